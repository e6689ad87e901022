using System.Text.Json;
using FluentValidation;
using Newsroom.Api.Features.Claims;
using Newsroom.Api.Features.Entries;
using Newsroom.Api.Persistence;
using Newsroom.Api.Wire;
using Newsroom.Domain;
using Newsroom.Domain.Claims;
using Newsroom.Domain.Comparison;

namespace Newsroom.Api.Features.Judgement;

/// <summary>A relation as an import line; one that says by whom and when is history, and its voices are not judged again.</summary>
public sealed record RelationLine : IPart
{
    public ReferenceInput? Claim { get; set; }
    public string? Id { get; set; }
    public string? Kind { get; set; }
    public ReferenceInput? Other { get; set; }
    public string? Reason { get; set; }
    public string? By { get; set; }
    public string? CreatedAt { get; set; }

    Link? IPart.Owner => Claim is null ? null : new Link("#/claim", ResourceType.Claim, Claim);

    IEnumerable<Link> IPart.Links => [.. Entered.Links(), .. ((IPart)this).Owner is { } owner ? [owner] : (Link[])[]];

    internal RelationInput Entered =>
        new()
        {
            Kind = Kind,
            Other = Other,
            Reason = Reason,
        };

    /// <summary>The relation that a revision keeps.</summary>
    internal Relation Kept() =>
        new(
            Guid.Parse(Id!),
            Wording<RelationKind>.Read(Kind!),
            new ClaimId(Other!.Id!.Value),
            Reason!,
            By!,
            Provenance.Instant(CreatedAt)!.Value
        );

    internal static RelationLine Of(Relation relation) =>
        new()
        {
            Id = relation.Id.ToString(),
            Kind = Wording<RelationKind>.Of(relation.Kind),
            Other = ReferenceInput.To(relation.Other.Value),
            Reason = relation.Reason,
            By = relation.By,
            CreatedAt = Instants.Write(relation.At),
        };
}

/// <summary>Enters relations from import lines.</summary>
public sealed class RelationDesk(
    ClaimDesk desk,
    References references,
    IValidator<RelationInput> validator,
    RelationCheck check,
    LedgerDbContext ledger
) : IPartDesk
{
    public string Word => "relation";

    public IPart Parse(JsonElement line) => line.Deserialize<RelationLine>(WireJson.Line)!;

    public async Task<(LedgerEntry Owner, WriteOutcome Outcome)> Put(
        IPart part,
        ReplaceGuard mayReplace,
        CancellationToken cancel
    )
    {
        var line = (RelationLine)part;
        var errors = new InputErrors();
        errors.Add((await validator.ValidateAsync(line.Entered, cancel)).Errors);
        var entered = EnteredPart.Of(line.Id, line.By, line.CreatedAt, ledger.EntersPart(), errors);
        var owner = references.OwnerOf(line, "claim", errors);
        references.Check(line.Entered.Links(), errors);
        errors.ThrowIfAny();
        var claim = await desk.Get(owner!.Value.ToString(), cancel, withdrawnToo: true);
        var relation = line.Entered.Read(references, entered);
        var known = claim.RelationTo(relation.Kind, relation.Other);
        if (known?.Reason == relation.Reason)
            return (claim, WriteOutcome.Unchanged);
        claim.MayChange(mayReplace);
        // Voices are read from what is stored.
        if (!entered.IsHistory)
            await ledger.SaveChangesAsync(cancel);
        await check.Judge(claim, relation, cancel, ofVoices: !entered.IsHistory);
        if (known is not null)
            claim.Unrelate(known.Id);
        claim.Relate(relation);
        return (claim, WriteOutcome.Updated);
    }
}
