using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;
using Newsroom.Api.Http.Documents;
using Newsroom.Api.Persistence;
using Newsroom.Api.Persistence.Configurations;
using Newsroom.Api.Pipeline;
using Newsroom.Api.Wire;
using Newsroom.Domain;

namespace Newsroom.Api.Features.Entries;

/// <summary>What a resource entered twice becomes.</summary>
public sealed record MergeInput
{
    /// <summary>The resource that stays, of the same type.</summary>
    [Documented(Needed = true)]
    public ReferenceInput? Into { get; set; }

    /// <summary>Why; goes into the history.</summary>
    [Documented(MaxLength = Limits.Reason)]
    public string? Reason { get; set; }
}

internal sealed class MergeInputValidator : AbstractValidator<MergeInput>
{
    public MergeInputValidator()
    {
        RuleFor(m => m.Into)
            .Custom(
                (into, context) =>
                {
                    if (into is null)
                        context.Fail(new Flaw("required", "Say what it becomes: the id or key of the one that stays."));
                }
            );
        RuleFor(m => m.Reason).Text(Limits.Reason, lines: true);
    }
}

/// <summary>
/// Makes two resources of one type one: what the first has goes over to the one that stays, every reference follows, and
/// the old id and key lead on (308) for good.
/// </summary>
public sealed record MergeEntry(ResourceType Type, string IdOrKey, MergeInput Input, bool DryRun) : ICommand<IResource>;

internal sealed class MergeEntryHandler(
    Desks desks,
    References references,
    EntryReader reader,
    IValidator<MergeInput> validator,
    LedgerDbContext ledger,
    ManyEntries many
) : IRequestHandler<MergeEntry, IResource>
{
    public async Task<IResource> Handle(MergeEntry request, CancellationToken cancellationToken)
    {
        await ledger.Lock(SpanningRule.Merges, cancellationToken);
        var desk = desks.For(request.Type);
        var twin = await desk.Find(request.IdOrKey, withdrawnToo: false, cancellationToken);
        var survivor = await Survivor(request, twin, cancellationToken);
        var merger = new Merger(request.Type, twin.Identity, survivor.Identity);
        var referring = await Referring(merger, cancellationToken);
        many.Expect(referring.Count + 2);
        await desk.Absorb(survivor, twin, cancellationToken);
        await LeadOn(twin, survivor, cancellationToken);
        await ledger.SaveChangesAsync(cancellationToken);
        await Follow(
            desk,
            merger,
            $"The {request.Type.Word()} {twin.Reference} was merged into {survivor.Reference}.",
            referring,
            cancellationToken
        );
        return await reader.One(request.Type, survivor.Identity, cancellationToken);
    }

    private async Task<LedgerEntry> Survivor(MergeEntry request, LedgerEntry twin, CancellationToken cancel)
    {
        var errors = new InputErrors();
        errors.Add((await validator.ValidateAsync(request.Input, cancel)).Errors);
        var links = request.Input.Into is { } into ? new[] { new Link("#/into", request.Type, into) } : [];
        await references.Load(links, cancel);
        references.Check(links, errors);
        var found = references.Id(request.Type, request.Input.Into);
        if (found == twin.Identity)
            errors.Add("#/into", new Flaw("intoItself", "A resource is not merged into itself."));
        else if (found is { } id && await ledger.StandsAbove(request.Type, twin.Identity, id, cancel))
            errors.Add(
                "#/into",
                new Flaw(
                    "cycle",
                    "The one that stays would become a part of itself.",
                    "change what it is part of first"
                )
            );
        errors.ThrowIfAny();
        ledger.Change.Reason = request.Input.Reason ?? ledger.Change.Reason;
        return await desks.For(request.Type).Find(found!.Value.ToString(), withdrawnToo: false, cancel);
    }

    private async Task<List<Named>> Referring(Merger merger, CancellationToken cancel) =>
        (await ledger.WhatRefersTo(merger.Type, [merger.From], cancel, withdrawnToo: true))
            .Where(r => r.Id != merger.From && r.Id != merger.To)
            .ToList();

    /// <summary>Old names lead to the one that stays, those of earlier mergers too.</summary>
    private async Task LeadOn(LedgerEntry twin, LedgerEntry survivor, CancellationToken cancel)
    {
        foreach (var name in await ledger.FormerNames.Where(n => n.EntityId == twin.Identity).ToListAsync(cancel))
            name.LeadTo(survivor.Identity);
        foreach (var name in new[] { twin.Identity.ToString(), twin.Key }.OfType<string>())
            ledger.Add(FormerName.Of(twin.Type, name, survivor.Identity));
    }

    private async Task Follow(IDesk desk, Merger merger, string reason, List<Named> referring, CancellationToken cancel)
    {
        desks.Forget();
        var errors = new InputErrors();
        await many.Change(
            referring,
            async entry =>
            {
                ledger.Change.Follows(entry, reason);
                await desk.Lead(entry, merger, errors, cancel);
            },
            cancel
        );
        errors.ThrowIfAny();
        await many.Finish(cancel);
        // Inside the gate: what was entered meanwhile is found by the next try.
        if ((await Referring(merger, cancel)).Count > 0)
            throw new DbUpdateConcurrencyException("Something was entered that refers to what was merged.");
    }
}
