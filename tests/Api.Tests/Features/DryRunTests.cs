using Newsroom.Api.Tests.Support;

namespace Newsroom.Api.Tests.Features;

/// <summary>The answer it would give, nothing kept.</summary>
public abstract class DryRunTests(LedgerServer server) : ApiTests(server)
{
    [Fact]
    public async Task A_dry_post_of_each_type_answers_as_the_real_one_and_keeps_nothing()
    {
        var (source, article, key) = (NewKey("s"), NewKey("a"), NewKey("x"));
        await Ledger.Source(source);
        await Ledger.Article(article, published: "2025-07-01");
        var claim = Samples.Claim(article, source);
        claim["key"] = key;
        foreach (
            var (collection, body) in new (string, object)[]
            {
                (
                    "sources",
                    new
                    {
                        key,
                        name = "X",
                        kind = "person",
                        partOf = source,
                    }
                ),
                (
                    "articles",
                    new
                    {
                        key,
                        language = "de",
                        text = "T",
                        url = $"https://n.example/{key}",
                    }
                ),
                (
                    "events",
                    new
                    {
                        key,
                        title = "T",
                        kind = "call",
                        articles = new[] { article },
                    }
                ),
                ("questions", new { key, text = "T?" }),
                ("claims", claim),
            }
        )
        {
            var before = await Ledger.Everything();
            var dry = (await Ledger.Post($"/v1/{collection}?dryRun=true", body)).Must(201);
            Assert.Equal(before, await Ledger.Everything());
            (await Ledger.Get($"/v1/{collection}/{dry.Id}")).MustFail(404);
            (await Ledger.Get($"/v1/{collection}/{key}")).MustFail(404);
            (await Ledger.Get($"/v1/{collection}/{key}/revisions")).MustFail(404);
            var real = (await Ledger.Post($"/v1/{collection}?dryRun=false", body)).Must(201);
            Assert.Equal(Kept.Of(real.Json).Select(p => p.Key), Kept.Of(dry.Json).Select(p => p.Key));
            Assert.Equal(real.Json.AsObject().Select(p => p.Key), dry.Json.AsObject().Select(p => p.Key));
            Assert.Equal(1, (int)dry["version"]!);
            (await Ledger.Post($"/v1/{collection}?dryRun=true", body)).MustFail(409);
        }
    }

    [Fact]
    public async Task A_dry_restore_answers_the_restored_and_leaves_it_withdrawn()
    {
        var made = await Ledger.Source(NewKey("s"));
        var path = $"/v1/sources/{made.Id}";
        (await Ledger.Delete(path)).Must(204);
        var dry = (await Ledger.Post(path + "/restore?dryRun=true")).Must(200);
        Assert.Equal(Kept.Of(made.Json).ToJsonString(), Kept.Of(dry.Json).ToJsonString());
        (await Ledger.Get(path)).MustFail(410);
        Assert.Equal(2, (await Ledger.Revisions(path)).Count);
        (await Ledger.Post(path + "/restore")).Must(200);
    }

    [Fact]
    public async Task A_dry_run_refuses_what_the_real_one_would()
    {
        (await Ledger.Post("/v1/sources?dryRun=true", new { name = "" })).MustFail(422);
        (await Ledger.Post("/v1/sources?dryRun=true", "{")).MustFail(400);
        (await Ledger.Post("/v1/claims?dryRun=true", Samples.Claim("nothing-here"))).MustFail(422);
        (await Ledger.Post($"/v1/sources/{NewKey("none")}/restore?dryRun=true")).MustFail(404);
    }

    [Fact]
    public async Task A_dry_run_makes_no_gap_that_readers_of_the_order_could_stumble_over()
    {
        var (one, two) = (NewKey("s"), NewKey("s"));
        await Ledger.Source(one);
        for (var n = 0; n < 5; n++)
            (await Ledger.Post("/v1/sources?dryRun=true", new { name = "X", kind = "person" })).Must(201);
        await Ledger.Source(two);
        var (first, second) = (
            (await Ledger.Revisions($"/v1/sources/{one}"))[0],
            (await Ledger.Revisions($"/v1/sources/{two}"))[0]
        );
        Assert.True((long)second["sequence"]! > (long)first["sequence"]!);
        Assert.True(string.CompareOrdinal((string)second["at"]!, (string)first["at"]!) > 0);
    }
}

public sealed class DryRunsOnSqlite(SqliteServer server) : DryRunTests(server), IClassFixture<SqliteServer>;

public sealed class DryRunsOnPostgres(PostgresServer server) : DryRunTests(server), IClassFixture<PostgresServer>;
