namespace Newsroom.Domain.Comparison;

/// <summary>What two answers to the question are to each other.</summary>
internal sealed class Judging(Scopes scopes, Ties ties)
{
    /// <summary>The same whichever comes first.</summary>
    public Verdict Judge(Answer one, Answer other)
    {
        if (one.Figure is not { } figure || other.Figure is not { } second)
            return YesOrNo(one, other);
        var verdict = FigurePair.Judge(figure, second, scopes);
        return
            verdict.Result == PairResult.Incomparable && ties.WordOn(one.Claim.Id, other.Claim.Id) is { Kind: var kind }
            ? new(kind == RelationKind.Contradicts ? PairResult.Conflict : PairResult.Agree, ReasonCode.ByEditor)
            : verdict;
    }

    private static Verdict YesOrNo(Answer one, Answer other)
    {
        if (one.Denies == other.Denies)
            return new(PairResult.Agree, ReasonCode.SameAnswer);
        return new(
            PairResult.Conflict,
            one.Admits || other.Admits ? ReasonCode.AdmittedAndDenied : ReasonCode.AffirmedAndDenied
        );
    }
}
