using FluentValidation.Results;
using Newsroom.Api.Features.Entries;
using Newsroom.Domain;

namespace Newsroom.Api.Features.Imports;

/// <summary>A line as far as it can be judged by itself: read, with what is wrong with its shape, or the reason why it cannot be read.</summary>
internal sealed record ReadLine(RawLine Raw, ImportLine? Line, Failure? Failure);

/// <summary>One line that could be read.</summary>
internal abstract record ImportLine(int? IfVersion)
{
    /// <summary>All that it refers to.</summary>
    public abstract IEnumerable<Link> Links { get; }

    /// <summary>Writes what it says; answers the resource that it belongs to.</summary>
    public abstract Task<(LedgerEntry Entry, WriteOutcome Outcome)> Put(ReplaceGuard guard, CancellationToken cancel);
}

/// <summary>A resource: how it is named, the body of its type, and what is said of its past.</summary>
internal sealed record ResourceLine(
    EntryName Name,
    Guid? Id,
    IDesk Desk,
    IInput Input,
    Provenance From,
    IReadOnlyList<ValidationFailure> Shape,
    int? IfVersion
) : ImportLine(IfVersion)
{
    /// <summary>Every name under which it may be stored already.</summary>
    public IEnumerable<EntryName> Names => Id is null ? [Name] : [Name, new EntryName(Id, null)];

    public override IEnumerable<Link> Links => Desk.LinksOf(Input).Concat(From.FormerNames(Desk.Type));

    public override Task<(LedgerEntry Entry, WriteOutcome Outcome)> Put(ReplaceGuard guard, CancellationToken cancel) =>
        Desk.Put(Name, Id, Input, From, Shape, guard, cancel);
}

/// <summary>A part of a resource.</summary>
internal sealed record PartLine(IPartDesk Desk, IPart Part, int? IfVersion) : ImportLine(IfVersion)
{
    public override IEnumerable<Link> Links => Part.Links;

    public override Task<(LedgerEntry Entry, WriteOutcome Outcome)> Put(ReplaceGuard guard, CancellationToken cancel) =>
        Desk.Put(Part, guard, cancel);
}
