namespace Newsroom.Extraction.Prose;

internal enum TokenKind : byte
{
    /// <summary>Letters, with the hyphens, apostrophes and digits that belong to the word: US-Präsident, D'Alema, z.B.</summary>
    Word,
    Number,

    /// <summary>One sign.</summary>
    Sign,
}

/// <param name="Start">In UTF-16 units.</param>
/// <param name="End">Behind it.</param>
/// <param name="Kind">Word, number or sign.</param>
/// <param name="Lines">How many line ends lie between it and the one before; 2 and more are an empty line.</param>
/// <param name="Glued">Nothing lies between it and the one before.</param>
internal readonly record struct Token(int Start, int End, TokenKind Kind, int Lines, bool Glued);
