using System.Xml.Linq;
using Newsroom.Api.Tests.Contract;
using Newsroom.Api.Tests.Conventions;
using Newsroom.Api.Tests.Support;

namespace Newsroom.Api.Tests.Features;

/// <summary>The picture of a question. How it is drawn has tests of its own; here it is seen that it draws what the comparison says.</summary>
public abstract class ChartTests(LedgerServer server) : ApiTests(server)
{
    private const string Path = "/v1/questions/alsen-killed/chart.svg";
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;
    private static readonly XNamespace Svg = "http://www.w3.org/2000/svg";

    [Fact]
    public async Task The_chart_of_the_sample_is_the_one_that_the_README_shows()
    {
        await Sample();
        var chart = (await Ledger.Get(Path)).Must(200);
        Assert.Equal("image/svg+xml", chart.Media);
        Assert.Equal(
            ["default-src 'none'; style-src 'unsafe-inline'"],
            chart.Message.Headers.GetValues("Content-Security-Policy")
        );
        var shown = System.IO.Path.Combine(Tree.Root, "docs/chart.svg");
        if (Approved.IsUpdated)
            await File.WriteAllTextAsync(shown, chart.Text, Cancel);
        Assert.Equal(await File.ReadAllTextAsync(shown, Cancel), chart.Text);
        (await Ledger.Get(Path, ("If-None-Match", chart.Tag!))).Must(304);
        Assert.Equal(chart.Text, (await Ledger.Get(Path, ("Accept", "image/*"))).Must(200).Text);
    }

    [Fact]
    public async Task Every_claim_is_told_in_the_language_that_is_asked_for()
    {
        await Sample();
        var german = XDocument.Parse((await Ledger.Get(Path + "?lang=de&width=300")).Must(200).Text).Root!;
        Assert.Equal("de", (string?)german.Attribute("lang"));
        var told = german.Descendants(Svg + "title").Select(t => t.Value).ToList();
        Assert.Contains(told, t => t.Contains("mindestens 60", StringComparison.Ordinal));
        Assert.Contains(told, t => t.Contains("später sagte dieselbe Stimme etwas anderes", StringComparison.Ordinal));
        var early = (await Ledger.Get(Path + "?until=2026-03-14")).Must(200).Text;
        Assert.DoesNotContain(
            "60",
            string.Concat(XDocument.Parse(early).Descendants(Svg + "title").Select(t => t.Value)),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task What_it_cannot_draw_is_refused_by_name()
    {
        var q = NewKey("q");
        (await Ledger.Put($"/v1/questions/{q}", new { text = "Who?", answerKind = "yesNo" })).Must(201);
        XDocument.Parse((await Ledger.Get($"/v1/questions/{q}/chart.svg")).Must(200).Text);
        var refused = (
            await Ledger.Get($"/v1/questions/{q}/chart.svg?lang=fr&width=20&tolerance=x&until=soon&asOf=then")
        ).MustFail(400);
        Assert.Equal(["asOf", "lang", "tolerance", "until", "width"], refused.Places.Order());
        (await Ledger.Get($"/v1/questions/{q}/chart.svg", ("Accept", "image/png"))).MustFail(406);
        (await Ledger.Get($"/v1/questions/{NewKey("q")}/chart.svg")).MustFail(404);
    }

    private async Task Sample() =>
        Assert.Equal(
            0,
            (
                await Ledger.Import(
                    await File.ReadAllTextAsync(System.IO.Path.Combine(Tree.Root, "samples/ledger.ndjson"), Cancel)
                )
            )
                .Must(200)
                .Tally()
                .Failed
        );
}

public sealed class ChartsOnSqlite(SqliteServer server) : ChartTests(server), IClassFixture<SqliteServer>;

public sealed class ChartsOnPostgres(PostgresServer server) : ChartTests(server), IClassFixture<PostgresServer>;
