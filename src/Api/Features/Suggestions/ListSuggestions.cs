using FluentValidation;
using MediatR;
using Newsroom.Api.Features.Entries;
using Newsroom.Api.Http.Documents;
using Newsroom.Api.Persistence;
using Newsroom.Api.Wire;
using Newsroom.Domain;
using Newsroom.Domain.Suggestions;

namespace Newsroom.Api.Features.Suggestions;

/// <summary>What waits for an editor, and what was decided, newest first. Different filters must all hold; of a repeated one, one value must.</summary>
public sealed record ListSuggestions : ListQuery, IRequest<Page<SuggestionResponse>>
{
    /// <summary>Found in these articles (ids or keys).</summary>
    public string[]? Article { get; set; }

    /// <summary>open, unsure, accepted, rejected or outdated.</summary>
    [Words<SuggestionState>]
    public string[]? State { get; set; }

    /// <summary>figure or quotation.</summary>
    [Words<SuggestionKind>]
    public string[]? Kind { get; set; }

    internal override IEnumerable<(string Parameter, ResourceType Type, string[]? Values)> Named =>
        [("article", ResourceType.Article, Article)];
}

internal sealed class ListSuggestionsValidator : AbstractValidator<ListSuggestions>
{
    public ListSuggestionsValidator()
    {
        Include(new ListQueryValidator());
        RuleFor(r => r.State).Each(QueryRules.Word<SuggestionState>);
        RuleFor(r => r.Kind).Each(QueryRules.Word<SuggestionKind>);
    }
}

internal sealed class ListSuggestionsHandler(LedgerDbContext ledger, FilterReferences filters, Pager pager)
    : IRequestHandler<ListSuggestions, Page<SuggestionResponse>>
{
    public Task<Page<SuggestionResponse>> Handle(ListSuggestions request, CancellationToken cancellationToken)
    {
        IQueryable<Suggestion> wanted = ledger.Suggestions;
        if (filters.Ids("article")?.ConvertAll(i => new ArticleId(i)) is { } articles)
            wanted = wanted.Where(s => articles.Contains(s.ArticleId));
        if (request.State.Values<SuggestionState>() is { } states)
            wanted = wanted.Where(s => states.Contains(s.State));
        if (request.Kind.Values<SuggestionKind>() is { } kinds)
            wanted = wanted.Where(s => kinds.Contains(s.Kind));
        return pager.Newest(request.Paging, wanted, page => ledger.Answers(page, cancellationToken), cancellationToken);
    }
}
