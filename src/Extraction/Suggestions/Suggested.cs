using System.Collections.Immutable;
using Newsroom.Domain.Claims;
using Newsroom.Domain.Dates;
using Newsroom.Domain.Quantities;
using Newsroom.Domain.Suggestions;
using Newsroom.Extraction.Numbers;
using Newsroom.Extraction.Statements;

namespace Newsroom.Extraction.Suggestions;

/// <summary>A claim that an article seems to make. Nobody has read it yet.</summary>
public sealed record Suggested
{
    public required SuggestionKind Kind { get; init; }

    /// <summary>The words that carry it: whole sentences.</summary>
    public required Place Passage { get; init; }

    /// <summary>What to mark: the figure with its hedge, or what was said.</summary>
    public required ImmutableArray<Place> Marks { get; init; }

    /// <summary>The claim in the article's words, one sentence.</summary>
    public required string Text { get; init; }

    /// <summary>Unit and measure in the article's words, or as keys of the vocabulary; nothing in a quotation.</summary>
    public Quantity? Quantity { get; init; }

    /// <summary>Who said it; nothing where the article tells nobody.</summary>
    public Named? Origin { get; init; }

    /// <summary>Through whom it came, from the origin to the article.</summary>
    public ImmutableArray<Carrier> Via { get; init; } = [];

    public required SpeechForm Form { get; init; }
    public Attribution? Attribution { get; init; }
    public bool Distanced { get; init; }
    public OriginCertainty Certainty { get; init; }
    public Stance Stance { get; init; }

    /// <summary>The time that it speaks about.</summary>
    public PartialDate? Period { get; init; }

    /// <summary>When it was said, where the article tells.</summary>
    public PartialDate? StatedOn { get; init; }

    /// <summary>How likely an editor takes it, 0 to 1 in hundredths.</summary>
    public required double Score { get; init; }

    /// <summary>Short names of the rules that found it.</summary>
    public required ImmutableArray<string> Rules { get; init; }
}

/// <summary>What was read in an article.</summary>
/// <param name="Language">The language it was read in: de or en.</param>
/// <param name="Agencies">Agencies and media that it credits, as printed.</param>
/// <param name="Items">In the order of the text.</param>
public sealed record ReadArticle(string Language, ImmutableArray<string> Agencies, ImmutableArray<Suggested> Items);
