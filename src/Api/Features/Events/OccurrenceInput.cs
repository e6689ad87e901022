using FluentValidation;
using Newsroom.Api.Features.Entries;
using Newsroom.Api.Http.Documents;
using Newsroom.Api.Persistence.Configurations;
using Newsroom.Api.Wire;
using Newsroom.Domain;
using Newsroom.Domain.Dates;
using Newsroom.Domain.Events;

namespace Newsroom.Api.Features.Events;

/// <summary>A change of whether an event happens or happened, as it is recorded.</summary>
public sealed record OccurrenceInput
{
    /// <summary>planned, occurred, postponed, cancelled, didNotOccur or unknown. What has happened, or never did, is not planned again.</summary>
    [Documented(Needed = true), Words<Occurrence>]
    public string? Occurrence { get; set; }

    /// <summary>When it happened, or will (EDTF); it becomes the event's own date where it occurred or has a new date.</summary>
    public DateInput? Date { get; set; }

    /// <summary>What shows it.</summary>
    public EvidenceInput? Evidence { get; set; }

    /// <summary>Why, in your own words.</summary>
    [Documented(MaxLength = Limits.Reason)]
    public string? Reason { get; set; }

    internal IEnumerable<Link> Links() => Evidence?.Links("#/evidence") ?? [];

    /// <summary>The transition that an input without flaws stands for.</summary>
    internal Transition Read(References references, string by, DateTimeOffset at) =>
        new(
            Wording<Occurrence>.Read(Occurrence!),
            Date is null ? null : PartialDate.Parse(Date.Edtf),
            references.Id(ResourceType.Claim, Evidence?.Claim) is { } claim ? new ClaimId(claim) : null,
            references.Id(ResourceType.Article, Evidence?.Article) is { } article ? new ArticleId(article) : null,
            Reason,
            by,
            at
        );
}

internal sealed class OccurrenceInputValidator : AbstractValidator<OccurrenceInput>
{
    public OccurrenceInputValidator()
    {
        RuleFor(o => o.Occurrence).Word(default(Occurrence?), needed: true);
        RuleFor(o => o.Date).Date();
        RuleFor(o => o.Reason).Text(Limits.Reason, lines: true);
        RuleFor(o => o.Evidence).OfOneKind();
    }
}
