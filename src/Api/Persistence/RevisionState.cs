using System.Text.Json;
using System.Text.Json.Nodes;
using Newsroom.Api.Features.Articles;
using Newsroom.Api.Features.Claims;
using Newsroom.Api.Features.Events;
using Newsroom.Api.Features.Judgement;
using Newsroom.Api.Features.Questions;
using Newsroom.Api.Features.Sources;
using Newsroom.Api.Features.Terms;
using Newsroom.Api.Wire;
using Newsroom.Domain;
using Newsroom.Domain.Articles;
using Newsroom.Domain.Claims;
using Newsroom.Domain.Events;
using Newsroom.Domain.Questions;
using Newsroom.Domain.Sources;
using Newsroom.Domain.Terms;

namespace Newsroom.Api.Persistence;

/// <summary>What a revision keeps of a resource: its own fields, references as ids, in the form that a PUT takes.</summary>
internal static class RevisionState
{
    public static string Of(LedgerEntry entry) =>
        entry.MergedInto is { } survivor ? Merged(entry, survivor) : Written(Whole(entry));

    /// <summary>What a PUT can change of it: equal for two states that differ in nothing that was entered.</summary>
    public static string Entered(LedgerEntry entry) => Written(Input(entry));

    private static string Written(object state) => JsonSerializer.Serialize(state, WireJson.Kept);

    /// <summary>A merged one says what it became.</summary>
    private static string Merged(LedgerEntry entry, Guid survivor)
    {
        var state = JsonSerializer.SerializeToNode(Whole(entry), WireJson.Kept)!.AsObject();
        state["mergedInto"] = survivor;
        return state.ToJsonString(WireJson.Kept);
    }

    private static object Whole(LedgerEntry entry) =>
        entry switch
        {
            Claim { Relations.Count: 0, Assessments.Count: 0 } or Source { Links.Count: 0 } => Input(entry),
            Question { HouseClaimId: null } => Input(entry),
            Claim claim => With(
                claim,
                ("relations", claim.Relations.InOrder().Select(RelationLine.Of)),
                ("assessments", claim.Assessments.InOrder().Select(a => AssessmentLine.Of(a, claim.Evidence.InOrder())))
            ),
            Source source => With(source, ("links", source.Links.InOrder().Select(SourceLinkLine.Of))),
            Question question => With(question, ("houseFigure", HouseFigureLine.Of(question.HouseFigure)!)),
            Article article => ArticleInput.Kept(article, withVersionNumber: true),
            Event happening => EventInput.Kept(happening),
            _ => Input(entry),
        };

    /// <summary>What was entered of it by its own routes, and the parts that have routes of their own.</summary>
    private static JsonObject With(LedgerEntry entry, params (string Name, object Parts)[] all)
    {
        var state = JsonSerializer.SerializeToNode(Input(entry), WireJson.Kept)!.AsObject();
        foreach (var (name, parts) in all)
            if (JsonSerializer.SerializeToNode(parts, WireJson.Kept) is { } kept and not JsonArray { Count: 0 })
                state[name] = kept;
        return state;
    }

    private static object Input(LedgerEntry entry) =>
        entry switch
        {
            Source source => SourceInput.Of(source),
            // The number of the text version says nothing that its hash does not.
            Article article => ArticleInput.Kept(article, withVersionNumber: false),
            Event happening => EventInput.Of(happening),
            Question question => QuestionInput.Of(question),
            Claim claim => ClaimInput.Of(claim),
            Term term => TermInput.Of(term),
            _ => throw new InvalidOperationException($"No revision is kept of {entry.GetType().Name}."),
        };
}
