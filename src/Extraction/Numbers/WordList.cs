namespace Newsroom.Extraction.Numbers;

/// <summary>A line of a list: words = value note.</summary>
internal sealed record ListLine(string Words, string? Value, string? Note);

/// <summary>The lists under Lexicon, which people write: one entry a line, remarks behind #.</summary>
internal static class WordList
{
    /// <summary>No lines where a language has no such list.</summary>
    public static IEnumerable<ListLine> Read(string name)
    {
        using var stream = typeof(WordList).Assembly.GetManifestResourceStream(name);
        if (stream is null)
            yield break;
        using var reader = new StreamReader(stream);
        while (reader.ReadLine() is { } line)
        {
            line = line.Trim();
            if (line.Length > 0 && !line.StartsWith("# ", StringComparison.Ordinal))
                yield return Line(line);
        }
    }

    private static ListLine Line(string line)
    {
        var at = line.LastIndexOf(" = ", StringComparison.Ordinal);
        if (at < 0)
            return new ListLine(line, null, null);
        var value = line[(at + 3)..].Split(' ', 2);
        return new ListLine(line[..at].TrimEnd(), value[0], value.Length > 1 ? value[1] : null);
    }
}
