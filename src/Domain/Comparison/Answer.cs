using Newsroom.Domain.Claims;
using Newsroom.Domain.Dates;
using Newsroom.Domain.Questions;

namespace Newsroom.Domain.Comparison;

/// <summary>A claim as an answer to the question, read once for many pairs.</summary>
internal sealed class Answer
{
    public Answer(ComparedClaim claim, int place, Voice voice, Figure? figure, AnswerKind kind)
    {
        (Claim, Place, Voice, Figure) = (claim, place, voice, figure);
        var affirms = claim.Stance is Stance.Affirms or Stance.Admits;
        Amiss =
            !affirms && (kind != AnswerKind.YesNo || claim.Stance != Stance.Denies) ? NotCurrentBecause.Stance
            : kind == AnswerKind.Quantity && figure is null ? NotCurrentBecause.NoFigure
            : null;
    }

    public ComparedClaim Claim { get; }

    /// <summary>Its place in the claims' order.</summary>
    public int Place { get; }
    public Voice Voice { get; }

    /// <summary>Null where it has none, or the question asks for none.</summary>
    public Figure? Figure { get; }

    /// <summary>Why it does not answer the question; null when it does.</summary>
    public NotCurrentBecause? Amiss { get; }
    public bool Denies => Claim.Stance == Stance.Denies;
    public bool Admits => Claim.Stance == Stance.Admits;
}

/// <summary>The order of claims: when stated, the latest day first of all (open last), then the earliest (unknown first), then when entered.</summary>
internal sealed class ByDate : IComparer<ComparedClaim>
{
    public static readonly ByDate Order = new();

    public int Compare(ComparedClaim? x, ComparedClaim? y)
    {
        var order = Of(x!.StatedOn, y!.StatedOn);
        if (order == 0)
            order = x.CreatedAt.CompareTo(y.CreatedAt);
        if (order == 0)
            order = x.Entry.CompareTo(y.Entry);
        return order == 0 ? x.Id.Value.CompareTo(y.Id.Value) : order;
    }

    /// <summary>Above zero where the first was stated later, or, both equally late, first published later.</summary>
    public static int Lateness(ComparedClaim one, ComparedClaim other)
    {
        var order = Of(one.StatedOn, other.StatedOn);
        return order == 0 ? Of(one.FirstPublished, other.FirstPublished) : order;
    }

    private static int Of(PartialDate? one, PartialDate? other)
    {
        var order = (one?.To ?? DateTimeOffset.MaxValue).CompareTo(other?.To ?? DateTimeOffset.MaxValue);
        return order == 0
            ? (one?.From ?? DateTimeOffset.MinValue).CompareTo(other?.From ?? DateTimeOffset.MinValue)
            : order;
    }
}
