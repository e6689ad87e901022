using System.Text.Json;
using FluentValidation.Results;
using Newsroom.Domain;

namespace Newsroom.Api.Features.Entries;

/// <summary>A body that creates or replaces a resource.</summary>
public interface IInput
{
    string? Key { get; }
}

/// <summary>How a path or an import line names a resource: by its id or by its key.</summary>
public sealed record EntryName(Guid? Id, string? Key)
{
    /// <summary>What has not the form of a key is the empty one, which no resource has.</summary>
    public static EntryName Parse(string idOrKey) =>
        Guid.TryParse(idOrKey, out var id)
            ? new(id, null)
            : new(null, Domain.Key.Check(idOrKey) is null ? idOrKey : "");

    public bool IsMalformed => Key == "";

    public override string ToString() => Id?.ToString() ?? Key ?? "";
}

/// <summary>What a write did.</summary>
public enum WriteOutcome
{
    Created,
    Updated,
    Unchanged,
}

/// <summary>When a write may replace what is stored.</summary>
public delegate void ReplaceGuard(LedgerEntry stored);

/// <summary>A desk, whatever its type: what imports, withdrawals and restores need of it.</summary>
public interface IDesk
{
    ResourceType Type { get; }

    /// <summary>What a path or an import line names.</summary>
    EntryName NameOf(string idOrKey);

    /// <summary>Reads the body of an import line; throws <see cref="JsonException"/>.</summary>
    IInput Parse(JsonElement line);

    /// <summary>What is wrong with the shape of a line's body. Reads nothing that is stored, so that it can be asked ahead of its turn.</summary>
    IReadOnlyList<ValidationFailure> Check(IInput input, Provenance from);

    IEnumerable<Link> LinksOf(IInput input);

    Task Preload(IReadOnlyCollection<EntryName> names, CancellationToken cancel);

    /// <summary>Reads at once what the inputs of a batch will need besides their references, which are loaded.</summary>
    Task Prepare(IEnumerable<IInput> inputs, CancellationToken cancel);

    /// <summary>Creates or replaces the entry of that name, by an input whose shape was checked.</summary>
    Task<(LedgerEntry Entry, WriteOutcome Outcome)> Put(
        EntryName name,
        Guid? newId,
        IInput input,
        Provenance from,
        IReadOnlyList<ValidationFailure> shape,
        ReplaceGuard mayReplace,
        CancellationToken cancel
    );

    /// <summary>The stored entry; throws <see cref="NotFound"/> or, unless <paramref name="withdrawnToo"/>, <see cref="Gone"/>.</summary>
    Task<LedgerEntry> Find(string idOrKey, bool withdrawnToo, CancellationToken cancel);

    /// <summary>The references that a stored entry holds.</summary>
    IEnumerable<Link> LinksOf(LedgerEntry entry);

    /// <summary>The stored entry as the input that would make it.</summary>
    IInput InputOf(LedgerEntry entry);

    /// <summary>The stored entries with these ids, whole and tracked.</summary>
    Task<IReadOnlyList<LedgerEntry>> Entries(IReadOnlyCollection<Guid> ids, CancellationToken cancel);

    /// <summary>The one takes over what the other has, which ends as it.</summary>
    Task Absorb(LedgerEntry survivor, LedgerEntry twin, CancellationToken cancel);

    /// <summary>Makes what refers to the merged one refer to the one that stays; adds what cannot be to <paramref name="errors"/>.</summary>
    Task Lead(LedgerEntry referring, Merger merger, InputErrors errors, CancellationToken cancel);

    void Clear();
}
