using FsCheck;
using FsCheck.Fluent;
using Newsroom.Domain.Articles;

namespace Newsroom.Domain.Tests.Articles;

public sealed class NearestTests
{
    private static readonly Gen<string[]> Sentences = Gen.Choose(1, 12)
        .SelectMany(count =>
            Gen.Elements("zehn", "Zwölf", "Soldaten", "starben", "in", "Kursk", "laut", "Kiew").ArrayOf(count)
        );

    [Fact]
    public void The_nearest_passage_is_shown_as_it_is_printed() =>
        Assert.Equal(
            "„15\u00A0000\nSoldaten“ seien",
            new ArticleText("Der NIS sagt, „15\u00A0000\nSoldaten“ seien entsandt worden.").Nearest(
                "\"15 000 Mann\" seien"
            )
        );

    [Fact]
    public void Nothing_is_near_words_of_which_none_stands_there()
    {
        Assert.Null(new ArticleText("Zwölf Soldaten starben.").Nearest("five people"));
        Assert.Null(new ArticleText("").Nearest("five people"));
        Assert.Null(new ArticleText("Zwölf Soldaten starben.").Nearest(" "));
    }

    [Fact]
    public void No_passage_of_its_length_shares_more_words_than_the_nearest() =>
        Always.Holds(
            from article in Sentences
            from wanted in Gen.OneOf(Sentences, Gen.Elements("gestern", "Kursk", "LAUT").ArrayOf(2))
            select (Article: article, Wanted: wanted),
            given =>
            {
                var nearest = new ArticleText(string.Join("\u00A0 ", given.Article)).Nearest(
                    string.Join(' ', given.Wanted)
                );

                if (Hits(given.Article) == 0)
                {
                    Assert.Null(nearest);
                    return;
                }
                var words = nearest!.Split([' ', '\u00A0'], StringSplitOptions.RemoveEmptyEntries);
                var windows = Enumerable
                    .Range(0, given.Article.Length - words.Length + 1)
                    .Select(at => given.Article.Skip(at).Take(words.Length).ToArray())
                    .ToList();
                Assert.Contains(windows, words.SequenceEqual);
                Assert.Equal(windows.Max(Hits), Hits(words));

                int Hits(IEnumerable<string> passage) =>
                    passage.Count(word => given.Wanted.Contains(word, StringComparer.OrdinalIgnoreCase));
            },
            times: 1_000
        );
}
