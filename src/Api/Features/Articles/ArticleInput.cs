using FluentValidation;
using Newsroom.Api.Features.Entries;
using Newsroom.Api.Http.Documents;
using Newsroom.Api.Persistence.Configurations;
using Newsroom.Api.Wire;
using Newsroom.Domain;
using Newsroom.Domain.Articles;

namespace Newsroom.Api.Features.Articles;

/// <summary>A published text, as it is entered.</summary>
[TakesAnswerFields("id", "textVersion", "textSha256", "version", "createdAt", "updatedAt")]
[TakesLineFields("by", "withdrawn", "formerKeys", "versions", "continued")]
public sealed record ArticleInput : IInput
{
    /// <summary>Your own stable name for it, set once.</summary>
    [Documented(Pattern = "^" + Domain.Key.Form + "$")]
    public string? Key { get; set; }

    /// <summary>The headline; may be missing. At most 500 characters.</summary>
    [Documented(MaxLength = Limits.Line)]
    public string? Headline { get; set; }

    /// <summary>The address, http or https. Unique in the ledger, tracking parameters and the like aside.</summary>
    [Documented(Format = "uri", MaxLength = WebAddress.Longest)]
    public string? Url { get; set; }

    /// <summary>An agency's own identifiers, such as urn:newsml:…; each unique in the ledger.</summary>
    [Documented(MaxItems = 20, MaxLength = Limits.Line)]
    public List<string>? ExternalIds { get; set; }

    /// <summary>The outlet that published it.</summary>
    public ReferenceInput? Publisher { get; set; }

    /// <summary>Agencies it credits ("with material from …").</summary>
    [Documented(MaxItems = 50)]
    public List<ReferenceInput>? Agencies { get; set; }

    /// <summary>Who wrote it, as printed.</summary>
    [Documented(MaxItems = 100, MaxLength = Limits.Name)]
    public List<string>? Authors { get; set; }

    /// <summary>The language of the text, as a BCP 47 tag: de, en, de-AT.</summary>
    [Documented(Needed = true)]
    public string? Language { get; set; }

    /// <summary>When it was published, as far as that is known (EDTF).</summary>
    public DateInput? Published { get; set; }

    /// <summary>When the text was taken from the web: an instant with zone.</summary>
    [Documented(Format = "date-time")]
    public string? RetrievedAt { get; set; }

    /// <summary>A copy in a web archive.</summary>
    [Documented(Format = "uri", MaxLength = WebAddress.Longest)]
    public string? ArchiveUrl { get; set; }

    /// <summary>The article whose text it carries, when it is wire copy.</summary>
    public ReferenceInput? CopyOf { get; set; }

    /// <summary>none, corrected or withdrawnByPublisher; none when absent.</summary>
    [Documented(Default = "none"), Words<Notice>]
    public string? Notice { get; set; }

    /// <summary>Topics in your own words; at most 50.</summary>
    [Documented(MaxItems = 50, MaxLength = Limits.Word)]
    public List<string>? Topics { get; set; }

    /// <summary>The text, kept exactly as sent: the positions of quotes count in it. At most 300,000 characters.</summary>
    [Documented(Needed = true, MaxLength = Texts.ArticleText)]
    public string? Text { get; set; }

    /// <summary>What a revision keeps: the text by its version's number and hash.</summary>
    internal static object Kept(Article article, bool withVersionNumber)
    {
        var input = Of(article, null);
        return new
        {
            input.Key,
            input.Headline,
            input.Url,
            input.ExternalIds,
            input.Publisher,
            input.Agencies,
            input.Authors,
            input.Language,
            input.Published,
            input.RetrievedAt,
            input.ArchiveUrl,
            input.CopyOf,
            input.Notice,
            input.Topics,
            TextVersion = withVersionNumber ? article.TextVersion : (int?)null,
            article.TextSha256,
        };
    }

    internal static ArticleInput Of(Article article, string? text) =>
        new()
        {
            Key = article.Key,
            Headline = article.Headline,
            Url = article.Url?.Value,
            ExternalIds = [.. article.ExternalIds.InOrder()],
            Publisher = ReferenceInput.To(article.PublisherId?.Value),
            Agencies = [.. article.Agencies.InOrder().Select(a => ReferenceInput.To(a.Value))],
            Authors = [.. article.Authors],
            Language = article.Language.Value,
            Published = DateInput.Of(article.Published),
            RetrievedAt = article.RetrievedAt is { } at ? Instants.Write(at) : null,
            ArchiveUrl = article.ArchiveUrl?.Value,
            CopyOf = ReferenceInput.To(article.CopyOfId?.Value),
            Notice = Wording<Notice>.Of(article.Notice),
            Topics = [.. article.Topics.InOrder()],
            Text = text,
        };
}

internal sealed class ArticleInputValidator : AbstractValidator<ArticleInput>
{
    public ArticleInputValidator()
    {
        RuleFor(a => a.Key).Key();
        RuleFor(a => a.Headline).Text(Limits.Line);
        RuleFor(a => a.Url).Parsed<ArticleInput, WebAddress>(WebAddress.TryParse);
        RuleFor(a => a.ExternalIds).AtMost(Article.MostExternalIds);
        RuleForEach(a => a.ExternalIds).Needed(Limits.Line);
        RuleFor(a => a.Agencies).AtMost(Article.MostAgencies);
        RuleFor(a => a.Authors).AtMost(100);
        RuleForEach(a => a.Authors).Needed(Limits.Name);
        RuleFor(a => a.Language).Parsed<ArticleInput, LanguageTag>(LanguageTag.TryParse, needed: true);
        RuleFor(a => a.Published).Date();
        RuleFor(a => a.RetrievedAt).Parsed<ArticleInput, DateTimeOffset>(Instants.TryParse);
        RuleFor(a => a.ArchiveUrl).Parsed<ArticleInput, WebAddress>(WebAddress.TryParse);
        RuleFor(a => a.Notice).Word(default(Notice?));
        RuleFor(a => a.Topics).AtMost(Article.MostTopics);
        RuleForEach(a => a.Topics).Needed(Limits.Word);
        RuleFor(a => a.Text).Needed(Texts.ArticleText, lines: true);
    }
}
