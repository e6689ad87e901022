using FluentValidation;
using MediatR;
using Newsroom.Api.Features.Entries;
using Newsroom.Api.Wire;
using Newsroom.Domain;

namespace Newsroom.Api.Features.Comparison;

/// <summary>A series as a table, a row for each figure at each step: all steps, or a page where a limit is given.</summary>
public sealed record TabulateSeries(ReadSeries Query) : IRequest<CsvTable>;

internal sealed class TabulateSeriesValidator : AbstractValidator<TabulateSeries>
{
    public TabulateSeriesValidator() => RuleFor(r => r.Query).SetValidator(new ReadSeriesValidator());
}

internal sealed class TabulateSeriesHandler(ComparedReader reader, Pager pager)
    : IRequestHandler<TabulateSeries, CsvTable>
{
    private static readonly string[] Columns =
    [
        "from",
        "until",
        "claim",
        "origin",
        "voice",
        "value",
        "low",
        "high",
        "qualifier",
        "unit",
        "measure",
        "scope",
        "basis",
        "nature",
        "stance",
        "rangeLow",
        "rangeHigh",
        "independentOriginCount",
        "url",
    ];

    public async Task<CsvTable> Handle(TabulateSeries request, CancellationToken cancellationToken)
    {
        var query = request.Query;
        var paging = query.Paging;
        var mark = await pager.Position(paging, cancellationToken);
        var read = await reader.Live(query.IdOrKey, cancellationToken);
        var told = new ToldSeries(read, query.Asked(read));
        Mark? last = null;
        var steps = query.Limit is null && mark is null ? told.All : told.Behind(mark, paging.Take, out last);
        return new CsvTable(
            Columns,
            steps.SelectMany(s => Rows(read, s)).ToList(),
            last is null ? null : await pager.Next(paging, last, cancellationToken)
        );
    }

    /// <summary>A step at which nothing is current any more has one row, without a claim.</summary>
    private static IEnumerable<object?[]> Rows(ReadComparison read, SeriesStepRow step) =>
        step.Current.Count == 0
            ?
            [
                [step.From, step.Until, .. new object?[13], null, null, step.IndependentOriginCount, null],
            ]
            : step.Current.Select(c => Row(read, step, c));

    private static object?[] Row(ReadComparison read, SeriesStepRow step, CurrentFigureRow current) =>
        [
            step.From,
            step.Until,
            current.Text,
            current.Origin?.Name,
            current.Voice?.Name,
            .. TabulateClaimsHandler.Figures(read.Claims[new ClaimId(current.Id)].Quantity),
            current.Stance,
            step.Range.Low,
            step.Range.High,
            step.IndependentOriginCount,
            read.Address(new ClaimId(current.Id)),
        ];
}
