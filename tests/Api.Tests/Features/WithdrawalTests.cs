using Newsroom.Api.Tests.Support;

namespace Newsroom.Api.Tests.Features;

public abstract class WithdrawalTests(LedgerServer server) : ApiTests(server)
{
    [Fact]
    public async Task What_is_withdrawn_answers_410_with_the_reason_to_everything_but_restore_and_revisions()
    {
        foreach (var (path, body) in await OneOfEach())
        {
            var before = (await Ledger.Get(path)).Must(200);
            var gone = (await Ledger.Delete(path, before.Tag, ("X-Change-Reason", "entered twice"))).Must(204);
            Assert.Empty(gone.Text);
            foreach (var place in new[] { path, $"{path[..path.LastIndexOf('/')]}/{before.Id}" })
            {
                Answer[] refused =
                [
                    await Ledger.Get(place),
                    await Ledger.Get(place, ("If-None-Match", before.Tag!)),
                    await Ledger.Put(place, body, "*"),
                    await Ledger.Put(place, before.Json),
                    await Ledger.Patch(place, new { }),
                    await Ledger.Delete(place),
                ];
                Assert.All(
                    refused,
                    r => Assert.Contains("entered twice", (string)r.MustFail(410)["detail"]!, StringComparison.Ordinal)
                );
            }
            var revisions = await Ledger.Revisions(path);
            Assert.Equal(["withdrawn", "created"], revisions.Select(r => (string)r["action"]!));
            Assert.Equal("entered twice", (string?)revisions[0]["reason"]);
            var restored = (await Ledger.Post(path + "/restore")).Must(200);
            Assert.Equal(3, (int)restored["version"]!);
            Assert.Equal(restored.Text, (await Ledger.Get(path)).Must(200).Text);
            Assert.Equal(Own(before), Own(restored));
            Assert.Equal("restored", (string?)(await Ledger.Revisions(path))[0]["action"]);
        }
    }

    [Fact]
    public async Task The_parts_of_what_is_withdrawn_are_gone_with_it()
    {
        var (article, claim) = (NewKey("a"), NewKey("c"));
        await Ledger.Article(article);
        var made = (await Ledger.Put($"/v1/claims/{claim}", Samples.Claim(article))).Must(201);
        var citation = $"/v1/claims/{claim}/citations/{(string)made["citations"]![0]!["id"]!}";
        (await Ledger.Delete($"/v1/claims/{claim}")).Must(204);
        (await Ledger.Delete($"/v1/articles/{article}")).Must(204);
        (await Ledger.Get(citation)).MustFail(410);
        (await Ledger.Patch(citation, new { distanced = true })).MustFail(410);
        (await Ledger.Delete(citation)).MustFail(410);
        (await Ledger.Get($"/v1/claims/{claim}/citations")).MustFail(410);
        (
            await Ledger.Post(
                $"/v1/claims/{claim}/citations",
                new
                {
                    article,
                    quote = new { exact = "Am Abend" },
                    form = "direct",
                }
            )
        ).MustFail(410);
        (await Ledger.Get($"/v1/articles/{article}/versions")).MustFail(410);
        (await Ledger.Get($"/v1/articles/{article}/versions/1")).MustFail(410);
    }

    [Fact]
    public async Task A_key_an_address_and_an_external_id_stay_taken()
    {
        var key = NewKey("a");
        object body = new
        {
            key,
            language = "de",
            text = "T",
            url = $"https://news.example/{key}",
            externalIds = new[] { "urn:" + key },
        };
        (await Ledger.Post("/v1/articles", body)).Must(201);
        (await Ledger.Delete($"/v1/articles/{key}")).Must(204);
        Assert.Contains((await Ledger.Post("/v1/articles", body)).Code, (int[])[409, 410]);
        (await Ledger.Put($"/v1/articles/{key}", body, "*")).MustFail(410);
        Assert.Equal(["#/url"], (
                await Ledger.Post(
                    "/v1/articles",
                    new
                    {
                        language = "de",
                        text = "T",
                        url = $"https://news.example/{key}",
                    }
                )
            ).MustFail(409).Places);
        Assert.Equal(["#/externalIds"], (
                await Ledger.Post(
                    "/v1/articles",
                    new
                    {
                        language = "de",
                        text = "T",
                        externalIds = new[] { "urn:" + key },
                    }
                )
            ).MustFail(409).Places);
    }

    [Fact]
    public async Task It_leaves_the_lists_and_comes_back_to_them()
    {
        foreach (var (path, _) in await OneOfEach())
        {
            var (list, key) = (path[..path.LastIndexOf('/')] + "?limit=200", path[(path.LastIndexOf('/') + 1)..]);
            var before = (await Ledger.All(list)).ConvertAll(r => (string?)r["key"]);
            Assert.Contains(key, before);
            (await Ledger.Delete(path)).Must(204);
            Assert.DoesNotContain(key, (await Ledger.All(list)).Select(r => (string?)r["key"]));
            (await Ledger.Post(path + "/restore")).Must(200);
            Assert.Equal(before, (await Ledger.All(list)).Select(r => (string?)r["key"]));
        }
    }

    [Fact]
    public async Task Restoring_what_is_there_changes_nothing_and_what_never_was_is_404()
    {
        var made = await Ledger.Source(NewKey("s"));
        Assert.Equal(made.Text, (await Ledger.Post($"/v1/sources/{made.Id}/restore")).Must(200).Text);
        Assert.Single(await Ledger.Revisions($"/v1/sources/{made.Id}"));
        (await Ledger.Post($"/v1/sources/{NewKey("none")}/restore")).MustFail(404);
    }

    [Fact]
    public async Task A_withdrawal_without_a_reason_says_so()
    {
        var key = NewKey("s");
        await Ledger.Source(key);
        (await Ledger.Delete($"/v1/sources/{key}")).Must(204);
        Assert.Contains(
            "without a reason",
            (string)(await Ledger.Get($"/v1/sources/{key}")).MustFail(410)["detail"]!,
            StringComparison.Ordinal
        );
        Assert.Null((await Ledger.Revisions($"/v1/sources/{key}"))[0]["reason"]);
    }

    private async Task<List<(string Path, object Body)>> OneOfEach()
    {
        var (article, key) = (NewKey("a"), NewKey("x"));
        await Ledger.Article(article);
        List<(string, object)> all =
        [
            ($"/v1/sources/{key}", new { name = "X", kind = "person" }),
            ($"/v1/articles/{key}", new { language = "de", text = "T" }),
            ($"/v1/events/{key}", new { title = "T", kind = "call" }),
            ($"/v1/questions/{key}", new { text = "T?" }),
            ($"/v1/claims/{key}", Samples.Claim(article)),
        ];
        foreach (var (path, body) in all)
            (await Ledger.Put(path, body)).Must(201);
        return all;
    }

    private static string Own(Answer answer) => Kept.Of(answer.Json).ToJsonString();
}

public sealed class WithdrawalsOnSqlite(SqliteServer server) : WithdrawalTests(server), IClassFixture<SqliteServer>;

public sealed class WithdrawalsOnPostgres(PostgresServer server)
    : WithdrawalTests(server),
        IClassFixture<PostgresServer>;
