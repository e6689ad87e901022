using FluentValidation;
using FluentValidation.Results;
using Newsroom.Api.Wire;
using Newsroom.Domain;
using Newsroom.Domain.Dates;

namespace Newsroom.Api.Features.Entries;

/// <summary>Shape rules of fields, each judged by the domain's own parser, so that every error of a request is found at once.</summary>
internal static class Rules
{
    /// <summary>Text that must be there, of at most <paramref name="max"/> code points.</summary>
    public static IRuleBuilderOptionsConditions<T, string?> Needed<T>(
        this IRuleBuilder<T, string?> rule,
        int max,
        bool lines = false
    ) =>
        rule.Custom(
            (value, context) =>
            {
                if (string.IsNullOrWhiteSpace(value))
                    context.Fail(new Flaw("required", "This field is needed and may not be blank."));
                else
                    CheckText(value, max, lines, context);
            }
        );

    /// <summary>Text that may be absent, of at most <paramref name="max"/> code points; in one line unless <paramref name="lines"/>.</summary>
    public static IRuleBuilderOptionsConditions<T, string?> Text<T>(
        this IRuleBuilder<T, string?> rule,
        int max,
        bool lines = false
    ) =>
        rule.Custom(
            (value, context) =>
            {
                if (value is null)
                    return;
                if (value.Length > 0 && string.IsNullOrWhiteSpace(value) || value.Length == 0)
                    context.Fail(new Flaw("blank", "Leave the field out instead of sending it blank."));
                else
                    CheckText(value, max, lines, context);
            }
        );

    /// <summary>Text that the domain parses; absent is right unless <paramref name="needed"/>.</summary>
    public static IRuleBuilderOptionsConditions<T, string?> Parsed<T, TValue>(
        this IRuleBuilder<T, string?> rule,
        Parser<TValue> parser,
        bool needed = false
    ) =>
        rule.Custom(
            (value, context) =>
            {
                if (value is null)
                {
                    if (needed)
                        context.Fail(new Flaw("required", "This field is needed."));
                }
                else if (
                    (
                        Texts.Check(value, int.MaxValue) is { } broken ? broken
                        : parser(value, out _, out var flaw) ? null
                        : flaw
                    ) is
                    { } wrong
                )
                    context.Fail(wrong);
            }
        );

    /// <summary>One of the words of an enum.</summary>
    public static IRuleBuilderOptionsConditions<T, string?> Word<T, TEnum>(
        this IRuleBuilder<T, string?> rule,
        TEnum? _,
        bool needed = false
    )
        where TEnum : struct, Enum =>
        rule.Parsed<T, TEnum>(
            (string text, out TEnum value, out Flaw? flaw) => Wording<TEnum>.TryParse(text, out value, out flaw),
            needed
        );

    public static IRuleBuilderOptionsConditions<T, DateInput?> Date<T>(this IRuleBuilder<T, DateInput?> rule) =>
        rule.Custom(
            (value, context) =>
            {
                if (value is not null && !PartialDate.TryParse(value.Edtf, out _, out var flaw))
                    context.Fail(flaw!);
            }
        );

    public static IRuleBuilderOptionsConditions<T, string?> Key<T>(this IRuleBuilder<T, string?> rule) =>
        rule.Custom(
            (value, context) =>
            {
                if (value is not null && Domain.Key.Check(value) is { } flaw)
                    context.Fail(flaw);
            }
        );

    /// <summary>A list of at most <paramref name="max"/> entries, none of them null, none twice.</summary>
    public static IRuleBuilderOptionsConditions<T, List<TItem>?> AtMost<T, TItem>(
        this IRuleBuilder<T, List<TItem>?> rule,
        int max,
        bool distinct = true
    ) =>
        rule.Custom(
            (value, context) =>
            {
                if (value is null)
                    return;
                if (value.Count > max)
                    context.Fail(new Flaw("tooMany", $"{value.Count} entries are too many; {max} are allowed."));
                if (value.Any(v => v is null))
                    context.Fail(new Flaw("nullEntry", "An entry of this list is null."));
                else if (distinct && value.Distinct().Count() < value.Count)
                    context.Fail(new Flaw("twice", "An entry stands in this list twice."));
            }
        );

    public static void Fail<T>(this ValidationContext<T> context, Flaw flaw) =>
        context.AddFailure(new ValidationFailure(context.PropertyPath, flaw.Detail) { CustomState = flaw });

    private static void CheckText<T>(string value, int max, bool lines, ValidationContext<T> context)
    {
        var flaw = Texts.Check(value, max);
        if (flaw is null && !lines && value.AsSpan().ContainsAny('\n', '\r'))
            flaw = new Flaw("severalLines", "This field is one line.");
        if (flaw is not null)
            context.Fail(flaw);
    }
}

/// <summary>What is wrong with a request, gathered from its shape, its references and its quotes.</summary>
public sealed class InputErrors
{
    private readonly List<InputError> errors = [];

    public IReadOnlyList<InputError> All => errors;

    public bool Any => errors.Count > 0;

    public void Add(string pointer, Flaw flaw) => errors.Add(new InputError(pointer, flaw));

    public void Add(IEnumerable<ValidationFailure> failures) =>
        errors.AddRange(failures.Select(f => new InputError(Pointer(f.PropertyName), FlawOf(f))));

    public void ThrowIfAny()
    {
        if (Any)
            throw new Unacceptable(errors);
    }

    /// <summary><c>Citations[0].Quote.Exact</c> becomes <c>#/citations/0/quote/exact</c>.</summary>
    public static string Pointer(string path)
    {
        var parts = path.Replace("[", ".", StringComparison.Ordinal)
            .Replace("]", "", StringComparison.Ordinal)
            .Split('.', StringSplitOptions.RemoveEmptyEntries);
        return "#" + string.Concat(parts.Select(p => "/" + Camel(p)));
    }

    public static string Camel(string name) => char.ToLowerInvariant(name[0]) + name[1..];

    public static Flaw FlawOf(ValidationFailure failure) =>
        failure.CustomState as Flaw ?? new Flaw("invalid", failure.ErrorMessage);
}
