using Microsoft.EntityFrameworkCore;
using Newsroom.Api.Persistence;
using Newsroom.Domain;
using Newsroom.Domain.Claims;
using Newsroom.Domain.Terms;

namespace Newsroom.Api.Features.Terms;

/// <summary>The words that claims and questions kept before there were terms: each becomes one, unlisted.</summary>
internal sealed class WordsBefore(LedgerDbContext ledger)
{
    /// <summary>Answers which spelling stays for each of the others.</summary>
    public async Task<Dictionary<string, string>> BecomeTerms(CancellationToken cancel)
    {
        var spellings = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var alike in (await Words(cancel)).GroupBy(TermForm.Of, StringComparer.Ordinal))
        {
            var word = alike.First();
            ledger.Add(Term.Unlisted(new TermId(Guid.CreateVersion7(ledger.Clock.GetUtcNow())), word));
            foreach (var other in alike.Skip(1))
                spellings[other] = word;
        }
        await ledger.SaveChangesAsync(cancel);
        return spellings;
    }

    private async Task<List<string>> Words(CancellationToken cancel)
    {
        var claims = ledger.Claims.Where(c => c.Quantity != null).Select(c => c.Quantity!);
        var printed = ledger.Set<Citation>().Where(c => c.PrintedQuantity != null).Select(c => c.PrintedQuantity!);
        IQueryable<string?>[] columns =
        [
            claims.Select(q => q.Unit),
            claims.Select(q => q.Measure),
            claims.Select(q => q.Scope),
            printed.Select(q => q.Unit),
            printed.Select(q => q.Measure),
            printed.Select(q => q.Scope),
            ledger.Questions.Select(q => q.Unit),
            ledger.Questions.Select(q => q.Measure),
            ledger.Questions.Select(q => q.Scope),
        ];
        var words = new SortedSet<string>(StringComparer.Ordinal);
        foreach (var column in columns)
            words.UnionWith(await column.Where(w => w != null).Select(w => w!).Distinct().ToListAsync(cancel));
        return [.. words];
    }
}
