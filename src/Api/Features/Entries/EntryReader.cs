using Newsroom.Api.Features.Articles;
using Newsroom.Api.Features.Claims;
using Newsroom.Api.Features.Events;
using Newsroom.Api.Features.Questions;
using Newsroom.Api.Features.Sources;
using Newsroom.Api.Features.Terms;
using Newsroom.Api.Wire;
using Newsroom.Domain;

namespace Newsroom.Api.Features.Entries;

/// <summary>Reads one resource of any type as it is answered.</summary>
public sealed class EntryReader(
    SourceReader sources,
    ArticleReader articles,
    EventReader events,
    QuestionReader questions,
    ClaimReader claims,
    TermReader terms
)
{
    public async Task<IResource> One(ResourceType type, Guid id, CancellationToken cancel) =>
        type switch
        {
            ResourceType.Source => await sources.One(new SourceId(id), cancel),
            ResourceType.Article => await articles.One(new ArticleId(id), cancel),
            ResourceType.Event => await events.One(new EventId(id), cancel),
            ResourceType.Question => await questions.One(new QuestionId(id), cancel),
            ResourceType.Term => await terms.One(new TermId(id), cancel),
            _ => await claims.One(new ClaimId(id), cancel),
        };
}
