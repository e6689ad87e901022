using System.Globalization;
using Newsroom.Api.Features.Claims;
using Newsroom.Api.Features.Entries;
using Newsroom.Domain;
using Newsroom.Domain.Claims;
using Newsroom.Domain.Comparison;

namespace Newsroom.Api.Features.Comparison;

/// <summary>A series in the form in which it is answered; each step is judged when it is told.</summary>
internal sealed class ToldSeries(ReadComparison read, FigureSeries series)
{
    /// <summary>Figures a page: a question of a hundred voices has as many at each step.</summary>
    private const int MostFigures = 5_000;

    /// <summary>All steps, one after the other.</summary>
    public IEnumerable<SeriesStepRow> All => series.Spans.Select(Row);

    /// <summary>The steps behind the mark, and where the page after them starts.</summary>
    public IReadOnlyList<SeriesStepRow> Behind(Mark? mark, int most, out Mark? last)
    {
        var open = series.Spans.Where(s => mark is null || s.From.DayNumber > mark.Number).ToList();
        var (rows, figures) = (new List<SeriesStepRow>(), 0);
        foreach (var span in open.Take(most).TakeWhile(_ => figures <= MostFigures))
        {
            rows.Add(Row(span));
            figures += rows[^1].Current.Count;
        }
        last = rows.Count < open.Count ? new Mark(open[rows.Count - 1].From.DayNumber, read.Question.Id.Value) : null;
        return rows;
    }

    private SeriesStepRow Row(SeriesSpan span)
    {
        var judged = series.At(span);
        var origins = judged.ByOrigin();
        return new SeriesStepRow(
            span.From.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            span.Until.Edtf,
            span.Stated,
            origins.Count,
            origins.Values.Count(o => o.Counted),
            read.Range(judged.Range),
            judged.Claims.Where(c => c.Current).Select(c => Row(c.Id, origins)).ToList()
        );
    }

    private CurrentFigureRow Row(ClaimId id, Dictionary<SourceId, OriginStanding> origins)
    {
        var claim = read.Claims[id];
        return new CurrentFigureRow(
            id.Value,
            claim.Key,
            claim.Text,
            read.Source(claim.OriginId),
            claim.OriginId is { } origin ? read.Source(origins[origin].Voice) : null,
            Wording<Stance>.Of(claim.Stance),
            QuantityAnswer.Of(claim.Quantity)
        );
    }
}
