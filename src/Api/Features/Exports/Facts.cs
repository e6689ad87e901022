using Microsoft.EntityFrameworkCore;
using Newsroom.Api.Persistence;
using Newsroom.Domain;

namespace Newsroom.Api.Features.Exports;

/// <summary>What the lines of a batch say beside what stands in the resources themselves.</summary>
internal sealed class Facts(ILookup<(string Kind, Guid Of), string> facts)
{
    private const string Entered = "entered";
    private const string Former = "former";
    private const string Named = "named";

    /// <param name="ledger">Where they stand.</param>
    /// <param name="own">The resources of the batch.</param>
    /// <param name="referred">What they refer to.</param>
    /// <param name="cancel">Ends the reading.</param>
    public static async Task<Facts> Read(
        LedgerDbContext ledger,
        IReadOnlyList<Guid> own,
        IReadOnlyList<(ResourceType Type, Guid Id)> referred,
        CancellationToken cancel
    )
    {
        var (among, ids) = ledger.Among("entity_id", own);
        var sql = $"""
            select '{Entered}' as kind, entity_id as id, actor_name as text from revisions where version = 1 and {among}
            union all select '{Former}', entity_id, name from former_names where {among}
            """;
        var rows = await ledger.Database.SqlQueryRaw<Row>(sql, ids).ToListAsync(cancel);
        if (referred.Count > 0)
        {
            var (named, all) = ledger.Among("id", referred.Select(r => r.Id).Distinct().ToList());
            var branches = referred
                .Select(r => r.Type)
                .Distinct()
                .Select(t =>
                    $"select '{Named}' as kind, id, key as text from {t.Collection()} where key is not null and {named}"
                );
            rows.AddRange(
                await ledger.Database.SqlQueryRaw<Row>(string.Join(" union all ", branches), all).ToListAsync(cancel)
            );
        }
        return new Facts(rows.ToLookup(r => (r.Kind, r.Id), r => r.Text));
    }

    /// <summary>Who entered it.</summary>
    public string? EnteredBy(Guid id) => facts[(Entered, id)].FirstOrDefault();

    /// <summary>Keys and ids that lead on to it.</summary>
    public IReadOnlyList<string> FormerKeys(Guid id) => facts[(Former, id)].Order(StringComparer.Ordinal).ToList();

    public string? KeyOf(Guid id) => facts[(Named, id)].FirstOrDefault();

    private sealed record Row(string Kind, Guid Id, string Text);
}
