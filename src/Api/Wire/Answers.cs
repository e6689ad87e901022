using Newsroom.Domain.Dates;

namespace Newsroom.Api.Wire;

/// <summary>What a row of a list has, so that the next page can start behind it.</summary>
public interface IListed
{
    Guid Id { get; }
    DateTimeOffset CreatedAt { get; }
}

/// <summary>What every answered resource has.</summary>
public interface IResource : IListed
{
    int Version { get; }

    /// <summary>How a path names it.</summary>
    string PathName => Id.ToString();
}

/// <summary>A date as it is known.</summary>
/// <param name="Edtf" example="2025-07">The date as sent, in EDTF (ISO 8601-2).</param>
/// <param name="Earliest" example="2025-07-01">The first day it may mean (an instant where the date has a time); null where the start is open or unknown.</param>
/// <param name="Latest" example="2025-07-31">The last day it may mean; null where the end is open or unknown.</param>
public sealed record DateAnswer(string Edtf, string? Earliest, string? Latest)
{
    public static DateAnswer? Of(PartialDate? date) =>
        date is null ? null : new DateAnswer(date.Edtf, date.Earliest, date.Latest);
}

/// <summary>The date on which the origin stated the claim.</summary>
/// <param name="Edtf" example="/2025-09-03">The date in EDTF (ISO 8601-2).</param>
/// <param name="Earliest">The first day it may mean; null where the start is open or unknown.</param>
/// <param name="Latest" example="2025-09-03">The last day it may mean; null where the end is open or unknown.</param>
/// <param name="Derived">True when nobody gave it: then it is "up to" the earliest published date of the citations.</param>
public sealed record StatedDate(string Edtf, string? Earliest, string? Latest, bool Derived)
{
    public static StatedDate? Of(PartialDate? date, bool derived) =>
        date is null ? null : new StatedDate(date.Edtf, date.Earliest, date.Latest, derived);
}

/// <summary>A source, as others refer to it.</summary>
public sealed record SourceReference(Guid Id, string? Key, string Name);

/// <summary>An article, as others refer to it.</summary>
public sealed record ArticleReference(Guid Id, string? Key, string? Headline);

/// <summary>An event, as others refer to it.</summary>
public sealed record EventReference(Guid Id, string? Key, string Title);

/// <summary>A question, as others refer to it.</summary>
public sealed record QuestionReference(Guid Id, string? Key, string Text);

/// <summary>A claim, as others refer to it.</summary>
public sealed record ClaimReference(Guid Id, string? Key, string Text);

/// <summary>A term, as others refer to it: by its key.</summary>
public sealed record TermReference(string Key, string Name);

/// <summary>One page of a list.</summary>
/// <param name="Items">The rows of this page.</param>
/// <param name="Next">The path of the next page; null on the last one.</param>
/// <param name="Total">How many rows match in all; only with count=true.</param>
public sealed record Page<T>(
    IReadOnlyList<T> Items,
    string? Next,
    [property: System.Text.Json.Serialization.JsonIgnore(
        Condition = System.Text.Json.Serialization.JsonIgnoreCondition.WhenWritingNull
    )]
        int? Total = null
);
