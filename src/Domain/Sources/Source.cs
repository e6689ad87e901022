using Newsroom.Domain.Comparison;

namespace Newsroom.Domain.Sources;

public enum SourceKind
{
    Person,
    Organization,
    Government,
    NewsAgency,
    NewsOutlet,
    PlatformAccount,
    Document,
    Dataset,

    /// <summary>"sources in Seoul": each of its claims stands alone.</summary>
    Unnamed,
}

/// <summary>Reliability of a source on the Admiralty scale (NATO AJP-2.1). F means that it cannot be judged; it is not "bad".</summary>
public enum Reliability
{
    A,
    B,
    C,
    D,
    E,
    F,
}

/// <summary>What an editor enters of a source.</summary>
public sealed record SourceContent
{
    public required SourceKind Kind { get; init; }
    public required string Name { get; init; }
    public IReadOnlyList<string> Aliases { get; init; } = [];
    public CountryCode? Country { get; init; }
    public SourceId? PartOf { get; init; }
    public bool SpeaksForItself { get; init; }
    public string? Description { get; init; }
    public WebAddress? Website { get; init; }
    public Reliability? Reliability { get; init; }
}

/// <summary>A person, organisation or publication that makes, relays or publishes claims, or takes part in events.</summary>
public sealed class Source : LedgerEntry
{
    private readonly List<SourceName> names = [];
    private readonly List<SourceLink> links = [];

    private Source() { }

    public SourceId Id { get; private set; }
    public override ResourceType Type => ResourceType.Source;
    public override Guid Identity => Id.Value;
    public override Guid? Above => PartOfId?.Value;

    public SourceKind Kind { get; private set; }
    public string Name { get; private set; } = "";
    public CountryCode? Country { get; private set; }

    /// <summary>The source that this one belongs to; the chain has no cycle.</summary>
    public SourceId? PartOfId { get; private set; }

    /// <summary>A court, a central bank, an opposition: its voice is its own, whatever it is part of.</summary>
    public bool SpeaksForItself { get; private set; }
    public string? Description { get; private set; }
    public WebAddress? Website { get; private set; }
    public Reliability? Reliability { get; private set; }

    /// <summary>The name, at position 0, and its aliases: each of them finds the source.</summary>
    public IReadOnlyList<SourceName> Names => names;

    /// <summary>What editors know about it and other sources.</summary>
    public IReadOnlyList<SourceLink> Links => links;

    public IReadOnlyList<string> Aliases => names.InOrder().Skip(1).ToList();

    public static Source Record(SourceId id, string? key, SourceContent content)
    {
        var source = new Source { Id = id, Key = key };
        source.Correct(content);
        return source;
    }

    /// <summary>Replaces what is recorded. The caller has seen to it that <c>partOf</c> makes no cycle: that takes other sources.</summary>
    public void Correct(SourceContent content)
    {
        Kind = content.Kind;
        Name = content.Name;
        Country = content.Country;
        PartOfId = content.PartOf;
        SpeaksForItself = content.SpeaksForItself;
        Description = content.Description;
        Website = content.Website;
        Reliability = content.Reliability;
        names.Become([content.Name, .. content.Aliases]);
    }

    public override void Follow(Merger merger)
    {
        PartOfId = PartOfId is { } larger ? merger.Of(larger) : null;
        if (PartOfId == Id)
            PartOfId = null;
        links.Become(OnceEach(links.InOrder().Select(l => l with { Other = merger.Of(l.Other) })));
    }

    /// <summary>Says what it is to another source.</summary>
    public void LinkTo(DeclaredLink link)
    {
        if (link.Other == Id)
            throw new Unacceptable("#/other", LinkToItself);
        if (LinkOf(link.Kind, link.Other) is not null)
            throw new Unacceptable("#/other", LinkedAlready);
        if (links.Count >= MostLinks)
            throw new Unacceptable("#", new Flaw("tooMany", $"A source has at most {MostLinks} links."));
        links.Add(link);
    }

    /// <summary>Takes back a link that was entered by mistake.</summary>
    public void Unlink(Guid link)
    {
        if (links.RemoveAll(l => l.Id == link) == 0)
            throw new NotFound("link of this source", link.ToString());
    }

    /// <summary>The link of that kind to that source; null where there is none.</summary>
    public DeclaredLink? LinkOf(LinkKind kind, SourceId other) =>
        links.Find(l => l.Kind == kind && l.OtherId == other)?.Value;

    private List<DeclaredLink> OnceEach(IEnumerable<DeclaredLink> all) =>
        [.. all.Where(l => l.Other != Id).DistinctBy(l => (l.Kind, l.Other))];

    /// <summary>Takes the place of a source entered twice: its names find this one from now on.</summary>
    public void Absorb(Source twin)
    {
        if (PartOfId == twin.Id)
            PartOfId = twin.PartOfId == Id ? null : twin.PartOfId;
        var known = names.Select(n => n.Folded).ToHashSet();
        var fresh = twin.names.InOrder().Where(n => known.Add(Folded.Of(n)));
        names.Become([Name, .. Merger.Unite(Aliases, fresh, MostAliases, "aliases")]);
        var both = OnceEach(links.InOrder().Concat(twin.links.InOrder()).Where(l => l.Other != twin.Id));
        if (both.Count > MostLinks)
            throw new Unacceptable("#/into", new Flaw("tooMany", $"Together they have {both.Count} links."));
        links.Become(both);
        twin.EndAs(this);
    }

    /// <summary>Aliases of one source at the most.</summary>
    public const int MostAliases = 100;

    /// <summary>Links of one source at the most.</summary>
    public const int MostLinks = 500;

    public static readonly Flaw LinkToItself = new("linkToItself", "A source has no link to itself.");

    public static readonly Flaw LinkedAlready = new(
        "linkedAlready",
        "This source has that link to that source already.",
        "remove it first, to enter it with another reason"
    );

    public static readonly Flaw Cycle = new(
        "partOfCycle",
        "A source cannot be part of itself, nor of anything that is part of it.",
        "the organisation above it, or nothing"
    );
}

/// <summary>A name under which a source is found, in any language.</summary>
public sealed class SourceName : ListRow<string>
{
    public string Name { get; private set; } = "";

    /// <summary>The name without case and diacritics.</summary>
    public string Folded { get; private set; } = "";
    public override string Value => Name;

    protected override void Hold(string value)
    {
        Name = value;
        Folded = Domain.Folded.Of(value);
    }
}

public static class Reliabilities
{
    /// <summary>The Admiralty label that answers carry beside the letter.</summary>
    public static string Label(this Reliability letter) =>
        letter switch
        {
            Reliability.A => "completely reliable",
            Reliability.B => "usually reliable",
            Reliability.C => "fairly reliable",
            Reliability.D => "not usually reliable",
            Reliability.E => "unreliable",
            _ => "reliability cannot be judged",
        };
}
