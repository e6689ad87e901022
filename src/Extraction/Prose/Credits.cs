namespace Newsroom.Extraction.Prose;

/// <summary>Agencies and media that a text credits: (mit AFP), (Quellen: Spiegel, Reuters), dpa/rtr.</summary>
internal sealed class Credits(string text)
{
    private const int Longest = 200;

    private static readonly string[] Openings =
    [
        "Quellen:",
        "Quelle:",
        "Sources:",
        "Source:",
        "mit Material von",
        "mit Material der",
        "mit Agenturmaterial von",
        "mit Informationen von",
        "mit Agenturen",
        "with reporting by",
        "with material from",
        "with files from",
        "Reporting by",
        "with",
        "mit",
        "via",
    ];

    private readonly List<string> names = [];

    public IReadOnlyList<string> Names => names;

    /// <summary>A line of agencies and nothing else: dpa/AFP.</summary>
    public bool IsLine(ReadOnlySpan<char> line) =>
        line.Length < Longest && line.Length < text.Length && IsCredit(line.Trim("()[] .".AsSpan()), alone: true);

    /// <summary>What stands in brackets credits somebody, who is noted then.</summary>
    public bool IsCredit(ReadOnlySpan<char> words, bool alone = false)
    {
        if (words.Length > Longest)
            return false;
        var rest = words.Trim();
        var opening = Opening(rest);
        rest = rest[opening.Length..].TrimStart();
        var listed = opening.StartsWith('Q') || opening.StartsWith('S');
        if (listed && alone)
            return false;
        if (rest.IsEmpty)
            return opening.Length > 4;
        var found = new List<string>();
        foreach (var part in rest.SplitAny(",/;+"))
        {
            var name = rest[part].Trim();
            var and =
                name.IndexOf(" und ", StringComparison.Ordinal) is >= 0 and var u ? (u, 5)
                : name.IndexOf(" and ", StringComparison.Ordinal) is >= 0 and var a ? (a, 5)
                : (-1, 0);
            if (and.Item1 >= 0)
            {
                if (!Take(name[..and.Item1].Trim(), listed, found))
                    return false;
                name = name[(and.Item1 + and.Item2)..].Trim();
            }
            if (!Take(name, listed, found))
                return false;
        }
        if (found.Count == 0)
            return false;
        foreach (var name in found)
            if (!names.Contains(name, StringComparer.OrdinalIgnoreCase))
                names.Add(name);
        return true;
    }

    private static bool Take(ReadOnlySpan<char> name, bool listed, List<string> found)
    {
        if (name.IsEmpty || name is "Agenturen" or "agencies" or "eigene")
            return true;
        // Initials of the desk between agencies: (dpa/jok).
        if (!listed && found.Count > 0 && name.Length <= 4 && name.IndexOfAnyExceptInRange('a', 'z') < 0)
        {
            if (Wordings.Agencies.Contains(name))
                found.Add(name.ToString());
            return true;
        }
        if (!(Wordings.Agencies.Contains(name) || (listed && name.Length < 40)))
            return false;
        found.Add(name.ToString());
        return true;
    }

    private static string Opening(ReadOnlySpan<char> words)
    {
        foreach (var opening in Openings)
            if (
                words.StartsWith(opening, StringComparison.OrdinalIgnoreCase)
                && (words.Length == opening.Length || !char.IsLetter(words[opening.Length]))
            )
                return opening;
        return "";
    }
}
