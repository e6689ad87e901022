namespace Newsroom.Extraction.Numbers;

internal enum TokenKind : byte
{
    /// <summary>Letters only.</summary>
    Word,

    /// <summary>Digits with single points, commas and apostrophes between them.</summary>
    Digits,

    /// <summary>One sign.</summary>
    Sign,
}

/// <summary>What lies before a token.</summary>
internal enum Gap : byte
{
    None,

    /// <summary>One space of whatever width.</summary>
    Space,

    /// <summary>A few spaces, or the end of a line.</summary>
    Wide,

    /// <summary>More than words of one number have between them.</summary>
    Far,
}

/// <param name="Start">In UTF-16 units.</param>
/// <param name="End">Behind it.</param>
/// <param name="Entry">Its entry in the lexicon, 0 when it has none; below zero: a compound, from -1 downwards.</param>
/// <param name="Kind">Word, digits or sign.</param>
/// <param name="Gap">What lies before it.</param>
/// <param name="NewLine">It is the first of its line.</param>
internal readonly record struct Token(int Start, int End, int Entry, TokenKind Kind, Gap Gap, bool NewLine);
