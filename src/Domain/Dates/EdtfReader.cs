using System.Globalization;
using System.Text.RegularExpressions;

namespace Newsroom.Domain.Dates;

/// <summary>Reads the part of EDTF that <see cref="PartialDate"/> takes, and says what is wrong and where.</summary>
internal static partial class EdtfReader
{
    private const int Longest = 60;

    public static (PartialDate?, Flaw?) Read(string text)
    {
        if (text.Length is 0 or > Longest)
            return Wrong("badDate", "A date is EDTF text such as 2025, 2025-07, 2025-07-15 or 2024-06/2025-04.");
        var slash = text.IndexOf('/', StringComparison.Ordinal);
        if (slash < 0)
            return Single(text);
        if (text.IndexOf('/', slash + 1) >= 0)
            return Wrong("badDate", "An interval has one slash.", "2024-06/2025-04");
        return Interval(text, text[..slash], text[(slash + 1)..]);
    }

    private static (PartialDate?, Flaw?) Interval(string text, string left, string right)
    {
        var (start, startIs, flaw) = End(left, "start");
        if (flaw is not null)
            return (null, flaw);
        (var end, var endIs, flaw) = End(right, "end");
        if (flaw is not null)
            return (null, flaw);
        if (start is null && end is null)
            return Wrong("emptyInterval", "An interval has at least one dated end.", "2024-10/.. or /2025-09-03");
        if (start?.From > end?.To)
            return Wrong(
                "endsBeforeStart",
                $"The interval ends ({right}) before it starts ({left}).",
                $"{right}/{left}"
            );
        return (PartialDate.Interval(text, start, end, startIs, endIs), null);
    }

    private static (PartialDate?, DateEnd, Flaw?) End(string text, string which)
    {
        if (text.Length == 0)
            return (null, DateEnd.Unknown, null);
        if (text == "..")
            return (null, DateEnd.Open, null);
        var (date, flaw) = Single(text);
        if (flaw is not null)
            return (null, default, flaw with { Detail = $"The {which} of the interval: {flaw.Detail}" });
        if (date!.HasTime || text.Contains('X', StringComparison.Ordinal))
            return (
                null,
                default,
                new Flaw(
                    "badInterval",
                    $"The {which} of an interval is a day, month, season or year; it has no time and no X.",
                    "2025-07-15/2025-07-16"
                )
            );
        return (date, DateEnd.Dated, null);
    }

    private static (PartialDate?, Flaw?) Single(string text)
    {
        if (text.Contains('T', StringComparison.Ordinal))
            return Moment(text);
        var plain = text[^1] is '?' or '~' or '%' ? text[..^1] : text;
        var match = Shape().Match(plain);
        if (!match.Success)
            return Wrong("badDate", $"'{text}' is not a date of EDTF levels 0 and 1.", Hint(plain));
        var year = match.Groups["year"].Value;
        var month = match.Groups["month"].Value;
        var day = match.Groups["day"].Value;
        if (year.EndsWith('X'))
            return month.Length > 0
                ? Wrong("badDate", "Where digits of the year are not known, nothing follows it.", year)
                : Decade(text, year);
        var y = int.Parse(year, CultureInfo.InvariantCulture);
        if (y == 0)
            return Wrong("yearOutOfRange", "Years go from 0001 to 9999.");
        if (month.Length == 0)
            return Span(text, y, 1, 12);
        if (month == "XX")
            return day is "" or "XX"
                ? Span(text, y, 1, 12)
                : Wrong("badDate", "A day needs its month.", $"{year}-XX-XX");
        var m = int.Parse(month, CultureInfo.InvariantCulture);
        if (m is < 1 or > 12)
            return day.Length > 0 ? Wrong("badMonth", $"There is no month {month}.") : Group(text, y, m);
        if (day is "" or "XX")
            return Span(text, y, m, m);
        var d = int.Parse(day, CultureInfo.InvariantCulture);
        return d < 1 || d > DateTime.DaysInMonth(y, m)
            ? Wrong(
                "badDay",
                $"There is no day {day} in {year}-{month}.",
                $"{year}-{month}-{DateTime.DaysInMonth(y, m):00}"
            )
            : (PartialDate.Day(text, new DateOnly(y, m, d), new DateOnly(y, m, d)), null);
    }

    /// <summary>201X, 20XX: digits that are not known (level 1, "unspecified digit from the right").</summary>
    private static (PartialDate?, Flaw?) Decade(string text, string year)
    {
        var first = int.Parse(year.Replace('X', '0'), CultureInfo.InvariantCulture);
        var last = int.Parse(year.Replace('X', '9'), CultureInfo.InvariantCulture);
        return (PartialDate.Day(text, new DateOnly(Math.Max(first, 1), 1, 1), new DateOnly(last, 12, 31)), null);
    }

    /// <summary>Sub-year groups (level 2): 21-24 northern seasons, 33-36 quarters, 40-41 halves.</summary>
    private static (PartialDate?, Flaw?) Group(string text, int year, int group) =>
        group switch
        {
            >= 21 and <= 23 => Span(text, year, 3 * (group - 20), 3 * (group - 20) + 2),
            24 when year == 9999 => Wrong("yearOutOfRange", "This winter ends after the year 9999."),
            24 => (PartialDate.Day(text, new DateOnly(year, 12, 1), new DateOnly(year + 1, 3, 1).AddDays(-1)), null),
            >= 33 and <= 36 => Span(text, year, 3 * (group - 33) + 1, 3 * (group - 33) + 3),
            40 or 41 => Span(text, year, 6 * (group - 40) + 1, 6 * (group - 40) + 6),
            _ => Wrong(
                "badMonth",
                $"There is no month {group:00}.",
                "months 01-12, seasons 21-24, quarters 33-36, halves 40-41"
            ),
        };

    private static (PartialDate?, Flaw?) Moment(string text)
    {
        var match = MomentShape().Match(text);
        if (!match.Success)
            return Wrong(
                "badTime",
                "A date with a time is written to the second, with Z or an offset.",
                "2025-07-15T14:00:00+02:00"
            );
        var (day, flaw) = Single(match.Groups["day"].Value);
        if (flaw is not null)
            return (null, flaw);
        int Part(string name) => int.Parse(match.Groups[name].Value, CultureInfo.InvariantCulture);
        if (Part("h") > 23 || Part("m") > 59 || Part("s") > 59)
            return Wrong("badTime", "Hours go to 23, minutes and seconds to 59.");
        var offset = TimeSpan.Zero;
        if (match.Groups["oh"].Success)
        {
            var minutes = match.Groups["om"].Success ? Part("om") : 0;
            offset = new TimeSpan(Part("oh"), minutes, 0);
            if (offset > TimeSpan.FromHours(14) || minutes > 59)
                return Wrong("badTime", "An offset is at most 14 hours.");
            if (match.Groups["sign"].Value == "-")
                offset = -offset;
        }
        var ticks = day!.From!.Value.Ticks + new TimeSpan(Part("h"), Part("m"), Part("s")).Ticks - offset.Ticks;
        return ticks < DateTimeOffset.MinValue.Ticks || ticks > DateTimeOffset.MaxValue.Ticks
            ? Wrong("yearOutOfRange", "Years go from 0001 to 9999, in UTC.")
            : (PartialDate.Instant(text, new DateTimeOffset(ticks, TimeSpan.Zero)), null);
    }

    private static (PartialDate?, Flaw?) Span(string text, int year, int firstMonth, int lastMonth) =>
        (
            PartialDate.Day(
                text,
                new DateOnly(year, firstMonth, 1),
                new DateOnly(year, lastMonth, DateTime.DaysInMonth(year, lastMonth))
            ),
            null
        );

    private static (PartialDate?, Flaw?) Wrong(string code, string detail, string? suggestion = null) =>
        (null, new Flaw(code, detail, suggestion));

    private static string Hint(string text)
    {
        var german = GermanDay().Match(text);
        var meant = german.Success
            ? $"{german.Groups[3].Value}-{german.Groups[2].Value.PadLeft(2, '0')}-{german.Groups[1].Value.PadLeft(2, '0')}"
            : "";
        return german.Success && Single(meant).Item1 is not null
            ? meant
            : "2025, 2025-07, 2025-07-15, 2025-23 (autumn), 2025-07~ (about), 2024-06/2025-04, 2024-10/..";
    }

    [GeneratedRegex(
        @"^(?<year>[0-9]{4}|[0-9]{3}X|[0-9]{2}XX)(-(?<month>[0-9][0-9]|XX)(-(?<day>[0-9][0-9]|XX))?)?\z",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture
    )]
    private static partial Regex Shape();

    [GeneratedRegex(
        @"^(?<day>[0-9]{4}-[0-9][0-9]-[0-9][0-9])T(?<h>[0-9][0-9]):(?<m>[0-9][0-9]):(?<s>[0-9][0-9])(Z|(?<sign>[+-])(?<oh>[0-9][0-9])(:(?<om>[0-9][0-9]))?)?\z",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture
    )]
    private static partial Regex MomentShape();

    [GeneratedRegex(@"^([0-9]{1,2})\.\s?([0-9]{1,2})\.\s?([0-9]{4})\z", RegexOptions.CultureInvariant)]
    private static partial Regex GermanDay();
}
