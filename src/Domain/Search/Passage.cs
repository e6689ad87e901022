using Newsroom.Domain.Articles;

namespace Newsroom.Domain.Search;

/// <summary>Where the words that were looked for begin and end, in code points of the passage, the end exclusive.</summary>
public sealed record Marked(int Start, int End);

/// <summary>The part of a text that shows most of what was looked for: its own characters, nothing added.</summary>
public sealed record Passage(string Text, IReadOnlyList<Marked> Marks)
{
    /// <summary>Characters at most, in UTF-16 units.</summary>
    public const int Longest = 240;

    private const int Before = 60;
    private const int MostPlaces = 1_000;

    /// <summary>How many of the ways of writing a term it shows.</summary>
    public int Shows { get; private init; }

    /// <param name="text">Where they are looked for.</param>
    /// <param name="terms">What is wanted.</param>
    /// <param name="areSame">Whether a word of the text is the one asked for.</param>
    public static Passage Of(string text, IReadOnlyList<SearchTerm> terms, Func<string, string, bool> areSame)
    {
        var words = SearchWords.In(text).ToList();
        var places = Places(words, terms, areSame);
        var best = Best(places);
        var from = Start(words, text, best.Count == 0 ? 0 : best[0].Start);
        var to = End(words, text, from);
        var marks = new List<Marked>();
        foreach (var place in places.Where(p => p.Start < to && p.End > from))
        {
            var (start, end) = (Math.Max(place.Start, from), Math.Min(place.End, to));
            var before = CodePoints.Count(text.AsSpan(from, start - from));
            var mark = new Marked(before, before + CodePoints.Count(text.AsSpan(start, end - start)));
            if (marks.Count > 0 && marks[^1].End >= mark.Start)
                marks[^1] = new Marked(marks[^1].Start, Math.Max(marks[^1].End, mark.End));
            else
                marks.Add(mark);
        }
        return new Passage(text[from..to], marks) { Shows = best.Select(p => p.Term).Distinct().Count() };
    }

    /// <summary>Every place where a term stands, in the order of the text.</summary>
    private static List<Place> Places(
        List<SearchedWord> words,
        IReadOnlyList<SearchTerm> terms,
        Func<string, string, bool> areSame
    )
    {
        var places = new List<Place>();
        var asked = terms.SelectMany((t, term) => t.Forms.Select(form => (term, form))).ToList();
        var known = new Dictionary<(string, string), bool>();
        for (var at = 0; at < words.Count && places.Count < MostPlaces; at++)
            foreach (var (term, form) in asked)
                if (StandsAt(at, form))
                    places.Add(new Place(words[at].Start, words[at + form.Count - 1].End, term));
        return places;

        bool StandsAt(int at, IReadOnlyList<string> form)
        {
            if (at + form.Count > words.Count)
                return false;
            for (var i = 0; i < form.Count; i++)
                if (!IsSame(words[at + i].Word, form[i]))
                    return false;
            return true;
        }

        bool IsSame(string word, string other)
        {
            if (!known.TryGetValue((word, other), out var same))
                known[(word, other)] = same = areSame(word, other);
            return same;
        }
    }

    /// <summary>Places that one passage can show, of as many terms as possible; the first of equally good ones.</summary>
    private static List<Place> Best(List<Place> places)
    {
        var (best, shows) = (new List<Place>(), 0);
        for (var at = 0; at < places.Count; at++)
        {
            var near = places
                .Skip(at)
                .TakeWhile(p => p.End - places[at].Start <= Longest - Before)
                .DefaultIfEmpty(places[at])
                .ToList();
            var count = near.Select(p => p.Term).Distinct().Count();
            if (count > shows)
                (best, shows) = (near, count);
        }
        return best;
    }

    /// <summary>The beginning of a word, a little before what is to be shown; the text's own where that is near.</summary>
    private static int Start(List<SearchedWord> words, string text, int shown)
    {
        if (shown <= Before || text.Length <= Longest)
            return 0;
        var from = Math.Min(shown - Before, text.Length - Longest + 1);
        var first = words.FindIndex(w => w.Start >= from);
        return first < 0 || words[first].Start > shown ? shown : words[first].Start;
    }

    /// <summary>The end of the last word that fits, or of the text; a word without end is cut.</summary>
    private static int End(List<SearchedWord> words, string text, int from)
    {
        if (text.Length - from <= Longest)
            return text.Length;
        var to = words.FindLast(w => w.End <= from + Longest).End;
        if (to < from + (Longest / 2))
            to = from + Longest;
        return char.IsLowSurrogate(text[to]) ? to - 1 : to;
    }

    private sealed record Place(int Start, int End, int Term);
}
