using System.Globalization;
using Newsroom.Domain.Comparison;
using Newsroom.Domain.Quantities;

namespace Newsroom.Charts;

/// <summary>What the chart shows, told in sentences: to readers of screens it stands for the picture.</summary>
internal static class Summary
{
    public static string Of(Charted charted)
    {
        var tongue = charted.Tongue;
        if (charted.Entries.Count == 0)
            return Note.Wording(tongue);
        return string.Join(
            ' ',
            new[]
            {
                Count(charted),
                Period(charted),
                charted.Chart.IsYesNo ? Stances(charted) : Range(charted),
                Rest(charted),
            }.OfType<string>()
        );
    }

    private static string Count(Charted charted)
    {
        var (claims, voices, tongue) = (charted.Entries.Count, charted.Looks.Count, charted.Tongue);
        var said = tongue.Pick(Many(claims, "claim", "claims"), Many(claims, "Aussage", "Aussagen"));
        if (voices == 0)
            return said + tongue.Pick(", nobody named.", ", niemand genannt.");
        return said
            + tongue.Pick(" by ", " von ")
            + tongue.Pick(Many(voices, "voice", "voices"), voices == 1 ? "einer Stimme" : $"{voices} Stimmen")
            + ".";
    }

    private static string? Period(Charted charted)
    {
        var dates = charted.Entries.Select(e => e.When).OfType<When>().ToList();
        if (dates.Count == 0)
            return null;
        var tongue = charted.Tongue;
        var first = Day(dates.Min(d => d.From));
        var last = Day(dates.Max(d => d.To));
        return first == last
            ? tongue.Pick("Dated ", "Datiert auf den ") + tongue.Day(first) + "."
            : tongue.Pick("Dated from ", "Datiert vom ")
                + tongue.Day(first)
                + tongue.Pick(" to ", " bis zum ")
                + tongue.Day(last)
                + ".";
    }

    private static string? Range(Charted charted)
    {
        var figures = charted.Figures.SelectMany(Stated).ToList();
        if (figures.Count == 0)
            return charted.Tongue.Pick("None has a figure on the axis.", "Keine nennt eine Zahl auf der Achse.");
        var (tongue, low, high) = (charted.Tongue, figures.Min(), figures.Max());
        var unit = charted.Counted(charted.Unit);
        return low == high
            ? tongue.Pick("The figure stated is ", "Genannt wird die Zahl ") + tongue.Number(low) + unit + "."
            : tongue.Pick("The figures stated go from ", "Die genannten Zahlen reichen von ")
                + tongue.Number(low)
                + tongue.Pick(" to ", " bis ")
                + tongue.Number(high)
                + unit
                + ".";
    }

    private static string Stances(Charted charted)
    {
        var tongue = charted.Tongue;
        var counted = charted
            .Entries.CountBy(e => e.Claim.Stance)
            .OrderBy(s => s.Key)
            .Select(s => $"{tongue.Does(s.Key)}: {s.Value}");
        var list = string.Join(", ", counted);
        return char.ToUpperInvariant(list[0]) + list[1..] + ".";
    }

    private static string? Rest(Charted charted)
    {
        var tongue = charted.Tongue;
        var pale = charted.Entries.Count(e => !e.Claim.Current);
        var undated = charted.Entries.Count(e => e.When is null);
        string?[] parts =
        [
            pale == 0 ? null : tongue.Pick($"{pale} not current", $"nicht aktuell: {pale}"),
            undated == 0 ? null : tongue.Pick($"{undated} without a date", $"ohne Datum: {undated}"),
        ];
        var rest = string.Join(", ", parts.OfType<string>());
        return rest.Length == 0 ? null : char.ToUpperInvariant(rest[0]) + rest[1..] + ".";
    }

    private static IEnumerable<decimal> Stated(Quantity quantity) =>
        new[] { quantity.Value, quantity.Low, quantity.High }.OfType<decimal>();

    private static DateOnly Day(DateTimeOffset at) => DateOnly.FromDateTime(at.DateTime);

    private static string Many(int count, string one, string more) =>
        string.Create(CultureInfo.InvariantCulture, $"{count} {(count == 1 ? one : more)}");
}
