using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using Newsroom.Domain;
using Newsroom.Domain.Articles;
using Newsroom.Domain.Claims;
using Newsroom.Domain.Events;
using Newsroom.Domain.Questions;
using Newsroom.Domain.Search;
using Newsroom.Domain.Sources;

namespace Newsroom.Api.Persistence;

/// <summary>What a live resource says, as the search finds it: derived, one row each, written in the transaction that changes the resource.</summary>
public sealed class SearchText
{
    /// <summary>
    /// What the words of one row may fill of an index: PostgreSQL's tsvector holds 1 MiB, and fails beyond. No German or
    /// English article of 300,000 characters comes near it; of made-up ones the end is not searched.
    /// </summary>
    private const int MostWords = 1_000_000;

    /// <summary>Half of that, since a text of no known language is taken in as German and as English.</summary>
    private const int MostWordsOfNoLanguage = MostWords / 2;

    /// <summary>Characters of one claim's printed words: it may have a thousand citations.</summary>
    private const int MostPrinted = 20_000;

    private SearchText() { }

    /// <summary>The types that are searched.</summary>
    public static IReadOnlyList<ResourceType> Types { get; } =
    [ResourceType.Source, ResourceType.Article, ResourceType.Event, ResourceType.Question, ResourceType.Claim];

    /// <summary>The sequence of the revision that brought it here: unique, small, and the newer the greater.</summary>
    public long Number { get; private set; }
    public ResourceType Type { get; private init; }
    public Guid EntityId { get; private init; }
    public string? Key { get; private init; }

    /// <summary>Without script and region, in lower case; empty where the type has none.</summary>
    public string Language { get; private init; } = "";
    public string Title { get; private init; } = "";
    public string Text { get; private init; } = "";

    /// <summary>The title in the form that is searched.</summary>
    public string TitleWords { get; private init; } = "";
    public string TextWords { get; private init; } = "";

    /// <summary>Equal where nothing that is searched has changed.</summary>
    public long Digest { get; private init; }

    /// <summary>True where the article's text did not come along, because it stayed as it was.</summary>
    public bool LacksText { get; private init; }

    /// <summary>A stored row, known by its number alone, to be changed or removed.</summary>
    public static SearchText Known(long number) => new() { Number = number };

    public void IsStoredAs(long number) => Number = number;

    /// <summary>What the entry says; null for a type that is not searched.</summary>
    /// <param name="entry">With all its parts, an article's versions apart.</param>
    /// <param name="articleText">An article's newest text where the entry does not hold it.</param>
    public static SearchText? Of(LedgerEntry entry, string? articleText = null) =>
        entry switch
        {
            Article a => OfArticle(a, a.Versions.FirstOrDefault(v => v.Number == a.TextVersion)?.Text ?? articleText),
            Claim c => Made(entry, c.Language, c.Text, Printed(c)),
            Source s => Made(entry, null, s.Name, Lines([.. s.Aliases, s.Description])),
            Event e => Made(
                entry,
                null,
                e.Title,
                Lines([e.Description, e.Place.Name, .. e.Participants.InOrder().Select(p => p.Role)])
            ),
            Question q => Made(entry, null, q.Text, ""),
            _ => null,
        };

    private static SearchText OfArticle(Article article, string? text) =>
        Made(article, article.Language, article.Headline ?? "", text, article.TextSha256);

    private static string Printed(Claim claim)
    {
        var printed = claim
            .Citations.OrderBy(c => c.Position)
            .SelectMany(c => new[] { c.PrintedText, c.PrintedQuantity?.RawText });
        var length = 0;
        return Lines(
            printed.Prepend(claim.Quantity?.RawText).Distinct().TakeWhile(p => (length += p?.Length ?? 0) < MostPrinted)
        );
    }

    private static string Lines(IEnumerable<string?> lines) => string.Join('\n', lines.OfType<string>());

    private static SearchText Made(
        LedgerEntry entry,
        LanguageTag? language,
        string title,
        string? text,
        string? textDigest = null
    )
    {
        var most = language is null ? MostWordsOfNoLanguage : MostWords;
        var primary = language?.Primary ?? "";
        return new SearchText
        {
            Number = entry.Sequence,
            Type = entry.Type,
            EntityId = entry.Identity,
            Key = entry.Key,
            Language = primary,
            Title = title,
            Text = text ?? "",
            TitleWords = SearchWords.Of(title, most / 10),
            TextWords = SearchWords.Of(text ?? "", most - (most / 10)),
            Digest = DigestOf($"{primary}\n{title}\n{textDigest ?? text}"),
            LacksText = text is null,
        };
    }

    private static long DigestOf(string text) =>
        BinaryPrimitives.ReadInt64BigEndian(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
}
