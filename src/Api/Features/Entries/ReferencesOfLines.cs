using FluentValidation;
using Newsroom.Api.Wire;
using Newsroom.Domain;

namespace Newsroom.Api.Features.Entries;

/// <summary>What lists of references, and import lines that tell of a resource's past in another ledger, ask of them.</summary>
public sealed partial class References
{
    /// <summary>Judges an input's shape and what it refers to; throws <see cref="Unacceptable"/> with all that is wrong.</summary>
    public async Task Judge<T>(
        IValidator<T> validator,
        T input,
        IReadOnlyCollection<Link> links,
        CancellationToken cancel
    )
    {
        var errors = new InputErrors();
        errors.Add((await validator.ValidateAsync(input, cancel)).Errors);
        await Load(links, cancel);
        Check(links, errors);
        errors.ThrowIfAny();
    }

    /// <summary>The ids behind a list without flaws, each once: a key, an id and a former name may lead to one resource.</summary>
    public IEnumerable<Guid> Ids(ResourceType type, IEnumerable<ReferenceInput>? references) =>
        (references ?? []).Select(r => Id(type, r)!.Value).Distinct();

    /// <summary>True while something withdrawn is judged: what it refers to may be withdrawn too.</summary>
    public bool WithdrawnToo { get; set; }

    /// <summary>What is stored under an id or key, loaded before: withdrawn, merged, or only a name that leads on.</summary>
    public Known? Stored(ResourceType type, ReferenceInput reference) =>
        reference.Id is { } id
            ? byId.GetValueOrDefault((type, id))
            : byKey.GetValueOrDefault((type, reference.Key ?? ""));

    /// <summary>Knows that names lead on to a resource: what an earlier line of the same batch has said.</summary>
    public void LeadOn(LedgerEntry entry, IEnumerable<string> names)
    {
        var survivor = byId[(entry.Type, entry.Identity)]!;
        foreach (var name in names)
        {
            if (Guid.TryParse(name, out var id))
                byId[(entry.Type, id)] = survivor with { Survivor = survivor };
            else
                byKey[(entry.Type, name)] = survivor with { Survivor = survivor };
        }
    }
}
