using FsCheck;
using FsCheck.Fluent;
using Newsroom.Domain.Sources;

namespace Newsroom.Domain.Tests.Sources;

public sealed class SourceTests
{
    private static readonly SourceId Id = new(Guid.CreateVersion7());
    private static readonly SourceContent Nis = new() { Kind = SourceKind.Government, Name = "NIS" };

    [Fact]
    public void A_source_says_what_was_entered()
    {
        var content = Nis with
        {
            Aliases = ["National Intelligence Service", "Südkoreas Geheimdienst"],
            Country = CountryCode.Parse("KR"),
            PartOf = new SourceId(Guid.CreateVersion7()),
            SpeaksForItself = true,
            Description = "Intelligence service",
            Website = WebAddress.Parse("https://nis.example/"),
            Reliability = Reliability.C,
        };

        var source = Source.Record(Id, "nis", content);

        Assert.Equal((Id, "nis", ResourceType.Source, Id.Value), (source.Id, source.Key, source.Type, source.Identity));
        Assert.Equal((SourceKind.Government, "NIS"), (source.Kind, source.Name));
        Assert.Equal(
            (content.Country, content.PartOf, true),
            (source.Country, source.PartOfId, source.SpeaksForItself)
        );
        Assert.Equal((content.Description, content.Website), (source.Description, source.Website));
        Assert.Equal(Reliability.C, source.Reliability);
        Assert.Equal(content.Aliases, source.Aliases);
    }

    [Fact]
    public void What_was_not_entered_stays_empty()
    {
        var source = Source.Record(Id, null, Nis);

        Assert.Equal((null, null, null, null), (source.Key, source.Country, source.PartOfId, source.Reliability));
        Assert.Equal((null, null, false), (source.Description, source.Website, source.SpeaksForItself));
        Assert.Empty(source.Aliases);
    }

    [Fact]
    public void A_name_or_an_alias_finds_a_source_without_case_and_diacritics()
    {
        var source = Source.Record(
            Id,
            null,
            Nis with
            {
                Name = "Süddeutsche Zeitung",
                Aliases = ["SZ", "Süddeutsche"],
            }
        );

        Assert.Equal(["suddeutsche zeitung", "sz", "suddeutsche"], source.Names.Select(n => n.Folded));
        Assert.Equal([0, 1, 2], source.Names.Select(n => n.Position));
        Assert.Equal("Süddeutsche Zeitung", source.Names[0].Name);
    }

    [Fact]
    public void A_correction_replaces_what_was_entered()
    {
        var source = Source.Record(
            Id,
            "nis",
            Nis with
            {
                Aliases = ["A"],
                Reliability = Reliability.B,
                SpeaksForItself = true,
            }
        );

        source.Correct(Nis with { Kind = SourceKind.Organization, Name = "Nationaler Geheimdienst" });

        Assert.Equal(
            ("nis", SourceKind.Organization, "Nationaler Geheimdienst"),
            (source.Key, source.Kind, source.Name)
        );
        Assert.Equal((null, false), (source.Reliability, source.SpeaksForItself));
        Assert.Empty(source.Aliases);
        Assert.Equal("nationaler geheimdienst", Assert.Single(source.Names).Folded);
    }

    [Fact]
    public void After_any_correction_the_names_are_those_sent_in_that_order() =>
        Always.Holds(
            Gen.Elements("a", "b", "c", "d").ListOf().Two(),
            lists =>
            {
                var source = Source.Record(Id, null, Nis with { Aliases = [.. lists.Item1] });

                source.Correct(Nis with { Aliases = [.. lists.Item2] });

                Assert.Equal(lists.Item2, source.Aliases);
                Assert.Equal(["NIS", .. lists.Item2], source.Names.Select(n => n.Name));
                Assert.Equal(Enumerable.Range(0, lists.Item2.Count + 1), source.Names.Select(n => n.Position));
                Assert.All(source.Names, n => Assert.Equal(Folded.Of(n.Name), n.Folded));
            }
        );

    [Fact]
    public void Names_that_did_not_change_stay_the_rows_they_were()
    {
        var source = Source.Record(Id, null, Nis with { Aliases = ["A", "B"] });
        var rows = source.Names.ToList();

        source.Correct(Nis with { Aliases = ["A", "C", "D"] });

        Assert.Same(rows[0], source.Names[0]);
        Assert.Same(rows[1], source.Names[1]);
        Assert.Equal(["A", "C", "D"], source.Aliases);
    }

    [Theory]
    [InlineData(Reliability.A, "completely reliable")]
    [InlineData(Reliability.B, "usually reliable")]
    [InlineData(Reliability.C, "fairly reliable")]
    [InlineData(Reliability.D, "not usually reliable")]
    [InlineData(Reliability.E, "unreliable")]
    [InlineData(Reliability.F, "reliability cannot be judged")]
    public void Every_letter_has_its_admiralty_label(Reliability letter, string label) =>
        Assert.Equal(label, letter.Label());

    [Fact]
    public void A_cycle_of_sources_is_said_to_be_one() => Assert.Equal("partOfCycle", Source.Cycle.Code);
}
