using System.Text.Json;
using FluentValidation;
using Newsroom.Api.Features.Entries;
using Newsroom.Api.Features.Sources;
using Newsroom.Api.Persistence;
using Newsroom.Api.Wire;
using Newsroom.Domain;
using Newsroom.Domain.Comparison;
using Newsroom.Domain.Sources;

namespace Newsroom.Api.Features.Judgement;

/// <summary>A link between sources as an import line.</summary>
public sealed record SourceLinkLine : IPart
{
    public ReferenceInput? Source { get; set; }
    public string? Id { get; set; }
    public string? Kind { get; set; }
    public ReferenceInput? Other { get; set; }
    public string? Reason { get; set; }
    public string? By { get; set; }
    public string? CreatedAt { get; set; }

    Link? IPart.Owner => Source is null ? null : new Link("#/source", ResourceType.Source, Source);

    IEnumerable<Link> IPart.Links => [.. Entered.Links(), .. ((IPart)this).Owner is { } owner ? [owner] : (Link[])[]];

    internal SourceLinkInput Entered =>
        new()
        {
            Kind = Kind,
            Other = Other,
            Reason = Reason,
        };

    /// <summary>The link that a revision keeps.</summary>
    internal DeclaredLink Kept() =>
        new(
            Guid.Parse(Id!),
            Wording<LinkKind>.Read(Kind!),
            new SourceId(Other!.Id!.Value),
            Reason!,
            By!,
            Provenance.Instant(CreatedAt)!.Value
        );

    internal static SourceLinkLine Of(DeclaredLink link) =>
        new()
        {
            Id = link.Id.ToString(),
            Kind = Wording<LinkKind>.Of(link.Kind),
            Other = ReferenceInput.To(link.Other.Value),
            Reason = link.Reason,
            By = link.By,
            CreatedAt = Instants.Write(link.At),
        };
}

/// <summary>Enters links from import lines.</summary>
public sealed class SourceLinkDesk(
    SourceDesk desk,
    References references,
    IValidator<SourceLinkInput> validator,
    LedgerDbContext ledger
) : IPartDesk
{
    public string Word => "link";

    public IPart Parse(JsonElement line) => line.Deserialize<SourceLinkLine>(WireJson.Line)!;

    public async Task<(LedgerEntry Owner, WriteOutcome Outcome)> Put(
        IPart part,
        ReplaceGuard mayReplace,
        CancellationToken cancel
    )
    {
        var line = (SourceLinkLine)part;
        var errors = new InputErrors();
        errors.Add((await validator.ValidateAsync(line.Entered, cancel)).Errors);
        var entered = EnteredPart.Of(line.Id, line.By, line.CreatedAt, ledger.EntersPart(), errors);
        var owner = references.OwnerOf(line, "source", errors);
        references.Check(line.Entered.Links(), errors);
        errors.ThrowIfAny();
        var source = await desk.Get(owner!.Value.ToString(), cancel, withdrawnToo: true);
        var link = line.Entered.Read(references, entered);
        var known = source.LinkOf(link.Kind, link.Other);
        if (known?.Reason == link.Reason)
            return (source, WriteOutcome.Unchanged);
        source.MayChange(mayReplace);
        if (known is not null)
            source.Unlink(known.Id);
        source.LinkTo(link);
        return (source, WriteOutcome.Updated);
    }
}
