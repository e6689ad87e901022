namespace Newsroom.Domain;

/// <summary>An http or https address, kept as sent, with the canonical form under which it is unique.</summary>
public sealed record WebAddress
{
    public const int Longest = 2_000;

    private static readonly HashSet<string> Tracking = new(StringComparer.OrdinalIgnoreCase)
    {
        "fbclid",
        "gclid",
        "dclid",
        "gbraid",
        "wbraid",
        "msclkid",
        "yclid",
        "twclid",
        "igshid",
        "mc_cid",
        "mc_eid",
        "wt_mc",
        "_ga",
        "_gl",
    };

    private WebAddress(string value, string canonical)
    {
        Value = value;
        Canonical = canonical;
    }

    public string Value { get; }

    /// <summary>Scheme and host in lower case, no default port, no fragment, no tracking parameters (utm_*, fbclid, gclid, …).</summary>
    public string Canonical { get; }

    public static WebAddress Parse(string text) =>
        TryParse(text, out var address, out var flaw) ? address! : throw new FormatException(flaw!.Detail);

    public static bool TryParse(string text, out WebAddress? address, out Flaw? flaw)
    {
        address = null;
        flaw = null;
        if (text.Length > Longest)
            flaw = new Flaw("tooLong", $"An address has at most {Longest} characters.");
        else if (
            !Uri.TryCreate(text, UriKind.Absolute, out var uri)
            || uri.Scheme is not ("http" or "https")
            || uri.Host.Length == 0
            || text.Any(char.IsWhiteSpace)
        )
            flaw = new Flaw(
                "badAddress",
                "An address is absolute and starts with http:// or https://.",
                "https://www.example.org/news/1"
            );
        else if (uri.UserInfo.Length > 0)
            flaw = new Flaw("badAddress", "An address carries no user name or password.");
        else
        {
            var canonical = Canon(uri);
            if (canonical.Length > Longest)
                flaw = new Flaw(
                    "tooLong",
                    $"An address has at most {Longest} characters, also when it is percent-encoded."
                );
            else
                address = new WebAddress(text, canonical);
        }
        return address is not null;
    }

    public override string ToString() => Value;

    private static string Canon(Uri uri)
    {
        var kept = (uri.Query.Length > 0 ? uri.Query[1..] : "")
            .Split('&', StringSplitOptions.RemoveEmptyEntries)
            .Where(p => !IsTracking(p))
            .ToList();
        var query = kept.Count == 0 ? "" : "?" + string.Join('&', kept);
        return $"{uri.Scheme}://{uri.Authority.ToLowerInvariant()}{uri.AbsolutePath}{query}";
    }

    private static bool IsTracking(string parameter)
    {
        var name = parameter.Split('=')[0];
        return name.StartsWith("utm_", StringComparison.OrdinalIgnoreCase) || Tracking.Contains(name);
    }
}
