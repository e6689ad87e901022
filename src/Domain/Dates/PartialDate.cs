using System.Globalization;

namespace Newsroom.Domain.Dates;

/// <summary>
/// A date as precise as it is known, in EDTF (ISO 8601-2:2019): levels 0 and 1, and of level 2 the sub-year groups
/// 21-24 (northern seasons), 33-36 (quarters) and 40-41 (halves). The text is kept as sent; the bounds are derived.
/// </summary>
public sealed record PartialDate
{
    private const long LastMicrosecondOfDay = TimeSpan.TicksPerDay - TimeSpan.TicksPerMicrosecond;

    private PartialDate(string edtf, DateTimeOffset? from, DateTimeOffset? to, DateEnd start, DateEnd end, bool hasTime)
    {
        Edtf = edtf;
        From = KnownFrom = from;
        To = KnownTo = to;
        Start = start;
        End = end;
        HasTime = hasTime;
    }

    /// <summary>The text as sent.</summary>
    public string Edtf { get; }

    /// <summary>The first instant it may mean, UTC; null when the start is open or unknown.</summary>
    public DateTimeOffset? From { get; }

    /// <summary>The last instant it may mean, UTC, in microseconds; null when the end is open or unknown.</summary>
    public DateTimeOffset? To { get; }

    /// <summary>The first instant that is known of it, UTC: where the start is unknown, that of the dated end; null when the start is open.</summary>
    public DateTimeOffset? KnownFrom { get; private init; }

    /// <summary>The last instant that is known of it, UTC: where the end is unknown, that of the dated start; null when the end is open.</summary>
    public DateTimeOffset? KnownTo { get; private init; }

    public DateEnd Start { get; }

    public DateEnd End { get; }

    /// <summary>True when it is one instant, so that bounds are instants and not days.</summary>
    public bool HasTime { get; }

    /// <summary>The earliest day (or instant) it may mean, as written on the wire.</summary>
    public string? Earliest => Show(From);

    /// <summary>The latest day (or instant) it may mean, as written on the wire.</summary>
    public string? Latest => Show(To);

    /// <summary>"Some day up to then": an unknown start and the latest bound of <paramref name="date"/>; null when that has none.</summary>
    public static PartialDate? UpTo(PartialDate date)
    {
        if (date.To is null)
            return null;
        var edtf = date.Edtf;
        if (edtf.Contains('/', StringComparison.Ordinal))
            edtf = edtf[(edtf.IndexOf('/', StringComparison.Ordinal) + 1)..];
        else if (date.HasTime || edtf.Contains('X', StringComparison.Ordinal))
            edtf = date.To.Value.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        return Parse("/" + edtf);
    }

    /// <summary>Reads EDTF; throws <see cref="FormatException"/> on text that <see cref="TryParse"/> refuses.</summary>
    public static PartialDate Parse(string edtf) =>
        TryParse(edtf, out var date, out var flaw) ? date! : throw new FormatException(flaw!.Detail);

    public static bool TryParse(string text, out PartialDate? date, out Flaw? flaw)
    {
        (date, flaw) = EdtfReader.Read(text);
        return date is not null;
    }

    internal static PartialDate Day(string edtf, DateOnly first, DateOnly last) =>
        new(edtf, StartOf(first), EndOf(last), DateEnd.Dated, DateEnd.Dated, false);

    internal static PartialDate Instant(string edtf, DateTimeOffset at) =>
        new(edtf, at, at, DateEnd.Dated, DateEnd.Dated, true);

    internal static PartialDate Interval(
        string edtf,
        PartialDate? start,
        PartialDate? end,
        DateEnd startIs,
        DateEnd endIs
    ) =>
        new(edtf, start?.From, end?.To, startIs, endIs, false)
        {
            KnownFrom = startIs == DateEnd.Unknown ? end?.From : start?.From,
            KnownTo = endIs == DateEnd.Unknown ? start?.To : end?.To,
        };

    public override string ToString() => Edtf;

    private string? Show(DateTimeOffset? bound) =>
        bound?.ToString(HasTime ? "yyyy-MM-dd'T'HH:mm:ss'Z'" : "yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static DateTimeOffset StartOf(DateOnly day) => new(day.ToDateTime(TimeOnly.MinValue), TimeSpan.Zero);

    private static DateTimeOffset EndOf(DateOnly day) => StartOf(day).AddTicks(LastMicrosecondOfDay);
}

/// <summary>How one end of a date is known (ISO 8601-2 section 4.4, EDTF level 1 "extended interval").</summary>
public enum DateEnd
{
    /// <summary>It has a date.</summary>
    Dated,

    /// <summary>It goes on: <c>..</c></summary>
    Open,

    /// <summary>It is there and not known: nothing before or after the slash.</summary>
    Unknown,
}
