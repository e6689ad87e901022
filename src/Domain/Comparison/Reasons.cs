using static Newsroom.Domain.Comparison.ReasonCode;

namespace Newsroom.Domain.Comparison;

/// <summary>The sentences that explain a pair. Both languages stand side by side, so that both say the same.</summary>
internal static class Reasons
{
    /// <summary>{a} and {b} are the two answers, {x} and {y} what distinguishes them.</summary>
    private static readonly Dictionary<ReasonCode, (string English, string German)> Sentences = new()
    {
        [Apart] = (
            "{a} and {b} cannot both be true: they do not overlap.",
            "{a} und {b} können nicht beide stimmen: Sie überschneiden sich nicht."
        ),
        [TotalFell] = (
            "A running total cannot fall: {a} by {x}, but only {b} by {y}.",
            "Eine laufende Summe kann nicht sinken: {a} bis {x}, aber nur {b} bis {y}."
        ),
        [PartAboveWhole] = (
            "A part cannot be more than its whole: {a} for {x}, but {b} for {y}.",
            "Ein Teil kann nicht mehr sein als das Ganze: {a} für {x}, aber {b} für {y}."
        ),
        [AffirmedAndDenied] = (
            "One {x}, the other {y}: both cannot be true.",
            "Die eine Seite {x}, die andere {y}: Beides kann nicht stimmen."
        ),
        [AdmittedAndDenied] = (
            "One {x}, the other {y}: the admission weighs more than any denial.",
            "Die eine Seite {x}, die andere {y}: Das Eingeständnis wiegt mehr als jedes Abstreiten."
        ),
        [Internal] = (
            "One voice says both, {a} and {b}, and neither is known to be later.",
            "Eine Stimme sagt beides, {a} und {b}, und keines davon ist erkennbar später."
        ),
        [ByEditor] = ("By an editor's judgement: {x}", "Nach dem Urteil der Redaktion: {x}"),
        [SameFigure] = ("Both say {a}.", "Beide sagen {a}."),
        [SameWhenRounded] = (
            "{a} and {b} are the same figure, rounded to {x}.",
            "{a} und {b} sind dieselbe Zahl, auf {x} gerundet."
        ),
        [Overlap] = ("{a} and {b} overlap.", "{a} und {b} überschneiden sich."),
        [SameLimit] = ("{a} and {b} name the same limit.", "{a} und {b} nennen dieselbe Grenze."),
        [SameAnswer] = (
            "Both answer alike: one {x}, the other {y}.",
            "Beide antworten gleich: Die eine Seite {x}, die andere {y}."
        ),
        [OpenSide] = (
            "{a} and {b} overlap only because a side is open: neither confirms nor contests the other.",
            "{a} und {b} überschneiden sich nur, weil eine Seite offen ist: Keine Angabe bestätigt oder bestreitet die andere."
        ),
        [TotalGrew] = (
            "A running total may grow: {a} by {x}, {b} by {y}.",
            "Eine laufende Summe kann wachsen: {a} bis {x}, {b} bis {y}."
        ),
        [OtherTime] = (
            "{a} is for {x}, {b} for {y}: what is there may change.",
            "{a} gilt für den {x}, {b} für den {y}: Ein Bestand kann sich ändern."
        ),
        [OtherPeriod] = (
            "{a} is about {x}, {b} about {y}: two different periods.",
            "{a} betrifft {x}, {b} betrifft {y}: zwei verschiedene Zeiträume."
        ),
        [PartOfWhole] = (
            "{a} is about {x}, a part of what {b} is about: {y}.",
            "{a} betrifft {x}, einen Teil dessen, was {b} betrifft: {y}."
        ),
        [OtherScope] = (
            "{a} is about {x}, {b} about {y}: neither is known to be a part of the other.",
            "{a} betrifft {x}, {b} betrifft {y}: Keines ist als Teil des anderen bekannt."
        ),
        [AheadAndOther] = (
            "{a} is {x}, {b} is {y}: what lies ahead is not measured by what was found.",
            "{a} ist {x}, {b} ist {y}: Was bevorsteht, misst sich nicht an dem, was festgestellt wurde."
        ),
        [PreliminaryAndRevised] = (
            "{a} is {x}, {b} is {y}: the earlier state of a count does not contest the later one.",
            "{a} ist {x}, {b} ist {y}: Der frühere Stand einer Zählung bestreitet den späteren nicht."
        ),
        [VagueFigure] = (
            "{a} and {b} cannot be compared: words without a figure have no bounds.",
            "{a} und {b} lassen sich nicht vergleichen: Worte ohne Zahl haben keine Grenzen."
        ),
        [OtherUnit] = (
            "{a} and {b} count different things: {x} and {y}.",
            "{a} und {b} zählen Verschiedenes: {x} und {y}."
        ),
        [OtherMeasure] = (
            "{a} and {b} say different things of what they count: {x} and {y}.",
            "{a} und {b} sagen Verschiedenes über das Gezählte: {x} und {y}."
        ),
        [OtherBasis] = (
            "{a} and {b} are amounts of different kinds: {x} and {y}.",
            "{a} und {b} sind Mengen verschiedener Art: {x} und {y}."
        ),
        [OtherBaseline] = (
            "{a} and {b} are measured against different things: {x} and {y}.",
            "{a} und {b} messen sich an Verschiedenem: {x} und {y}."
        ),
    };

    /// <param name="a">The one answer.</param>
    /// <param name="b">The other.</param>
    /// <param name="verdict">What they are to each other.</param>
    /// <param name="scopes">Which is a part of which.</param>
    /// <param name="word">The editor's reason, where it is an editor's word.</param>
    public static Reason For(Answer a, Answer b, Verdict verdict, Scopes scopes, string? word)
    {
        var (first, second) = InOrder(a, b, verdict.Code, scopes);
        var (english, german) = Sentences[verdict.Code];
        return new(
            verdict.Code,
            Fill(english, Tongue.English, first, second, verdict.Code, word),
            Fill(german, Tongue.German, first, second, verdict.Code, word)
        );
    }

    /// <summary>A sentence that tells of earlier and later, part and whole, begins with the one that comes first there.</summary>
    private static (Answer, Answer) InOrder(Answer a, Answer b, ReasonCode code, Scopes scopes)
    {
        var turned = (code, a.Figure, b.Figure) switch
        {
            (TotalFell or TotalGrew, { } one, { } other) => one.Time > other.Time,
            (PartAboveWhole, { } one, { } other) => Figure.Place(one, other) < 0,
            (PartOfWhole, { } one, { } other) => scopes.Between(one.Series.Scope, other.Series.Scope)
                == ScopeTie.SecondIsPart,
            (AheadAndOther, { } one, { } other) => !one.Series.IsAhead && other.Series.IsAhead,
            (PreliminaryAndRevised, _, { } other) => other.Quantity.Nature == Quantities.Nature.Preliminary,
            (AffirmedAndDenied or AdmittedAndDenied, _, _) => a.Denies,
            _ => false,
        };
        return turned ? (b, a) : (a, b);
    }

    private static string Fill(string sentence, Tongue tongue, Answer a, Answer b, ReasonCode code, string? word)
    {
        var (x, y) = Details(tongue, a, b, code, word);
        // Filled in one go, so that words quoted from a source are never read as a place to fill.
        var parts = sentence
            .Split('{', '}')
            .Select(part =>
                part switch
                {
                    "a" => tongue.Say(a),
                    "b" => tongue.Say(b),
                    "x" => x,
                    "y" => y,
                    _ => part,
                }
            );
        var filled = string.Concat(parts);
        return char.ToUpperInvariant(filled[0]) + filled[1..];
    }

    private static (string, string) Details(Tongue tongue, Answer a, Answer b, ReasonCode code, string? word) =>
        (code, a.Figure, b.Figure) switch
        {
            (ByEditor, _, _) => (word ?? "", ""),
            (AffirmedAndDenied or AdmittedAndDenied or SameAnswer, _, _) => (tongue.Does(a), tongue.Does(b)),
            (_, { } one, { } other) => code switch
            {
                TotalFell or TotalGrew or OtherTime => (tongue.Day(one.Time), tongue.Day(other.Time)),
                PartAboveWhole or PartOfWhole or OtherScope => (
                    tongue.Scope(one.Series.Scope),
                    tongue.Scope(other.Series.Scope)
                ),
                OtherPeriod => (tongue.Quote(one.Period?.Edtf), tongue.Quote(other.Period?.Edtf)),
                SameWhenRounded => (tongue.Number(Math.Max(one.Precision, other.Precision)), ""),
                AheadAndOther or PreliminaryAndRevised => (
                    tongue.Word(one.Quantity.Nature),
                    tongue.Word(other.Quantity.Nature)
                ),
                OtherUnit => (tongue.Quote(one.Series.Unit), tongue.Quote(other.Series.Unit)),
                OtherMeasure => (tongue.Quote(one.Series.Measure), tongue.Quote(other.Series.Measure)),
                OtherBasis => (tongue.Word(one.Series.Basis), tongue.Word(other.Series.Basis)),
                OtherBaseline => (tongue.Quote(one.Quantity.ComparedTo), tongue.Quote(other.Quantity.ComparedTo)),
                _ => ("", ""),
            },
            _ => ("", ""),
        };
}
