using Microsoft.EntityFrameworkCore;
using Newsroom.Api.Persistence;
using Newsroom.Api.Wire;
using Newsroom.Domain;
using Newsroom.Domain.Suggestions;

namespace Newsroom.Api.Features.Suggestions;

/// <summary>Suggestions as they are read and answered.</summary>
internal static class SuggestionSets
{
    /// <summary>Throws <see cref="NotFound"/>.</summary>
    public static async Task<Suggestion> Suggestion(this LedgerDbContext ledger, Guid id, CancellationToken cancel) =>
        await ledger.Suggestions.SingleOrDefaultAsync(s => s.Id == id, cancel)
        ?? throw new NotFound("suggestion", id.ToString());

    public static async Task<SuggestionResponse> Answer(
        this LedgerDbContext ledger,
        Suggestion suggestion,
        CancellationToken cancel
    ) => (await ledger.Answers([suggestion], cancel))[0];

    public static async Task<List<SuggestionResponse>> Answers(
        this LedgerDbContext ledger,
        List<Suggestion> suggestions,
        CancellationToken cancel
    )
    {
        var articles = suggestions.Select(s => s.ArticleId).Distinct().ToList();
        var claims = suggestions.Select(s => s.ClaimId).OfType<ClaimId>().Distinct().ToList();
        var found = await ledger
            .Articles.Where(a => articles.Contains(a.Id))
            .Select(a => new ArticleReference(a.Id.Value, a.Key, a.Headline))
            .ToDictionaryAsync(a => new ArticleId(a.Id), cancel);
        var made =
            claims.Count == 0
                ? []
                : await ledger
                    .Claims.Where(c => claims.Contains(c.Id))
                    .Select(c => new ClaimReference(c.Id.Value, c.Key, c.Text))
                    .ToDictionaryAsync(c => new ClaimId(c.Id), cancel);
        var proposed = suggestions.ConvertAll(s => ProposedClaim.Read(s.Proposal));
        var named = await ledger.SourcesNamed(proposed, cancel);
        return suggestions
            .Zip(
                proposed,
                (s, p) =>
                    SuggestionResponse.Of(
                        s,
                        p,
                        found[s.ArticleId],
                        Ids(p).Where(named.ContainsKey).Select(id => named[id]).ToList(),
                        s.ClaimId is { } claim ? made[claim] : null
                    )
            )
            .ToList();
    }

    private static async Task<Dictionary<SourceId, SourceReference>> SourcesNamed(
        this LedgerDbContext ledger,
        List<ProposedClaim> proposed,
        CancellationToken cancel
    )
    {
        var ids = proposed.SelectMany(Ids).Distinct().ToList();
        return ids.Count == 0
            ? []
            : await ledger
                .Sources.Where(s => ids.Contains(s.Id))
                .Select(s => new SourceReference(s.Id.Value, s.Key, s.Name))
                .ToDictionaryAsync(s => new SourceId(s.Id), cancel);
    }

    private static IEnumerable<SourceId> Ids(ProposedClaim proposed) =>
        NewSources
            .References(proposed.Proposal.Claim)
            .Select(r => r.Id)
            .OfType<Guid>()
            .Select(id => new SourceId(id))
            .Distinct();
}
