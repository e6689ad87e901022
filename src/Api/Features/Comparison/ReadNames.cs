using Newsroom.Api.Wire;
using Newsroom.Domain;
using Newsroom.Domain.Comparison;

namespace Newsroom.Api.Features.Comparison;

/// <summary>How what was read is named in answers.</summary>
internal static class ReadNames
{
    public static SourceReference? Source(this ReadComparison read, SourceId? id) =>
        id is { } known ? new SourceReference(known.Value, read.Sources[known].Key, read.Sources[known].Name) : null;

    public static ClaimReference Reference(this ReadComparison read, ClaimId id)
    {
        var claim = read.Claims[id];
        return new ClaimReference(claim.Id.Value, claim.Key, claim.Text);
    }

    public static RangeAnswer Range(this ReadComparison read, FigureRange range) =>
        new(
            range.Low,
            range.High,
            range.LowClaims.Select(read.Reference).ToList(),
            range.HighClaims.Select(read.Reference).ToList()
        );

    /// <summary>Of each origin whose voice it is.</summary>
    public static Dictionary<SourceId, OriginStanding> ByOrigin(this QuestionComparison judged) =>
        judged.Origins.Where(o => o.Origin is not null).ToDictionary(o => o.Origin!.Value);

    public static string Address(this ReadComparison read, ClaimId id) =>
        $"/v1/claims/{read.Claims[id].Key ?? id.Value.ToString()}";
}
