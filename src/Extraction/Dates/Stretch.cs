using System.Runtime.InteropServices;

namespace Newsroom.Extraction.Dates;

/// <summary>Days from one to another.</summary>
/// <param name="Start">The first.</param>
/// <param name="End">The first one behind.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct Stretch(DateOnly Start, DateOnly End)
{
    public static Stretch Of(Grain grain, DateOnly day) =>
        grain switch
        {
            Grain.Day => Units(day, 1, grain),
            Grain.Week or Grain.Fortnight => Units(Monday(day), 1, grain),
            Grain.Weekend => new Stretch(Monday(day).AddDays(5), Monday(day).AddDays(7)),
            Grain.Month => Units(new DateOnly(day.Year, day.Month, 1), 1, grain),
            Grain.Quarter => Units(new DateOnly(day.Year, (day.Month - 1) / 3 * 3 + 1, 1), 1, grain),
            Grain.Half => Units(new DateOnly(day.Year, day.Month < 7 ? 1 : 7, 1), 1, grain),
            Grain.Season => Season(day),
            Grain.Decade => Units(new DateOnly(Math.Max(1, day.Year / 10 * 10), 1, 1), 1, grain),
            Grain.Century => Units(new DateOnly(Math.Max(1, day.Year / 100 * 100), 1, 1), 1, grain),
            _ => Units(new DateOnly(day.Year, 1, 1), 1, Grain.Year),
        };

    public static Stretch Units(DateOnly start, int count, Grain unit) => new(start, Add(start, count, unit));

    public static DateOnly Add(DateOnly day, int count, Grain unit) =>
        unit switch
        {
            Grain.Day => day.AddDays(count),
            Grain.Week or Grain.Weekend => day.AddDays(7 * count),
            Grain.Fortnight => day.AddDays(14 * count),
            Grain.Month => day.AddMonths(count),
            Grain.Quarter or Grain.Season => day.AddMonths(3 * count),
            Grain.Half => day.AddMonths(6 * count),
            Grain.Year => day.AddYears(count),
            Grain.Decade => day.AddYears(10 * count),
            _ => day.AddYears(100 * count),
        };

    public static DateOnly Monday(DateOnly day) => day.AddDays(1 - Number(day));

    /// <summary>From Monday, 1 to 7.</summary>
    public static int Number(DateOnly day) => day.DayOfWeek == DayOfWeek.Sunday ? 7 : (int)day.DayOfWeek;

    private static Stretch Season(DateOnly day) =>
        Units(new DateOnly(day.Year, 1, 1).AddMonths(day.Month / 3 * 3 - 1), 1, Grain.Season);
}
