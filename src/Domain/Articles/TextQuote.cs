namespace Newsroom.Domain.Articles;

/// <summary>
/// The exact words and where they stand: a text quote selector and a text position selector (W3C Web Annotation,
/// sections 4.2.4 and 4.2.5). Positions count Unicode code points; the end is exclusive.
/// </summary>
/// <param name="Exact">The article's own characters.</param>
/// <param name="Prefix">What stands before, enough to tell this place from others with the same words.</param>
/// <param name="Suffix">What stands behind.</param>
/// <param name="Start">Position of the first code point.</param>
/// <param name="End">Position behind the last code point.</param>
public sealed record TextQuote(string Exact, string Prefix, string Suffix, int Start, int End)
{
    /// <summary>Code points of context on each side, where that is enough.</summary>
    public const int Context = 32;

    /// <summary>Code points of context on each side at the most.</summary>
    public const int LongestContext = 512;

    /// <summary>Code points of the exact words at the most.</summary>
    public const int Longest = 5_000;

    /// <summary>True when these words, typed plainly, mean this place: the same exact words, and a prefix and suffix that stand around it.</summary>
    public bool IsMeantBy(string exact, string? prefix, string? suffix)
    {
        if (Folding.Words(exact) != Folding.Words(Exact))
            return false;
        var (before, after) = (Folding.Words(Prefix), Folding.Words(Suffix));
        var (left, right) = (Folding.Words(prefix ?? ""), Folding.Words(suffix ?? ""));
        return (
                before.EndsWith(left, StringComparison.Ordinal)
                || (IsCut(Prefix) && left.EndsWith(before, StringComparison.Ordinal))
            )
            && (
                after.StartsWith(right, StringComparison.Ordinal)
                || (IsCut(Suffix) && right.StartsWith(after, StringComparison.Ordinal))
            );
    }

    /// <summary>Shorter context than usual ends where the text does; longer may go on.</summary>
    private static bool IsCut(string context) => CodePoints.Count(context) >= Context;
}
