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
