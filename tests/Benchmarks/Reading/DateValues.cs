using System.Globalization;
using Newsroom.Domain.Dates;
using Newsroom.Extraction.Dates;

namespace Newsroom.Benchmarks.Reading;

/// <summary>
/// What dates mean: {"id", "dates": [{"value"} or {"start", "end_exclusive"}]}. The reading is the product's; how a set writes it
/// (weeks by their Monday, the end of an interval by its first day, counts to the day) is its own, and stands here.
/// </summary>
internal static class DateValues
{
    public static object Of(Case one)
    {
        var inDuckling = one.Id.StartsWith("duck", StringComparison.Ordinal);
        var reference = one.Reference is { } day ? PartialDate.Parse(day) : null;
        DateOnly? today = reference is null ? null : DateOnly.FromDateTime(reference.From!.Value.UtcDateTime);
        var options = new DateOptions { Direction = DateDirection.Future };
        var dates = DateReader.Read(one.Text, one.Language, reference, options);
        return new
        {
            one.Id,
            Dates = dates
                .Where(d => d.Named is not null)
                .Select(d =>
                    inDuckling
                        ? Duckling.Of(d, one.Text[d.Place.Units.Start..d.Place.Units.End], today)
                        : Recognizers.Of(d, today)
                ),
        };
    }

    public static DateOnly Start(PartialDate date) => DateOnly.FromDateTime(date.From!.Value.UtcDateTime);

    public static DateOnly End(PartialDate date) => DateOnly.FromDateTime(date.To!.Value.UtcDateTime).AddDays(1);

    public static Dictionary<string, string> Value(string value) => new() { ["value"] = value };

    public static Dictionary<string, string> Between(DateOnly start, DateOnly end) =>
        new() { ["start"] = Write(start), ["end_exclusive"] = Write(end) };

    public static string Write(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    public static DateOnly Add(DateOnly day, Counted counted) =>
        counted.Unit switch
        {
            Grain.Day => day.AddDays(counted.Count),
            Grain.Week or Grain.Weekend => day.AddDays(7 * counted.Count),
            Grain.Fortnight => day.AddDays(14 * counted.Count),
            Grain.Month => day.AddMonths(counted.Count),
            Grain.Quarter => day.AddMonths(3 * counted.Count),
            Grain.Year => day.AddYears(counted.Count),
            _ => day.AddYears(10 * counted.Count),
        };

    /// <summary>The first day of the unit that a day lies in.</summary>
    public static DateOnly First(Grain unit, DateOnly day) =>
        unit switch
        {
            Grain.Week => day.AddDays(-(((int)day.DayOfWeek + 6) % 7)),
            Grain.Month => new DateOnly(day.Year, day.Month, 1),
            Grain.Quarter => new DateOnly(day.Year, (day.Month - 1) / 3 * 3 + 1, 1),
            Grain.Year => new DateOnly(day.Year, 1, 1),
            Grain.Decade => new DateOnly(day.Year / 10 * 10, 1, 1),
            _ => day,
        };
}
