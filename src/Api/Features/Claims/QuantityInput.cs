using FluentValidation;
using Newsroom.Api.Features.Entries;
using Newsroom.Api.Http.Documents;
using Newsroom.Api.Persistence.Configurations;
using Newsroom.Domain;
using Newsroom.Domain.Quantities;

namespace Newsroom.Api.Features.Claims;

/// <summary>A figure with its printed hedge. Which figures a hedge takes is a rule: "up to 15,000" is atMost with high 15000 and nothing else.</summary>
public sealed record QuantityInput
{
    /// <summary>For plain and about; allowed for between. At most 15 significant digits and six decimals.</summary>
    public decimal? Value { get; set; }

    /// <summary>For atLeast, moreThan, justOver and between.</summary>
    public decimal? Low { get; set; }

    /// <summary>For atMost, lessThan, justUnder and between.</summary>
    public decimal? High { get; set; }

    /// <summary>A poll's plus-minus, as the origin states it.</summary>
    [Documented(Minimum = 0)]
    public decimal? Margin { get; set; }

    /// <summary>plain (no hedge printed), about, atLeast, moreThan, atMost, lessThan, justUnder, justOver, between or vague.</summary>
    [Documented(Needed = true), Words<Qualifier>]
    public string? Qualifier { get; set; }

    /// <summary>What is counted: soldiers, people, euros, percent.</summary>
    [Documented(MaxLength = Limits.Word)]
    public string? Unit { get; set; }

    /// <summary>What happened to it: killed, deployed, delivered.</summary>
    [Documented(MaxLength = Limits.Word)]
    public string? Measure { get; set; }

    /// <summary>The part it speaks about; absent is the whole.</summary>
    [Documented(MaxLength = Limits.Word)]
    public string? Scope { get; set; }

    /// <summary>cumulative (a running total), increment (what was added), stock (what is there) or rate.</summary>
    [Words<Basis>]
    public string? Basis { get; set; }

    /// <summary>counted, estimated, projected, planned, preliminary, revised, final or unspecified (the default).</summary>
    [Documented(Default = "unspecified"), Words<Nature>]
    public string? Nature { get; set; }

    /// <summary>What a change or ratio is measured against: EDTF or words.</summary>
    [Documented(MaxLength = Limits.Name)]
    public string? ComparedTo { get; set; }

    /// <summary>The figure's words as printed.</summary>
    [Documented(MaxLength = Limits.Name)]
    public string? RawText { get; set; }

    internal static QuantityInput? Of(Quantity? quantity) =>
        quantity is null
            ? null
            : new QuantityInput
            {
                Value = quantity.Value,
                Low = quantity.Low,
                High = quantity.High,
                Margin = quantity.Margin,
                Qualifier = Wording<Qualifier>.Of(quantity.Qualifier),
                Unit = quantity.Unit,
                Measure = quantity.Measure,
                Scope = quantity.Scope,
                Basis = quantity.Basis is { } basis ? Wording<Basis>.Of(basis) : null,
                Nature = Wording<Nature>.Of(quantity.Nature),
                ComparedTo = quantity.ComparedTo,
                RawText = quantity.RawText,
            };

    /// <summary>The words for what it counts, and where they stand.</summary>
    internal IEnumerable<Link> Words(string at) => Vocabulary.Links(at, Unit, Measure, Scope);

    /// <summary>The quantity of an input without flaws, with the keys of its words.</summary>
    internal Quantity Read(Vocabulary vocabulary) => Read(vocabulary.KeyOf);

    /// <summary>The quantity that a revision keeps: its words are the keys of then.</summary>
    internal Quantity Kept() => Read(word => word);

    private Quantity Read(Func<string?, string?> keyOf) =>
        Quantity.Of(
            Figures,
            Wording<Qualifier>.Read(Qualifier!),
            new Counted(
                keyOf(Unit),
                keyOf(Measure),
                keyOf(Scope),
                Basis is null ? null : Wording<Basis>.Read(Basis),
                Nature is null ? Domain.Quantities.Nature.Unspecified : Wording<Nature>.Read(Nature),
                ComparedTo
            ),
            RawText
        );

    /// <summary>The rule over its fields, judged once each of them is right by itself.</summary>
    internal static void CheckInvariants<T>(QuantityInput? input, ValidationContext<T> context)
    {
        if (
            input?.Qualifier is not null
            && Wording<Qualifier>.TryParse(input.Qualifier, out var qualifier, out _)
            && Quantity.Check(input.Figures, qualifier, input.RawText) is { } flaw
        )
            context.Fail(flaw);
    }

    private Figures Figures => new(Value, Low, High, Margin);
}

internal sealed class QuantityInputValidator : AbstractValidator<QuantityInput>
{
    public QuantityInputValidator()
    {
        RuleFor(q => q.Value).Custom(Figure);
        RuleFor(q => q.Low).Custom(Figure);
        RuleFor(q => q.High).Custom(Figure);
        RuleFor(q => q.Margin).Custom(Figure);
        RuleFor(q => q.Margin)
            .Custom(
                (margin, context) =>
                {
                    if (margin < 0)
                        context.Fail(new Flaw("negativeMargin", "A margin is not negative."));
                }
            );
        RuleFor(q => q.Qualifier).Word(default(Qualifier?), needed: true);
        RuleFor(q => q.Unit).Text(Limits.Word);
        RuleFor(q => q.Measure).Text(Limits.Word);
        RuleFor(q => q.Scope).Text(Limits.Word);
        RuleFor(q => q.Basis).Word(default(Basis?));
        RuleFor(q => q.Nature).Word(default(Nature?));
        RuleFor(q => q.ComparedTo).Text(Limits.Name);
        RuleFor(q => q.RawText).Text(Limits.Name, lines: true);
    }

    private static void Figure(decimal? figure, ValidationContext<QuantityInput> context)
    {
        if (figure is { } value && Quantity.CheckFigure(value) is { } flaw)
            context.Fail(flaw);
    }
}
