using FluentValidation;
using Microsoft.EntityFrameworkCore;
using Newsroom.Api.Features.Entries;
using Newsroom.Api.Persistence;
using Newsroom.Domain;
using Newsroom.Domain.Sources;

namespace Newsroom.Api.Features.Sources;

/// <summary>Makes sources from their inputs.</summary>
public sealed class SourceDesk(
    LedgerDbContext ledger,
    References references,
    IValidator<SourceInput> validator,
    TimeProvider clock
) : Desk<Source, SourceInput, SourceContent>(ledger, references, validator, clock)
{
    public override ResourceType Type => ResourceType.Source;

    protected override Task<List<Source>> Read(
        IReadOnlyList<Guid> ids,
        IReadOnlyList<string> keys,
        CancellationToken cancel
    )
    {
        var wanted = ids.Select(i => new SourceId(i)).ToList();
        return Ledger
            .Sources.Include(s => s.Names)
            .Include(s => s.Links)
            .AsSplitQuery()
            .Where(s => wanted.Contains(s.Id) || keys.Contains(s.Key!))
            .ToListAsync(cancel);
    }

    public override IEnumerable<Link> Links(SourceInput input)
    {
        if (input.PartOf is not null)
            yield return new Link("#/partOf", ResourceType.Source, input.PartOf);
    }

    protected override async Task<SourceContent?> ContentOf(
        SourceInput input,
        Source? stored,
        InputErrors errors,
        CancellationToken cancel
    )
    {
        var partOf = References.Id(ResourceType.Source, input.PartOf);
        if (await Ledger.WouldCircle(stored, partOf, cancel))
            errors.Add("#/partOf", Source.Cycle);
        if (errors.Any)
            return null;
        return new SourceContent
        {
            Kind = Wording<SourceKind>.Read(input.Kind!),
            Name = input.Name!,
            Aliases = input.Aliases ?? [],
            Country = input.Country is null ? null : CountryCode.Parse(input.Country),
            PartOf = partOf is { } parent ? new SourceId(parent) : null,
            SpeaksForItself = input.SpeaksForItself ?? false,
            Description = input.Description,
            Website = input.Website is null ? null : WebAddress.Parse(input.Website),
            Reliability = input.Reliability is null ? null : Enum.Parse<Reliability>(input.Reliability),
        };
    }

    /// <summary>What it is linked to too.</summary>
    protected override IEnumerable<Link> StandingOn(Source entry) =>
        base.StandingOn(entry)
            .Concat(
                entry.Links.Select(l => new Link(
                    "#/links",
                    ResourceType.Source,
                    Wire.ReferenceInput.To(l.OtherId.Value)
                ))
            );

    public override SourceInput InputOf(Source entry) => SourceInput.Of(entry);

    protected override Source Record(Guid id, string? key, SourceContent content) =>
        Source.Record(new SourceId(id), key, content);

    protected override Task Correct(Source stored, SourceContent content, CancellationToken cancel)
    {
        stored.Correct(content);
        return Task.CompletedTask;
    }

    protected override Task Absorb(Source survivor, Source twin, CancellationToken cancel)
    {
        survivor.Absorb(twin);
        return Task.CompletedTask;
    }
}
