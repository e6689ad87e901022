namespace Newsroom.Extraction.Numbers;

/// <summary>What is said once for several numbers: von 40 auf 50 Prozent, 20, 30 or 40 percent, zwei oder drei Millionen.</summary>
internal static class Ellipses
{
    private const int MostBetween = 3;

    public static void Complete(Tokens tokens, List<Found> found)
    {
        for (var i = found.Count - 2; i >= 0; i--)
        {
            var (one, next) = (found[i], found[i + 1]);
            var plain = one is { As: FoundAs.Figure, Kind: FigureKind.Number, Amount: { Scale: 1, Vague: false } };
            var behind = next.Hedge?.First ?? next.Amount.First;
            if (!plain || next is not { As: FoundAs.Figure, High: null } || !AreJoined(tokens, one.Amount, behind))
                continue;
            if (next.Kind is FigureKind.Percent or FigureKind.PercentagePoints)
                one.Kind = next.Kind;
            else if (IsScaled(one, next.Amount) && tokens.Is(behind - 1, Role.Or | Role.Onto | Role.To))
                one.Amount = one.Amount with { Value = one.Amount.Value * next.Amount.Scale };
        }
    }

    private static bool IsScaled(Found one, Amount next) =>
        one.High is null && next.Scale > 1 && one.Amount.Value > 0 && one.Amount.Value < next.Value / next.Scale;

    private static bool AreJoined(Tokens tokens, Amount one, int to)
    {
        var from = one.End;
        if (to <= from || to - from > MostBetween)
            return false;
        // "5,000, or 10 percent" says one thing twice; "20, 30, or 40 percent" is a list.
        if (tokens.IsSign(from, ',') && to > from + 1 && !tokens.IsSign(one.First - 1, ','))
            return false;
        for (var i = from; i <= to; i++)
            if (!tokens.Near(i))
                return false;
        for (var i = from; i < to; i++)
            if (
                !tokens.Is(i, Role.And | Role.Or | Role.To | Role.Onto)
                && !tokens.IsDash(i)
                && tokens.Sign(i) is not (',' or '/')
            )
                return false;
        return true;
    }
}
