using MediatR;
using Microsoft.EntityFrameworkCore;
using Newsroom.Api.Persistence;
using Newsroom.Domain;

namespace Newsroom.Api.Features.Operating;

/// <summary>Asks the database whether it is there and set up.</summary>
public sealed record CheckReadiness : IRequest<HealthAnswer>;

internal sealed class CheckReadinessHandler(LedgerDbContext ledger, Migrator migrator)
    : IRequestHandler<CheckReadiness, HealthAnswer>
{
    public async Task<HealthAnswer> Handle(CheckReadiness request, CancellationToken cancellationToken)
    {
        await ledger.Secrets.AnyAsync(cancellationToken);
        return await migrator.IsMigrated(cancellationToken)
            ? new HealthAnswer("ready")
            : throw new Unavailable(
                "The database has not the tables of this program. Run it once with the verb migrate."
            );
    }
}
