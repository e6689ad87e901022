using System.Text.Json;
using System.Text.Json.Serialization;
using Newsroom.Api.Features.Entries;
using Newsroom.Api.Persistence;
using Newsroom.Api.Wire;
using Newsroom.Domain;
using Newsroom.Domain.Claims;

namespace Newsroom.Api.Features.Claims;

/// <summary>A further citation of a claim, whose own line had no room for it: the fields of a citation, and its claim.</summary>
public sealed record CitationLine : IPart
{
    public ReferenceInput? Claim { get; set; }

    /// <summary>The citation's own fields.</summary>
    [JsonExtensionData]
    public Dictionary<string, JsonElement> Fields { get; set; } = [];

    internal CitationInput Citation { get; set; } = new();

    Link? IPart.Owner => Claim is null ? null : new Link("#/claim", ResourceType.Claim, Claim);

    IEnumerable<Link> IPart.Links =>
        CitationDesk.Links(Citation, "#").Concat(((IPart)this).Owner is { } owner ? [owner] : Array.Empty<Link>());
}

/// <summary>Adds the citations that follow those of a claim's own line.</summary>
public sealed class CitationPartDesk(
    ClaimDesk desk,
    CitationDesk citations,
    References references,
    LedgerDbContext ledger
) : IPartDesk
{
    public string Word => "citation";

    public IPart Parse(JsonElement line)
    {
        var part = line.Deserialize<CitationLine>(WireJson.Line)!;
        part.Citation = JsonSerializer.SerializeToElement(part.Fields).Deserialize<CitationInput>(WireJson.Body)!;
        return part;
    }

    public async Task<(LedgerEntry Owner, WriteOutcome Outcome)> Put(
        IPart part,
        ReplaceGuard mayReplace,
        CancellationToken cancel
    )
    {
        var line = (CitationLine)part;
        var errors = new InputErrors();
        var owner = references.OwnerOf(line, "claim", errors);
        errors.ThrowIfAny();
        var claim = await desk.Get(owner!.Value.ToString(), cancel, withdrawnToo: true);
        var content = await citations.ReadOne(
            line.Citation,
            claim.Citations.ToList(),
            claim.OriginId is not null,
            cancel,
            fromLine: true
        );
        if (content.Existing is { } id && claim.CitationBy(id).Says(content))
            return (claim, WriteOutcome.Unchanged);
        claim.MayChange(mayReplace);
        if (content.Existing is { } stored)
            claim.CorrectCitation(stored, content);
        else
            Cite(claim, content);
        await ledger.DeriveDates([claim], cancel);
        return (claim, WriteOutcome.Updated);
    }

    private void Cite(Claim claim, CitationContent content)
    {
        if (claim.Citations.Count >= Claim.MostCitations)
            throw new Unacceptable("#", new Flaw("tooMany", $"A claim has at most {Claim.MostCitations} citations."));
        if (content.Past is { } past && !desk.IsFree(past))
            throw new Unacceptable("#/id", ClaimDesk.TakenId);
        claim.Cite(content, content.Past ?? desk.NewCitationId());
    }
}
