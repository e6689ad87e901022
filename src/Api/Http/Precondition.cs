using System.Globalization;
using System.Text.RegularExpressions;
using Newsroom.Domain;

namespace Newsroom.Api.Http;

/// <summary>What If-Match says (RFC 9110 section 13.1.1): nothing, anything (<c>*</c>), or the versions it names. Only the version part of an ETag is compared.</summary>
public sealed partial record Precondition
{
    private static readonly Precondition Anything = new() { matchesAnything = true };

    private bool matchesAnything;
    private HashSet<int>? versions;

    public static Precondition Parse(string? header)
    {
        if (string.IsNullOrWhiteSpace(header))
            return new Precondition();
        if (header.Trim() == "*")
            return Anything;
        var tags = header.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        if (tags.Length > 20 || tags.Any(t => !Tag().IsMatch(t)))
            throw new Unreadable(
                new InputError(
                    "If-Match",
                    new Flaw(
                        "badETag",
                        "If-Match is *, or ETags in double quotes as the ledger gave them.",
                        "\"3-9f86d081884c7d65\""
                    ),
                    InputPlace.Header
                )
            );
        return new Precondition
        {
            versions = tags.Select(t =>
                    int.TryParse(
                        t.Trim('"').Split('-')[0],
                        NumberStyles.None,
                        CultureInfo.InvariantCulture,
                        out var version
                    )
                        ? version
                        : -1
                )
                .ToHashSet(),
        };
    }

    /// <summary>Throws when the request does not say what it changes, or names another version.</summary>
    public void Check(LedgerEntry entry)
    {
        if (matchesAnything)
            return;
        if (versions is null)
            throw new PreconditionMissing();
        if (!versions.Contains(entry.Version))
            throw new Stale(entry.Type, entry.Identity);
    }

    [GeneratedRegex("^(W/)?\"[\\x21\\x23-\\x7e]{0,100}\"\\z", RegexOptions.CultureInvariant)]
    private static partial Regex Tag();
}
