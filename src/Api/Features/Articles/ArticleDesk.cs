using FluentValidation;
using Microsoft.EntityFrameworkCore;
using Newsroom.Api.Features.Claims;
using Newsroom.Api.Features.Entries;
using Newsroom.Api.Persistence;
using Newsroom.Api.Wire;
using Newsroom.Domain;
using Newsroom.Domain.Articles;
using Newsroom.Domain.Claims;
using Newsroom.Domain.Dates;

namespace Newsroom.Api.Features.Articles;

/// <summary>Makes articles from their inputs; a changed text or date is followed by the claims that cite it.</summary>
public sealed class ArticleDesk(
    LedgerDbContext ledger,
    References references,
    ArticleTexts texts,
    IValidator<ArticleInput> validator,
    TimeProvider clock
) : Desk<Article, ArticleInput, ArticleContent>(ledger, references, validator, clock)
{
    private IReadOnlyList<PastText> past = [];
    private string? kept;

    public override ResourceType Type => ResourceType.Article;

    protected override Task<List<Article>> Read(
        IReadOnlyList<Guid> ids,
        IReadOnlyList<string> keys,
        CancellationToken cancel
    )
    {
        var wanted = ids.Select(i => new ArticleId(i)).ToList();
        return Ledger
            .Articles.Include(a => a.ExternalIds)
            .Include(a => a.Agencies)
            .Include(a => a.Topics)
            .AsSplitQuery()
            .Where(a => wanted.Contains(a.Id) || keys.Contains(a.Key!))
            .ToListAsync(cancel);
    }

    public override IEnumerable<Link> Links(ArticleInput input)
    {
        if (input.Publisher is not null)
            yield return new Link("#/publisher", ResourceType.Source, input.Publisher);
        for (var i = 0; i < input.Agencies?.Count; i++)
            if (input.Agencies[i] is { } agency)
                yield return new Link($"#/agencies/{i}", ResourceType.Source, agency);
        if (input.CopyOf is not null)
            yield return new Link("#/copyOf", ResourceType.Article, input.CopyOf);
    }

    protected override async Task<ArticleContent?> ContentOf(
        ArticleInput input,
        Article? stored,
        InputErrors errors,
        CancellationToken cancel
    )
    {
        var copyOf = References.Id(ResourceType.Article, input.CopyOf);
        if (await Ledger.WouldCircle(stored, copyOf, cancel))
            errors.Add("#/copyOf", Article.Cycle);
        return errors.Any ? null : Content(input, copyOf);
    }

    /// <summary>The text is the last of its versions.</summary>
    protected override void Fill(ArticleInput input, Provenance from) =>
        input.Text ??= from.Texts is [.., var last] ? last.Text : null;

    /// <summary>Where later lines bring the rest of the versions, the text stays for now what is stored.</summary>
    protected override async Task Complete(
        ArticleInput input,
        Article? stored,
        Provenance from,
        InputErrors errors,
        CancellationToken cancel
    )
    {
        (past, kept) = (from.Texts, null);
        if (past.Count == 0)
            return;
        if (input.Text != past[^1].Text)
            errors.Add("#/text", new Flaw("notTheLast", "The text is the last of the versions.", "leave text out"));
        if (!from.IsContinued || stored is null || stored.IsContinuedBy(past))
            return;
        past = [];
        var newest = new Known(Type, stored.Identity, stored.Key, "", false, null, stored.TextVersion);
        kept = (await texts.Of(newest, cancel)).Text;
    }

    private ArticleContent Content(ArticleInput input, Guid? copyOf) =>
        new()
        {
            Headline = input.Headline,
            Url = input.Url is null ? null : WebAddress.Parse(input.Url),
            ExternalIds = input.ExternalIds ?? [],
            Publisher = References.Id(ResourceType.Source, input.Publisher) is { } publisher
                ? new SourceId(publisher)
                : null,
            Agencies = [.. References.Ids(ResourceType.Source, input.Agencies).Select(id => new SourceId(id))],
            Authors = input.Authors ?? [],
            Language = LanguageTag.Parse(input.Language!),
            Published = input.Published is null ? null : PartialDate.Parse(input.Published.Edtf),
            RetrievedAt =
                input.RetrievedAt is not null && Instants.TryParse(input.RetrievedAt, out var at, out _) ? at : null,
            ArchiveUrl = input.ArchiveUrl is null ? null : WebAddress.Parse(input.ArchiveUrl),
            CopyOf = copyOf is { } other ? new ArticleId(other) : null,
            Notice = input.Notice is null ? Notice.None : Wording<Notice>.Read(input.Notice),
            Topics = input.Topics ?? [],
            Text = (From is null ? null : kept) ?? input.Text!,
            PastTexts = From is null ? [] : past,
        };

    public override ArticleInput InputOf(Article entry) => ArticleInput.Of(entry, null);

    protected override Article Record(Guid id, string? key, ArticleContent content) =>
        Article.Record(new ArticleId(id), key, content);

    /// <summary>Looks for every cited passage in a new text, and derives the dates that follow from a new one.</summary>
    protected override async Task Correct(Article stored, ArticleContent content, CancellationToken cancel)
    {
        var (published, language) = (stored.Published, stored.Language);
        var version = stored.Correct(content);
        await Follow(stored, version, published != stored.Published, cancel, language != stored.Language);
    }

    /// <summary>Adds a text that another ledger had after the newest one here.</summary>
    internal Task Print(Article stored, PastText text, CancellationToken cancel) =>
        Follow(stored, stored.Print(text), redated: false, cancel);

    private async Task Follow(
        Article stored,
        ArticleVersion? version,
        bool redated,
        CancellationToken cancel,
        bool translated = false
    )
    {
        if (version is null && !redated && !translated)
            return;
        // In another language its figures read otherwise: the save checks those of the claims that are read here.
        var claims = await Ledger
            .Claims.Whole()
            .Where(c => c.Citations.Any(x => x.ArticleId == stored.Id))
            .ToListAsync(cancel);
        // What an earlier line of the same batch has entered is not in the database yet.
        claims = claims.Union(Ledger.Claims.Local.Where(c => c.Citations.Any(x => x.ArticleId == stored.Id))).ToList();
        if (version is not null)
        {
            var text = new ArticleText(version.Text);
            foreach (var claim in claims.Where(c => c.Reanchor(stored.Id, version.Number, text) && c.Version > 0))
                Ledger.Change.Follows(
                    claim,
                    $"The text of article {stored.Key ?? stored.Identity.ToString()} changed."
                );
        }
        if (redated)
            await Ledger.DeriveDates(claims, cancel);
    }

    protected override Task Absorb(Article survivor, Article twin, CancellationToken cancel)
    {
        survivor.Absorb(twin);
        return Task.CompletedTask;
    }

    /// <summary>Every cited passage must stand in the article that stays.</summary>
    public override async Task Lead(LedgerEntry referring, Merger merger, InputErrors errors, CancellationToken cancel)
    {
        referring.Follow(merger);
        if (referring is not Claim claim)
            return;
        var stays = (await Ledger.Known(ResourceType.Article, [merger.To], [], cancel))[0];
        var missing = claim.Requote(
            new ArticleId(merger.From),
            new ArticleId(merger.To),
            stays.TextVersion,
            await texts.Of(stays, cancel)
        );
        if (missing is not null)
            errors.Add("#/into", NotQuotable(claim, missing));
        await Ledger.DeriveDates([claim], cancel);
    }

    private static Flaw NotQuotable(Claim claim, string words) =>
        new(
            "quoteNotFound",
            $"The claim {claim.Reference} quotes words that do not stand in the article that stays: {words}",
            "record the one as copyOf the other, or correct the text that stays"
        );
}
