namespace Newsroom.Extraction.Numbers;

/// <summary>Percent and percentage points behind a number: 50 %, 50-prozentig, 2,3 Prozentpunkte.</summary>
internal static class Percents
{
    public static Amount With(Tokens tokens, Amount amount)
    {
        if (amount is { Kind: not (FigureKind.Number or FigureKind.Share) } or { Vague: true } or { Ordinal: true })
            return amount;
        var at = amount.End;
        if (tokens.IsDash(at) && tokens.Glued(at) && tokens.Glued(at + 1))
            at++;
        else if (amount.Kind == FigureKind.Share && tokens.Is(at, Role.Article) && tokens.Near(at))
            at++;
        if (!tokens.Near(at))
            return amount;
        if (tokens.Ahead(at, Role.Points) is > 0 and var points)
            return With(amount, FigureKind.PercentagePoints, at + points);
        return tokens.Ahead(at, Role.Percent) is > 0 and var percent
            ? With(amount, FigureKind.Percent, at + percent)
            : amount;
    }

    /// <summary>Half a percent is 0.5 and no share.</summary>
    private static Amount With(Amount amount, FigureKind kind, int end)
    {
        if (amount.Kind == FigureKind.Share)
            amount.Value /= 100;
        (amount.Kind, amount.End, amount.Plain) = (kind, end, false);
        return amount;
    }
}
