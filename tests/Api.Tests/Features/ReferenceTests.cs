using System.Text.Json.Nodes;
using Newsroom.Api.Tests.Support;

namespace Newsroom.Api.Tests.Features;

public abstract class ReferenceTests(LedgerServer server) : ApiTests(server)
{
    [Fact]
    public async Task A_source_is_named_by_id_key_name_or_alias_in_any_form()
    {
        var (key, article, word) = (NewKey("s"), NewKey("a"), NewKey("Ämter"));
        var source = (
            await Ledger.Put(
                $"/v1/sources/{key}",
                new
                {
                    name = $"{word} Müller & Söhne",
                    kind = "organization",
                    aliases = new[] { $"{word}  Board" },
                }
            )
        ).Must(201);
        await Ledger.Article(article);
        JsonNode[] references =
        [
            key,
            source.Id,
            source.Id.ToUpperInvariant(),
            new JsonObject { ["id"] = source.Id },
            new JsonObject { ["key"] = key },
            new JsonObject { ["name"] = $"{word} Müller & Söhne" },
            new JsonObject { ["name"] = $"{word.ToUpperInvariant()} MULLER & SOHNE" },
            new JsonObject { ["name"] = $" {word} board " },
            new JsonObject
            {
                ["id"] = source.Id,
                ["key"] = null,
                ["name"] = null,
            },
            new JsonObject
            {
                ["id"] = source.Id,
                ["key"] = key,
                ["name"] = "A name of former times",
            },
        ];
        foreach (var reference in references)
        {
            var body = Samples.Claim(article);
            body["origin"] = reference.DeepClone();
            var made = (await Ledger.Post("/v1/claims", body)).Must(201);
            Assert.Equal((source.Id, key), ((string?)made["origin"]!["id"], (string?)made["origin"]!["key"]));
        }
    }

    [Fact]
    public async Task A_name_that_several_have_is_refused_with_the_candidates()
    {
        var (one, two, article, name) = (NewKey("s"), NewKey("s"), NewKey("a"), NewKey("Twin"));
        await Ledger.Source(one, name: name);
        (
            await Ledger.Put(
                $"/v1/sources/{two}",
                new
                {
                    name = "Other",
                    kind = "person",
                    aliases = new[] { name.ToUpperInvariant() },
                }
            )
        ).Must(201);
        await Ledger.Article(article);
        var body = Samples.Claim(article);
        body["origin"] = new JsonObject { ["name"] = name };
        var error = Assert.Single((await Ledger.Post("/v1/claims", body)).MustFail(422)["errors"]!.AsArray())!;
        Assert.Equal(("#/origin", "ambiguous"), ((string?)error["pointer"], (string?)error["code"]));
        Assert.Contains(one, (string)error["suggestion"]!, StringComparison.Ordinal);
        Assert.Contains(two, (string)error["suggestion"]!, StringComparison.Ordinal);
        (await Ledger.Delete($"/v1/sources/{two}")).Must(204);
        Assert.Equal(one, (string?)(await Ledger.Post("/v1/claims", body)).Must(201)["origin"]!["key"]);
    }

    [Fact]
    public async Task Every_reference_that_leads_nowhere_is_named()
    {
        var article = NewKey("a");
        await Ledger.Article(article);
        var body = Samples.Claim(article, "nobody-here");
        body["coOrigins"] = new JsonArray("nobody-1", Guid.CreateVersion7().ToString());
        body["question"] = "nothing-here";
        body["events"] = new JsonArray("nothing-here");
        body["citations"]![0]!["via"] = new JsonArray(
            new JsonObject
            {
                ["source"] = new JsonObject { ["name"] = "Nobody At All" },
                ["role"] = "relay",
            }
        );
        body["citations"]!.AsArray().Add(Samples.Claim("nothing-here")["citations"]![0]!.DeepClone());
        Assert.Equal(
            [
                "#/citations/0/via/0/source",
                "#/citations/1/article",
                "#/coOrigins/0",
                "#/coOrigins/1",
                "#/events/0",
                "#/origin",
                "#/question",
            ],
            (await Ledger.Post("/v1/claims", body)).MustFail(422).Places.Order(StringComparer.Ordinal)
        );
    }

    [Fact]
    public async Task What_is_withdrawn_is_not_referred_to()
    {
        var (source, article) = (NewKey("s"), NewKey("a"));
        var made = await Ledger.Source(source, name: source);
        await Ledger.Article(article);
        (await Ledger.Delete($"/v1/sources/{source}")).Must(204);
        foreach (
            var reference in new JsonNode[]
            {
                source,
                made.Id,
                new JsonObject { ["name"] = source },
            }
        )
        {
            var body = Samples.Claim(article);
            body["origin"] = reference;
            var refused = (await Ledger.Post("/v1/claims", body)).MustFail(422);
            Assert.Equal(["#/origin"], refused.Places);
            Assert.Contains((string?)refused["errors"]![0]!["code"], (string[])["withdrawn", "notFound"]);
        }
    }

    [Fact]
    public async Task A_reference_leads_to_its_own_type_only()
    {
        var (source, article) = (NewKey("x"), NewKey("a"));
        var made = await Ledger.Source(source);
        await Ledger.Article(article);
        foreach (var (field, value) in new[] { ("question", source), ("question", made.Id), ("origin", article) })
        {
            var body = Samples.Claim(article);
            body[field] = value;
            Assert.Equal(["#/" + field], (await Ledger.Post("/v1/claims", body)).MustFail(422).Places);
        }
    }

    [Fact]
    public async Task A_path_takes_an_id_in_any_case_and_a_key()
    {
        var key = NewKey("s");
        var made = await Ledger.Source(key);
        foreach (var name in new[] { key, made.Id, made.Id.ToUpperInvariant() })
            Assert.Equal(made.Text, (await Ledger.Get($"/v1/sources/{name}")).Must(200).Text);
        (await Ledger.Get($"/v1/sources/{key.ToUpperInvariant()}")).MustFail(404);
        Assert.Equal(
            made.Text,
            (await Ledger.Put($"/v1/sources/{made.Id}", new { name = "Wasseramt", kind = "government" })).Must(200).Text
        );
    }

    [Theory]
    [InlineData("a")]
    [InlineData("0")]
    [InlineData("a.b_c-9")]
    [InlineData("restore")]
    [InlineData("a..")]
    public async Task A_key_of_the_right_form_is_a_path(string key)
    {
        (await Ledger.Put($"/v1/questions/{key}", new { text = "T?" })).Must(201);
        Assert.Equal(key, (string?)(await Ledger.Get($"/v1/questions/{key}")).Must(200)["key"]);
    }

    [Theory]
    [InlineData("Upper")]
    [InlineData("-a")]
    [InlineData(".a")]
    [InlineData("a b")]
    [InlineData("ä")]
    [InlineData("a%0A")]
    [InlineData("a%2Fb")]
    [InlineData(
        "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"
    )]
    public async Task A_key_of_another_form_creates_nothing(string key) =>
        Assert.Equal(["#/key"], (await Ledger.Put($"/v1/questions/{key}", new { text = "T?" })).MustFail(422).Places);
}

public sealed class ReferencesOnSqlite(SqliteServer server) : ReferenceTests(server), IClassFixture<SqliteServer>;

public sealed class ReferencesOnPostgres(PostgresServer server) : ReferenceTests(server), IClassFixture<PostgresServer>;
