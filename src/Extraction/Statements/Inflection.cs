namespace Newsroom.Extraction.Statements;

/// <summary>The forms of a verb as news write them: third person, past, participle.</summary>
internal static class Inflection
{
    private static readonly string[] Inseparable =
    [
        "be",
        "er",
        "ver",
        "ent",
        "emp",
        "ge",
        "zer",
        "miss",
        "wider",
        "wieder",
        "unter",
        "über",
    ];

    /// <param name="infinitive">"mit|teilen".</param>
    /// <param name="strong">Present, past, participle of a strong verb; none of a weak one.</param>
    public static IEnumerable<(string Word, FormKind Form)> German(string infinitive, string[] strong)
    {
        var bar = infinitive.IndexOf('|', StringComparison.Ordinal);
        var particle = bar < 0 ? "" : infinitive[..bar];
        var verb = infinitive[(bar + 1)..];
        var stem = verb.EndsWith("en", StringComparison.Ordinal) ? verb[..^2] : verb[..^1];
        var weak =
            stem[^1] is 'd' or 't'
            || (stem.Length > 3 && stem[^1] is 'n' or 'm' && stem[^2] is 'd' or 't' or 'g' or 'c' or 'f')
                ? stem + "et"
                : stem + "t";
        var present = strong.Length > 0 ? strong[0] : weak;
        var past = strong.Length > 1 ? strong[1] : weak + "e";
        var pasts = past + (past[^1] == 'e' ? "n" : "en");
        foreach (
            var (word, form) in new[]
            {
                (present, FormKind.Finite),
                (verb, FormKind.Finite | FormKind.Infinitive),
                (past, FormKind.Finite),
                (pasts, FormKind.Finite),
                (stem + "e", FormKind.Konjunktiv),
            }
        )
        {
            yield return (word, form);
            if (particle.Length > 0)
                yield return (particle + word, FormKind.Joined | (form & FormKind.Infinitive));
        }
        if (particle.Length > 0)
            yield return (particle + "zu" + verb, FormKind.Infinitive);
        var participle =
            strong.Length > 2 ? strong[2]
            : HasNoGe(verb) ? weak
            : "ge" + weak;
        yield return (
            particle.Length > 0 && participle.StartsWith(particle, StringComparison.Ordinal)
                ? participle
                : particle + participle,
            FormKind.Participle
        );
    }

    /// <param name="infinitive">"say".</param>
    /// <param name="irregular">Past and participle of an irregular verb; none of a regular one.</param>
    public static IEnumerable<(string Word, FormKind Form)> English(string infinitive, string[] irregular)
    {
        var e = infinitive[^1] == 'e';
        var y = infinitive[^1] == 'y' && infinitive[^2] is not ('a' or 'e' or 'o');
        var past =
            irregular.Length > 0 ? irregular[0]
            : y ? infinitive[..^1] + "ied"
            : e ? infinitive + "d"
            : infinitive + "ed";
        yield return (infinitive, FormKind.Finite | FormKind.Infinitive);
        yield return (
            y ? infinitive[..^1] + "ies" : infinitive + (infinitive[^1] is 's' or 'h' or 'x' ? "es" : "s"),
            FormKind.Finite
        );
        yield return (past, FormKind.Finite | FormKind.Participle);
        if (irregular.Length > 1)
            yield return (irregular[1], FormKind.Participle);
        yield return ((e ? infinitive[..^1] : infinitive) + "ing", FormKind.Joined);
    }

    private static bool HasNoGe(string verb) =>
        verb.EndsWith("ieren", StringComparison.Ordinal)
        || Inseparable.Any(p => verb.StartsWith(p, StringComparison.Ordinal) && verb.Length > p.Length + 3);
}
