using Newsroom.Domain.Comparison;
using Newsroom.Domain.Sources;
using static Newsroom.Domain.Tests.Comparison.Asked;

namespace Newsroom.Domain.Tests.Comparison;

public sealed class VoicesTests
{
    private static readonly ComparedSource[] Sources =
    [
        new(Of("Norvania"), SourceKind.Government, null, false),
        new(Of("ministry"), SourceKind.Government, Of("Norvania"), false),
        new(Of("minister"), SourceKind.Person, Of("ministry"), false),
        new(Of("court"), SourceKind.Organization, Of("Norvania"), true),
        new(Of("judge"), SourceKind.Person, Of("court"), false),
        new(Of("insiders"), SourceKind.Unnamed, Of("Norvania"), false),
        new(Of("insider"), SourceKind.Person, Of("insiders"), false),
        new(Of("ring"), SourceKind.Organization, Of("gnir"), false),
        new(Of("gnir"), SourceKind.Organization, Of("ring"), false),
    ];

    [Theory]
    [InlineData("minister", "Norvania")]
    [InlineData("ministry", "Norvania")]
    [InlineData("judge", "court")]
    [InlineData("court", "court")]
    [InlineData("insider", "insider")]
    [InlineData("stranger", "stranger")]
    public void A_voice_is_the_root_below_one_that_speaks_for_itself(string source, string voice) =>
        Assert.Equal(Of(voice), new Voices(Sources, []).Of(Of(source)));

    [Fact]
    public void A_circle_ends_the_climb() => Assert.Equal(Of("ring"), new Voices(Sources, []).Of(Of("ring")));

    [Fact]
    public void Unnamed_sources_share_no_voice()
    {
        var voices = new Voices(Sources, [new(LinkKind.DependsOn, Of("insiders"), Of("court"))]);

        Assert.NotEqual(voices.Of(Id("a"), Of("insiders")), voices.Of(Id("b"), Of("insiders")));
        Assert.NotEqual(voices.Of(Id("a"), null), voices.Of(Id("b"), null));
        Assert.Null(voices.Of(Id("a"), Of("insiders")).Source);
        Assert.Equal(voices.Of(Id("a"), Of("minister")), voices.Of(Id("b"), Of("ministry")));
    }

    [Fact]
    public void Dependences_lead_on_to_the_one_that_depends_on_none()
    {
        var voices = new Voices(
            Sources,
            [
                new(LinkKind.DependsOn, Of("office"), Of("judge")),
                new(LinkKind.DependsOn, Of("court"), Of("wire")),
                new(LinkKind.DependsOn, Of("ministry"), Of("minister")),
            ]
        );

        Assert.Equal(Of("wire"), voices.Of(Of("office")));
        Assert.True(voices.Depends(Of("judge")));
        Assert.False(voices.Depends(Of("wire")));
        Assert.False(voices.Depends(Of("minister")));
    }
}
