using Microsoft.EntityFrameworkCore;
using Newsroom.Api.Features.Entries;
using Newsroom.Api.Http.Documents;
using Newsroom.Api.Persistence;
using Newsroom.Api.Wire;
using Newsroom.Domain;
using Newsroom.Domain.Questions;

namespace Newsroom.Api.Features.Questions;

/// <summary>A question, as answered.</summary>
/// <param name="Id">Given by the ledger: a UUID version 7.</param>
/// <param name="Key">The client's own stable name.</param>
/// <param name="Text">The question, as a sentence.</param>
/// <param name="AnswerKind">quantity or yesNo.</param>
/// <param name="Unit">What is counted.</param>
/// <param name="Measure">What happened to it.</param>
/// <param name="Scope">The part it asks about; null is the whole.</param>
/// <param name="Event">The event it is about.</param>
/// <param name="State">open or closed.</param>
/// <param name="SubsetOf">The question about the whole of which this one asks a part.</param>
/// <param name="Version">Counts its revisions, from 1.</param>
/// <param name="CreatedAt">When it was entered.</param>
/// <param name="UpdatedAt">When it was changed last.</param>
public sealed record QuestionResponse(
    Guid Id,
    string? Key,
    string Text,
    [property: Words<AnswerKind>] string AnswerKind,
    string? Unit,
    string? Measure,
    string? Scope,
    EventReference? Event,
    [property: Words<QuestionState>] string State,
    QuestionReference? SubsetOf,
    int Version,
    DateTimeOffset CreatedAt,
    DateTimeOffset UpdatedAt
) : IResource;

/// <summary>Reads questions in the one form in which they are answered.</summary>
public sealed class QuestionReader(LedgerDbContext ledger)
{
    /// <summary>The live question that a path names, or none.</summary>
    public IQueryable<Question> Live(string idOrKey)
    {
        var name = EntryName.Parse(idOrKey);
        var named = name.Id is { } id
            ? ledger.Questions.Where(q => q.Id == new QuestionId(id))
            : ledger.Questions.Where(q => q.Key == name.Key);
        return named.Where(q => !q.IsWithdrawn);
    }

    public async Task<QuestionResponse> One(QuestionId id, CancellationToken cancel) =>
        (await Many(ledger.Questions.Where(q => q.Id == id), cancel))[0];

    /// <summary>In the order of <paramref name="questions"/>.</summary>
    public async Task<List<QuestionResponse>> Many(IQueryable<Question> questions, CancellationToken cancel)
    {
        var rows = await questions
            .LeftJoin(ledger.Events, q => q.EventId, e => (EventId?)e.Id, (q, e) => new { Question = q, Event = e })
            .LeftJoin(
                ledger.Questions,
                r => r.Question.SubsetOfId,
                w => (QuestionId?)w.Id,
                (r, w) =>
                    new
                    {
                        r.Question,
                        r.Event,
                        Whole = w,
                    }
            )
            .Select(r => new
            {
                r.Question,
                Event = r.Event == null
                    ? null
                    : new
                    {
                        r.Event.Id,
                        r.Event.Key,
                        r.Event.Title,
                    },
                Whole = r.Whole == null
                    ? null
                    : new
                    {
                        r.Whole.Id,
                        r.Whole.Key,
                        r.Whole.Text,
                    },
            })
            .AsNoTracking()
            .ToListAsync(cancel);
        return rows.ConvertAll(r => new QuestionResponse(
            r.Question.Id.Value,
            r.Question.Key,
            r.Question.Text,
            Wording<AnswerKind>.Of(r.Question.AnswerKind),
            r.Question.Unit,
            r.Question.Measure,
            r.Question.Scope,
            r.Event is null ? null : new EventReference(r.Event.Id.Value, r.Event.Key, r.Event.Title),
            Wording<QuestionState>.Of(r.Question.State),
            r.Whole is null ? null : new QuestionReference(r.Whole.Id.Value, r.Whole.Key, r.Whole.Text),
            r.Question.Version,
            r.Question.CreatedAt,
            r.Question.UpdatedAt
        ));
    }
}
