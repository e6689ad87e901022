using FluentValidation;
using Microsoft.EntityFrameworkCore;
using Newsroom.Api.Features.Entries;
using Newsroom.Api.Features.Judgement;
using Newsroom.Api.Persistence;
using Newsroom.Domain;
using Newsroom.Domain.Claims;
using Newsroom.Domain.Dates;

namespace Newsroom.Api.Features.Claims;

/// <summary>Makes claims from their inputs.</summary>
public sealed class ClaimDesk(
    LedgerDbContext ledger,
    References references,
    CitationDesk citations,
    RelationCheck relations,
    IValidator<ClaimInput> validator,
    TimeProvider clock
) : Desk<Claim, ClaimInput, ClaimContent>(ledger, references, validator, clock)
{
    private static readonly ClaimInputValidator Drafts = new(needsCitation: false);

    public override ResourceType Type => ResourceType.Claim;

    protected override Task<List<Claim>> Read(
        IReadOnlyList<Guid> ids,
        IReadOnlyList<string> keys,
        CancellationToken cancel
    )
    {
        var wanted = ids.Select(i => new ClaimId(i)).ToList();
        return Ledger.Claims.Whole().Where(c => wanted.Contains(c.Id) || keys.Contains(c.Key!)).ToListAsync(cancel);
    }

    public override IEnumerable<Link> Links(ClaimInput input)
    {
        if (input.Origin is not null)
            yield return new Link("#/origin", ResourceType.Source, input.Origin);
        for (var i = 0; i < input.CoOrigins?.Count; i++)
            if (input.CoOrigins[i] is { } coOrigin)
                yield return new Link($"#/coOrigins/{i}", ResourceType.Source, coOrigin);
        if (input.Question is not null)
            yield return new Link("#/question", ResourceType.Question, input.Question);
        for (var i = 0; i < input.Events?.Count; i++)
            if (input.Events[i] is { } happening)
                yield return new Link($"#/events/{i}", ResourceType.Event, happening);
        foreach (var word in input.Quantity?.Words("#/quantity") ?? [])
            yield return word;
        for (var i = 0; i < input.Citations?.Count; i++)
            foreach (var link in CitationDesk.Links(input.Citations[i], $"#/citations/{i}"))
                yield return link;
    }

    public override Task Prepare(IEnumerable<ClaimInput> inputs, CancellationToken cancel) =>
        citations.Prepare(inputs.SelectMany(i => i.Citations ?? []), cancel);

    protected override async Task<ClaimContent?> ContentOf(
        ClaimInput input,
        Claim? stored,
        InputErrors errors,
        CancellationToken cancel
    )
    {
        var read = await citations.Read(
            input.Citations ?? [],
            stored,
            input.Origin is not null,
            errors,
            cancel,
            fromLine: From is not null
        );
        if (errors.Any)
            return null;
        read = WithPastIds(read, stored, errors);
        if (From is { IsContinued: true } && stored is not null)
            read =
            [
                .. read,
                .. stored
                    .Citations.OrderBy(c => c.Position)
                    .Select(c => c.Content)
                    .ExceptBy(read.Select(r => r.Existing), c => c.Existing),
            ];
        return errors.Any ? null : Content(input, read);
    }

    /// <summary>A citation keeps the id it comes with, unless that is taken: by other words of its own claim, then it gets another; by another claim, then it is refused.</summary>
    private List<CitationContent> WithPastIds(IReadOnlyList<CitationContent> read, Claim? stored, InputErrors errors)
    {
        var own = (stored?.Citations.Select(c => c.Id) ?? []).ToHashSet();
        var given = new HashSet<CitationId>();
        for (var i = 0; i < read.Count; i++)
            if (read[i].Past is { } id && !own.Contains(id) && !(given.Add(id) && IsFree(id)))
                errors.Add($"#/citations/{i}/id", TakenId);
        return read.Select(c => c.Past is { } id && own.Contains(id) ? c with { Past = null } : c).ToList();
    }

    /// <summary>False when an earlier line of the same batch has given it to a citation; of those that are stored the index knows.</summary>
    internal bool IsFree(CitationId id) => Ledger.Set<Citation>().Local.FindEntry(id) is null;

    internal static readonly Flaw TakenId = new("taken", "Another citation has this id.", "leave the id out");

    private ClaimContent Content(ClaimInput input, IReadOnlyList<CitationContent> cited) =>
        new()
        {
            Text = input.Text!,
            Language = LanguageTag.Parse(input.Language!),
            Origin = References.Id(ResourceType.Source, input.Origin) is { } origin ? new SourceId(origin) : null,
            CoOrigins = [.. References.Ids(ResourceType.Source, input.CoOrigins).Select(id => new SourceId(id))],
            Stance = input.Stance is null ? Stance.Affirms : Wording<Stance>.Read(input.Stance),
            OriginCertainty = input.OriginCertainty is null
                ? OriginCertainty.Unspecified
                : Wording<OriginCertainty>.Read(input.OriginCertainty),
            StatedOn = input.StatedOn is null ? null : PartialDate.Parse(input.StatedOn.Edtf),
            Period = input.Period is null ? null : PartialDate.Parse(input.Period.Edtf),
            Quantity = input.Quantity?.Read(References.Vocabulary),
            Question = References.Id(ResourceType.Question, input.Question) is { } question
                ? new QuestionId(question)
                : null,
            Events = [.. References.Ids(ResourceType.Event, input.Events).Select(id => new EventId(id))],
            Topics = input.Topics ?? [],
            Citations = cited,
        };

    /// <summary>What is about to be entered, judged like a claim, save that it needs no citation yet.</summary>
    public async Task<ClaimContent> Draft(ClaimInput input, CancellationToken cancel)
    {
        var errors = new InputErrors();
        errors.Add((await Drafts.ValidateAsync(input, cancel)).Errors);
        return await Judge(input, null, errors, cancel);
    }

    /// <summary>What its relations and assessments rest on too.</summary>
    protected override IEnumerable<Link> StandingOn(Claim entry) =>
        [
            .. base.StandingOn(entry),
            .. entry
                .Relations.Select(r => r.OtherId)
                .Concat(entry.Evidence.Select(e => e.EvidenceClaimId).OfType<ClaimId>())
                .Select(c => new Link("#", ResourceType.Claim, Wire.ReferenceInput.To(c.Value))),
            .. entry
                .Evidence.Select(e => e.ArticleId)
                .OfType<ArticleId>()
                .Select(a => new Link("#", ResourceType.Article, Wire.ReferenceInput.To(a.Value))),
        ];

    public override ClaimInput InputOf(Claim entry) => ClaimInput.Of(entry);

    protected override Claim Record(Guid id, string? key, ClaimContent content) =>
        Claim.Record(new ClaimId(id), key, content, NewCitationId);

    protected override Task Correct(Claim stored, ClaimContent content, CancellationToken cancel)
    {
        stored.Correct(content, NewCitationId);
        return Task.CompletedTask;
    }

    protected override Task Follow(Claim entry, CancellationToken cancel)
    {
        entry.DeriveDates(
            entry
                .Citations.Select(c => c.ArticleId)
                .Distinct()
                .ToDictionary(
                    id => id,
                    id => References.Find(ResourceType.Article, Wire.ReferenceInput.To(id.Value))?.Published
                )
        );
        return Task.CompletedTask;
    }

    internal CitationId NewCitationId() => new(NewId());

    protected override async Task Absorb(Claim survivor, Claim twin, CancellationToken cancel)
    {
        await relations.JudgeMerger(survivor, twin, cancel);
        survivor.Absorb(twin);
        await Ledger.DeriveDates([survivor], cancel);
    }
}
