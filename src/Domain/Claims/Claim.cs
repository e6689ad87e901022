using Newsroom.Domain.Articles;
using Newsroom.Domain.Dates;
using Newsroom.Domain.Quantities;

namespace Newsroom.Domain.Claims;

/// <summary>What an editor enters of a claim.</summary>
public sealed record ClaimContent
{
    public required string Text { get; init; }
    public required LanguageTag Language { get; init; }
    public SourceId? Origin { get; init; }
    public IReadOnlyList<SourceId> CoOrigins { get; init; } = [];
    public Stance Stance { get; init; }
    public OriginCertainty OriginCertainty { get; init; }

    /// <summary>When the origin stated it; null leaves it to be derived.</summary>
    public PartialDate? StatedOn { get; init; }
    public PartialDate? Period { get; init; }
    public Quantity? Quantity { get; init; }
    public QuestionId? Question { get; init; }
    public IReadOnlyList<EventId> Events { get; init; } = [];
    public IReadOnlyList<string> Topics { get; init; } = [];
    public required IReadOnlyList<CitationContent> Citations { get; init; }
}

/// <summary>What one origin stated, once. The same statement in another article is another citation; a new figure is a new claim.</summary>
public sealed partial class Claim : LedgerEntry
{
    private readonly List<ClaimCoOrigin> coOrigins = [];
    private readonly List<ClaimEvent> events = [];
    private readonly List<ClaimTopic> topics = [];
    private readonly List<Citation> citations = [];

    private Claim() { }

    public ClaimId Id { get; private set; }
    public override ResourceType Type => ResourceType.Claim;
    public override Guid Identity => Id.Value;

    public string Text { get; private set; } = "";
    public LanguageTag Language { get; private set; } = null!;
    public SourceId? OriginId { get; private set; }
    public Stance Stance { get; private set; }
    public OriginCertainty OriginCertainty { get; private set; }

    /// <summary>When the origin stated it: as recorded, or derived as "up to" the earliest published date of its citations.</summary>
    public PartialDate? StatedOn { get; private set; }
    public bool StatedOnDerived { get; private set; }

    /// <summary>The time the claim speaks about.</summary>
    public PartialDate? Period { get; private set; }

    /// <summary>The earliest published date among its citations.</summary>
    public PartialDate? FirstPublished { get; private set; }
    public Quantity? Quantity { get; private set; }
    public QuestionId? QuestionId { get; private set; }

    public IReadOnlyList<ClaimCoOrigin> CoOrigins => coOrigins;
    public IReadOnlyList<ClaimEvent> Events => events;
    public IReadOnlyList<ClaimTopic> Topics => topics;
    public IReadOnlyList<Citation> Citations => citations;

    public static Claim Record(ClaimId id, string? key, ClaimContent content, Func<CitationId> nextId)
    {
        var claim = new Claim { Id = id, Key = key };
        claim.Apply(content, nextId);
        return claim;
    }

    /// <summary>Replaces what is recorded; citations that name a stored one keep its id.</summary>
    public void Correct(ClaimContent content, Func<CitationId> nextId)
    {
        var kept = content.Citations.Select(c => c.Existing).OfType<CitationId>().ToList();
        foreach (var id in kept)
            CitationBy(id);
        if (kept.Distinct().Count() < kept.Count)
            throw new Unacceptable("#/citations", new Flaw("twice", "A stored citation stands in this list twice."));
        Apply(content, nextId);
    }

    private void Apply(ClaimContent content, Func<CitationId> nextId)
    {
        if (content.Citations.Count == 0)
            throw new Unacceptable("#/citations", NeedsCitation);
        Text = content.Text;
        Language = content.Language;
        OriginId = content.Origin;
        Stance = content.Stance;
        OriginCertainty = content.OriginCertainty;
        StatedOnDerived = content.StatedOn is null;
        if (content.StatedOn is not null)
            StatedOn = content.StatedOn;
        Period = content.Period;
        Quantity = content.Quantity;
        QuestionId = content.Question;
        coOrigins.Become(content.CoOrigins);
        events.Become(content.Events);
        topics.Become(content.Topics);
        ReplaceCitations(content.Citations, nextId);
    }

    /// <summary>Adds one appearance.</summary>
    public Citation Cite(CitationContent content, CitationId id)
    {
        var citation = new Citation(id, NextPosition, content);
        citations.Add(citation);
        return citation;
    }

    /// <summary>Replaces what is recorded of one citation.</summary>
    public void CorrectCitation(CitationId id, CitationContent content)
    {
        var citation = CitationBy(id);
        citation.Apply(citation.Position, content);
    }

    /// <summary>Removes one citation; the last one stays, it can only be replaced.</summary>
    public void RemoveCitation(CitationId id)
    {
        var citation = CitationBy(id);
        if (citations.Count == 1)
            throw new Unacceptable("#", LastCitation);
        citations.Remove(citation);
    }

    public Citation CitationBy(CitationId id) =>
        citations.Find(c => c.Id == id) ?? throw new NotFound("citation of this claim", id.Value.ToString());

    /// <summary>Takes the new keys of terms that became part of others.</summary>
    public void Rename(IReadOnlyDictionary<string, string> keys)
    {
        Quantity = Quantity?.Renamed(keys);
        foreach (var citation in citations)
            citation.Rename(keys);
    }

    /// <summary>Looks for the words of its citations of <paramref name="article"/> in the newer text; true when one of them changed.</summary>
    public bool Reanchor(ArticleId article, int version, ArticleText newer)
    {
        var changed = false;
        foreach (var citation in citations.Where(c => c.ArticleId == article))
            changed |= citation.Reanchor(version, newer);
        return changed;
    }

    public override void Follow(Merger merger)
    {
        OriginId = OriginId is { } origin ? merger.Of(origin) : null;
        coOrigins.Become([.. coOrigins.InOrder().Select(merger.Of).Distinct().Where(c => c != OriginId)]);
        events.Become([.. events.InOrder().Select(merger.Of).Distinct()]);
        QuestionId = QuestionId is { } question ? merger.Of(question) : null;
        foreach (var citation in citations)
            citation.Follow(merger);
        FollowInJudgement(merger);
    }

    /// <summary>Looks for the words that it cites from one article in the article that takes its place. Answers the first that do not stand there; what is then cited twice is cited once.</summary>
    public string? Requote(ArticleId from, ArticleId to, int version, ArticleText text)
    {
        foreach (var citation in citations.Where(c => c.ArticleId == from).ToList())
        {
            if (!citation.MoveTo(to, version, text))
                return citation.Quote.Exact;
            if (citations.Exists(c => c != citation && c.IsAt(to, citation.Quote)))
                citations.Remove(citation);
        }
        return null;
    }

    /// <summary>
    /// Takes the place of a claim entered twice: its citations become this one's, and where they print its figure and
    /// not this one's they say so. Throws <see cref="Unacceptable"/> when the two are not one statement of one origin.
    /// </summary>
    public void Absorb(Claim twin)
    {
        if (OriginId != twin.OriginId || Stance != twin.Stance)
            throw new Unacceptable("#/into", AnotherStatement);
        coOrigins.Become(Merger.Unite(coOrigins.InOrder(), twin.coOrigins.InOrder(), MostCoOrigins, "joint origins"));
        events.Become(Merger.Unite(events.InOrder(), twin.events.InOrder(), MostEvents, "events"));
        topics.Become(Merger.Unite(topics.InOrder(), twin.topics.InOrder(), MostTopics, "topics"));
        foreach (var citation in twin.citations.OrderBy(c => c.Position).ToList())
        {
            if (citations.Exists(c => c.IsAt(citation.ArticleId, citation.Quote)))
                continue;
            twin.citations.Remove(citation);
            citation.Join(NextPosition, twin.Quantity == Quantity ? null : twin.Quantity);
            citations.Add(citation);
        }
        if (citations.Count > MostCitations)
            throw new Unacceptable(
                "#/into",
                new Flaw("tooMany", $"Together they have {citations.Count} citations; {MostCitations} are allowed.")
            );
        AbsorbJudgement(twin);
        twin.EndAs(this);
    }

    private int NextPosition => citations.Count == 0 ? 0 : citations.Max(c => c.Position) + 1;

    /// <summary>Lengths of its lists at the most.</summary>
    public const int MostCitations = 1_000;
    public const int MostCoOrigins = 50;
    public const int MostEvents = 100;
    public const int MostTopics = 50;

    public static readonly Flaw AnotherStatement = new(
        "anotherStatement",
        "A claim is what one origin stated, once: the two have another origin or another stance.",
        "merge their origins first, or correct the one that is wrong"
    );

    /// <summary>Derives <see cref="FirstPublished"/>, and <see cref="StatedOn"/> where none was recorded, from the dates of its articles. No change of its own.</summary>
    public void DeriveDates(IReadOnlyDictionary<ArticleId, PartialDate?> published)
    {
        FirstPublished = citations
            .Select(c => published.GetValueOrDefault(c.ArticleId))
            .OfType<PartialDate>()
            .OrderBy(d => d.From ?? DateTimeOffset.MinValue)
            .ThenBy(d => d.To ?? DateTimeOffset.MaxValue)
            .ThenBy(d => d.Edtf, StringComparer.Ordinal)
            .FirstOrDefault();
        if (StatedOnDerived)
            StatedOn = FirstPublished is null ? null : PartialDate.UpTo(FirstPublished);
    }

    private void ReplaceCitations(IReadOnlyList<CitationContent> wanted, Func<CitationId> nextId)
    {
        var kept = wanted.Select(c => c.Existing).OfType<CitationId>().ToHashSet();
        citations.RemoveAll(c => !kept.Contains(c.Id));
        for (var position = 0; position < wanted.Count; position++)
        {
            var stored = citations.Find(c => c.Id == wanted[position].Existing);
            if (stored is not null)
                stored.Apply(position, wanted[position]);
            else
                citations.Add(
                    new Citation(
                        wanted[position].Existing ?? wanted[position].Past ?? nextId(),
                        position,
                        wanted[position]
                    )
                );
        }
    }

    public static readonly Flaw NeedsCitation = new(
        "citationNeeded",
        "A claim needs at least one citation: the article and the exact words that carry it."
    );

    public static readonly Flaw LastCitation = new(
        "lastCitation",
        "The last citation of a claim cannot be removed; replace it, or withdraw the claim."
    );

    /// <summary>The rule that ties how the origin is named to whether there is one; null when it holds.</summary>
    public static Flaw? Check(bool hasOrigin, bool hasAttribution) =>
        !hasOrigin && hasAttribution
            ? new Flaw(
                "attributionWithoutOrigin",
                "A claim without an origin has no attribution.",
                "leave attribution out, or name the origin"
            )
            : null;
}

/// <summary>A source that makes the statement jointly with the origin: still one voice.</summary>
public sealed class ClaimCoOrigin : ListRow<SourceId>
{
    public SourceId SourceId { get; private set; }
    public override SourceId Value => SourceId;

    protected override void Hold(SourceId value) => SourceId = value;
}

public sealed class ClaimEvent : ListRow<EventId>
{
    public EventId EventId { get; private set; }
    public override EventId Value => EventId;

    protected override void Hold(EventId value) => EventId = value;
}

public sealed class ClaimTopic : ListRow<string>
{
    public string Topic { get; private set; } = "";
    public override string Value => Topic;

    protected override void Hold(string value) => Topic = value;
}
