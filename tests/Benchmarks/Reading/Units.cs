using Newsroom.Extraction.Numbers;

namespace Newsroom.Benchmarks.Reading;

/// <summary>Numbers with and without units, by their values: {"id", "quantities": [{"value"}]}. Both ends of a range count.</summary>
internal static class Units
{
    public static object Of(Case one) =>
        new
        {
            one.Id,
            Quantities = NumberReader
                .Read(one.Text, one.Language, Listing.Everything)
                .SelectMany(f => f.Values.Concat(f.Ratio is { Whole: > 0 } r ? [r.Part / r.Whole] : []))
                .Select(v => new { Value = v }),
        };
}
