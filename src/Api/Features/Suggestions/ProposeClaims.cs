using MediatR;
using Microsoft.EntityFrameworkCore;
using Newsroom.Api.Features.Claims;
using Newsroom.Api.Features.Entries;
using Newsroom.Api.Persistence;
using Newsroom.Api.Pipeline;
using Newsroom.Api.Wire;
using Newsroom.Domain;
using Newsroom.Domain.Suggestions;
using Newsroom.Extraction.Suggestions;

namespace Newsroom.Api.Features.Suggestions;

/// <summary>Reads an article's newest text and proposes its claims. The same text gives the same suggestions again, with what was decided of them.</summary>
public sealed record ProposeClaims(string IdOrKey) : ICommand<ProposedResponse>;

/// <summary>What an article's newest text seems to claim.</summary>
/// <param name="Article">The article.</param>
/// <param name="ArticleVersion">Its newest text.</param>
/// <param name="ExtractorVersion">The version of the grammar that read it.</param>
/// <param name="Agencies">Agencies and media that the text credits, as printed.</param>
/// <param name="Items">In the order of the text, those that were decided too.</param>
public sealed record ProposedResponse(
    ArticleReference Article,
    int ArticleVersion,
    int ExtractorVersion,
    IReadOnlyList<string> Agencies,
    IReadOnlyList<SuggestionResponse> Items
);

internal sealed class ProposeClaimsHandler(
    LedgerDbContext ledger,
    References references,
    ArticleTexts texts,
    Proposing proposing
) : IRequestHandler<ProposeClaims, ProposedResponse>
{
    public async Task<ProposedResponse> Handle(ProposeClaims request, CancellationToken cancellationToken)
    {
        var id = new ArticleId(await references.Live(ResourceType.Article, request.IdOrKey, cancellationToken));
        var article = await ledger.Articles.AsNoTracking().SingleAsync(a => a.Id == id, cancellationToken);
        var text = (await texts.Stored(id, article.TextVersion, cancellationToken))!;
        var read = await proposing.Of(
            text,
            article.Language.Value,
            article.Published,
            ReferenceInput.To(id.Value),
            cancellationToken
        );
        var known = await ledger.Suggestions.Where(s => s.ArticleId == id).ToListAsync(cancellationToken);
        var cited = await CitedPlaces.In(ledger, id, cancellationToken);
        Meet(id, known, Proposing.Findings(read, article.TextVersion), cited, read);
        await ledger.SaveChangesAsync(cancellationToken);
        var current = known.Where(s => s.State != SuggestionState.Outdated).ToList();
        var items = await ledger.Answers(current, cancellationToken);
        return new ProposedResponse(
            new ArticleReference(id.Value, article.Key, article.Headline),
            article.TextVersion,
            SuggestionReader.Version,
            read.Agencies,
            items.OrderBy(i => i.Marks[0].Start).ThenBy(i => i.Id).ToList()
        );
    }

    /// <summary>What is cited already is not proposed; what came of a suggestion stays told with it.</summary>
    private void Meet(
        ArticleId article,
        List<Suggestion> known,
        List<Finding> findings,
        CitedPlaces cited,
        ProposedArticle read
    )
    {
        var byMark = known.ToDictionary(s => s.Mark, StringComparer.Ordinal);
        // The queue shows what is newest first: so the first of a text is the last by a moment.
        var at = RevisionWriter.Now(ledger.Clock).AddMicroseconds(findings.Count);
        foreach (var (finding, item) in findings.Zip(read.Items, (f, i) => (f, i.Item)))
        {
            at = at.AddMicroseconds(-1);
            if (byMark.Remove(finding.Mark, out var met))
                met.Meet(finding);
            else if (!cited.Hold(item))
            {
                var fresh = Suggestion.Of(article, finding, Guid.CreateVersion7(at), at);
                known.Add(fresh);
                ledger.Suggestions.Add(fresh);
            }
        }
        foreach (var missed in byMark.Values)
            missed.Miss();
    }
}
