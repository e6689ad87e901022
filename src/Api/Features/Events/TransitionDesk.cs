using System.Text.Json;
using FluentValidation;
using Newsroom.Api.Features.Entries;
using Newsroom.Api.Persistence.Configurations;
using Newsroom.Api.Wire;
using Newsroom.Domain;
using Newsroom.Domain.Events;

namespace Newsroom.Api.Features.Events;

/// <summary>A transition of an event that another ledger recorded, as a line of its export.</summary>
public sealed record TransitionLine : IPart
{
    public ReferenceInput? Event { get; set; }
    public string? Occurrence { get; set; }
    public DateInput? Date { get; set; }
    public EvidenceInput? Evidence { get; set; }
    public string? Reason { get; set; }
    public string? By { get; set; }
    public string? At { get; set; }

    Link? IPart.Owner => Event is null ? null : new Link("#/event", ResourceType.Event, Event);

    IEnumerable<Link> IPart.Links =>
        Recorded.Links().Concat(((IPart)this).Owner is { } owner ? [owner] : Array.Empty<Link>());

    internal OccurrenceInput Recorded =>
        new()
        {
            Occurrence = Occurrence,
            Date = Date,
            Evidence = Evidence,
            Reason = Reason,
        };

    internal static TransitionLine Of(Transition transition) =>
        new()
        {
            Occurrence = Wording<Occurrence>.Of(transition.Occurrence),
            Date = DateInput.Of(transition.Date),
            Evidence =
                transition.Claim is null && transition.Article is null
                    ? null
                    : new EvidenceInput
                    {
                        Claim = ReferenceInput.To(transition.Claim?.Value),
                        Article = ReferenceInput.To(transition.Article?.Value),
                    },
            Reason = transition.Reason,
            By = transition.By,
            At = Instants.Write(transition.At),
        };
}

/// <summary>Keeps the transitions that another ledger recorded; they are history, and not applied again.</summary>
public sealed class TransitionDesk(
    EventDesk desk,
    References references,
    IValidator<OccurrenceInput> validator,
    TimeProvider clock
) : IPartDesk
{
    public string Word => "transition";

    public IPart Parse(JsonElement line) => line.Deserialize<TransitionLine>(WireJson.Line)!;

    public async Task<(LedgerEntry Owner, WriteOutcome Outcome)> Put(
        IPart part,
        ReplaceGuard mayReplace,
        CancellationToken cancel
    )
    {
        var line = (TransitionLine)part;
        var errors = new InputErrors();
        errors.Add((await validator.ValidateAsync(line.Recorded, cancel)).Errors);
        if (string.IsNullOrWhiteSpace(line.By))
            errors.Add("#/by", new Flaw("required", "Say who recorded it."));
        else if (Texts.Check(line.By, Limits.Name) is { } flaw)
            errors.Add("#/by", flaw);
        if (line.At is null)
            errors.Add("#/at", new Flaw("required", "Say when it was recorded."));
        Provenance.CheckInstant(line.At, "#/at", clock.GetUtcNow(), errors);
        var owner = references.OwnerOf(line, "event", errors);
        references.Check(line.Recorded.Links(), errors);
        errors.ThrowIfAny();
        var happening = await desk.Get(owner!.Value.ToString(), cancel, withdrawnToo: true);
        var transition = line.Recorded.Read(references, line.By!, Provenance.Instant(line.At)!.Value);
        if (happening.Knows(transition))
            return (happening, WriteOutcome.Unchanged);
        happening.MayChange(mayReplace);
        happening.Recall(transition);
        return (happening, WriteOutcome.Updated);
    }
}
