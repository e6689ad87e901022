using System.Text.Json.Nodes;
using Newsroom.Api.Tests.Support;

namespace Newsroom.Api.Tests.Features;

/// <summary>An answer can be sent back: read-only fields are taken and ignored.</summary>
public abstract class SendBackTests(LedgerServer server) : ApiTests(server)
{
    [Fact]
    public async Task An_answer_of_each_type_sent_back_changes_nothing()
    {
        foreach (var path in await Full())
        {
            var answer = (await Ledger.Get(path)).Must(200);
            Assert.Equal(answer.Text, (await Ledger.Put(path, answer.Text)).Must(200).Text);
            Assert.Equal(answer.Text, (await Ledger.Patch(path, answer.Text, answer.Tag)).Must(200).Text);
            Assert.Equal(answer.Tag, (await Ledger.Get(path)).Tag);
            Assert.Single(await Ledger.Revisions(path));
        }
    }

    [Fact]
    public async Task A_row_of_a_list_sent_back_changes_nothing()
    {
        foreach (var path in (await Full()).Where(p => !p.Contains("/articles/", StringComparison.Ordinal)))
        {
            var id = (await Ledger.Get(path)).Must(200).Id;
            var row = (await Ledger.All(path[..path.LastIndexOf('/')] + "?limit=200")).Single(r =>
                (string)r["id"]! == id
            );
            Assert.Equal(
                1,
                (int)(await Ledger.Put($"{path[..path.LastIndexOf('/')]}/{id}", row)).Must(200)["version"]!
            );
        }
    }

    [Fact]
    public async Task An_old_answer_with_one_change_changes_that_one_whatever_its_read_only_fields_say()
    {
        foreach (var path in await Full())
        {
            var answer = (await Ledger.Get(path)).Must(200);
            var body = answer.Json.AsObject();
            var field =
                path.Contains("/sources/", StringComparison.Ordinal) ? "name"
                : path.Contains("/articles/", StringComparison.Ordinal) ? "headline"
                : path.Contains("/events/", StringComparison.Ordinal) ? "title"
                : "text";
            body[field] = "Changed.";
            body["id"] = Guid.CreateVersion7().ToString();
            body["version"] = 99;
            body["createdAt"] = "1999-01-01T00:00:00Z";
            body["updatedAt"] = null;
            var changed = (await Ledger.Put(path, body, answer.Tag)).Must(200);
            Assert.Equal(
                ("Changed.", 2, answer.Id, (string?)answer["createdAt"]),
                ((string?)changed[field], (int)changed["version"]!, changed.Id, (string?)changed["createdAt"])
            );
            var revision = (await Ledger.Revisions(path))[0];
            Assert.Equal("Changed.", (string?)revision["after"]![field]);
            (await Ledger.Put(path, answer.Text)).MustFail(428);
            Assert.Equal(
                Kept.Of(answer.Json).ToJsonString(),
                Kept.Of((await Ledger.Put(path, answer.Text, "*")).Must(200).Json).ToJsonString()
            );
        }
    }

    [Fact]
    public async Task A_claim_with_moved_and_orphaned_citations_sent_back_keeps_them()
    {
        var (article, claim) = (NewKey("a"), NewKey("c"));
        await Ledger.Article(article);
        var body = Samples.Claim(article);
        body["citations"]!
            .AsArray()
            .Add(Samples.Claim(article, exact: "sagte die Sprecherin")["citations"]![0]!.DeepClone());
        (await Ledger.Put($"/v1/claims/{claim}", body)).Must(201);
        (
            await Ledger.Patch(
                $"/v1/articles/{article}",
                new
                {
                    text = "Neu. " + Samples.Text.Replace("sagte die Sprecherin", "hieß es", StringComparison.Ordinal),
                }
            )
        ).Must(200);
        var answer = (await Ledger.Get($"/v1/claims/{claim}")).Must(200);
        Assert.Equal(["moved", "orphaned"], answer["citations"]!.AsArray().Select(c => (string)c!["state"]!));
        Assert.Equal(answer.Text, (await Ledger.Put($"/v1/claims/{claim}", answer.Text)).Must(200).Text);
        Assert.Equal(answer.Text, (await Ledger.Put($"/v1/claims/{claim}", body)).Must(200).Text);
    }

    [Fact]
    public async Task A_derived_date_sent_back_stays_derived()
    {
        var (article, claim) = (NewKey("a"), NewKey("c"));
        await Ledger.Article(article, published: "2025-07-01");
        (await Ledger.Put($"/v1/claims/{claim}", Samples.Claim(article))).Must(201);
        var answer = (await Ledger.Get($"/v1/claims/{claim}")).Must(200);
        Assert.Equal(answer.Text, (await Ledger.Put($"/v1/claims/{claim}", answer.Text)).Must(200).Text);
        (await Ledger.Patch($"/v1/articles/{article}", new { published = "2025-06" })).Must(200);
        Assert.Equal(
            "/2025-06",
            (string?)(await Ledger.Put($"/v1/claims/{claim}", answer.Text)).Must(200)["statedOn"]!["edtf"]
        );
    }

    /// <summary>One resource of each type with every field set; their paths.</summary>
    private async Task<List<string>> Full()
    {
        var k = NewKey("x");
        foreach (
            var (path, body) in new[]
            {
                ($"sources/{k}-p", """{"name":"Parent","kind":"government"}"""),
                (
                    $"sources/{k}",
                    """{"name":"Wasseramt","kind":"government","aliases":["Board"],"country":"DE","partOf":"KEY-p","speaksForItself":true,"description":"D","website":"https://w.example/","reliability":"B"}"""
                ),
                ($"articles/{k}-o", """{"language":"de","text":"T"}"""),
                (
                    $"articles/{k}",
                    """{"headline":"H","url":"https://n.example/KEY","externalIds":["urn:KEY"],"publisher":"KEY-p","agencies":["KEY"],"authors":["A"],"language":"de","published":"2025-07","retrievedAt":"2025-07-16T10:00:00+02:00","archiveUrl":"https://a.example/KEY","copyOf":"KEY-o","notice":"corrected","topics":["t"],"text":"Der Pegel stieg. 📣 Der Pegel fiel."}"""
                ),
                ($"events/{k}-l", """{"title":"L","kind":"disaster"}"""),
                (
                    $"events/{k}",
                    """{"title":"T","description":"D","kind":"meeting","date":"2025-08-XX","occurrence":"planned","likelihood":"likely","place":{"name":"Alsen","country":"DE","latitude":1.5,"longitude":2},"participants":[{"source":"KEY","role":"host"}],"articles":["KEY"],"partOf":"KEY-l"}"""
                ),
                ($"questions/{k}-a", """{"text":"All?"}"""),
                (
                    $"questions/{k}",
                    """{"text":"Some?","answerKind":"quantity","unit":"houses","measure":"flooded","scope":"Alsen","event":"KEY","state":"closed","subsetOf":"KEY-a"}"""
                ),
                (
                    $"claims/{k}",
                    """{"text":"T","language":"en","origin":"KEY","coOrigins":["KEY-p"],"stance":"denies","originCertainty":"possible","statedOn":"2025-07-01?","period":"2024/..","quantity":{"value":5.50,"low":1,"high":10,"margin":1,"qualifier":"between","unit":"houses","measure":"m","scope":"s","basis":"rate","nature":"final","comparedTo":"2024","rawText":"fünf"},"question":"KEY","events":["KEY"],"topics":["t"],"citations":[{"article":"KEY","quote":{"exact":"Der Pegel","suffix":" fiel"},"form":"direct","attribution":"inferred","distanced":true,"printed":{"text":"P","quantity":{"qualifier":"vague","rawText":"viele"}},"via":[{"source":"KEY-p","description":"d","role":"document","cue":"laut","statedOn":"2025"}]}]}"""
                ),
            }
        )
            (await Ledger.Put("/v1/" + path, body.Replace("KEY", k, StringComparison.Ordinal))).Must(201);
        return [.. new[] { "sources", "articles", "events", "questions", "claims" }.Select(c => $"/v1/{c}/{k}")];
    }
}

public sealed class SendBackOnSqlite(SqliteServer server) : SendBackTests(server), IClassFixture<SqliteServer>;

public sealed class SendBackOnPostgres(PostgresServer server) : SendBackTests(server), IClassFixture<PostgresServer>;
