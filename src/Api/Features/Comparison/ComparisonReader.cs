using Newsroom.Api.Features.Past;

namespace Newsroom.Api.Features.Comparison;

/// <summary>Reads what a comparison is judged by: now, or as it was.</summary>
public sealed class ComparisonReader(ComparedReader now, PastComparison past)
{
    internal Task<ReadComparison> At(string idOrKey, string? asOf, CancellationToken cancel) =>
        asOf is null ? now.Live(idOrKey, cancel) : past.Of(idOrKey, asOf, cancel);
}
