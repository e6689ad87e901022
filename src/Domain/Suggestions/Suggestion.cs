namespace Newsroom.Domain.Suggestions;

public enum SuggestionKind
{
    /// <summary>A figure, with or without somebody who said it.</summary>
    Figure,

    /// <summary>What somebody said, without a figure.</summary>
    Quotation,
}

public enum SuggestionState
{
    /// <summary>Nobody has decided.</summary>
    Open,

    /// <summary>An editor looked at it and could not tell.</summary>
    Unsure,

    /// <summary>A claim or citation was made of it; final.</summary>
    Accepted,

    /// <summary>It is not proposed again.</summary>
    Rejected,

    /// <summary>The article's newest text does not hold it any more, or a newer extractor does not find it.</summary>
    Outdated,
}

/// <summary>What an extractor found at one place of an article.</summary>
/// <param name="Mark">Tells it from every other of its article, in every version of the text and for every extractor.</param>
/// <param name="Kind">Figure or quotation.</param>
/// <param name="ArticleVersion">The text in which it was found.</param>
/// <param name="ExtractorVersion">Who found it.</param>
/// <param name="Start">Of its passage, in code points.</param>
/// <param name="End">Behind its passage.</param>
/// <param name="Score">How likely an editor takes it, in hundredths.</param>
/// <param name="Proposal">The claim that it would be, as JSON.</param>
public sealed record Finding(
    string Mark,
    SuggestionKind Kind,
    int ArticleVersion,
    int ExtractorVersion,
    int Start,
    int End,
    int Score,
    string Proposal
);

/// <summary>A claim that an extractor proposes. It counts for nothing until an editor accepts it, and is no part of the ledger before.</summary>
public sealed class Suggestion
{
    public static readonly Flaw IsAccepted = new(
        "alreadyAccepted",
        "This suggestion was accepted already; change the claim that came of it."
    );

    public static readonly Flaw IsOutdated = new(
        "outdated",
        "The article's text does not hold this any more.",
        "compute the article's suggestions again"
    );

    private Suggestion() { }

    public Guid Id { get; private set; }
    public ArticleId ArticleId { get; private set; }
    public string Mark { get; private set; } = "";
    public SuggestionKind Kind { get; private set; }
    public SuggestionState State { get; private set; }
    public int ArticleVersion { get; private set; }
    public int ExtractorVersion { get; private set; }
    public int PassageStart { get; private set; }
    public int PassageEnd { get; private set; }
    public int Score { get; private set; }
    public string Proposal { get; private set; } = "";

    /// <summary>When it was first proposed.</summary>
    public DateTimeOffset At { get; private set; }

    /// <summary>Who decided, when and why; nothing while it is open.</summary>
    public string? DecidedBy { get; private set; }
    public DateTimeOffset? DecidedAt { get; private set; }
    public string? Reason { get; private set; }

    /// <summary>The claim that came of it, or that it is a citation of.</summary>
    public ClaimId? ClaimId { get; private set; }
    public Guid? CitationId { get; private set; }

    public static Suggestion Of(ArticleId article, Finding finding, Guid id, DateTimeOffset at)
    {
        var suggestion = new Suggestion
        {
            Id = id,
            ArticleId = article,
            Mark = finding.Mark,
            Kind = finding.Kind,
            At = at,
        };
        suggestion.Take(finding);
        return suggestion;
    }

    /// <summary>It was found again: what nobody has decided is told as it is found now.</summary>
    public void Meet(Finding finding)
    {
        if (State is SuggestionState.Accepted or SuggestionState.Rejected)
            return;
        if (State == SuggestionState.Outdated)
            State = SuggestionState.Open;
        Take(finding);
    }

    /// <summary>It was not found again.</summary>
    public void Miss()
    {
        if (State is SuggestionState.Open or SuggestionState.Unsure)
            State = SuggestionState.Outdated;
    }

    /// <summary>Throws <see cref="Unacceptable"/> where it was accepted before, or is outdated.</summary>
    public void Accept(ClaimId claim, Guid citation, string by, DateTimeOffset at, string? reason)
    {
        Decide(SuggestionState.Accepted, by, at, reason);
        (ClaimId, CitationId) = (claim, citation);
    }

    /// <summary>Throws <see cref="Unacceptable"/> where it was accepted, or is outdated.</summary>
    public void Reject(string by, DateTimeOffset at, string reason) => Decide(SuggestionState.Rejected, by, at, reason);

    /// <summary>Throws <see cref="Unacceptable"/> where it was accepted, or is outdated.</summary>
    public void Doubt(string by, DateTimeOffset at, string? reason) => Decide(SuggestionState.Unsure, by, at, reason);

    /// <summary>Throws <see cref="Unacceptable"/> where nobody may decide any more.</summary>
    public void MustBeUndecided()
    {
        if (State == SuggestionState.Accepted)
            throw new Unacceptable("#", IsAccepted);
        if (State == SuggestionState.Outdated)
            throw new Unacceptable("#", IsOutdated);
    }

    private void Decide(SuggestionState state, string by, DateTimeOffset at, string? reason)
    {
        MustBeUndecided();
        (State, DecidedBy, DecidedAt, Reason) = (state, by, at, reason);
    }

    private void Take(Finding finding) =>
        (ArticleVersion, ExtractorVersion, PassageStart, PassageEnd, Score, Proposal) = (
            finding.ArticleVersion,
            finding.ExtractorVersion,
            finding.Start,
            finding.End,
            finding.Score,
            finding.Proposal
        );
}
