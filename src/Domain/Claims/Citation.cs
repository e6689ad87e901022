using Newsroom.Domain.Articles;
using Newsroom.Domain.Dates;
using Newsroom.Domain.Quantities;

namespace Newsroom.Domain.Claims;

/// <summary>How the article renders what the origin said.</summary>
public enum SpeechForm
{
    /// <summary>"Wir haben gesiegt", sagte X.</summary>
    Direct,

    /// <summary>X lobte die "Tapferkeit" der Truppen.</summary>
    Mixed,

    /// <summary>X sagte, man habe gesiegt; laut X.</summary>
    Indirect,

    /// <summary>X lobte die Truppen.</summary>
    Reported,

    /// <summary>Man habe gesiegt, with no cue.</summary>
    FreeIndirect,
}

/// <summary>How the article names the origin; nothing where the claim has none.</summary>
public enum Attribution
{
    Explicit,

    /// <summary>Only a country or a kind: "südkoreanische Schätzungen".</summary>
    Generic,

    /// <summary>The recorder's reading.</summary>
    Inferred,
}

/// <summary>Whether the words still stand where they were read.</summary>
public enum CitationState
{
    Anchored,

    /// <summary>Found elsewhere in a newer version.</summary>
    Moved,

    /// <summary>No longer there; kept as it was in the last version that held it.</summary>
    Orphaned,
}

/// <summary>How far the way from the origin to the article is known.</summary>
public enum Chain
{
    /// <summary>The origin and every hop are named.</summary>
    Complete,

    /// <summary>The origin is of kind unnamed, or some hop is or has only a description.</summary>
    Gap,

    /// <summary>No origin.</summary>
    None,
}

public enum HopRole
{
    Spokesperson,
    Document,
    Relay,
}

/// <summary>One station between origin and article: a source, or the description of one that is not named.</summary>
public sealed record Hop(SourceId? Source, string? Description, HopRole Role, string? Cue, PartialDate? StatedOn);

/// <summary>What an editor enters of one citation, with the place of its words.</summary>
public sealed record CitationContent
{
    /// <summary>The stored citation that this one is, when it is one.</summary>
    public CitationId? Existing { get; init; }

    /// <summary>The id that a new one has from the ledger it comes from.</summary>
    public CitationId? Past { get; init; }
    public required ArticleId Article { get; init; }
    public required int ArticleVersion { get; init; }
    public required TextQuote Quote { get; init; }
    public required CitationState State { get; init; }
    public required SpeechForm Form { get; init; }
    public Attribution? Attribution { get; init; }
    public bool Distanced { get; init; }
    public string? PrintedText { get; init; }
    public Quantity? PrintedQuantity { get; init; }
    public IReadOnlyList<Hop> Via { get; init; } = [];
}

/// <summary>One appearance of a claim in one version of an article.</summary>
public sealed class Citation
{
    private readonly List<CitationHop> hops = [];

    private Citation() { }

    internal Citation(CitationId id, int position, CitationContent content)
    {
        Id = id;
        Apply(position, content);
    }

    public CitationId Id { get; private set; }
    public int Position { get; private set; }
    public ArticleId ArticleId { get; private set; }

    /// <summary>The text version that holds the quote: the one it was read in, until the words are found in a newer one.</summary>
    public int ArticleVersion { get; private set; }
    public TextQuote Quote { get; private set; } = null!;
    public CitationState State { get; private set; }
    public SpeechForm Form { get; private set; }
    public Attribution? Attribution { get; private set; }

    /// <summary>The article itself keeps its distance: "soll", "angeblich".</summary>
    public bool Distanced { get; private set; }

    /// <summary>What this article prints where that is not what the claim says.</summary>
    public string? PrintedText { get; private set; }
    public Quantity? PrintedQuantity { get; private set; }

    /// <summary>Whether the quoted words hold the figure. Derived, as the number grammar reads them; no change of its own.</summary>
    public NumberCheck NumberCheck { get; private set; } = NumberCheck.NotApplicable;

    public IReadOnlyList<CitationHop> Hops => hops;

    public IReadOnlyList<Hop> Via => hops.InOrder();

    internal void Apply(int position, CitationContent content)
    {
        Position = position;
        ArticleId = content.Article;
        ArticleVersion = content.ArticleVersion;
        Quote = content.Quote;
        State = content.State;
        Form = content.Form;
        Attribution = content.Attribution;
        Distanced = content.Distanced;
        PrintedText = content.PrintedText;
        PrintedQuantity = content.PrintedQuantity;
        hops.Become(content.Via);
    }

    /// <summary>What is recorded of it, as it would be entered.</summary>
    public CitationContent Content =>
        new()
        {
            Existing = Id,
            Article = ArticleId,
            ArticleVersion = ArticleVersion,
            Quote = Quote,
            State = State,
            Form = Form,
            Attribution = Attribution,
            Distanced = Distanced,
            PrintedText = PrintedText,
            PrintedQuantity = PrintedQuantity,
            Via = Via,
        };

    /// <summary>True when all of that is recorded of it already, its place aside.</summary>
    public bool Says(CitationContent content) =>
        (Form, Attribution, Distanced, PrintedText, PrintedQuantity)
            == (content.Form, content.Attribution, content.Distanced, content.PrintedText, content.PrintedQuantity)
        && Via.SequenceEqual(content.Via);

    /// <summary>Keeps what the number grammar found.</summary>
    public void Checked(NumberCheck found) => NumberCheck = found;

    internal bool IsAt(ArticleId article, TextQuote quote) =>
        ArticleId == article && Quote.Start == quote.Start && Quote.End == quote.End;

    internal void Follow(Merger merger) =>
        hops.Become([.. hops.InOrder().Select(h => h.Source is { } relay ? h with { Source = merger.Of(relay) } : h)]);

    /// <summary>Finds the words in the article that takes the place of the one they were read in; false when they do not stand there.</summary>
    internal bool MoveTo(ArticleId article, int version, ArticleText text)
    {
        if (Anchoring.Again(text, Quote) is not { } found)
            return false;
        (ArticleId, ArticleVersion, Quote, State) = (article, version, found, CitationState.Anchored);
        return true;
    }

    /// <summary>Becomes a citation of another claim, for which it prints <paramref name="printed"/> unless it says already what it prints.</summary>
    internal void Join(int position, Quantity? printed)
    {
        Position = position;
        PrintedQuantity ??= printed;
    }

    internal void Rename(IReadOnlyDictionary<string, string> keys) => PrintedQuantity = PrintedQuantity?.Renamed(keys);

    /// <summary>Looks for the words in a newer text; true when anything about the citation changed.</summary>
    internal bool Reanchor(int version, ArticleText newer)
    {
        var found = Anchoring.Again(newer, Quote);
        if (found is null)
        {
            var lost = State != CitationState.Orphaned;
            State = CitationState.Orphaned;
            return lost;
        }
        if (found.Start != Quote.Start)
            State = CitationState.Moved;
        else if (State == CitationState.Orphaned)
            State = CitationState.Anchored;
        ArticleVersion = version;
        Quote = found;
        return true;
    }
}

public sealed class CitationHop : ListRow<Hop>
{
    public SourceId? SourceId { get; private set; }
    public string? Description { get; private set; }
    public HopRole Role { get; private set; }
    public string? Cue { get; private set; }
    public PartialDate? StatedOn { get; private set; }
    public override Hop Value => new(SourceId, Description, Role, Cue, StatedOn);

    protected override void Hold(Hop value) =>
        (SourceId, Description, Role, Cue, StatedOn) = (
            value.Source,
            value.Description,
            value.Role,
            value.Cue,
            value.StatedOn
        );
}

public static class Chains
{
    /// <param name="hasOrigin">The claim has an origin.</param>
    /// <param name="originIsNamed">Its origin, and each joint origin, is of another kind than unnamed.</param>
    /// <param name="everyHopIsNamed">Each hop has a source of another kind than unnamed.</param>
    public static Chain Of(bool hasOrigin, bool originIsNamed, bool everyHopIsNamed) =>
        !hasOrigin ? Chain.None
        : originIsNamed && everyHopIsNamed ? Chain.Complete
        : Chain.Gap;
}
