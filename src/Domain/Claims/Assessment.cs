namespace Newsroom.Domain.Claims;

/// <summary>What an editor concludes about a claim.</summary>
public enum Verdict
{
    Confirmed,
    Plausible,
    Doubtful,
    Refuted,
    Unverifiable,
}

/// <summary>Credibility of an information on the Admiralty scale (NATO AJP-2.1), beside the reliability of its source.</summary>
public enum Credibility
{
    /// <summary>Open to a claim only where the ledger holds those other sources.</summary>
    ConfirmedByOtherSources = 1,
    ProbablyTrue,
    PossiblyTrue,
    Doubtful,
    Improbable,
    CannotBeJudged,
}

/// <summary>An editor's judgement of a claim. Judgements are only added; the latest one counts.</summary>
/// <param name="Id">Given by the ledger.</param>
/// <param name="Verdict">The conclusion.</param>
/// <param name="Credibility">On the Admiralty scale; null where nobody has judged it.</param>
/// <param name="Note">Why, in the editor's words.</param>
/// <param name="By">Who judged.</param>
/// <param name="At">When, UTC.</param>
public sealed record Assessment(
    Guid Id,
    Verdict Verdict,
    Credibility? Credibility,
    string? Note,
    string By,
    DateTimeOffset At
);

/// <summary>What an assessment rests on: a claim or an article.</summary>
public sealed record EvidenceItem(Guid Assessment, ClaimId? Claim, ArticleId? Article);

public sealed class ClaimAssessment : ListRow<Assessment>
{
    public Guid Id { get; private set; }
    public Verdict Verdict { get; private set; }
    public Credibility? Credibility { get; private set; }
    public string? Note { get; private set; }
    public string ByName { get; private set; } = "";
    public DateTimeOffset At { get; private set; }
    public override Assessment Value => new(Id, Verdict, Credibility, Note, ByName, At);

    protected override void Hold(Assessment value) =>
        (Id, Verdict, Credibility, Note, ByName, At) = (
            value.Id,
            value.Verdict,
            value.Credibility,
            value.Note,
            value.By,
            value.At
        );
}

/// <summary>Evidence of one of a claim's assessments, kept in one list of the claim.</summary>
public sealed class AssessmentEvidence : ListRow<EvidenceItem>
{
    public Guid AssessmentId { get; private set; }
    public ClaimId? EvidenceClaimId { get; private set; }
    public ArticleId? ArticleId { get; private set; }
    public override EvidenceItem Value => new(AssessmentId, EvidenceClaimId, ArticleId);

    protected override void Hold(EvidenceItem value) =>
        (AssessmentId, EvidenceClaimId, ArticleId) = (value.Assessment, value.Claim, value.Article);
}

public static class Credibilities
{
    /// <summary>The Admiralty label that answers carry beside the figure.</summary>
    public static string Label(this Credibility figure) =>
        figure switch
        {
            Credibility.ConfirmedByOtherSources => "confirmed by other sources",
            Credibility.ProbablyTrue => "probably true",
            Credibility.PossiblyTrue => "possibly true",
            Credibility.Doubtful => "doubtful",
            Credibility.Improbable => "improbable",
            _ => "truth cannot be judged",
        };
}
