using System.Text.Json;

namespace Newsroom.Benchmarks.Invented;

/// <summary>The lines of the invented ledger, as an import takes them.</summary>
internal static class LineWriting
{
    private const int Kind = 3;

    public static void Source(Utf8JsonWriter w, int number)
    {
        var source = World.Source(number);
        Start(w, "source", number);
        w.WriteString("kind", source.Kind);
        w.WriteString("name", source.Name);
        if (source.PartOf is { } above)
            w.WriteString("partOf", Names.Key("source", above));
        w.WriteEndObject();
    }

    public static void Event(Utf8JsonWriter w, int number)
    {
        Start(w, "event", number);
        w.WriteString("kind", "disaster");
        w.WriteString("title", $"Flood at {Names.Place(number)}");
        w.WriteString("date", InventedLedger.Published(number * 11));
        w.WriteEndObject();
    }

    public static void Question(Utf8JsonWriter w, int number)
    {
        var counted = World.CountedBy(number);
        Start(w, "question", number);
        w.WriteString(
            "text",
            $"How many {counted.EnglishUnit} were {counted.EnglishMeasure} at {Names.Place(number)} ({number})?"
        );
        w.WriteString("unit", counted.Unit);
        w.WriteString("measure", counted.Measure);
        w.WriteString("event", Names.Key("event", World.EventOf(number)));
        w.WriteEndObject();
    }

    public static void Article(Utf8JsonWriter w, InventedLedger ledger, int number)
    {
        var dice = new Dice(Kind, number);
        var key = Names.Key("article", number);
        Start(w, "article", number);
        if (dice.Percent(90))
            w.WriteString("headline", $"{Names.Place(number)}: what is known so far ({number})");
        w.WriteString("url", $"https://bote.example/{key}");
        w.WriteString("publisher", Names.Key("source", World.Outlet(ref dice)));
        w.WriteString("language", InventedLedger.IsGerman(number) ? "de" : "en");
        w.WriteString("published", InventedLedger.Published(number));
        w.WriteString("text", ledger.Text(number));
        w.WriteEndObject();
    }

    public static void Claim(Utf8JsonWriter w, InventedLedger ledger, int number)
    {
        var claim = ClaimLine.Draw(number);
        Start(w, "claim", number);
        w.WriteString("text", claim.Text);
        w.WriteString("language", "en");
        Reference(w, "origin", "source", claim.Origin);
        if (claim.CoOrigin is { } coOrigin)
            List(w, "coOrigins", [Names.Key("source", coOrigin)]);
        w.WriteString("stance", claim.Stance);
        Text(w, "statedOn", claim.StatedOn);
        Text(w, "period", claim.Period);
        w.WritePropertyName("quantity");
        Quantity(w, claim, claim.Figure, InventedLedger.IsGerman(ledger.ArticleOf(number, 0)));
        Reference(w, "question", "question", claim.Question);
        List(w, "events", claim.Events.Select(e => Names.Key("event", e)));
        List(w, "topics", claim.About);
        w.WriteStartArray("citations");
        for (var citation = 0; citation < 2; citation++)
            Citation(w, ledger, claim, citation);
        w.WriteEndArray();
        w.WriteEndObject();
    }

    private static void Citation(Utf8JsonWriter w, InventedLedger ledger, ClaimLine claim, int citation)
    {
        var dice = new Dice(Kind, ~(2L * claim.Number + citation));
        var article = ledger.ArticleOf(claim.Number, citation);
        var (sentence, form) = Prose.Quote(claim, citation, InventedLedger.IsGerman(article));
        w.WriteStartObject();
        w.WriteString("article", Names.Key("article", article));
        w.WriteStartObject("quote");
        w.WriteString("exact", sentence);
        w.WriteEndObject();
        w.WriteString("form", form);
        if (form == "freeIndirect")
            w.WriteBoolean("distanced", true);
        if (claim.Printed[citation] is { } printed)
        {
            w.WriteStartObject("printed");
            w.WritePropertyName("quantity");
            Quantity(w, claim, printed, InventedLedger.IsGerman(article));
            w.WriteEndObject();
        }
        w.WriteStartArray("via");
        if (dice.Percent(30))
            Hop(w, "relay", World.Agency(ref dice), null, claim.StatedOn);
        if (dice.Percent(5))
            Hop(w, "spokesperson", null, "eine Sprecherin", null);
        w.WriteEndArray();
        w.WriteEndObject();
    }

    private static void Hop(Utf8JsonWriter w, string role, int? source, string? description, string? statedOn)
    {
        w.WriteStartObject();
        Reference(w, "source", "source", source);
        Text(w, "description", description);
        w.WriteString("role", role);
        w.WriteString("cue", "laut");
        Text(w, "statedOn", statedOn);
        w.WriteEndObject();
    }

    private static void Quantity(Utf8JsonWriter w, ClaimLine claim, Figure figure, bool inGerman)
    {
        w.WriteStartObject();
        w.WriteString("qualifier", figure.Qualifier);
        Number(w, "value", figure.Value);
        Number(w, "low", figure.Low);
        Number(w, "high", figure.High);
        w.WriteString("unit", claim.Counted.Unit);
        w.WriteString("measure", claim.Counted.Measure);
        w.WriteString("basis", claim.Number % 3 == 0 ? "increment" : "cumulative");
        w.WriteString("nature", claim.Nature);
        w.WriteString("rawText", figure.Printed(inGerman));
        w.WriteEndObject();
    }

    private static void Start(Utf8JsonWriter w, string type, int number)
    {
        w.WriteStartObject();
        w.WriteString("type", type);
        w.WriteString("key", Names.Key(type, number));
    }

    private static void Reference(Utf8JsonWriter w, string field, string type, int? number) =>
        Text(w, field, number is { } there ? Names.Key(type, there) : null);

    private static void Text(Utf8JsonWriter w, string field, string? value)
    {
        if (value is not null)
            w.WriteString(field, value);
    }

    private static void Number(Utf8JsonWriter w, string field, int? value)
    {
        if (value is { } there)
            w.WriteNumber(field, there);
    }

    private static void List(Utf8JsonWriter w, string field, IEnumerable<string> values)
    {
        w.WriteStartArray(field);
        foreach (var value in values)
            w.WriteStringValue(value);
        w.WriteEndArray();
    }
}
