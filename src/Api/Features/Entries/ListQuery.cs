using FluentValidation;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Newsroom.Domain;

namespace Newsroom.Api.Features.Entries;

/// <summary>What every list takes.</summary>
public abstract record ListQuery
{
    /// <summary>Rows a page, 1 to 200; 50 when absent.</summary>
    public int? Limit { get; set; }

    /// <summary>Where the page starts: from the next of the page before. Opaque, and good for this list and these filters only.</summary>
    public string? Cursor { get; set; }

    /// <summary>True to add total, the number of all rows.</summary>
    public bool? Count { get; set; }

    /// <summary>The list's own address, set by its controller.</summary>
    [BindNever]
    public ListAddress? Address { get; set; }

    internal Paging Paging => new(Address!.Path, Address.Query, Limit, Cursor, Count ?? false);
}

/// <summary>A list without filters.</summary>
public sealed record PageQuery : ListQuery;

/// <summary>A list's path and what its query said, as sent.</summary>
public sealed record ListAddress(string Path, IReadOnlyList<KeyValuePair<string, string>> Query);

internal sealed class ListQueryValidator : AbstractValidator<ListQuery>
{
    public ListQueryValidator() =>
        RuleFor(q => q.Limit)
            .Custom(
                (limit, context) =>
                {
                    if (limit is < 1 or > Paging.Most)
                        context.Fail(new Flaw("outOfRange", $"limit is 1 to {Paging.Most}.", "50"));
                }
            );
}

/// <summary>Resources that filters name; those that are not there are a 400 that names them all.</summary>
public sealed class FilterReferences(References references)
{
    private readonly InputErrors errors = new();

    /// <summary>The ids behind a filter's values, or null where it was not sent.</summary>
    public async Task<List<Guid>?> Ids(string parameter, ResourceType type, string[]? values, CancellationToken cancel)
    {
        if (values is null or { Length: 0 })
            return null;
        var links = values.Select(v => new Link(parameter, type, Wire.ReferenceInput.Parse(v))).ToList();
        await references.Load(links, cancel);
        references.Check(links, errors);
        return links.ConvertAll(l => references.Id(type, l.Reference) ?? Guid.Empty);
    }

    /// <summary>Throws <see cref="Unreadable"/> when a filter named something that is not there.</summary>
    public void MustBeThere()
    {
        if (errors.Any)
            throw new Unreadable(errors.All.Select(e => e with { In = InputPlace.Parameter }).ToList());
    }
}
