using Newsroom.Domain.Dates;

namespace Newsroom.Extraction.Dates;

/// <summary>Turns what words say into EDTF. An article's date of several days counts as far as its first and its last say the same.</summary>
internal sealed class Meaning
{
    private readonly Resolver first;
    private readonly Resolver? last;
    private readonly bool isPast;

    private Meaning(DateOnly? from, DateOnly? to, DateDirection direction)
    {
        first = new Resolver(from, direction);
        last = from == to ? null : new Resolver(to, direction);
        isPast = direction == DateDirection.Past;
    }

    public static Meaning Of(PartialDate? reference, DateDirection direction)
    {
        var known = reference is { From: not null, To: not null };
        return new Meaning(
            known ? DateOnly.FromDateTime(reference!.From!.Value.UtcDateTime) : null,
            known ? DateOnly.FromDateTime(reference!.To!.Value.UtcDateTime) : null,
            direction
        );
    }

    /// <summary>The date that is named, and with its bound; null where they cannot be told.</summary>
    public (PartialDate? Named, PartialDate? Value) Of(Said said, DateBound bound)
    {
        if (isPast && (IsSeenFromAnother(said) || (bound == DateBound.Until && IsBareWeekday(said))))
            return (null, null);
        var (named, value) = Of(said, bound, first);
        if (last is not null && named is not null && Of(said, bound, last) != (named, value))
            return (null, null);
        return (Parsed(named), Parsed(value));
    }

    /// <summary>two days later, the following day: counted from a day that the text speaks of. Or a few days ago: not counted.</summary>
    private static bool IsSeenFromAnother(Said said) =>
        said is { Form: Form.Counted, Sign: 2 } or { Form: Form.Period, Sign: 0 } or { IsFew: true }
        || (said.Within is { } within && IsSeenFromAnother(within))
        || (said.From is { } from && IsSeenFromAnother(from));

    /// <summary>bis Freitag: either one.</summary>
    private static bool IsBareWeekday(Said said) => said is { Form: Form.Weekday, Shift: Shift.None, Within: null };

    private static (string? Named, string? Value) Of(Said said, DateBound bound, Resolver resolver)
    {
        var read = said is { Form: Form.Counted, Sign: 2 } ? said with { Sign = 1 } : said;
        try
        {
            var named = EdtfText.Of(read, resolver);
            return (named, named is null ? null : EdtfText.Bound(named, bound, read, resolver));
        }
        catch (ArgumentOutOfRangeException)
        {
            return (null, null); // its edge lies outside the years 1 to 9999
        }
    }

    private static PartialDate? Parsed(string? edtf) =>
        edtf is not null && PartialDate.TryParse(edtf, out var date, out _) ? date : null;
}
