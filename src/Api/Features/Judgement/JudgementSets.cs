using Microsoft.EntityFrameworkCore;
using Newsroom.Api.Features.Claims;
using Newsroom.Api.Features.Entries;
using Newsroom.Api.Persistence;
using Newsroom.Api.Wire;
using Newsroom.Domain;
using Newsroom.Domain.Claims;
using Newsroom.Domain.Comparison;
using Newsroom.Domain.Sources;

namespace Newsroom.Api.Features.Judgement;

/// <summary>Relations, links and assessments as they are entered and answered.</summary>
internal static class JudgementSets
{
    /// <summary>What this request enters now.</summary>
    public static EnteredPart EntersPart(this LedgerDbContext ledger)
    {
        var at = RevisionWriter.Now(ledger.Clock);
        return new EnteredPart(Guid.CreateVersion7(at), ledger.Change.Actor.Name, at, IsHistory: false);
    }

    public static async Task<List<RelationAnswer>> Answers(
        this LedgerDbContext ledger,
        List<(ClaimId Claim, Relation Relation)> relations,
        CancellationToken cancel
    )
    {
        var named = await ledger.ClaimsNamed(relations.SelectMany(r => new[] { r.Claim, r.Relation.Other }), cancel);
        return relations.ConvertAll(r => new RelationAnswer(
            r.Relation.Id,
            named[r.Claim],
            Wording<RelationKind>.Of(r.Relation.Kind),
            named[r.Relation.Other],
            r.Relation.Reason,
            r.Relation.By,
            r.Relation.At
        ));
    }

    public static async Task<List<SourceLinkAnswer>> Answers(
        this LedgerDbContext ledger,
        List<(SourceId Source, DeclaredLink Link)> links,
        CancellationToken cancel
    )
    {
        var ids = links.SelectMany(l => new[] { l.Source, l.Link.Other }).Distinct().ToList();
        var named = await ledger
            .Sources.Where(s => ids.Contains(s.Id))
            .Select(s => new SourceReference(s.Id.Value, s.Key, s.Name))
            .ToDictionaryAsync(s => new SourceId(s.Id), cancel);
        return links.ConvertAll(l => new SourceLinkAnswer(
            l.Link.Id,
            named[l.Source],
            Wording<LinkKind>.Of(l.Link.Kind),
            named[l.Link.Other],
            l.Link.Reason,
            l.Link.By,
            l.Link.At
        ));
    }

    public static async Task<List<AssessmentAnswer>> Answers(
        this LedgerDbContext ledger,
        ClaimId claim,
        List<Assessment> assessments,
        CancellationToken cancel
    )
    {
        var ids = assessments.ConvertAll(a => a.Id);
        var evidence = await ledger
            .Set<AssessmentEvidence>()
            .Where(e => EF.Property<ClaimId>(e, "ClaimId") == claim && ids.Contains(e.AssessmentId))
            .OrderBy(e => e.Position)
            .AsNoTracking()
            .ToListAsync(cancel);
        var named = await ledger.ClaimsNamed(
            evidence.Select(e => e.EvidenceClaimId).OfType<ClaimId>().Append(claim),
            cancel
        );
        var cited = evidence.Select(e => e.ArticleId).OfType<ArticleId>().Distinct().ToList();
        var articles =
            cited.Count == 0
                ? []
                : await ledger
                    .Articles.Where(a => cited.Contains(a.Id))
                    .Select(a => new ArticleReference(a.Id.Value, a.Key, a.Headline))
                    .ToDictionaryAsync(a => a.Id, cancel);
        var rows = evidence.ToLookup(
            e => e.AssessmentId,
            e => new EvidenceAnswer(
                e.EvidenceClaimId is { } other ? named[other] : null,
                e.ArticleId is { } article ? articles[article.Value] : null
            )
        );
        return assessments.ConvertAll(a => AssessmentAnswer.Of(a, named[claim], [.. rows[a.Id]]));
    }

    private static Task<Dictionary<ClaimId, ClaimReference>> ClaimsNamed(
        this LedgerDbContext ledger,
        IEnumerable<ClaimId> claims,
        CancellationToken cancel
    )
    {
        var ids = claims.Distinct().ToList();
        return ledger
            .Claims.Where(c => ids.Contains(c.Id))
            .Select(c => new ClaimReference(c.Id.Value, c.Key, c.Text))
            .ToDictionaryAsync(c => new ClaimId(c.Id), cancel);
    }
}
