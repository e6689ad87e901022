using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;
using Newsroom.Api.Features.Entries;
using Newsroom.Api.Http.Documents;
using Newsroom.Api.Persistence;
using Newsroom.Api.Wire;
using Newsroom.Domain;
using Newsroom.Domain.Search;

namespace Newsroom.Api.Features.Search;

/// <summary>Everything in which some words stand, best first.</summary>
public sealed record SearchLedger : ListQuery, IRequest<Page<SearchRow>>
{
    /// <summary>Words that must all stand there, "phrases", and either with a hyphen before it for what must not; at most 500 characters. A figure is found with its thousands joined or apart: 15000, 15.000, 15 000.</summary>
    public string? Q { get; set; }

    /// <summary>Only resources of these types: source, article, event, question, claim.</summary>
    public string[]? Type { get; set; }
}

internal sealed class SearchLedgerValidator : AbstractValidator<SearchLedger>
{
    public SearchLedgerValidator()
    {
        Include(new ListQueryValidator());
        RuleFor(r => r.Q).Parsed<SearchLedger, SearchQuery>(SearchQuery.TryParse, needed: true);
        RuleFor(r => r.Type).Custom(Known);
    }

    private static void Known(string[]? types, ValidationContext<SearchLedger> context)
    {
        var known = SearchText.Types.Select(t => t.Word()).ToList();
        if (types?.All(known.Contains) == false)
            context.Fail(
                new Flaw("unknownWord", "This is no type of resource that is searched.", string.Join(" | ", known))
            );
    }
}

internal sealed class SearchLedgerHandler(LedgerDbContext ledger, Pager pager, Passages passages)
    : IRequestHandler<SearchLedger, Page<SearchRow>>
{
    public async Task<Page<SearchRow>> Handle(SearchLedger request, CancellationToken cancellationToken)
    {
        var (query, paging) = (SearchQuery.Parse(request.Q!), request.Paging);
        var types = request.Type?.Select(Wording<ResourceType>.Read).Distinct().ToList() ?? [.. SearchText.Types];
        var after = RankMark.Read(await pager.Position(paging, cancellationToken));
        var ranked = await ledger.Rank(query, types, after, paging.Take + 1, cancellationToken);
        var shown = ranked.Take(Passages.Fitting(ranked, paging.Take)).ToList();
        var rows = await passages.Show(shown, query, cancellationToken);
        var next =
            ranked.Count > shown.Count ? await pager.Next(paging, RankMark.Of(shown[^1]), cancellationToken) : null;
        int? total = paging.Count ? await ledger.Found(query, types).CountAsync(cancellationToken) : null;
        return new Page<SearchRow>(rows, next, total);
    }
}

/// <summary>One match.</summary>
/// <param name="Type">source, article, event, question or claim.</param>
/// <param name="Id">Its id.</param>
/// <param name="Key">Its key.</param>
/// <param name="Title">Its name, headline, title or text; null for an article without a headline.</param>
/// <param name="Passage">The part of it that shows the words, in its own characters: plain text, never markup; at most 240 characters.</param>
/// <param name="Marks">Where the words stand in the passage: pairs of start and end in code points, the end exclusive.</param>
public sealed record SearchRow(
    [property: Words<ResourceType>] string Type,
    Guid Id,
    string? Key,
    string? Title,
    string Passage,
    IReadOnlyList<IReadOnlyList<int>> Marks
);
