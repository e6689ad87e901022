using System.Text.Json.Nodes;
using Newsroom.Api.Tests.Support;

namespace Newsroom.Api.Tests.Features;

/// <summary>What something live rests on stays, and nothing comes back that rests on what is withdrawn.</summary>
public abstract class InUseTests(LedgerServer server) : ApiTests(server)
{
    [Fact]
    public async Task Nothing_is_withdrawn_that_something_live_rests_on()
    {
        var (source, relay, article, happening, question, claim) = (
            NewKey("s"),
            NewKey("s"),
            NewKey("a"),
            NewKey("e"),
            NewKey("q"),
            NewKey("c")
        );
        await Ledger.Source(source);
        await Ledger.Source(relay);
        (
            await Ledger.Put(
                $"/v1/sources/{source}-part",
                new
                {
                    name = "P",
                    kind = "person",
                    partOf = source,
                }
            )
        ).Must(201);
        (
            await Ledger.Put(
                $"/v1/articles/{article}",
                new
                {
                    language = "de",
                    text = Samples.Text,
                    publisher = source,
                }
            )
        ).Must(201);
        (
            await Ledger.Put(
                $"/v1/articles/{article}-copy",
                new
                {
                    language = "de",
                    text = "T",
                    copyOf = article,
                    agencies = new[] { relay },
                }
            )
        ).Must(201);
        (
            await Ledger.Put(
                $"/v1/events/{happening}",
                new
                {
                    title = "T",
                    kind = "call",
                    participants = new[] { new { source } },
                    articles = new[] { article },
                }
            )
        ).Must(201);
        (
            await Ledger.Put(
                $"/v1/events/{happening}-part",
                new
                {
                    title = "T",
                    kind = "call",
                    partOf = happening,
                }
            )
        ).Must(201);
        (await Ledger.Put($"/v1/questions/{question}", new { text = "T?", @event = happening })).Must(201);
        (await Ledger.Put($"/v1/questions/{question}-part", new { text = "T?", subsetOf = question })).Must(201);
        var body = Samples.Claim(article, source);
        body["question"] = question;
        body["events"] = new JsonArray(happening);
        body["citations"]![0]!["via"] = new JsonArray(new JsonObject { ["source"] = relay, ["role"] = "relay" });
        (await Ledger.Put($"/v1/claims/{claim}", body)).Must(201);
        await InUse($"/v1/sources/{source}", """{"articles":1,"claims":1,"events":1,"sources":1}""");
        await InUse($"/v1/sources/{relay}", """{"articles":1,"claims":1}""");
        await InUse($"/v1/articles/{article}", """{"articles":1,"claims":1,"events":1}""");
        await InUse($"/v1/events/{happening}", """{"claims":1,"events":1,"questions":1}""");
        await InUse($"/v1/questions/{question}", """{"claims":1,"questions":1}""");
        (await Ledger.Delete($"/v1/claims/{claim}")).Must(204);
        await InUse($"/v1/sources/{relay}", """{"articles":1}""");
        (await Ledger.Delete($"/v1/questions/{question}-part")).Must(204);
        (await Ledger.Delete($"/v1/questions/{question}")).Must(204);
        (await Ledger.Post($"/v1/claims/{claim}/restore")).MustFail(422);
    }

    [Fact]
    public async Task A_joint_origin_is_in_use_too()
    {
        var (source, other, article) = (NewKey("s"), NewKey("s"), NewKey("a"));
        await Ledger.Source(source);
        await Ledger.Source(other);
        await Ledger.Article(article);
        var claim = Samples.Claim(article, source);
        claim["coOrigins"] = new JsonArray(other);
        await Ledger.Record(claim);
        await InUse($"/v1/sources/{other}", """{"claims":1}""");
    }

    [Fact]
    public async Task Restore_refuses_while_what_it_refers_to_is_withdrawn()
    {
        var (source, article, claim) = (NewKey("s"), NewKey("a"), NewKey("c"));
        await Ledger.Source(source);
        await Ledger.Article(article);
        (await Ledger.Put($"/v1/claims/{claim}", Samples.Claim(article, source))).Must(201);
        foreach (var path in new[] { $"/v1/claims/{claim}", $"/v1/sources/{source}", $"/v1/articles/{article}" })
            (await Ledger.Delete(path)).Must(204);
        Assert.Equal(
            ["#/citations/0/article", "#/origin"],
            (await Ledger.Post($"/v1/claims/{claim}/restore")).MustFail(422).Places.Order(StringComparer.Ordinal)
        );
        (await Ledger.Get($"/v1/claims/{claim}")).MustFail(410);
        (await Ledger.Post($"/v1/sources/{source}/restore")).Must(200);
        (await Ledger.Post($"/v1/articles/{article}/restore")).Must(200);
        (await Ledger.Post($"/v1/claims/{claim}/restore")).Must(200);
    }

    private async Task InUse(string path, string counts)
    {
        var refused = (await Ledger.Delete(path)).MustFail(409);
        Assert.Equal(["inUse"], refused.Codes);
        Assert.Equal(["#"], refused.Places);
        Assert.Equal(
            counts,
            new JsonObject(
                refused["counts"]!
                    .AsObject()
                    .OrderBy(c => c.Key, StringComparer.Ordinal)
                    .Select(c => KeyValuePair.Create(c.Key, c.Value?.DeepClone()))
            ).ToJsonString()
        );
        (await Ledger.Get(path)).Must(200);
    }
}

public sealed class InUseOnSqlite(SqliteServer server) : InUseTests(server), IClassFixture<SqliteServer>;

public sealed class InUseOnPostgres(PostgresServer server) : InUseTests(server), IClassFixture<PostgresServer>;
