using FluentValidation;
using MediatR;
using Newsroom.Api.Features.Entries;
using Newsroom.Api.Wire;
using Newsroom.Domain;
using Newsroom.Domain.Claims;
using Newsroom.Domain.Comparison;
using Newsroom.Domain.Quantities;

namespace Newsroom.Api.Features.Comparison;

/// <summary>The claims of a comparison as a table: all of them, for who reads a table follows no links, or a page where a limit is given.</summary>
public sealed record TabulateClaims(CompareClaims Query) : IRequest<CsvTable>;

internal sealed class TabulateClaimsValidator : AbstractValidator<TabulateClaims>
{
    public TabulateClaimsValidator(TimeProvider clock) =>
        RuleFor(r => r.Query).SetValidator(new CompareClaimsValidator(clock));
}

internal sealed class TabulateClaimsHandler(ComparisonReader reader, Pager pager)
    : IRequestHandler<TabulateClaims, CsvTable>
{
    private static readonly string[] Columns =
    [
        "claim",
        "origin",
        "voice",
        "firstPublished",
        "statedOn",
        "statedOnEarliest",
        "statedOnLatest",
        "period",
        "periodEarliest",
        "periodLatest",
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
        "current",
        "counted",
        "why",
        "url",
    ];

    public async Task<CsvTable> Handle(TabulateClaims request, CancellationToken cancellationToken)
    {
        var query = request.Query;
        var paging = query.Paging;
        var mark = await pager.Position(paging, cancellationToken);
        var read = await reader.At(query.IdOrKey, query.AsOf, cancellationToken);
        var judged = new QuestionComparison(query.Asked(read));
        var most = query.Limit is null && mark is null ? int.MaxValue : paging.Take;
        var shown = new ToldComparison(read, judged, query.Language).Claims(mark, most, out var last);
        var origins = judged.ByOrigin();
        return new CsvTable(
            Columns,
            shown.Select(c => Row(read, c, origins)).ToList(),
            last is null ? null : await pager.Next(paging, last, cancellationToken)
        );
    }

    /// <summary>Why: of a current claim why its origin counts or does not, of another why it is not current.</summary>
    private static object?[] Row(
        ReadComparison read,
        ClaimStanding standing,
        Dictionary<SourceId, OriginStanding> origins
    )
    {
        var claim = read.Claims[standing.Id];
        var origin = claim.OriginId is { } id ? origins[id] : null;
        var (stated, period, figure) = (claim.StatedOn, claim.Period, claim.Quantity);
        return
        [
            claim.Text,
            read.Source(claim.OriginId)?.Name,
            read.Source(origin?.Voice)?.Name,
            claim.FirstPublished?.Edtf,
            stated?.Edtf,
            stated?.Earliest,
            stated?.Latest,
            period?.Edtf,
            period?.Earliest,
            period?.Latest,
            .. Figures(figure),
            Wording<Stance>.Of(claim.Stance),
            standing.Current,
            origin?.Counted ?? false,
            standing.NotCurrentBecause is { } because
                ? Wording<NotCurrentBecause>.Of(because)
                : Wording<CountedBecause>.Of(origin?.Because ?? CountedBecause.NoOrigin),
            read.Address(standing.Id),
        ];
    }

    /// <summary>value, low, high, qualifier, unit, measure, scope, basis and nature.</summary>
    internal static object?[] Figures(Quantity? figure) =>
        figure is null
            ? new object?[9]
            :
            [
                figure.Value,
                figure.Low,
                figure.High,
                Wording<Qualifier>.Of(figure.Qualifier),
                figure.Unit,
                figure.Measure,
                figure.Scope,
                figure.Basis is { } basis ? Wording<Basis>.Of(basis) : null,
                Wording<Nature>.Of(figure.Nature),
            ];
}
