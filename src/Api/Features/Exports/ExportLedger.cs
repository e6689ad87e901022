using System.IO.Pipelines;
using MediatR;
using Microsoft.EntityFrameworkCore;
using Newsroom.Api.Features.Entries;
using Newsroom.Api.Persistence;
using Newsroom.Domain;

namespace Newsroom.Api.Features.Exports;

/// <summary>Writes the whole ledger, as it is at one moment, as lines that an import takes: in batches, each in a few statements.</summary>
public sealed record ExportLedger(PipeWriter To) : IRequest;

internal sealed class ExportLedgerHandler(LedgerDbContext ledger, Desks desks, ExportTurns turns)
    : IRequestHandler<ExportLedger, Unit>
{
    /// <summary>What a type refers to comes before it.</summary>
    private static readonly ResourceType[] Order =
    [
        ResourceType.Term,
        ResourceType.Source,
        ResourceType.Article,
        ResourceType.Event,
        ResourceType.Question,
        ResourceType.Claim,
    ];

    public async Task<Unit> Handle(ExportLedger request, CancellationToken cancellationToken)
    {
        using var turn = turns.Take();
        ledger.ChangeTracker.QueryTrackingBehavior = QueryTrackingBehavior.NoTracking;
        await using var snapshot = await ledger.BeginRead(cancellationToken);
        using var lines = new ExportedLines(request.To);
        foreach (var type in Order)
        await foreach (var batch in ResourceBatch.All(ledger, desks, type, cancellationToken))
            await (
                type switch
                {
                    ResourceType.Term => lines.WriteTerms(batch, cancellationToken),
                    ResourceType.Article => lines.WriteArticles(ledger, batch, cancellationToken),
                    ResourceType.Claim => lines.WriteClaims(batch, cancellationToken),
                    _ => lines.WriteResources(batch, cancellationToken),
                }
            );
        foreach (var parts in PartsInLines.All)
        await foreach (var batch in ResourceBatch.All(ledger, desks, parts.Of, cancellationToken, parts.Only))
            await lines.WriteParts(parts.Word, batch, parts.Lines, cancellationToken);
        await lines.Flush(cancellationToken);
        return Unit.Value;
    }
}
