using FluentValidation;
using MediatR;
using Newsroom.Api.Features.Comparison;
using Newsroom.Api.Features.Entries;
using Newsroom.Api.Http.Documents;
using Newsroom.Api.Persistence;
using Newsroom.Api.Persistence.Configurations;
using Newsroom.Api.Wire;
using Newsroom.Domain;
using Newsroom.Domain.Comparison;
using Newsroom.Domain.Questions;
using Newsroom.Domain.Search;

namespace Newsroom.Api.Features.Questions;

/// <summary>The questions of the ledger, newest first unless it is said otherwise. Different filters must all hold; of a repeated one, one value must.</summary>
public sealed record ListQuestions : ListQuery, IRequest<Page<QuestionResponse>>
{
    /// <summary>The order, with - before it downwards; ties go by id. A text counts without case and accents. Absent: -createdAt.</summary>
    [Words("createdAt", "-createdAt", "updatedAt", "-updatedAt", "text", "-text")]
    public string? Sort { get; set; }

    /// <summary>Words that must all stand in it, "phrases", and -words that must not, as in a search.</summary>
    public string? Q { get; set; }

    /// <summary>Questions about these events (ids or keys).</summary>
    public string[]? Event { get; set; }

    /// <summary>Whether it is open.</summary>
    [Words<QuestionState>]
    public string[]? State { get; set; }

    /// <summary>What is counted: "soldiers".</summary>
    [Documented(MaxLength = Limits.Word)]
    public string[]? Unit { get; set; }

    /// <summary>Questions of which a current claim is in this state: contested, corroborated, singleOrigin, noKnownOrigin.</summary>
    [Words<EvidenceState>]
    public string[]? Evidence { get; set; }

    internal static readonly Sorts<Question, QuestionResponse> Sorts = new(
        q => q.CreatedAt,
        q => q.UpdatedAt,
        Entries.Sort.ByWords<Question, QuestionResponse>("text", SortColumns.Text, q => q.Text)
    );

    internal override IEnumerable<(string Parameter, ResourceType Type, string[]? Values)> Named =>
        [("event", ResourceType.Event, Event)];

    internal override IEnumerable<(string Parameter, string[]? Values)> Counted => [("unit", Unit)];
}

internal sealed class ListQuestionsValidator : AbstractValidator<ListQuestions>
{
    public ListQuestionsValidator()
    {
        Include(new ListQueryValidator());
        RuleFor(r => r.Sort).One(QueryRules.Among(ListQuestions.Sorts.Words));
        RuleFor(r => r.Q).Parsed<ListQuestions, SearchQuery>(SearchQuery.TryParse);
        RuleFor(r => r.State).Each(QueryRules.Word<QuestionState>);
        RuleFor(r => r.Unit).Each(QueryRules.Text(Limits.Word));
        RuleFor(r => r.Evidence).Each(QueryRules.Word<EvidenceState>);
    }
}

internal sealed class ListQuestionsHandler(
    QuestionReader reader,
    Pager pager,
    LedgerDbContext ledger,
    FilterReferences filters,
    EvidenceReader evidence
) : IRequestHandler<ListQuestions, Page<QuestionResponse>>
{
    public async Task<Page<QuestionResponse>> Handle(ListQuestions request, CancellationToken cancellationToken)
    {
        var weighed = request.Evidence.Values<EvidenceState>() is { } wanted
            ? await evidence.QuestionsWith(wanted, cancellationToken)
            : null;
        return await pager.Page(
            request.Paging,
            ListQuestions.Sorts.By(request.Sort),
            questions =>
                Wanted(questions, request)
                    .OneOf(weighed, q => q.Id, q => weighed!.Contains(q.Id))
                    .Saying(ledger, ResourceType.Question, request.Q),
            page => reader.Many(page, cancellationToken),
            cancellationToken
        );
    }

    private IQueryable<Question> Wanted(IQueryable<Question> questions, ListQuestions asked)
    {
        var (events, units) = (filters.Ids("event")?.ConvertAll(i => new EventId(i)), filters.Words("unit"));
        if (asked.State.Values<QuestionState>() is { } states)
            questions = questions.Where(q => states.Contains(q.State));
        return questions
            .OneOf(units, q => q.Unit!, q => units!.Contains(q.Unit!))
            .OneOf(
                events?.ConvertAll(e => (EventId?)e),
                q => q.EventId,
                q => q.EventId != null && events!.Contains(q.EventId.Value)
            );
    }
}
