namespace Newsroom.Domain;

/// <summary>The words of an enum on the wire: camelCase of the C# name.</summary>
public static class Wording<T>
    where T : struct, Enum
{
    private const int Shown = 60;

    private static readonly Dictionary<string, T> Values = Enum.GetValues<T>()
        .ToDictionary(v => Camel(v.ToString()), StringComparer.Ordinal);

    private static readonly Dictionary<T, string> Words = Values.ToDictionary(p => p.Value, p => p.Key);

    public static IReadOnlyCollection<string> All => Values.Keys;

    public static string Of(T value) => Words[value];

    public static T Read(string word) => Values[word];

    public static bool TryParse(string text, out T value, out Flaw? flaw)
    {
        flaw = Values.TryGetValue(text, out value)
            ? null
            : new Flaw(
                "unknownWord",
                $"'{Clip(text)}' is not one of the known words.",
                string.Join(" | ", Values.Keys)
            );
        return flaw is null;
    }

    private static string Clip(string text) =>
        text.Length <= Shown ? text : text[..(char.IsHighSurrogate(text[Shown - 1]) ? Shown - 1 : Shown)] + "…";

    /// <summary>A single letter is a letter of a scale and stays a capital.</summary>
    private static string Camel(string name) => name.Length == 1 ? name : char.ToLowerInvariant(name[0]) + name[1..];
}
