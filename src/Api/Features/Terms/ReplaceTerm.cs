using MediatR;
using Newsroom.Api.Features.Entries;
using Newsroom.Api.Http;
using Newsroom.Api.Persistence;
using Newsroom.Api.Pipeline;

namespace Newsroom.Api.Features.Terms;

/// <summary>Enters a term under a key, or replaces what is stored; what is already stored changes nothing and needs no precondition.</summary>
public sealed record ReplaceTerm(string Key, TermInput Input, Precondition Precondition)
    : ICommand<Written<TermResponse>>,
        ICreateOrReplace;

internal sealed class ReplaceTermHandler(TermDesk desk, TermReader reader, LedgerDbContext ledger)
    : IRequestHandler<ReplaceTerm, Written<TermResponse>>
{
    public async Task<Written<TermResponse>> Handle(ReplaceTerm request, CancellationToken cancellationToken)
    {
        var (stored, outcome) = await desk.Put(
            await desk.Meant(request.Key, cancellationToken),
            request.Input,
            request.Precondition.Check,
            cancellationToken
        );
        await ledger.SaveChangesAsync(cancellationToken);
        return new(await reader.One(stored.Key!, cancellationToken), outcome == WriteOutcome.Created);
    }
}
