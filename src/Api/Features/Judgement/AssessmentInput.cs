using FluentValidation;
using Newsroom.Api.Features.Claims;
using Newsroom.Api.Features.Entries;
using Newsroom.Api.Http.Documents;
using Newsroom.Api.Persistence.Configurations;
using Newsroom.Api.Wire;
using Newsroom.Domain;
using Newsroom.Domain.Claims;

namespace Newsroom.Api.Features.Judgement;

/// <summary>What an editor concludes about a claim, as it is entered.</summary>
public sealed record AssessmentInput
{
    /// <summary>confirmed, plausible, doubtful, refuted or unverifiable.</summary>
    [Documented(Needed = true), Words<Verdict>]
    public string? Verdict { get; set; }

    /// <summary>Credibility on the Admiralty scale, 1 to 6; 6 means that it cannot be judged. 1, confirmed by other sources, is refused unless the ledger holds them.</summary>
    [Documented(Minimum = 1, Maximum = 6)]
    public int? Credibility { get; set; }

    /// <summary>Why, in your own words.</summary>
    [Documented(MaxLength = Limits.Description)]
    public string? Note { get; set; }

    /// <summary>What it rests on: claims and articles; at most 100.</summary>
    [Documented(MaxItems = Claim.MostEvidence)]
    public List<EvidenceInput>? Evidence { get; set; }

    internal IEnumerable<Link> Links() => (Evidence ?? []).SelectMany((e, at) => e?.Links($"#/evidence/{at}") ?? []);

    /// <summary>The assessment that an input without flaws stands for.</summary>
    internal Assessment Read(EnteredPart entered) =>
        new(
            entered.Id,
            Wording<Verdict>.Read(Verdict!),
            Credibility is { } figure ? (Credibility)figure : null,
            Note,
            entered.By,
            entered.At
        );

    internal List<EvidenceItem> RestsOn(References references, Guid assessment) =>
        [
            .. (Evidence ?? []).Select(e => new EvidenceItem(
                assessment,
                references.Id(ResourceType.Claim, e.Claim) is { } claim ? new ClaimId(claim) : null,
                references.Id(ResourceType.Article, e.Article) is { } article ? new ArticleId(article) : null
            )),
        ];
}

internal sealed class AssessmentInputValidator : AbstractValidator<AssessmentInput>
{
    public AssessmentInputValidator()
    {
        RuleFor(a => a.Verdict).Word(default(Verdict?), needed: true);
        RuleFor(a => a.Credibility)
            .Custom(
                (credibility, context) =>
                {
                    if (credibility is < 1 or > 6)
                        context.Fail(
                            new Flaw(
                                "outOfRange",
                                "Credibility is 1 to 6 on the Admiralty scale.",
                                "6: cannot be judged"
                            )
                        );
                }
            );
        RuleFor(a => a.Note).Text(Limits.Description, lines: true);
        RuleFor(a => a.Evidence).AtMost(Claim.MostEvidence);
        RuleForEach(a => a.Evidence).OfOneKind();
    }
}
