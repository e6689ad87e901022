namespace Newsroom.Extraction.Numbers;

/// <summary>All words of a lexicon by their letters: a text is looked up while its letters are read.</summary>
internal sealed class WordTree
{
    public const int Root = 1;
    public const int Dead = 0;
    private const int Width = 32;

    private int[] next = new int[Width * 1024];
    private int[] entries = new int[1024];
    private int count = 2;

    /// <summary>The node behind one more letter; <see cref="Dead"/> when no word goes on like this.</summary>
    public int Step(int node, int letter) => next[(node * Width) + letter];

    /// <summary>The entry of the word that ends here, or 0.</summary>
    public int EntryAt(int node) => entries[node];

    /// <summary>The place for the entry of a folded word.</summary>
    public ref int Entry(string folded)
    {
        var node = Root;
        foreach (var c in folded)
        {
            var at = (node * Width) + Letters.Code(c);
            if (next[at] == Dead)
            {
                next[at] = count++;
                if (count * Width > next.Length)
                {
                    Array.Resize(ref next, next.Length * 2);
                    Array.Resize(ref entries, entries.Length * 2);
                }
            }
            node = next[at];
        }
        return ref entries[node];
    }
}
