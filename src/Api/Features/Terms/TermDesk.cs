using FluentValidation;
using Microsoft.EntityFrameworkCore;
using Newsroom.Api.Features.Entries;
using Newsroom.Api.Persistence;
using Newsroom.Domain;
using Newsroom.Domain.Terms;

namespace Newsroom.Api.Features.Terms;

/// <summary>Makes terms from their inputs. A path or an import line names one by its key, which may be any word.</summary>
public sealed partial class TermDesk(
    LedgerDbContext ledger,
    References references,
    IValidator<TermInput> validator,
    TimeProvider clock
) : Desk<Term, TermInput, TermContent>(ledger, references, validator, clock)
{
    public override ResourceType Type => ResourceType.Term;

    /// <summary>A term is known by its key alone; one that looks like an id is a key too.</summary>
    public override EntryName NameOf(string idOrKey) => new(null, Vocabulary.IsWord(idOrKey) ? idOrKey : "");

    /// <summary>The term that a PUT means: the one of that key, or a new one, which needs a key of the usual form.</summary>
    public async Task<EntryName> Meant(string name, CancellationToken cancel)
    {
        await References.Vocabulary.Load([name], cancel);
        var key = References.Vocabulary.Find(name);
        return key is null ? new EntryName(null, Key.Check(name) is null ? name : "")
            : key == name ? NameOf(name)
            : await Ledger.FormerNames.AnyAsync(n => n.Type == Type && n.Name == name, cancel)
                ? throw await References.Vocabulary.Astray(name, cancel)
            : throw new Taken(Type, "key", name, null, key, "name");
    }

    /// <summary>The live term of that key; another name of one leads there.</summary>
    public async Task<Term> Live(string key, CancellationToken cancel) =>
        await Ledger.Terms.Include(t => t.Names).SingleOrDefaultAsync(t => t.Key == key && !t.IsWithdrawn, cancel)
        ?? throw await References.Vocabulary.Astray(key, cancel);

    /// <summary>The keys of the terms above one, the nearest first.</summary>
    public async Task<List<string>> Above(string key, CancellationToken cancel)
    {
        var above = new List<string>();
        for (var at = await BroaderOf(key, cancel); at is not null; at = await BroaderOf(at, cancel))
            above.Add(at);
        return above;
    }

    protected override Task<List<Term>> Read(
        IReadOnlyList<Guid> ids,
        IReadOnlyList<string> keys,
        CancellationToken cancel
    )
    {
        var wanted = ids.Select(i => new TermId(i)).ToList();
        return Ledger
            .Terms.Include(t => t.Names)
            .Where(t => wanted.Contains(t.Id) || keys.Contains(t.Key!))
            .ToListAsync(cancel);
    }

    public override IEnumerable<Link> Links(TermInput input)
    {
        foreach (var (field, name) in input.Names())
            yield return Vocabulary.Link("#/" + field, name);
        if (input.Broader is not null)
            yield return Vocabulary.Link("#/broader", input.Broader.ToString());
    }

    protected override Flaw? NameFlaw(EntryName name, TermInput input) =>
        name.Key is null ? new Flaw("required", "A term is known by its key.") : base.NameFlaw(name, input);

    protected override async Task<TermContent?> ContentOf(
        TermInput input,
        Term? stored,
        InputErrors errors,
        CancellationToken cancel
    )
    {
        var labels = input.ReadLabels(errors);
        var broader = await Broader(input, stored, errors, cancel);
        if (errors.Any)
            return null;
        foreach (var (field, name) in input.Names())
            if (
                References.Vocabulary.Find(name) is { } holder
                && holder != (stored?.Key ?? input.Key)
                && !twins.Exists(t => t.Key == holder)
            )
                throw new Taken(Type, field, name, null, holder, "name");
        return new TermContent
        {
            Labels = labels,
            Aliases = input.Aliases ?? [],
            Broader = broader,
        };
    }

    public override TermInput InputOf(Term entry) => TermInput.Of(entry);

    protected override Term Record(Guid id, string? key, TermContent content) =>
        Term.Record(new TermId(id), key!, content);

    protected override Task Correct(Term stored, TermContent content, CancellationToken cancel)
    {
        stored.Correct(content);
        return Task.CompletedTask;
    }

    protected override Task Absorb(Term survivor, Term twin, CancellationToken cancel)
    {
        survivor.Absorb(twin);
        return Task.CompletedTask;
    }

    /// <summary>The key of the broader term; that it is there and makes no cycle is checked by one transaction at a time.</summary>
    private async Task<string?> Broader(TermInput input, Term? stored, InputErrors errors, CancellationToken cancel)
    {
        if (input.Broader is null)
            return null;
        var word = input.Broader.ToString();
        if (References.Vocabulary.Find(word) is not { } key)
        {
            errors.Add(
                "#/broader",
                new Flaw("notFound", $"There is no term with the name '{word}'.", "GET /v1/terms?q= finds one")
            );
            return null;
        }
        if (key == stored?.Broader)
            return key;
        await Ledger.Lock(SpanningRule.Vocabulary, cancel);
        if (await Ledger.Terms.AnyAsync(t => t.Key == key && t.IsWithdrawn, cancel))
            throw new DbUpdateConcurrencyException($"The term '{key}' was merged into another one meanwhile.");
        if (stored is not null && (key == stored.Key || (await Above(key, cancel)).Contains(stored.Key!)))
            errors.Add("#/broader", Term.Cycle);
        return key;
    }

    private async Task<string?> BroaderOf(string key, CancellationToken cancel) =>
        Ledger.Terms.Local.FirstOrDefault(t => t.Key == key) is { } tracked
            ? tracked.Broader
            : await Ledger.Terms.Where(t => t.Key == key).Select(t => t.Broader).FirstOrDefaultAsync(cancel);
}
