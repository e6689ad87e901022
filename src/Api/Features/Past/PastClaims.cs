using Microsoft.EntityFrameworkCore;
using Newsroom.Api.Features.Articles;
using Newsroom.Api.Features.Claims;
using Newsroom.Api.Features.Entries;
using Newsroom.Api.Features.Judgement;
using Newsroom.Api.Persistence;
using Newsroom.Domain;
using Newsroom.Domain.Articles;
using Newsroom.Domain.Claims;
using Newsroom.Domain.Dates;
using Newsroom.Extraction.Numbers;

namespace Newsroom.Api.Features.Past;

/// <summary>Makes the aggregates of claims as they were: derived dates and number checks follow from the articles of then.</summary>
public sealed class PastClaims(PastLedger past, LedgerDbContext ledger)
{
    internal async Task<List<Claim>> Make(IReadOnlyList<PastEntry> entries, CancellationToken cancel)
    {
        var inputs = entries.Select(e => e.Read<ClaimInput>()).ToList();
        await past.Load(PastNames.Ids(inputs.SelectMany(i => i.Citations!).Select(c => c.Article)), cancel);
        var entered = await CreatedAt(entries, cancel);
        return entries.Zip(inputs, (entry, input) => Make(entry, input, entered[entry.Id])).ToList();
    }

    private Claim Make(PastEntry entry, ClaimInput input, DateTimeOffset createdAt)
    {
        var claim = Claim.Record(
            new ClaimId(entry.Id),
            input.Key,
            Content(input),
            () => throw new NotSupportedException()
        );
        claim.WasEntered(createdAt);
        foreach (var line in entry.Parts<RelationLine>("relations"))
            claim.Relate(line.Kept());
        foreach (var line in entry.Parts<AssessmentLine>("assessments"))
            claim.Assess(line.Kept(out var evidence), evidence);
        var articles = claim
            .Citations.Select(c => c.ArticleId)
            .Distinct()
            .ToDictionary(a => a, a => past.Of(a.Value).Read<ArticleInput>());
        claim.DeriveDates(
            articles.ToDictionary(a => a.Key, a => a.Value.Published is { } date ? PartialDate.Parse(date.Edtf) : null)
        );
        foreach (var citation in claim.Citations)
            citation.Checked(
                NumberChecks.Of(
                    citation.Quote.Exact,
                    articles[citation.ArticleId].Language,
                    citation.PrintedQuantity ?? claim.Quantity
                )
            );
        return claim;
    }

    private static ClaimContent Content(ClaimInput input) =>
        new()
        {
            Text = input.Text!,
            Language = LanguageTag.Parse(input.Language!),
            Origin = input.Origin?.Id is { } origin ? new SourceId(origin) : null,
            CoOrigins = [.. PastNames.Ids(input.CoOrigins ?? []).Select(id => new SourceId(id))],
            Stance = Wording<Stance>.Read(input.Stance!),
            OriginCertainty = Wording<OriginCertainty>.Read(input.OriginCertainty!),
            StatedOn = input.StatedOn is null ? null : PartialDate.Parse(input.StatedOn.Edtf),
            Period = input.Period is null ? null : PartialDate.Parse(input.Period.Edtf),
            Quantity = input.Quantity?.Kept(),
            Question = input.Question?.Id is { } question ? new QuestionId(question) : null,
            Events = [.. PastNames.Ids(input.Events ?? []).Select(id => new EventId(id))],
            Topics = input.Topics ?? [],
            Citations = input.Citations!.ConvertAll(Content),
        };

    private static CitationContent Content(CitationInput input) =>
        new()
        {
            Past = new CitationId(Guid.Parse(input.Id!)),
            Article = new ArticleId(input.Article!.Id!.Value),
            ArticleVersion = input.ArticleVersion!.Value,
            Quote = new TextQuote(
                input.Quote!.Exact!,
                input.Quote.Prefix ?? "",
                input.Quote.Suffix ?? "",
                input.Quote.Start!.Value,
                input.Quote.End!.Value
            ),
            State = Wording<CitationState>.Read(input.State!),
            Form = Wording<SpeechForm>.Read(input.Form!),
            Attribution = input.Attribution is null ? null : Wording<Attribution>.Read(input.Attribution),
            Distanced = input.Distanced ?? false,
            PrintedText = input.Printed?.Text,
            PrintedQuantity = input.Printed?.Quantity?.Kept(),
            Via =
            [
                .. (input.Via ?? []).Select(h => new Hop(
                    h.Source?.Id is { } relay ? new SourceId(relay) : null,
                    h.Description,
                    Wording<HopRole>.Read(h.Role!),
                    h.Cue,
                    h.StatedOn is null ? null : PartialDate.Parse(h.StatedOn.Edtf)
                )),
            ],
        };

    private async Task<Dictionary<Guid, DateTimeOffset>> CreatedAt(
        IReadOnlyList<PastEntry> entries,
        CancellationToken cancel
    )
    {
        var ids = entries.Select(e => new ClaimId(e.Id)).ToList();
        return await ledger
            .Claims.Where(c => ids.Contains(c.Id))
            .Select(c => new { c.Id, c.CreatedAt })
            .ToDictionaryAsync(c => c.Id.Value, c => c.CreatedAt, cancel);
    }
}
