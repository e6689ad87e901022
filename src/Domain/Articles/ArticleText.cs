using System.Text;

namespace Newsroom.Domain.Articles;

/// <summary>
/// One version of an article's text, ready to be searched: white space of any kind and length is one space, quotation
/// marks are straight, invisible characters are left out, letters are composed (NFC). Finding is exact after that folding.
/// </summary>
public sealed class ArticleText
{
    private readonly string folded;
    private readonly int[] starts;
    private readonly int[] ends;

    public ArticleText(string text)
    {
        Text = text;
        (folded, starts, ends) = Folding.Fold(text);
    }

    /// <summary>The text as sent.</summary>
    public string Text { get; }

    /// <summary>Every place where the words stand, in order, at most <paramref name="most"/>; with a prefix or suffix only those that have it.</summary>
    public IReadOnlyList<TextQuote> Find(string exact, string? prefix = null, string? suffix = null, int most = int.MaxValue)
    {
        var words = Folding.Words(exact);
        var before = prefix is null ? "" : Folding.Words(prefix);
        var after = suffix is null ? "" : Folding.Words(suffix);
        var found = new List<TextQuote>();
        if (words.Length == 0)
            return found;
        for (var at = Next(words, 0); at >= 0 && found.Count < most; at = Next(words, at + 1))
        {
            if (Precedes(before, at) && Follows(after, at + words.Length))
                found.Add(Quote(at, at + words.Length, words));
        }
        return found;
    }

    /// <summary>The passage of about the same length that shares most words with what was not found; null when none is shared.</summary>
    public string? Nearest(string exact)
    {
        var wanted = Folding.Words(exact).ToLowerInvariant().Split(' ').ToHashSet(StringComparer.Ordinal);
        var words = new List<(int Start, int End, bool Hit)>();
        for (var at = 0; at < folded.Length; at++)
        {
            if (folded[at] == ' ')
                continue;
            var end = folded.IndexOf(' ', at);
            end = end < 0 ? folded.Length : end;
            words.Add((at, end, wanted.Contains(folded[at..end].ToLowerInvariant())));
            at = end;
        }
        var width = Math.Min(Math.Max(wanted.Count, 3), 60);
        var (hits, best, bestHits) = (0, -1, 0);
        for (var last = 0; last < words.Count; last++)
        {
            hits += words[last].Hit ? 1 : 0;
            if (last >= width)
                hits -= words[last - width].Hit ? 1 : 0;
            if (hits > bestHits)
                (best, bestHits) = (Math.Max(0, last - width + 1), hits);
        }
        return best < 0 ? null : Text[starts[words[best].Start]..ends[words[Math.Min(best + width, words.Count) - 1].End - 1]];
    }

    private int Next(string words, int from) =>
        from >= folded.Length ? -1 : folded.IndexOf(words, from, StringComparison.Ordinal);

    private bool Precedes(string prefix, int at) =>
        folded.AsSpan(0, at).TrimEnd(' ').EndsWith(prefix, StringComparison.Ordinal);

    private bool Follows(string suffix, int at) =>
        folded.AsSpan(at).TrimStart(' ').StartsWith(suffix, StringComparison.Ordinal);

    /// <summary>The selector of one match, with as much context on both sides as tells it from the other matches.</summary>
    private TextQuote Quote(int from, int to, string words)
    {
        var (start, end) = (starts[from], ends[to - 1]);
        var context = TextQuote.Context;
        while (context < TextQuote.LongestContext && !IsUnique(from, to, words, context))
            context *= 2;
        var (left, right) = (CodePoints.Back(Text, start, context), CodePoints.Forward(Text, end, context));
        var first = CodePoints.Count(Text.AsSpan(0, start));
        var exact = Text[start..end];
        return new TextQuote(exact, Text[left..start], Text[end..right], first, first + CodePoints.Count(exact));
    }

    private bool IsUnique(int from, int to, string words, int context)
    {
        var before = folded.AsSpan(Math.Max(0, from - context), Math.Min(context, from)).Trim(' ').ToString();
        var after = folded.AsSpan(to, Math.Min(context, folded.Length - to)).Trim(' ').ToString();
        for (var at = Next(words, 0); at >= 0; at = Next(words, at + 1))
        {
            if (at != from && Precedes(before, at) && Follows(after, at + words.Length))
                return false;
        }
        return true;
    }
}

/// <summary>Positions count in Unicode code points (W3C Web Annotation, section 4.2.5), strings in UTF-16 units.</summary>
internal static class CodePoints
{
    public static int Count(ReadOnlySpan<char> text)
    {
        var count = 0;
        foreach (var c in text)
            count += char.IsLowSurrogate(c) ? 0 : 1;
        return count;
    }

    public static int Back(string text, int from, int codePoints)
    {
        while (from > 0 && codePoints-- > 0)
            from -= char.IsLowSurrogate(text[from - 1]) && from > 1 ? 2 : 1;
        return from;
    }

    public static int Forward(string text, int from, int codePoints)
    {
        while (from < text.Length && codePoints-- > 0)
            from += char.IsHighSurrogate(text[from]) && from + 1 < text.Length ? 2 : 1;
        return from;
    }
}

/// <summary>What counts as equal when words are looked for in a text.</summary>
internal static class Folding
{
    /// <summary>The folded text, and for each of its characters where the original begins and ends.</summary>
    public static (string Folded, int[] Starts, int[] Ends) Fold(string text)
    {
        var folded = new StringBuilder(text.Length);
        var starts = new List<int>(text.Length);
        var ends = new List<int>(text.Length);
        for (var at = 0; at < text.Length; )
        {
            var end = at + 1;
            var c = text[at];
            if (char.IsWhiteSpace(c))
            {
                while (end < text.Length && (char.IsWhiteSpace(text[end]) || IsInvisible(text[end])))
                    end++;
                Emit(' ', at, end);
            }
            else if (end < text.Length && IsMark(text[end]))
            {
                while (end < text.Length && IsMark(text[end]))
                    end++;
                foreach (var composed in text[at..end].Normalize(NormalizationForm.FormC))
                    Emit(composed, at, end);
            }
            else if (!IsInvisible(c))
                Emit(Straight(c), at, end);
            at = end;
        }
        return (folded.ToString(), starts.ToArray(), ends.ToArray());

        void Emit(char c, int start, int end)
        {
            folded.Append(c);
            starts.Add(start);
            ends.Add(end);
        }
    }

    public static string Words(string text) => Fold(text).Folded.Trim(' ');

    private static char Straight(char c) =>
        c switch
        {
            '„' or '“' or '”' or '‟' or '«' or '»' or '〝' or '〞' or '＂' => '"',
            '‚' or '‘' or '’' or '‛' or '‹' or '›' => '\'',
            _ => c,
        };

    private static bool IsInvisible(char c) => c is '\u00AD' or '\u200B' or '\u2060' or '\uFEFF';

    private static bool IsMark(char c) => c is >= '\u0300' and <= '\u036F';
}
