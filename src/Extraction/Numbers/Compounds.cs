namespace Newsroom.Extraction.Numbers;

/// <param name="Role">What the word is: a number, a place in an order, a denominator, a percentage, a decade, or vague.</param>
/// <param name="Value">Of the number in it.</param>
/// <param name="NumberEnd">Where the number in it ends, in UTF-16 units of the text; a word that is more than a number counts as a whole.</param>
internal readonly record struct Compound(Role Role, decimal Value, int NumberEnd)
{
    /// <summary>What the word is besides.</summary>
    public Role Besides { get; init; }
}

/// <summary>German numbers of one word: dreiundzwanzigtausendvierhundert, zweieinhalb, siebenundzwanzigste, fünftägig.</summary>
internal ref struct Compounds
{
    /// <summary>Letters of the longest word that is read: neunhundertneunundneunzig of each, and an ending.</summary>
    private const int Longest = 120;

    /// <summary>A word of the lexicon in one of these roles is what the lexicon says.</summary>
    public const Role Known =
        Role.Number
        | Role.Multiplier
        | Role.Vague
        | Role.Denominator
        | Role.Share
        | Role.Ordinal
        | Role.Article
        | Role.Loose;

    private static readonly string[] OrdinalEndings = ["te", "ter", "tes", "ten", "tem", "tens", "t"];
    private static readonly string[] Endings = ["", "e", "er", "es", "en", "em"];
    private readonly Lexicon lexicon;
    private readonly ReadOnlySpan<char> word;
    private int at;
    private decimal last;

    private Compounds(Lexicon lexicon, ReadOnlySpan<char> word)
    {
        this.lexicon = lexicon;
        this.word = word;
    }

    public static bool TryRead(string text, int start, int end, Lexicon lexicon, out Compound compound)
    {
        compound = default;
        if (end - start > Longest)
            return false;
        Span<char> folded = stackalloc char[Longest * 2];
        Span<int> origins = stackalloc int[(Longest * 2) + 1];
        var length = 0;
        for (var i = start; i < end; i++)
        {
            if (Letters.IsSoftHyphen(text[i]))
                continue;
            var code = Letters.Code(text[i]);
            if ((code & 31) >= Letters.Apostrophe)
                return false;
            origins[length] = i;
            folded[length++] = (char)('a' + (code & 31));
            if (code <= 31)
                continue;
            origins[length] = i;
            folded[length++] = (char)('a' + (code >> 5) - 1);
        }
        origins[length] = end;
        var reading = new Compounds(lexicon, folded[..length]);
        if (!reading.Number(out var value) || reading.Ending(value) is not { } role)
            return false;
        compound = new Compound(role, value, role == Role.Number ? origins[reading.at] : end);
        return true;
    }

    /// <summary>Thousands, hundreds, then what is below; each at most once and in this order.</summary>
    private bool Number(out decimal value)
    {
        var (large, hundreds, small, limit) = (0m, 0m, -1m, decimal.MaxValue);
        while (true)
        {
            if (at > 0 && TryHalf())
            {
                small = Math.Max(small, 0) + 0.5m;
                if (large + hundreds == 0 && Stem(at, out var length, out var scale, out _) && scale == 1000)
                    (large, small, at) = (small * scale, -1, at + length);
                break;
            }
            var from = at;
            if ((hundreds > 0 || large > 0) && small < 0 && Ahead("und"))
                at += 3;
            if (!Stem(at, out var size, out var number, out var isScale))
            {
                at = from;
                break;
            }
            if (!isScale && small < 0)
            {
                (small, at) = (number, at + size);
                AddTens(ref small);
            }
            else if (isScale && number == 100 && hundreds == 0 && small is < 0 or (> 0 and < 100))
                (hundreds, small, last, at) = (Math.Max(small, 1) * 100, -1, 100, at + size);
            else if (isScale && number is >= 1000 and <= 1_000_000 && number < limit && from == at)
            {
                var below = hundreds + Math.Max(small, 0);
                (large, hundreds, small, limit) = (large + (Math.Max(below, 1) * number), 0, -1, number);
                (last, at) = (number, at + size);
                SkipPlural();
            }
            else
            {
                at = from;
                break;
            }
            if (small >= 0)
                last = 1;
        }
        value = large + hundreds + Math.Max(small, 0);
        return at > 0;
    }

    /// <summary>zwei-und-zwanzig.</summary>
    private void AddTens(ref decimal small)
    {
        if (
            small is >= 1 and <= 9
            && Ahead("und")
            && Stem(at + 3, out var size, out var tens, out var isScale)
            && !isScale
            && tens is >= 20 and < 100
        )
            (small, at) = (small + tens, at + 3 + size);
    }

    private bool TryHalf()
    {
        foreach (var half in (ReadOnlySpan<string>)["einhalb", "undeinhalb", "undhalb"])
        {
            if (!Ahead(half))
                continue;
            at += half.Length;
            return true;
        }
        return false;
    }

    /// <summary>zwei-million-en-fünfhunderttausend; at the end of the word it is an ending.</summary>
    private void SkipPlural()
    {
        if (last > 1000 && at + 2 < word.Length && Ahead("en"))
            at += 2;
    }

    private readonly bool Ahead(string letters) => word[at..].StartsWith(letters, StringComparison.Ordinal);

    /// <summary>The longest number word that begins here.</summary>
    private readonly bool Stem(int from, out int length, out decimal number, out bool isScale)
    {
        (length, number, isScale) = (0, 0, false);
        var node = WordTree.Root;
        for (var i = from; i < word.Length && node != WordTree.Dead; i++)
        {
            node = lexicon.Words.Step(node, word[i] - 'a');
            if (lexicon.Words.EntryAt(node) is not (> 0 and var id))
                continue;
            var entry = lexicon[id];
            if ((entry.Roles & Role.Stem) == Role.None)
                continue;
            isScale = (entry.Roles & Role.Scale) != Role.None;
            (length, number) = (i + 1 - from, entry.Value(Role.Stem));
        }
        return length > 0;
    }

    /// <summary>What the rest of the word makes of the number; null when it is another word: Achtung, Elfmeter, Einheit.</summary>
    private readonly Role? Ending(decimal value)
    {
        var rest = word[at..];
        if (rest.IsEmpty)
            return Role.Number;
        if (rest is "tel" or "teln" or "tels" or "stel" or "steln" or "stels")
            return value >= 4 ? Role.Denominator : null;
        var ordinal = rest[0] == 's' ? rest[1..] : rest;
        foreach (var ending in OrdinalEndings)
            if (ordinal.SequenceEqual(ending))
                return value >= 2 ? Role.Ordinal : null;
        if (last is 100 or 1000 && rest is "e" or "en" or "er")
            return Role.Vague;
        if (last > 1000 && rest is "en")
            return Role.Number;
        if (value is >= 20 and < 100 && rest is "er" or "erjahre" or "erjahren" or "erjahres")
            return Role.Decade;
        foreach (var ending in Endings)
        {
            if (
                rest.EndsWith(ending)
                && lexicon
                    .Suffixes.GetAlternateLookup<ReadOnlySpan<char>>()
                    .TryGetValue(rest[..^ending.Length], out var percent)
            )
                return percent ? Role.Share
                    : value > 1 ? Role.Number
                    : Role.Loose;
        }
        return null;
    }
}
