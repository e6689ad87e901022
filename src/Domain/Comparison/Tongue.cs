using System.Globalization;
using Newsroom.Domain.Claims;
using Newsroom.Domain.Quantities;

namespace Newsroom.Domain.Comparison;

/// <summary>How figures, days and words are written for readers of one language. Spelled out here and not taken from the machine's cultures, which change with its updates.</summary>
public sealed class Tongue
{
    public static readonly Tongue English = new(true);
    public static readonly Tongue German = new(false);

    private static readonly NumberFormatInfo WithCommas = new()
    {
        NumberGroupSeparator = ",",
        NumberDecimalSeparator = ".",
    };
    private static readonly NumberFormatInfo WithPoints = new()
    {
        NumberGroupSeparator = ".",
        NumberDecimalSeparator = ",",
    };

    private static readonly string[] Months =
        "January February March April May June July August September October November December".Split(' ');

    private static readonly string[] Monate =
        "Januar Februar März April Mai Juni Juli August September Oktober November Dezember".Split(' ');

    private static readonly string[] ShortMonths = "Jan Feb March April May June July Aug Sept Oct Nov Dec".Split(' ');

    private static readonly string[] KurzeMonate = "Jan. Feb. März April Mai Juni Juli Aug. Sept. Okt. Nov. Dez.".Split(
        ' '
    );

    private readonly bool english;

    private Tongue(bool english) => this.english = english;

    /// <summary>German where the tag says so ("de", "de-AT"), English for every other.</summary>
    public static Tongue Of(string language) =>
        language.Split('-')[0].Equals("de", StringComparison.OrdinalIgnoreCase) ? German : English;

    /// <summary>What the language is tagged with: "en" or "de".</summary>
    public string Tag => Pick("en", "de");

    public string Number(decimal figure) =>
        figure.ToString("#,0.######", english ? WithCommas : WithPoints).Replace('-', '−');

    /// <summary>The answer with its hedge and what that may mean: "10,000 (about, so 9,000 to 11,000)".</summary>
    internal string Say(Answer answer)
    {
        if (answer.Figure is not { Quantity: var quantity } figure)
            return Does(answer);
        if (figure.Bounds is not { } bounds)
            return Quote(quantity.RawText);
        var hedged = Bounded(quantity);
        string?[] notes =
        [
            quantity.Qualifier switch
            {
                Qualifier.Plain when quantity.Margin is null => Pick("plain", "ohne Zusatz"),
                Qualifier.About => Pick("about", "rund"),
                _ => null,
            },
            quantity.Margin is { } margin ? PlusOrMinus(margin) : null,
            Reach(quantity, bounds),
        ];
        var note = string.Join(", ", notes.OfType<string>());
        return note.Length == 0 ? hedged : $"{hedged} ({note})";
    }

    /// <summary>The figure as it is said: "about 10,000", "at most 14,000", "42 plus or minus 3"; the printed words where it is vague.</summary>
    public string Say(Quantity quantity)
    {
        if (quantity.Qualifier == Qualifier.Vague)
            return Quote(quantity.RawText);
        var about = quantity.Qualifier == Qualifier.About ? Pick("about ", "rund ") : "";
        var margin = quantity.Margin is { } stated ? " " + PlusOrMinus(stated) : "";
        return about + Bounded(quantity) + margin;
    }

    /// <summary>With the hedges that name a bound.</summary>
    private string Bounded(Quantity quantity)
    {
        var number = Number(quantity.Figure!.Value);
        return quantity.Qualifier switch
        {
            Qualifier.AtLeast => Pick("at least ", "mindestens ") + number,
            Qualifier.MoreThan => Pick("more than ", "mehr als ") + number,
            Qualifier.AtMost => Pick("at most ", "höchstens ") + number,
            Qualifier.LessThan => Pick("less than ", "weniger als ") + number,
            Qualifier.JustUnder => Pick("just under ", "knapp ") + number,
            Qualifier.JustOver => Pick("just over ", "gut ") + number,
            Qualifier.Between => Pick("between ", "zwischen ")
                + Number(quantity.Low!.Value)
                + Pick(" and ", " und ")
                + Number(quantity.High!.Value),
            _ => number,
        };
    }

    private string PlusOrMinus(decimal margin) => Pick("plus or minus ", "plus/minus ") + Number(margin);

    /// <summary>What it may mean, where that is more than its own words say.</summary>
    private string? Reach(Quantity quantity, Bounds bounds)
    {
        var isSaid = quantity is { Margin: null, Qualifier: Qualifier.Plain or Qualifier.Between };
        return (isSaid, bounds.Low, bounds.High) switch
        {
            (false, { } low, { } high) => Pick("so ", "also ") + Number(low) + Pick(" to ", " bis ") + Number(high),
            (false, { } low, null) when quantity.Margin is not null => Pick("so from ", "also ab ") + Number(low),
            (false, null, { } high) when quantity.Margin is not null => Pick("so up to ", "also bis ") + Number(high),
            _ => null,
        };
    }

    /// <summary>The day; with the hour in UTC where the time is no end of a day.</summary>
    public string Day(DateTimeOffset? time)
    {
        if (time is not { } at)
            return Pick("an unknown day", "unbekannten Tag");
        var day = Day(DateOnly.FromDateTime(at.DateTime));
        return at.AddMicroseconds(1).TimeOfDay == TimeSpan.Zero
            ? day
            : string.Create(CultureInfo.InvariantCulture, $"{day}, {at:HH:mm} UTC");
    }

    public string Day(DateOnly day) => Pick($"{day.Day} ", $"{day.Day}. ") + Month(day.Month) + $" {day.Year}";

    /// <summary>Day and month, short: "3 Sept".</summary>
    public string ShortDay(DateOnly day) => Pick($"{day.Day} ", $"{day.Day}. ") + ShortMonth(day.Month);

    public string Month(int month) => Pick(Months[month - 1], Monate[month - 1]);

    public string ShortMonth(int month) => Pick(ShortMonths[month - 1], KurzeMonate[month - 1]);

    public string Quote(string? words) =>
        words is null ? Pick("nothing named", "nichts Genanntes") : Pick($"“{words}”", $"„{words}“");

    public string Scope(string? scope) => scope is null ? Pick("the whole", "das Ganze") : Quote(scope);

    internal string Does(Answer answer) => Does(answer.Claim.Stance);

    public string Does(Stance stance) =>
        stance switch
        {
            Stance.Admits => Pick("admits it", "räumt es ein"),
            Stance.Denies => Pick("denies it", "bestreitet es"),
            Stance.DeclinesToComment => Pick("declines to comment", "äußert sich nicht dazu"),
            Stance.DoesNotMention => Pick("does not mention it", "erwähnt es nicht"),
            _ => Pick("affirms it", "bejaht es"),
        };

    public string Word(Nature nature) =>
        nature switch
        {
            Nature.Counted => Pick("counted", "gezählt"),
            Nature.Estimated => Pick("estimated", "geschätzt"),
            Nature.Projected => Pick("projected", "vorausberechnet"),
            Nature.Planned => Pick("planned", "geplant"),
            Nature.Preliminary => Pick("preliminary", "vorläufig"),
            Nature.Revised => Pick("revised", "berichtigt"),
            Nature.Final => Pick("final", "endgültig"),
            _ => Pick("not specified", "ohne Angabe"),
        };

    /// <summary>Why a claim is shown and does not count.</summary>
    public string Word(NotCurrentBecause because) =>
        because switch
        {
            NotCurrentBecause.Displaced => Pick(
                "later the same voice said otherwise",
                "später sagte dieselbe Stimme etwas anderes"
            ),
            NotCurrentBecause.PresumedRepeat => Pick("perhaps only a repeat", "vielleicht nur eine Wiederholung"),
            NotCurrentBecause.Superseded => Pick("replaced by another claim", "durch eine andere Aussage ersetzt"),
            NotCurrentBecause.Retracted => Pick("taken back", "zurückgenommen"),
            NotCurrentBecause.Disowned => Pick("never said, says who is named", "nie gesagt, sagt der Genannte"),
            NotCurrentBecause.Stance => Pick("no answer of its own", "keine eigene Antwort"),
            _ => Pick("without a figure", "ohne Zahl"),
        };

    public string Word(Basis? basis) =>
        basis switch
        {
            Basis.Cumulative => Pick("a running total", "eine laufende Summe"),
            Basis.Increment => Pick("an increase", "ein Zuwachs"),
            Basis.Stock => Pick("what is there", "ein Bestand"),
            Basis.Rate => Pick("a rate", "eine Rate"),
            _ => Pick("one of unstated kind", "eine ohne Angabe der Art"),
        };

    /// <summary>The one of two wordings that is in this language.</summary>
    public string Pick(string inEnglish, string inGerman) => english ? inEnglish : inGerman;
}
