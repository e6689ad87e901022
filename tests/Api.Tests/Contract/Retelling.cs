using System.Globalization;
using System.Text.RegularExpressions;
using Newsroom.Domain.Terms;

namespace Newsroom.Api.Tests.Contract;

/// <summary>Tells an answer with the ids, instants and cursors of the document, which are always the same, instead of those of the day.</summary>
internal sealed partial class Retelling
{
    private static readonly DateTimeOffset Start = new(2026, 3, 22, 9, 0, 0, TimeSpan.Zero);

    private readonly Dictionary<string, string> told = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> real = new(StringComparer.Ordinal);
    private int ids;
    private int instants;

    public string Of(string body)
    {
        body = Id().Replace(body, m => Tell(m.Value, () => $"019d0a3e-5c00-7000-8000-{++ids:x12}"));
        body = Instant()
            .Replace(
                body,
                m =>
                    m.Groups[1]
                    + Tell(
                        m.Groups[2].Value,
                        () =>
                            Start
                                .AddMinutes(instants++)
                                .ToString("yyyy-MM-dd'T'HH:mm:ss.ffffff'Z'", CultureInfo.InvariantCulture)
                    )
                    + "\""
            );
        // Every ledger begins with the vocabulary; the story, after it.
        body = Sequence()
            .Replace(
                body,
                m =>
                    m.Groups[1].Value
                    + (
                        long.Parse(m.Groups[2].ValueSpan, CultureInfo.InvariantCulture) - ShippedTerm.All().Count
                    ).ToString(CultureInfo.InvariantCulture)
            );
        return Cursor().Replace(body, "cursor=AAZNlVKAoEABnQo-XAB9o4Fkc2QyNzE4MjgxODI4NDU5MDQ1MjM1Mw");
    }

    /// <summary>What the server calls what the document calls so.</summary>
    public string Real(string name) =>
        real.TryGetValue(name, out var known) ? known
        : Guid.TryParse(name, out _)
            ? throw new InvalidOperationException(
                $"Until here the story has told of nothing with the id {name}; correct it in the path of the example."
            )
        : name;

    private string Tell(string value, Func<string> name)
    {
        if (!told.TryGetValue(value, out var known))
            real[told[value] = known = name()] = value;
        return known;
    }

    [GeneratedRegex("[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[0-9a-f]{4}-[0-9a-f]{12}")]
    private static partial Regex Id();

    [GeneratedRegex("(\"(?:createdAt|updatedAt|decidedAt|since|at)\":\")([^\"]+)\"")]
    private static partial Regex Instant();

    [GeneratedRegex("(\"sequence\":)([0-9]+)")]
    private static partial Regex Sequence();

    [GeneratedRegex("cursor=[A-Za-z0-9_-]+")]
    private static partial Regex Cursor();
}
