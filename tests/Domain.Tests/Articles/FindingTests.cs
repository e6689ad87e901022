using System.Text;
using FsCheck;
using FsCheck.Fluent;
using Newsroom.Domain.Articles;

namespace Newsroom.Domain.Tests.Articles;

public sealed class FindingTests
{
    /// <summary>An article, and some of its words retyped: straight marks, single spaces, composed letters.</summary>
    public sealed record Copied(Printing Article, IReadOnlyList<Reading> Read, int From, int To)
    {
        public List<string> Words => NaiveSearch.Words(Read.Take(To).Skip(From));
        public string Typed => string.Concat(Words);

        public string Before(int count) => string.Concat(Read.Take(From).TakeLast(count).Select(r => r.Typed));

        public string After(int count) => string.Concat(Read.Skip(To).Take(count).Select(r => r.Typed));
    }

    private static readonly Gen<Copied> Copies = (
        from article in Printing.Of(Printing.Odd, 1, 60)
        let read = article.Read()
        from at in Gen.Choose(0, Math.Max(0, read.Count - 1))
        from length in Gen.Frequency((3, Gen.Choose(1, 3)), (2, Gen.Choose(1, 30)))
        select new Copied(article, read, at, Math.Min(read.Count, at + length))
    ).Where(c => c.Words.Count > 0);

    [Fact]
    public void Retyped_words_are_found_wherever_they_stand_and_nowhere_else() =>
        Always.Holds(
            Copies,
            copied =>
            {
                var expected = NaiveSearch
                    .Places(copied.Read, copied.Words)
                    .Select(at => (copied.Read[at].Start, copied.Read[at + copied.Words.Count - 1].End));

                var found = new ArticleText(copied.Article.Text).Find(copied.Typed);

                Assert.NotEmpty(found);
                Assert.Equal(expected, found.Select(q => (q.Start, q.End)));
            },
            times: 2_000
        );

    [Fact]
    public void What_is_found_is_the_articles_own_code_points_from_start_to_end() =>
        Always.Holds(
            Copies,
            copied =>
            {
                var text = copied.Article.Text;
                foreach (var quote in new ArticleText(text).Find(copied.Typed))
                {
                    Assert.Equal(Printing.Slice(text, quote.Start, quote.End), quote.Exact);
                    Assert.EndsWith(quote.Prefix, Printing.Slice(text, 0, quote.Start), StringComparison.Ordinal);
                    Assert.StartsWith(
                        quote.Suffix,
                        Printing.Slice(text, quote.End, int.MaxValue),
                        StringComparison.Ordinal
                    );
                }
            }
        );

    [Fact]
    public void Words_as_printed_are_found_like_words_as_typed() =>
        Always.Holds(
            Copies,
            copied =>
            {
                var text = new ArticleText(copied.Article.Text);
                var found = text.Find(copied.Typed);

                Assert.All(found, quote => Assert.Equal(found, text.Find(quote.Exact)));
                Assert.Equal(
                    found,
                    text.Find($"\u00A0\r\n {copied.Typed.Replace(" ", " \u2009\n", StringComparison.Ordinal)}\t")
                );
            }
        );

    [Fact]
    public void A_prefix_and_a_suffix_leave_the_places_that_have_them() =>
        Always.Holds(
            from copied in Copies
            from before in Gen.Choose(0, 4)
            from after in Gen.Choose(0, 4)
            select (copied, before, after),
            given =>
            {
                var (copied, prefix, suffix) = (
                    given.copied,
                    given.copied.Before(given.before),
                    given.copied.After(given.after)
                );
                var expected = NaiveSearch
                    .Places(copied.Read, copied.Words)
                    .Where(at => NaiveSearch.Precedes(copied.Read, at, prefix))
                    .Where(at => NaiveSearch.Follows(copied.Read, at + copied.Words.Count, suffix))
                    .Select(at => copied.Read[at].Start);

                var found = new ArticleText(copied.Article.Text).Find(copied.Typed, prefix, suffix);

                Assert.NotEmpty(found);
                Assert.Equal(expected, found.Select(q => q.Start));
            },
            times: 2_000
        );

    [Fact]
    public void No_more_places_are_shown_than_asked_for() =>
        Always.Holds(
            from copied in Copies
            from most in Gen.Choose(0, 5)
            select (copied, most),
            given =>
            {
                var text = new ArticleText(given.copied.Article.Text);

                Assert.Equal(
                    text.Find(given.copied.Typed).Take(given.most),
                    text.Find(given.copied.Typed, most: given.most)
                );
            }
        );

    [Fact]
    public void Words_that_do_not_stand_there_are_not_found() =>
        Always.Holds(
            from article in Printing.Of(Printing.Odd, 0, 40)
            from words in Printing.Of(Printing.OneByOne, 1, 4)
            select (article, Words: NaiveSearch.Words(words.Read())),
            given =>
            {
                var expected = NaiveSearch.Places(given.article.Read(), given.Words).Count;

                Assert.Equal(expected, new ArticleText(given.article.Text).Find(string.Concat(given.Words)).Count);
            },
            times: 2_000
        );

    [Theory]
    [InlineData("한국")]
    [InlineData("が")]
    public void Letters_of_every_script_are_composed(string word)
    {
        Assert.Single(
            new ArticleText(word.Normalize(NormalizationForm.FormD)).Find(word.Normalize(NormalizationForm.FormC))
        );
        Assert.Single(new ArticleText(word).Find(word.Normalize(NormalizationForm.FormC)));
    }
}
