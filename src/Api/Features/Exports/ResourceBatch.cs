using System.Runtime.CompilerServices;
using System.Text.Json;
using System.Text.Json.Nodes;
using Newsroom.Api.Features.Entries;
using Newsroom.Api.Persistence;
using Newsroom.Api.Wire;
using Newsroom.Domain;

namespace Newsroom.Api.Features.Exports;

/// <summary>Some resources of one type, whole, with what else their lines say.</summary>
internal sealed record ResourceBatch(IDesk Desk, IReadOnlyList<LedgerEntry> Entries, Facts Facts)
{
    public string Word => Desk.Type.Word();

    public static async IAsyncEnumerable<ResourceBatch> All(
        LedgerDbContext ledger,
        Desks desks,
        ResourceType type,
        [EnumeratorCancellation] CancellationToken cancel,
        string only = "1 = 1"
    )
    {
        var desk = desks.For(type);
        await foreach (var ids in ledger.Walk(type, cancel, only))
        {
            var entries = await desk.Entries(ids, cancel);
            var referred = entries
                .SelectMany(desk.LinksOf)
                .Where(l => l.Type != ResourceType.Term)
                .Select(l => (l.Type, l.Reference.Id!.Value))
                .Distinct()
                .ToList();
            yield return new ResourceBatch(desk, entries, await Facts.Read(ledger, ids, referred, cancel));
            desks.Forget();
        }
    }

    /// <summary>The fields of a line: id, body, and what an import keeps of the past.</summary>
    public JsonObject Fields(LedgerEntry entry)
    {
        var fields = Body(entry);
        fields.Insert(0, "id", entry.Identity);
        fields["createdAt"] = Instants.Write(entry.CreatedAt);
        if (Facts.EnteredBy(entry.Identity) is { } name)
            fields["by"] = name;
        if (entry.IsWithdrawn)
            fields["withdrawn"] = JsonSerializer.SerializeToNode(
                new PastWithdrawal
                {
                    At = Instants.Write(entry.WithdrawnAt ?? entry.UpdatedAt),
                    Reason = entry.WithdrawalReason,
                    With = entry.WithdrawnWith?.ToString(),
                },
                WireJson.Kept
            );
        return fields;
    }

    /// <summary>The fields of a body, and the names that lead on to it.</summary>
    public JsonObject Body(LedgerEntry entry)
    {
        var body = Desk.InputOf(entry);
        var fields = ExportedLines.Fields(body, Desk.LinksOf(body), Facts);
        if (Facts.FormerKeys(entry.Identity) is { Count: > 0 } former)
            fields["formerKeys"] = JsonSerializer.SerializeToNode(former);
        return fields;
    }
}
