using System.Globalization;
using FluentValidation;
using Newsroom.Api.Persistence.Configurations;
using Newsroom.Domain;
using Newsroom.Domain.Dates;
using Newsroom.Domain.Quantities;
using Newsroom.Domain.Sources;

namespace Newsroom.Api.Features.Entries;

/// <summary>Shape rules of query parameters: each value is judged by the domain's own parser, and every bad one is named.</summary>
internal static class QueryRules
{
    /// <summary>What is wrong with a value; null when nothing is.</summary>
    public delegate Flaw? Judge(string value);

    /// <summary>Judges each value of a parameter that may be repeated.</summary>
    public static void Each<T>(this IRuleBuilder<T, string[]?> rule, Judge judge) =>
        rule.Custom(
            (values, context) =>
            {
                foreach (
                    var flaw in (values ?? []).Select(v => Texts.Check(v, int.MaxValue) ?? judge(v)).OfType<Flaw>()
                )
                    context.Fail(flaw);
            }
        );

    /// <summary>Judges a parameter that stands once.</summary>
    public static void One<T>(this IRuleBuilder<T, string?> rule, Judge judge) =>
        rule.Custom(
            (value, context) =>
            {
                if (value is not null && (Texts.Check(value, int.MaxValue) ?? judge(value)) is { } flaw)
                    context.Fail(flaw);
            }
        );

    /// <summary>One of these words.</summary>
    public static Judge Among(IReadOnlyList<string> words) =>
        value =>
            words.Contains(value, StringComparer.Ordinal)
                ? null
                : new Flaw("unknownWord", "This is not one of the known words.", string.Join(" | ", words));

    /// <summary>A word of an enum.</summary>
    public static Flaw? Word<TEnum>(string value)
        where TEnum : struct, Enum => Wording<TEnum>.TryParse(value, out _, out var flaw) ? null : flaw;

    public static Flaw? Date(string value) => PartialDate.TryParse(value, out _, out var flaw) ? null : flaw;

    public static Flaw? Language(string value) => LanguageTag.TryParse(value, out _, out var flaw) ? null : flaw;

    public static Flaw? Country(string value) => CountryCode.TryParse(value, out _, out var flaw) ? null : flaw;

    public static Flaw? Address(string value) => WebAddress.TryParse(value, out _, out var flaw) ? null : flaw;

    public static Flaw? Instant(string value) => Wire.Instants.TryParse(value, out _, out var flaw) ? null : flaw;

    public static Flaw? Figure(string value) =>
        TryFigure(value) is { } figure
            ? Quantity.CheckFigure(figure)
            : new Flaw("badNumber", "A figure is written in digits, with a point before decimals.", "20000");

    /// <summary>The figure, or null where the text is none.</summary>
    public static decimal? TryFigure(string? value) =>
        decimal.TryParse(value, Numbers, CultureInfo.InvariantCulture, out var figure) ? figure : null;

    /// <summary>Words of at most so many characters, compared as they are.</summary>
    public static Judge Text(int longest) => value => Texts.Check(value, longest);

    /// <summary>Asks for dates "possible" or "certain", which needs a date to be asked for.</summary>
    public static void DateMatch<T>(this IRuleBuilder<T, string?> rule, Func<T, IEnumerable<string[]?>> dates) =>
        rule.Custom(
            (value, context) =>
            {
                if (value is null)
                    return;
                if (Among(DateMatches)(value) is { } unknown)
                    context.Fail(unknown);
                else if (dates(context.InstanceToValidate).All(d => d is null))
                    context.Fail(
                        new Flaw("nothingToMatch", "dateMatch says how a date is meant; no date is asked for.")
                    );
            }
        );

    public const string Possible = "possible";
    public const string Certain = "certain";
    private const NumberStyles Numbers = NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint;
    private static readonly string[] DateMatches = [Possible, Certain];
}
