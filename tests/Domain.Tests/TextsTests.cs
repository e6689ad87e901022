using System.Buffers;
using System.Text;
using FsCheck;
using FsCheck.Fluent;

namespace Newsroom.Domain.Tests;

public sealed class TextsTests
{
    [Theory]
    [InlineData("")]
    [InlineData("Zwölf „Tote“\r\n\tin\u00A0Kursk 😀")]
    [InlineData("u\u0308\u200D\uFEFF\uFFFD")]
    public void Ordinary_text_is_taken(string text) => Assert.Null(Texts.Check(text, 100));

    [Theory]
    [InlineData("ab\0", "U+0000", 2)]
    [InlineData("\u001B[31m", "U+001B", 0)]
    [InlineData("😀😀\u007F", "U+007F", 2)]
    [InlineData("a\u0085b", "U+0085", 1)]
    [InlineData("\v", "U+000B", 0)]
    public void A_control_character_is_refused_with_its_place(string text, string character, int position)
    {
        var flaw = Texts.Check(text, 100);

        Assert.Equal("controlCharacter", flaw!.Code);
        Assert.Contains($"{character} at position {position} ", flaw.Detail, StringComparison.Ordinal);
    }

    public static readonly TheoryData<string[], int> Halves = new()
    {
        { ["a", "D83D"], 1 },
        { ["DE00"], 0 },
        { ["D83D", "DE00", "D83D", "a"], 1 },
        { ["DE00", "D83D"], 0 },
    };

    [Theory]
    [MemberData(nameof(Halves))]
    public void Half_a_surrogate_pair_is_refused_with_its_place(string[] units, int position)
    {
        var text = string.Concat(units.Select(u => u.Length == 1 ? u[0] : (char)Convert.ToInt32(u, 16)));

        var flaw = Texts.Check(text, 100);

        Assert.Equal("brokenCharacter", flaw!.Code);
        Assert.Contains($"position {position} ", flaw.Detail, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("abc", 3, true)]
    [InlineData("abcd", 3, false)]
    [InlineData("😀😀😀", 3, true)]
    [InlineData("😀😀😀😀", 3, false)]
    [InlineData("u\u0308", 1, false)]
    [InlineData("", 0, true)]
    public void Length_counts_code_points(string text, int most, bool fits) =>
        Assert.Equal(fits ? null : "tooLong", Texts.Check(text, most)?.Code);

    [Fact]
    public void An_article_has_at_most_three_hundred_thousand_code_points()
    {
        Assert.Null(Texts.Check(new string('a', 300_000), Texts.ArticleText));
        Assert.Equal("tooLong", Texts.Check(new string('a', 300_001), Texts.ArticleText)!.Code);
    }

    [Fact]
    public void A_text_is_taken_when_it_decodes_into_few_enough_printable_characters() =>
        Always.Holds(
            Gen.Frequency(
                    (40, Gen.Elements("aü\u00A0\t\r\n“한".ToCharArray())),
                    (10, Gen.Constant('\uD83D')),
                    (10, Gen.Constant('\uDE00')),
                    (1, Gen.Elements('\0', '\u0001', '\u001F', '\u007F', '\u009F', '\u2028'))
                )
                .ArrayOf()
                .Select(chars => new string(chars)),
            text => Assert.Equal(Expected(text, 12), Texts.Check(text, 12)?.Code),
            times: 3_000
        );

    private static string? Expected(string text, int most)
    {
        var rest = text.AsSpan();
        var count = 0;
        for (; !rest.IsEmpty; count++)
        {
            if (Rune.DecodeFromUtf16(rest, out var rune, out var length) != OperationStatus.Done)
                return "brokenCharacter";
            if (Rune.IsControl(rune) && rune.Value is not (9 or 10 or 13))
                return "controlCharacter";
            rest = rest[length..];
        }
        return count > most ? "tooLong" : null;
    }
}
