using System.Security.Cryptography;
using Newsroom.Domain;
using Newsroom.Domain.Revisions;
using Newsroom.Domain.Terms;

namespace Newsroom.Api.Persistence;

/// <summary>Who makes the changes of this request, and why; it goes into every revision they make.</summary>
public sealed class Change
{
    private readonly Dictionary<LedgerEntry, string> byTheLedger = [];
    private readonly Dictionary<LedgerEntry, string> enteredBy = [];

    public Actor Actor { get; set; } = new("anonymous", ActorKind.Person);

    /// <summary>Why, in the editor's words; null when none was given.</summary>
    public string? Reason { get; set; }

    /// <summary>True when something printed was wrong, not only entered otherwise.</summary>
    public bool IsCorrection { get; set; }

    /// <summary>What comes back in this transaction: each may refer to another that is not back yet.</summary>
    public IReadOnlySet<Guid> Together { get; set; } = new HashSet<Guid>();

    /// <summary>Set while an atomic import collects revisions that have no place in the sequence yet.</summary>
    public Staging? Staging { get; set; }

    /// <summary>Marks a change that follows from another one; its revision names the ledger itself.</summary>
    public void Follows(LedgerEntry entry, string reason) => byTheLedger[entry] = reason;

    /// <summary>Names who entered it in the ledger that it comes from.</summary>
    public void WasEnteredBy(LedgerEntry entry, string name) => enteredBy[entry] = name;

    internal (Actor Actor, string? Reason) Of(LedgerEntry entry, RevisionAction action) =>
        byTheLedger.TryGetValue(entry, out var reason) ? (Actor.System, reason)
        : action == RevisionAction.Created && enteredBy.TryGetValue(entry, out var name)
            ? (Actor with { Name = name }, Reason)
        : action == RevisionAction.Withdrawn ? (Actor, entry.WithdrawalReason)
        : (Actor, Reason);

    internal void Forget()
    {
        byTheLedger.Clear();
        enteredBy.Clear();
    }
}

/// <summary>
/// Provisional sequences and instants of one atomic import: far below all real ones and its own alone, so that
/// finishing is adding one number to each.
/// </summary>
public sealed class Staging
{
    private const long Room = 1L << 40;
    private readonly Dictionary<string, string> words = new(StringComparer.Ordinal);
    private long count;

    /// <summary>Provisional instants count microseconds from here; no real one is as early.</summary>
    public static readonly DateTimeOffset Epoch = DateTimeOffset.MinValue;

    /// <summary>Every provisional instant is before this.</summary>
    public static readonly DateTimeOffset End = Epoch.AddYears(1);

    public long First { get; } = -(RandomNumberGenerator.GetInt32(1, int.MaxValue >> 9) * Room);

    public long Last => First + count;

    internal Position Newest => new(Last, Epoch.AddMicroseconds(count));

    /// <summary>The words in use so far; those that no term has become terms at the end. Made earlier, they would keep other writers of the same word waiting.</summary>
    internal IReadOnlyCollection<string> Words => words.Values;

    internal void Took(int revisions) => count += revisions;

    /// <summary>The word under which something of this form is kept already.</summary>
    internal string? WordOf(string form) => words.GetValueOrDefault(form);

    /// <summary>Throws <see cref="Taken"/> where a term takes a name that an earlier line keeps as a word of its own.</summary>
    internal void Keep(IEnumerable<string> used, IEnumerable<Term> terms)
    {
        foreach (var term in terms)
        foreach (var name in term.Names)
            if (words.TryGetValue(name.Folded, out var word) && word != term.Key)
                throw new Taken(ResourceType.Term, "aliases", word, null, word, "name");
        foreach (var word in used)
            words.TryAdd(TermForm.Of(word), word);
    }
}
