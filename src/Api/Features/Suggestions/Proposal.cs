using System.Text.Json;
using Newsroom.Api.Features.Claims;
using Newsroom.Api.Features.Sources;
using Newsroom.Api.Wire;

namespace Newsroom.Api.Features.Suggestions;

/// <summary>What would be entered: the claim with its citation, and who of it is not in the ledger yet.</summary>
/// <param name="Claim">The claim, as a POST would send it. Whom the ledger does not have stands there by name.</param>
/// <param name="NewSources">Sources that are entered with it, unless a correction names others; at most one for each name.</param>
public sealed record Proposal(ClaimInput Claim, IReadOnlyList<SourceInput> NewSources);

/// <summary>Code points of the article's text.</summary>
/// <param name="Start">The first.</param>
/// <param name="End">Behind the last.</param>
public sealed record MarkedPlace(int Start, int End);

/// <summary>A claim that an article seems to make, as it is proposed.</summary>
/// <param name="Kind">figure, or quotation: what somebody said, without a figure.</param>
/// <param name="Score">How likely an editor takes it, from 0.5 to 1.</param>
/// <param name="Rules">Short names of the rules that found it.</param>
/// <param name="Marks">The figure with its hedge, or what was said.</param>
/// <param name="Proposal">What would be entered.</param>
public sealed record ProposedClaim(
    [property: Http.Documents.Words<Domain.Suggestions.SuggestionKind>] string Kind,
    double Score,
    IReadOnlyList<string> Rules,
    IReadOnlyList<MarkedPlace> Marks,
    Proposal Proposal
)
{
    internal string Kept => JsonSerializer.Serialize(this, WireJson.Body);

    internal static ProposedClaim Read(string kept) => JsonSerializer.Deserialize<ProposedClaim>(kept, WireJson.Body)!;
}
