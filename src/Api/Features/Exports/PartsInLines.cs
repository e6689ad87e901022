using Newsroom.Api.Features.Entries;
using Newsroom.Api.Features.Events;
using Newsroom.Api.Features.Judgement;
using Newsroom.Domain;
using Newsroom.Domain.Claims;
using Newsroom.Domain.Events;
using Newsroom.Domain.Questions;
using Newsroom.Domain.Sources;

namespace Newsroom.Api.Features.Exports;

/// <summary>Parts that have lines of their own, since they may refer to what comes later than their resource.</summary>
/// <param name="Word">The type that their lines say.</param>
/// <param name="Of">Whose parts they are.</param>
/// <param name="Only">Which resources have any, in SQL.</param>
/// <param name="Lines">The parts of one resource.</param>
internal sealed record PartsInLines(
    string Word,
    ResourceType Of,
    string Only,
    Func<LedgerEntry, IEnumerable<IPart>> Lines
)
{
    /// <summary>In their order, behind all resources. Relations come before assessments, which they may speak of.</summary>
    public static readonly IReadOnlyList<PartsInLines> All =
    [
        new(
            "transition",
            ResourceType.Event,
            Has("event_transitions", "event"),
            e => ((Event)e).Transitions.InOrder().Select(TransitionLine.Of)
        ),
        new(
            "link",
            ResourceType.Source,
            Has("source_links", "source"),
            s => ((Source)s).Links.InOrder().Select(SourceLinkLine.Of)
        ),
        new(
            "relation",
            ResourceType.Claim,
            Has("claim_relations", "claim"),
            c => ((Claim)c).Relations.InOrder().Select(RelationLine.Of)
        ),
        new(
            "assessment",
            ResourceType.Claim,
            Has("claim_assessments", "claim"),
            c => ((Claim)c).Assessments.InOrder().Select(a => AssessmentLine.Of(a, ((Claim)c).Evidence.InOrder()))
        ),
        new(
            "houseFigure",
            ResourceType.Question,
            "house_claim_id is not null",
            q => [HouseFigureLine.Of(((Question)q).HouseFigure)!]
        ),
    ];

    private static string Has(string table, string owner) =>
        $"exists (select 1 from {table} p where p.{owner}_id = {owner}s.id)";
}
