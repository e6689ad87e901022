namespace Newsroom.Domain.Comparison;

internal enum ScopeTie
{
    Same,
    FirstIsPart,
    SecondIsPart,
    Apart,
}

/// <summary>How two scopes lie to each other. The question's own, written as null, is the whole; any other is a part of it, or of another by <c>broader</c>.</summary>
internal sealed class Scopes(string? own, IReadOnlyDictionary<string, string> broader)
{
    private readonly Dictionary<string, HashSet<string>> above = [];

    /// <summary>The scope, null where it is the question's own.</summary>
    public string? Known(string? scope) => scope == own ? null : scope;

    public ScopeTie Between(string? one, string? other)
    {
        if (one == other)
            return ScopeTie.Same;
        if (one is null)
            return Holds(other!) ? ScopeTie.FirstIsPart : ScopeTie.SecondIsPart;
        if (other is null)
            return Holds(one) ? ScopeTie.SecondIsPart : ScopeTie.FirstIsPart;
        if (Above(one).Contains(other))
            return ScopeTie.FirstIsPart;
        return Above(other).Contains(one) ? ScopeTie.SecondIsPart : ScopeTie.Apart;
    }

    /// <summary>True when the scope is broader than the question's own.</summary>
    private bool Holds(string scope) => own is not null && Above(own).Contains(scope);

    private HashSet<string> Above(string scope)
    {
        if (above.TryGetValue(scope, out var known))
            return known;
        var all = new HashSet<string>();
        for (var at = scope; broader.TryGetValue(at, out var next) && next != scope && all.Add(next); )
            at = next;
        return above[scope] = all;
    }
}
