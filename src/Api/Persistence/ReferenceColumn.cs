using Newsroom.Domain;

namespace Newsroom.Api.Persistence;

/// <summary>One way in which a resource refers to another. A resource's own parts (a claim's citations) are part of it and no reference to it.</summary>
/// <param name="To">What is referred to.</param>
/// <param name="From">What refers.</param>
/// <param name="Table">Where that stands.</param>
/// <param name="Owner">The column with the id of what refers.</param>
/// <param name="Column">The column with the id of what is referred to; it has an index.</param>
internal sealed record ReferenceColumn(ResourceType To, ResourceType From, string Table, string Owner, string Column)
{
    public static readonly IReadOnlyList<ReferenceColumn> All =
    [
        new(ResourceType.Source, ResourceType.Claim, "claims", "id", "origin_id"),
        new(ResourceType.Source, ResourceType.Claim, "claim_co_origins", "claim_id", "source_id"),
        new(
            ResourceType.Source,
            ResourceType.Claim,
            "citation_hops h join citations c on c.id = h.citation_id",
            "c.claim_id",
            "h.source_id"
        ),
        new(ResourceType.Source, ResourceType.Article, "articles", "id", "publisher_id"),
        new(ResourceType.Source, ResourceType.Article, "article_agencies", "article_id", "source_id"),
        new(ResourceType.Source, ResourceType.Event, "event_participants", "event_id", "source_id"),
        new(ResourceType.Source, ResourceType.Source, "sources", "id", "part_of_id"),
        new(ResourceType.Article, ResourceType.Claim, "citations", "claim_id", "article_id"),
        new(ResourceType.Article, ResourceType.Event, "event_articles", "event_id", "article_id"),
        new(ResourceType.Article, ResourceType.Event, "event_transitions", "event_id", "article_id"),
        new(ResourceType.Article, ResourceType.Article, "articles", "id", "copy_of_id"),
        new(ResourceType.Event, ResourceType.Claim, "claim_events", "claim_id", "event_id"),
        new(ResourceType.Event, ResourceType.Question, "questions", "id", "event_id"),
        new(ResourceType.Event, ResourceType.Event, "events", "id", "part_of_id"),
        new(ResourceType.Question, ResourceType.Claim, "claims", "id", "question_id"),
        new(ResourceType.Question, ResourceType.Question, "questions", "id", "subset_of_id"),
        new(ResourceType.Claim, ResourceType.Event, "event_transitions", "event_id", "claim_id"),
        new(ResourceType.Claim, ResourceType.Claim, "claim_relations", "claim_id", "other_id"),
        new(ResourceType.Claim, ResourceType.Claim, "assessment_evidence", "claim_id", "evidence_claim_id"),
        new(ResourceType.Claim, ResourceType.Question, "questions", "id", "house_claim_id"),
        new(ResourceType.Article, ResourceType.Claim, "assessment_evidence", "claim_id", "article_id"),
        new(ResourceType.Source, ResourceType.Source, "source_links", "source_id", "other_id"),
    ];
}
