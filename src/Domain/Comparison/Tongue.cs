using System.Globalization;
using Newsroom.Domain.Claims;
using Newsroom.Domain.Quantities;

namespace Newsroom.Domain.Comparison;

/// <summary>How figures, days and words are written for readers of one language. Spelled out here and not taken from the machine's cultures, which change with its updates.</summary>
internal sealed class Tongue
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

    private readonly bool english;

    private Tongue(bool english) => this.english = english;

    public string Number(decimal figure) =>
        figure.ToString("#,0.######", english ? WithCommas : WithPoints).Replace('-', '−');

    /// <summary>The answer with its hedge and what that may mean: "10,000 (about, so 9,000 to 11,000)".</summary>
    public string Say(Answer answer)
    {
        if (answer.Figure is not { Quantity: var quantity } figure)
            return Does(answer);
        if (figure.Bounds is not { } bounds)
            return Quote(quantity.RawText);
        var number = Number(quantity.Figure!.Value);
        var hedged = quantity.Qualifier switch
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
        string?[] notes =
        [
            quantity.Qualifier switch
            {
                Qualifier.Plain when quantity.Margin is null => Pick("plain", "ohne Zusatz"),
                Qualifier.About => Pick("about", "rund"),
                _ => null,
            },
            quantity.Margin is { } margin ? Pick("plus or minus ", "plus/minus ") + Number(margin) : null,
            Reach(quantity, bounds),
        ];
        var note = string.Join(", ", notes.OfType<string>());
        return note.Length == 0 ? hedged : $"{hedged} ({note})";
    }

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
        var day = Pick($"{at.Day} {Months[at.Month - 1]} {at.Year}", $"{at.Day}. {Monate[at.Month - 1]} {at.Year}");
        return at.AddMicroseconds(1).TimeOfDay == TimeSpan.Zero
            ? day
            : string.Create(CultureInfo.InvariantCulture, $"{day}, {at:HH:mm} UTC");
    }

    public string Quote(string? words) =>
        words is null ? Pick("nothing named", "nichts Genanntes") : Pick($"“{words}”", $"„{words}“");

    public string Scope(string? scope) => scope is null ? Pick("the whole", "das Ganze") : Quote(scope);

    public string Does(Answer answer) =>
        answer.Claim.Stance switch
        {
            Stance.Admits => Pick("admits it", "räumt es ein"),
            Stance.Denies => Pick("denies it", "bestreitet es"),
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

    public string Word(Basis? basis) =>
        basis switch
        {
            Basis.Cumulative => Pick("a running total", "eine laufende Summe"),
            Basis.Increment => Pick("an increase", "ein Zuwachs"),
            Basis.Stock => Pick("what is there", "ein Bestand"),
            Basis.Rate => Pick("a rate", "eine Rate"),
            _ => Pick("one of unstated kind", "eine ohne Angabe der Art"),
        };

    private string Pick(string inEnglish, string inGerman) => english ? inEnglish : inGerman;
}
