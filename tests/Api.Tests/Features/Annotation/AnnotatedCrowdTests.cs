using System.Diagnostics;
using Newsroom.Api.Features.Annotation;
using static Newsroom.Api.Tests.Features.Annotation.AnnotatedReading;

namespace Newsroom.Api.Tests.Features.Annotation;

/// <summary>However much is marked, and however long it is, the page stays of a bounded length.</summary>
public sealed class AnnotatedCrowdTests
{
    private static readonly MarkKind[] Kinds = Enum.GetValues<MarkKind>();

    [Fact]
    public void Very_many_marks_on_a_long_text_are_shown_in_a_moment()
    {
        const int Count = 20_000;
        var paragraphs = string.Concat(Enumerable.Repeat("Fünf Schiffe.\n\n", 70_000));
        var letters = new string('a', 1_000_000);
        var hostile = new (string Text, Func<int, AnnotatedMark> Place)[]
        {
            (letters, i => Mark(i * 50, i * 50 + 40, Kinds[i % 3])),
            (letters, i => Mark(i, 1_000_000 - i, Kinds[i % 3])),
            (letters, i => Mark(i * 25, i * 25 + 500_000)),
            (letters, _ => Mark(0, 1_000_000)),
            (paragraphs, i => Mark(i, paragraphs.Length - i, Kinds[i % 3])),
            (new string('\n', 1_000_000), i => Mark(i, 1_000_000)),
            (string.Concat(Enumerable.Repeat("a\n\n", 330_000)), i => Mark(i, 990_000)),
        };
        foreach (var (text, place) in hostile)
        {
            var marks = Enumerable.Range(0, Count).Select(i => place(i) with { Details = [new("Source", "KCNA")] });
            var clock = Stopwatch.StartNew();
            var html = AnnotatedPage.Render(Article(text, [.. marks]), "en");
            Assert.True(clock.Elapsed < TimeSpan.FromSeconds(10), $"{clock.Elapsed} for {text[..3]}");
            Assert.True(html.Length < 80_000_000, $"{html.Length} for {text[..3]}");
        }
    }

    [Fact]
    public void A_mark_on_very_many_paragraphs_does_not_swell_the_page()
    {
        var text = string.Concat(Enumerable.Repeat("a\n\n", 30_000));
        var body = Body(Parse(text, Mark(0, text.Length)));
        Assert.Equal(30_000, body.Descendants("mark").Count());
        Assert.InRange(Classed(body, "told").Count(), 1_000, 15_000);
    }

    [Fact]
    public void Long_words_are_told_once_in_full()
    {
        var title = new string('t', 100_000);
        var page = Parse("One two", Mark(0, 7) with { Title = title, Details = [new("Source", title)] });
        Assert.Equal(title, Classed(Note(page, 1), "title").Single().Value);
        Assert.Equal(title, page.Descendants("dd").Single().Value);
        Assert.True(Classed(Body(page), "card").Single().ToString().Length < 2_000);
    }

    [Fact]
    public void A_crowded_card_says_how_many_more_there_are()
    {
        var page = Parse("One", [.. Enumerable.Repeat(Mark(0, 3), 10)]);
        var card = Classed(Body(page), "card").Single();
        Assert.Equal(4, Classed(card, "told").Count());
        Assert.Equal("6", Of(Classed(card, "more").Single(), "data-number"));
        Assert.Equal(10, Classed(Body(page), "ref").Count());
    }
}
