using System.Xml.Linq;
using Newsroom.Api.Features.Annotation;
using static Newsroom.Api.Tests.Features.Annotation.AnnotatedReading;

namespace Newsroom.Api.Tests.Features.Annotation;

/// <summary>The page shows an article as it is, marks whatever lies upon it, and lets nothing from outside be markup.</summary>
public sealed class AnnotatedPageTests
{
    private const string Hostile = "<script>alert('1')</script> \"&amp;\" & ]]> --> </style>";

    private static readonly MarkKind[] Kinds = Enum.GetValues<MarkKind>();

    [Fact]
    public void Nothing_from_outside_is_markup()
    {
        var html = AnnotatedPage.Render(
            new()
            {
                Headline = Hostile,
                Publisher = Hostile,
                Published = Hostile,
                Language = "\"><script>",
                Text = Hostile,
                Marks =
                [
                    Mark(3, 20) with
                    {
                        Title = Hostile,
                        TitleLanguage = "\"><script>",
                        Details = [new(Hostile, Hostile)],
                        Link = "/v1/claims/" + Hostile,
                    },
                ],
            },
            "en"
        );
        Assert.DoesNotContain("<script", html);
        var page = Read(html);
        Assert.Equal(Hostile, Body(page).Value);
        Assert.Equal(Hostile, page.Descendants("h1").Single().Value);
        Assert.Equal(Hostile, page.Descendants("dt").Single().Value);
        Assert.Equal(Hostile, page.Descendants("dd").Single().Value);
        Assert.Equal(Hostile, Classed(page.Root!, "title").Last().Value);
        Assert.Contains(page.Descendants("a"), a => Of(a, "href") == "/v1/claims/" + Hostile);
        Assert.Single(page.Descendants("style"));
        Assert.DoesNotContain(
            page.Descendants().Attributes(),
            a => a.Name.LocalName.StartsWith("on", StringComparison.Ordinal)
        );
    }

    [Fact]
    public void Words_of_the_reader_are_told_with_every_character()
    {
        var page = Parse(
            "Fünf.",
            Mark(0, 4) with
            {
                Title = "a\nb\0c \ud83d\udc1f \ud83d",
                Details = [new("L", "x\u0007y")],
            }
        );
        Assert.Equal("a b\uFFFDc \ud83d\udc1f \uFFFD", Classed(page.Root!, "title").Last().Value);
        Assert.Equal("x\uFFFDy", page.Descendants("dd").Single().Value);
    }

    [Fact]
    public void Only_paths_of_the_ledger_are_linked()
    {
        var links = new[]
        {
            "javascript:alert(1)",
            "//evil.example/v1/",
            "https://evil.example/v1/",
            "/V1/",
            "",
            "/v1/claims/1",
        };
        var page = Parse("Fünf Schiffe", [.. links.Select(l => Mark(0, 4) with { Link = l })]);
        Assert.Equal(
            ["/v1/claims/1"],
            page.Descendants("a").Select(a => Of(a, "href")!).Where(h => !h.StartsWith('#'))
        );
    }

    [Theory]
    [InlineData("")]
    [InlineData(" \n \n")]
    [InlineData("One line")]
    [InlineData("One\ntwo\n\nthree\n  \t\n\n  1. four\n")]
    [InlineData("\n\nOne\r\ntwo\r\n\r\nthree\rfour\r\rfive")]
    [InlineData("  \u00A0 Ein \u2028 Wort \u202Etrow\u202C — „so“ \ud83d\udc1f\u0301 العربية")]
    public void The_text_is_kept(string text)
    {
        var marks = Enumerable
            .Range(0, text.Length)
            .SelectMany(i => new[] { Mark(i, i + 1), Mark(i, i + 5, Kinds[i % 3]), Mark(0, i, Kinds[(i + 1) % 3]) })
            .ToArray();
        var wanted = text.Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n');
        Assert.Equal(wanted, Body(Parse(text)).Value);
        Assert.Equal(wanted, Body(Parse(text, marks)).Value);
    }

    [Fact]
    public void Empty_lines_part_paragraphs_and_single_ones_break_lines()
    {
        var body = Body(Parse("One\ntwo\n \n\nthree\r\nfour"));
        Assert.Equal(["One\ntwo", "three\nfour"], body.Elements("p").Select(p => p.Value));
        Assert.Equal(2, body.Descendants("br").Count());
    }

    [Fact]
    public void Marks_across_one_another_are_cut_into_pieces()
    {
        // One lies within the first, one across its end, two on the same place.
        var page = Parse(
            "0123456789",
            Mark(0, 6),
            Mark(2, 4, MarkKind.Figure),
            Mark(5, 9, MarkKind.Quotation),
            Mark(5, 9, MarkKind.Quotation)
        );
        Assert.Equal(
            [
                "01:claim:1",
                "23:claim figure many:21",
                "4:claim:1",
                "5:claim quotation many:431",
                "678:quotation many:43",
            ],
            Body(page).Descendants("mark").Select(m => $"{m.Value}:{Of(m, "class")}:{Told(m)}")
        );
        Assert.Equal(["5", "23", "678", "678"], Places(page));
    }

    [Fact]
    public void A_mark_across_paragraphs_is_marked_in_each()
    {
        var page = Parse("One two\n\nthree four\n\nfive", Mark(4, 14), Mark(7, 9, MarkKind.Figure));
        Assert.Equal(
            ["two", "three"],
            Body(page).Elements("p").SelectMany(p => p.Elements("mark")).Select(m => m.Value)
        );
        // What lies between paragraphs is told all the same.
        Assert.Equal(2, page.Descendants("li").Count(l => Of(l, "id") is not null));
        Assert.Contains("Without a place in the text", Note(page, 2).Value);
        Assert.Equal(["three"], Places(page));
    }

    [Fact]
    public void Characters_of_two_units_are_not_cut()
    {
        var page = Parse("a\ud83d\udc1fb\ud83d\udc1f", Mark(2, 4), Mark(3, 5, MarkKind.Figure));
        Assert.Equal("a\ud83d\udc1fb\ud83d\udc1f", Body(page).Value);
        Assert.Equal(["\ud83d\udc1f", "b", "\ud83d\udc1f"], page.Descendants("mark").Select(m => m.Value));
    }

    [Fact]
    public void Places_beyond_the_text_are_kept_within_it()
    {
        var page = Parse(
            "One two",
            Mark(-5, 3),
            Mark(4, 99),
            Mark(50, 60),
            Mark(5, 2),
            Mark(int.MinValue, int.MaxValue)
        );
        Assert.Equal("One two", Body(page).Value);
        Assert.Equal(5, page.Descendants("li").Count(l => Of(l, "id") is not null));
    }

    [Fact]
    public void Each_mark_has_a_note_that_is_tied_to_its_place()
    {
        var page = Parse(
            "Fünf Schiffe sanken.",
            Mark(5, 12, MarkKind.Figure),
            Mark(0, 20) with
            {
                Title = "Fünf Schiffe sind gesunken.",
                TitleLanguage = "de",
                Details = [new("Source", "The harbour"), new("State", "open")],
                Link = "/v1/claims/1",
            }
        );
        var note = Note(page, 1);
        Assert.Equal("Fünf Schiffe sind gesunken.", Classed(note, "title").Single().Value);
        Assert.Equal("de", Of(Classed(note, "title").Single(), "lang"));
        Assert.Equal(
            ["Source The harbour", "State open"],
            note.Descendants("div").Where(d => d.Parent!.Name == "dl").Select(d => d.Value)
        );
        Assert.Equal(["#place-1", "/v1/claims/1"], note.Descendants("a").Select(a => Of(a, "href")));
        var ids = page.Descendants().Select(e => Of(e, "id")).OfType<string>().ToList();
        Assert.Equal(ids.Distinct(StringComparer.Ordinal), ids);
        var references = Classed(Body(page), "ref").ToList();
        Assert.Equal(["Note 2, Suggested figure", "Note 1, Claim"], references.Select(r => Of(r, "aria-label")));
        Assert.All(references, r => Assert.Contains(Of(r, "aria-describedby"), ids));
        var links = page.Descendants("a").Select(a => Of(a, "href")!).Where(h => h.StartsWith('#'));
        Assert.All(links, l => Assert.Contains(l[1..], ids));
    }

    [Fact]
    public void An_article_without_marks_is_a_page_too()
    {
        var page = Parse("One.");
        Assert.Empty(page.Descendants("mark"));
        Assert.Empty(page.Descendants("section"));
        Assert.Contains("Nothing is marked", page.Descendants("aside").Single().Value);
        Assert.Equal("Article", page.Descendants("h1").Single().Value);
        Assert.Null(Of(page.Descendants("h1").Single(), "lang"));
    }

    [Fact]
    public void The_legend_counts()
    {
        var page = Parse("0123456789", Mark(0, 1), Mark(1, 2), Mark(2, 3, MarkKind.Quotation));
        Assert.Equal(["2", "0", "1"], page.Descendants("aside").Descendants("b").Select(b => b.Value));
    }

    [Theory]
    [InlineData("de", "de", "Vorgeschlagene Zahlen")]
    [InlineData("de-AT", "de", "In diesem Artikel")]
    [InlineData("en", "en", "In this article")]
    [InlineData("fr", "en", "Suggested figures")]
    public void The_page_speaks_one_language_and_the_text_its_own(string asked, string language, string words)
    {
        var html = AnnotatedPage.Render(
            Article("Cinq navires", Mark(0, 4)) with
            {
                Headline = "Cinq",
                Language = "fr",
            },
            asked
        );
        var page = Read(html);
        Assert.Equal(language, Of(page.Root!, "lang"));
        Assert.Equal("fr", Of(Body(page), "lang"));
        Assert.Equal("fr", Of(page.Descendants("h1").Single(), "lang"));
        Assert.All(
            Classed(Body(page), "ref").Concat(Classed(Body(page), "card")),
            e => Assert.Equal(language, Of(e, "lang"))
        );
        Assert.Contains(words, html);
    }

    [Theory]
    [InlineData("2025-09-03", true)]
    [InlineData("2025-07", true)]
    [InlineData("2025-08~", false)]
    [InlineData("2024-21", false)]
    [InlineData("../2025", false)]
    public void A_date_is_told_as_it_was_entered(string published, bool isPlain)
    {
        var page = Read(AnnotatedPage.Render(Article("One") with { Publisher = "KCNA", Published = published }, "en"));
        Assert.Equal("KCNA " + published, Classed(page.Root!, "from").Single().Value);
        Assert.Equal(isPlain, page.Descendants("time").Any());
    }

    [Fact]
    public void The_page_needs_neither_script_nor_anything_from_elsewhere()
    {
        var html = AnnotatedPage.Render(Article("One two", Mark(0, 3), Mark(1, 5, MarkKind.Figure)), "en");
        var page = Read(html);
        Assert.DoesNotContain(
            page.Descendants(),
            e => e.Name.LocalName is "script" or "link" or "img" or "iframe" or "base"
        );
        Assert.DoesNotContain(page.Descendants().Attributes(), a => a.Name.LocalName is "style" or "src" or "srcset");
        Assert.DoesNotContain("url(", html);
        Assert.DoesNotContain("@import", html);
        Assert.Contains("default-src 'none'", AnnotatedPage.ContentSecurityPolicy);
        Assert.Contains("style-src 'unsafe-inline'", AnnotatedPage.ContentSecurityPolicy);
    }

    [Fact]
    public void The_same_article_gives_the_same_page()
    {
        var article = Article("One two three", Mark(4, 7), Mark(0, 13, MarkKind.Figure), Mark(4, 7));
        Assert.Equal(AnnotatedPage.Render(article, "de"), AnnotatedPage.Render(article, "de"));
    }
}
