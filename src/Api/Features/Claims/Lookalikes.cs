using Microsoft.EntityFrameworkCore;
using Newsroom.Api.Persistence;
using Newsroom.Api.Wire;
using Newsroom.Domain;
using Newsroom.Domain.Claims;
using Newsroom.Domain.Quantities;

namespace Newsroom.Api.Features.Claims;

/// <summary>
/// Looks for claims that may be the same statement: by what each index brings near it, a bounded number each, then by
/// the domain's own judgement of every one of these.
/// </summary>
public sealed class Lookalikes(LedgerDbContext ledger)
{
    /// <summary>How many are answered where nobody says how many.</summary>
    internal const int Usual = 20;

    private const int MostOfEach = 100;
    private const int MostByWords = 100;
    private const int MostPassages = 10;

    /// <summary>A little more than the domain takes for near.</summary>
    private const decimal Around = 0.3m;

    public async Task<SimilarResponse> Of(Statement statement, ClaimId? itself, int? limit, CancellationToken cancel)
    {
        var near = new HashSet<ClaimId>();
        if (Near(statement).Select(claims => claims.Take(MostOfEach)).ToList() is { Count: > 0 } each)
            near.UnionWith(await each.Aggregate((all, more) => all.Concat(more)).ToListAsync(cancel));
        var words = await ledger.ClaimsInWords(statement.Text, statement.Language, MostByWords, cancel);
        near.UnionWith(words.Select(id => new ClaimId(id)));
        near.Remove(itself ?? default);
        var candidates = await ledger.Statements(near, statement, cancel);
        return new SimilarResponse(
            candidates
                .Select(c => (c.Claim, Likeness: Likeness.Between(statement, c.Statement)))
                .Where(c => c.Likeness.IsWorthALook)
                .OrderByDescending(c => c.Likeness.Score)
                .ThenByDescending(c => c.Claim.Id)
                .Take(limit ?? Usual)
                .Select(c => Row(c.Claim, c.Likeness))
                .ToList()
        );
    }

    private static SimilarClaimRow Row(ClaimReference claim, Likeness likeness) =>
        new(claim, likeness.Score, likeness.Reasons.Select(Wording<LikenessReason>.Of).ToList());

    /// <summary>
    /// Each through an index of its own. Who answers the question for another origin is a lookalike by its words or its passage
    /// only, whatever else it shares, and these are looked for apart.
    /// </summary>
    private IEnumerable<IQueryable<ClaimId>> Near(Statement statement)
    {
        var live = ledger.Claims.Where(c => !c.IsWithdrawn);
        var figure = FigureOf(statement.Quantity);
        var (low, high) = figure is { } f ? (f - (Math.Abs(f) * Around), f + (Math.Abs(f) * Around)) : default;
        SourceId? origin = statement.Origins.Count > 0 ? statement.Origins[0] : null;
        if (statement.Question is { } question)
            foreach (var answers in Answers(live.Where(c => c.QuestionId == question), origin))
            {
                yield return origin is null ? Newest(answers) : NewestOfFew(answers);
                if (figure is not null)
                    yield return WithFigure(answers, low, high);
            }
        if (origin is not null)
        {
            var said = live.Where(c => c.OriginId == origin);
            yield return Newest(said);
            if (figure is not null)
                yield return WithFigure(said.Where(c => c.Quantity!.Unit == statement.Quantity!.Unit), low, high);
        }
        foreach (var passage in statement.Passages.Take(MostPassages))
            yield return live.SelectMany(c => c.Citations, (c, x) => new { c.Id, Citation = x })
                .Where(x => x.Citation.ArticleId == passage.Article)
                .Where(x => x.Citation.Quote.Start < passage.End && x.Citation.Quote.End > passage.Start)
                .Select(x => x.Id);
    }

    /// <summary>Those of the same origin and those of none, apart: asked for together they are looked for among all answers.</summary>
    private static IEnumerable<IQueryable<Claim>> Answers(IQueryable<Claim> answers, SourceId? origin) =>
        origin is null ? [answers] : [answers.Where(c => c.OriginId == origin), answers.Where(c => c.OriginId == null)];

    private static IQueryable<ClaimId> Newest(IQueryable<Claim> claims) =>
        claims.OrderByDescending(c => c.CreatedAt).ThenByDescending(c => c.Id).Select(c => c.Id);

    /// <summary>By ids, which carry the time of entry: no index gives that order, so that the few are found first and then sorted.</summary>
    private static IQueryable<ClaimId> NewestOfFew(IQueryable<Claim> claims) =>
        claims.OrderByDescending(c => c.Id).Select(c => c.Id);

    private static IQueryable<ClaimId> WithFigure(IQueryable<Claim> claims, decimal low, decimal high) =>
        claims
            .Where(c =>
                (c.Quantity!.Value ?? c.Quantity.High ?? c.Quantity.Low) >= low
                && (c.Quantity!.Value ?? c.Quantity.High ?? c.Quantity.Low) <= high
            )
            .Select(c => c.Id);

    private static decimal? FigureOf(Quantity? quantity) => quantity?.Value ?? quantity?.High ?? quantity?.Low;
}
