using FluentValidation;
using MediatR;
using Newsroom.Api.Features.Entries;
using Newsroom.Api.Http.Documents;
using Newsroom.Api.Persistence;
using Newsroom.Api.Persistence.Configurations;
using Newsroom.Api.Wire;
using Newsroom.Domain;
using Newsroom.Domain.Articles;
using Newsroom.Domain.Search;

namespace Newsroom.Api.Features.Articles;

/// <summary>The articles of the ledger, newest first unless it is said otherwise. Different filters must all hold; of a repeated one, one value must.</summary>
public sealed record ListArticles : ListQuery, IRequest<Page<ArticleResponse>>
{
    /// <summary>The order, with - before it downwards; ties go by id. A date counts by the first instant that is known of it, a headline without case and accents. What has none comes last, both ways. Absent: -createdAt.</summary>
    [Words("createdAt", "-createdAt", "updatedAt", "-updatedAt", "published", "-published", "headline", "-headline")]
    public string? Sort { get; set; }

    /// <summary>Words that must all stand in it, "phrases", and -words that must not, as in a search.</summary>
    public string? Q { get; set; }

    /// <summary>Articles of these publishers (ids or keys).</summary>
    public string[]? Publisher { get; set; }

    /// <summary>Articles that credit these agencies (ids or keys).</summary>
    public string[]? Agency { get; set; }

    /// <summary>Articles in this language or a narrower one (BCP 47; RFC 4647 section 3.3.1): de finds de-AT, de-AT does not find de.</summary>
    [Documented(Format = "language")]
    public string[]? Language { get; set; }

    /// <summary>When it was published, in EDTF.</summary>
    [Documented(Format = "edtf")]
    public string[]? Published { get; set; }

    /// <summary>How dates are meant: possible where both have an instant in common, certain where the article's lies wholly inside. Absent: possible.</summary>
    [Words(QueryRules.Possible, QueryRules.Certain)]
    public string? DateMatch { get; set; }

    /// <summary>Articles with one of these topics, word for word.</summary>
    [Documented(MaxLength = Limits.Word)]
    public string[]? Topic { get; set; }

    /// <summary>The article at this address, however it is written: case of the host, default port, fragment and tracking parameters do not count.</summary>
    [Documented(Format = "uri", MaxLength = WebAddress.Longest)]
    public string[]? Url { get; set; }

    /// <summary>The article with this identifier of an agency.</summary>
    [Documented(MaxLength = Limits.Line)]
    public string[]? ExternalId { get; set; }

    /// <summary>What the publisher has said about it since.</summary>
    [Words<Notice>]
    public string[]? Notice { get; set; }

    /// <summary>Articles in which these claims are cited (ids or keys).</summary>
    public string[]? Claim { get; set; }

    /// <summary>Articles about these events (ids or keys).</summary>
    public string[]? Event { get; set; }

    internal static readonly Sorts<Article, ArticleResponse> Sorts = new(
        a => a.CreatedAt,
        a => a.UpdatedAt,
        Entries.Sort.ByDate<Article, ArticleResponse>("published", nameof(Article.Published), a => a.Published?.Edtf),
        Entries.Sort.ByWords<Article, ArticleResponse>("headline", SortColumns.Headline, a => a.Headline)
    );

    internal override IEnumerable<(string Parameter, ResourceType Type, string[]? Values)> Named =>
        [
            ("publisher", ResourceType.Source, Publisher),
            ("agency", ResourceType.Source, Agency),
            ("claim", ResourceType.Claim, Claim),
            ("event", ResourceType.Event, Event),
        ];
}

internal sealed class ListArticlesValidator : AbstractValidator<ListArticles>
{
    public ListArticlesValidator()
    {
        Include(new ListQueryValidator());
        RuleFor(r => r.Sort).One(QueryRules.Among(ListArticles.Sorts.Words));
        RuleFor(r => r.Q).Parsed<ListArticles, SearchQuery>(SearchQuery.TryParse);
        RuleFor(r => r.Language).Each(QueryRules.Language);
        RuleFor(r => r.Published).Each(QueryRules.Date);
        RuleFor(r => r.DateMatch).DateMatch(r => [r.Published]);
        RuleFor(r => r.Topic).Each(QueryRules.Text(Limits.Word));
        RuleFor(r => r.Url).Each(QueryRules.Address);
        RuleFor(r => r.ExternalId).Each(QueryRules.Text(Limits.Line));
        RuleFor(r => r.Notice).Each(QueryRules.Word<Notice>);
    }
}

internal sealed class ListArticlesHandler(
    LedgerDbContext ledger,
    ArticleReader reader,
    Pager pager,
    FilterReferences filters
) : IRequestHandler<ListArticles, Page<ArticleResponse>>
{
    public async Task<Page<ArticleResponse>> Handle(ListArticles request, CancellationToken cancellationToken)
    {
        var owner = await filters.Owner(request, cancellationToken);
        return await pager.Page(
            request.Paging,
            ListArticles.Sorts.By(request.Sort),
            articles =>
                articles
                    .About(ledger, owner)
                    .Where(ledger, filters)
                    .Where(ledger, request)
                    .Saying(ledger, ResourceType.Article, request.Q),
            page => reader.Many(page, withText: false, cancellationToken),
            cancellationToken
        );
    }
}
