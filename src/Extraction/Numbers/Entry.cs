using Newsroom.Domain.Quantities;
using Newsroom.Extraction.Dates;

namespace Newsroom.Extraction.Numbers;

/// <summary>One word of the lexicon in all its roles.</summary>
internal sealed class Entry
{
    private readonly List<(Role Role, decimal Value)> values = [];

    public Role Roles { get; private set; }

    /// <summary>What it is to a date.</summary>
    public DateWord Date { get; set; }

    /// <summary>The phrases of several words that begin or end with it, the longest first.</summary>
    public List<Phrase> Starting { get; } = [];
    public List<Phrase> Ending { get; } = [];

    /// <summary>The roles of the phrases that begin with it.</summary>
    public Role Opens { get; private set; }

    public void Add(Role role, decimal value)
    {
        Roles |= role;
        values.Add((role, value));
    }

    public decimal Value(Role role)
    {
        foreach (var (own, value) in values)
            if ((own & role) != Role.None)
                return value;
        return 0;
    }

    public void Begin(Phrase phrase)
    {
        Opens |= phrase.Role;
        Insert(Starting, phrase);
    }

    public void Finish(Phrase phrase) => Insert(Ending, phrase);

    private static void Insert(List<Phrase> phrases, Phrase phrase)
    {
        var at = phrases.FindIndex(p => p.Words.Length < phrase.Words.Length);
        phrases.Insert(at < 0 ? phrases.Count : at, phrase);
    }
}

/// <summary>Words and signs of the lexicon that count together.</summary>
internal sealed record Phrase(int[] Words, Role Role, Qualifier Qualifier);
