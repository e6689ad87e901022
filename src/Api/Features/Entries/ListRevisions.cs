using System.Text.Json;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;
using Newsroom.Api.Persistence;
using Newsroom.Api.Wire;
using Newsroom.Domain;
using Newsroom.Domain.Revisions;

namespace Newsroom.Api.Features.Entries;

/// <summary>The history of one resource, newest first; a withdrawn one answers too.</summary>
public sealed record ListRevisions(ResourceType Type, string IdOrKey, PageQuery Query) : IRequest<Page<RevisionRow>>;

internal sealed class ListRevisionsValidator : AbstractValidator<ListRevisions>
{
    public ListRevisionsValidator() => RuleFor(r => r.Query).SetValidator(new ListQueryValidator());
}

internal sealed class ListRevisionsHandler(LedgerDbContext ledger, References references, Pager pager)
    : IRequestHandler<ListRevisions, Page<RevisionRow>>
{
    public async Task<Page<RevisionRow>> Handle(ListRevisions request, CancellationToken cancellationToken)
    {
        var paging = request.Query.Paging;
        var id = (await references.Named(request.Type, request.IdOrKey, cancellationToken)).Id;
        var before = await pager.Position(paging, cancellationToken);
        var all = ledger.Revisions.Where(r => r.EntityId == id);
        var version = before is null ? int.MaxValue : (int)before.Number;
        var rows = await all.Where(r => r.Version < version)
            .OrderByDescending(r => r.Version)
            .Take(paging.Take + 2)
            .AsNoTracking()
            .ToListAsync(cancellationToken);
        var shown = rows.Take(paging.Take)
            .Select((r, at) => Row(r, at + 1 < rows.Count ? rows[at + 1].After : null))
            .ToList();
        int? total = paging.Count ? await all.CountAsync(cancellationToken) : null;
        var next =
            rows.Count > paging.Take
                ? await pager.Next(paging, new Mark(rows[shown.Count - 1].Version, id), cancellationToken)
                : null;
        return new Page<RevisionRow>(shown, next, total);
    }

    private static RevisionRow Row(Revision r, string? before) =>
        new(
            r.Sequence,
            r.ValidFrom,
            new ActorAnswer(r.ActorName, Wording<ActorKind>.Of(r.ActorKind)),
            Wording<RevisionAction>.Of(r.Action),
            r.Type.Word(),
            r.EntityId,
            r.Version,
            r.Reason,
            before is null ? null : JsonSerializer.Deserialize<JsonElement>(before),
            JsonSerializer.Deserialize<JsonElement>(r.After)
        );
}

/// <summary>One change of one resource.</summary>
/// <param name="Sequence">Its place in the ledger's one order of changes.</param>
/// <param name="At">When it was made.</param>
/// <param name="Actor">Who made it.</param>
/// <param name="Action">created, updated, corrected, merged, withdrawn, restored or redacted.</param>
/// <param name="Type">The type of resource.</param>
/// <param name="Id">Its id.</param>
/// <param name="Version">The version that the change made.</param>
/// <param name="Reason">Why, in the editor's words.</param>
/// <param name="Before">The resource before, in the form that a PUT takes; null for the first one.</param>
/// <param name="After">The resource after; an article's text by version and hash.</param>
public sealed record RevisionRow(
    long Sequence,
    DateTimeOffset At,
    ActorAnswer Actor,
    string Action,
    string Type,
    Guid Id,
    int Version,
    string? Reason,
    JsonElement? Before,
    JsonElement After
);

/// <summary>Who made a change.</summary>
/// <param name="Name">"anonymous" until there are keys.</param>
/// <param name="Kind">person, import, suggestion or system (the ledger itself, where one change follows from another).</param>
public sealed record ActorAnswer(string Name, string Kind);
