using Newsroom.Api.Features.Claims;
using Newsroom.Api.Persistence;
using Newsroom.Domain;

namespace Newsroom.Api.Features.Entries;

/// <summary>All desks of a request, and the one way to forget what it has read.</summary>
public sealed class Desks(LedgerDbContext ledger, References references, ArticleTexts texts, IEnumerable<IDesk> desks)
{
    /// <summary>By the word on the wire.</summary>
    public IReadOnlyDictionary<string, IDesk> ByWord { get; } =
        desks.ToDictionary(d => d.Type.Word(), StringComparer.Ordinal);

    public IDesk For(ResourceType type) => ByWord[type.Word()];

    /// <summary>After a batch: nothing read or written stays in memory, texts used last apart.</summary>
    public void Forget()
    {
        ledger.ChangeTracker.Clear();
        references.Clear();
        foreach (var desk in ByWord.Values)
            desk.Clear();
    }

    /// <summary>After a roll-back: texts too, since one of them may never have been kept.</summary>
    public void StartAgain()
    {
        Forget();
        texts.Clear();
    }
}
