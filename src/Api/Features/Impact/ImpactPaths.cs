using Newsroom.Api.Features.Entries;
using Newsroom.Api.Persistence;
using Newsroom.Api.Wire;
using Newsroom.Domain;

namespace Newsroom.Api.Features.Impact;

/// <summary>The ways from what rests down to what it rests on, put together from what is recorded: nothing on them is presumed.</summary>
internal sealed class ImpactPaths
{
    private readonly Named root;
    private readonly ImpactRows read;

    private ImpactPaths(Named root, ImpactRows read) => (this.root, this.read) = (root, read);

    public static async Task<ImpactPaths> Read(
        LedgerDbContext ledger,
        Named root,
        RestingPage page,
        CancellationToken cancel
    ) => new(root, await ImpactRows.Of(ledger, root, page, cancel));

    public ImpactResponse Answer(RestingPage page, string? next) =>
        new(
            page.Claims.Select(Row).ToList(),
            page.Citations.Select(c => Row(read.Citations[c])).ToList(),
            page.Articles.Select(a => Row(read.Articles[a])).OfType<RestingArticleRow>().ToList(),
            next
        );

    private RestingClaimRow Row(RestingClaim resting)
    {
        var claim = read.Claims[resting.Id];
        IReadOnlyList<PathStepAnswer> path = IsOwn(claim) ? [Step(root.Id)] : Way(read.Citations[resting.Citation]);
        return new(claim.Id, claim.Key, claim.Text, resting.Solely, path);
    }

    private RestingCitationRow Row(ReadCitation citation)
    {
        var (claim, article) = (read.Claims[citation.Claim], read.Articles[citation.Article]);
        return new(
            citation.Id,
            new ClaimReference(claim.Id, claim.Key, claim.Text),
            new ArticleReference(article.Id, article.Key, article.Headline),
            Way(citation)
        );
    }

    /// <summary>Null where all that led there was withdrawn.</summary>
    private RestingArticleRow? Row(ReadArticle article)
    {
        var way = Way(article);
        return root.Type == ResourceType.Claim || EndsIn(way)
            ? new RestingArticleRow(article.Id, article.Key, article.Headline, way)
            : null;
    }

    /// <summary>The source says so itself, alone or with others.</summary>
    private bool IsOwn(ReadClaim claim) =>
        root.Type == ResourceType.Source && (claim.Origin == root.Id || claim.IsJoint);

    /// <summary>From the article's publisher through the relays, the last one first, and on to the origin; it ends at what was asked for.</summary>
    private List<PathStepAnswer> Way(ReadCitation citation)
    {
        var article = read.Articles[citation.Article];
        if (root.Type == ResourceType.Article)
            return Way(article);
        var way = Publisher(article);
        if (EndsIn(way))
            return way;
        foreach (var hop in read.Hops(citation).Reverse())
        {
            way.Add(hop.Source is { } relay ? Step(relay) : new PathStepAnswer("source", null, null, hop.Description));
            if (EndsIn(way))
                return way;
        }
        var claim = read.Claims[citation.Claim];
        if (root.Type == ResourceType.Claim)
        {
            if (claim.Origin is { } origin)
                way.Add(Step(origin));
            return claim.Id == root.Id ? way : [.. way, Step(read.Claims[root.Id])];
        }
        return IsOwn(claim) ? [.. way, Step(root.Id)] : Way(article, byText: true);
    }

    /// <summary>Straight to what was asked for, or through the article of which this one is a copy.</summary>
    /// <param name="article">Where it starts.</param>
    /// <param name="byText">Only by whose text it is: the way of no other citation.</param>
    private List<PathStepAnswer> Way(ReadArticle article, bool byText = false)
    {
        if (article.Id == root.Id)
            return [Step(article)];
        var way = Publisher(article);
        if (EndsIn(way))
            return way;
        if (!byText && read.Witness(article) is { } witness)
            return Way(witness);
        if (article.Credits)
            return [.. way, Step(root.Id)];
        if (article.CopyOf is not { } original)
            return way;
        if (original != root.Id)
            way.Add(Step(read.Articles[original]));
        return [.. way, .. Way(read.Articles[original], byText)];
    }

    private List<PathStepAnswer> Publisher(ReadArticle article) =>
        article.Publisher is { } publisher ? [Step(publisher)] : [];

    private bool EndsIn(List<PathStepAnswer> way) => way.Count > 0 && way[^1].Id == root.Id;

    private PathStepAnswer Step(Guid source)
    {
        var known = read.Sources[source];
        return new("source", known.Id, known.Key, known.Name);
    }

    private static PathStepAnswer Step(ReadClaim claim) => new("claim", claim.Id, claim.Key, claim.Text);

    private static PathStepAnswer Step(ReadArticle article) =>
        new("article", article.Id, article.Key, article.Headline);
}
