using Newsroom.Domain.Articles;
using Newsroom.Domain.Claims;
using Newsroom.Domain.Quantities;

namespace Newsroom.Extraction.Numbers;

/// <summary>Compares a quantity with the words that are said to carry it.</summary>
public static class NumberChecks
{
    /// <summary>Counts up with every change of what the grammar finds: what was kept under an older one is checked again.</summary>
    public const byte GrammarVersion = 2;

    /// <param name="passage">The cited words of the article.</param>
    /// <param name="language">The article's; null when it is not known.</param>
    /// <param name="quantity">What the citation prints, else what the claim says. Its margin is not looked for.</param>
    public static NumberCheck Of(string passage, string? language, Quantity? quantity)
    {
        if (quantity is null)
            return NumberCheck.NotApplicable;
        var numbers = NumberReader.Read(passage, language, Listing.Everything);
        var vague = quantity.Qualifier == Qualifier.Vague;
        if (vague ? Stands(quantity.RawText!, passage) : Says(numbers, quantity))
            return NumberCheck.Match;
        return numbers.Any(n => n.As == FoundAs.Figure && (vague || n.Values.Count > 0))
            ? NumberCheck.Mismatch
            : NumberCheck.NoFigure;
    }

    private static bool Says(IReadOnlyList<Figure> numbers, Quantity quantity)
    {
        var unit = UnitSense.Of(quantity.Unit);
        return new[] { quantity.Value, quantity.Low, quantity.High }
            .OfType<decimal>()
            .All(figure => numbers.Any(n => IsSaid(figure * unit.Factor, unit.Kind, n)));
    }

    /// <summary>
    /// Signs are often carried by words ("sank um 5 Prozent") and do not count. What is a number in meaning only, or may be a year,
    /// settles a claim of that number and is never another figure.
    /// </summary>
    private static bool IsSaid(decimal figure, FigureKind? unit, Figure number)
    {
        var settles = number.As is FoundAs.Figure or FoundAs.Word || (number.As == FoundAs.Year && number.Doubtful);
        if (!settles)
            return false;
        var wanted = Math.Abs(figure);
        return number.Kind switch
        {
            FigureKind.Share => IsShare(wanted, unit, number),
            FigureKind.Percent => unit is FigureKind.Percent or null && Has(number, wanted),
            FigureKind.PercentagePoints => unit is FigureKind.PercentagePoints or null && Has(number, wanted),
            _ => unit is not FigureKind.Percent && Has(number, wanted),
        };
    }

    /// <summary>Half is 50 percent, and 0.5 of anything; three out of four are also three, and four.</summary>
    private static bool IsShare(decimal wanted, FigureKind? unit, Figure number)
    {
        if (unit is FigureKind.Percent)
            return Has(number, wanted);
        if (unit is FigureKind.PercentagePoints)
            return false;
        return Has(number, wanted * 100)
            || (unit is null && Has(number, wanted))
            || (number.Ratio is { } ratio && (ratio.Part == wanted || ratio.Whole == wanted));
    }

    private static bool Has(Figure number, decimal wanted) => number.Values.Any(v => AreEqual(Math.Abs(v), wanted));

    /// <summary>What does not come out even, a third, is what is claimed as precisely as it is claimed: 33, 33.3.</summary>
    private static bool AreEqual(decimal said, decimal wanted)
    {
        if (said == wanted)
            return true;
        var isEven = decimal.Round(said, 5) == said;
        return !isEven
            && decimal.Round(said, Quantity.Trim(wanted)!.Value.Scale, MidpointRounding.AwayFromZero) == wanted;
    }

    /// <summary>Whole words, in capitals or not; white space and quotation marks as in anchoring.</summary>
    private static bool Stands(string words, string passage) =>
        new ArticleText(passage.ToLowerInvariant())
            .Find(words.ToLowerInvariant())
            .Any(q => !EndsInLetter(q.Prefix) && !(q.Suffix.Length > 0 && char.IsLetter(q.Suffix[0])));

    private static bool EndsInLetter(string text) => text.Length > 0 && char.IsLetter(text[^1]);
}

/// <summary>What a unit says about its figure.</summary>
/// <param name="Kind">Percent, percentage points or anything else; null when there is no unit.</param>
/// <param name="Factor">A multiplier in the unit itself: 1000000 in "million euros".</param>
internal readonly record struct UnitSense(FigureKind? Kind, decimal Factor)
{
    public static UnitSense Of(string? unit)
    {
        if (string.IsNullOrWhiteSpace(unit))
            return new UnitSense(null, 1);
        var sense = new UnitSense(FigureKind.Number, 1);
        foreach (var lexicon in (Lexicon[])[Lexicon.German, Lexicon.English])
        {
            var tokens = Lexer.Read(unit.Replace('-', ' ').Replace('_', ' '), lexicon);
            if (tokens.Ahead(0, Role.Points) > 0)
                return new UnitSense(FigureKind.PercentagePoints, 1);
            if (tokens.Ahead(0, Role.Percent) > 0)
                return new UnitSense(FigureKind.Percent, 1);
            if (sense.Factor == 1 && tokens.Is(0, Role.Multiplier))
                sense = sense with { Factor = tokens.Value(0, Role.Multiplier) };
        }
        return sense;
    }
}
