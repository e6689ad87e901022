using Newsroom.Domain;

namespace Newsroom.Api.Features.Comparison;

/// <summary>An article, and the one whose text it carries.</summary>
internal sealed record CopiedText(ArticleId Id, ArticleId? Of)
{
    /// <summary>Of each article the one at the end of its copies.</summary>
    public static Dictionary<ArticleId, ArticleId> Originals(IReadOnlyDictionary<ArticleId, CopiedText> copies)
    {
        return copies.Keys.ToDictionary(a => a, Original);

        ArticleId Original(ArticleId article)
        {
            while (copies[article].Of is { } original)
                article = original;
            return article;
        }
    }
}
