using MediatR;
using Newsroom.Api.Features.Entries;
using Newsroom.Api.Persistence;
using Newsroom.Domain;

namespace Newsroom.Api.Pipeline;

/// <summary>Runs a command in one transaction. When a writer came between, it runs again on what is there now; a dry run is rolled back.</summary>
internal sealed class TransactionBehaviour<TCommand, TAnswer>(LedgerDbContext ledger, Desks desks)
    : IPipelineBehavior<TCommand, TAnswer>
    where TCommand : ICommand<TAnswer>
{
    private const int MostTries = 5;

    public async Task<TAnswer> Handle(
        TCommand request,
        CancellationToken cancellationToken,
        RequestHandlerDelegate<TAnswer> next
    )
    {
        if (ledger.Database.CurrentTransaction is not null)
            return await next();
        for (var tries = 1; ; tries++)
        {
            try
            {
                await using var transaction = await ledger.BeginWrite(cancellationToken);
                var answer = await next();
                if (!request.DryRun)
                    await transaction.Commit(cancellationToken);
                return answer;
            }
            catch (Exception e) when (tries < MostTries && MayGoOtherwise(e))
            {
                desks.StartAgain();
            }
        }
    }

    /// <summary>The row changed since it was read, or the key to be created was created: what is there now decides.</summary>
    private bool MayGoOtherwise(Exception e) =>
        ledger.IsCollision(e)
        || (
            e is Taken { What: "key" } taken
            && taken.Value == taken.HolderKey
            && typeof(TCommand).IsAssignableTo(typeof(ICreateOrReplace))
        );
}
