using Newsroom.Domain.Claims;
using Newsroom.Domain.Dates;
using Newsroom.Domain.Quantities;

namespace Newsroom.Charts;

/// <summary>A claim as the chart shows it: one mark, and what is told when a pointer rests on it.</summary>
public sealed record ChartedClaim
{
    /// <summary>The claim's own sentence.</summary>
    public required string Text { get; init; }

    /// <summary>The name of who stated it; null where nobody is named.</summary>
    public string? Origin { get; init; }

    /// <summary>Whose voice it is; null where nobody is named. Claims without a voice look alike and are not counted as one.</summary>
    public ChartedVoice? Voice { get; init; }

    public Quantity? Quantity { get; init; }

    public PartialDate? StatedOn { get; init; }

    /// <summary>Where it is not known when it was stated, it was by then.</summary>
    public PartialDate? FirstPublished { get; init; }

    public bool Current { get; init; } = true;

    /// <summary>In words of the chart's language, why it is not current.</summary>
    public string? Why { get; init; }

    public Stance Stance { get; init; }

    /// <summary>Where the mark leads: an http or https address, or a path. Anything else is left out.</summary>
    public string? Link { get; init; }
}

/// <summary>Those who count as one, as the chart tells them apart.</summary>
/// <param name="Id">What groups its claims; never shown.</param>
/// <param name="Name">As the legend names it.</param>
public sealed record ChartedVoice(string Id, string Name);
