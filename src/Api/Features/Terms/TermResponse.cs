using System.Text.Json.Serialization;
using Microsoft.EntityFrameworkCore;
using Newsroom.Api.Persistence;
using Newsroom.Api.Wire;
using Newsroom.Domain;
using Newsroom.Domain.Terms;

namespace Newsroom.Api.Features.Terms;

/// <summary>A word for a unit, a measure or a scope, as answered. It is known by its key.</summary>
/// <param name="Id">Inside the ledger only.</param>
/// <param name="Key">What claims and questions keep.</param>
/// <param name="Labels">What it is called, by language (BCP 47).</param>
/// <param name="Aliases">Other names and inflected forms, in any language.</param>
/// <param name="Broader">The term that it is a part or kind of.</param>
/// <param name="Listed">False while it is only a word that somebody used.</param>
/// <param name="Version">Counts its revisions, from 1.</param>
/// <param name="CreatedAt">Inside the ledger only.</param>
/// <param name="UpdatedAt">When it was changed last.</param>
public sealed record TermResponse(
    [property: JsonIgnore] Guid Id,
    string Key,
    IReadOnlyDictionary<string, string> Labels,
    IReadOnlyList<string> Aliases,
    TermReference? Broader,
    bool Listed,
    int Version,
    [property: JsonIgnore] DateTimeOffset CreatedAt,
    DateTimeOffset UpdatedAt
) : IResource
{
    string IResource.PathName => Uri.EscapeDataString(Key);
}

/// <summary>Reads terms in the one form in which they are answered.</summary>
public sealed class TermReader(LedgerDbContext ledger)
{
    /// <summary>The live term of that key, or none.</summary>
    public IQueryable<Term> Live(string key) => ledger.Terms.Where(t => t.Key == key && !t.IsWithdrawn);

    public async Task<TermResponse> One(TermId id, CancellationToken cancel) =>
        (await Many(ledger.Terms.Where(t => t.Id == id), cancel))[0];

    public async Task<TermResponse> One(string key, CancellationToken cancel) =>
        (await Many(ledger.Terms.Where(t => t.Key == key), cancel))[0];

    /// <summary>In the order of their keys.</summary>
    public async Task<List<TermResponse>> Many(IQueryable<Term> terms, CancellationToken cancel)
    {
        var rows = await terms
            .LeftJoin(ledger.Terms, t => t.Broader, b => b.Key, (t, b) => new { Term = t, Above = b })
            .OrderBy(r => r.Term.Key)
            .Select(r => new
            {
                r.Term.Id,
                r.Term.Key,
                r.Term.Labels,
                r.Term.Aliases,
                Above = r.Above == null ? null : new { r.Above.Key, r.Above.Labels },
                r.Term.IsListed,
                r.Term.Version,
                r.Term.CreatedAt,
                r.Term.UpdatedAt,
            })
            .AsNoTracking()
            .ToListAsync(cancel);
        return rows.ConvertAll(t => new TermResponse(
            t.Id.Value,
            t.Key!,
            t.Labels.ToDictionary(l => l.Language.Value, l => l.Text),
            t.Aliases,
            t.Above is null ? null : new TermReference(t.Above.Key!, Term.NameOf(t.Above.Key!, t.Above.Labels)),
            t.IsListed,
            t.Version,
            t.CreatedAt,
            t.UpdatedAt
        ));
    }
}
