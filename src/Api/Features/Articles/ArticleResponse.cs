using Microsoft.EntityFrameworkCore;
using Newsroom.Api.Features.Entries;
using Newsroom.Api.Http.Documents;
using Newsroom.Api.Persistence;
using Newsroom.Api.Wire;
using Newsroom.Domain;
using Newsroom.Domain.Articles;

namespace Newsroom.Api.Features.Articles;

/// <summary>An article, as answered.</summary>
/// <param name="Id">Given by the ledger: a UUID version 7.</param>
/// <param name="Key">The client's own stable name.</param>
/// <param name="Headline">The headline; may be missing.</param>
/// <param name="Url">The address, as sent.</param>
/// <param name="ExternalIds">An agency's own identifiers.</param>
/// <param name="Publisher">The outlet that published it.</param>
/// <param name="Agencies">Agencies it credits.</param>
/// <param name="Authors">Who wrote it, as printed.</param>
/// <param name="Language">BCP 47 tag of the text.</param>
/// <param name="Published">When it was published, as far as that is known.</param>
/// <param name="RetrievedAt">When the text was taken from the web.</param>
/// <param name="ArchiveUrl">A copy in a web archive.</param>
/// <param name="CopyOf">The article whose text it carries.</param>
/// <param name="Notice">none, corrected or withdrawnByPublisher.</param>
/// <param name="Topics">Topics in the newsroom's words.</param>
/// <param name="Text">The newest text, exactly as sent. Rows of a list leave it out.</param>
/// <param name="TextVersion">The number of the newest text.</param>
/// <param name="TextSha256">SHA-256 of its UTF-8 bytes, in lower-case hexadecimal.</param>
/// <param name="Version">Counts its revisions, from 1.</param>
/// <param name="CreatedAt">When it was entered.</param>
/// <param name="UpdatedAt">When it was changed last.</param>
public sealed record ArticleResponse(
    Guid Id,
    string? Key,
    string? Headline,
    string? Url,
    IReadOnlyList<string> ExternalIds,
    SourceReference? Publisher,
    IReadOnlyList<SourceReference> Agencies,
    IReadOnlyList<string> Authors,
    string Language,
    DateAnswer? Published,
    DateTimeOffset? RetrievedAt,
    string? ArchiveUrl,
    ArticleReference? CopyOf,
    [property: Words<Notice>] string Notice,
    IReadOnlyList<string> Topics,
    [property: System.Text.Json.Serialization.JsonIgnore(
        Condition = System.Text.Json.Serialization.JsonIgnoreCondition.WhenWritingNull
    )]
        string? Text,
    int TextVersion,
    string TextSha256,
    int Version,
    DateTimeOffset CreatedAt,
    DateTimeOffset UpdatedAt
) : IResource;

/// <summary>Reads articles in the one form in which they are answered.</summary>
public sealed class ArticleReader(LedgerDbContext ledger)
{
    /// <summary>The live article that a path names, or none.</summary>
    public IQueryable<Article> Live(string idOrKey)
    {
        var name = EntryName.Parse(idOrKey);
        var named = name.Id is { } id
            ? ledger.Articles.Where(a => a.Id == new ArticleId(id))
            : ledger.Articles.Where(a => a.Key == name.Key);
        return named.Where(a => !a.IsWithdrawn);
    }

    public async Task<ArticleResponse> One(ArticleId id, CancellationToken cancel) =>
        (await Many(ledger.Articles.Where(a => a.Id == id), withText: true, cancel))[0];

    /// <summary>In the order of <paramref name="articles"/>.</summary>
    public async Task<List<ArticleResponse>> Many(IQueryable<Article> articles, bool withText, CancellationToken cancel)
    {
        var rows = await articles
            .LeftJoin(
                ledger.Sources,
                a => a.PublisherId,
                s => (SourceId?)s.Id,
                (a, s) => new { Article = a, Publisher = s }
            )
            .LeftJoin(
                ledger.Articles,
                r => r.Article.CopyOfId,
                a => (ArticleId?)a.Id,
                (r, a) =>
                    new
                    {
                        r.Article,
                        r.Publisher,
                        CopyOf = a,
                    }
            )
            .Select(r => new
            {
                r.Article,
                Text = r
                    .Article.Versions.Where(v => withText && v.Number == r.Article.TextVersion)
                    .Select(v => v.Text)
                    .FirstOrDefault(),
                Publisher = r.Publisher == null
                    ? null
                    : new
                    {
                        r.Publisher.Id,
                        r.Publisher.Key,
                        r.Publisher.Name,
                    },
                CopyOf = r.CopyOf == null
                    ? null
                    : new
                    {
                        r.CopyOf.Id,
                        r.CopyOf.Key,
                        r.CopyOf.Headline,
                    },
            })
            .AsNoTracking()
            .ToListAsync(cancel);
        var parts = await ArticleParts.Read(ledger, rows.ConvertAll(r => r.Article.Id.Value), cancel);
        return rows.ConvertAll(r => new ArticleResponse(
            r.Article.Id.Value,
            r.Article.Key,
            r.Article.Headline,
            r.Article.Url?.Value,
            parts.Words(r.Article.Id.Value, ArticleParts.ExternalId),
            r.Publisher is null ? null : new SourceReference(r.Publisher.Id.Value, r.Publisher.Key, r.Publisher.Name),
            parts.Agencies(r.Article.Id.Value),
            r.Article.Authors,
            r.Article.Language.Value,
            DateAnswer.Of(r.Article.Published),
            r.Article.RetrievedAt,
            r.Article.ArchiveUrl?.Value,
            r.CopyOf is null ? null : new ArticleReference(r.CopyOf.Id.Value, r.CopyOf.Key, r.CopyOf.Headline),
            Wording<Notice>.Of(r.Article.Notice),
            parts.Words(r.Article.Id.Value, ArticleParts.Topic),
            r.Text,
            r.Article.TextVersion,
            r.Article.TextSha256,
            r.Article.Version,
            r.Article.CreatedAt,
            r.Article.UpdatedAt
        ));
    }
}

/// <summary>The small lists of a page of articles, in one statement.</summary>
internal sealed class ArticleParts(ILookup<(Guid, string), ArticleParts.Part> parts)
{
    public const string Agency = "agency";
    public const string ExternalId = "externalId";
    public const string Topic = "topic";

    public static async Task<ArticleParts> Read(
        LedgerDbContext ledger,
        IReadOnlyList<Guid> articles,
        CancellationToken cancel
    )
    {
        if (articles.Count == 0)
            return new ArticleParts(Enumerable.Empty<Part>().ToLookup(p => (p.Owner, p.Kind)));
        var (among, ids) = ledger.Among("article_id", articles);
        var sql = $"""
            select '{Agency}' as kind, r.article_id as owner, r.position, s.id, s.key, s.name from article_agencies r join sources s on s.id = r.source_id where {among}
            union all select '{ExternalId}', article_id, position, article_id, null, external_id from article_external_ids where {among}
            union all select '{Topic}', article_id, position, article_id, null, topic from article_topics where {among}
            """;
        var parts = await ledger.Database.SqlQueryRaw<Part>(sql, ids).ToListAsync(cancel);
        return new ArticleParts(parts.OrderBy(p => p.Position).ToLookup(p => (p.Owner, p.Kind)));
    }

    public List<string> Words(Guid article, string kind) => parts[(article, kind)].Select(p => p.Name).ToList();

    public List<SourceReference> Agencies(Guid article) =>
        parts[(article, Agency)].Select(p => new SourceReference(p.Id, p.Key, p.Name)).ToList();

    public sealed record Part(string Kind, Guid Owner, int Position, Guid Id, string? Key, string Name);
}
