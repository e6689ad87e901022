using MediatR;
using Newsroom.Api.Features.Entries;
using Newsroom.Api.Http;
using Newsroom.Api.Persistence;
using Newsroom.Domain;
using Newsroom.Domain.Revisions;

namespace Newsroom.Api.Features.Imports;

/// <summary>
/// Takes in a file line by line, each like a PUT by key: streamed, in batches, a bad line stopping only itself. What a
/// person changed since is not overwritten unless the import says so.
/// </summary>
/// <param name="Body">Lines of JSON.</param>
/// <param name="DryRun">Report the same, keep nothing.</param>
/// <param name="Atomic">All lines or none.</param>
/// <param name="Overwrite">Also over what a person changed.</param>
/// <param name="OnError">Hears of every refused line as it comes.</param>
/// <param name="OnProgress">Hears of the counts after each batch.</param>
public sealed record ImportLines(
    Stream Body,
    bool DryRun,
    bool Atomic,
    bool Overwrite,
    Func<ImportError, Task>? OnError = null,
    Func<ImportReport, Task>? OnProgress = null
) : IRequest<ImportReport>;

internal sealed class ImportLinesHandler(LedgerDbContext ledger, ImportBatch batch)
    : IRequestHandler<ImportLines, ImportReport>
{
    public async Task<ImportReport> Handle(ImportLines request, CancellationToken cancellationToken)
    {
        var tally = new ImportTally();
        var whole = request.DryRun || request.Atomic;
        ledger.Change.Actor = ledger.Change.Actor with { Kind = ActorKind.Import };
        ledger.Change.Staging = whole && ledger.HasManyWriters ? new Staging() : null;
        await using var transaction = whole ? await ledger.BeginWrite(cancellationToken) : null;
        await foreach (var lines in batch.Read(request.Body, cancellationToken))
        {
            await batch.Work(
                lines,
                request.Overwrite,
                tally,
                request.OnError ?? (_ => Task.CompletedTask),
                cancellationToken
            );
            if (request.OnProgress is not null)
                await request.OnProgress(tally.Report());
        }
        if (transaction is not null && !request.DryRun)
            await Finish(tally, transaction, cancellationToken);
        return tally.Report();
    }

    /// <summary>All or nothing: the transaction is kept only when no line failed.</summary>
    private async Task Finish(ImportTally tally, WriteTransaction transaction, CancellationToken cancel)
    {
        if (tally.Failed > 0)
        {
            tally.Undo();
            return;
        }
        await batch.Finish(cancel);
        await transaction.Commit(cancel);
    }
}
