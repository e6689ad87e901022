using Newsroom.Api.Wire;
using Newsroom.Domain;

namespace Newsroom.Api.Features.Entries;

/// <summary>What the filters of a list name: looked up once, before its handler runs; what is not there is an error of the query like any other.</summary>
public sealed class FilterReferences(References references)
{
    private readonly InputErrors errors = new();
    private readonly Dictionary<string, List<Guid>> ids = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<string>> terms = new(StringComparer.Ordinal);

    /// <summary>Looks up everything that the query names, and answers what is wrong with it.</summary>
    public async Task<IEnumerable<InputError>> Look(ListQuery query, CancellationToken cancel)
    {
        var links = query
            .Named.SelectMany(n => (n.Values ?? []).Select(v => new Link(n.Parameter, n.Type, ReferenceInput.Parse(v))))
            .ToList();
        await references.Load(links, cancel);
        references.Check(links, errors);
        foreach (var named in links.GroupBy(l => l.Pointer, StringComparer.Ordinal))
            ids[named.Key] = named.Select(l => references.Id(l.Type, l.Reference)).OfType<Guid>().Distinct().ToList();
        foreach (var (parameter, values) in query.Counted)
            if (await Terms(parameter, values, cancel) is { } found)
                terms[parameter] = found;
        return errors.All.Select(e => e with { In = InputPlace.Parameter });
    }

    /// <summary>The words under which claims keep what these words mean; null where the filter was not sent.</summary>
    public async Task<List<string>?> Terms(string parameter, string[]? values, CancellationToken cancel)
    {
        if (values is null or { Length: 0 })
            return null;
        var vocabulary = references.Vocabulary;
        await vocabulary.Load(values, cancel);
        // What can be no word at all is told as such.
        foreach (var value in values.Where(v => Vocabulary.IsWord(v) && vocabulary.Find(v) is null))
            errors.Add(
                parameter,
                new Flaw(
                    "notFound",
                    $"There is no term with the name '{value}'.",
                    await vocabulary.Nearest(value, cancel)
                )
            );
        return values.Select(v => vocabulary.Find(v) ?? v).ToList();
    }

    /// <summary>The ids behind a filter's values; null where it was not sent.</summary>
    public List<Guid>? Ids(string parameter) => ids.GetValueOrDefault(parameter);

    /// <summary>The words behind a filter's values; null where it was not sent.</summary>
    public List<string>? Words(string parameter) => terms.GetValueOrDefault(parameter);

    /// <summary>The id of the list's owner; null where it has none. Throws <see cref="NotFound"/> or <see cref="Gone"/>.</summary>
    public async Task<Guid?> Owner(ListQuery query, CancellationToken cancel) =>
        query.Owner is { } owner ? await references.Live(owner.Type, owner.IdOrKey, cancel) : null;
}
