using System.Text;
using FsCheck.Fluent;
using Newsroom.Domain.Search;

namespace Newsroom.Domain.Tests.Search;

public sealed class PassageTests
{
    private static Passage Of(string text, string query, Stems? stems = null) =>
        Passage.Of(
            text,
            SearchQuery.Parse(query).Wanted,
            (word, asked) => (stems ?? Stems.None).AreSame("de", word, asked)
        );

    private static IEnumerable<string> Marked(Passage passage)
    {
        var points = passage.Text.EnumerateRunes().ToList();
        return passage.Marks.Select(m => string.Concat(points.Skip(m.Start).Take(m.End - m.Start)));
    }

    [Fact]
    public void A_short_text_is_shown_whole_with_every_word_marked()
    {
        var passage = Of("🙂 Der Pegel, „PEGEL“ der Alsen.", "pegel");
        Assert.Equal("🙂 Der Pegel, „PEGEL“ der Alsen.", passage.Text);
        Assert.Equal([new Marked(6, 11), new Marked(14, 19)], passage.Marks);
    }

    [Fact]
    public void Only_a_phrase_as_it_stands_is_marked() =>
        Assert.Equal(["der Alsen"], Marked(Of("Die Alsen der Pegel der Alsen.", "\"der alsen\"")));

    [Fact]
    public void Words_of_one_stem_are_marked_in_their_own_form()
    {
        var german = new Dictionary<string, string>
        {
            ["soldat"] = "soldat",
            ["soldaten"] = "soldat",
            ["sold"] = "sold",
        };
        var stems = new Stems(new Dictionary<string, IReadOnlyDictionary<string, string>> { ["de"] = german });
        Assert.Equal(["Soldaten", "Soldat"], Marked(Of("Soldaten, ein Soldat, der Sold", "soldat", stems)));
    }

    [Theory]
    [InlineData("de", true)]
    [InlineData("", true)]
    [InlineData("en", false)]
    [InlineData("fr", false)]
    public void Stems_are_those_of_the_texts_language(string language, bool same)
    {
        var german = new Dictionary<string, string> { ["haus"] = "haus", ["hauser"] = "haus" };
        var stems = new Stems(new Dictionary<string, IReadOnlyDictionary<string, string>> { ["de"] = german });
        Assert.Equal(same, stems.AreSame(language, "hauser", "haus"));
        Assert.True(stems.AreSame(language, "andere", "andere"));
        Assert.False(stems.AreSame(language, "andere", "haus"));
    }

    [Fact]
    public void Of_a_long_text_the_part_is_shown_that_has_most_of_what_was_looked_for()
    {
        var filler = string.Join(' ', Enumerable.Repeat("wort", 200));
        var passage = Of($"Pegel {filler} Alsen {filler} am Abend stieg der Pegel der Alsen {filler}", "alsen pegel");
        Assert.Contains("am Abend stieg der Pegel der Alsen", passage.Text);
        Assert.Equal(["Pegel", "Alsen"], Marked(passage));
        Assert.Equal(2, passage.Shows);
        Assert.StartsWith("wort ", passage.Text);
        Assert.EndsWith(" wort", passage.Text);
    }

    [Fact]
    public void A_text_that_shows_nothing_begins_at_its_beginning()
    {
        var passage = Of("Anfang " + new string('x', 1_000), "pegel");
        Assert.StartsWith("Anfang x", passage.Text);
        Assert.Empty(passage.Marks);
        Assert.Equal(0, passage.Shows);
    }

    [Fact]
    public void A_word_without_end_does_not_make_the_passage_longer()
    {
        var passage = Of("vorher " + new string('a', 100_000) + " nachher", new string('a', 100));
        Assert.InRange(passage.Text.Length, 1, Passage.Longest);
        Assert.NotEmpty(passage.Marks);
    }

    [Fact]
    public void A_passage_stands_in_its_text_and_its_marks_in_the_passage() =>
        Always.Holds(
            from text in Hostile.Texts
            from padding in Gen.Choose(0, 300)
            from query in Hostile.Texts
            select (Text: text + new string(' ', padding) + text, query),
            given =>
            {
                if (!SearchQuery.TryParse(given.query, out var query, out _))
                    return;
                var passage = Passage.Of(given.Text, query!.Wanted, (word, asked) => word == asked);
                Assert.Contains(passage.Text, given.Text, StringComparison.Ordinal);
                Assert.True(passage.Text.Length <= Passage.Longest);
                var (length, end) = (passage.Text.EnumerateRunes().Count(), -1);
                foreach (var mark in passage.Marks)
                {
                    Assert.True(mark.Start > end && mark.Start < mark.End && mark.End <= length);
                    end = mark.End;
                }
            },
            times: 2_000
        );
}
