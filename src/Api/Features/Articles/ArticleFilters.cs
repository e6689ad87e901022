using Microsoft.EntityFrameworkCore;
using Newsroom.Api.Features.Entries;
using Newsroom.Api.Persistence;
using Newsroom.Domain;
using Newsroom.Domain.Articles;
using Newsroom.Domain.Claims;
using Newsroom.Domain.Events;

namespace Newsroom.Api.Features.Articles;

/// <summary>What the filters of articles mean.</summary>
internal static class ArticleFilters
{
    /// <summary>The articles about an event.</summary>
    public static IQueryable<Article> About(
        this IQueryable<Article> articles,
        LedgerDbContext ledger,
        Guid? happening
    ) => happening is { } id ? articles.About(ledger, [new EventId(id)]) : articles;

    /// <summary>What the resources that the query names let through.</summary>
    public static IQueryable<Article> Where(
        this IQueryable<Article> articles,
        LedgerDbContext ledger,
        FilterReferences named
    )
    {
        if (named.Ids("agency")?.ConvertAll(i => new SourceId(i)) is { } agencies)
            articles = articles.Where(a =>
                ledger
                    .Set<ArticleAgency>()
                    .Where(g => agencies.Contains(g.SourceId))
                    .Select(g => EF.Property<ArticleId>(g, "ArticleId"))
                    .Contains(a.Id)
            );
        if (named.Ids("claim")?.ConvertAll(i => new ClaimId(i)) is { } claims)
            articles = articles.Where(a =>
                ledger
                    .Set<Citation>()
                    .Where(x => claims.Contains(EF.Property<ClaimId>(x, "ClaimId")))
                    .Select(x => x.ArticleId)
                    .Contains(a.Id)
            );
        if (named.Ids("event")?.ConvertAll(i => new EventId(i)) is { } events)
            articles = articles.About(ledger, events);
        var publishers = named.Ids("publisher")?.ConvertAll(i => new SourceId(i));
        return articles.OneOf(
            publishers?.ConvertAll(p => (SourceId?)p),
            a => a.PublisherId,
            a => a.PublisherId != null && publishers!.Contains(a.PublisherId.Value)
        );
    }

    /// <summary>What the words, topics, dates and addresses of the query let through.</summary>
    public static IQueryable<Article> Where(
        this IQueryable<Article> articles,
        LedgerDbContext ledger,
        ListArticles asked
    )
    {
        articles = articles
            .Dated(nameof(Article.Published), asked.Published, asked.DateMatch == QueryRules.Certain)
            .WithNotice(asked.Notice.Values<Notice>());
        if (asked.Topic is { } topics)
            articles = articles.Where(a =>
                ledger
                    .Set<ArticleTopic>()
                    .Where(t => topics.Contains(t.Topic))
                    .Select(t => EF.Property<ArticleId>(t, "ArticleId"))
                    .Contains(a.Id)
            );
        if (asked.Url?.Select(u => WebAddress.Parse(u).Canonical).ToList() is { } addresses)
            articles = articles.Where(a => a.CanonicalUrl != null && addresses.Contains(a.CanonicalUrl));
        if (asked.ExternalId is { } externalIds)
            articles = articles.Where(a =>
                ledger
                    .Set<ArticleExternalId>()
                    .Where(e => externalIds.Contains(e.ExternalId))
                    .Select(e => EF.Property<ArticleId>(e, "ArticleId"))
                    .Contains(a.Id)
            );
#pragma warning disable CA1304, CA1311, CA1862, MA0011 // The database lowers the letters, and a tag has only those of ASCII.
        return articles.Any(
            asked.Language?.Select(l => l.ToLowerInvariant()),
            tag =>
                a =>
                    ((string)(object)a.Language).ToLower() == tag
                    || ((string)(object)a.Language).ToLower().StartsWith(tag + "-")
        );
#pragma warning restore CA1304, CA1311, CA1862, MA0011
    }

    private static IQueryable<Article> About(
        this IQueryable<Article> articles,
        LedgerDbContext ledger,
        List<EventId> events
    ) =>
        articles.Where(a =>
            ledger
                .Set<EventArticle>()
                .Where(e => events.Contains(EF.Property<EventId>(e, "EventId")))
                .Select(e => e.ArticleId)
                .Contains(a.Id)
        );

    /// <summary>Nearly all articles have none; the others have an index of their own, which this condition names.</summary>
    private static IQueryable<Article> WithNotice(this IQueryable<Article> articles, List<Notice>? notices) =>
        notices is null ? articles
        : notices.Contains(Notice.None) ? articles.Where(a => notices.Contains(a.Notice))
        : articles.Where(a => a.Notice != Notice.None).OneOf(notices, a => a.Notice, a => notices.Contains(a.Notice));
}
