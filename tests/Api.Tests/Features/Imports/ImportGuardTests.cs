using Newsroom.Api.Tests.Support;

namespace Newsroom.Api.Tests.Features.Imports;

/// <summary>Yesterday's file never undoes what a person did.</summary>
public abstract class ImportGuardTests(LedgerServer server) : ApiTests(server)
{
    [Fact]
    public async Task What_a_person_changed_is_not_imported_over()
    {
        var key = await Corrected();
        var report = (await Ledger.Import(ImportFile.Of(ImportFile.Source(key)))).Must(200);
        Assert.Equal((0, 0, 0, 1), report.Tally());
        Assert.Equal([(1, key, 409, "#", "changedByHand")], report.Refused());
        Assert.Equal("Pegelamt", await NameOf(key));
    }

    [Fact]
    public async Task A_line_that_says_what_a_person_wrote_is_unchanged()
    {
        var key = await Corrected();
        Assert.Equal((0, 0, 1, 0), (await Ledger.Import(ImportFile.Of(ImportFile.Source(key, "Pegelamt")))).Tally());
    }

    [Fact]
    public async Task Overwrite_takes_the_line_and_the_next_import_needs_none()
    {
        var key = await Corrected();
        Assert.Equal(
            (0, 1, 0, 0),
            (await Ledger.Import(ImportFile.Of(ImportFile.Source(key)), "?overwrite=true")).Tally()
        );
        Assert.Equal("Wasseramt", await NameOf(key));
        Assert.Equal((0, 1, 0, 0), (await Ledger.Import(ImportFile.Of(ImportFile.Source(key, "Flussamt")))).Tally());
        Assert.Equal("Flussamt", await NameOf(key));
    }

    [Fact]
    public async Task A_line_with_the_version_it_was_written_against_changes_that_one_only()
    {
        var key = await Corrected();
        var line = ImportFile.Source(key, "Flussamt");
        foreach (var stale in new[] { 1, 3, 0, -1 })
        {
            var refused = (await Ledger.Import(ImportFile.Of(line.With("ifVersion", stale)))).Refused();
            Assert.Equal((1, key, 412), (refused[0].Line, refused[0].Key, refused[0].Status));
        }
        Assert.Equal("Pegelamt", await NameOf(key));
        Assert.Equal((0, 1, 0, 0), (await Ledger.Import(ImportFile.Of(line.With("ifVersion", 2)))).Tally());
        Assert.Equal("Flussamt", await NameOf(key));
    }

    [Fact]
    public async Task A_stale_version_is_refused_also_where_an_import_came_last_or_with_overwrite()
    {
        var key = NewKey("s");
        await Ledger.Import(ImportFile.Of(ImportFile.Source(key)));
        await Ledger.Import(ImportFile.Of(ImportFile.Source(key, "Two")));
        var line = ImportFile.Of(ImportFile.Source(key, "Three").With("ifVersion", 1));
        Assert.Equal(412, Assert.Single((await Ledger.Import(line)).Refused()).Status);
        Assert.Equal(412, Assert.Single((await Ledger.Import(line, "?overwrite=true")).Refused()).Status);
        Assert.Equal("Two", await NameOf(key));
    }

    [Fact]
    public async Task What_a_person_entered_is_not_imported_over_either()
    {
        var key = NewKey("s");
        await Ledger.Source(key);
        Assert.Equal((0, 0, 1, 0), (await Ledger.Import(ImportFile.Of(ImportFile.Source(key)))).Tally());
        Assert.Equal(
            "changedByHand",
            Assert.Single((await Ledger.Import(ImportFile.Of(ImportFile.Source(key, "Other")))).Refused()).Code
        );
        Assert.Equal("Wasseramt", await NameOf(key));
    }

    [Fact]
    public async Task What_the_ledger_itself_followed_up_does_not_count_as_a_person()
    {
        var (source, article, claim) = (NewKey("s"), NewKey("a"), NewKey("c"));
        var line = ImportFile.Claim(claim, article, source);
        await Ledger.Import(ImportFile.Of(ImportFile.Source(source), ImportFile.Article(article), line));
        (await Ledger.Patch($"/v1/articles/{article}", new { text = "Neu. " + Samples.Text })).Must(200);
        Assert.Equal("system", (string?)(await Ledger.Revisions($"/v1/claims/{claim}"))[0]["actor"]!["kind"]);
        Assert.Equal((0, 1, 0, 0), (await Ledger.Import(ImportFile.Of(line.With("text", "Other words.")))).Tally());
    }

    private async Task<string> Corrected()
    {
        var key = NewKey("s");
        Assert.Equal((1, 0, 0, 0), (await Ledger.Import(ImportFile.Of(ImportFile.Source(key)))).Tally());
        (await Ledger.Patch($"/v1/sources/{key}", new { name = "Pegelamt" })).Must(200);
        return key;
    }

    private async Task<string?> NameOf(string key) =>
        (string?)(await Ledger.Get($"/v1/sources/{key}")).Must(200)["name"];
}

public sealed class ImportGuardsOnSqlite(SqliteServer server) : ImportGuardTests(server), IClassFixture<SqliteServer>;

public sealed class ImportGuardsOnPostgres(PostgresServer server)
    : ImportGuardTests(server),
        IClassFixture<PostgresServer>;
