namespace Newsroom.Extraction.Numbers;

/// <summary>Letters as the lexicon compares them: small, ä as ae, ß as ss; others than a to z match nothing.</summary>
internal static class Letters
{
    public const int Apostrophe = 26;
    public const int Foreign = 27;

    /// <summary>The code of a letter, 0 for a; where it is two letters the second is in the next five bits, one higher.</summary>
    public static int Code(char letter)
    {
        var small = letter | 0x20;
        if (small is >= 'a' and <= 'z')
            return small - 'a';
        return letter switch
        {
            'ä' or 'Ä' => E('a'),
            'ö' or 'Ö' => E('o'),
            'ü' or 'Ü' => E('u'),
            'ß' or 'ẞ' => ('s' - 'a') | (('s' - 'a' + 1) << 5),
            '\u0308' => 'e' - 'a',
            '\'' or '’' => Apostrophe,
            _ => Foreign,
        };

        static int E(char vowel) => (vowel - 'a') | (('e' - 'a' + 1) << 5);
    }

    public static bool IsSoftHyphen(char c) => c == '\u00AD';

    public static string Fold(string word)
    {
        var folded = new System.Text.StringBuilder(word.Length + 2);
        foreach (var c in word)
        {
            var code = Code(c);
            folded.Append(Plain(code & 31));
            if (code > 31)
                folded.Append(Plain((code >> 5) - 1));
        }
        return folded.ToString();
    }

    private static char Plain(int code) => code == Apostrophe ? '\'' : (char)('a' + code);
}
