using Newsroom.Domain;
using Newsroom.Domain.Comparison;
using Newsroom.Domain.Dates;

namespace Newsroom.Api.Features.Comparison;

/// <summary>How far "about" reaches and until when, as every reading of a comparison may ask.</summary>
internal static class AskedComparison
{
    public static Flaw? ToleranceFlaw(string text) => Tolerance.TryParse(text, out _, out var flaw) ? null : flaw;

    /// <summary>The usual one where none is asked for.</summary>
    public static Tolerance Reach(string? text) =>
        text is not null && Tolerance.TryParse(text, out var reach, out _) ? reach : Tolerance.Default;

    /// <summary>What is judged: all that was read, as it is asked for.</summary>
    public static Compared Asked(this ReadComparison read, string? tolerance, string? until) =>
        read.Compared with
        {
            Tolerance = Reach(tolerance),
            Until = until is null ? null : PartialDate.Parse(until),
        };
}
