using Newsroom.Domain.Dates;

namespace Newsroom.Charts;

/// <summary>The stretch of time in which a claim was stated, so far as it is known.</summary>
/// <param name="From">The first instant that is known of it.</param>
/// <param name="To">The last.</param>
/// <param name="FadesBefore">It may have been earlier: the start is open or unknown.</param>
/// <param name="FadesAfter">It may have been later.</param>
/// <param name="IsApproximate">Marked as uncertain or approximate.</param>
/// <param name="HasTime">One instant, not a day.</param>
internal sealed record When(
    DateTimeOffset From,
    DateTimeOffset To,
    bool FadesBefore,
    bool FadesAfter,
    bool IsApproximate,
    bool HasTime
)
{
    public TimeSpan Length => To - From;

    /// <summary>Null where nothing is known of it.</summary>
    public static When? Of(ChartedClaim claim) => DateOf(claim) is { } date ? Of(date) : null;

    /// <summary>When it was stated, else by when it was.</summary>
    public static PartialDate? DateOf(ChartedClaim claim) =>
        claim.StatedOn ?? (claim.FirstPublished is { } published ? PartialDate.UpTo(published) : null);

    private static When? Of(PartialDate date) =>
        (date.KnownFrom ?? StartOfDay(date.KnownTo), date.KnownTo ?? date.KnownFrom) is ({ } from, { } to)
            ? new When(
                from,
                to,
                date.Start != DateEnd.Dated,
                date.End != DateEnd.Dated,
                date.Edtf.AsSpan().IndexOfAny('?', '~', '%') >= 0,
                date.HasTime
            )
            : null;

    private static DateTimeOffset? StartOfDay(DateTimeOffset? at) =>
        at is { } last ? new DateTimeOffset(last.Date, TimeSpan.Zero) : null;
}
