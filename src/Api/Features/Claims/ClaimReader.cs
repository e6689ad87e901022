using Microsoft.EntityFrameworkCore;
using Newsroom.Api.Features.Entries;
using Newsroom.Api.Persistence;
using Newsroom.Domain;
using Newsroom.Domain.Claims;

namespace Newsroom.Api.Features.Claims;

/// <summary>
/// Reads claims in the one form in which they are answered: which ones, by a query of ids; what they say, by
/// <see cref="ClaimStatements"/>, in one round trip whatever the page.
/// </summary>
public sealed class ClaimReader(LedgerDbContext ledger)
{
    private const int MostTries = 5;

    /// <summary>The live claim that a path names, or none.</summary>
    public async Task<ClaimResponse?> Live(string idOrKey, CancellationToken cancel)
    {
        var name = EntryName.Parse(idOrKey);
        if (name.Id is { } id)
            return await Rows([id], cancel) is var rows && rows.IsLive(id) ? rows.Of(id) : null;
        var key = name.Key;
        return (await Many(ledger.Claims.Where(c => c.Key == key && !c.IsWithdrawn), cancel)).FirstOrDefault();
    }

    public async Task<ClaimResponse> One(ClaimId id, CancellationToken cancel) =>
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

    private async Task<ClaimRows> Rows(Guid[] ids, CancellationToken cancel)
    {
        for (var tries = 1; ; tries++)
        {
            var rows = await ledger.Read(ClaimStatements.Of, ids, row => ClaimRows.Read(row, cancel), cancel);
            if (tries == MostTries || rows.AreOfOneMoment)
                return rows;
        }
    }
}
