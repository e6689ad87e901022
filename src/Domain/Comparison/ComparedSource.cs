using Newsroom.Domain.Sources;

namespace Newsroom.Domain.Comparison;

/// <summary>A source as far as it tells whose voice it is.</summary>
public sealed record ComparedSource(SourceId Id, SourceKind Kind, SourceId? PartOf, bool SpeaksForItself);

/// <summary>What an editor knows about two sources.</summary>
public enum LinkKind
{
    /// <summary>The first repeats the second's figures: their voices are one.</summary>
    DependsOn,

    /// <summary>An editor has checked that neither has it from the other; holds in both directions.</summary>
    Independent,
}

public sealed record ComparedLink(LinkKind Kind, SourceId From, SourceId To);
