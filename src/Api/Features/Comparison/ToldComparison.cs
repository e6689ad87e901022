using Newsroom.Api.Features.Claims;
using Newsroom.Api.Features.Entries;
using Newsroom.Api.Wire;
using Newsroom.Domain;
using Newsroom.Domain.Claims;
using Newsroom.Domain.Comparison;
using Newsroom.Domain.Questions;
using Newsroom.Domain.Sources;

namespace Newsroom.Api.Features.Comparison;

/// <summary>A comparison in the form in which it is answered.</summary>
internal sealed class ToldComparison(ReadComparison read, QuestionComparison judged, string language)
{
    private readonly Dictionary<ClaimId, IReadOnlyList<ComparedCitation>> citations = read.Compared.Claims.ToDictionary(
        c => c.Id,
        c => c.Citations
    );

    /// <summary>The claims behind the mark, and where the page after them starts; a claim that is no longer there is passed by its number.</summary>
    public IReadOnlyList<ClaimStanding> Claims(Mark? mark, int most, out Mark? last)
    {
        var from = 0;
        if (mark is not null)
        {
            var at = judged.Claims.ToList().FindIndex(c => c.Id.Value == mark.Id);
            from = at >= 0 ? at + 1 : (int)Math.Min(mark.Number, judged.Claims.Count);
        }
        var shown = judged.Claims.Skip(from).Take(most).ToList();
        var end = from + shown.Count;
        last = end < judged.Claims.Count ? new Mark(end, shown[^1].Id.Value) : null;
        return shown;
    }

    public ComparisonResponse Answer(IReadOnlyList<ClaimStanding> shown, CompareClaims query, string? next)
    {
        var (counts, pairs) = (judged.Counts, judged.Pairs());
        var question = read.Question;
        return new ComparisonResponse(
            language,
            new QuestionReference(question.Id.Value, question.Key, question.Text),
            AskedComparison.Reach(query.Tolerance).Share,
            query.AsOf,
            query.Until,
            read.Sequence,
            QuestionComparison.RulesVersion,
            counts.CitationCount,
            counts.DistinctTexts,
            counts.OriginCount,
            counts.IndependentOriginCount,
            judged.Origins.Select(Row).ToList(),
            shown.Select(Row).ToList(),
            pairs.Shown.Select(Row).ToList(),
            pairs.Counts.ToDictionary(c => Wording<PairResult>.Of(c.Key), c => c.Value),
            read.Range(judged.Range),
            read.Range(judged.RangeEver),
            next
        );
    }

    private OriginRow Row(OriginStanding origin) =>
        new(
            read.Source(origin.Origin),
            read.Source(origin.Voice),
            origin.Counted,
            Wording<CountedBecause>.Of(origin.Because),
            origin.Party,
            origin.Current.Select(read.Reference).ToList()
        );

    private ComparedRow Row(ClaimStanding standing)
    {
        var claim = read.Claims[standing.Id];
        var cited = citations[standing.Id];
        return new ComparedRow(
            claim.Id.Value,
            claim.Key,
            claim.Text,
            claim.Language,
            read.Source(claim.OriginId),
            Wording<Stance>.Of(claim.Stance),
            StatedDate.Of(claim.StatedOn, claim.StatedOnDerived),
            DateAnswer.Of(claim.FirstPublished),
            DateAnswer.Of(claim.Period),
            QuantityAnswer.Of(claim.Quantity),
            cited.SelectMany(c => c.Via).Distinct().Select(s => read.Source(s)!).ToList(),
            cited.Count,
            standing.Current,
            standing.NotCurrentBecause is { } because ? Wording<NotCurrentBecause>.Of(because) : null
        );
    }

    private PairRow Row(Pair pair) =>
        new(
            Compared(pair.A),
            Compared(pair.B),
            Wording<PairResult>.Of(pair.Result),
            Wording<ReasonCode>.Of(pair.Reason.Code),
            language == "de" ? pair.Reason.German : pair.Reason.English
        );

    private ComparedReference Compared(ClaimId id)
    {
        var claim = read.Claims[id];
        return new ComparedReference(claim.Id.Value, claim.Key, claim.Text, read.Source(claim.OriginId));
    }
}
