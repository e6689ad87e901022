using System.Text.Json.Nodes;
using Newsroom.Api.Tests.Support;

namespace Newsroom.Api.Tests.Features;

public abstract class FilterTests(LedgerServer server) : ApiTests(server)
{
    [Fact]
    public async Task Repeated_values_are_or_and_several_filters_and()
    {
        var w = await World();
        Assert.Equal(["1", "2", "3"], await Keys(w, $"origin={w}-s1"));
        Assert.Equal(["1", "2", "3", "4"], await Keys(w, $"origin={w}-s1&origin={w}-s2"));
        Assert.Equal(["2"], await Keys(w, $"origin={w}-s1&article={w}-a2"));
        Assert.Equal(["2", "4"], await Keys(w, $"origin={w}-s1&origin={w}-s2&article={w}-a2"));
        Assert.Equal(["1", "2", "3", "4"], await Keys(w, $"article={w}-a1&article={w}-a2"));
        Assert.Equal(["3"], await Keys(w, $"origin={w}-s1&event={w}-e1&question={w}-q1"));
        Assert.Equal(["3", "4"], await Keys(w, $"event={w}-e1&event={w}-e2"));
        Assert.Equal(["1", "3"], await Keys(w, $"question={w}-q1"));
        Assert.Empty(await Keys(w, $"question={w}-q2"));
    }

    [Fact]
    public async Task A_filter_takes_keys_and_ids_alike_and_counts()
    {
        var w = await World();
        var id = (await Ledger.Get($"/v1/sources/{w}-s1")).Must(200).Id;
        Assert.Equal(["1", "2", "3"], await Keys(w, $"origin={id}"));
        Assert.Equal(["1", "2", "3", "4"], await Keys(w, $"origin={id.ToUpperInvariant()}&origin={w}-s2"));
        Assert.Equal(3, (int)(await Ledger.Get($"/v1/claims?origin={id}&count=true&limit=1"))["total"]!);
        Assert.Equal(
            ["3", "2", "1"],
            (await Ledger.All($"/v1/claims?origin={id}&article={w}-a1&article={w}-a2&limit=1")).Select(c =>
                ((string)c["key"]!)[^1..]
            )
        );
    }

    [Fact]
    public async Task A_claim_cited_twice_in_an_article_is_one_row()
    {
        var w = await World();
        (
            await Ledger.Post(
                $"/v1/claims/{w}-c1/citations",
                new
                {
                    article = w + "-a1",
                    quote = new { exact = "Am Abend hieß es" },
                    form = "direct",
                }
            )
        ).Must(201);
        Assert.Equal(["1", "3"], await Keys(w, $"article={w}-a1"));
        Assert.Equal(2, (int)(await Ledger.Get($"/v1/claims?article={w}-a1&count=true"))["total"]!);
    }

    [Fact]
    public async Task What_is_withdrawn_leaves_filtered_lists_and_is_no_filter_itself()
    {
        var w = await World();
        (await Ledger.Delete($"/v1/claims/{w}-c1")).Must(204);
        Assert.Equal(["2", "3"], await Keys(w, $"origin={w}-s1"));
        (await Ledger.Delete($"/v1/questions/{w}-q2")).Must(204);
        Assert.Equal(["question"], (await Ledger.Get($"/v1/claims?question={w}-q2")).MustFail(400).Places);
    }

    [Fact]
    public async Task A_resource_of_another_type_is_not_there()
    {
        var w = await World();
        Assert.Equal(["origin"], (await Ledger.Get($"/v1/claims?origin={w}-a1")).MustFail(400).Places);
        Assert.Equal(
            ["origin"],
            (await Ledger.Get($"/v1/claims?origin={w}-s1&origin=nobody-here")).MustFail(400).Places
        );
    }

    [Theory]
    [InlineData("ubersch")]
    [InlineData("ÜBERSCH")]
    [InlineData("schwemmung%20amt")]
    [InlineData("STRASSE")]
    [InlineData("stra%C3%9Fe")]
    [InlineData("%D0%B2%D0%BE%D0%B4%D0%B0")]
    [InlineData("a_b%25c")]
    public async Task A_source_is_found_by_part_of_any_name_without_case_and_accents(string q)
    {
        var key = NewKey("s");
        (
            await Ledger.Put(
                $"/v1/sources/{key}",
                new
                {
                    name = "Überschwemmung  Amt",
                    kind = "government",
                    aliases = new[] { "Amt Straße", "Вода", "A_B%C" },
                }
            )
        ).Must(201);
        Assert.Contains(key, (await Ledger.All($"/v1/sources?q={q}&limit=200")).Select(s => (string)s["key"]!));
    }

    [Theory]
    [InlineData("%25")]
    [InlineData("_")]
    [InlineData("[a]")]
    [InlineData("%5C")]
    [InlineData("%27")]
    [InlineData("ueberschwemmung")]
    public async Task Signs_in_q_stand_for_themselves(string q)
    {
        var key = NewKey("s").Replace('_', '-');
        (await Ledger.Put($"/v1/sources/{key}", new { name = "Überschwemmung Amt", kind = "government" })).Must(201);
        Assert.DoesNotContain(key, (await Ledger.All($"/v1/sources?q={q}&limit=200")).Select(s => (string)s["key"]!));
    }

    [Fact]
    public async Task A_withdrawn_name_is_not_found_and_a_former_one_neither()
    {
        var (word, key) = (NewKey("word"), NewKey("s"));
        await Ledger.Source(key, name: word);
        (await Ledger.Patch($"/v1/sources/{key}", new { name = "Other" })).Must(200);
        Assert.Empty(await Ledger.All($"/v1/sources?q={word}"));
        (await Ledger.Patch($"/v1/sources/{key}", new { aliases = new[] { word } })).Must(200);
        Assert.Single(await Ledger.All($"/v1/sources?q={word}"));
        (await Ledger.Delete($"/v1/sources/{key}")).Must(204);
        Assert.Empty(await Ledger.All($"/v1/sources?q={word}"));
    }

    private async Task<List<string>> Keys(string world, string query) =>
        (await Ledger.All($"/v1/claims?{query}&limit=2"))
            .Select(c => ((string)c["key"]!)[(world.Length + 2)..])
            .Order(StringComparer.Ordinal)
            .ToList();

    /// <summary>Four claims of two origins in two articles, two questions and two events; returns the prefix of all keys.</summary>
    private async Task<string> World()
    {
        var w = NewKey("w");
        foreach (var n in new[] { 1, 2 })
        {
            await Ledger.Source($"{w}-s{n}");
            await Ledger.Article($"{w}-a{n}");
            (await Ledger.Put($"/v1/questions/{w}-q{n}", new { text = "How many?" })).Must(201);
            (await Ledger.Put($"/v1/events/{w}-e{n}", new { title = "Flood", kind = "disaster" })).Must(201);
        }
        await Enter(1, "s1", "a1", "q1");
        await Enter(2, "s1", "a2", null);
        await Enter(3, "s1", "a1", "q1", "e1", "e2");
        await Enter(4, "s2", "a2", null, "e2");
        return w;

        async Task Enter(int n, string origin, string article, string? question, params string[] events)
        {
            var claim = Samples.Claim($"{w}-{article}", $"{w}-{origin}");
            claim["question"] = question is null ? null : $"{w}-{question}";
            claim["events"] = new JsonArray(events.Select(e => (JsonNode)$"{w}-{e}").ToArray());
            (await Ledger.Put($"/v1/claims/{w}-c{n}", claim)).Must(201);
        }
    }
}

public sealed class FiltersOnSqlite(SqliteServer server) : FilterTests(server), IClassFixture<SqliteServer>;

public sealed class FiltersOnPostgres(PostgresServer server) : FilterTests(server), IClassFixture<PostgresServer>;
