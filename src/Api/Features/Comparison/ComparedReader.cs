using Microsoft.EntityFrameworkCore;
using Newsroom.Api.Features.Entries;
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
public sealed class ComparedReader(LedgerDbContext ledger, References references, TiesReader ties)
{
    /// <summary>The live question that a path names; all of it is read at one moment. Throws <see cref="NotFound"/> or <see cref="Gone"/>.</summary>
    internal async Task<ReadComparison> Live(string idOrKey, CancellationToken cancel)
    {
        var id = new QuestionId(await references.Live(ResourceType.Question, idOrKey, cancel));
        await using var moment = await ledger.BeginRead(cancel);
        return await Of(id, cancel);
    }

    internal async Task<ReadComparison> Of(QuestionId id, CancellationToken cancel)
    {
        var question = await ledger.Questions.AsNoTracking().SingleAsync(q => q.Id == id, cancel);
        var claims = await Answering(id).AsNoTracking().ToListAsync(cancel);
        var citations = await Citations(id, cancel);
        var coOrigins = (
            await Answering(id).SelectMany(c => c.CoOrigins, (c, o) => new { c.Id, o.SourceId }).ToListAsync(cancel)
        ).ToLookup(o => o.Id, o => o.SourceId);
        var participants = await Participants(question.EventId, cancel);
        var relations = await ties.Relations(Answering(id).Select(c => c.Id), cancel);
        var sources = await ties.Sources(
            [
                .. claims.Select(c => c.OriginId).OfType<SourceId>(),
                .. coOrigins.SelectMany(o => o),
                .. citations.SelectMany(c => c).SelectMany(c => c.Via),
                .. participants,
                .. relations.SelectMany(r => new[] { r.From.Origin, r.To.Origin }).OfType<SourceId>(),
            ],
            cancel
        );
        var links = await ties.Links(sources, cancel);
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

    /// <summary>What there is for and against a claim that answers no question.</summary>
    public async Task<Evidence> EvidenceOf(ClaimId id, CancellationToken cancel)
    {
        var claim = await ledger.Claims.AsNoTracking().SingleAsync(c => c.Id == id, cancel);
        var relations = await ties.Relations(ledger.Claims.Where(c => c.Id == id).Select(c => c.Id), cancel);
        var sources = await ties.Sources(
            relations.SelectMany(r => new[] { r.From.Origin, r.To.Origin }).Append(claim.OriginId).OfType<SourceId>(),
            cancel
        );
        return Evidence.WithoutQuestion(Judged(claim, [], []), relations, sources.Values.Select(s => s.Judged));
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
        var copies = await TiesReader.Upwards(
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

    private async Task<Dictionary<string, string>> Broader(CancellationToken cancel) =>
        await ledger
            .Terms.Where(t => t.Broader != null && !t.IsWithdrawn)
            .ToDictionaryAsync(t => t.Key!, t => t.Broader!, StringComparer.Ordinal, cancel);

    private sealed record Copy(ArticleId Id, ArticleId? Of);
}
