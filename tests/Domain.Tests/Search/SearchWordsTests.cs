using System.Text;
using FsCheck;
using FsCheck.Fluent;
using Newsroom.Domain.Search;

namespace Newsroom.Domain.Tests.Search;

public sealed class SearchWordsTests
{
    [Theory]
    [InlineData("Der Pegel stieg.", "der pegel stieg")]
    [InlineData("Häuser, Straße, STRASSE, ẞ", "hauser strasse strasse ss")]
    [InlineData("Erdoğan Café Łódź São", "erdogan cafe łodz sao")]
    [InlineData("ha\u0308user", "hauser")]
    [InlineData("Schützen\u00ADgraben zero\u200Bwidth", "schutzengraben zerowidth")]
    [InlineData("Moskau/Kiew 2024-2025 F-16 a.b@c.d <b>", "moskau kiew 2024 2025 f 16 a b c d b")]
    [InlineData("15.000 15\u00A0000 6,5 G20 km²", "15 000 15 000 6 5 g20 km2")]
    [InlineData("Σίσυφος ΣΊΣΥΦΟΣ", "σισυφοσ σισυφοσ")]
    [InlineData("Кремль", "кремль")]
    [InlineData("ﬁn ½ Ⅳ １５", "fin 1 2 iv 15")]
    [InlineData("— … „“ 🙂 _ '", "")]
    [InlineData("", "")]
    public void A_text_becomes_its_words(string text, string words) =>
        Assert.Equal(words, SearchWords.Of(text, int.MaxValue));

    [Fact]
    public void A_word_knows_where_it_stands_marks_and_all()
    {
        const string Text = "«Die Ha\u0308user», 🙂 𐐷𐐷.";
        Assert.Equal(["Die", "Ha\u0308user", "𐐷𐐷"], SearchWords.In(Text).Select(w => Text[w.Start..w.End]));
    }

    [Fact]
    public void A_word_without_end_is_cut()
    {
        Assert.Equal(SearchWords.Longest, SearchWords.Of(new string('a', 5_000), int.MaxValue).Length);
        Assert.Equal(99, SearchWords.Of("a" + string.Concat(Enumerable.Repeat("𐐷", 200)), int.MaxValue).Length);
        Assert.Equal(5_000, SearchWords.In(new string('a', 5_000)).Single().End);
    }

    [Theory]
    [InlineData(7, "")]
    [InlineData(8, "abc")]
    [InlineData(16, "abc")]
    [InlineData(17, "abc defg")]
    public void An_index_takes_in_no_more_than_fits(int most, string words) =>
        Assert.Equal(words, SearchWords.Of("abc defg h", most));

    [Fact]
    public void Words_are_folded_letters_and_digits_whatever_the_text() =>
        Always.Holds(
            Hostile.Texts,
            text =>
            {
                var end = 0;
                foreach (var word in SearchWords.In(text))
                {
                    Assert.InRange(word.Word.Length, 1, SearchWords.Longest);
                    Assert.All(
                        word.Word.EnumerateRunes(),
                        r => Assert.True(Rune.IsLetterOrDigit(r) || Rune.IsNumber(r))
                    );
                    Assert.True(word.Start >= end - 1 && word.Start < word.End && word.End <= text.Length);
                    end = word.End;
                }
                var words = SearchWords.Of(text, int.MaxValue);
                Assert.Equal(words, SearchWords.Of(words, int.MaxValue));
            },
            times: 2_000
        );
}

/// <summary>Texts that nobody types.</summary>
internal static class Hostile
{
    private static readonly Gen<string> Pieces = Gen.OneOf(
        Gen.Elements(
            "a",
            "Ä",
            "ß",
            "0",
            "15",
            "000",
            " ",
            "\t",
            "\n",
            "\"",
            "„",
            "“",
            "-",
            "--",
            "−",
            "*",
            "(",
            ")",
            ":",
            "^",
            "&",
            "|",
            "!",
            "<->",
            "'",
            "\\",
            "NEAR",
            "AND",
            "NOT",
            "OR",
            "{a}",
            "+",
            ".",
            "🙂",
            "e\u0301",
            "\u0301",
            "\u00AD",
            "\u200B",
            "中",
            "한",
            "ﷺ",
            "½",
            "\uFFFD",
            "title_words",
            ";",
            "%",
            "{0}",
            "@@",
            "select"
        ),
        Gen.Choose(0x20, 0xD7FF).Select(c => ((char)c).ToString()),
        Gen.Choose(0x10000, 0x1FFFF).Select(char.ConvertFromUtf32)
    );

    public static readonly Gen<string> Texts = Gen.Sized(size =>
        Gen.Choose(0, size + 3).SelectMany(count => Pieces.ListOf(count)).Select(string.Concat)
    );
}
