using Microsoft.Extensions.Primitives;
using Microsoft.Net.Http.Headers;

namespace Newsroom.Api.Http;

/// <summary>Which of several formats a client wants (RFC 9110 section 12.5.1).</summary>
internal static class Negotiation
{
    /// <summary>The format that is accepted most, of equals the first; null when none is. Of several ranges that cover a format the narrowest counts.</summary>
    public static string? Best(StringValues accept, IReadOnlyList<string> offered)
    {
        if (accept.Count == 0)
            return offered[0];
        if (!MediaTypeHeaderValue.TryParseList(accept, out var ranges))
            return null;
        var best = offered.MaxBy(o => Quality(o, ranges))!;
        return Quality(best, ranges) > 0 ? best : null;
    }

    /// <summary>de where German is preferred to English (RFC 9110 section 12.5.4), else en.</summary>
    public static string Language(string? acceptLanguage) =>
        StringWithQualityHeaderValue.TryParseList([acceptLanguage ?? ""], out var wanted)
        && wanted
            .Where(l => l.Quality != 0)
            .OrderByDescending(l => l.Quality ?? 1)
            .Select(l => l.Value.ToString())
            .FirstOrDefault(l => IsOf(l, "de") || IsOf(l, "en"))
            is { } first
        && IsOf(first, "de")
            ? "de"
            : "en";

    private static bool IsOf(string tag, string language) =>
        tag.Split('-')[0].Equals(language, StringComparison.OrdinalIgnoreCase);

    private static double Quality(string offered, IList<MediaTypeHeaderValue> ranges)
    {
        var type = new MediaTypeHeaderValue(offered);
        return ranges
            .Where(r => type.IsSubsetOf(new MediaTypeHeaderValue(r.MediaType.Value!)))
            .OrderBy(r => r.MatchesAllTypes)
            .ThenBy(r => r.MatchesAllSubTypes)
            .Select(r => r.Quality ?? 1)
            .FirstOrDefault();
    }
}
