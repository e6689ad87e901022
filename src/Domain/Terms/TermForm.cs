using System.Text;
using System.Text.RegularExpressions;

namespace Newsroom.Domain.Terms;

/// <summary>
/// The form under which the names of terms are compared: folded, hyphens and underscores as spaces, and the German
/// ways of naming both genders reduced to the plain form, so that "Soldat:innen" is found where "Soldat" is.
/// </summary>
public static partial class TermForm
{
    public static string Of(string name)
    {
        var plain = name.Normalize(NormalizationForm.FormKC);
        plain = InnerCapital().Replace(plain, "");
        plain = Marked().Replace(plain, "");
        var folded = Folded.Of(Hyphens().Replace(plain, " "));
        folded = FeminineFirst().Replace(folded, "");
        folded = FeminineLast().Replace(folded, "$1");
        // A word of marks alone folds to nothing; it is then its own form.
        return folded.Length > 0 ? folded : name;
    }

    /// <summary>SoldatInnen.</summary>
    [GeneratedRegex(@"(?<=\p{Ll}{2})Innen(?!\p{L})", RegexOptions.CultureInvariant)]
    private static partial Regex InnerCapital();

    /// <summary>Soldat:innen, Soldat*innen, Soldat_innen, Soldat·innen, Soldat/innen, Soldat/-innen, Soldat(innen), Soldat(inn)en; in the singular not with a slash alone, which also stands before inches.</summary>
    [GeneratedRegex(
        @"(?<=\p{L}{2})((?:[:*_·]|/-?)innen(?!\p{L})|\(innen\)|\(inn\)(?=en(?!\p{L}))|(?:[:*_·]|/-)in(?!\p{L})|\(in\))",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase
    )]
    private static partial Regex Marked();

    [GeneratedRegex(@"[\p{Pd}_\u2212]", RegexOptions.CultureInvariant)]
    private static partial Regex Hyphens();

    /// <summary>Soldatinnen und Soldaten; folded, so that Ärztinnen und Ärzte are alike too.</summary>
    [GeneratedRegex(
        @"(?<!\p{L})(\p{L}{3,})innen(?: (?:und|oder|bzw\.) | ?[/&] ?)(?=\1)",
        RegexOptions.CultureInvariant
    )]
    private static partial Regex FeminineFirst();

    /// <summary>Soldaten und Soldatinnen.</summary>
    [GeneratedRegex(
        @"(?<!\p{L})((\p{L}{3,})\p{L}{0,3})(?: (?:und|oder|bzw\.) | ?[/&] ?)\2innen(?!\p{L})",
        RegexOptions.CultureInvariant
    )]
    private static partial Regex FeminineLast();
}
