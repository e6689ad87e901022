using Newsroom.Api.Features.Entries;
using Newsroom.Api.Http.Documents;
using Newsroom.Api.Wire;
using Newsroom.Domain;
using Newsroom.Domain.Claims;

namespace Newsroom.Api.Features.Claims;

/// <summary>What an editor concludes about a claim: a judgement, apart from what the ledger computes.</summary>
/// <param name="Id">Given by the ledger.</param>
/// <param name="Claim">The claim.</param>
/// <param name="Verdict">The conclusion.</param>
/// <param name="Credibility">On the Admiralty scale, 1 to 6; null where nobody has judged it.</param>
/// <param name="CredibilityLabel">What the figure means.</param>
/// <param name="Note">Why.</param>
/// <param name="Evidence">What it rests on.</param>
/// <param name="By">Who judged.</param>
/// <param name="CreatedAt">When.</param>
public sealed record AssessmentAnswer(
    Guid Id,
    ClaimReference Claim,
    [property: Words<Verdict>] string Verdict,
    int? Credibility,
    string? CredibilityLabel,
    string? Note,
    IReadOnlyList<EvidenceAnswer> Evidence,
    string By,
    DateTimeOffset CreatedAt
) : IEntered
{
    internal static AssessmentAnswer Of(Assessment a, ClaimReference claim, IReadOnlyList<EvidenceAnswer> evidence) =>
        new(
            a.Id,
            claim,
            Wording<Verdict>.Of(a.Verdict),
            (int?)a.Credibility,
            a.Credibility?.Label(),
            a.Note,
            evidence,
            a.By,
            a.At
        );
}
