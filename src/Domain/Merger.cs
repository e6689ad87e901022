namespace Newsroom.Domain;

/// <summary>Two resources of one type that became one: what led to the first leads to the second.</summary>
public sealed record Merger(ResourceType Type, Guid From, Guid To)
{
    /// <summary>Where the reference leads now.</summary>
    public SourceId Of(SourceId id) => Leads(ResourceType.Source, id.Value) ? new(To) : id;

    public ArticleId Of(ArticleId id) => Leads(ResourceType.Article, id.Value) ? new(To) : id;

    public EventId Of(EventId id) => Leads(ResourceType.Event, id.Value) ? new(To) : id;

    public QuestionId Of(QuestionId id) => Leads(ResourceType.Question, id.Value) ? new(To) : id;

    public ClaimId Of(ClaimId id) => Leads(ResourceType.Claim, id.Value) ? new(To) : id;

    private bool Leads(ResourceType type, Guid id) => type == Type && id == From;

    /// <summary>Two lists as one, in their order, without what stands in both; throws <see cref="Unacceptable"/> when that is more than a list holds.</summary>
    internal static List<T> Unite<T>(IEnumerable<T> first, IEnumerable<T> second, int most, string what)
    {
        var united = first.Concat(second).Distinct().ToList();
        return united.Count <= most
            ? united
            : throw new Unacceptable(
                "#/into",
                new Flaw(
                    "tooMany",
                    $"Together they have {united.Count} {what}; {most} are allowed.",
                    $"remove {what} first"
                )
            );
    }
}
