namespace Newsroom.Api.Features.Annotation;

/// <summary>What a marked place of a text is.</summary>
internal enum MarkKind
{
    /// <summary>A claim of the ledger.</summary>
    Claim,

    /// <summary>A suggestion that gives a figure.</summary>
    Figure,

    /// <summary>A suggestion that quotes somebody.</summary>
    Quotation,
}

/// <summary>One thing known of a mark.</summary>
/// <param name="Label">What it is, in the language of the page: "Source".</param>
/// <param name="Text">As it is told: "South Korean intelligence".</param>
internal sealed record MarkDetail(string Label, string Text);

/// <summary>A place of a text, and what is known of it.</summary>
internal sealed record AnnotatedMark
{
    /// <summary>Where it begins, in UTF-16 units from the beginning of the text.</summary>
    public required int Start { get; init; }

    /// <summary>Behind its last unit.</summary>
    public required int End { get; init; }

    public required MarkKind Kind { get; init; }

    /// <summary>The claim in its words, or the figure with its unit.</summary>
    public required string Title { get; init; }

    /// <summary>The language of the title (BCP 47); null where it is the page's.</summary>
    public string? TitleLanguage { get; init; }

    public IReadOnlyList<MarkDetail> Details { get; init; } = [];

    /// <summary>Where the ledger has it, as a path below /v1/.</summary>
    public string? Link { get; init; }
}

/// <summary>An article, and what is marked in its text.</summary>
internal sealed record AnnotatedArticle
{
    public string? Headline { get; init; }

    public string? Publisher { get; init; }

    /// <summary>When it was published (EDTF).</summary>
    public string? Published { get; init; }

    /// <summary>The language of the headline and the text (BCP 47).</summary>
    public required string Language { get; init; }

    public required string Text { get; init; }

    /// <summary>In any order. They may lie across one another.</summary>
    public required IReadOnlyList<AnnotatedMark> Marks { get; init; }
}
