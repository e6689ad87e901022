using System.Text.Json.Nodes;

namespace Newsroom.Api.Tests.Contract;

public sealed class OpenApiTests(DocumentServer server) : IClassFixture<DocumentServer>
{
    private readonly Document document = server.Document;

    [Fact]
    public async Task The_document_is_the_approved_one()
    {
        var current = Approved.Text(document.Root);
        if (Approved.IsUpdated)
            await File.WriteAllTextAsync(Approved.DocumentFile, current, TestContext.Current.CancellationToken);
        var approved = await File.ReadAllTextAsync(Approved.DocumentFile, TestContext.Current.CancellationToken);
        Assert.True(
            approved == current,
            "The document differs from tests/Api.Tests/Contract/openapi.json. If that is meant, run with UPDATE_APPROVED=1, twice when examples changed, and read the difference."
        );
    }

    [Fact]
    public void The_document_is_OpenAPI_3_1() =>
        Assert.StartsWith("3.1.", document.Root["openapi"]!.GetValue<string>(), StringComparison.Ordinal);

    [Fact]
    public void Tags_stand_in_the_order_of_reading() =>
        Assert.Equal(
            [
                "Claims",
                "Articles",
                "Sources",
                "Events",
                "Questions",
                "Judgement",
                "Terms",
                "Suggestions",
                "Search",
                "Imports",
                "Operating",
            ],
            document.Root["tags"]!
                .AsArray()
                .Where(t => Has(t, "description"))
                .Select(t => t!["name"]!.GetValue<string>())
        );

    [Fact]
    public void Every_operation_says_what_it_is() =>
        Assert.All(
            document.Operations,
            o => Assert.True(new[] { "operationId", "tags", "summary", "description" }.All(f => Has(o.Node, f)), o.Path)
        );

    [Fact]
    public void Operation_ids_are_unique_and_camelCase()
    {
        Assert.Equal(document.Operations.Count, document.Operations.Select(o => o.Id).Distinct().Count());
        Assert.All(document.Operations, o => Assert.Matches("^[a-z]+([A-Z][a-z]+)*$", o.Id));
    }

    [Fact]
    public void Every_parameter_is_described() =>
        Assert.Empty(
            from operation in document.Operations
            from parameter in operation.Node["parameters"]?.AsArray() ?? []
            where !Has(document.Resolve(parameter!), "description")
            select $"{operation} {parameter!["name"]}"
        );

    [Fact]
    public void Every_request_has_an_example_that_fits() =>
        Assert.Empty(
            document.Operations.SelectMany(o => o.Bodies.SelectMany(media => Wrong($"{o} {media.Key}", media.Value!)))
        );

    [Fact]
    public void Every_answer_has_an_example_that_fits() =>
        Assert.Empty(
            from operation in document.Operations
            from status in operation.Statuses
            from media in document.Answer(operation, status)["content"]?.AsObject() ?? []
            from wrong in Wrong($"{operation} {status} {media.Key}", media.Value!)
            select wrong
        );

    [Theory]
    [InlineData("Source")]
    [InlineData("Article")]
    [InlineData("Event")]
    [InlineData("Question")]
    [InlineData("Claim")]
    public void An_answer_fits_the_input_and_can_be_sent_back(string type)
    {
        var answered = document.Answer(document["amend" + type], 200)["content"]!["application/json"]!["example"];
        Assert.Empty(new SchemaCheck(document).Errors(answered, document.Schemas[type + "Input"]!));
    }

    [Fact]
    public void An_answered_term_fits_the_input_and_can_be_sent_back()
    {
        var answered = document.Answer(document["replaceTerm"], 200)["content"]!["application/json"]!["example"];
        Assert.Empty(new SchemaCheck(document).Errors(answered, document.Schemas["TermInput"]!));
    }

    [Fact]
    public void Every_success_but_204_has_a_body() =>
        Assert.Empty(
            from operation in document.Operations
            from status in operation.Statuses
            where
                status is >= 200 and < 300 and not 204
                && document.Answer(operation, status)["content"]?.AsObject() is not { Count: > 0 }
            select $"{operation} {status}"
        );

    [Fact]
    public void Every_failure_is_a_problem() =>
        Assert.All(
            from operation in document.Operations
            from status in operation.Statuses
            where status >= 400
            select (Status: status, Answer: document.Answer(operation, status)),
            failure =>
            {
                var (type, media) = Assert.Single(failure.Answer["content"]!.AsObject());
                Assert.Equal("application/problem+json", type);
                Assert.Equal("#/components/schemas/Problem", media!["schema"]!["$ref"]!.GetValue<string>());
                Assert.Equal(failure.Status, media["example"]!["status"]!.GetValue<int>());
            }
        );

    [Fact]
    public void Every_operation_says_how_it_can_fail() =>
        Assert.All(document.Operations, o => Assert.Empty(new[] { 400, 406, 500 }.Except(o.Statuses)));

    [Fact]
    public void Schemas_have_the_ledgers_names() =>
        Assert.All(document.Schemas, schema => Assert.DoesNotMatch("Response|Answer|Row$|[.`_]", schema.Key));

    [Fact]
    public void Every_field_of_a_schema_is_described() =>
        Assert.Empty(
            from schema in document.Schemas
            from field in schema.Value!["properties"]?.AsObject() ?? []
            where !Has(field.Value, "description")
            select $"{schema.Key}.{field.Key}"
        );

    [Fact]
    public void Every_component_is_used()
    {
        var text = document.Root.ToJsonString();
        Assert.Empty(
            from section in document.Root["components"]!.AsObject()
            from component in section.Value!.AsObject()
            where !text.Contains($"\"#/components/{section.Key}/{component.Key}\"", StringComparison.Ordinal)
            select $"{section.Key}/{component.Key}"
        );
    }

    private IEnumerable<string> Wrong(string where, JsonNode media) =>
        media["example"] is not { } example
            ? [$"{where}: no example"]
            : new SchemaCheck(document).Errors(example, media["schema"]!).Select(e => $"{where} {e}");

    private static bool Has(JsonNode? node, string field) =>
        node?[field] is JsonValue value ? value.ToString().Length > 0 : node?[field] is JsonArray { Count: > 0 };
}
