using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;
using Newsroom.Api.Features.Entries;
using Newsroom.Api.Persistence;
using Newsroom.Api.Pipeline;
using Newsroom.Domain;
using Newsroom.Domain.Terms;

namespace Newsroom.Api.Features.Terms;

/// <summary>Makes one term a part of another: its names find that one, and what holds its key follows.</summary>
public sealed record MergeTerm(string Key, MergeInput Input, bool DryRun) : ICommand<TermResponse>;

internal sealed class MergeTermHandler(
    LedgerDbContext ledger,
    Desks desks,
    TermDesk desk,
    References references,
    TermHolders holders,
    ManyEntries many,
    TermReader reader,
    IValidator<MergeInput> validator
) : IRequestHandler<MergeTerm, TermResponse>
{
    public async Task<TermResponse> Handle(MergeTerm request, CancellationToken cancellationToken)
    {
        await ledger.Lock(SpanningRule.Vocabulary, cancellationToken);
        var twin = await desk.Live(request.Key, cancellationToken);
        var survivor = await Survivor(twin, request.Input, cancellationToken);
        var (from, to) = (twin.Key!, survivor.Key!);
        var holding = await ledger.WhatHolds([from], cancellationToken);
        many.Expect(holding.Count + 2);
        survivor.Absorb(twin);
        await LeadOn(twin, survivor, cancellationToken);
        await ledger.SaveChangesAsync(cancellationToken);
        desks.Forget();
        var keys = new Dictionary<string, string>(StringComparer.Ordinal) { [from] = to };
        var reason = $"The term {from} was merged into {to}.";
        await holders.Follow(holding, keys, reason, cancellationToken);
        await many.Finish(cancellationToken);
        // Inside the gate: what was entered meanwhile follows too.
        await holders.Follow(await ledger.WhatHolds([from], cancellationToken), keys, reason, cancellationToken);
        return await reader.One(to, cancellationToken);
    }

    /// <summary>The term that stays; throws <see cref="Unacceptable"/> with all that is wrong.</summary>
    private async Task<Term> Survivor(Term twin, MergeInput input, CancellationToken cancel)
    {
        var errors = new InputErrors();
        errors.Add((await validator.ValidateAsync(input, cancel)).Errors);
        var name = input.Into?.ToString() ?? "";
        await references.Vocabulary.Load([name], cancel);
        var key = references.Vocabulary.Find(name);
        var flaw =
            input.Into is null ? null
            : key is null ? new Flaw("notFound", $"There is no term with the name '{name}'.")
            : key == twin.Key ? Term.IntoItself
            : (await desk.Above(key, cancel)).Contains(twin.Key!) ? Term.IntoNarrower
            : null;
        if (flaw is not null)
            errors.Add("#/into", flaw);
        errors.ThrowIfAny();
        ledger.Change.Reason = input.Reason ?? ledger.Change.Reason;
        return await desk.Live(key!, cancel);
    }

    /// <summary>Its key leads to the one that stays; those of earlier mergers too.</summary>
    private async Task LeadOn(Term twin, Term survivor, CancellationToken cancel)
    {
        foreach (var name in await ledger.FormerNames.Where(n => n.EntityId == twin.Identity).ToListAsync(cancel))
            name.LeadTo(survivor.Identity);
        ledger.Add(FormerName.Of(ResourceType.Term, twin.Key!, survivor.Identity));
    }
}
