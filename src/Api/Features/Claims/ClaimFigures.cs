using Microsoft.EntityFrameworkCore;
using Newsroom.Api.Features.Entries;
using Newsroom.Api.Persistence.Configurations;
using Newsroom.Domain.Claims;
using Newsroom.Domain.Quantities;

namespace Newsroom.Api.Features.Claims;

/// <summary>What the filters over figures mean.</summary>
internal static class ClaimFigures
{
    /// <summary>Hedges that exclude the bound they name.</summary>
    private static readonly Qualifier?[] ExcludeLow = [Qualifier.MoreThan, Qualifier.JustOver];
    private static readonly Qualifier?[] ExcludeHigh = [Qualifier.LessThan, Qualifier.JustUnder];

    public static IQueryable<Claim> Counting(this IQueryable<Claim> claims, ListClaims asked, FilterReferences named)
    {
        var (units, measures, scopes) = (named.Words("unit"), named.Words("measure"), named.Words("scope"));
        claims = claims
            .OneOf(units, c => c.Quantity!.Unit!, c => units!.Contains(c.Quantity!.Unit!))
            .OneOf(measures, c => c.Quantity!.Measure!, c => measures!.Contains(c.Quantity!.Measure!))
            .OneOf(scopes, c => c.Quantity!.Scope!, c => scopes!.Contains(c.Quantity!.Scope!));
        if (asked.Qualifier.Values<Qualifier>() is { } qualifiers)
            claims = claims.Where(c => qualifiers.Contains(c.Quantity!.Qualifier));
        if (asked.Nature.Values<Nature>() is { } natures)
            claims = claims.Where(c => natures.Contains(c.Quantity!.Nature));
        if (QueryRules.TryFigure(asked.ValueMin) is { } min)
            claims = claims.Where(c =>
                EF.Property<decimal>(c, ClaimConfiguration.QuantityCeiling) > min
                || EF.Property<decimal>(c, ClaimConfiguration.QuantityCeiling) == min
                    && !ExcludeHigh.Contains(c.Quantity!.Qualifier)
            );
        if (QueryRules.TryFigure(asked.ValueMax) is { } max)
            claims = claims.Where(c =>
                EF.Property<decimal>(c, ClaimConfiguration.QuantityFloor) < max
                || EF.Property<decimal>(c, ClaimConfiguration.QuantityFloor) == max
                    && !ExcludeLow.Contains(c.Quantity!.Qualifier)
            );
        return claims;
    }
}
