using System.Text.RegularExpressions;

namespace Newsroom.Domain;

/// <summary>A language by its BCP 47 tag (RFC 5646 section 2.1, without private use and grandfathered tags): de, en, de-AT, zh-Hant.</summary>
public sealed partial record LanguageTag
{
    private LanguageTag(string value) => Value = value;

    public string Value { get; }

    /// <summary>The language without script and region, in lower case: de.</summary>
    public string Primary => Value.Split('-')[0].ToLowerInvariant();

    public static LanguageTag Parse(string text) =>
        TryParse(text, out var tag, out var flaw) ? tag! : throw new FormatException(flaw!.Detail);

    public static bool TryParse(string text, out LanguageTag? tag, out Flaw? flaw)
    {
        var fits = text.Length <= 35 && Shape().IsMatch(text);
        tag = fits ? new LanguageTag(text) : null;
        flaw = fits ? null : new Flaw("badLanguage", "A language is a BCP 47 tag.", "de, en, de-AT");
        return fits;
    }

    public override string ToString() => Value;

    [GeneratedRegex(
        @"^[A-Za-z]{2,3}(-[A-Za-z]{4})?(-([A-Za-z]{2}|[0-9]{3}))?(-([A-Za-z0-9]{5,8}|[0-9][A-Za-z0-9]{3}))*\z",
        RegexOptions.CultureInvariant
    )]
    private static partial Regex Shape();
}
