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
/// <param name="HouseFigure">What the newsroom prints; null while it prints nothing.</param>
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
    HouseFigureAnswer? HouseFigure,
    int Version,
    DateTimeOffset CreatedAt,
    DateTimeOffset UpdatedAt
) : IResource;

/// <summary>What the newsroom prints: an editorial decision, apart from what the ledger concludes.</summary>
/// <param name="Claim">The claim behind it.</param>
/// <param name="Wording">The words that are printed.</param>
/// <param name="By">Who decided it.</param>
/// <param name="Since">When.</param>
public sealed record HouseFigureAnswer(ClaimReference Claim, string Wording, string By, DateTimeOffset Since);

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
            .LeftJoin(
                ledger.Claims,
                r => r.Question.HouseClaimId,
                c => (ClaimId?)c.Id,
                (r, c) =>
                    new
                    {
                        r.Question,
                        r.Event,
                        r.Whole,
                        Printed = c,
                    }
            )
            .Select(r => new
            {
                r.Question,
                Printed = r.Printed == null
                    ? null
                    : new ClaimReference(r.Printed.Id.Value, r.Printed.Key, r.Printed.Text),
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
            r.Question.HouseFigure is { } house
                ? new HouseFigureAnswer(r.Printed!, house.Wording, house.By, house.Since)
                : null,
            r.Question.Version,
            r.Question.CreatedAt,
            r.Question.UpdatedAt
        ));
    }
}
