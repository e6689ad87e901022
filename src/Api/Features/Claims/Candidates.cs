using Newsroom.Api.Persistence;
using Newsroom.Api.Wire;
using Newsroom.Domain;
using Newsroom.Domain.Claims;

namespace Newsroom.Api.Features.Claims;

/// <summary>Reads claims as statements: the one that is compared with all that it says, others with what that one has too.</summary>
internal static class Candidates
{
    /// <summary>A statement that is cited everywhere is compared by its first articles.</summary>
    private const int MostArticles = 50;

    public static async Task<Statement> Statement(this LedgerDbContext ledger, ClaimId id, CancellationToken cancel)
    {
        var rows = await ledger.Read(
            asked => CandidateStatements.Whole(asked.Among),
            [id.Value],
            row => CandidateRows.Read(row, cancel),
            cancel
        );
        return rows.Single().Statement;
    }

    public static async Task<List<(ClaimReference Claim, Statement Statement)>> Statements(
        this LedgerDbContext ledger,
        IReadOnlyCollection<ClaimId> claims,
        Statement compared,
        CancellationToken cancel
    )
    {
        if (claims.Count == 0)
            return [];
        var ids = claims
            .Select(c => c.Value)
            .Concat(compared.Passages.Select(p => p.Article.Value).Distinct().Take(MostArticles))
            .Concat(compared.Events.Select(e => e.Value))
            .Concat(compared.Origins.Select(o => o.Value))
            .ToArray();
        return await ledger.Read(
            asked => CandidateStatements.Shared(asked.Among),
            ids,
            row => CandidateRows.Read(row, cancel),
            cancel
        );
    }
}
