using System.Text.RegularExpressions;

namespace Newsroom.Domain;

/// <summary>A client's own stable name for a resource, unique within its type; set once, never changed.</summary>
public static partial class Key
{
    public const string Form = "[a-z0-9][a-z0-9._-]{0,99}";

    public static Flaw? Check(string key) =>
        Guid.TryParse(key, out _)
            ? new Flaw(
                "keyIsUuid",
                "A key is never a UUID: ids are given by the ledger.",
                "a name such as nis-15000-sep"
            )
        : Pattern().IsMatch(key) ? null
        : new Flaw(
            "badKey",
            $"A key has the form {Form}: lower-case letters, digits, point, underscore and hyphen, 100 at most."
        );

    [GeneratedRegex("^" + Form + "\\z", RegexOptions.CultureInvariant)]
    private static partial Regex Pattern();
}
