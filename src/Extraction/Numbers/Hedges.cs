using System.Runtime.InteropServices;
using Newsroom.Domain.Quantities;

namespace Newsroom.Extraction.Numbers;

/// <param name="Qualifier">What it says.</param>
/// <param name="First">The first of its tokens.</param>
/// <param name="End">Behind its last.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct Hedge(Qualifier Qualifier, int First, int End);

/// <summary>What qualifies a figure: rund, mehr als die, up to US$, … or more.</summary>
internal static class Hedges
{
    private const int MostBetween = 3;

    /// <summary>The hedge right before or behind a number, not before what belongs to another; null when there is none.</summary>
    public static Hedge? Around(Tokens tokens, int first, int end, int notBefore)
    {
        var before = Before(tokens, first, notBefore);
        if (before is { Qualifier: not Qualifier.About } || !tokens.Near(end))
            return before;
        return Behind(tokens, end) ?? before;
    }

    /// <summary>ein gutes Drittel, eine knappe Million: the hedge stands between the article and its number.</summary>
    public static bool HoldArticle(Tokens tokens, int at) =>
        tokens.IsGerman
        && tokens.Near(at)
        && tokens.PhraseTo(at, Role.Hedge, 0) is { First: var first }
        && tokens.Is(first, Role.Article);

    private static Hedge? Before(Tokens tokens, int first, int notBefore)
    {
        var at = first;
        for (var i = 0; i < MostBetween; i++)
        {
            if (!tokens.Near(at) || at <= notBefore)
                return null;
            if (tokens.PhraseTo(at, Role.Hedge, notBefore) is { } found)
            {
                var hedge = new Hedge(found.Phrase.Qualifier, found.First, at);
                return hedge.Qualifier == Qualifier.About ? Outer(tokens, hedge, notBefore) : hedge;
            }
            if (tokens.PhraseTo(at, Role.Currency, notBefore) is { } currency)
                at = currency.First;
            else if (tokens.Is(at - 1, Role.Currency | Role.Skipped))
                at--;
            else
                return null;
        }
        return null;
    }

    /// <summary>bis zu rund: the outer one says more.</summary>
    private static Hedge Outer(Tokens tokens, Hedge about, int notBefore) =>
        tokens.Near(about.First) && tokens.PhraseTo(about.First, Role.Hedge, notBefore) is { } outer
            ? new Hedge(outer.Phrase.Qualifier, outer.First, about.End)
            : about;

    /// <summary>500 oder mehr, 500 Menschen oder mehr, 15,000+.</summary>
    private static Hedge? Behind(Tokens tokens, int end)
    {
        var at = end;
        if (tokens.IsWord(at) && tokens.Near(at))
            at++;
        foreach (var from in (ReadOnlySpan<int>)[end, at])
        {
            if (!tokens.Near(from) || tokens.PhraseFrom(from, Role.HedgeBehind) is not { } phrase)
                continue;
            if (tokens.IsSign(from, '+') && (!tokens.Glued(from) || tokens.IsDigits(from + 1)))
                continue;
            return new Hedge(phrase.Qualifier, from, from + phrase.Words.Length);
        }
        return null;
    }
}
