namespace Newsroom.Api.Http.Documents;

/// <summary>Every status by which an operation can fail, from its kind alone.</summary>
internal static class Outcomes
{
    public static IEnumerable<int> Failures(OperationKind kind)
    {
        yield return StatusCodes.Status400BadRequest;
        yield return StatusCodes.Status406NotAcceptable;
        yield return StatusCodes.Status500InternalServerError;
        if (!kind.IsLiveness)
            yield return StatusCodes.Status503ServiceUnavailable;
        if (kind.Names)
        {
            yield return StatusCodes.Status308PermanentRedirect;
            yield return StatusCodes.Status404NotFound;
        }
        if (kind.NamesSuggestion)
            yield return StatusCodes.Status404NotFound;
        if (kind.Names && !kind.Restores && !kind.OfRevisions && !kind.OfTerms)
            yield return StatusCodes.Status410Gone;
        if (kind.HasBody)
            yield return StatusCodes.Status415UnsupportedMediaType;
        // An import has no end; of its lines only the long one fails, in the report.
        if (kind.HasBody && !kind.Imports)
            yield return StatusCodes.Status413PayloadTooLarge;
        if ((kind.HasBody && !kind.Imports) || kind.Restores || (kind.OfCitations && kind.IsGuarded))
            yield return StatusCodes.Status422UnprocessableEntity;
        if (
            kind.Type is not null
                && !kind.Reads
                && !kind.Restores
                && !kind.OfParts
                && !kind.MergesTerms
                && !kind.FindsSimilar
                && !kind.Proposes
            || kind.Accepts
        )
            yield return StatusCodes.Status409Conflict;
        if (!kind.IsGuarded)
            yield break;
        yield return StatusCodes.Status412PreconditionFailed;
        yield return StatusCodes.Status428PreconditionRequired;
    }
}
