using Microsoft.EntityFrameworkCore;
using Newsroom.Api.Features.Entries;
using Newsroom.Api.Persistence;

namespace Newsroom.Api.Features.Impact;

/// <summary>A claim, the first of its citations that rests on what was asked for, and whether all of them do.</summary>
internal sealed record RestingClaim(Guid Id, Guid Citation, bool Solely);

/// <summary>One page of each of the three lists, newest ids first, and where the next one starts; null when none has more.</summary>
internal sealed record RestingPage(
    IReadOnlyList<RestingClaim> Claims,
    IReadOnlyList<Guid> Citations,
    IReadOnlyList<Guid> Articles,
    ImpactMark? Next
)
{
    private const int ClaimList = 1;
    private const int CitationList = 2;
    private const int ArticleList = 3;

    /// <summary>
    /// A page of each list, in one statement, so that what rests on {0} is gathered once. Ids carry the time of entry (UUID version 7): they are
    /// the order. Which rows are live is asked one by one, the newest first, until a page is full: a join might be made of all of them, and so might a
    /// condition be asked of all of them before they are sorted, were they not <c>materialized</c> in their order.
    /// </summary>
    private static readonly string Pages = $$"""
        , stated(id) as materialized (
          select distinct claim_id from resting where claim_id < {1} and claim_id <> {0} order by claim_id desc
        ), cited(id, claim_id) as materialized (
          select distinct id, claim_id from resting where id < {2} order by id desc
        ), printed(id) as materialized (
          select id from carrying where id < {3} and id <> {0} order by id desc
        ), listed(id) as materialized (
          select s.id from stated s where (select not c.is_withdrawn from claims c where c.id = s.id) limit {4}
        )
        select {{ClaimList}} as "List", w.claim_id as "Id", w.solely as "Solely", (
            select x.id from citations x where x.claim_id = w.claim_id and x.position = w.place order by x.id limit 1
          ) as "Citation"
        from (
          select r.claim_id, min((select x.position from citations x where x.id = r.id)) as place,
            count(distinct r.id) = (select count(*) from citations x where x.claim_id = r.claim_id) as solely
          from resting r where r.claim_id in (select id from listed) group by r.claim_id
        ) w
        union all select * from (
          select {{CitationList}}, f.id, false, cast(null as uuid) from cited f
          where (select not c.is_withdrawn from claims c where c.id = f.claim_id) limit {4}
        ) cited_ones
        union all select * from (
          select {{ArticleList}}, f.id, false, cast(null as uuid) from printed f
          where (select not a.is_withdrawn from articles a where a.id = f.id) limit {4}
        ) printed_ones
        """;

    public static async Task<RestingPage> Read(
        LedgerDbContext ledger,
        Named root,
        ImpactMark mark,
        int take,
        CancellationToken cancel
    )
    {
        var sql = RestingSql.On(root.Type, ledger.LookedUp) + "\n" + Pages;
        var rows = (
            await ledger
                .Database.SqlQueryRaw<Row>(sql, root.Id, mark.Claim, mark.Citation, mark.Article, take + 1)
                .ToListAsync(cancel)
        ).ToLookup(r => r.List);
        var (claims, claim) = Cut(rows[ClaimList], take);
        var (citations, citation) = Cut(rows[CitationList], take);
        var (articles, article) = Cut(rows[ArticleList], take);
        var next = new ImpactMark(claim, citation, article);
        return new RestingPage(
            claims.ConvertAll(c => new RestingClaim(c.Id, c.Citation!.Value, c.Solely)),
            citations.ConvertAll(c => c.Id),
            articles.ConvertAll(a => a.Id),
            next.HasEnded ? null : next
        );
    }

    /// <summary>The rows of the page, and where the next one starts.</summary>
    private static (List<Row> Rows, Guid Next) Cut(IEnumerable<Row> rows, int take)
    {
        var all = rows.OrderByDescending(r => r.Id).ToList();
        return all.Count > take ? (all[..take], all[take - 1].Id) : (all, ImpactMark.Ended);
    }

    private sealed record Row(int List, Guid Id, bool Solely, Guid? Citation);
}
