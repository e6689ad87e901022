using System.Text.Json;

namespace Newsroom.Benchmarks.Reading;

/// <summary>Runs the texts of a set that others made through the extraction, and writes what it reads, a line a text.</summary>
internal static class Prediction
{
    private static readonly JsonSerializerOptions Web = new(JsonSerializerDefaults.Web);

    public static void Write(string set, string file, TextWriter output)
    {
        Func<Case, object> predict = set switch
        {
            "quotes" => Quotes.Of,
            "smartdata" => Spans.Of,
            "recognizers" => Units.Of,
            "numerals" => Units.Of,
            "dates" => DateValues.Of,
            _ => throw new FormatException(
                $"There is no set '{set}': quotes, smartdata, recognizers, numerals or dates."
            ),
        };
        if (!File.Exists(file))
            throw new FormatException($"There is no file {file}.");
        foreach (var line in File.ReadLines(file).Where(l => l.Length > 0))
            output.WriteLine(JsonSerializer.Serialize(predict(JsonSerializer.Deserialize<Case>(line, Web)!), Web));
    }
}

/// <summary>One text of a set, with what the sets say of it beside what is to be found.</summary>
/// <param name="Id">Of the text.</param>
/// <param name="Text">To be read.</param>
/// <param name="Lang">de or en; German where a set is German alone.</param>
/// <param name="Reference">The day that the text was written.</param>
/// <param name="Published">The same, with its time.</param>
internal sealed record Case(string Id, string Text, string? Lang, string? Reference, string? Published)
{
    public string Language => Lang ?? "de";
}
