using FluentValidation;
using Newsroom.Api.Features.Entries;
using Newsroom.Api.Http.Documents;
using Newsroom.Api.Persistence.Configurations;
using Newsroom.Api.Wire;
using Newsroom.Domain;
using Newsroom.Domain.Claims;

namespace Newsroom.Api.Features.Claims;

/// <summary>What one origin stated, once, as it is entered: the one body of POST, PUT, PATCH and import lines.</summary>
[TakesAnswerFields(
    "id",
    "firstPublished",
    "citationCount",
    "evidenceState",
    "independentOriginCount",
    "assessment",
    "version",
    "createdAt",
    "updatedAt"
)]
[TakesLineFields("by", "withdrawn", "formerKeys", "continued")]
public sealed record ClaimInput : IInput
{
    /// <summary>Your own stable name for it, set once.</summary>
    [Documented(Pattern = "^" + Domain.Key.Form + "$")]
    public string? Key { get; set; }

    /// <summary>The claim in your own sentence, always positive ("X was killed"), also when the origin denies it. At most 2,000 characters.</summary>
    [Documented(Needed = true, MaxLength = Limits.Sentence)]
    public string? Text { get; set; }

    /// <summary>The language of that sentence, as a BCP 47 tag.</summary>
    [Documented(Needed = true)]
    public string? Language { get; set; }

    /// <summary>Who stated it; absent when nobody is named.</summary>
    public ReferenceInput? Origin { get; set; }

    /// <summary>Who stated it jointly with the origin: still one voice.</summary>
    [Documented(MaxItems = 50)]
    public List<ReferenceInput>? CoOrigins { get; set; }

    /// <summary>What the origin does with the statement: affirms (the default), admits, denies, declinesToComment or doesNotMention.</summary>
    [Documented(Default = "affirms"), Words<Stance>]
    public string? Stance { get; set; }

    /// <summary>The origin's own certainty: certain, probable, possible or unspecified (the default). A reporter's doubt belongs to the citation.</summary>
    [Documented(Default = "unspecified"), Words<OriginCertainty>]
    public string? OriginCertainty { get; set; }

    /// <summary>When the origin stated it (EDTF). When absent it is derived: "up to" the earliest published date of the citations.</summary>
    public DateInput? StatedOn { get; set; }

    /// <summary>The time the claim speaks about (EDTF).</summary>
    public DateInput? Period { get; set; }

    /// <summary>The figure, if it states one.</summary>
    public QuantityInput? Quantity { get; set; }

    /// <summary>The question it answers.</summary>
    public ReferenceInput? Question { get; set; }

    /// <summary>Events it is about.</summary>
    [Documented(MaxItems = 100)]
    public List<ReferenceInput>? Events { get; set; }

    /// <summary>Topics in your own words; at most 50.</summary>
    [Documented(MaxItems = 50, MaxLength = Limits.Word)]
    public List<string>? Topics { get; set; }

    /// <summary>Where it appears, with the exact words; at least one.</summary>
    [Documented(Needed = true, MinItems = 1, MaxItems = Claim.MostCitations)]
    public List<CitationInput>? Citations { get; set; }

    internal static ClaimInput Of(Claim claim) =>
        new()
        {
            Key = claim.Key,
            Text = claim.Text,
            Language = claim.Language.Value,
            Origin = ReferenceInput.To(claim.OriginId?.Value),
            CoOrigins = [.. claim.CoOrigins.InOrder().Select(c => ReferenceInput.To(c.Value))],
            Stance = Wording<Stance>.Of(claim.Stance),
            OriginCertainty = Wording<OriginCertainty>.Of(claim.OriginCertainty),
            StatedOn = claim.StatedOnDerived ? null : DateInput.Of(claim.StatedOn),
            Period = DateInput.Of(claim.Period),
            Quantity = QuantityInput.Of(claim.Quantity),
            Question = ReferenceInput.To(claim.QuestionId?.Value),
            Events = [.. claim.Events.InOrder().Select(e => ReferenceInput.To(e.Value))],
            Topics = [.. claim.Topics.InOrder()],
            Citations = [.. claim.Citations.OrderBy(c => c.Position).Select(CitationInput.Of)],
        };
}

internal sealed class ClaimInputValidator : AbstractValidator<ClaimInput>
{
    /// <param name="needsCitation">False for a draft.</param>
    public ClaimInputValidator(bool needsCitation = true)
    {
        RuleFor(c => c.Key).Key();
        RuleFor(c => c.Text).Needed(Limits.Sentence);
        RuleFor(c => c.Language).Parsed<ClaimInput, LanguageTag>(LanguageTag.TryParse, needed: true);
        RuleFor(c => c.CoOrigins).AtMost(Claim.MostCoOrigins);
        RuleFor(c => c.CoOrigins)
            .Custom(
                (coOrigins, context) =>
                {
                    if (coOrigins is { Count: > 0 } && context.InstanceToValidate.Origin is null)
                        context.Fail(
                            new Flaw(
                                "coOriginsWithoutOrigin",
                                "A joint statement names its origin first.",
                                "put one of them into origin"
                            )
                        );
                }
            );
        RuleFor(c => c.Stance).Word(default(Stance?));
        RuleFor(c => c.OriginCertainty).Word(default(OriginCertainty?));
        RuleFor(c => c.StatedOn).Date();
        RuleFor(c => c.Period).Date();
        RuleFor(c => c.Quantity).SetValidator(new QuantityInputValidator()!);
        RuleFor(c => c.Quantity).Custom((q, context) => QuantityInput.CheckInvariants(q, context));
        RuleFor(c => c.Events).AtMost(Claim.MostEvents);
        RuleFor(c => c.Topics).AtMost(Claim.MostTopics);
        RuleForEach(c => c.Topics).Needed(Limits.Word);
        RuleFor(c => c.Citations).AtMost(Claim.MostCitations, distinct: false);
        RuleFor(c => c.Citations)
            .Custom(
                (citations, context) =>
                {
                    if (needsCitation && (citations?.Count ?? 0) == 0)
                        context.Fail(Claim.NeedsCitation);
                }
            );
        RuleForEach(c => c.Citations).SetValidator(new CitationInputValidator());
        RuleForEach(c => c.Citations)
            .Custom(
                (citation, context) =>
                {
                    if (
                        Claim.Check(context.InstanceToValidate.Origin is not null, citation?.Attribution is not null) is
                        { } flaw
                    )
                        context.Fail(flaw);
                }
            );
    }
}
