using Microsoft.EntityFrameworkCore;
using Newsroom.Api.Features.Articles;
using Newsroom.Api.Features.Entries;
using Newsroom.Api.Features.Events;
using Newsroom.Api.Features.Judgement;
using Newsroom.Api.Features.Questions;
using Newsroom.Api.Features.Sources;
using Newsroom.Api.Persistence;
using Newsroom.Api.Wire;
using Newsroom.Domain;
using Newsroom.Domain.Sources;

namespace Newsroom.Api.Features.Past;

/// <summary>Answers sources, articles, events and questions as they were.</summary>
public sealed class PastResources(PastLedger past, LedgerDbContext ledger)
{
    public async Task<SourceResponse> Source(string idOrKey, string asOf, CancellationToken cancel)
    {
        await past.GoTo(asOf, cancel);
        var entry = await past.Named(ResourceType.Source, idOrKey, cancel);
        var state = entry.Read<SourceInput>();
        await past.Load(PastNames.Ids([state.PartOf]), cancel);
        return new SourceResponse(
            entry.Id,
            state.Key,
            state.Kind!,
            state.Name!,
            state.Aliases ?? [],
            state.Country,
            past.Source(state.PartOf),
            state.SpeaksForItself ?? false,
            state.Description,
            state.Website,
            state.Reliability,
            state.Reliability is null ? null : Enum.Parse<Reliability>(state.Reliability).Label(),
            entry.Version,
            await CreatedAt(ledger.Sources.Where(s => s.Id == new SourceId(entry.Id)), cancel),
            entry.UpdatedAt
        );
    }

    public async Task<ArticleResponse> Article(string idOrKey, string asOf, CancellationToken cancel)
    {
        await past.GoTo(asOf, cancel);
        var entry = await past.Named(ResourceType.Article, idOrKey, cancel);
        var state = entry.Read<ArticleInput>();
        await past.Load(PastNames.Ids([state.Publisher, state.CopyOf, .. state.Agencies ?? []]), cancel);
        var (id, version) = (new ArticleId(entry.Id), (int)entry.State["textVersion"]!);
        var text = await ledger
            .Articles.Where(a => a.Id == id)
            .SelectMany(a => a.Versions)
            .Where(v => v.Number == version)
            .Select(v => v.Text)
            .SingleAsync(cancel);
        return new ArticleResponse(
            entry.Id,
            state.Key,
            state.Headline,
            state.Url,
            state.ExternalIds ?? [],
            past.Source(state.Publisher),
            (state.Agencies ?? []).ConvertAll(a => past.Source(a)!),
            state.Authors ?? [],
            state.Language!,
            PastNames.Date(state.Published),
            Provenance.Instant(state.RetrievedAt),
            state.ArchiveUrl,
            past.Article(state.CopyOf),
            state.Notice!,
            state.Topics ?? [],
            text,
            version,
            (string)entry.State["textSha256"]!,
            entry.Version,
            await CreatedAt(ledger.Articles.Where(a => a.Id == id), cancel),
            entry.UpdatedAt
        );
    }

    public async Task<EventResponse> Event(string idOrKey, string asOf, CancellationToken cancel)
    {
        await past.GoTo(asOf, cancel);
        var entry = await past.Named(ResourceType.Event, idOrKey, cancel);
        var state = entry.Read<EventInput>();
        var transitions = entry.Parts<TransitionLine>("transitions");
        await past.Load(
            PastNames.Ids([
                state.PartOf,
                .. state.Articles ?? [],
                .. (state.Participants ?? []).Select(p => p.Source),
                .. transitions.SelectMany(t => new[] { t.Evidence?.Claim, t.Evidence?.Article }),
            ]),
            cancel
        );
        return new EventResponse(
            entry.Id,
            state.Key,
            state.Title!,
            state.Description,
            state.Kind!,
            PastNames.Date(state.Date),
            state.Occurrence!,
            state.Likelihood,
            state.Place is { } p ? new PlaceAnswer(p.Name, p.Country, p.Latitude, p.Longitude) : null,
            (state.Participants ?? []).ConvertAll(p => new ParticipantAnswer(past.Source(p.Source)!, p.Role)),
            (state.Articles ?? []).ConvertAll(a => past.Article(a)!),
            past.Event(state.PartOf),
            transitions.ConvertAll(t => new TransitionAnswer(
                t.Occurrence!,
                PastNames.Date(t.Date),
                t.Evidence is { } e ? new EvidenceAnswer(past.Claim(e.Claim), past.Article(e.Article)) : null,
                t.Reason,
                t.By!,
                Provenance.Instant(t.At)!.Value
            )),
            entry.Version,
            await CreatedAt(ledger.Events.Where(e => e.Id == new EventId(entry.Id)), cancel),
            entry.UpdatedAt
        );
    }

    public async Task<QuestionResponse> Question(string idOrKey, string asOf, CancellationToken cancel)
    {
        await past.GoTo(asOf, cancel);
        var entry = await past.Named(ResourceType.Question, idOrKey, cancel);
        var state = entry.Read<QuestionInput>();
        var printed = entry.State["houseFigure"] is { } figure
            ? System.Text.Json.JsonSerializer.Deserialize<HouseFigureLine>(figure, PastLedger.Form)
            : null;
        await past.Load(PastNames.Ids([state.Event, state.SubsetOf, printed?.Claim]), cancel);
        return new QuestionResponse(
            entry.Id,
            state.Key,
            state.Text!,
            state.AnswerKind!,
            state.Unit,
            state.Measure,
            state.Scope,
            past.Event(state.Event),
            state.State!,
            past.Question(state.SubsetOf),
            printed is null
                ? null
                : new HouseFigureAnswer(
                    past.Claim(printed.Claim)!,
                    printed.Wording!,
                    printed.By!,
                    Provenance.Instant(printed.Since)!.Value
                ),
            entry.Version,
            await CreatedAt(ledger.Questions.Where(q => q.Id == new QuestionId(entry.Id)), cancel),
            entry.UpdatedAt
        );
    }

    /// <summary>It never changes, and an import may know it from another ledger.</summary>
    private static Task<DateTimeOffset> CreatedAt<T>(IQueryable<T> one, CancellationToken cancel)
        where T : LedgerEntry => one.Select(e => e.CreatedAt).SingleAsync(cancel);
}
