using System.Runtime.InteropServices;

namespace Newsroom.Api.Features.Annotation;

/// <summary>A part of a text: from <paramref name="Start"/> up to <paramref name="End"/>, which is not in it.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct Stretch(int Start, int End);

/// <summary>The paragraphs of a text: what stands between empty lines.</summary>
internal static class Paragraphs
{
    public static IReadOnlyList<Stretch> Of(string text)
    {
        var found = new List<Stretch>();
        var (start, end) = (-1, -1);
        foreach (var line in Lines(text))
        {
            if (!text.AsSpan(line.Start, line.End - line.Start).IsWhiteSpace())
            {
                start = start < 0 ? line.Start : start;
                end = line.End;
            }
            else if (start >= 0)
            {
                found.Add(new(start, end));
                start = -1;
            }
        }
        if (start >= 0)
            found.Add(new(start, end));
        return found;
    }

    /// <summary>Without their ends.</summary>
    private static IEnumerable<Stretch> Lines(string text)
    {
        var start = 0;
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] is not ('\n' or '\r'))
                continue;
            yield return new(start, i);
            if (text[i] == '\r' && i + 1 < text.Length && text[i + 1] == '\n')
                i++;
            start = i + 1;
        }
        yield return new(start, text.Length);
    }
}
