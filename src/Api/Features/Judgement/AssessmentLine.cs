using System.Text.Json;
using FluentValidation;
using Newsroom.Api.Features.Claims;
using Newsroom.Api.Features.Comparison;
using Newsroom.Api.Features.Entries;
using Newsroom.Api.Persistence;
using Newsroom.Api.Wire;
using Newsroom.Domain;
using Newsroom.Domain.Claims;

namespace Newsroom.Api.Features.Judgement;

/// <summary>An assessment as an import line; one that says by whom and when is history, and its credibility is not judged again.</summary>
public sealed record AssessmentLine : IPart
{
    public ReferenceInput? Claim { get; set; }
    public string? Id { get; set; }
    public string? Verdict { get; set; }
    public int? Credibility { get; set; }
    public string? Note { get; set; }
    public List<EvidenceInput>? Evidence { get; set; }
    public string? By { get; set; }
    public string? CreatedAt { get; set; }

    Link? IPart.Owner => Claim is null ? null : new Link("#/claim", ResourceType.Claim, Claim);

    IEnumerable<Link> IPart.Links => [.. Entered.Links(), .. ((IPart)this).Owner is { } owner ? [owner] : (Link[])[]];

    internal AssessmentInput Entered =>
        new()
        {
            Verdict = Verdict,
            Credibility = Credibility,
            Note = Note,
            Evidence = Evidence,
        };

    /// <summary>The assessment that a revision keeps, and what it rests on.</summary>
    internal Assessment Kept(out List<EvidenceItem> evidence)
    {
        var id = Guid.Parse(Id!);
        evidence = (Evidence ?? []).ConvertAll(e => new EvidenceItem(
            id,
            e.Claim?.Id is { } claim ? new ClaimId(claim) : null,
            e.Article?.Id is { } article ? new ArticleId(article) : null
        ));
        return Entered.Read(new EnteredPart(id, By!, Provenance.Instant(CreatedAt)!.Value, IsHistory: true));
    }

    internal static AssessmentLine Of(Assessment assessment, IEnumerable<EvidenceItem> evidence) =>
        new()
        {
            Id = assessment.Id.ToString(),
            Verdict = Wording<Verdict>.Of(assessment.Verdict),
            Credibility = (int?)assessment.Credibility,
            Note = assessment.Note,
            Evidence =
            [
                .. evidence
                    .Where(e => e.Assessment == assessment.Id)
                    .Select(e => new EvidenceInput
                    {
                        Claim = ReferenceInput.To(e.Claim?.Value),
                        Article = ReferenceInput.To(e.Article?.Value),
                    }),
            ],
            By = assessment.By,
            CreatedAt = Instants.Write(assessment.At),
        };
}

/// <summary>Adds assessments from import lines.</summary>
public sealed class AssessmentDesk(
    ClaimDesk desk,
    References references,
    IValidator<AssessmentInput> validator,
    EvidenceReader evidence,
    LedgerDbContext ledger
) : IPartDesk
{
    public string Word => "assessment";

    public IPart Parse(JsonElement line) => line.Deserialize<AssessmentLine>(WireJson.Line)!;

    public async Task<(LedgerEntry Owner, WriteOutcome Outcome)> Put(
        IPart part,
        ReplaceGuard mayReplace,
        CancellationToken cancel
    )
    {
        var line = (AssessmentLine)part;
        var errors = new InputErrors();
        errors.Add((await validator.ValidateAsync(line.Entered, cancel)).Errors);
        var entered = EnteredPart.Of(line.Id, line.By, line.CreatedAt, ledger.EntersPart(), errors);
        var owner = references.OwnerOf(line, "claim", errors);
        references.Check(line.Entered.Links(), errors);
        errors.ThrowIfAny();
        var claim = await desk.Get(owner!.Value.ToString(), cancel, withdrawnToo: true);
        var assessment = line.Entered.Read(entered);
        var restsOn = line.Entered.RestsOn(references, assessment.Id);
        var isThere = line.Id is null
            ? claim.IsAssessed(assessment, restsOn)
            : claim.Assessments.Any(a => a.Id == assessment.Id);
        if (isThere)
            return (claim, WriteOutcome.Unchanged);
        claim.MayChange(mayReplace);
        if (!entered.IsHistory)
        {
            // The evidence is read from what is stored.
            await ledger.SaveChangesAsync(cancel);
            await evidence.MustAllow(assessment, claim, cancel);
        }
        claim.Assess(assessment, restsOn);
        return (claim, WriteOutcome.Updated);
    }
}
