using Microsoft.EntityFrameworkCore;
using Newsroom.Api.Features.Entries;
using Newsroom.Api.Persistence;
using Newsroom.Domain;
using Newsroom.Domain.Claims;
using Newsroom.Domain.Questions;
using Newsroom.Domain.Terms;

namespace Newsroom.Api.Features.Terms;

/// <summary>Gives what holds keys of terms new ones.</summary>
internal sealed class TermHolders(ManyEntries many, LedgerDbContext ledger)
{
    /// <summary>Gives each of them the new keys.</summary>
    public Task Follow(
        IReadOnlyCollection<Named> holders,
        IReadOnlyDictionary<string, string> keys,
        string reason,
        CancellationToken cancel
    ) =>
        many.Change(
            holders,
            holder =>
            {
                ledger.Change.Follows(holder, reason);
                Rename(holder, keys);
                return Task.CompletedTask;
            },
            cancel
        );

    private static void Rename(LedgerEntry holder, IReadOnlyDictionary<string, string> keys)
    {
        if (holder is Claim claim)
            claim.Rename(keys);
        else if (holder is Question question)
            question.Rename(keys);
        else
            ((Term)holder).Rename(keys);
    }
}

/// <summary>What holds keys of terms: claims, also with what their citations print, questions, and narrower terms; withdrawn ones too, so that nothing that comes back brings an old key along.</summary>
internal static class TermsInUse
{
    public static async Task<List<Named>> WhatHolds(
        this LedgerDbContext ledger,
        IReadOnlyCollection<string> keys,
        CancellationToken cancel
    )
    {
        var claims = ledger
            .Claims.Where(c =>
                c.MergedInto == null
                && (
                    keys.Contains(c.Quantity!.Unit!)
                    || keys.Contains(c.Quantity.Measure!)
                    || keys.Contains(c.Quantity.Scope!)
                    || c.Citations.Any(x =>
                        keys.Contains(x.PrintedQuantity!.Unit!)
                        || keys.Contains(x.PrintedQuantity.Measure!)
                        || keys.Contains(x.PrintedQuantity.Scope!)
                    )
                )
            )
            .Select(c => c.Id.Value);
        var questions = ledger
            .Questions.Where(q =>
                q.MergedInto == null && (keys.Contains(q.Unit!) || keys.Contains(q.Measure!) || keys.Contains(q.Scope!))
            )
            .Select(q => q.Id.Value);
        var terms = ledger.Terms.Where(t => t.MergedInto == null && keys.Contains(t.Broader!)).Select(t => t.Id.Value);
        return
        [
            .. (await claims.ToListAsync(cancel)).Select(id => new Named(ResourceType.Claim, id)),
            .. (await questions.ToListAsync(cancel)).Select(id => new Named(ResourceType.Question, id)),
            .. (await terms.ToListAsync(cancel)).Select(id => new Named(ResourceType.Term, id)),
        ];
    }
}
