namespace Newsroom.Domain;

/// <summary>What is wrong with one value, in words that tell the sender what to do.</summary>
/// <param name="Code">A stable camelCase word for programs.</param>
/// <param name="Detail">One sentence for people.</param>
/// <param name="Suggestion">What to send instead, when that is known.</param>
public sealed record Flaw(string Code, string Detail, string? Suggestion = null);

/// <summary>Reads a value from the text that was sent; exactly one of the two results is set.</summary>
public delegate bool Parser<T>(string text, out T? value, out Flaw? flaw);
