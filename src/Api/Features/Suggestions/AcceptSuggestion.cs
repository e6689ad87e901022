using System.Text.Json;
using MediatR;
using Newsroom.Api.Features.Claims;
using Newsroom.Api.Features.Entries;
using Newsroom.Api.Features.Sources;
using Newsroom.Api.Persistence;
using Newsroom.Api.Pipeline;
using Newsroom.Api.Wire;
using Newsroom.Domain;
using Newsroom.Domain.Claims;
using Newsroom.Domain.Revisions;

namespace Newsroom.Api.Features.Suggestions;

/// <summary>Makes of a suggestion, with an editor's corrections, a claim of the ledger, or a citation of the claim that says the same.</summary>
/// <param name="Id">The suggestion.</param>
/// <param name="Corrections">A merge patch (RFC 7396) on the proposed claim; null changes nothing.</param>
/// <param name="Claim">The claim that it is a citation of; <c>new</c> makes a claim in any case; null lets the ledger look.</param>
public sealed record AcceptSuggestion(Guid Id, JsonElement? Corrections, string? Claim) : ICommand<SuggestionResponse>;

internal sealed class AcceptSuggestionHandler(
    LedgerDbContext ledger,
    ClaimDesk claims,
    CitationDesk citations,
    NewSources sources,
    SameClaim same
) : IRequestHandler<AcceptSuggestion, SuggestionResponse>
{
    public async Task<SuggestionResponse> Handle(AcceptSuggestion request, CancellationToken cancellationToken)
    {
        var suggestion = await ledger.Suggestion(request.Id, cancellationToken);
        suggestion.MustBeUndecided();
        var editor = ledger.Change.Actor;
        ledger.Change.Actor = new Actor(editor.Name, ActorKind.Suggestion);
        var proposal = ProposedClaim.Read(suggestion.Proposal).Proposal;
        var input = request.Corrections is { } patch ? MergePatch.Apply(proposal.Claim, patch) : proposal.Claim;
        if (input.Citations is not [not null, ..])
            throw new Unacceptable("#/citations", Claim.NeedsCitation);
        await sources.Enter(input, proposal.NewSources, cancellationToken);
        var (claim, citation) = await same.Find(request.Claim, input, cancellationToken) is { } known
            ? await Cite(known, input, cancellationToken)
            : await Make(input, cancellationToken);
        suggestion.Accept(
            claim.Id,
            citation.Id.Value,
            editor.Name,
            RevisionWriter.Now(ledger.Clock),
            ledger.Change.Reason
        );
        await ledger.SaveChangesAsync(cancellationToken);
        return await ledger.Answer(suggestion, cancellationToken);
    }

    private async Task<(Claim, Citation)> Make(ClaimInput input, CancellationToken cancel)
    {
        var claim = await claims.Create(input, cancel);
        return (claim, claim.Citations[0]);
    }

    /// <summary>What the article prints otherwise than the claim says stays as it is printed.</summary>
    private async Task<(Claim, Citation)> Cite(Claim claim, ClaimInput input, CancellationToken cancel)
    {
        if (input.Citations is not [var cited])
            throw new Unacceptable("#/citations", OneEach);
        if (claim.Citations.Count >= Claim.MostCitations)
            throw new Unacceptable("#", new Flaw("tooMany", $"A claim has at most {Claim.MostCitations} citations."));
        if (input.Quantity is { } printed && !SameClaim.IsSaid(claim.Quantity, printed))
            cited.Printed ??= new PrintedInput { Quantity = printed };
        var content = await citations.ReadOne(cited, [], claim.OriginId is not null, cancel);
        var citation = claim.Cite(content, claims.NewCitationId());
        await ledger.DeriveDates([claim], cancel);
        return (claim, citation);
    }

    private static readonly Flaw OneEach = new(
        "oneCitation",
        "Where a claim says this already, one citation is added to it.",
        "send one, or claim=new"
    );
}
