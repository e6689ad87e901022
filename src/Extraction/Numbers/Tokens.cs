using System.Globalization;

namespace Newsroom.Extraction.Numbers;

/// <summary>The words, digits and signs of a text, and what they may mean. Any place may be asked for: outside there is nothing.</summary>
internal sealed class Tokens(string text, Lexicon lexicon)
{
    private readonly List<Compound> compounds = [];
    private Token[] items = new Token[Math.Max(16, text.Length / 5)];

    public string Text => text;
    public Lexicon Lexicon => lexicon;
    public bool IsGerman => lexicon.Style == Style.German;
    public int Count { get; private set; }
    public Token this[int at] => items[at];

    public void Add(Token token)
    {
        if (Count == items.Length)
            Array.Resize(ref items, Count * 2);
        items[Count++] = token;
    }

    public int Add(Compound compound)
    {
        compounds.Add(compound);
        return -compounds.Count;
    }

    public Role Roles(int at)
    {
        if ((uint)at >= (uint)Count)
            return Role.None;
        var entry = items[at].Entry;
        return entry switch
        {
            0 => Role.None,
            < 0 => compounds[-entry - 1].Role | compounds[-entry - 1].Besides,
            _ => lexicon[entry].Roles,
        };
    }

    public bool Is(int at, Role role) => (Roles(at) & role) != Role.None;

    public decimal Value(int at, Role role) =>
        items[at].Entry < 0 ? compounds[-items[at].Entry - 1].Value : lexicon[items[at].Entry].Value(role);

    public Entry? Entry(int at) => (uint)at < (uint)Count && items[at].Entry > 0 ? lexicon[items[at].Entry] : null;

    /// <summary>Where the number in a compound ends; the word itself otherwise.</summary>
    public int NumberEnd(int at) => items[at].Entry < 0 ? compounds[-items[at].Entry - 1].NumberEnd : items[at].End;

    public bool IsDigits(int at) => (uint)at < (uint)Count && items[at].Kind == TokenKind.Digits;

    public bool IsWord(int at) => (uint)at < (uint)Count && items[at].Kind == TokenKind.Word;

    public bool IsSign(int at, char sign) => Sign(at) == sign;

    public bool IsDash(int at) => Sign(at) is '-' or '–' or '—' or '−' or '‐' or '‑';

    /// <summary>The sign that stands here; U+0000 when it is no sign.</summary>
    public char Sign(int at) =>
        (uint)at < (uint)Count && items[at].Kind == TokenKind.Sign ? text[items[at].Start] : '\0';

    /// <summary>It follows the one before without a space.</summary>
    public bool Glued(int at) => at > 0 && at < Count && items[at].Gap == Gap.None;

    /// <summary>It follows the one before as words of one number do.</summary>
    public bool Near(int at) => at > 0 && at < Count && items[at].Gap != Gap.Far;

    public bool StartsLine(int at) => (uint)at < (uint)Count && items[at].NewLine;

    public bool IsCapital(int at) => IsWord(at) && char.IsUpper(text[items[at].Start]);

    public ReadOnlySpan<char> Letters(int at) => text.AsSpan(items[at].Start, items[at].End - items[at].Start);

    /// <summary>Digits alone, as many as are an integer.</summary>
    public int? Integer(int at) =>
        IsDigits(at) && int.TryParse(Letters(at), NumberStyles.None, CultureInfo.InvariantCulture, out var value)
            ? value
            : null;

    public bool IsMonth(int at) => Is(at, Role.Month) && ((Roles(at) & Role.Capital) == Role.None || IsCapital(at));

    /// <summary>How many tokens from here on are a word or phrase of this role; the longest counts, 0 when none is.</summary>
    public int Ahead(int at, Role role)
    {
        if (Entry(at) is not { } entry)
            return Is(at, role) ? 1 : 0;
        if ((entry.Opens & role) != Role.None)
        {
            foreach (var phrase in entry.Starting)
                if ((phrase.Role & role) != Role.None && Stands(phrase, at))
                    return phrase.Words.Length + PointBehind(at + phrase.Words.Length - 1);
        }
        return (entry.Roles & role) != Role.None ? 1 + PointBehind(at) : 0;
    }

    /// <summary>The longest phrase of this role that begins here.</summary>
    public Phrase? PhraseFrom(int at, Role role)
    {
        if (Entry(at) is { } entry && (entry.Opens & role) != Role.None)
            foreach (var phrase in entry.Starting)
                if ((phrase.Role & role) != Role.None && Stands(phrase, at))
                    return phrase;
        return null;
    }

    /// <summary>The longest phrase of this role that ends right before a place, and where it begins; a point that belongs to it is its own.</summary>
    public (Phrase Phrase, int First)? PhraseTo(int end, Role role, int notBefore)
    {
        var last = end - 1;
        if (IsSign(last, '.') && Is(last - 1, Role.Abbreviation))
            last--;
        if (Entry(last) is not { Ending.Count: > 0 } entry)
            return null;
        foreach (var phrase in entry.Ending)
        {
            var first = last - phrase.Words.Length + 1;
            if (first >= notBefore && (phrase.Role & role) != Role.None && Stands(phrase, first))
                return (phrase, first);
        }
        return null;
    }

    /// <summary>1 when a point follows that belongs to an abbreviation.</summary>
    public int PointBehind(int at) => Is(at, Role.Abbreviation) && Glued(at + 1) && IsSign(at + 1, '.') ? 1 : 0;

    private bool Stands(Phrase phrase, int first)
    {
        if (first < 0 || first + phrase.Words.Length > Count)
            return false;
        for (var i = 0; i < phrase.Words.Length; i++)
            if (items[first + i].Entry != phrase.Words[i] || (i > 0 && !Near(first + i)))
                return false;
        return true;
    }
}
