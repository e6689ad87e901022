using Newsroom.Domain.Dates;
using Newsroom.Extraction.Dates;

namespace Newsroom.Extraction.Tests.Dates;

/// <summary>The dates found in a text, in a notation that is easy to write: "2025-07; 2024/..; -" where "-" is found and not told.</summary>
internal static class Dated
{
    /// <summary>A Wednesday.</summary>
    public const string Day = "2025-09-03";

    public static string Values(string text, string? language, string? reference = Day, DateOptions? options = null) =>
        string.Join(
            "; ",
            DateReader
                .Read(text, language, reference is null ? null : PartialDate.Parse(reference), options)
                .Select(d => d.Value?.Edtf ?? "-")
        );

    public static string Words(string text, string language) =>
        string.Join(
            "; ",
            DateReader
                .Read(text, language, PartialDate.Parse(Day))
                .Select(d => text[d.Place.Units.Start..d.Place.Units.End])
        );
}
