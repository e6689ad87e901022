using Newsroom.Api.Wire;

namespace Newsroom.Api.Features.Past;

/// <summary>References as they were answered then; what they lead to is loaded before.</summary>
internal static class PastNames
{
    /// <summary>All ids that a state refers to, wherever they stand.</summary>
    public static IEnumerable<Guid> Ids(IEnumerable<ReferenceInput?> references) =>
        references.Select(r => r?.Id).OfType<Guid>();

    public static SourceReference? Source(this PastLedger past, ReferenceInput? reference) =>
        reference?.Id is { } id ? new(id, past.Of(id).Key, past.Word(id, "name")!) : null;

    public static ArticleReference? Article(this PastLedger past, ReferenceInput? reference) =>
        reference?.Id is { } id ? new(id, past.Of(id).Key, past.Word(id, "headline")) : null;

    public static EventReference? Event(this PastLedger past, ReferenceInput? reference) =>
        reference?.Id is { } id ? new(id, past.Of(id).Key, past.Word(id, "title")!) : null;

    public static QuestionReference? Question(this PastLedger past, ReferenceInput? reference) =>
        reference?.Id is { } id ? new(id, past.Of(id).Key, past.Word(id, "text")!) : null;

    public static ClaimReference? Claim(this PastLedger past, ReferenceInput? reference) =>
        reference?.Id is { } id ? new(id, past.Of(id).Key, past.Word(id, "text")!) : null;

    public static DateAnswer? Date(DateInput? date) =>
        DateAnswer.Of(date is null ? null : Domain.Dates.PartialDate.Parse(date.Edtf));

    private static string? Word(this PastLedger past, Guid id, string field) => (string?)past.Of(id).State[field];
}
