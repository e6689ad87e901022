namespace Newsroom.Extraction.Statements;

/// <summary>Undoes the German genitive and dative of a description: "des dänischen Zolls" is dänischer Zoll.</summary>
internal static class BaseForm
{
    private static readonly string[] Neuter =
    [
        "um",
        "amt",
        "blatt",
        "magazin",
        "haus",
        "gericht",
        "werk",
        "institut",
        "zentrum",
        "büro",
        "komitee",
        "parlament",
        "militär",
        "heer",
        "kabinett",
        "unternehmen",
    ];

    /// <summary>Nothing where no article before it tells the case.</summary>
    public static string? Of(Units units, int first, int end)
    {
        var genitive = units.Is(first - 1, "des") || units.Is(first - 1, "eines");
        var dative =
            units.Is(first - 1, "dem")
            || units.Is(first - 1, "einem")
            || units.Is(first - 1, "vom")
            || units.Is(first - 1, "beim");
        var feminine = units.Is(first - 1, "der") || units.Is(first - 1, "einer");
        if (!genitive && !dative && !feminine)
            return Plural(units, first, end);
        var noun = first;
        while (noun < end && !units.IsCapital(noun))
            noun++;
        if (noun == end || (noun == first && !genitive))
            return null;
        var plain = genitive ? Noun(units.Letters(noun)) : units.Letters(noun).ToString();
        var ending =
            feminine ? "e"
            : Neuter.Any(n => plain.EndsWith(n, StringComparison.OrdinalIgnoreCase)) ? "es"
            : "er";
        var words = new List<string>();
        for (var i = first; i < noun; i++)
        {
            var word = units.Letters(i);
            words.Add(
                word.EndsWith("en") ? string.Concat(word[..^2], ending)
                : feminine && word is [.., 'e'] ? string.Concat(word, "r")
                : word.ToString()
            );
        }
        words.Add(plain);
        if (end > noun + 1)
            words.Add(units.Words(noun + 1, end));
        return string.Join(' ', words);
    }

    /// <summary>dänischer Dienste, dänischen Schätzungen: without an article it is many.</summary>
    private static string? Plural(Units units, int first, int end)
    {
        if (
            end != first + 2
            || units.Has(first - 1, Cues.Determiner)
            || units.Letters(first) is not [_, _, _, .., 'e', 'n' or 'r'] word
            || !units.Has(first, Cues.CountryAdjective)
        )
            return null;
        if (word[^1] == 'r' && !units.Has(first - 1, Cues.Saying))
            return null;
        return $"{char.ToLowerInvariant(word[0])}{word[1..^1]} {units.Letters(first + 1)}";
    }

    private static string Noun(ReadOnlySpan<char> word)
    {
        if (
            word.Length > 6
            && (
                word.EndsWith("stes")
                || word.EndsWith("tes")
                || word.EndsWith("des")
                || word.EndsWith("zes")
                || word.EndsWith("ses")
            )
        )
            return word[..^2].ToString();
        return word.Length > 3 && word[^1] == 's' && word[^2] is not ('s' or 'u' or 'i')
            ? word[..^1].ToString()
            : word.ToString();
    }
}
