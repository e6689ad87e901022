using Newsroom.Api.Features.Claims;
using Newsroom.Api.Wire;
using Newsroom.Domain;
using Newsroom.Domain.Claims;
using Newsroom.Domain.Quantities;

namespace Newsroom.Api.Features.Suggestions;

/// <summary>Finds the claim of which a suggestion is one more citation.</summary>
public sealed class SameClaim(ClaimDesk desk, Lookalikes lookalikes)
{
    public const string New = "new";

    private const double Sure = 0.7;

    /// <summary>The claim that the editor names, else the one that is surely the same; null makes a new one.</summary>
    /// <param name="named">A claim's id or key, or <see cref="New"/>; null lets the ledger look.</param>
    /// <param name="input">What is to be entered.</param>
    /// <param name="cancel">Ends the search.</param>
    public async Task<Claim?> Find(string? named, ClaimInput input, CancellationToken cancel)
    {
        if (named == New)
            return null;
        if (named is not null)
            return await desk.Get(named, cancel);
        var draft = Statement.Of(await desk.Draft(input, cancel));
        var alike = await lookalikes.Of(draft, null, 1, cancel);
        return alike.Items is [{ Score: >= Sure } first] && IsSure(draft, first)
            ? await desk.Get(first.Claim.Id.ToString(), cancel)
            : null;
    }

    /// <summary>The same origin, and the same figure or, without one, the same words. Nobody's statement is another one each time.</summary>
    private static bool IsSure(Statement draft, SimilarClaimRow row) =>
        Shares(row, LikenessReason.SameOrigin)
        && (
            draft.Quantity is null
                ? Shares(row, LikenessReason.SimilarText)
                : Shares(row, LikenessReason.NearValue) && Shares(row, LikenessReason.SameUnit)
        );

    private static bool Shares(SimilarClaimRow row, LikenessReason reason) =>
        row.Reasons.Contains(Wording<LikenessReason>.Of(reason));

    /// <summary>The figure and the hedge are the claim's own.</summary>
    internal static bool IsSaid(Quantity? said, QuantityInput printed) =>
        said is not null
        && said.Value == printed.Value
        && said.Low == printed.Low
        && said.High == printed.High
        && Wording<Qualifier>.Of(said.Qualifier) == printed.Qualifier;
}
