using Microsoft.EntityFrameworkCore;
using Newsroom.Api.Features.Comparison;
using Newsroom.Api.Features.Entries;
using Newsroom.Api.Persistence;
using Newsroom.Domain;
using Newsroom.Domain.Claims;

namespace Newsroom.Api.Features.Claims;

/// <summary>
/// Reads claims in the one form in which they are answered: which ones, by a query of ids; what they say, by
/// <see cref="ClaimStatements"/>, in one round trip whatever the page.
/// </summary>
public sealed class ClaimReader(LedgerDbContext ledger, References references, EvidenceReader evidence)
{
    private const int MostTries = 5;

    /// <summary>The live claim that a path names, without what is computed of others; throws <see cref="NotFound"/>, <see cref="Gone"/> or <see cref="Moved"/>.</summary>
    public async Task<ClaimResponse> Named(string idOrKey, CancellationToken cancel)
    {
        var (rows, id) = await Find(idOrKey, cancel);
        return rows.Of(id);
    }

    /// <summary>The same with what there is for and against it.</summary>
    public async Task<ClaimResponse> Weighed(string idOrKey, CancellationToken cancel)
    {
        var (rows, id) = await Find(idOrKey, cancel);
        return await Weigh(rows, id, cancel);
    }

    public async Task<ClaimResponse> One(ClaimId id, CancellationToken cancel) =>
        await Weigh(await Rows([id.Value], cancel), id.Value, cancel);

    /// <summary>As lists have it: without what is computed of others.</summary>
    public async Task<ClaimResponse> Row(ClaimId id, CancellationToken cancel) =>
        (await Rows([id.Value], cancel)).Of(id.Value);

    /// <summary>In the order of <paramref name="claims"/>.</summary>
    public async Task<List<ClaimResponse>> Many(IQueryable<Claim> claims, CancellationToken cancel)
    {
        var ids = (await claims.Select(c => c.Id).ToListAsync(cancel)).ConvertAll(i => i.Value);
        if (ids.Count == 0)
            return [];
        var rows = await Rows([.. ids], cancel);
        return ids.ConvertAll(rows.Of);
    }

    private async Task<(ClaimRows Rows, Guid Id)> Find(string idOrKey, CancellationToken cancel)
    {
        var name = EntryName.Parse(idOrKey);
        if (name.Id is not { } id)
        {
            var key = name.Key;
            var keyed = ledger.Claims.Where(c => c.Key == key && !c.IsWithdrawn).Select(c => c.Id);
            id = (await keyed.ToListAsync(cancel)).FirstOrDefault().Value;
        }
        if (id != default && await Rows([id], cancel) is var rows && rows.IsLive(id))
            return (rows, id);
        id = await references.Live(ResourceType.Claim, idOrKey, cancel);
        return (await Rows([id], cancel), id);
    }

    private async Task<ClaimResponse> Weigh(ClaimRows rows, Guid id, CancellationToken cancel)
    {
        var claim = rows.Of(id);
        QuestionId? question = claim.Question is null ? null : new QuestionId(claim.Question.Id);
        var weighed = await evidence.Of(new ClaimId(id), question, rows.Sequence, cancel);
        return claim with
        {
            EvidenceState = Wording<Domain.Comparison.EvidenceState>.Of(weighed.State),
            IndependentOriginCount = weighed.IndependentOriginCount,
        };
    }

    private async Task<ClaimRows> Rows(Guid[] ids, CancellationToken cancel)
    {
        for (var tries = 1; ; tries++)
        {
            var rows = await ledger.Read(
                asked => ClaimStatements.Of(asked.Among),
                ids,
                row => ClaimRows.Read(row, cancel),
                cancel
            );
            if (tries == MostTries || rows.AreOfOneMoment)
                return rows;
        }
    }
}
