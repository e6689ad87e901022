using Microsoft.EntityFrameworkCore;
using Newsroom.Api.Persistence;
using Newsroom.Domain;

namespace Newsroom.Api.Features.Entries;

/// <summary>What is known of resources by their ids and keys, withdrawn and merged ones too: one query a type.</summary>
internal static class KnownSets
{
    public static async Task<List<Known>> Known(
        this LedgerDbContext ledger,
        ResourceType type,
        IReadOnlyList<Guid> ids,
        IReadOnlyList<string> keys,
        CancellationToken cancel
    )
    {
        switch (type)
        {
            case ResourceType.Source:
                var sources = ids.Select(i => new SourceId(i)).ToList();
                return await ledger
                    .Sources.Where(s => sources.Contains(s.Id) || (s.Key != null && keys.Contains(s.Key)))
                    .Select(s => new Known(
                        type,
                        s.Id.Value,
                        s.Key,
                        s.Name,
                        s.IsWithdrawn,
                        s.WithdrawalReason,
                        0,
                        null,
                        s.MergedInto != null
                    ))
                    .ToListAsync(cancel);
            case ResourceType.Article:
                var articles = ids.Select(i => new ArticleId(i)).ToList();
                return await ledger
                    .Articles.Where(a => articles.Contains(a.Id) || (a.Key != null && keys.Contains(a.Key)))
                    .Select(a => new Known(
                        type,
                        a.Id.Value,
                        a.Key,
                        a.Headline ?? "",
                        a.IsWithdrawn,
                        a.WithdrawalReason,
                        a.TextVersion,
                        a.Published,
                        a.MergedInto != null
                    ))
                    .ToListAsync(cancel);
            case ResourceType.Event:
                var events = ids.Select(i => new EventId(i)).ToList();
                return await ledger
                    .Events.Where(e => events.Contains(e.Id) || (e.Key != null && keys.Contains(e.Key)))
                    .Select(e => new Known(
                        type,
                        e.Id.Value,
                        e.Key,
                        e.Title,
                        e.IsWithdrawn,
                        e.WithdrawalReason,
                        0,
                        null,
                        e.MergedInto != null
                    ))
                    .ToListAsync(cancel);
            case ResourceType.Question:
                var questions = ids.Select(i => new QuestionId(i)).ToList();
                return await ledger
                    .Questions.Where(q => questions.Contains(q.Id) || (q.Key != null && keys.Contains(q.Key)))
                    .Select(q => new Known(
                        type,
                        q.Id.Value,
                        q.Key,
                        q.Text,
                        q.IsWithdrawn,
                        q.WithdrawalReason,
                        0,
                        null,
                        q.MergedInto != null
                    ))
                    .ToListAsync(cancel);
            case ResourceType.Term:
                var terms = ids.Select(i => new TermId(i)).ToList();
                return await ledger
                    .Terms.Where(t => terms.Contains(t.Id) || keys.Contains(t.Key!))
                    .Select(t => new Known(
                        type,
                        t.Id.Value,
                        t.Key,
                        t.Key!,
                        t.IsWithdrawn,
                        t.WithdrawalReason,
                        0,
                        null,
                        t.MergedInto != null
                    ))
                    .ToListAsync(cancel);
            default:
                var claims = ids.Select(i => new ClaimId(i)).ToList();
                return await ledger
                    .Claims.Where(c => claims.Contains(c.Id) || (c.Key != null && keys.Contains(c.Key)))
                    .Select(c => new Known(
                        type,
                        c.Id.Value,
                        c.Key,
                        c.Text,
                        c.IsWithdrawn,
                        c.WithdrawalReason,
                        0,
                        null,
                        c.MergedInto != null
                    ))
                    .ToListAsync(cancel);
        }
    }
}
