using FsCheck;
using FsCheck.Fluent;

namespace Newsroom.Domain.Tests;

public sealed class LanguageTagTests
{
    [Theory]
    [InlineData("de", "de")]
    [InlineData("en", "en")]
    [InlineData("de-AT", "de")]
    [InlineData("zh-Hant", "zh")]
    [InlineData("zh-Hant-TW", "zh")]
    [InlineData("es-419", "es")]
    [InlineData("DE-at", "de")]
    [InlineData("tlh", "tlh")]
    [InlineData("sr-Cyrl-RS", "sr")]
    [InlineData("de-1996", "de")]
    [InlineData("de-CH-1901", "de")]
    [InlineData("sl-rozaj-biske", "sl")]
    public void A_language_is_known_by_its_tag(string text, string primary)
    {
        Assert.True(LanguageTag.TryParse(text, out var tag, out var flaw));
        Assert.Null(flaw);
        Assert.Equal((text, text, primary), (tag!.Value, tag.ToString(), tag.Primary));
        Assert.Equal(tag, LanguageTag.Parse(text));
    }

    [Theory]
    [InlineData("")]
    [InlineData("d")]
    [InlineData("german")]
    [InlineData("de_AT")]
    [InlineData("de-")]
    [InlineData("-de")]
    [InlineData("de--AT")]
    [InlineData("de AT")]
    [InlineData("de\n")]
    [InlineData("dé")]
    [InlineData("ｄｅ")]
    [InlineData("x-private")]
    [InlineData("i-klingon")]
    [InlineData("de-AT-Latn")]
    [InlineData("de-abcdefgh-abcdefgh-abcdefgh-abcdefgh")]
    public void What_is_no_tag_is_refused(string text)
    {
        Assert.False(LanguageTag.TryParse(text, out var tag, out var flaw));
        Assert.Null(tag);
        Assert.Equal("badLanguage", flaw!.Code);
        Assert.Throws<FormatException>(() => LanguageTag.Parse(text));
    }

    [Fact]
    public void Any_text_gives_either_a_tag_or_a_flaw() =>
        Always.Holds(
            Gen.OneOf(
                ArbMap.Default.GeneratorFor<string>().Where(s => s is not null),
                Gen.Elements("aZ19-_ü\n".ToCharArray()).ArrayOf().Select(c => new string(c)),
                from language in Gen.Elements("de", "EN", "tlh", "q")
                from script in Gen.Elements("", "-Latn", "-La")
                from region in Gen.Elements("", "-AT", "-419", "-4")
                select language + script + region
            ),
            text =>
            {
                var taken = LanguageTag.TryParse(text, out var tag, out var flaw);

                Assert.Equal((taken, !taken), (tag is not null, flaw is not null));
                if (tag is null)
                    return;
                Assert.Equal(text, tag.Value);
                Assert.InRange(tag.Primary.Length, 2, 3);
                Assert.All(text.Split('-'), part => Assert.InRange(part.Length, 2, 8));
            },
            times: 2_000
        );
}
