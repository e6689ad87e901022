using Newsroom.Api.Tests.Support;

namespace Newsroom.Api.Tests.Features;

public abstract class PreconditionTests(LedgerServer server) : ApiTests(server)
{
    private static readonly object Person = new { name = "X", kind = "person" };

    [Fact]
    public async Task Whatever_answers_a_get_answers_a_head_without_the_body()
    {
        var made = await Ledger.Source(NewKey("head"));
        foreach (
            var path in new[]
            {
                $"/v1/sources/{made.Id}",
                "/v1/claims",
                "/health/live",
                $"/v1/sources/{made.Id}/revisions",
            }
        )
        {
            var (get, head) = (await Ledger.Get(path), await Ledger.Send(HttpMethod.Head, path, null, null));
            Assert.Equal((200, get.Tag, ""), (head.Must(200).Code, head.Tag, head.Text));
            Assert.Equal(get.Message.Content.Headers.ContentLength, head.Message.Content.Headers.ContentLength);
        }
        Assert.Equal(404, (await Ledger.Send(HttpMethod.Head, "/v1/sources/not-here", null, null)).Code);
        Assert.Equal(
            304,
            (
                await Ledger.Send(HttpMethod.Head, $"/v1/sources/{made.Id}", null, null, ("If-None-Match", made.Tag!))
            ).Code
        );
    }

    [Fact]
    public async Task A_change_needs_if_match_and_what_changes_nothing_does_not()
    {
        var (path, made) = await Made();
        (await Ledger.Patch(path, new { name = "Y" }, null)).MustFail(428);
        (await Ledger.Delete(path, null)).MustFail(428);
        (await Ledger.Put(path, new { name = "Y", kind = "person" })).MustFail(428);
        (await Ledger.Put(path, Person)).Must(200);
        (await Ledger.Patch(path, new { name = "X" }, null)).MustFail(428);
        Assert.Equal(made.Text, (await Ledger.Get(path)).Text);
    }

    [Fact]
    public async Task A_stale_change_is_412_with_the_current_etag()
    {
        var (path, made) = await Made();
        var current = (await Ledger.Patch(path, new { name = "Y" }, made.Tag)).Must(200);
        foreach (
            var stale in new[]
            {
                await Ledger.Patch(path, new { name = "Z" }, made.Tag),
                await Ledger.Put(path, Person, made.Tag),
                await Ledger.Delete(path, made.Tag),
            }
        )
            Assert.Equal(current.Tag, stale.MustFail(412).Tag);
        Assert.Equal(current.Text, (await Ledger.Get(path)).Text);
        (await Ledger.Patch(path, new { name = "Z" }, current.Tag)).Must(200);
    }

    [Theory]
    [InlineData("*")]
    [InlineData("\"1-anything\"")]
    [InlineData("\"1\"")]
    [InlineData("\"7-x\", \"1-y\"")]
    [InlineData("W/\"1-y\" ,\"1-z\"")]
    [InlineData("  \"1-0123456789abcdef\"  ")]
    public async Task If_match_names_the_version_alone_or_among_others(string ifMatch)
    {
        var (path, _) = await Made();
        Assert.Equal(2, (int)(await Ledger.Patch(path, new { name = "Y" }, ifMatch)).Must(200)["version"]!);
        Assert.Equal("Y", (string?)(await Ledger.Get(path))["name"]);
    }

    [Theory]
    [InlineData("\"2-anything\"")]
    [InlineData("\"0-x\"")]
    [InlineData("\"11-x\"")]
    [InlineData("\"-1-x\"")]
    [InlineData("\"\"")]
    [InlineData("\"of another kind\"", 400)]
    [InlineData("W/\"1-x\"")]
    [InlineData("\"99999999999999999999-x\"")]
    [InlineData("1-x", 400)]
    [InlineData("1", 400)]
    [InlineData("\"1-x", 400)]
    [InlineData("\"1-x\" \"2-x\"", 400)]
    [InlineData("*, \"1-x\"", 400)]
    [InlineData("\"1-x\";q=1", 400)]
    public async Task Another_version_is_412_and_what_is_no_etag_400(string ifMatch, int status = 412)
    {
        var (path, made) = await Made();
        var refused = (await Ledger.Patch(path, new { name = "Y" }, ifMatch)).MustFail(status);
        if (status == 400)
            Assert.Equal(["If-Match"], refused.Places);
        Assert.Equal(made.Text, (await Ledger.Get(path)).Text);
    }

    [Fact]
    public async Task A_put_that_creates_ignores_a_precondition_of_anything()
    {
        var key = NewKey("s");
        (await Ledger.Put($"/v1/sources/{key}", Person)).Must(201);
        (await Ledger.Put($"/v1/sources/{Guid.CreateVersion7()}", Person)).MustFail(404);
        (await Ledger.Patch($"/v1/sources/{NewKey("none")}", new { name = "Y" })).MustFail(404);
        (await Ledger.Delete($"/v1/sources/{NewKey("none")}")).MustFail(404);
    }

    [Fact]
    public async Task An_etag_is_version_and_hash_and_equal_while_the_answer_is()
    {
        var (path, made) = await Made();
        Assert.Matches("^\"1-[0-9a-f]{16}\"$", made.Tag!);
        Assert.Equal(made.Tag, (await Ledger.Get(path)).Tag);
        Assert.Equal("Accept", (await Ledger.Get(path)).Message.Headers.Vary.Single());
        var changed = (await Ledger.Patch(path, new { name = "Y" })).Must(200);
        Assert.StartsWith("\"2-", changed.Tag);
        Assert.Equal(changed.Tag, (await Ledger.Get(path)).Tag);
    }

    [Fact]
    public async Task What_is_known_is_not_sent_again()
    {
        var (path, made) = await Made();
        foreach (var known in new[] { made.Tag!, "*", $"W/{made.Tag}", $"\"x\", {made.Tag}" })
        {
            var same = (await Ledger.Get(path, ("If-None-Match", known))).Must(304);
            Assert.Empty(same.Text);
            Assert.Equal(made.Tag, same.Tag);
        }
        (await Ledger.Get(path, ("If-None-Match", "\"1-0000000000000000\""))).Must(200);
        (await Ledger.Patch(path, new { name = "Y" })).Must(200);
        Assert.Equal("Y", (string?)(await Ledger.Get(path, ("If-None-Match", made.Tag!))).Must(200)["name"]);
    }

    [Fact]
    public async Task Lists_have_weak_etags_that_change_with_their_rows()
    {
        var (path, _) = await Made();
        foreach (var list in new[] { "/v1/sources", path + "/revisions" })
        {
            var first = (await Ledger.Get(list)).Must(200);
            Assert.StartsWith("W/\"", first.Tag);
            Assert.Empty((await Ledger.Get(list, ("If-None-Match", first.Tag!))).Must(304).Text);
            (await Ledger.Patch(path, new { name = NewKey("name") })).Must(200);
            Assert.NotEqual(first.Tag, (await Ledger.Get(list, ("If-None-Match", first.Tag!))).Must(200).Tag);
        }
    }

    [Fact]
    public async Task Of_changes_with_the_same_etag_exactly_one_wins()
    {
        var (path, made) = await Made();
        var answers = await Task.WhenAll(
            Enumerable.Range(0, 6).Select(n => Ledger.Patch(path, new { name = $"N{n}" }, made.Tag))
        );
        var winner = Assert.Single(answers, a => a.Code == 200);
        foreach (var late in answers.Where(a => a != winner))
            Assert.Equal(winner.Tag, late.MustFail(412).Tag);
        Assert.Equal(winner.Text, (await Ledger.Get(path)).Text);
        Assert.Equal(2, (await Ledger.Revisions(path)).Count);
    }

    [Fact]
    public async Task A_change_and_a_withdrawal_with_the_same_etag_exclude_each_other()
    {
        for (var round = 0; round < 5; round++)
        {
            var (path, made) = await Made();
            var answers = await Task.WhenAll(
                Ledger.Patch(path, new { name = "Y" }, made.Tag),
                Ledger.Delete(path, made.Tag)
            );
            Assert.Single(answers, a => a.Code is 200 or 204);
            Assert.Single(answers, a => a.Code is 412 or 410);
            Assert.Equal(2, (await Ledger.Revisions(path)).Count);
        }
    }

    [Fact]
    public async Task Changes_of_whatever_is_there_all_arrive_one_after_the_other()
    {
        var (path, _) = await Made();
        var answers = await Task.WhenAll(
            Enumerable.Range(0, 5).Select(n => Ledger.Patch(path, new { description = $"N{n}" }))
        );
        Assert.Equal([2, 3, 4, 5, 6], answers.Select(a => (int)a.Must(200)["version"]!).Order());
        var last = answers.MaxBy(a => (int)a["version"]!)!;
        Assert.Equal(last.Text, (await Ledger.Get(path)).Text);
    }

    [Fact]
    public async Task Of_equal_creations_at_once_one_creates_and_the_others_find_it()
    {
        var path = $"/v1/sources/{NewKey("s")}";
        var answers = await Task.WhenAll(Enumerable.Range(0, 5).Select(_ => Ledger.Put(path, Person)));
        Assert.Single(answers, a => a.Code == 201);
        Assert.All(answers, a => Assert.Contains(a.Code, (int[])[200, 201]));
        Assert.Single(answers.Select(a => a.Text).Distinct());
        var posted = await Task.WhenAll(
            Enumerable
                .Range(0, 3)
                .Select(_ =>
                    Ledger.Post(
                        "/v1/sources",
                        new
                        {
                            key = path[12..] + "-x",
                            name = "X",
                            kind = "person",
                        }
                    )
                )
        );
        Assert.Single(posted, a => a.Code == 201);
        Assert.Equal(2, posted.Count(a => a.Code == 409));
    }

    private async Task<(string Path, Answer Made)> Made()
    {
        var path = $"/v1/sources/{NewKey("s")}";
        return (path, (await Ledger.Put(path, Person)).Must(201));
    }
}

public sealed class PreconditionsOnSqlite(SqliteServer server) : PreconditionTests(server), IClassFixture<SqliteServer>;

public sealed class PreconditionsOnPostgres(PostgresServer server)
    : PreconditionTests(server),
        IClassFixture<PostgresServer>;
