namespace Newsroom.Domain.Terms;

/// <summary>A term of the vocabulary that comes with the ledger: one line of <c>vocabulary.txt</c>, which says how it is written.</summary>
public sealed record ShippedTerm(string Key, TermContent Content)
{
    private const int Columns = 5;
    private static readonly LanguageTag German = LanguageTag.Parse("de");
    private static readonly LanguageTag English = LanguageTag.Parse("en");

    /// <summary>Every name it has, its key first.</summary>
    public IEnumerable<string> Names => [Key, .. Content.Labels.Select(l => l.Text), .. Content.Aliases];

    /// <summary>The keys of all of them.</summary>
    public static IReadOnlySet<string> Keys { get; } = All().Select(t => t.Key).ToHashSet(StringComparer.Ordinal);

    /// <summary>The whole vocabulary, in the order of its lines.</summary>
    public static IReadOnlyList<ShippedTerm> All()
    {
        using var file = new StreamReader(
            typeof(ShippedTerm).Assembly.GetManifestResourceStream("vocabulary.txt")!,
            System.Text.Encoding.UTF8
        );
        return Read(file);
    }

    /// <summary>Throws <see cref="FormatException"/> with the number of a line that is no term.</summary>
    public static IReadOnlyList<ShippedTerm> Read(TextReader lines)
    {
        var terms = new List<ShippedTerm>();
        for (var number = 1; lines.ReadLine() is { } line; number++)
            if (line.Trim() is { Length: > 0 } text && text[0] != '#')
                terms.Add(Of(text, number));
        return terms;
    }

    private static ShippedTerm Of(string line, int number)
    {
        if (
            line.Split('|', StringSplitOptions.TrimEntries)
            is not [var key, var broader, var german, var english, var more]
        )
            throw new FormatException($"Line {number} has not {Columns} columns: {line}");
        if (Domain.Key.Check(key) is not null || german.Length == 0 || english.Length == 0)
            throw new FormatException($"Line {number} needs a key, a German and an English label: {line}");
        return new ShippedTerm(
            key,
            new TermContent
            {
                Labels = [new TermLabel(German, german), new TermLabel(English, english)],
                Aliases = more.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries),
                Broader = broader.Length == 0 ? null : broader,
            }
        );
    }
}
