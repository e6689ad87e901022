namespace Newsroom.Extraction.Numbers;

/// <summary>Decimals said in words: zwei Komma fünf, two point zero three.</summary>
internal static class Decimals
{
    private const int Most = 6;

    public static void Add(Tokens tokens, ref Amount amount)
    {
        var at = amount.End;
        if (!tokens.Is(at, Role.Point) || !tokens.Near(at) || !tokens.Near(at + 1))
            return;
        var (value, unit, end) = (amount.Value, 1m, at + 1);
        if (tokens.IsDigits(end))
        {
            var numeral = Numerals.Read(tokens, end);
            if (numeral is not { Form: NumeralForm.Plain, Digits: <= Most })
                return;
            for (var i = 0; i < numeral.Digits; i++)
                unit /= 10;
            (value, end) = (value + (numeral.Value * unit), numeral.End);
        }
        else
        {
            for (
                var i = 0;
                i < Most && (i == 0 || tokens.Near(end)) && Groups.Below100(tokens, end, out var said, out var behind);
                i++
            )
            {
                if (said is >= 100 || (i > 0 && said >= 10))
                    break;
                unit /= said >= 10 ? 100 : 10;
                (value, end) = (value + (said * unit), behind);
                if (said >= 10)
                    break;
            }
            if (end == at + 1)
                return;
        }
        (amount.Value, amount.End, amount.Plain) = (value, end, false);
    }
}
