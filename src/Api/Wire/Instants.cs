using System.Globalization;
using Newsroom.Domain;

namespace Newsroom.Api.Wire;

/// <summary>Instants as text: RFC 3339 section 5.6.</summary>
public static class Instants
{
    private static readonly string[] Forms =
    [
        "yyyy-MM-dd'T'HH:mm:ssK",
        "yyyy-MM-dd'T'HH:mm:ss.FFFFFFFK",
        "yyyy-MM-dd'T'HH:mm:sszzz",
        "yyyy-MM-dd'T'HH:mm:ss.FFFFFFFzzz",
    ];

    public static string Write(DateTimeOffset at) =>
        at.ToUniversalTime().ToString("yyyy-MM-dd'T'HH:mm:ss.ffffff'Z'", CultureInfo.InvariantCulture);

    public static bool TryParse(string text, out DateTimeOffset at, out Flaw? flaw)
    {
        var zoned = text.EndsWith('Z') || text.Length > 6 && text[^6] is '+' or '-';
        var read =
            DateTimeOffset.TryParseExact(
                text,
                Forms,
                CultureInfo.InvariantCulture,
                DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal,
                out at
            ) && zoned;
        at = at.AddTicks(-(at.Ticks % TimeSpan.TicksPerMicrosecond));
        flaw = read
            ? null
            : new Flaw("badInstant", "An instant is RFC 3339 with Z or an offset.", "2025-07-15T14:00:00Z");
        return read;
    }
}
