using System.Diagnostics;
using Newsroom.Domain;

namespace Newsroom.Api.Http;

/// <summary>The one translation of failures into problems.</summary>
public static class ProblemTranslator
{
    public static Problem Of(Failure failure) =>
        failure switch
        {
            Unreadable f => Make(ProblemTypes.Unreadable, f.Message) with { Errors = Errors(f.Errors) },
            Unacceptable f => Make(ProblemTypes.Unacceptable, f.Message) with { Errors = Errors(f.Errors) },
            Moved f => Make(ProblemTypes.Merged, f.Message) with
            {
                Existing = Existing(f.Type, f.Survivor, f.SurvivorKey),
            },
            NotFound => Make(ProblemTypes.NotFound, failure.Message),
            Gone => Make(ProblemTypes.Gone, failure.Message),
            Stale => Make(ProblemTypes.Stale, failure.Message),
            PreconditionMissing => Make(ProblemTypes.PreconditionRequired, failure.Message),
            Taken f => Make(ProblemTypes.Conflict, f.Message) with
            {
                Existing = Existing(f.Type, f.Holder, f.HolderKey),
                Errors = [Error("#/" + f.What, "taken", f.Message)],
            },
            InUse f => Make(ProblemTypes.InUse, f.Message) with
            {
                Counts = f.Counts,
                Errors = [Error("#", "inUse", f.Message)],
            },
            ChangedByHand => Make(ProblemTypes.ChangedByHand, failure.Message) with
            {
                Errors = [Error("#", "changedByHand", failure.Message)],
            },
            NotAcceptable => Make(ProblemTypes.NotAcceptable, failure.Message),
            UnsupportedBody => Make(ProblemTypes.UnsupportedMedia, failure.Message),
            BodyTooLarge => Make(ProblemTypes.TooLarge, failure.Message),
            Unavailable => Make(ProblemTypes.Unavailable, failure.Message),
            _ => throw new UnreachableException($"{failure.GetType().Name} has no problem."),
        };

    public static Problem Of(int status)
    {
        var type = ProblemTypes.ForStatus(status);
        return Make(type, type.Meaning) with { Status = status };
    }

    private static Problem Make(ProblemType type, string detail) => new(type.Path, type.Title, type.Status, detail);

    private static List<ProblemError> Errors(IReadOnlyList<InputError> errors) =>
        errors
            .Select(e => new ProblemError(
                e.In == InputPlace.Body ? e.Place : null,
                e.In == InputPlace.Parameter ? e.Place : null,
                e.In == InputPlace.Header ? e.Place : null,
                e.Flaw.Code,
                e.Flaw.Detail,
                e.Flaw.Suggestion
            ))
            .ToList();

    private static ProblemError Error(string pointer, string code, string detail) =>
        new(pointer, null, null, code, detail, null);

    /// <summary>A term is known by its key alone.</summary>
    private static ExistingResource? Existing(ResourceType type, Guid? id, string? key)
    {
        var known = type == ResourceType.Term ? null : id;
        return (known?.ToString() ?? key) is { } name
            ? new ExistingResource(type.Word(), known, key, $"/v1/{type.Collection()}/{Uri.EscapeDataString(name)}")
            : null;
    }
}

/// <summary>406: no format that the request accepts.</summary>
public sealed class NotAcceptable(string format = JsonBody.Json)
    : Failure($"This route answers {format}; the Accept header excludes it.");

/// <summary>413: more than 1 MiB in a body, or in one line of an import.</summary>
public sealed class BodyTooLarge(string detail) : Failure(detail);

/// <summary>415: a body in a format or encoding that no route takes.</summary>
public sealed class UnsupportedBody(string detail) : Failure(detail);
