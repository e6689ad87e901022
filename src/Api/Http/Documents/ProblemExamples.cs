using System.Text.Json;
using System.Text.Json.Nodes;
using Newsroom.Api.Wire;
using Newsroom.Domain;

namespace Newsroom.Api.Http.Documents;

/// <summary>One problem of each kind, made by the translation that answers them, so that no example says what the ledger would not.</summary>
internal static class ProblemExamples
{
    private static readonly Guid Id = new("019d0a3e-5c00-7000-8000-000000000012");

    public static JsonNode Of(int status, OperationKind kind)
    {
        var failure = FailureOf(status, kind);
        // What looks the same for every type is described once, on the commonest.
        var type = failure is Moved or NotFound or Taken or InUse or Gone or Unacceptable
            ? kind.Type ?? ResourceType.Claim
            : ResourceType.Claim;
        var problem = failure is null ? ProblemTranslator.Of(status) : ProblemTranslator.Of(failure);
        var complete = problem with
        {
            Instance = kind.NamesSuggestion ? $"/v1/suggestions/{Id}" : $"/v1/{type.Collection()}/{Key(type)}",
            TraceId = "4bf92f3577b34da6a3ce929d0e0e4736",
        };
        return JsonSerializer.SerializeToNode(complete, WireJson.Body)!;
    }

    private static Failure? FailureOf(int status, OperationKind kind) =>
        (status, kind.Type ?? ResourceType.Claim) switch
        {
            (400, _) when kind is { HasBody: true, Imports: false } => Unreadable(
                "#/langauge",
                new Flaw("unknownField", "There is no field 'langauge' here.")
            ),
            (400, _) => Unreadable(
                "topic",
                new Flaw("unknownParameter", "There is no parameter 'topic' here.", "count | cursor | limit"),
                InputPlace.Parameter
            ),
            (308, ResourceType.Term) => new Moved(ResourceType.Term, "Meter", Id, "metres"),
            (308, var type) => new Moved(type, Key(type) + "-again", Id, Key(type)),
            (404, _) when kind.NamesSuggestion => new NotFound("suggestion", Id.ToString()),
            (404, var type) => new NotFound(type.Word(), Key(type)),
            (406, _) => new NotAcceptable(),
            (409, var type) when kind.Method == HttpMethods.Delete => new InUse(type, Id, Resting(type)),
            (409, ResourceType.Term) => new Taken(ResourceType.Term, "aliases/0", "Meter", null, "metres", "name"),
            (409, var type) => new Taken(type, "key", Key(type), Id, Key(type)),
            (410, var type) => new Gone(type, Key(type), "Entered twice"),
            (412, var type) => new Stale(type, Id),
            (413, _) => new BodyTooLarge("The body has more than 1 MiB."),
            (422, _) => RuleExamples.Broken(kind),
            (428, _) => new PreconditionMissing(),
            (503, _) => new Unavailable("The database is away or busy. Nothing was acknowledged; try again."),
            _ => null,
        };

    private static Unreadable Unreadable(string place, Flaw flaw, InputPlace where = InputPlace.Body) =>
        new(new InputError(place, flaw, where));

    private static string Key(ResourceType type) =>
        type switch
        {
            ResourceType.Source => "example-dyke-board",
            ResourceType.Article => "example-bote-0320",
            ResourceType.Event => "example-tarrick-breach",
            ResourceType.Question => "example-breach-length",
            ResourceType.Term => "embankment-metres",
            _ => "example-breach-120",
        };

    private static Dictionary<string, int> Resting(ResourceType type) =>
        type switch
        {
            ResourceType.Source => new() { ["claims"] = 1, ["events"] = 2 },
            ResourceType.Article => new() { ["claims"] = 1, ["events"] = 1 },
            ResourceType.Event => new() { ["claims"] = 1, ["questions"] = 1 },
            ResourceType.Question => new() { ["claims"] = 1 },
            _ => new() { ["events"] = 1 },
        };
}
