using System.Globalization;
using Newsroom.Domain.Comparison;
using Newsroom.Domain.Dates;

namespace Newsroom.Charts;

/// <summary>A date in words, as precise as it is known: "by August 2025", "about autumn 2024".</summary>
internal static class SpokenDate
{
    public static string Of(PartialDate date, Tongue tongue)
    {
        if (date.HasTime)
            return tongue.Day(date.From);
        var ends = date.Edtf.Split('/');
        if (ends.Length == 1)
            return End(ends[0], tongue);
        var (start, end) = (ends[0], ends[1]);
        return (date.Start, date.End) switch
        {
            (DateEnd.Unknown, _) => tongue.Pick("by ", "spätestens ") + End(end, tongue),
            (DateEnd.Open, _) => tongue.Pick("until ", "bis ") + End(end, tongue),
            (_, DateEnd.Unknown) => tongue.Pick("not before ", "frühestens ") + End(start, tongue),
            (_, DateEnd.Open) => tongue.Pick("from ", "ab ") + End(start, tongue),
            _ => End(start, tongue) + tongue.Pick(" to ", " bis ") + End(end, tongue),
        };
    }

    private static string End(string edtf, Tongue tongue) =>
        edtf[^1] switch
        {
            '?' => tongue.Pick("probably ", "vermutlich "),
            '~' => tongue.Pick("about ", "etwa "),
            '%' => tongue.Pick("probably about ", "vermutlich etwa "),
            _ => "",
        } + Plain(edtf.TrimEnd('?', '~', '%'), tongue);

    private static string Plain(string edtf, Tongue tongue)
    {
        var parts = edtf.Split('-').TakeWhile(part => part != "XX").ToList();
        if (parts[0].EndsWith('X'))
            return Years(parts[0].Replace('X', '0'), parts[0].Replace('X', '9'), tongue);
        var year = Number(parts[0]);
        return parts.Count switch
        {
            1 => Of(year),
            2 => Part(year, Number(parts[1]), tongue),
            _ => tongue.Day(new DateOnly(year, Number(parts[1]), Number(parts[2]))),
        };
    }

    private static string Years(string first, string last, Tongue tongue) =>
        tongue.Pick("between ", "zwischen ") + Of(Number(first)) + tongue.Pick(" and ", " und ") + Of(Number(last));

    /// <summary>A month, or one of EDTF's groups of months.</summary>
    private static string Part(int year, int part, Tongue tongue) =>
        part switch
        {
            21 => tongue.Pick("spring", "Frühjahr") + $" {Of(year)}",
            22 => tongue.Pick("summer", "Sommer") + $" {Of(year)}",
            23 => tongue.Pick("autumn", "Herbst") + $" {Of(year)}",
            24 => tongue.Pick("winter", "Winter") + $" {Of(year)}/{(year + 1) % 100:00}",
            >= 33 and <= 36 => tongue.Pick($"quarter {part - 32} of", $"{part - 32}. Quartal") + $" {Of(year)}",
            40 or 41 => tongue.Pick($"half {part - 39} of", $"{part - 39}. Halbjahr") + $" {Of(year)}",
            _ => $"{tongue.Month(part)} {Of(year)}",
        };

    private static string Of(int year) => year.ToString(CultureInfo.InvariantCulture);

    private static int Number(string digits) => int.Parse(digits, CultureInfo.InvariantCulture);
}
