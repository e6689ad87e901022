using Newsroom.Api.Tests.Support;

namespace Newsroom.Api.Tests.Features;

public abstract class SourceTests(LedgerServer server) : ApiTests(server)
{
    [Fact]
    public async Task A_source_reads_back_as_it_was_entered()
    {
        var key = NewKey("ministry");
        var made = (
            await Ledger.Put(
                $"/v1/sources/{key}",
                new
                {
                    name = "Ministerium für Wasser",
                    kind = "government",
                    country = "DE",
                    aliases = new[] { "Ministry of Water", "Wasserministerium" },
                    speaksForItself = true,
                    description = "Zuständig für Pegel.\nUnd Deiche.",
                    website = "https://wasser.example/",
                    reliability = "B",
                }
            )
        ).Must(201);
        Assert.Equal("usually reliable", (string?)made["reliabilityLabel"]);
        var read = (await Ledger.Get($"/v1/sources/{made.Id}")).Must(200);
        Assert.Equal(made.Text, read.Text);
        Assert.Equal(made.Tag, read.Tag);
        Assert.Equal(["Ministry of Water", "Wasserministerium"], read["aliases"]!.AsArray().Select(a => (string)a!));
    }

    [Fact]
    public async Task A_chain_of_parts_has_no_cycle()
    {
        var (top, middle, low) = (NewKey("top"), NewKey("middle"), NewKey("low"));
        await Ledger.Source(top);
        (
            await Ledger.Put(
                $"/v1/sources/{middle}",
                new
                {
                    name = "M",
                    kind = "organization",
                    partOf = top,
                }
            )
        ).Must(201);
        (
            await Ledger.Put(
                $"/v1/sources/{low}",
                new
                {
                    name = "L",
                    kind = "person",
                    partOf = middle,
                }
            )
        ).Must(201);
        var refused = (await Ledger.Patch($"/v1/sources/{top}", new { partOf = low })).MustFail(422);
        Assert.Equal(["#/partOf"], refused.Places);
        Assert.Equal(
            ["#/partOf"],
            (await Ledger.Patch($"/v1/sources/{top}", new { partOf = top })).MustFail(422).Places
        );
    }

    [Fact]
    public async Task A_source_is_found_by_part_of_any_of_its_names()
    {
        var word = NewKey("zz");
        var key = NewKey("agency");
        (
            await Ledger.Put(
                $"/v1/sources/{key}",
                new
                {
                    name = "Agence",
                    kind = "newsAgency",
                    aliases = new[] { $"Überraschungs {word} Dienst" },
                }
            )
        ).Must(201);
        var found = await Ledger.All(
            $"/v1/sources?q={Uri.EscapeDataString("uberraschungs " + word.ToUpperInvariant())}"
        );
        Assert.Equal([key], found.Select(s => (string)s["key"]!));
    }
}

public sealed class SourcesOnSqlite(SqliteServer server) : SourceTests(server), IClassFixture<SqliteServer>;

public sealed class SourcesOnPostgres(PostgresServer server) : SourceTests(server), IClassFixture<PostgresServer>;
