using Newsroom.Api.Tests.Support;

namespace Newsroom.Api.Tests.Features.Exports;

/// <summary>What goes out of one ledger comes into another, on the other engine, exactly.</summary>
public abstract class RoundTripTests(LedgerServer server) : ApiTests(server)
{
    private const int Changes = 400;

    /// <summary>An empty ledger on the other engine.</summary>
    protected abstract LedgerServer Other();

    /// <summary>An empty ledger on the same engine.</summary>
    protected abstract LedgerServer Same();

    [Fact]
    public async Task A_ledger_goes_to_the_other_engine_and_back_and_every_answer_is_the_same()
    {
        await new RichLedger(Ledger).Build();
        var export = await Ledger.Export();
        var count = export.Lines().Count;
        Assert.Contains("\"orphaned\"", export);
        Assert.Contains("\"moved\"", export);
        Assert.Contains("\"with\"", export);
        Assert.Equal(
            [
                "term",
                "source",
                "article",
                "event",
                "question",
                "claim",
                "transition",
                "link",
                "relation",
                "assessment",
                "houseFigure",
            ],
            export.Lines().Select(l => (string)l["type"]!).Distinct()
        );

        Assert.Equal((0, 0, count, 0), (await Ledger.Import(export)).Must(200).Tally());
        var picture = await Ledger.Picture(export);
        Assert.Contains(picture, p => p.Value.StartsWith("308 ", StringComparison.Ordinal));
        Assert.Contains(picture, p => p.Value.StartsWith("410 ", StringComparison.Ordinal));

        await using var other = await Started(Other());
        var report = (await other.Client.Import(export)).Must(200);
        Assert.True(report.Tally().Failed == 0, report.Text);
        (await other.Client.Picture(export)).MustEqual(picture);
        Assert.Equal(export.Sorted(), (await other.Client.Export()).Sorted());
        Assert.Equal((0, 0, count, 0), (await other.Client.Import(export)).Must(200).Tally());
        await NoChangeWithoutRevision(other.Client);

        await using var back = await Started(Same());
        Assert.Equal(
            0,
            (await back.Client.Import(await other.Client.Export(), "?atomic=true")).Must(200).Tally().Failed
        );
        (await back.Client.Picture(export)).MustEqual(picture);
        Assert.Equal(export.Sorted(), (await back.Client.Export()).Sorted());
        await NoChangeWithoutRevision(back.Client);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(4)]
    public async Task After_a_day_of_random_changes_the_copy_is_the_same(int seed)
    {
        await using var busy = await Started(Same());
        await new RandomEdits(busy.Client, seed).Do(Changes);
        var export = await busy.Client.Export();
        var again = (await busy.Client.Import(export)).Must(200);
        Assert.True(again.Tally() == (0, 0, export.Lines().Count, 0), again.Text);
        await using var other = await Started(Other());
        var report = (await other.Client.Import(export)).Must(200);
        Assert.True(report.Tally().Failed == 0, report.Text);
        (await other.Client.Picture(export)).MustEqual(await busy.Client.Picture(export));
        Assert.Equal(export.Sorted(), (await other.Client.Export()).Sorted());
        await NoChangeWithoutRevision(other.Client);
    }

    private static async Task<LedgerServer> Started(LedgerServer server)
    {
        await server.InitializeAsync();
        return server;
    }
}

public sealed class RoundTripsFromSqlite(SqliteServer server) : RoundTripTests(server), IClassFixture<SqliteServer>
{
    protected override LedgerServer Other() => new PostgresServer();

    protected override LedgerServer Same() => new SqliteServer();
}

public sealed class RoundTripsFromPostgres(PostgresServer server)
    : RoundTripTests(server),
        IClassFixture<PostgresServer>
{
    protected override LedgerServer Other() => new SqliteServer();

    protected override LedgerServer Same() => new PostgresServer();
}
