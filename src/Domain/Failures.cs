namespace Newsroom.Domain;

/// <summary>The kinds of resource that the ledger keeps; also the <c>type</c> of a revision and of an import line.</summary>
public enum ResourceType
{
    Source,
    Article,
    Event,
    Question,
    Claim,
    Term,
}

/// <summary>Where in a request an error lies: a JSON pointer in <c>#</c> form (RFC 6901 section 6), a query parameter or a header.</summary>
public sealed record InputError(string Place, Flaw Flaw, InputPlace In = InputPlace.Body);

public enum InputPlace
{
    Body,
    Parameter,
    Header,
}

/// <summary>The closed set of ways to fail. Each has one status and one page under <c>/problems/</c>.</summary>
public abstract class Failure(string detail) : Exception(detail);

/// <summary>400: the request cannot be read.</summary>
public sealed class Unreadable(IReadOnlyList<InputError> errors)
    : Failure("The request cannot be read; nothing was changed.")
{
    public Unreadable(InputError error)
        : this([error]) { }

    public IReadOnlyList<InputError> Errors { get; } = errors;
}

/// <summary>422: the request was read and cannot be accepted; every reason is listed.</summary>
public sealed class Unacceptable(IReadOnlyList<InputError> errors)
    : Failure("The request was read and cannot be accepted; nothing was changed.")
{
    public Unacceptable(string pointer, Flaw flaw)
        : this([new InputError(pointer, flaw)]) { }

    public IReadOnlyList<InputError> Errors { get; } = errors;
}

/// <summary>404: no resource of that type has that id or key.</summary>
public sealed class NotFound(string what, string reference)
    : Failure($"There is no {what} with the id or key '{reference}'.");

/// <summary>410: the resource was withdrawn; its revisions still answer and restore brings it back.</summary>
public sealed class Gone(ResourceType type, string reference, string? reason)
    : Failure(
        $"The {type.Word()} '{reference}' was withdrawn" + (reason is null ? ", without a reason." : $": {reason}")
    )
{
    public ResourceType Type { get; } = type;
    public string Reference { get; } = reference;
    public string? Reason { get; } = reason;
}

/// <summary>308: the resource was merged into another one, which stands in its place; or the name is another one of it.</summary>
public sealed class Moved(ResourceType type, string reference, Guid survivor, string? survivorKey)
    : Failure(
        $"The {type.Word()} '{reference}' was merged into '{survivorKey ?? survivor.ToString()}', which stands in its place."
    )
{
    public ResourceType Type { get; } = type;
    public string Reference { get; } = reference;
    public Guid Survivor { get; } = survivor;
    public string? SurvivorKey { get; } = survivorKey;
}

/// <summary>412: the resource has another version than the request says.</summary>
public sealed class Stale(ResourceType type, Guid id)
    : Failure("The resource was changed since you read it. Read it again and decide anew.")
{
    public ResourceType Type { get; } = type;
    public Guid Id { get; } = id;
}

/// <summary>428: a change must say which version it changes.</summary>
public sealed class PreconditionMissing()
    : Failure("Send If-Match with the ETag you read, or If-Match: * to change whatever is there.");

/// <summary>409: a key, address or external id that must be unique is taken.</summary>
/// <param name="type">What holds it.</param>
/// <param name="what">The field that says it.</param>
/// <param name="value">The key, address or name.</param>
/// <param name="holder">The id of the holder; null where that is known by its key.</param>
/// <param name="holderKey">The key of the holder.</param>
/// <param name="called">What a person calls it, where that is not the field.</param>
public sealed class Taken(
    ResourceType type,
    string what,
    string value,
    Guid? holder,
    string? holderKey,
    string? called = null
) : Failure($"The {called ?? what} '{value}' is taken by another {type.Word()}.")
{
    public ResourceType Type { get; } = type;
    public string What { get; } = what;
    public string Value { get; } = value;
    public Guid? Holder { get; } = holder;
    public string? HolderKey { get; } = holderKey;
}

/// <summary>409: something live rests on what was to be withdrawn.</summary>
public sealed class InUse(ResourceType type, Guid id, IReadOnlyDictionary<string, int> counts)
    : Failure(
        $"Something rests on this {type.Word()}: {string.Join(", ", counts.Select(c => $"{c.Value} {c.Key}"))}. Withdraw or change that first."
    )
{
    public ResourceType Type { get; } = type;
    public Guid Id { get; } = id;
    public IReadOnlyDictionary<string, int> Counts { get; } = counts;
}

/// <summary>409: an import line would undo what a person changed.</summary>
public sealed class ChangedByHand()
    : Failure(
        "A person changed this since it was imported. Import with overwrite=true, or give the line the ifVersion it was written against."
    );

/// <summary>503: the database is away or busy; nothing was changed, or the change was not acknowledged.</summary>
public sealed class Unavailable(string detail, Exception? cause = null) : Failure(detail)
{
    public Exception? Cause { get; } = cause;
}

public static class ResourceWords
{
    /// <summary>The word on the wire: <c>source</c>, <c>article</c>, …</summary>
    public static string Word(this ResourceType type) => type.ToString().ToLowerInvariant();

    /// <summary>The collection in a path: <c>sources</c>, <c>articles</c>, …</summary>
    public static string Collection(this ResourceType type) => type.Word() + "s";
}
