using System.Text.Json.Nodes;
using Newsroom.Api.Tests.Support;

namespace Newsroom.Api.Tests.Features;

/// <summary>Rules over several rows hold when twenty writers meet, whoever comes first.</summary>
public abstract class MeetingTests(LedgerServer server) : ApiTests(server)
{
    private const int Writers = 20;

    [Fact]
    public async Task Twenty_who_link_sources_in_a_ring_make_no_cycle()
    {
        var keys = Enumerable.Range(0, Writers).Select(_ => NewKey("ring")).ToList();
        foreach (var key in keys)
            await Ledger.Source(key);
        var answers = await AtOnce(n =>
            Ledger.Patch($"/v1/sources/{keys[n]}", new { partOf = keys[(n + 1) % Writers] })
        );
        Assert.Equal(1, answers.Count(a => a.Code == 422));
        Assert.Equal(Writers - 1, answers.Count(a => a.Code == 200));
        Assert.Contains("partOfCycle", answers.Single(a => a.Code == 422).Codes);
    }

    [Fact]
    public async Task Twenty_mergers_of_twenty_sources_in_a_ring_leave_one_and_every_name_leads_to_it()
    {
        var keys = Enumerable.Range(0, Writers).Select(_ => NewKey("ring")).ToList();
        var article = NewKey("a");
        await Ledger.Article(article);
        foreach (var key in keys)
        {
            await Ledger.Source(key);
            await Ledger.Record(Samples.Claim(article, key));
        }
        var answers = await AtOnce(n =>
            Ledger.Post($"/v1/sources/{keys[n]}/merge", new { into = keys[(n + 1) % Writers] })
        );
        Assert.All(answers, a => Assert.Contains(a.Code, new[] { 200, 308, 422 }));
        Assert.Equal(Writers - 1, answers.Count(a => a.Code == 200));
        var left = new List<string>();
        foreach (var key in keys)
        {
            var found = await Ledger.Get($"/v1/sources/{key}");
            if (found.Code == 200)
                left.Add(found.Id);
            else
                Assert.Equal(200, (await Ledger.Get(found.MustFail(308).Message.Headers.Location!.ToString())).Code);
        }
        var claims = await Ledger.All($"/v1/claims?origin={Assert.Single(left)}");
        Assert.Equal(Writers, claims.Count);
    }

    [Fact]
    public async Task Of_two_citations_that_ten_each_remove_one_stays()
    {
        var article = NewKey("a");
        await Ledger.Article(article);
        var claim = Samples.Claim(article);
        var second = claim["citations"]![0]!.DeepClone();
        second["quote"]!["exact"] = "Der Pegel der Alsen stieg am Montag weiter.";
        claim["citations"]!.AsArray().Add(second);
        var made = await Ledger.Record(claim);
        var ids = made["citations"]!.AsArray().Select(c => (string)c!["id"]!).ToList();
        var answers = await AtOnce(n => Ledger.Delete($"/v1/claims/{made.Id}/citations/{ids[n % 2]}"));
        Assert.Equal(1, answers.Count(a => a.Code == 204));
        Assert.All(answers.Where(a => a.Code != 204), a => Assert.Contains(a.Code, new[] { 404, 422 }));
        Assert.Equal(1, (int)(await Ledger.Get($"/v1/claims/{made.Id}"))["citationCount"]!);
    }

    [Fact]
    public async Task One_key_and_one_address_are_taken_once()
    {
        var (key, url) = (NewKey("one"), $"https://example.org/{NewKey()}");
        var sources = await AtOnce(_ =>
            Ledger.Post(
                "/v1/sources",
                new
                {
                    key,
                    name = "One",
                    kind = "person",
                }
            )
        );
        Assert.Equal(1, sources.Count(a => a.Code == 201));
        Assert.Equal(Writers - 1, sources.Count(a => a.Code == 409));
        var articles = await AtOnce(n =>
            Ledger.Post(
                "/v1/articles",
                new
                {
                    language = "de",
                    text = $"Text {n}.",
                    url = $"{url}?utm_source={n}",
                }
            )
        );
        var holder = articles.Single(a => a.Code == 201).Id;
        Assert.All(
            articles.Where(a => a.Code != 201),
            a => Assert.Equal(holder, (string?)a.MustFail(409)["existing"]!["id"])
        );
    }

    [Fact]
    public async Task Nothing_new_rests_on_a_source_that_is_withdrawn_at_the_same_time()
    {
        for (var round = 0; round < 5; round++)
        {
            var (source, article) = (NewKey("s"), NewKey("a"));
            await Ledger.Source(source);
            await Ledger.Article(article);
            var answers = await AtOnce(n =>
                n == Writers / 2
                    ? Ledger.Delete($"/v1/sources/{source}")
                    : Ledger.Post("/v1/claims", Samples.Claim(article, source))
            );
            var gone = answers[Writers / 2].Code == 204;
            var claims = answers.Where((_, n) => n != Writers / 2).ToList();
            if (gone)
                Assert.All(claims, a => Assert.Contains("withdrawn", a.MustFail(422).Codes));
            else
                answers[Writers / 2].MustFail(409);
            Assert.Equal(gone, (await Ledger.Get($"/v1/sources/{source}")).Code == 410);
        }
    }

    [Fact]
    public async Task What_is_entered_while_a_source_is_merged_belongs_to_the_one_that_stays()
    {
        for (var round = 0; round < 5; round++)
        {
            var (twin, stays, article) = (NewKey("twin"), NewKey("stays"), NewKey("a"));
            await Ledger.Source(twin);
            await Ledger.Source(stays);
            await Ledger.Article(article);
            var answers = await AtOnce(n =>
                n == Writers / 2
                    ? Ledger.Post($"/v1/sources/{twin}/merge", new { into = stays })
                    : Ledger.Post("/v1/claims", Samples.Claim(article, twin))
            );
            answers[Writers / 2].Must(200);
            Assert.All(answers.Where((_, n) => n != Writers / 2), a => a.Must(201));
            Assert.Equal(Writers - 1, (await Ledger.All($"/v1/claims?origin={stays}")).Count);
        }
    }

    [Fact]
    public async Task A_claim_merged_while_it_is_cited_loses_no_citation()
    {
        var article = NewKey("a");
        await Ledger.Article(
            article,
            string.Join(' ', Enumerable.Range(0, Writers).Select(n => $"Satz {n} steht hier."))
        );
        var (stays, twin) = (
            (await Ledger.Record(Samples.Claim(article, exact: "Satz 0 steht"))).Id,
            (await Ledger.Record(Samples.Claim(article, exact: "Satz 1 steht"))).Id
        );
        var answers = await AtOnce(n =>
            n < 2
                ? Ledger.Post($"/v1/claims/{twin}/merge", new { into = stays })
                : Ledger.Post(
                    $"/v1/claims/{twin}/citations",
                    new JsonObject
                    {
                        ["article"] = article,
                        ["quote"] = new JsonObject { ["exact"] = $"Satz {n} steht" },
                        ["form"] = "indirect",
                    }
                )
        );
        Assert.Equal([200, 308], answers.Take(2).Select(a => a.Code).Order());
        var cited = answers.Skip(2).Count(a => a.Code == 201);
        Assert.All(answers.Skip(2), a => Assert.Contains(a.Code, new[] { 201, 308 }));
        Assert.Equal(2 + cited, (int)(await Ledger.Get($"/v1/claims/{stays}"))["citationCount"]!);
    }

    /// <summary>Twenty requests at once; what is answered 503 is tried again, as a client does.</summary>
    private static Task<Answer[]> AtOnce(Func<int, Task<Answer>> request) =>
        Task.WhenAll(
            Enumerable
                .Range(0, Writers)
                .Select(async n =>
                {
                    for (var tries = 1; ; tries++)
                    {
                        var answer = await request(n);
                        if (answer.Code != 503 || tries == 20)
                            return answer;
                        await Task.Delay(TimeSpan.FromMilliseconds(20), TestContext.Current.CancellationToken);
                    }
                })
        );
}

public sealed class MeetingOnPostgres(PostgresServer server) : MeetingTests(server), IClassFixture<PostgresServer>;

public sealed class MeetingOnSqlite(SqliteServer server) : MeetingTests(server), IClassFixture<SqliteServer>;
