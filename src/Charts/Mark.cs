using Newsroom.Domain.Claims;

namespace Newsroom.Charts;

/// <summary>What all marks have: one group a claim, pale where it is not current, that tells its claim and leads to it.</summary>
internal static class Mark
{
    public static void Open(Sheet sheet, Charted charted, Entry entry)
    {
        var claim = entry.Claim;
        sheet.Open("g", $"nc-claim nc-c{entry.Look.Colour}" + (claim.Current ? "" : " nc-pale"));
        sheet.Title(Told(charted, claim));
        if (LinkOf(entry) is not { } link)
            return;
        sheet.Open("a");
        sheet.Attribute("href", link);
        sheet.Attribute("target", "_top");
        sheet.Attribute("aria-label", string.Join(" ", Told(charted, claim)));
    }

    public static void Close(Sheet sheet, Entry entry)
    {
        if (LinkOf(entry) is not null)
            sheet.Close();
        sheet.Close();
    }

    /// <summary>Null where it has none, or one that a picture does not follow: a script's.</summary>
    public static string? LinkOf(Entry entry) =>
        entry.Claim.Link is { } link
        && (
            link.StartsWith("https://", StringComparison.OrdinalIgnoreCase)
            || link.StartsWith("http://", StringComparison.OrdinalIgnoreCase)
            || (
                link.StartsWith('/')
                && !link.StartsWith("//", StringComparison.Ordinal)
                && !link.Contains('\\', StringComparison.Ordinal)
            )
        )
            ? link
            : null;

    /// <summary>The line through the mark of a statement that is denied.</summary>
    public static void Strike(Sheet sheet, Stance stance, double x, double y, double radius)
    {
        var reach = radius + 2.5;
        if (stance == Stance.Denies)
            sheet.Line("nc-slash", x - reach, y + reach, x + reach, y - reach);
    }

    /// <summary>What is current lies above what is not.</summary>
    public static IEnumerable<T> InOrderOfDrawing<T>(IEnumerable<T> marks, Func<T, Entry> entry) =>
        marks.OrderBy(m => entry(m).Claim.Current);

    private static IEnumerable<string> Told(Charted charted, ChartedClaim claim)
    {
        var tongue = charted.Tongue;
        var voice = claim.Voice is { } named ? Legible.Name(named.Name) : null;
        var origin = claim.Origin is { } name ? Legible.Name(name) : voice;
        var who =
            origin is null ? tongue.Pick("nobody named", "niemand genannt")
            : voice is null || voice == origin ? origin
            : $"{origin} ({voice})";
        var when = When.DateOf(claim) is { } date ? SpokenDate.Of(date, tongue) : tongue.Pick("no date", "ohne Datum");
        yield return $"{charted.Said(claim)} – {who}, {when}";
        yield return claim.Text;
        if (!claim.Current)
            yield return claim.Why ?? tongue.Pick("Not current.", "Nicht aktuell.");
    }
}
