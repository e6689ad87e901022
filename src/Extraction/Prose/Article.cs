using System.Collections.Immutable;
using Newsroom.Extraction.Numbers;

namespace Newsroom.Extraction.Prose;

/// <summary>The language that an article's grammar is read in.</summary>
public enum Tongue
{
    German,
    English,
}

/// <summary>A sentence of the article.</summary>
/// <param name="Span">Half-open, in UTF-16 units. Speech in quotation marks stays whole: what stands within one pair is not cut.</param>
/// <param name="Paragraph">Which paragraph it stands in, counted from 0.</param>
[System.Runtime.InteropServices.StructLayout(System.Runtime.InteropServices.LayoutKind.Auto)]
public readonly record struct Sentence(Span Span, int Paragraph);

/// <summary>A text as its reader sees it: sentences, without what belongs to the page around it.</summary>
public sealed class Article
{
    internal Article(string text, Tongue tongue, List<Token> tokens, List<Quotation> quotations, List<(int, int)> ends)
    {
        Text = text;
        Tongue = tongue;
        Tokens = tokens;
        Quotations = quotations;
        SentenceTokens = ends;
    }

    public string Text { get; }

    /// <summary>As told, else decided by the small words of the text.</summary>
    public Tongue Tongue { get; }

    /// <summary>In order; they do not overlap, and hold no furniture.</summary>
    public required ImmutableArray<Sentence> Sentences { get; init; }

    /// <summary>Advertising marks, navigation, captions, credits, links to other pages; in order.</summary>
    public required ImmutableArray<Span> Furniture { get; init; }

    /// <summary>News agencies and other media that the text credits, as printed, each once: "(mit AFP)" gives AFP.</summary>
    public required ImmutableArray<string> Agencies { get; init; }

    internal List<Token> Tokens { get; }
    internal List<Quotation> Quotations { get; }

    /// <summary>First and last token of each sentence.</summary>
    internal List<(int First, int Last)> SentenceTokens { get; }

    /// <summary>The letters of a token.</summary>
    internal ReadOnlySpan<char> Word(int token) =>
        Text.AsSpan(Tokens[token].Start, Tokens[token].End - Tokens[token].Start);
}
