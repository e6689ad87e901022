using System.Text;

namespace Newsroom.Domain.Articles;

/// <summary>What counts as equal when words are looked for in a text.</summary>
internal static class Folding
{
    /// <summary>The folded text, and for each of its characters where the original begins and ends.</summary>
    public static (string Folded, int[] Starts, int[] Ends) Fold(string text)
    {
        var folded = new StringBuilder(text.Length);
        var starts = new List<int>(text.Length);
        var ends = new List<int>(text.Length);
        var composed = Letters.AreComposed(text);
        for (var at = 0; at < text.Length; )
        {
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
}
