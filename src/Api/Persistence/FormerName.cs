using Newsroom.Domain;

namespace Newsroom.Api.Persistence;

/// <summary>A name that leads on: the id or key of a resource that was merged, and the resource that stands in its place.</summary>
public sealed class FormerName
{
    public required ResourceType Type { get; init; }

    /// <summary>A key, or an id as text.</summary>
    public required string Name { get; init; }

    /// <summary>The one that stayed, itself not merged.</summary>
    public Guid EntityId { get; private set; }

    public static FormerName Of(ResourceType type, string name, Guid survivor) =>
        new()
        {
            Type = type,
            Name = name,
            EntityId = survivor,
        };

    public void LeadTo(Guid survivor) => EntityId = survivor;
}
