using Microsoft.EntityFrameworkCore;
using Newsroom.Api.Persistence;
using Newsroom.Domain;
using Newsroom.Domain.Search;

namespace Newsroom.Api.Features.Entries;

/// <summary>The filter <c>q</c> of lists: in the language of the search, answered by its index.</summary>
internal static class WordFilter
{
    /// <summary>Those in which all of the words stand; all of them where none were sent.</summary>
    public static IQueryable<T> Saying<T>(
        this IQueryable<T> entries,
        LedgerDbContext ledger,
        ResourceType type,
        string? words
    )
        where T : LedgerEntry
    {
        if (words is null)
            return entries;
        var found = ledger.Found(SearchQuery.Parse(words), [type]).Select(t => t.EntityId);
        // Ids have types of their own, which the index does not know: EF takes this cast for the stored id.
        return entries.Where(e => found.Contains((Guid)EF.Property<object>(e, "Id")));
    }
}
