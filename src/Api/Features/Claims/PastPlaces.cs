using Newsroom.Api.Features.Entries;
using Newsroom.Domain;
using Newsroom.Domain.Articles;
using Newsroom.Domain.Claims;

namespace Newsroom.Api.Features.Claims;

/// <summary>Where the words of a citation stand.</summary>
internal sealed record CitationPlace(TextQuote Quote, int Version, CitationState State);

/// <summary>Finds the place of a citation that comes from another ledger: in the version that held its words there, its state kept.</summary>
internal static class PastPlaces
{
    /// <summary>The place, or null with what is wrong added to <paramref name="errors"/>. Where the article has newer texts here, the words are looked for in the newest.</summary>
    public static async Task<CitationPlace?> PastPlace(
        this ArticleTexts texts,
        CitationInput input,
        Known article,
        string at,
        InputErrors errors,
        CancellationToken cancel
    )
    {
        var version = input.ArticleVersion ?? article.TextVersion;
        var state = CitationState.Anchored;
        if (input.State is not null && !Wording<CitationState>.TryParse(input.State, out state, out var unknown))
            errors.Add(at + "/state", unknown!);
        if (version < 1 || version > article.TextVersion)
        {
            errors.Add(
                at + "/articleVersion",
                new Flaw("notFound", $"The article has no such version.", $"1 to {article.TextVersion}")
            );
            return null;
        }
        var (quote, flaw) = Anchoring.At(
            await texts.Of(article with { TextVersion = version }, cancel),
            (input.Quote!.Start, input.Quote.End),
            input.Quote.Exact!,
            CitationDesk.Blank(input.Quote.Prefix),
            CitationDesk.Blank(input.Quote.Suffix)
        );
        if (flaw is not null)
            errors.Add(at + "/quote/exact", flaw);
        if (quote is null)
            return null;
        return version == article.TextVersion
                ? new CitationPlace(quote, version, state == CitationState.Moved ? state : CitationState.Anchored)
            : state == CitationState.Orphaned ? new CitationPlace(quote, version, state)
            : Again(await texts.Of(article, cancel), new CitationPlace(quote, version, state), article.TextVersion);
    }

    private static CitationPlace Again(ArticleText newest, CitationPlace old, int version) =>
        Anchoring.Again(newest, old.Quote) is not { } found ? old with { State = CitationState.Orphaned }
        : found.Start == old.Quote.Start ? new CitationPlace(found, version, old.State)
        : new CitationPlace(found, version, CitationState.Moved);
}
