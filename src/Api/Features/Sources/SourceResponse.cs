using Microsoft.EntityFrameworkCore;
using Newsroom.Api.Features.Entries;
using Newsroom.Api.Http.Documents;
using Newsroom.Api.Persistence;
using Newsroom.Api.Wire;
using Newsroom.Domain;
using Newsroom.Domain.Sources;

namespace Newsroom.Api.Features.Sources;

/// <summary>A source, as answered.</summary>
/// <param name="Id">Given by the ledger: a UUID version 7.</param>
/// <param name="Key">The client's own stable name.</param>
/// <param name="Kind">person, organization, government, newsAgency, newsOutlet, platformAccount, document, dataset or unnamed.</param>
/// <param name="Name">The name under which it is shown.</param>
/// <param name="Aliases">Other names, in any language.</param>
/// <param name="Country">ISO 3166-1 alpha-2.</param>
/// <param name="PartOf">The source it belongs to.</param>
/// <param name="SpeaksForItself">Its voice is its own, whatever it is part of.</param>
/// <param name="Description">Who or what it is.</param>
/// <param name="Website">Its web address.</param>
/// <param name="Reliability">Letter of the Admiralty scale, A to F.</param>
/// <param name="ReliabilityLabel">What the letter means.</param>
/// <param name="Version">Counts its revisions, from 1.</param>
/// <param name="CreatedAt">When it was entered.</param>
/// <param name="UpdatedAt">When it was changed last.</param>
public sealed record SourceResponse(
    Guid Id,
    string? Key,
    [property: Words<SourceKind>] string Kind,
    string Name,
    IReadOnlyList<string> Aliases,
    string? Country,
    SourceReference? PartOf,
    bool SpeaksForItself,
    string? Description,
    string? Website,
    [property: Words("A", "B", "C", "D", "E", "F")] string? Reliability,
    string? ReliabilityLabel,
    int Version,
    DateTimeOffset CreatedAt,
    DateTimeOffset UpdatedAt
) : IResource;

/// <summary>Reads sources in the one form in which they are answered.</summary>
public sealed class SourceReader(LedgerDbContext ledger)
{
    /// <summary>The live source that a path names, or none.</summary>
    public IQueryable<Source> Live(string idOrKey)
    {
        var name = EntryName.Parse(idOrKey);
        var named = name.Id is { } id
            ? ledger.Sources.Where(s => s.Id == new SourceId(id))
            : ledger.Sources.Where(s => s.Key == name.Key);
        return named.Where(s => !s.IsWithdrawn);
    }

    public async Task<SourceResponse> One(SourceId id, CancellationToken cancel) =>
        (await Many(ledger.Sources.Where(s => s.Id == id), cancel))[0];

    /// <summary>In the order of <paramref name="sources"/>.</summary>
    public async Task<List<SourceResponse>> Many(IQueryable<Source> sources, CancellationToken cancel)
    {
        var rows = await sources
            .LeftJoin(ledger.Sources, s => s.PartOfId, p => (SourceId?)p.Id, (s, p) => new { Source = s, Parent = p })
            .Select(r => new
            {
                r.Source.Id,
                r.Source.Key,
                r.Source.Kind,
                r.Source.Name,
                Names = r.Source.Names.Where(n => n.Position > 0).OrderBy(n => n.Position).Select(n => n.Name).ToList(),
                r.Source.Country,
                Parent = r.Parent == null
                    ? null
                    : new
                    {
                        r.Parent.Id,
                        r.Parent.Key,
                        r.Parent.Name,
                    },
                r.Source.SpeaksForItself,
                r.Source.Description,
                r.Source.Website,
                r.Source.Reliability,
                r.Source.Version,
                r.Source.CreatedAt,
                r.Source.UpdatedAt,
            })
            .AsNoTracking()
            .ToListAsync(cancel);
        return rows.ConvertAll(s => new SourceResponse(
            s.Id.Value,
            s.Key,
            Wording<SourceKind>.Of(s.Kind),
            s.Name,
            s.Names,
            s.Country?.Value,
            s.Parent is null ? null : new SourceReference(s.Parent.Id.Value, s.Parent.Key, s.Parent.Name),
            s.SpeaksForItself,
            s.Description,
            s.Website?.Value,
            s.Reliability?.ToString(),
            s.Reliability?.Label(),
            s.Version,
            s.CreatedAt,
            s.UpdatedAt
        ));
    }
}
