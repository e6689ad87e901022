using Newsroom.Domain;
using Newsroom.Domain.Articles;
using Newsroom.Domain.Claims;
using Newsroom.Domain.Dates;
using Newsroom.Domain.Events;
using Newsroom.Domain.Quantities;
using Newsroom.Domain.Questions;
using Newsroom.Domain.Sources;
using Newsroom.Domain.Suggestions;
using Newsroom.Domain.Terms;

namespace Newsroom.Api.Http.Documents;

/// <summary>A broken rule of each type, found by the rule itself.</summary>
internal static class RuleExamples
{
    private const string Printed =
        "The embankment at Tarrick gave way along about 120 metres in the night to Friday, the Lower Alsen Dyke Board said.";

    public static Unacceptable Broken(OperationKind kind) =>
        kind switch
        {
            { OfCitations: true, HasBody: false } => Of(("#", Claim.LastCitation)),
            { OfCitations: true } => Of(("#/quote/exact", NotPrinted())),
            { NamesSuggestion: true } => Of(("#", Suggestion.IsAccepted)),
            { Extracts: true } => Of(("#/published", Refused<PartialDate>("2026-02-30", PartialDate.TryParse))),
            { Restores: true } => Of((PointerOf(kind.Type), Withdrawn(kind.Type))),
            { Type: ResourceType.Source } => Of(
                ("#/kind", Unknown<SourceKind>("newspaper")),
                ("#/country", Refused<CountryCode>("de", CountryCode.TryParse))
            ),
            { Type: ResourceType.Article } => Of(
                ("#/published", Refused<PartialDate>("2026-02-30", PartialDate.TryParse)),
                ("#/publisher", Missing("source", "valley-post"))
            ),
            { Type: ResourceType.Event } => Of(
                ("#/kind", Unknown<EventKind>("flood")),
                ("#/participants/0/source", Missing("source", "dyke-board"))
            ),
            { Type: ResourceType.Question } => Of(
                ("#/answerKind", Unknown<AnswerKind>("number")),
                ("#/event", Missing("event", "tarrick-breach"))
            ),
            { MergesTerms: true } => Of(("#/into", Term.IntoNarrower)),
            { OfTerms: true } => Of(
                ("#/labels/Deutsch", Refused<LanguageTag>("Deutsch", LanguageTag.TryParse)),
                ("#/broader", Term.Cycle)
            ),
            _ => Of(("#/quantity", UpTo()), ("#/citations/0/quote/exact", NotPrinted())),
        };

    private static Unacceptable Of(params (string Pointer, Flaw Flaw)[] flaws) =>
        new(flaws.Select(f => new InputError(f.Pointer, f.Flaw)).ToList());

    private static Flaw Unknown<T>(string word)
        where T : struct, Enum => Refused<T>(word, Wording<T>.TryParse);

    private static Flaw Refused<T>(string text, Parser<T> parser) =>
        parser(text, out _, out var flaw) ? throw new InvalidOperationException($"'{text}' is right.") : flaw!;

    private static Flaw UpTo() => Quantity.Check(new Figures(120, null, null, null), Qualifier.AtMost, "up to 120")!;

    private static Flaw NotPrinted() =>
        Anchoring
            .Anchor(new ArticleText(Printed), "The dyke at Tarrick gave way along about 120 metres", null, null)
            .Flaw!;

    private static Flaw Missing(string word, string key) =>
        new("notFound", $"There is no {word} with the id or key '{key}'.");

    private static string PointerOf(ResourceType? type) =>
        type switch
        {
            ResourceType.Article => "#/publisher",
            ResourceType.Claim => "#/origin",
            ResourceType.Question => "#/event",
            _ => "#/partOf",
        };

    private static Flaw Withdrawn(ResourceType? type)
    {
        var (word, key) = type switch
        {
            ResourceType.Event or ResourceType.Question => ("event", "example-tarrick-breach"),
            _ => ("source", "example-dyke-board"),
        };
        return new Flaw(
            "withdrawn",
            $"The {word} '{key}' was withdrawn.",
            $"POST /v1/{word}s/{key}/restore brings it back"
        );
    }
}
