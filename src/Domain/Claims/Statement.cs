using Newsroom.Domain.Dates;
using Newsroom.Domain.Quantities;

namespace Newsroom.Domain.Claims;

/// <summary>A claim, stored or still a draft, as far as it tells whether another says the same.</summary>
public sealed record Statement
{
    public required string Text
    {
        get;
        init
        {
            field = value;
            Words = Sentences.Words(value);
        }
    }

    /// <summary>The words of the text, read once for many comparisons.</summary>
    internal IReadOnlyList<string> Words { get; private init; } = [];

    public required LanguageTag Language { get; init; }
    public Stance Stance { get; init; }

    /// <summary>Origin and co-origins; empty when nobody is named.</summary>
    public IReadOnlyList<SourceId> Origins { get; init; } = [];

    public PartialDate? Period { get; init; }
    public Quantity? Quantity { get; init; }
    public QuestionId? Question { get; init; }
    public IReadOnlyList<EventId> Events { get; init; } = [];

    /// <summary>The places in articles where it stands.</summary>
    public IReadOnlyList<CitedPassage> Passages { get; init; } = [];

    public static Statement Of(ClaimContent content) =>
        new()
        {
            Text = content.Text,
            Language = content.Language,
            Stance = content.Stance,
            Origins = content.Origin is { } origin ? [origin, .. content.CoOrigins] : [],
            Period = content.Period,
            Quantity = content.Quantity,
            Question = content.Question,
            Events = content.Events,
            Passages = content.Citations.Select(c => new CitedPassage(c.Article, c.Quote.Start, c.Quote.End)).ToList(),
        };
}

/// <summary>Words in an article, by their place in code points, the end exclusive.</summary>
public sealed record CitedPassage(ArticleId Article, int Start, int End)
{
    /// <summary>The share of the shorter passage that both cover; 0 in another article.</summary>
    public double Overlap(CitedPassage other)
    {
        var common = Math.Min(End, other.End) - Math.Max(Start, other.Start);
        return Article != other.Article || common <= 0
            ? 0
            : (double)common / Math.Min(End - Start, other.End - other.Start);
    }
}
