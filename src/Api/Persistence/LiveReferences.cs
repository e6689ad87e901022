using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Newsroom.Domain;
using Newsroom.Domain.Claims;

namespace Newsroom.Api.Persistence;

/// <summary>
/// Who refers to a resource and who withdraws or merges it meet inside the gate: whoever comes second sees the other, and
/// works again on what is there now.
/// </summary>
internal static class LiveReferences
{
    private const string Meanwhile = "What is referred to was withdrawn, merged or changed meanwhile.";

    /// <summary>Nothing that this save newly refers to is withdrawn or merged.</summary>
    public static async Task MustHold(
        LedgerDbContext ledger,
        IReadOnlyList<EntityEntry> entries,
        CancellationToken cancel
    )
    {
        var together = ledger.Change.Together;
        var referred = OfLiveOnes(entries)
            .SelectMany(e => References(e, all: together.Count > 0))
            .Where(r => !together.Contains(r.Id))
            .ToHashSet();
        if (referred.Count == 0)
            return;
        var ids = referred.Select(r => r.Id).ToList();
        var (among, parameter) = ledger.Among("id", ids);
        var branches = referred
            .Select(r => r.Type)
            .Distinct()
            .Select(t => $"select 1 as \"Value\" from {t.Collection()} where {among} and is_withdrawn");
        await MustBeEmpty(ledger, branches, [parameter], cancel);
    }

    /// <summary>Rows of what is not withdrawn: what comes withdrawn from another ledger may rest on what is withdrawn too.</summary>
    private static IEnumerable<EntityEntry> OfLiveOnes(IReadOnlyList<EntityEntry> entries)
    {
        if (!entries.Any(e => e.Entity is LedgerEntry { IsWithdrawn: true }))
            return entries;
        var owners = RevisionWriter.Owners(entries);
        return entries.Where(e => RevisionWriter.RootsOf(e, owners).Any(root => !root.IsWithdrawn));
    }

    /// <summary>What a staged change has referred to and quoted is still there, now that it holds the gate.</summary>
    public static Task MustHoldStaged(LedgerDbContext ledger, Staging staging, CancellationToken cancel)
    {
        var branches = ReferenceColumn
            .All.Select(r =>
                $$"""
                    select 1 as "Value" from {{r.From.Collection()}} e
                    join (select {{r.Owner}} as owner, {{r.Column}} as referred from {{r.Table}}) r on r.owner = e.id
                    join {{r.To.Collection()}} t on t.id = r.referred
                    where e.sequence between {0} and {1} and not e.is_withdrawn and t.is_withdrawn
                    """
            )
            .Append(
                """
                select 1 as "Value" from claims e
                join citations c on c.claim_id = e.id join articles a on a.id = c.article_id
                where (e.sequence between {0} and {1} or a.sequence between {0} and {1})
                and c.state <> 'orphaned' and c.article_version < a.text_version
                """
            );
        return MustBeEmpty(ledger, branches, [staging.First, staging.Last], cancel);
    }

    private static async Task MustBeEmpty(
        LedgerDbContext ledger,
        IEnumerable<string> branches,
        object[] parameters,
        CancellationToken cancel
    )
    {
        var sql = string.Join(" union all ", branches);
        if ((await ledger.Database.SqlQueryRaw<int>(sql, parameters).ToListAsync(cancel)).Count > 0)
            throw new DbUpdateConcurrencyException(Meanwhile);
    }

    /// <summary>What the row refers to, and did not before; with <paramref name="all"/> what it refers to.</summary>
    private static IEnumerable<(ResourceType Type, Guid Id)> References(EntityEntry entry, bool all)
    {
        if (entry.State == EntityState.Deleted || (entry.State == EntityState.Unchanged && !all))
            yield break;
        foreach (var key in entry.Metadata.GetForeignKeys().Where(k => k.PrincipalToDependent is null))
        {
            var property = entry.Property(key.Properties[0].Name);
            if (!all && entry.State == EntityState.Modified && !property.IsModified)
                continue;
            if (property.CurrentValue is IId { Value: var id } && TypeOf(key.PrincipalEntityType.ClrType) is { } type)
                yield return (type, id);
        }
    }

    /// <summary>A citation refers to a version of its article.</summary>
    private static ResourceType? TypeOf(Type principal) =>
        principal == typeof(Domain.Articles.ArticleVersion) ? ResourceType.Article
        : Enum.TryParse<ResourceType>(principal.Name, out var type) ? type
        : null;
}
