using System.Globalization;
using System.Text;
using FsCheck;
using FsCheck.Fluent;

namespace Newsroom.Domain.Tests;

public sealed class FoldedTests
{
    [Theory]
    [InlineData("Müller", "muller")]
    [InlineData("MÜLLER", "muller")]
    [InlineData("Mu\u0308ller", "muller")]
    [InlineData("Straße", "strasse")]
    [InlineData("STRAẞE", "strasse")]
    [InlineData("STRASSE", "strasse")]
    [InlineData("  Kim\u00A0\n Jong-un ", "kim jong-un")]
    [InlineData("Soldat:innen", "soldat:innen")]
    [InlineData("Hyper\u00ADnym\u200B", "hypernym")]
    [InlineData("ﬁnal", "final")]
    [InlineData("ＮＩＳ", "nis")]
    [InlineData("Škoda Çelik Ñandú", "skoda celik nandu")]
    [InlineData("İstanbul", "istanbul")]
    [InlineData("Київ", "киів")]
    [InlineData("한국", "\u1112\u1161\u11AB\u1100\u116E\u11A8")]
    [InlineData("", "")]
    [InlineData(" \u3000\t", "")]
    public void Names_are_compared_without_case_diacritics_and_extra_space(string text, string folded) =>
        Assert.Equal(folded, Folded.Of(text));

    private static readonly Gen<string> Names = Gen.OneOf(
            Gen.Choose('A', 'z'),
            Gen.Choose(0xC0, 0x24F),
            Gen.Choose(0x300, 0x36F),
            Gen.Choose(0x400, 0x4FF),
            Gen.Choose(0x1E00, 0x1EFF),
            Gen.Elements<int>(' ', ' ', 0xA0, 0x202F, '\n', 0xAD, 0x200B, 0xFB01, 0xFF21, 0xAC00, 0x1F600)
        )
        .Select(char.ConvertFromUtf32)
        .ListOf()
        .Select(letters => string.Concat(letters));

    [Fact]
    public void Folding_twice_changes_nothing() =>
        Always.Holds(Names, name => Assert.Equal(Folded.Of(name), Folded.Of(Folded.Of(name))));

    [Fact]
    public void Nothing_folded_has_capitals_marks_or_wide_space() =>
        Always.Holds(
            Names,
            name =>
            {
                var folded = Folded.Of(name);

                Assert.DoesNotContain(folded, char.IsUpper);
                Assert.DoesNotContain(
                    folded,
                    c => CharUnicodeInfo.GetUnicodeCategory(c) == UnicodeCategory.NonSpacingMark
                );
                Assert.DoesNotContain(folded, c => char.IsWhiteSpace(c) && c != ' ');
                Assert.DoesNotContain("  ", folded, StringComparison.Ordinal);
                Assert.Equal(folded.Trim(), folded);
            }
        );

    [Fact]
    public void The_form_in_which_a_name_was_sent_does_not_matter() =>
        Always.Holds(
            Names,
            name =>
            {
                Assert.Equal(Folded.Of(name), Folded.Of(name.Normalize(NormalizationForm.FormC)));
                Assert.Equal(Folded.Of(name), Folded.Of(name.Normalize(NormalizationForm.FormD)));
                Assert.Equal(
                    Folded.Of(name),
                    Folded.Of("\t" + name.Replace(" ", "\u00A0 ", StringComparison.Ordinal) + " ")
                );
            }
        );

    [Fact]
    public void Capitals_and_small_letters_are_the_same_name() =>
        Always.Holds(
            Names.Select(name => name.Replace("\u0345", "", StringComparison.Ordinal)),
            name =>
            {
                Assert.Equal(Folded.Of(name), Folded.Of(name.ToUpperInvariant()));
                Assert.Equal(Folded.Of(name), Folded.Of(name.ToLowerInvariant()));
            },
            times: 2_000
        );

    [Fact]
    public void A_greek_name_is_the_same_in_capitals() =>
        Assert.Equal(Folded.Of("ΜΗΤΣΟΤΑΚΗΣ"), Folded.Of("Μητσοτάκης"));
}
