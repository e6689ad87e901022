using FluentValidation;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Newsroom.Api.Http.Documents;
using Newsroom.Domain;

namespace Newsroom.Api.Features.Entries;

/// <summary>What every list takes.</summary>
public abstract record ListQuery
{
    /// <summary>Rows a page, 1 to 200; 50 when absent.</summary>
    public int? Limit { get; set; }

    /// <summary>Where the page starts: from the next of the page before. Opaque, and good for this list, these filters and this order only.</summary>
    public string? Cursor { get; set; }

    /// <summary>True to add total, the number of all rows.</summary>
    public bool? Count { get; set; }

    /// <summary>The list's own address, set by its controller.</summary>
    [BindNever]
    public ListAddress? Address { get; set; }

    /// <summary>The resource to which the list belongs, where its path names one; set by its controller.</summary>
    [BindNever]
    public ListOwner? Owner { get; set; }

    internal Paging Paging => new(Address!.Path, Address.Query, Limit, Cursor, Count ?? false);

    /// <summary>The resources that its filters name, by parameter.</summary>
    internal virtual IEnumerable<(string Parameter, ResourceType Type, string[]? Values)> Named => [];

    /// <summary>The words for what is counted that its filters name, by parameter.</summary>
    internal virtual IEnumerable<(string Parameter, string[]? Values)> Counted => [];
}

/// <summary>A list without filters.</summary>
public sealed record PageQuery : ListQuery;

/// <summary>A list's path and what its query said, as sent.</summary>
public sealed record ListAddress(string Path, IReadOnlyList<KeyValuePair<string, string>> Query);

/// <summary>The resource of whose rows a list consists: the article of <c>/v1/articles/{a}/claims</c>.</summary>
public sealed record ListOwner(ResourceType Type, string IdOrKey);

internal sealed class ListQueryValidator : AbstractValidator<ListQuery>
{
    public ListQueryValidator() => RuleFor(q => q.Limit).Custom(CheckLimit);

    public static void CheckLimit<T>(int? limit, ValidationContext<T> context)
    {
        if (limit is < 1 or > Paging.Most)
            context.Fail(new Flaw("outOfRange", $"limit is 1 to {Paging.Most}.", "50"));
    }
}
