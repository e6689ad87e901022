using Microsoft.EntityFrameworkCore;
using Newsroom.Api.Persistence;
using Newsroom.Domain;
using Newsroom.Domain.Articles;
using Newsroom.Domain.Claims;
using Newsroom.Domain.Comparison;
using Newsroom.Domain.Events;
using Newsroom.Domain.Questions;
using Newsroom.Domain.Sources;

namespace Newsroom.Api.Features.Comparison;

/// <summary>A question with its live claims, as they are judged and as they are shown.</summary>
internal sealed record ReadComparison(
    Question Question,
    IReadOnlyDictionary<ClaimId, Claim> Claims,
    IReadOnlyDictionary<SourceId, NamedSource> Sources,
    long Sequence,
    Compared Compared
);

/// <summary>A source as it is judged and named.</summary>
internal sealed record NamedSource(
    SourceId Id,
    string? Key,
    string Name,
    SourceKind Kind,
    SourceId? PartOf,
    bool SpeaksForItself
)
{
    public ComparedSource Judged => new(Id, Kind, PartOf, SpeaksForItself);
}

/// <summary>Reads what a comparison is judged by, a few statements whatever the number of claims; chains ("part of", "copy of") one statement a step.</summary>
public sealed class ComparedReader(LedgerDbContext ledger)
{
    internal async Task<ReadComparison> Of(QuestionId id, CancellationToken cancel)
    {
        var question = await ledger.Questions.AsNoTracking().SingleAsync(q => q.Id == id, cancel);
        var claims = await Answering(id).AsNoTracking().ToListAsync(cancel);
        var citations = await Citations(id, cancel);
        var coOrigins = (
            await Answering(id).SelectMany(c => c.CoOrigins, (c, o) => new { c.Id, o.SourceId }).ToListAsync(cancel)
        ).ToLookup(o => o.Id, o => o.SourceId);
        var participants = await Participants(question.EventId, cancel);
        var relations = await Relations(Answering(id).Select(c => c.Id), cancel);
        var sources = await Sources(
            [
                .. claims.Select(c => c.OriginId).OfType<SourceId>(),
                .. coOrigins.SelectMany(o => o),
                .. citations.SelectMany(c => c).SelectMany(c => c.Via),
                .. participants,
                .. relations.SelectMany(r => new[] { r.From.Origin, r.To.Origin }).OfType<SourceId>(),
            ],
            cancel
        );
        var links = await Links(sources, cancel);
        var compared = new Compared
        {
            Question = Judged(question, participants),
            Claims = claims.ConvertAll(c => Judged(c, [.. coOrigins[c.Id]], [.. citations[c.Id]])),
            Relations = relations,
            Sources = [.. sources.Values.Select(s => s.Judged)],
            Links = links,
            Broader = await Broader(cancel),
        };
        var sequence = await ledger.Revisions.Select(r => r.Sequence).OrderDescending().FirstOrDefaultAsync(cancel);
        return new ReadComparison(question, claims.ToDictionary(c => c.Id), sources, sequence, compared);
    }

    /// <summary>Whose voices these sources are, as far as what is stored tells.</summary>
    public async Task<Voices> Voices(IEnumerable<SourceId> ids, CancellationToken cancel)
    {
        var sources = await Sources(ids, cancel);
        var links = await Links(sources, cancel);
        return new Voices(sources.Values.Select(s => s.Judged), links);
    }

    /// <summary>What there is for and against a claim that answers no question.</summary>
    public async Task<Evidence> EvidenceOf(ClaimId id, CancellationToken cancel)
    {
        var claim = await ledger.Claims.AsNoTracking().SingleAsync(c => c.Id == id, cancel);
        var relations = await Relations(ledger.Claims.Where(c => c.Id == id).Select(c => c.Id), cancel);
        var sources = await Sources(
            relations.SelectMany(r => new[] { r.From.Origin, r.To.Origin }).Append(claim.OriginId).OfType<SourceId>(),
            cancel
        );
        return Evidence.WithoutQuestion(Judged(claim, [], []), relations, sources.Values.Select(s => s.Judged));
    }

    /// <summary>All relations of these claims, from them and to them, and those that lead on from there, a statement a step.</summary>
    private async Task<List<ComparedRelation>> Relations(IQueryable<ClaimId> claims, CancellationToken cancel)
    {
        var all = ledger
            .Set<ClaimRelation>()
            .Join(ledger.Claims, r => r.ClaimId, c => c.Id, (r, from) => new { Relation = r, From = from })
            .Join(
                ledger.Claims,
                r => r.Relation.OtherId,
                c => c.Id,
                (r, to) =>
                    new
                    {
                        r.Relation,
                        r.From,
                        To = to,
                    }
            )
            .Where(r => !r.From.IsWithdrawn && !r.To.IsWithdrawn)
            .Select(r => new
            {
                r.Relation.Kind,
                r.Relation.Reason,
                From = r.From.Id,
                FromOrigin = r.From.OriginId,
                FromStance = r.From.Stance,
                FromStatedOn = r.From.StatedOn,
                To = r.To.Id,
                ToOrigin = r.To.OriginId,
                ToStance = r.To.Stance,
                ToStatedOn = r.To.StatedOn,
            });
        var rows = await all.Where(r => claims.Contains(r.From) || claims.Contains(r.To)).ToListAsync(cancel);
        var seen = rows.Select(r => r.From).ToHashSet();
        for (var open = rows; open.Count > 0; )
        {
            var next = open.Select(r => r.To).Where(seen.Add).ToList();
            open = next.Count == 0 ? [] : await all.Where(r => next.Contains(r.From)).ToListAsync(cancel);
            rows.AddRange(open);
        }
        return rows.Distinct()
            .Select(r => new ComparedRelation(
                r.Kind,
                new RelatedClaim(r.From, r.FromOrigin, r.FromStance, r.FromStatedOn),
                new RelatedClaim(r.To, r.ToOrigin, r.ToStance, r.ToStatedOn),
                r.Reason
            ))
            .ToList();
    }

    /// <summary>What editors know of these sources, of what they depend on in turn, and of all above that; adds those to the sources.</summary>
    private async Task<List<ComparedLink>> Links(Dictionary<SourceId, NamedSource> sources, CancellationToken cancel)
    {
        var links = new List<ComparedLink>();
        for (var open = sources.Keys.ToList(); open.Count > 0; )
        {
            var found = await ledger
                .Set<SourceLink>()
                .Where(l => open.Contains(l.SourceId) || open.Contains(l.OtherId))
                .Where(l => !ledger.Sources.Any(s => s.Id == l.SourceId && s.IsWithdrawn))
                .Select(l => new ComparedLink(l.Kind, l.SourceId, l.OtherId))
                .ToListAsync(cancel);
            links.AddRange(found);
            var further = found.SelectMany(l => new[] { l.From, l.To }).Where(s => !sources.ContainsKey(s)).ToList();
            open = [];
            foreach (var source in (await Sources(further, cancel)).Values)
                if (sources.TryAdd(source.Id, source))
                    open.Add(source.Id);
        }
        return links.Distinct().ToList();
    }

    private IQueryable<Claim> Answering(QuestionId id) =>
        ledger.Claims.Where(c => c.QuestionId == id && !c.IsWithdrawn);

    internal static ComparedQuestion Judged(Question question, List<SourceId> participants) =>
        new()
        {
            AnswerKind = question.AnswerKind,
            Unit = question.Unit,
            Measure = question.Measure,
            Scope = question.Scope,
            Participants = participants,
        };

    internal static ComparedClaim Judged(Claim claim, List<SourceId> coOrigins, List<ComparedCitation> citations) =>
        new()
        {
            Id = claim.Id,
            CreatedAt = claim.CreatedAt,
            Origin = claim.OriginId,
            CoOrigins = coOrigins,
            Stance = claim.Stance,
            StatedOn = claim.StatedOn,
            FirstPublished = claim.FirstPublished,
            Period = claim.Period,
            Quantity = claim.Quantity,
            Citations = citations,
        };

    private async Task<ILookup<ClaimId, ComparedCitation>> Citations(QuestionId id, CancellationToken cancel)
    {
        var of = Answering(id).SelectMany(c => c.Citations, (c, x) => new { Claim = c.Id, Citation = x });
        var rows = await of.Join(
                ledger.Articles,
                r => r.Citation.ArticleId,
                a => a.Id,
                (r, a) =>
                    new
                    {
                        r.Claim,
                        r.Citation.Id,
                        Article = a.Id,
                        a.TextSha256,
                        r.Citation.Attribution,
                    }
            )
            .ToListAsync(cancel);
        var hops = (
            await of.SelectMany(r => r.Citation.Hops, (r, h) => new { r.Citation.Id, h.SourceId })
                .Where(h => h.SourceId != null)
                .ToListAsync(cancel)
        ).ToLookup(h => h.Id, h => h.SourceId!.Value);
        var originals = await Originals(rows.Select(r => r.Article), cancel);
        return rows.ToLookup(
            r => r.Claim,
            r => new ComparedCitation
            {
                Text = originals[r.Article],
                TextHash = r.TextSha256,
                Attribution = r.Attribution,
                Via = [.. hops[r.Id]],
            }
        );
    }

    /// <summary>Of each article the one whose text it carries, through every copy.</summary>
    private async Task<Dictionary<ArticleId, ArticleId>> Originals(
        IEnumerable<ArticleId> articles,
        CancellationToken cancel
    )
    {
        var copies = await Upwards(
            articles,
            open => ledger.Articles.Where(a => open.Contains(a.Id)).Select(a => new Copy(a.Id, a.CopyOfId)),
            a => a.Id,
            a => a.Of,
            cancel
        );
        return copies.Keys.ToDictionary(a => a, Original);

        ArticleId Original(ArticleId article)
        {
            while (copies[article].Of is { } original)
                article = original;
            return article;
        }
    }

    private async Task<List<SourceId>> Participants(EventId? happening, CancellationToken cancel) =>
        happening is null
            ? []
            : await ledger
                .Events.Where(e => e.Id == happening && !e.IsWithdrawn)
                .SelectMany(e => e.Participants, (_, p) => p.SourceId)
                .Distinct()
                .ToListAsync(cancel);

    /// <summary>These and all that they are part of.</summary>
    private Task<Dictionary<SourceId, NamedSource>> Sources(IEnumerable<SourceId> ids, CancellationToken cancel) =>
        Upwards(
            ids,
            open =>
                ledger
                    .Sources.Where(s => open.Contains(s.Id))
                    .Select(s => new NamedSource(s.Id, s.Key, s.Name, s.Kind, s.PartOfId, s.SpeaksForItself)),
            s => s.Id,
            s => s.PartOf,
            cancel
        );

    /// <summary>The rows of these ids and of all that stands above them.</summary>
    private static async Task<Dictionary<TId, TRow>> Upwards<TId, TRow>(
        IEnumerable<TId> ids,
        Func<List<TId>, IQueryable<TRow>> rows,
        Func<TRow, TId> id,
        Func<TRow, TId?> above,
        CancellationToken cancel
    )
        where TId : struct
    {
        var all = new Dictionary<TId, TRow>();
        for (var open = ids.Distinct().ToList(); open.Count > 0; )
        {
            var found = await rows(open).ToListAsync(cancel);
            foreach (var row in found)
                all[id(row)] = row;
            open = found.Select(above).OfType<TId>().Where(i => !all.ContainsKey(i)).Distinct().ToList();
        }
        return all;
    }

    private async Task<Dictionary<string, string>> Broader(CancellationToken cancel) =>
        await ledger
            .Terms.Where(t => t.Broader != null && !t.IsWithdrawn)
            .ToDictionaryAsync(t => t.Key!, t => t.Broader!, StringComparer.Ordinal, cancel);

    private sealed record Copy(ArticleId Id, ArticleId? Of);
}
