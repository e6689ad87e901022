using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Newsroom.Api.Features.Entries;
using Newsroom.Api.Persistence;
using Newsroom.Api.Wire;
using Newsroom.Domain;
using Newsroom.Domain.Revisions;

namespace Newsroom.Api.Features.Past;

/// <summary>A resource as one of its revisions kept it.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Version">The version it had.</param>
/// <param name="UpdatedAt">Since when.</param>
/// <param name="IsWithdrawn">It was withdrawn, or had become another.</param>
/// <param name="State">Its fields, in the form that a PUT takes, with the parts that have routes of their own.</param>
internal sealed record PastEntry(Guid Id, int Version, DateTimeOffset UpdatedAt, bool IsWithdrawn, JsonObject State)
{
    public string? Key => (string?)State["key"];

    /// <summary>What it had become, when it was merged.</summary>
    public Guid? MergedInto => (Guid?)State["mergedInto"];

    /// <summary>The body that would make it.</summary>
    public T Read<T>() => State.Deserialize<T>(PastLedger.Form)!;

    /// <summary>Parts with routes of their own: relations, transitions.</summary>
    public List<T> Parts<T>(string name) => State[name].Deserialize<List<T>>(PastLedger.Form) ?? [];
}

/// <summary>The ledger as it was at one instant, read from its revisions: names, figures and ties of then, withdrawn and merged resources included.</summary>
public sealed class PastLedger(LedgerDbContext ledger, References references)
{
    /// <summary>How long a writer may hold the gate: older instants need not wait for one.</summary>
    private static readonly TimeSpan Settled = TimeSpan.FromMinutes(1);

    private const int Most = 1_000;

    /// <summary>As revisions are written; a body says less than they keep.</summary>
    internal static readonly JsonSerializerOptions Form = new(WireJson.Kept)
    {
        UnmappedMemberHandling = System.Text.Json.Serialization.JsonUnmappedMemberHandling.Skip,
    };

    private readonly Dictionary<Guid, PastEntry?> known = [];

    public DateTimeOffset At { get; private set; }

    /// <summary>Goes to an instant. What was being written just then is waited for, so that the same question is answered alike for ever.</summary>
    internal async Task GoTo(string instant, CancellationToken cancel)
    {
        if (!Instants.TryParse(instant, out var at, out var flaw))
            throw new FormatException(flaw!.Detail);
        At = at;
        known.Clear();
        if (at < ledger.Clock.GetUtcNow() - Settled)
            return;
        await using var turn = await ledger.BeginWrite(cancel);
        await ledger.EnterGate(cancel);
    }

    /// <summary>The ledger's newest revision then; 0 before the first.</summary>
    internal Task<long> Sequence(CancellationToken cancel) =>
        ledger
            .Revisions.Where(r => r.ValidFrom <= At)
            .OrderByDescending(r => r.ValidFrom)
            .Select(r => r.Sequence)
            .FirstOrDefaultAsync(cancel);

    /// <summary>The resource that a path names; throws <see cref="NotFound"/> before it was there, <see cref="Gone"/> while it was withdrawn, <see cref="Moved"/> once it had become another.</summary>
    internal async Task<PastEntry> Named(ResourceType type, string idOrKey, CancellationToken cancel)
    {
        var id = (await references.Named(type, idOrKey, cancel)).Id;
        await Load([id], cancel);
        var entry = known[id] ?? throw new NotFound(type.Word(), idOrKey);
        var survivor = entry;
        while (survivor.MergedInto is { } next)
        {
            await Load([next], cancel);
            survivor = Of(next);
        }
        if (survivor != entry)
            throw new Moved(type, idOrKey, survivor.Id, survivor.Key);
        return entry.IsWithdrawn ? throw new Gone(type, idOrKey, await WhyWithdrawn(id, cancel)) : entry;
    }

    /// <summary>Reads the states of these, each once.</summary>
    internal async Task Load(IEnumerable<Guid> ids, CancellationToken cancel)
    {
        foreach (var batch in ids.Where(i => !known.ContainsKey(i)).Distinct().ToList().Chunk(Most))
        {
            foreach (var id in batch)
                known[id] = null;
            var held = ledger.Revisions.Where(r => batch.Contains(r.EntityId));
            await Keep(held, cancel);
        }
    }

    /// <summary>The live claims that answered a question.</summary>
    internal async Task<List<PastEntry>> Answering(Guid question, CancellationToken cancel) =>
        (await Keep(ledger.Revisions.Where(r => r.QuestionId == question), cancel)).FindAll(c => !c.IsWithdrawn);

    /// <summary>The live resources that had a relation or a link to one of these.</summary>
    internal async Task<List<PastEntry>> Tied(IReadOnlyCollection<Guid> referred, CancellationToken cancel)
    {
        var found = new List<PastEntry>();
        foreach (var batch in referred.Chunk(Most))
        {
            var tied = ledger.Set<RevisionReference>().Where(x => batch.Contains(x.ReferredId));
            var revisions = ledger.Revisions.Where(r =>
                tied.Any(x => x.EntityId == r.EntityId && x.Version == r.Version)
            );
            found.AddRange(await Keep(revisions, cancel));
        }
        return found.FindAll(e => !e.IsWithdrawn);
    }

    /// <summary>Those of these that were there and live.</summary>
    internal async Task<List<PastEntry>> There(IReadOnlyList<Guid> ids, CancellationToken cancel)
    {
        await Load(ids, cancel);
        return ids.Select(i => known[i]).OfType<PastEntry>().Where(e => !e.IsWithdrawn).ToList();
    }

    /// <summary>A state that was loaded.</summary>
    internal PastEntry Of(Guid id) => known[id]!;

    private async Task<List<PastEntry>> Keep(IQueryable<Revision> revisions, CancellationToken cancel)
    {
        var rows = await revisions
            .Where(r => r.ValidFrom <= At && r.ValidTo > At)
            .Select(r => new
            {
                r.EntityId,
                r.Version,
                r.ValidFrom,
                r.IsWithdrawn,
                r.After,
            })
            .ToListAsync(cancel);
        foreach (var row in rows.Where(r => known.GetValueOrDefault(r.EntityId) is null))
            known[row.EntityId] = new PastEntry(
                row.EntityId,
                row.Version,
                row.ValidFrom,
                row.IsWithdrawn,
                JsonNode.Parse(row.After)!.AsObject()
            );
        return rows.ConvertAll(r => known[r.EntityId]!);
    }

    private Task<string?> WhyWithdrawn(Guid id, CancellationToken cancel) =>
        ledger
            .Revisions.Where(r => r.EntityId == id && r.ValidFrom <= At && r.Action == RevisionAction.Withdrawn)
            .OrderByDescending(r => r.Version)
            .Select(r => r.Reason)
            .FirstOrDefaultAsync(cancel);
}
