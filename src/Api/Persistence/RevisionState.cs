using System.Text.Json;
using Newsroom.Api.Features.Articles;
using Newsroom.Api.Features.Claims;
using Newsroom.Api.Features.Events;
using Newsroom.Api.Features.Questions;
using Newsroom.Api.Features.Sources;
using Newsroom.Api.Wire;
using Newsroom.Domain;
using Newsroom.Domain.Articles;
using Newsroom.Domain.Claims;
using Newsroom.Domain.Events;
using Newsroom.Domain.Questions;
using Newsroom.Domain.Sources;

namespace Newsroom.Api.Persistence;

/// <summary>What a revision keeps of a resource: its own fields, references as ids, in the form that a PUT takes.</summary>
internal static class RevisionState
{
    public static string Of(LedgerEntry entry) => JsonSerializer.Serialize(InputOf(entry, true), WireJson.Kept);

    public static string Of(Article article, bool withVersionNumber) =>
        JsonSerializer.Serialize(InputOf(article, withVersionNumber), WireJson.Kept);

    private static object InputOf(LedgerEntry entry, bool withVersionNumber) =>
        entry switch
        {
            Source source => SourceInput.Of(source),
            Article article => ArticleInput.Kept(article, withVersionNumber),
            Event happening => EventInput.Of(happening),
            Question question => QuestionInput.Of(question),
            Claim claim => ClaimInput.Of(claim),
            _ => throw new InvalidOperationException($"No revision is kept of {entry.GetType().Name}."),
        };
}
