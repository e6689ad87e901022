using Newsroom.Domain.Dates;

namespace Newsroom.Domain.Events;

/// <summary>A recorded change of whether an event happens or happened.</summary>
/// <param name="Occurrence">What it is from then on.</param>
/// <param name="Date">When it happened, or will; null where that is not known.</param>
/// <param name="Claim">The claim that shows it.</param>
/// <param name="Article">The article that shows it.</param>
/// <param name="Reason">Why, in the editor's words.</param>
/// <param name="By">Who recorded it.</param>
/// <param name="At">When it was recorded, UTC.</param>
public sealed record Transition(
    Occurrence Occurrence,
    PartialDate? Date,
    ClaimId? Claim,
    ArticleId? Article,
    string? Reason,
    string By,
    DateTimeOffset At
)
{
    internal Transition Following(Merger merger) =>
        this with
        {
            Claim = Claim is { } claim ? merger.Of(claim) : null,
            Article = Article is { } article ? merger.Of(article) : null,
        };
}

public sealed class EventTransition : ListRow<Transition>
{
    public Occurrence Occurrence { get; private set; }
    public PartialDate? Date { get; private set; }
    public ClaimId? ClaimId { get; private set; }
    public ArticleId? ArticleId { get; private set; }
    public string? Reason { get; private set; }
    public string ByName { get; private set; } = "";
    public DateTimeOffset At { get; private set; }
    public override Transition Value => new(Occurrence, Date, ClaimId, ArticleId, Reason, ByName, At);

    protected override void Hold(Transition value) =>
        (Occurrence, Date, ClaimId, ArticleId, Reason, ByName, At) = (
            value.Occurrence,
            value.Date,
            value.Claim,
            value.Article,
            value.Reason,
            value.By,
            value.At
        );
}
