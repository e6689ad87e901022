using System.Text.Json;
using Newsroom.Domain;

namespace Newsroom.Api.Features.Entries;

/// <summary>Where import lines of one kind add a part to a resource: a transition to an event, a further text to an article.</summary>
public interface IPartDesk
{
    /// <summary>The type that the line says.</summary>
    string Word { get; }

    /// <summary>Reads a line; throws <see cref="JsonException"/>.</summary>
    IPart Parse(JsonElement line);

    /// <summary>Adds the part, unless it is there already.</summary>
    Task<(LedgerEntry Owner, WriteOutcome Outcome)> Put(IPart part, ReplaceGuard mayReplace, CancellationToken cancel);
}

/// <summary>A part of a resource, as an import line says it.</summary>
public interface IPart
{
    /// <summary>The resource that it is a part of; null when the line does not say.</summary>
    Link? Owner { get; }

    /// <summary>All that it refers to, its owner included.</summary>
    IEnumerable<Link> Links { get; }
}

internal static class Parts
{
    /// <summary>The id of the part's owner, withdrawn or not; null with what is wrong added to <paramref name="errors"/>. From then on what the part refers to may be withdrawn if the owner is.</summary>
    public static Guid? OwnerOf(this References references, IPart part, string field, InputErrors errors)
    {
        references.WithdrawnToo = true;
        if (part.Owner is not { } owner)
        {
            errors.Add("#/" + field, new Flaw("required", "This line says what it is a part of."));
            return null;
        }
        references.Check([owner], errors);
        var known = references.Find(owner.Type, owner.Reference);
        references.WithdrawnToo = known is { IsWithdrawn: true };
        return known?.Id;
    }

    /// <summary>What an earlier line has just made is not yet anybody's to protect.</summary>
    public static void MayChange(this LedgerEntry owner, ReplaceGuard guard)
    {
        if (owner.Version > 0)
            guard(owner);
    }
}
