using System.Globalization;
using Newsroom.Domain.Dates;
using Newsroom.Extraction.Dates;
using Newsroom.Extraction.Numbers;

namespace Newsroom.Benchmarks.Reading;

/// <summary>Places of numbers, dates, times, durations and distances: {"id", "spans": [{"type", "start", "end"}]}, in code points.</summary>
internal static class Spans
{
    public static object Of(Case one)
    {
        var day = one.Published is { Length: >= 10 } published ? published[..10] : "";
        var reference = PartialDate.TryParse(day, out var read, out _) ? read : null;
        var dates = DateReader.Read(one.Text, one.Language, reference);
        var numbers = NumberReader.Read(one.Text, one.Language, Listing.Everything);
        var spans = dates.Where(d => d.Grain != Grain.Moment).Select(d => Span("DATE", d.Place));
        var others = numbers.Where(n => n.As == FoundAs.Ordinal || !dates.Any(d => Overlaps(d.Place, n.Place)));
        spans = spans.Concat(others.SelectMany(n => Of(n, one.Text)));
        return new { one.Id, Spans = spans };
    }

    /// <summary>The set counts ordinals and the numbers of things; of a telephone number each group of digits.</summary>
    private static IEnumerable<object> Of(Figure number, string text) =>
        number.As switch
        {
            FoundAs.Time => [Span("TIME", number.Place)],
            FoundAs.Date or FoundAs.Year => [Span("DATE", number.Place)],
            FoundAs.Figure => [Span(Kind(text.AsSpan(number.Place.Units.End)), number.Place)],
            FoundAs.Ordinal or FoundAs.Label => [Span("NUMBER", number.Place)],
            FoundAs.Phone => Groups(number.Place, text),
            _ => [],
        };

    private static IEnumerable<object> Groups(Place phone, string text)
    {
        var words = text[phone.Units.Start..phone.Units.End];
        for (var at = 0; at < words.Length; at++)
        {
            var end = at;
            while (end < words.Length && words[end] is not ('/' or '-' or '–'))
                end++;
            if (end > at)
                yield return new
                {
                    type = "NUMBER",
                    Start = phone.CodePoints.Start + at,
                    End = phone.CodePoints.Start + end,
                };
            at = end;
        }
    }

    private static string Kind(ReadOnlySpan<char> behind)
    {
        var word = behind.TrimStart();
        var end = 0;
        while (end < word.Length && char.IsLetter(word[end]))
            end++;
        return word[..end].ToString().ToLower(CultureInfo.InvariantCulture) switch
        {
            "km" or "kilometer" or "kilometern" or "m" or "meter" or "metern" or "zentimeter" or "cm" or "mm" =>
                "DISTANCE",
            "sekunde" or "sekunden" or "minute" or "minuten" or "min" or "stunde" or "stunden" or "std" => "DURATION",
            "tag" or "tage" or "tagen" or "woche" or "wochen" or "monat" or "monate" or "monaten" => "DURATION",
            "jahr" or "jahre" or "jahren" => "DURATION",
            _ => "NUMBER",
        };
    }

    private static object Span(string type, Place place) =>
        new
        {
            type,
            place.CodePoints.Start,
            place.CodePoints.End,
        };

    private static bool Overlaps(Place one, Place other) =>
        one.Units.Start < other.Units.End && other.Units.Start < one.Units.End;
}
