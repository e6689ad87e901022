namespace Newsroom.Extraction.Numbers;

/// <summary>Numbers with a power of ten behind an e: 1.3e6, 12e-1.</summary>
internal static class Powers
{
    private const int Highest = 14;
    private const int Lowest = -6;

    public static bool TryRead(Tokens tokens, int at, out decimal value, out int end)
    {
        (value, end) = (0, at);
        if (
            !tokens.IsDigits(at)
            || !tokens.Glued(at + 1)
            || !tokens.IsWord(at + 1)
            || tokens.Letters(at + 1) is not "e"
        )
            return false;
        if (tokens.Glued(at) && (tokens.IsWord(at - 1) || tokens.IsDigits(at - 1)))
            return false;
        var minus = tokens.Sign(at + 2) is '-' or '−' && tokens.Glued(at + 2);
        var exponent = minus ? at + 3 : at + 2;
        if (
            !tokens.Glued(exponent)
            || tokens.Integer(exponent) is not { } power
            || (minus ? -power < Lowest : power > Highest)
        )
            return false;
        end = exponent + 1;
        var numeral = Numerals.Read(tokens, at);
        if (
            numeral.Form == NumeralForm.Odd
            || numeral.End != at + 1
            || !numeral.Fits
            || (tokens.Glued(end) && tokens.IsWord(end))
        )
            return false;
        value = numeral.Value;
        for (var i = 0; i < power; i++)
            value = minus ? value / 10 : value * 10;
        return true;
    }
}
