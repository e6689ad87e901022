using FluentValidation;
using Newsroom.Api.Features.Entries;
using Newsroom.Api.Http.Documents;
using Newsroom.Api.Persistence.Configurations;
using Newsroom.Api.Wire;
using Newsroom.Domain;
using Newsroom.Domain.Articles;
using Newsroom.Domain.Claims;

namespace Newsroom.Api.Features.Claims;

/// <summary>One appearance of a claim in an article, as it is entered.</summary>
[TakesAnswerFields("drift", "chain", "numberCheck", "link")]
public sealed record CitationInput
{
    /// <summary>The id of a stored citation that this one replaces; found by article and words when absent.</summary>
    [Documented(Format = "uuid")]
    public string? Id { get; set; }

    /// <summary>The article.</summary>
    [Documented(Needed = true)]
    public ReferenceInput? Article { get; set; }

    /// <summary>Read-only: the text version that holds the quote.</summary>
    [Documented(ReadOnly = true)]
    public int? ArticleVersion { get; set; }

    /// <summary>The exact words that carry the claim.</summary>
    [Documented(Needed = true)]
    public QuoteInput? Quote { get; set; }

    /// <summary>Read-only: anchored, moved or orphaned.</summary>
    [Documented(ReadOnly = true)]
    public string? State { get; set; }

    /// <summary>direct ("…", said X), mixed (X praised the "bravery"), indirect (X said that …; according to X), reported (X praised the troops) or freeIndirect (no cue).</summary>
    [Documented(Needed = true), Words<SpeechForm>]
    public string? Form { get; set; }

    /// <summary>How the origin is named: explicit (the default where the claim has an origin), generic (only a country or kind) or inferred (your reading).</summary>
    [Words<Attribution>]
    public string? Attribution { get; set; }

    /// <summary>True when the article itself keeps its distance: "allegedly", "soll".</summary>
    [Documented(Default = false)]
    public bool? Distanced { get; set; }

    /// <summary>What this article prints, where that is not what the claim says.</summary>
    public PrintedInput? Printed { get; set; }

    /// <summary>The stations between origin and article, in the order the statement travelled.</summary>
    [Documented(MaxItems = 20)]
    public List<HopInput>? Via { get; set; }

    internal static CitationInput Of(Citation citation) =>
        new()
        {
            Id = citation.Id.Value.ToString(),
            Article = ReferenceInput.To(citation.ArticleId.Value),
            ArticleVersion = citation.ArticleVersion,
            Quote = new QuoteInput
            {
                Exact = citation.Quote.Exact,
                Prefix = citation.Quote.Prefix,
                Suffix = citation.Quote.Suffix,
                Start = citation.Quote.Start,
                End = citation.Quote.End,
            },
            State = Wording<CitationState>.Of(citation.State),
            Form = Wording<SpeechForm>.Of(citation.Form),
            Attribution = citation.Attribution is { } attribution ? Wording<Attribution>.Of(attribution) : null,
            Distanced = citation.Distanced,
            Printed =
                citation.PrintedText is null && citation.PrintedQuantity is null
                    ? null
                    : new PrintedInput
                    {
                        Text = citation.PrintedText,
                        Quantity = QuantityInput.Of(citation.PrintedQuantity),
                    },
            Via = [.. citation.Via.Select(HopInput.Of)],
        };
}

/// <summary>The words as they stand in the article. White space and the kind of quotation mark do not matter; the ledger finds the place.</summary>
public sealed record QuoteInput
{
    /// <summary>The words themselves; at most 5,000 characters.</summary>
    [Documented(Needed = true, MaxLength = TextQuote.Longest)]
    public string? Exact { get; set; }

    /// <summary>What stands before them; needed when they occur more than once.</summary>
    [Documented(MaxLength = TextQuote.LongestContext)]
    public string? Prefix { get; set; }

    /// <summary>What stands behind them; needed when they occur more than once.</summary>
    [Documented(MaxLength = TextQuote.LongestContext)]
    public string? Suffix { get; set; }

    /// <summary>Read-only: the first code point.</summary>
    [Documented(ReadOnly = true)]
    public int? Start { get; set; }

    /// <summary>Read-only: behind the last code point.</summary>
    [Documented(ReadOnly = true)]
    public int? End { get; set; }
}

/// <summary>What an article prints where that is not what the claim says: another figure, or other words.</summary>
public sealed record PrintedInput
{
    /// <summary>Its words, as your own sentence.</summary>
    [Documented(MaxLength = Limits.Sentence)]
    public string? Text { get; set; }

    /// <summary>Its figure.</summary>
    public QuantityInput? Quantity { get; set; }
}

/// <summary>One station between origin and article.</summary>
public sealed record HopInput
{
    /// <summary>Who, when it is a source of the ledger.</summary>
    public ReferenceInput? Source { get; set; }

    /// <summary>Who, when it is not named: "a ministry official".</summary>
    [Documented(MaxLength = Limits.Line)]
    public string? Description { get; set; }

    /// <summary>spokesperson, document or relay.</summary>
    [Documented(Needed = true), Words<HopRole>]
    public string? Role { get; set; }

    /// <summary>The words that attribute: "according to", "laut".</summary>
    [Documented(MaxLength = Limits.Name)]
    public string? Cue { get; set; }

    /// <summary>When it was said to or by this station (EDTF).</summary>
    public DateInput? StatedOn { get; set; }

    internal static HopInput Of(Hop hop) =>
        new()
        {
            Source = ReferenceInput.To(hop.Source?.Value),
            Description = hop.Description,
            Role = Wording<HopRole>.Of(hop.Role),
            Cue = hop.Cue,
            StatedOn = DateInput.Of(hop.StatedOn),
        };
}

internal sealed class CitationInputValidator : AbstractValidator<CitationInput>
{
    private const int MostHops = 20;

    public CitationInputValidator()
    {
        RuleFor(c => c.Id).Parsed<CitationInput, string>(IsId);
        RuleFor(c => c.Article)
            .Custom(
                (article, context) =>
                {
                    if (article is null)
                        context.Fail(new Flaw("required", "A citation names its article."));
                }
            );
        RuleFor(c => c.Quote)
            .Custom(
                (quote, context) =>
                {
                    if (quote is null)
                        context.Fail(new Flaw("required", "A citation quotes the exact words that carry the claim."));
                }
            );
        RuleFor(c => c.Quote!.Exact).Needed(TextQuote.Longest, lines: true).When(c => c.Quote is not null);
        RuleFor(c => c.Quote!.Prefix).Custom(Context).When(c => c.Quote is not null);
        RuleFor(c => c.Quote!.Suffix).Custom(Context).When(c => c.Quote is not null);
        RuleFor(c => c.Form).Word(default(SpeechForm?), needed: true);
        RuleFor(c => c.Attribution).Word(default(Attribution?));
        RuleFor(c => c.Printed!.Text).Text(Limits.Sentence).When(c => c.Printed is not null);
        RuleFor(c => c.Printed!.Quantity).SetValidator(new QuantityInputValidator()!).When(c => c.Printed is not null);
        RuleFor(c => c.Printed!.Quantity)
            .Custom((q, context) => QuantityInput.CheckInvariants(q, context))
            .When(c => c.Printed is not null);
        RuleFor(c => c.Via).AtMost(MostHops, distinct: false);
        RuleForEach(c => c.Via)
            .ChildRules(hop =>
            {
                hop.RuleFor(h => h.Description).Text(Limits.Line);
                hop.RuleFor(h => h.Role).Word(default(HopRole?), needed: true);
                hop.RuleFor(h => h.Cue).Text(Limits.Name);
                hop.RuleFor(h => h.StatedOn).Date();
            });
        RuleForEach(c => c.Via)
            .Custom(
                (hop, context) =>
                {
                    if (hop is { Source: null, Description: null })
                        context.Fail(new Flaw("hopWithoutAnyone", "A station is a source, or at least a description."));
                }
            );
    }

    /// <summary>A prefix or suffix may be empty: an answer's is where the words begin or end the text.</summary>
    private static void Context(string? text, ValidationContext<CitationInput> context)
    {
        if (text is not null && Texts.Check(text, TextQuote.LongestContext) is { } flaw)
            context.Fail(flaw);
    }

    private static bool IsId(string text, out string? id, out Flaw? flaw)
    {
        id = text;
        flaw = Guid.TryParse(text, out _) ? null : new Flaw("badId", "The id of a citation is a UUID.");
        return flaw is null;
    }
}
