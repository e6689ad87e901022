using MediatR;

namespace Newsroom.Api.Pipeline;

/// <summary>A request that changes the ledger: one transaction, tried again when another writer came between.</summary>
public interface ICommand<out TAnswer> : IRequest<TAnswer>
{
    /// <summary>True to answer as if it were done, and keep nothing.</summary>
    bool DryRun => false;
}

/// <summary>A command to which a key that was taken meanwhile is no conflict: it replaces what is there.</summary>
public interface ICreateOrReplace;

/// <summary>What a write answers: the resource as it is now, and whether it is new.</summary>
public sealed record Written<T>(T Resource, bool Created);
