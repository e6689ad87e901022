using Newsroom.Api.Features.Entries;
using Newsroom.Api.Http.Documents;
using Newsroom.Api.Wire;
using Newsroom.Domain;
using Newsroom.Domain.Suggestions;

namespace Newsroom.Api.Features.Suggestions;

/// <summary>A claim that was found in an article and waits for an editor. It counts for nothing until it is accepted.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Article">Where it was found.</param>
/// <param name="ArticleVersion">In which text of the article.</param>
/// <param name="State">open, unsure, accepted, rejected, or outdated where the article's newest text does not hold it.</param>
/// <param name="Kind">figure, or quotation: what somebody said, without a figure.</param>
/// <param name="Score">How likely an editor takes it, from 0.5 to 1.</param>
/// <param name="Rules">Short names of the rules that found it: why it is proposed.</param>
/// <param name="ExtractorVersion">The version of the grammar that found it.</param>
/// <param name="Start">The first code point of the words that carry it.</param>
/// <param name="End">Behind their last code point.</param>
/// <param name="Marks">The figure with its hedge, or what was said.</param>
/// <param name="Proposal">What would be entered.</param>
/// <param name="Sources">The sources of the ledger that the proposal names.</param>
/// <param name="Claim">The claim that came of it, or that it became a citation of.</param>
/// <param name="Citation">The citation that came of it.</param>
/// <param name="By">Who decided.</param>
/// <param name="Reason">Why.</param>
/// <param name="CreatedAt">When it was first proposed.</param>
/// <param name="DecidedAt">When it was decided.</param>
public sealed record SuggestionResponse(
    Guid Id,
    ArticleReference Article,
    int ArticleVersion,
    [property: Words<SuggestionState>] string State,
    [property: Words<SuggestionKind>] string Kind,
    double Score,
    IReadOnlyList<string> Rules,
    int ExtractorVersion,
    int Start,
    int End,
    IReadOnlyList<MarkedPlace> Marks,
    Proposal Proposal,
    IReadOnlyList<SourceReference> Sources,
    ClaimReference? Claim,
    Guid? Citation,
    string? By,
    string? Reason,
    DateTimeOffset CreatedAt,
    DateTimeOffset? DecidedAt
) : IEntered
{
    internal static SuggestionResponse Of(
        Suggestion suggestion,
        ProposedClaim proposed,
        ArticleReference article,
        IReadOnlyList<SourceReference> sources,
        ClaimReference? claim
    ) =>
        new(
            suggestion.Id,
            article,
            suggestion.ArticleVersion,
            Wording<SuggestionState>.Of(suggestion.State),
            Wording<SuggestionKind>.Of(suggestion.Kind),
            proposed.Score,
            proposed.Rules,
            suggestion.ExtractorVersion,
            suggestion.PassageStart,
            suggestion.PassageEnd,
            proposed.Marks,
            proposed.Proposal,
            sources,
            claim,
            suggestion.CitationId,
            suggestion.DecidedBy,
            suggestion.Reason,
            suggestion.At,
            suggestion.DecidedAt
        );
}
