using System.Linq.Expressions;
using Newsroom.Api.Persistence;
using Newsroom.Domain.Claims;
using Newsroom.Domain.Sources;

namespace Newsroom.Api.Features.Claims;

/// <summary>The rule of <see cref="Chains.Of"/> as conditions: a claim has a chain that one of its citations has.</summary>
internal static class ClaimChains
{
    public static Expression<Func<Claim, bool>> Is(LedgerDbContext ledger, Chain chain)
    {
        var unnamed = ledger.Sources.Where(s => s.Kind == SourceKind.Unnamed).Select(s => (Domain.SourceId?)s.Id);
        return chain switch
        {
            Chain.None => c => c.OriginId == null,
            Chain.Complete => c =>
                c.OriginId != null
                && !unnamed.Contains(c.OriginId)
                && !c.CoOrigins.Any(o => unnamed.Contains(o.SourceId))
                && c.Citations.Any(x => !x.Hops.Any(h => h.SourceId == null || unnamed.Contains(h.SourceId))),
            _ => c =>
                c.OriginId != null
                && (
                    unnamed.Contains(c.OriginId)
                    || c.CoOrigins.Any(o => unnamed.Contains(o.SourceId))
                    || c.Citations.Any(x => x.Hops.Any(h => h.SourceId == null || unnamed.Contains(h.SourceId)))
                ),
        };
    }
}
