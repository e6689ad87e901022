using Microsoft.OpenApi;
using Swashbuckle.AspNetCore.SwaggerGen;

namespace Newsroom.Api.Http.Documents;

/// <summary>What stands in the document once: the tags in the order of reading, and the answers, headers and parameters that operations share.</summary>
internal sealed class DocumentParts : IDocumentFilter
{
    private static readonly (string Name, string Description)[] Tags =
    [
        ("Claims", "What one origin stated, once, with every place where it appeared, word for word."),
        ("Articles", "Where it stands: published texts, every version of them kept."),
        ("Sources", "Who says it, passes it on or prints it: people, organisations, publications, unnamed ones too."),
        ("Events", "What happened, or was planned to: when, where, who took part."),
        ("Questions", "What claims answer, so that they can be compared."),
        (
            "Judgement",
            "What editors hold of it, kept apart from what was stated: assessments, relations between claims, links between sources, and the figure that is printed."
        ),
        (
            "Terms",
            "The words for units, measures and scopes: \"troops\", \"Soldaten\" and \"Soldat:innen\" are one. Usual ones are there from the start."
        ),
        (
            "Suggestions",
            "The ledger reads an article and proposes its claims, figures and quotations; an editor accepts, corrects or rejects each. Nothing counts until it is accepted."
        ),
        ("Search", "All of it by its words."),
        (
            "Imports",
            "Whole files in, one JSON object a line, as often as you like; and the whole ledger out, in the same form."
        ),
        ("Operating", "Whether the server runs, and whether it can work."),
    ];

    public void Apply(OpenApiDocument document, DocumentFilterContext context)
    {
        document.Tags = Tags.Select(t => new OpenApiTag { Name = t.Name, Description = t.Description }).ToHashSet();
        document.Components ??= new OpenApiComponents();
        document.Components.Headers = AnswerHeaders.All.ToDictionary();
        document.Components.Parameters = OperationParameters.Shared.ToDictionary();
        var responses = new SortedDictionary<string, IOpenApiResponse>(StringComparer.Ordinal);
        foreach (var kind in context.ApiDescriptions.Select(OperationKind.Of))
        foreach (var status in Outcomes.Failures(kind))
            responses.TryAdd(ProblemResponses.Name(status, kind), ProblemResponses.Of(status, kind, document));
        document.Components.Responses = responses;
        context.SchemaGenerator.GenerateSchema(typeof(Problem), context.SchemaRepository);
    }
}
