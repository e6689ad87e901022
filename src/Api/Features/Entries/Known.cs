using Newsroom.Api.Wire;
using Newsroom.Domain;
using Newsroom.Domain.Dates;

namespace Newsroom.Api.Features.Entries;

/// <summary>One reference of an input, and where it stands.</summary>
public sealed record Link(string Pointer, ResourceType Type, ReferenceInput Reference);

/// <summary>What a reference leads to.</summary>
public sealed record Known(
    ResourceType Type,
    Guid Id,
    string? Key,
    string Name,
    bool IsWithdrawn,
    string? Reason,
    int TextVersion = 0,
    PartialDate? Published = null,
    bool IsMerged = false
)
{
    /// <summary>What stands in its place, when it was merged.</summary>
    public Known? Survivor { get; init; }
}
