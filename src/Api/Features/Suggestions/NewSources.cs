using Microsoft.EntityFrameworkCore;
using Newsroom.Api.Features.Claims;
using Newsroom.Api.Features.Sources;
using Newsroom.Api.Persistence;
using Newsroom.Api.Wire;
using Newsroom.Domain;

namespace Newsroom.Api.Features.Suggestions;

/// <summary>Enters the sources that a claim names and the ledger does not have.</summary>
public sealed class NewSources(LedgerDbContext ledger, SourceDesk desk)
{
    /// <summary>Of the proposed ones those that the claim still names; a name that was entered meanwhile is that source's.</summary>
    public async Task Enter(ClaimInput claim, IReadOnlyList<SourceInput> proposed, CancellationToken cancel)
    {
        var named = References(claim)
            .Select(r => r.Name)
            .OfType<string>()
            .Select(Folded.Of)
            .ToHashSet(StringComparer.Ordinal);
        var wanted = proposed.Where(s => named.Contains(Folded.Of(s.Name!))).ToList();
        var folded = wanted.ConvertAll(s => Folded.Of(s.Name!));
        var there = await ledger
            .Sources.Where(s => !s.IsWithdrawn)
            .SelectMany(s => s.Names)
            .Where(n => folded.Contains(n.Folded))
            .Select(n => n.Folded)
            .ToListAsync(cancel);
        var made = new Dictionary<string, Guid>(StringComparer.Ordinal);
        foreach (var source in wanted.Where(s => !there.Contains(Folded.Of(s.Name!))))
            made[Folded.Of(source.Name!)] = (await desk.Create(source, cancel)).Identity;
        if (made.Count == 0)
            return;
        await ledger.SaveChangesAsync(cancel);
        claim.Origin = Entered(claim.Origin);
        foreach (var hop in Hops(claim))
            hop.Source = Entered(hop.Source);

        ReferenceInput? Entered(ReferenceInput? reference) =>
            reference?.Name is { } name && made.TryGetValue(Folded.Of(name), out var id)
                ? ReferenceInput.To(id)
                : reference;
    }

    /// <summary>The sources that a claim names: its origin and its relays.</summary>
    internal static IEnumerable<ReferenceInput> References(ClaimInput claim) =>
        Hops(claim).Select(h => h.Source).Prepend(claim.Origin).OfType<ReferenceInput>();

    /// <summary>What is null in a list is told later, where the claim is judged.</summary>
    private static IEnumerable<HopInput> Hops(ClaimInput claim) =>
        (claim.Citations ?? []).OfType<CitationInput>().SelectMany(c => (c.Via ?? []).OfType<HopInput>());
}
