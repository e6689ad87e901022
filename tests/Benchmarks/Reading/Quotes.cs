namespace Newsroom.Benchmarks.Reading;

/// <summary>Quotations with their speakers: {"id", "quotes": [{"quote": [[start, end]], "speaker": [[start, end]]}]}.</summary>
internal static class Quotes
{
    public static object Of(Case one) => throw new FormatException($"Quotations are not read yet ({one.Id}).");
}
