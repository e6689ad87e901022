using Newsroom.Domain.Claims;
using Newsroom.Domain.Comparison;
using Newsroom.Domain.Sources;
using static Newsroom.Domain.Comparison.RelationKind;
using static Newsroom.Domain.Tests.Comparison.Asked;

namespace Newsroom.Domain.Tests.Comparison;

public sealed class RelationRulesTests
{
    private static readonly Voices Known = new(
        [
            new(Of("minister"), SourceKind.Person, Of("Norvania"), false),
            new(Of("court"), SourceKind.Organization, Of("Norvania"), true),
            new(Of("insiders"), SourceKind.Unnamed, null, false),
        ],
        []
    );

    private static ComparedRelation Told(
        RelationKind kind,
        string from,
        string to,
        string? by = "minister",
        string? of = "Norvania",
        Stance stance = Stance.Denies
    ) =>
        new(
            kind,
            new(Id(from), by is null ? null : Of(by), stance),
            new(Id(to), of is null ? null : Of(of), Stance.Affirms)
        );

    private static Flaw? Check(ComparedRelation relation, params ComparedRelation[] existing) =>
        RelationRules.Check(relation, existing, Known);

    public static readonly TheoryData<RelationKind> Kinds = new(Enum.GetValues<RelationKind>());

    [Theory]
    [MemberData(nameof(Kinds))]
    public void A_claim_has_no_relation_to_itself(RelationKind kind)
    {
        Assert.Equal(RelationRules.ToItself, Check(Told(kind, "a", "a")));
        Assert.Null(Check(Told(kind, "a", "b")));
    }

    [Theory]
    [InlineData(Supersedes, Supersedes)]
    [InlineData(Supersedes, Corrects)]
    [InlineData(DependsOn, DerivedFrom)]
    [InlineData(DerivedFrom, DerivedFrom)]
    public void What_replaces_and_what_rests_goes_in_no_circle(RelationKind kind, RelationKind other)
    {
        Assert.Equal(RelationRules.Cycle, Check(Told(kind, "a", "b"), Told(other, "b", "a")));
        Assert.Equal(RelationRules.Cycle, Check(Told(kind, "a", "b"), Told(other, "b", "c"), Told(kind, "c", "a")));
        Assert.Null(Check(Told(kind, "a", "b"), Told(other, "b", "c"), Told(other, "d", "b")));
    }

    [Fact]
    public void A_circle_that_is_there_already_ends_the_search() =>
        Assert.Null(Check(Told(DependsOn, "a", "b"), Told(DependsOn, "b", "c"), Told(DependsOn, "c", "b")));

    [Theory]
    [InlineData(Contradicts, Contradicts)]
    [InlineData(Narrows, Narrows)]
    [InlineData(Supersedes, DependsOn)]
    public void Other_relations_may_go_both_ways(RelationKind kind, RelationKind other) =>
        Assert.Null(Check(Told(kind, "a", "b"), Told(other, "b", "a")));

    [Fact]
    public void Only_the_voice_that_made_a_claim_takes_it_back()
    {
        Assert.Null(Check(Told(Retracts, "a", "b", "Norvania", "minister")));
        Assert.Equal(RelationRules.RetractsAnother, Check(Told(Retracts, "a", "b", "Tarrick")));
        Assert.Equal(RelationRules.RetractsAnother, Check(Told(Retracts, "a", "b", "court")));
        Assert.Equal(RelationRules.RetractsAnother, Check(Told(Retracts, "a", "b", "insiders", "insiders")));
        Assert.Equal(RelationRules.RetractsAnother, Check(Told(Retracts, "a", "b", null, null)));
    }

    [Fact]
    public void Only_the_voice_that_is_named_disowns_its_words()
    {
        Assert.Equal(RelationRules.DisownsAnother, Check(Told(Disowns, "a", "b", "Tarrick")));
        Assert.Equal(RelationRules.DisownsAnother, Check(Told(Disowns, "a", "b", "minister", "insiders")));
    }

    [Theory]
    [InlineData(Stance.Denies, true)]
    [InlineData(Stance.Affirms, true)]
    [InlineData(Stance.Admits, false)]
    [InlineData(Stance.DeclinesToComment, false)]
    [InlineData(Stance.DoesNotMention, false)]
    public void Who_disowns_says_so(Stance stance, bool may) =>
        Assert.Equal(may ? null : RelationRules.DisownsWithoutDenial, Check(Told(Disowns, "a", "b", stance: stance)));
}
