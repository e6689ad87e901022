using Microsoft.EntityFrameworkCore;
using Newsroom.Api.Features.Entries;
using Newsroom.Api.Persistence;
using Newsroom.Domain;
using Newsroom.Domain.Claims;
using Newsroom.Domain.Sources;

namespace Newsroom.Api.Features.Claims;

/// <summary>What the filters of claims mean, figures apart. What stands in other tables is asked for as "id among these": so an engine may start there.</summary>
internal static class ClaimFilters
{
    /// <summary>Stands for claims that nobody has assessed.</summary>
    public const string Unassessed = "none";

    /// <summary>The claims of an article or of an event.</summary>
    public static IQueryable<Claim> Of(
        this IQueryable<Claim> claims,
        LedgerDbContext ledger,
        ResourceType? type,
        Guid? owner
    ) =>
        owner is not { } id ? claims
        : type == ResourceType.Article ? claims.InArticles(ledger, [new ArticleId(id)])
        : claims.OfEvents(ledger, [new EventId(id)]);

    public static IQueryable<Claim> By(this IQueryable<Claim> claims, List<Guid>? origins)
    {
        var ids = origins?.ConvertAll(o => (SourceId?)new SourceId(o));
        var plain = origins?.ConvertAll(o => new SourceId(o));
        return claims.OneOf(ids, c => c.OriginId, c => c.OriginId != null && plain!.Contains(c.OriginId.Value));
    }

    /// <summary>What the resources that the query names let through, origins apart.</summary>
    public static IQueryable<Claim> Where(this IQueryable<Claim> claims, LedgerDbContext ledger, FilterReferences named)
    {
        if (named.Ids("relay")?.ConvertAll(i => (SourceId?)new SourceId(i)) is { } relays)
            claims = claims.Where(c =>
                ledger
                    .Set<CitationHop>()
                    .Where(h => h.SourceId != null && relays.Contains(h.SourceId))
                    .Join(
                        ledger.Set<Citation>(),
                        h => EF.Property<CitationId>(h, "CitationId"),
                        x => x.Id,
                        (_, x) => EF.Property<ClaimId>(x, "ClaimId")
                    )
                    .Contains(c.Id)
            );
        if (named.Ids("publisher")?.ConvertAll(i => new SourceId(i)) is { } publishers)
            claims = claims.Where(c =>
                ledger
                    .Articles.Where(a => a.PublisherId != null && publishers.Contains(a.PublisherId.Value))
                    .Join(
                        ledger.Set<Citation>(),
                        a => a.Id,
                        x => x.ArticleId,
                        (_, x) => EF.Property<ClaimId>(x, "ClaimId")
                    )
                    .Contains(c.Id)
            );
        if (named.Ids("article")?.ConvertAll(i => new ArticleId(i)) is { } articles)
            claims = claims.InArticles(ledger, articles);
        if (named.Ids("event")?.ConvertAll(i => new EventId(i)) is { } events)
            claims = claims.OfEvents(ledger, events);
        var questions = named.Ids("question")?.ConvertAll(i => new QuestionId(i));
        return claims.OneOf(
            questions?.ConvertAll(q => (QuestionId?)q),
            c => c.QuestionId,
            c => c.QuestionId != null && questions!.Contains(c.QuestionId.Value)
        );
    }

    /// <summary>What the words, topics and dates of the query let through.</summary>
    public static IQueryable<Claim> Stated(this IQueryable<Claim> claims, LedgerDbContext ledger, ListClaims asked)
    {
        var certainly = asked.DateMatch == QueryRules.Certain;
        claims = claims
            .Dated(nameof(Claim.StatedOn), asked.StatedOn, certainly)
            .Dated(nameof(Claim.FirstPublished), asked.FirstPublished, certainly)
            .Dated(nameof(Claim.Period), asked.Period, certainly)
            .WithStance(asked.Stance.Values<Stance>())
            .Cited(ledger, asked.CitationState.Values<CitationState>())
            .Holding(ledger, asked.NumberCheck.Values<NumberCheck>())
            .Concluded(asked.Verdict)
            .Any(asked.Chain.Values<Chain>(), chain => ClaimChains.Is(ledger, chain));
        if (asked.Topic is { } topics)
            claims = claims.Where(c =>
                ledger
                    .Set<ClaimTopic>()
                    .Where(t => topics.Contains(t.Topic))
                    .Select(t => EF.Property<ClaimId>(t, "ClaimId"))
                    .Contains(c.Id)
            );
        if (asked.OriginCertainty.Values<OriginCertainty>() is { } certainties)
            claims = claims.Where(c => certainties.Contains(c.OriginCertainty));
        if (Filters.Instant(asked.CreatedAfter) is { } created)
            claims = claims.Where(c => c.CreatedAt > created);
        if (Filters.Instant(asked.UpdatedAfter) is { } updated)
            claims = claims.Where(c => Conditions.Rare(c.UpdatedAt > updated));
        return claims;
    }

    private static IQueryable<Claim> InArticles(
        this IQueryable<Claim> claims,
        LedgerDbContext ledger,
        List<ArticleId> articles
    ) =>
        claims.Where(c =>
            ledger
                .Set<Citation>()
                .Where(x => articles.Contains(x.ArticleId))
                .Select(x => EF.Property<ClaimId>(x, "ClaimId"))
                .Contains(c.Id)
        );

    private static IQueryable<Claim> OfEvents(
        this IQueryable<Claim> claims,
        LedgerDbContext ledger,
        List<EventId> events
    ) =>
        claims.Where(c =>
            ledger
                .Set<ClaimEvent>()
                .Where(e => events.Contains(e.EventId))
                .Select(e => EF.Property<ClaimId>(e, "ClaimId"))
                .Contains(c.Id)
        );

    /// <summary>Nearly all claims affirm; the others have an index of their own, which this condition names.</summary>
    private static IQueryable<Claim> WithStance(this IQueryable<Claim> claims, List<Stance>? stances) =>
        stances is null ? claims
        : stances.Contains(Stance.Affirms) ? claims.Where(c => stances.Contains(c.Stance))
        : claims.Where(c => c.Stance != Stance.Affirms).OneOf(stances, c => c.Stance, c => stances.Contains(c.Stance));

    /// <summary>Nearly all citations are anchored; the others have an index of their own, which this condition names.</summary>
    private static IQueryable<Claim> Cited(
        this IQueryable<Claim> claims,
        LedgerDbContext ledger,
        List<CitationState>? states
    ) =>
        states is null ? claims
        : states.Contains(CitationState.Anchored) ? claims.Where(c => c.Citations.Any(x => states.Contains(x.State)))
        : claims.Where(c =>
            ledger
                .Set<Citation>()
                .Where(x => x.State != CitationState.Anchored && states.Contains(x.State))
                .Select(x => EF.Property<ClaimId>(x, "ClaimId"))
                .Contains(c.Id)
        );

    /// <summary>Nearly all citations hold their figure or need none; the others have an index of their own, which this condition names.</summary>
    private static IQueryable<Claim> Holding(
        this IQueryable<Claim> claims,
        LedgerDbContext ledger,
        List<NumberCheck>? checks
    ) =>
        checks is null ? claims
        : checks.Contains(NumberCheck.Match) || checks.Contains(NumberCheck.NotApplicable)
            ? claims.Where(c => c.Citations.Any(x => checks.Contains(x.NumberCheck)))
        : claims.Where(c =>
            ledger
                .Set<Citation>()
                .Where(x => x.NumberCheck == NumberCheck.Mismatch || x.NumberCheck == NumberCheck.NoFigure)
                .Where(x => checks.Contains(x.NumberCheck))
                .Select(x => EF.Property<ClaimId>(x, "ClaimId"))
                .Contains(c.Id)
        );

    /// <summary>Few claims are assessed; those have an index of their own, which the condition on a verdict names.</summary>
    private static IQueryable<Claim> Concluded(this IQueryable<Claim> claims, string[]? words)
    {
        if (words is null)
            return claims;
        var verdicts = words.Where(w => w != Unassessed).Select(w => (Verdict?)Wording<Verdict>.Read(w)).ToList();
        return words.Contains(Unassessed)
            ? claims.Where(c => c.Verdict == null || verdicts.Contains(c.Verdict))
            : claims.Where(c => c.Verdict != null).OneOf(verdicts, c => c.Verdict, c => verdicts.Contains(c.Verdict));
    }
}
