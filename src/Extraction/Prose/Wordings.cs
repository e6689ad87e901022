using Newsroom.Extraction.Numbers;
using Set = System.Collections.Generic.HashSet<string>.AlternateLookup<System.ReadOnlySpan<char>>;

namespace Newsroom.Extraction.Prose;

/// <summary>The lists beside this file: what is an abbreviation, furniture of a page, an agency.</summary>
internal sealed class Wordings
{
    private static readonly Lazy<Wordings> LazyGerman = new(() => new Wordings("de"));
    private static readonly Lazy<Wordings> LazyEnglish = new(() => new Wordings("en"));

    private Wordings(string language)
    {
        IsGerman = language == "de";
        Abbreviations = Words($"prose/{language}/abbreviations");
        Beginnings = Words($"prose/{language}/beginnings");
    }

    public static Wordings German => LazyGerman.Value;
    public static Wordings English => LazyEnglish.Value;

    public bool IsGerman { get; }

    /// <summary>Words whose point ends no sentence.</summary>
    public Set Abbreviations { get; }

    /// <summary>Words that begin a sentence behind a number with a point.</summary>
    public Set Beginnings { get; }

    public static Set GermanWords { get; } = Words("prose/de/function-words");
    public static Set EnglishWords { get; } = Words("prose/en/function-words");
    public static Set FurnitureLines { get; } = Words("prose/any/furniture");
    public static string[] FurnitureBeginnings { get; } =
    [.. WordList.Read("prose/any/furniture-beginnings").Select(l => l.Words)];
    public static string[] Credits { get; } = [.. WordList.Read("prose/any/credits").Select(l => l.Words)];
    public static Set Agencies { get; } = Words("prose/any/agencies");

    private static Set Words(string list) =>
        WordList
            .Read(list)
            .Select(l => l.Words)
            .ToHashSet(StringComparer.OrdinalIgnoreCase)
            .GetAlternateLookup<ReadOnlySpan<char>>();
}
