using System.Globalization;
using FsCheck;
using FsCheck.Fluent;
using Newsroom.Extraction.Numbers;

namespace Newsroom.Extraction.Tests.Numbers;

public sealed class ReadingProperties
{
    private static readonly string[] Pieces =
        "0 1 12 000 2024 3 . , - – ' : / % € $ ( ) + ^ e k ½ hundert tausend million en und zwei drei thousand hundred and half a of the third to between zwischen bis von Prozent ein viertel Uhr Mai Hälfte jeder every point Komma mehr als mehrere \u00A0 \u202F \u00AD \uD83D \uDE00 é ß \u0308 \n http://".Split();

    private static readonly Gen<int> Small = Gen.Choose(2, 999_999);

    [Fact]
    public void A_number_written_in_German_words_is_read_back() =>
        Always.Holds(Small, n => Says($"Es kamen {Spelled.InGerman(n)} Boote.", "de", n));

    [Fact]
    public void A_number_written_in_English_words_is_read_back() =>
        Always.Holds(Small, n => Says($"They saw about {Spelled.InEnglish(n)} boats.", "en", n));

    [Fact]
    public void A_grouped_number_is_read_back()
    {
        var written =
            from n in Gen.Choose(1000, int.MaxValue)
            from sign in Gen.Elements(".", " ", "\u00A0", "\u202F", "\u2009", "'")
            select (n, Text: Grouped(n, sign));
        Always.Holds(written, w => Says($"Es kamen {w.Text} Boote.", "de", w.n));
        Always.Holds(written, w => Says($"They saw {w.Text.Replace('.', ',')} boats.", "en", w.n));
    }

    [Fact]
    public void Decimals_and_their_multipliers_are_read_back()
    {
        var written =
            from n in Gen.Choose(1, 99_999)
            from scale in Gen.Elements(1, 1000, 1_000_000, 1_000_000_000)
            select (Value: n / 100m, Scale: scale);
        var german = new Dictionary<int, string>
        {
            [1] = "Meter",
            [1000] = "Tausend",
            [1_000_000] = "Mio.",
            [1_000_000_000] = "Milliarden",
        };
        var english = new Dictionary<int, string>
        {
            [1] = "metres",
            [1000] = "thousand",
            [1_000_000] = "million",
            [1_000_000_000] = "billion",
        };
        Always.Holds(
            written,
            w =>
            {
                var digits = w.Value.ToString("0.00", CultureInfo.InvariantCulture);
                Says($"rund {digits.Replace('.', ',')} {german[w.Scale]}", "de", w.Value * w.Scale);
                Says($"about {digits} {english[w.Scale]}", "en", w.Value * w.Scale);
            }
        );
    }

    [Fact]
    public void Whatever_the_text_its_numbers_lie_within_it_one_behind_the_other()
    {
        var piece = Gen.Frequency(
            (3, Gen.Elements(Pieces)),
            (2, Gen.Constant(" ")),
            (1, Gen.Choose(0, 0xFFFF).Select(c => ((char)c).ToString()))
        );
        Always.Holds(
            piece.ListOf().Select(string.Concat),
            text =>
            {
                AreInOrder(text, "de");
                AreInOrder(text, "en");
            },
            times: 3000
        );
    }

    private static void AreInOrder(string text, string language)
    {
        var end = 0;
        foreach (var number in NumberReader.Read(text, language, Listing.Everything))
        {
            var (units, codePoints) = (number.Place.Units, number.Place.CodePoints);
            Assert.True(units.Start >= end && units.End > units.Start && units.End <= text.Length, text);
            Assert.True(codePoints.Start <= units.Start && codePoints.End <= units.End, text);
            Assert.True(
                number.Hedge is not { Units: var hedge } || (hedge.Start >= 0 && hedge.End <= text.Length),
                text
            );
            end = units.End;
        }
    }

    private static void Says(string text, string language, decimal value)
    {
        var figure = Assert.Single(NumberReader.Read(text, language));
        Assert.Equal([value], figure.Values);
    }

    private static string Grouped(int number, string sign) =>
        number.ToString("N0", CultureInfo.InvariantCulture).Replace(",", sign, StringComparison.Ordinal);
}
