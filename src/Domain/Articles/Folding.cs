using System.Buffers;
using System.Text;

namespace Newsroom.Domain.Articles;

/// <summary>What counts as equal when words are looked for in a text.</summary>
internal static class Folding
{
    /// <summary>Most characters, taken over many at a time; so many are looked at before some are.</summary>
    private const int Stretch = 256;

    private static readonly SearchValues<char> Plain = SearchValues.Create([
        .. Enumerable.Range(' ', '\u0300' - ' ').Select(c => (char)c).Where(IsPlain),
    ]);

    /// <summary>The folded text, and where its characters stand in the original.</summary>
    public static (string Folded, FoldedPlaces Places) Fold(string text)
    {
        var folded = new StringBuilder(text.Length);
        var places = new FoldedPlaces();
        var composed = Letters.AreComposed(text);
        for (var at = 0; at < text.Length; )
        {
            if (composed && PlainAt(text, at) is > 0 and var plain)
            {
                places.Add(folded.Length, at, plain);
                folded.Append(text, at, plain);
                at += plain;
                continue;
            }
            var end = at + 1;
            if (char.IsWhiteSpace(text[at]))
            {
                while (end < text.Length && (char.IsWhiteSpace(text[end]) || IsInvisible(text[end])))
                    end++;
                Emit(' ', at, end);
            }
            else if (composed)
            {
                if (!IsInvisible(text[at]))
                    Emit(Straight(text[at]), at, end);
            }
            else
            {
                while (end < text.Length && Letters.Continues(text, end))
                    end++;
                foreach (var c in Letters.Compose(text[at..end]).Where(c => !IsInvisible(c)))
                    Emit(Straight(c), at, end);
            }
            at = end;
        }
        return (folded.ToString(), places);

        void Emit(char c, int start, int end)
        {
            places.AddOne(folded.Length, start, end);
            folded.Append(c);
        }
    }

    public static string Words(string text) => (PlainAt(text, 0) == text.Length ? text : Fold(text).Folded).Trim(' ');

    /// <summary>How many characters from here on are their own folded form. A space that others may follow is left to be looked at.</summary>
    private static int PlainAt(string text, int at)
    {
        var ahead = text.AsSpan(at, Math.Min(Stretch, text.Length - at));
        var end = ahead.IndexOfAnyExcept(Plain);
        end = end < 0 ? ahead.Length : end;
        var spaces = ahead[..end].IndexOf("  ");
        if (spaces >= 0)
            return spaces;
        return end > 0 && ahead[end - 1] == ' ' && at + end < text.Length ? end - 1 : end;
    }

    private static bool IsPlain(char c) =>
        c == ' ' || !char.IsWhiteSpace(c) && !char.IsControl(c) && !IsInvisible(c) && Straight(c) == c;

    private static char Straight(char c) =>
        c switch
        {
            '„' or '“' or '”' or '‟' or '«' or '»' or '〝' or '〞' or '＂' => '"',
            '‚' or '‘' or '’' or '‛' or '‹' or '›' => '\'',
            _ => c,
        };

    private static bool IsInvisible(char c) => c is '\u00AD' or '\u200B' or '\u2060' or '\uFEFF';
}

/// <summary>Where folded characters stand in the original. Only where the two get out of step is anything kept.</summary>
internal sealed class FoldedPlaces
{
    private readonly List<(int Folded, int Start, int End)> steps = [];
    private int? ahead = 0;

    /// <summary>As many characters of both texts.</summary>
    public void Add(int folded, int start, int count)
    {
        if (count == 0 || start - folded == ahead)
            return;
        steps.Add((folded, start, start + 1));
        ahead = start - folded;
    }

    /// <summary>One folded character, whatever stands for it in the original.</summary>
    public void AddOne(int folded, int start, int end)
    {
        if (end == start + 1)
        {
            Add(folded, start, 1);
            return;
        }
        steps.Add((folded, start, end));
        ahead = null;
    }

    public int Start(int folded) => At(folded).Start;

    public int End(int folded) => At(folded).End;

    private (int Start, int End) At(int folded)
    {
        var (low, high) = (0, steps.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = steps[middle].Folded <= folded ? (middle + 1, high) : (low, middle);
        }
        if (low == 0)
            return (folded, folded + 1);
        var step = steps[low - 1];
        var past = folded - step.Folded;
        return past == 0 ? (step.Start, step.End) : (step.Start + past, step.Start + past + 1);
    }
}
