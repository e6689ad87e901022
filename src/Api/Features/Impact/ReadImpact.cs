using FluentValidation;
using MediatR;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Newsroom.Api.Features.Entries;
using Newsroom.Api.Persistence;
using Newsroom.Domain;

namespace Newsroom.Api.Features.Impact;

/// <summary>What rests on a source, an article or a claim.</summary>
public sealed record ReadImpact : IRequest<ImpactResponse>
{
    /// <summary>Rows a page of each of the three lists, 1 to 200; 50 when absent.</summary>
    public int? Limit { get; set; }

    /// <summary>Where the page starts in each list: from the next of the page before. Opaque, and good for this resource only.</summary>
    public string? Cursor { get; set; }

    /// <summary>What is asked about, set by the controller as all that follows.</summary>
    [BindNever]
    public ResourceType Type { get; set; }

    [BindNever]
    public string IdOrKey { get; set; } = "";

    [BindNever]
    public ListAddress? Address { get; set; }

    internal Paging Paging => new(Address!.Path, Address.Query, Limit, Cursor, false);
}

internal sealed class ReadImpactValidator : AbstractValidator<ReadImpact>
{
    public ReadImpactValidator() => RuleFor(r => r.Limit).Custom(ListQueryValidator.CheckLimit);
}

internal sealed class ReadImpactHandler(LedgerDbContext ledger, References references, Pager pager)
    : IRequestHandler<ReadImpact, ImpactResponse>
{
    public async Task<ImpactResponse> Handle(ReadImpact request, CancellationToken cancellationToken)
    {
        var paging = request.Paging;
        var mark = ImpactMark.Read(await pager.Position(paging, cancellationToken));
        var root = new Named(request.Type, await references.Live(request.Type, request.IdOrKey, cancellationToken));
        await using var moment = await ledger.BeginRead(cancellationToken);
        var page = await RestingPage.Read(ledger, root, mark, paging.Take, cancellationToken);
        var paths = await ImpactPaths.Read(ledger, root, page, cancellationToken);
        var next = page.Next is { } last ? await pager.Next(paging, last.Mark, cancellationToken) : null;
        return paths.Answer(page, next);
    }
}
