using System.Collections.Immutable;
using System.Runtime.InteropServices;
using Newsroom.Domain.Claims;
using Newsroom.Extraction.Numbers;

namespace Newsroom.Extraction.Statements;

/// <summary>What kind of thing a name in an article is, as far as its words tell.</summary>
public enum NamedKind
{
    Unknown,
    Person,
    Organisation,
    Media,
    Country,

    /// <summary>People of whom only the kind is told: Experten, dänische Schätzungen.</summary>
    Group,
    Document,
}

/// <summary>Somebody whom the article names or describes.</summary>
public sealed record Named
{
    /// <summary>All words for it, with office, apposition and noun of saying: "Angaben des dänischen Geheimdienstes".</summary>
    public required Span Phrase { get; init; }

    /// <summary>The words that name it: "dänischen Geheimdienstes".</summary>
    public required Span Span { get; init; }

    /// <summary>As printed at <see cref="Span"/>.</summary>
    public required string Name { get; init; }

    /// <summary>The full name behind a pronoun or a short name, and the plain form of an inflected one: "dänischer Geheimdienst". The name itself where nothing better is known.</summary>
    public required string Resolved { get; init; }

    public NamedKind Kind { get; init; }

    /// <summary>ISO 3166-1 alpha-2, where its words name a country.</summary>
    public string? Country { get; init; }

    /// <summary>Only a country or a kind is told.</summary>
    public bool IsGeneric { get; init; }
}

/// <summary>Words of the text.</summary>
[StructLayout(LayoutKind.Auto)]
public readonly record struct Wording(Span Span, string Words);

/// <summary>A station between origin and article.</summary>
/// <param name="Who">Whom the article names or describes there.</param>
/// <param name="Role">Relay, one who speaks for the origin, or a document.</param>
/// <param name="Cue">The words that tell it; none where it is known from a sentence before.</param>
public sealed record Carrier(Named Who, HopRole Role, Wording? Cue);

/// <summary>What somebody is reported to have said.</summary>
public sealed record Statement
{
    /// <summary>What was said, without speaker and cue; in order, half-open, in UTF-16 units. Reported speech ("X lobte die Truppen") is its whole sentence.</summary>
    public required ImmutableArray<Span> Spans { get; init; }

    /// <summary>What of it stands in quotation marks, the marks with it.</summary>
    public required ImmutableArray<Span> Quoted { get; init; }

    /// <summary>First of its sentences in the article, counted from 0.</summary>
    public required int Sentence { get; init; }

    /// <summary>Last of its sentences.</summary>
    public required int LastSentence { get; init; }

    /// <summary>Who said it; nothing where the article tells nobody.</summary>
    public Named? Origin { get; init; }

    /// <summary>Through whom it came, in the order that it travelled from the origin to the article.</summary>
    public required ImmutableArray<Carrier> Via { get; init; }

    /// <summary>The words that attribute; two where the verb is parted ("teilte ... mit").</summary>
    public required ImmutableArray<Wording> Cue { get; init; }

    public required SpeechForm Form { get; init; }

    /// <summary>Nothing where there is no origin.</summary>
    public Attribution? Attribution { get; init; }

    /// <summary>The article keeps its distance: soll, angeblich.</summary>
    public bool Distanced { get; init; }

    public OriginCertainty Certainty { get; init; }
    public Stance Stance { get; init; }

    /// <summary>Short names of the rules that found it: laut, zufolge, verb, tag, demnach, konjunktiv, pronoun.</summary>
    public required ImmutableArray<string> Rules { get; init; }
}
