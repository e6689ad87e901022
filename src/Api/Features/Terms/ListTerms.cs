using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;
using Newsroom.Api.Features.Entries;
using Newsroom.Api.Persistence;
using Newsroom.Api.Persistence.Configurations;
using Newsroom.Api.Wire;
using Newsroom.Domain;
using Newsroom.Domain.Terms;

namespace Newsroom.Api.Features.Terms;

/// <summary>The vocabulary, in the order of its keys.</summary>
public sealed record ListTerms : ListQuery, IRequest<Page<TermResponse>>
{
    /// <summary>Part of a name, in any language; case, accents and hyphens do not matter.</summary>
    public string? Q { get; set; }

    /// <summary>True for terms with labels, false for words that somebody used and no editor has explained yet.</summary>
    public bool? Listed { get; set; }

    /// <summary>Terms that are a part or kind of these, one step below; by any name.</summary>
    public string[]? Broader { get; set; }

    internal override IEnumerable<(string Parameter, string[]? Values)> Counted => [("broader", Broader)];
}

internal sealed class ListTermsValidator : AbstractValidator<ListTerms>
{
    public ListTermsValidator()
    {
        Include(new ListQueryValidator());
        RuleFor(r => r.Q).Text(Limits.Word);
    }
}

internal sealed class ListTermsHandler(LedgerDbContext ledger, TermReader reader, Pager pager, FilterReferences filters)
    : IRequestHandler<ListTerms, Page<TermResponse>>
{
    public async Task<Page<TermResponse>> Handle(ListTerms request, CancellationToken cancellationToken)
    {
        var paging = request.Paging;
        var all = Filtered(request, filters.Words("broader"));
        // Keys never change, so a walk by them misses none.
        var behind = (await pager.Position(paging, cancellationToken))?.Value;
        var rows = await reader.Many(
            (behind is null ? all : all.Where(t => t.Key!.CompareTo(behind) > 0))
                .OrderBy(t => t.Key)
                .Take(paging.Take + 1),
            cancellationToken
        );
        int? total = paging.Count ? await all.CountAsync(cancellationToken) : null;
        if (rows.Count <= paging.Take)
            return new Page<TermResponse>(rows, null, total);
        rows.RemoveAt(paging.Take);
        return new Page<TermResponse>(
            rows,
            await pager.Next(paging, new Mark(rows[^1].Key, rows[^1].Id), cancellationToken),
            total
        );
    }

    private IQueryable<Term> Filtered(ListTerms request, List<string>? broader)
    {
        var terms = ledger.Terms.Where(t => !t.IsWithdrawn);
        if (request.Q is not null)
        {
            var form = TermForm.Of(request.Q);
            terms = terms.Where(t => t.Names.Any(n => n.Folded.Contains(form)));
        }
        if (request.Listed is { } listed)
            terms = terms.Where(t => t.IsListed == listed);
        return broader is null ? terms : terms.Where(t => broader.Contains(t.Broader!));
    }
}
