using System.Globalization;
using System.Text.Json;
using Newsroom.Api.Features.Claims;
using Newsroom.Api.Features.Entries;
using Newsroom.Api.Wire;
using Newsroom.Domain;
using Newsroom.Domain.Articles;

namespace Newsroom.Api.Features.Articles;

/// <summary>A further text of an article, whose own line had no room for it.</summary>
public sealed record VersionLine : IPart
{
    public ReferenceInput? Article { get; set; }
    public int? Version { get; set; }
    public string? Text { get; set; }
    public string? CreatedAt { get; set; }

    Link? IPart.Owner => Article is null ? null : new Link("#/article", ResourceType.Article, Article);

    IEnumerable<Link> IPart.Links => ((IPart)this).Owner is { } owner ? [owner] : [];
}

/// <summary>Adds the texts that follow those of an article's own line.</summary>
public sealed class VersionDesk(ArticleDesk desk, References references, ArticleTexts texts, TimeProvider clock)
    : IPartDesk
{
    public string Word => "version";

    public IPart Parse(JsonElement line) => line.Deserialize<VersionLine>(WireJson.Line)!;

    public async Task<(LedgerEntry Owner, WriteOutcome Outcome)> Put(
        IPart part,
        ReplaceGuard mayReplace,
        CancellationToken cancel
    )
    {
        var line = (VersionLine)part;
        var errors = new InputErrors();
        if (string.IsNullOrWhiteSpace(line.Text))
            errors.Add("#/text", new Flaw("required", "A version has a text."));
        else if (Texts.Check(line.Text, Texts.ArticleText) is { } flaw)
            errors.Add("#/text", flaw);
        if (line.Version is null or < 1)
            errors.Add("#/version", new Flaw("required", "Say which version it is, from 1."));
        Provenance.CheckInstant(line.CreatedAt, "#/createdAt", clock.GetUtcNow(), errors);
        var owner = references.OwnerOf(line, "article", errors);
        errors.ThrowIfAny();
        var article = await desk.Get(owner!.Value.ToString(), cancel, withdrawnToo: true);
        if (await texts.Stored(article.Id, line.Version!.Value, cancel) is { } known)
            return known == line.Text
                ? (article, WriteOutcome.Unchanged)
                : throw new Unacceptable("#/text", new Flaw("anotherText", "This version has another text here."));
        if (line.Version != article.TextVersion + 1)
            throw new Unacceptable("#/version", NotNext(article));
        article.MayChange(mayReplace);
        await desk.Print(article, new PastText(line.Text!, Provenance.Instant(line.CreatedAt)), cancel);
        references.Remember(article);
        return (article, WriteOutcome.Updated);
    }

    private static Flaw NotNext(Article article) =>
        new(
            "notTheNext",
            "Versions come one after the other.",
            (article.TextVersion + 1).ToString(CultureInfo.InvariantCulture)
        );
}
