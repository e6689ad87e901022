using System.Security.Cryptography;
using System.Text;
using Newsroom.Domain.Dates;

namespace Newsroom.Domain.Articles;

/// <summary>What the publisher has said about its article since.</summary>
public enum Notice
{
    None,
    Corrected,
    WithdrawnByPublisher,
}

/// <summary>What an editor enters of an article, the text apart.</summary>
public sealed record ArticleContent
{
    public string? Headline { get; init; }
    public WebAddress? Url { get; init; }
    public IReadOnlyList<string> ExternalIds { get; init; } = [];
    public SourceId? Publisher { get; init; }
    public IReadOnlyList<SourceId> Agencies { get; init; } = [];
    public IReadOnlyList<string> Authors { get; init; } = [];
    public required LanguageTag Language { get; init; }
    public PartialDate? Published { get; init; }
    public DateTimeOffset? RetrievedAt { get; init; }
    public WebAddress? ArchiveUrl { get; init; }
    public ArticleId? CopyOf { get; init; }
    public Notice Notice { get; init; }
    public IReadOnlyList<string> Topics { get; init; } = [];
    public required string Text { get; init; }

    /// <summary>Its texts as they were in the ledger it comes from, oldest first, <see cref="Text"/> last; empty where it comes from none.</summary>
    public IReadOnlyList<PastText> PastTexts { get; init; } = [];
}

/// <summary>A text of an article as it was in another ledger.</summary>
/// <param name="Text">Exactly as it was.</param>
/// <param name="EnteredAt">When it was entered there; null counts as now.</param>
public sealed record PastText(string Text, DateTimeOffset? EnteredAt);

/// <summary>A published text that carries claims. Its text is kept exactly as sent, each version for ever.</summary>
public sealed class Article : LedgerEntry
{
    private readonly List<ArticleVersion> versions = [];
    private readonly List<ArticleExternalId> externalIds = [];
    private readonly List<ArticleAgency> agencies = [];
    private readonly List<ArticleTopic> topics = [];

    private Article() { }

    public ArticleId Id { get; private set; }
    public override ResourceType Type => ResourceType.Article;
    public override Guid Identity => Id.Value;
    public override Guid? Above => CopyOfId?.Value;

    public string? Headline { get; private set; }
    public WebAddress? Url { get; private set; }
    public string? CanonicalUrl { get; private set; }
    public SourceId? PublisherId { get; private set; }
    public List<string> Authors { get; private set; } = [];
    public LanguageTag Language { get; private set; } = null!;
    public PartialDate? Published { get; private set; }
    public DateTimeOffset? RetrievedAt { get; private set; }
    public WebAddress? ArchiveUrl { get; private set; }
    public ArticleId? CopyOfId { get; private set; }
    public Notice Notice { get; private set; }

    /// <summary>The number of the newest text version.</summary>
    public int TextVersion { get; private set; }

    /// <summary>SHA-256 of the newest text, as lower-case hexadecimal of its UTF-8 bytes.</summary>
    public string TextSha256 { get; private set; } = "";

    public IReadOnlyList<ArticleVersion> Versions => versions;
    public IReadOnlyList<ArticleExternalId> ExternalIds => externalIds;
    public IReadOnlyList<ArticleAgency> Agencies => agencies;
    public IReadOnlyList<ArticleTopic> Topics => topics;

    public static Article Record(ArticleId id, string? key, ArticleContent content)
    {
        var article = new Article { Id = id, Key = key };
        article.Apply(content);
        return article;
    }

    /// <summary>Replaces what is recorded. Returns the new text version when the text changed, else null.</summary>
    public ArticleVersion? Correct(ArticleContent content) => Apply(content);

    private ArticleVersion? Apply(ArticleContent content)
    {
        Headline = content.Headline;
        Url = content.Url;
        CanonicalUrl = content.Url?.Canonical;
        PublisherId = content.Publisher;
        if (!Authors.SequenceEqual(content.Authors))
            Authors = [.. content.Authors];
        Language = content.Language;
        Published = content.Published;
        RetrievedAt = content.RetrievedAt;
        ArchiveUrl = content.ArchiveUrl;
        CopyOfId = content.CopyOf;
        Notice = content.Notice;
        externalIds.Become(content.ExternalIds);
        agencies.Become(content.Agencies);
        topics.Become(content.Topics);
        return NewTexts(content).Aggregate((ArticleVersion?)null, (newest, text) => Print(text) ?? newest);
    }

    /// <summary>The texts that follow the newest one: where the past ones go on from it, those; else the one that counts now.</summary>
    private IEnumerable<PastText> NewTexts(ArticleContent content) =>
        IsContinuedBy(content.PastTexts)
            ? content.PastTexts.Skip(TextVersion)
            : [content.PastTexts is [.., var last] ? last : new PastText(content.Text, null)];

    /// <summary>True when these texts go on from its newest one.</summary>
    public bool IsContinuedBy(IReadOnlyList<PastText> past) =>
        past.Count > TextVersion && (TextVersion == 0 || Sha256(past[TextVersion - 1].Text) == TextSha256);

    /// <summary>Adds a text version, unless it is the newest text already; answers it, or null.</summary>
    public ArticleVersion? Print(PastText text)
    {
        var sha256 = Sha256(text.Text);
        if (sha256 == TextSha256)
            return null;
        TextSha256 = sha256;
        var version = new ArticleVersion(++TextVersion, text.Text, sha256);
        if (text.EnteredAt is { } at)
            version.Stamp(at);
        versions.Add(version);
        return version;
    }

    public override void Follow(Merger merger)
    {
        PublisherId = PublisherId is { } publisher ? merger.Of(publisher) : null;
        agencies.Become([.. agencies.InOrder().Select(merger.Of).Distinct()]);
        CopyOfId = CopyOfId is { } original ? merger.Of(original) : null;
        if (CopyOfId == Id)
            CopyOfId = null;
    }

    /// <summary>Takes the place of an article entered twice, with its external ids, agencies and topics, and with its address where this one has none. The texts stay its own.</summary>
    public void Absorb(Article twin)
    {
        if (CopyOfId == twin.Id)
            CopyOfId = twin.CopyOfId == Id ? null : twin.CopyOfId;
        var moved = twin.externalIds.InOrder();
        twin.externalIds.Clear();
        externalIds.Become(Merger.Unite(externalIds.InOrder(), moved, MostExternalIds, "external ids"));
        agencies.Become(Merger.Unite(agencies.InOrder(), twin.agencies.InOrder(), MostAgencies, "agencies"));
        topics.Become(Merger.Unite(topics.InOrder(), twin.topics.InOrder(), MostTopics, "topics"));
        if (Url is null)
        {
            (Url, CanonicalUrl) = (twin.Url, twin.CanonicalUrl);
            (twin.Url, twin.CanonicalUrl) = (null, null);
        }
        twin.EndAs(this);
    }

    public static readonly Flaw Cycle = new(
        "copyOfCycle",
        "An article is no copy of itself, nor of anything that is a copy of it."
    );

    /// <summary>Lengths of its lists at the most.</summary>
    public const int MostExternalIds = 20;
    public const int MostAgencies = 50;
    public const int MostTopics = 50;

    private static string Sha256(string text) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
}

/// <summary>One text of an article, numbered from 1.</summary>
public sealed class ArticleVersion(int number, string text, string sha256)
{
    public int Number { get; private set; } = number;

    /// <summary>The text exactly as sent; positions of quotes count in it.</summary>
    public string Text { get; private set; } = text;

    /// <summary>SHA-256 of the text's UTF-8 bytes, lower-case hexadecimal.</summary>
    public string Sha256 { get; private set; } = sha256;

    /// <summary>UTF-16 units, for deciding how many texts to read at once.</summary>
    public int Length { get; private set; } = text.Length;

    public DateTimeOffset CreatedAt { get; private set; }

    /// <summary>Says when it was entered, once.</summary>
    public void Stamp(DateTimeOffset at) => CreatedAt = CreatedAt == default ? at : CreatedAt;
}

/// <summary>An agency's own identifier of the article, unique in the ledger: urn:newsml:…</summary>
public sealed class ArticleExternalId : ListRow<string>
{
    public string ExternalId { get; private set; } = "";
    public override string Value => ExternalId;

    protected override void Hold(string value) => ExternalId = value;
}

/// <summary>A source credited by the article: "mit AFP".</summary>
public sealed class ArticleAgency : ListRow<SourceId>
{
    public SourceId SourceId { get; private set; }
    public override SourceId Value => SourceId;

    protected override void Hold(SourceId value) => SourceId = value;
}

public sealed class ArticleTopic : ListRow<string>
{
    public string Topic { get; private set; } = "";
    public override string Value => Topic;

    protected override void Hold(string value) => Topic = value;
}
