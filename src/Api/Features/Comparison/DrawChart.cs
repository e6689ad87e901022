using FluentValidation;
using MediatR;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.EntityFrameworkCore;
using Newsroom.Api.Features.Entries;
using Newsroom.Api.Features.Past;
using Newsroom.Api.Http.Documents;
using Newsroom.Api.Persistence;
using Newsroom.Api.Wire;
using Newsroom.Charts;
using Newsroom.Domain;
using Newsroom.Domain.Comparison;
using Newsroom.Domain.Questions;

namespace Newsroom.Api.Features.Comparison;

/// <summary>Draws the claims that answer a question over time.</summary>
public sealed record DrawChart : IRequest<SvgPicture>, IAsOf
{
    private const string Usual = "en";
    private const int UsualWidth = 800;
    internal const int Narrowest = 200;
    internal const int Widest = 2_000;

    /// <summary>The language of its words and numbers; en when absent.</summary>
    [Words("de", "en")]
    public string? Lang { get; set; }

    /// <summary>In pixels, 200 to 2000; 800 when absent. It scales: what matters is how much room its letters have.</summary>
    [Documented(Minimum = Narrowest, Maximum = Widest)]
    public int? Width { get; set; }

    /// <summary>How far "about" reaches, as a share of the figure: 0 to 1; 0.1 when absent. It decides what is a repeat.</summary>
    [Documented(Format = "decimal")]
    public string? Tolerance { get; set; }

    /// <summary>Only what was stated by the end of this date, in EDTF.</summary>
    [Documented(Format = "edtf")]
    public string? Until { get; set; }

    /// <summary>As it would have been drawn at this instant (RFC 3339), from what the ledger held then.</summary>
    [Documented(Format = "date-time")]
    public string? AsOf { get; set; }

    /// <summary>The question, set by the controller.</summary>
    [BindNever]
    public string IdOrKey { get; set; } = "";

    internal string Language => Lang ?? Usual;

    internal int Pixels => Width ?? UsualWidth;
}

internal sealed class DrawChartValidator : AsOfValidator<DrawChart>
{
    public DrawChartValidator(TimeProvider clock)
        : base(clock)
    {
        RuleFor(r => r.Lang).One(QueryRules.Among(["de", "en"]));
        RuleFor(r => r.Width)
            .Custom(
                (width, context) =>
                {
                    if (width is < DrawChart.Narrowest or > DrawChart.Widest)
                        context.Fail(
                            new Flaw("outOfRange", $"A width is {DrawChart.Narrowest} to {DrawChart.Widest} pixels.")
                        );
                }
            );
        RuleFor(r => r.Tolerance).One(AskedComparison.ToleranceFlaw);
        RuleFor(r => r.Until).One(QueryRules.Date);
    }
}

internal sealed class DrawChartHandler(ComparisonReader reader, LedgerDbContext ledger)
    : IRequestHandler<DrawChart, SvgPicture>
{
    public async Task<SvgPicture> Handle(DrawChart request, CancellationToken cancellationToken)
    {
        var read = await reader.At(request.IdOrKey, request.AsOf, cancellationToken);
        var judged = new QuestionComparison(read.Asked(request.Tolerance, request.Until));
        var (origins, tongue) = (judged.ByOrigin(), Tongue.Of(request.Language));
        var shown = judged.Claims.Select(c => Charted(read, c, origins, tongue)).ToList();
        var chart = new ClaimsChart
        {
            Question = read.Question.Text,
            Unit = read.Question.Unit,
            UnitNames = await UnitNames(read, request.Language, cancellationToken),
            IsYesNo = read.Question.AnswerKind == AnswerKind.YesNo,
            Claims = shown,
            Language = request.Language,
            Width = request.Pixels,
        };
        return new SvgPicture(chart.Svg(), request.Language);
    }

    private static ChartedClaim Charted(
        ReadComparison read,
        ClaimStanding standing,
        Dictionary<SourceId, OriginStanding> origins,
        Tongue tongue
    )
    {
        var claim = read.Claims[standing.Id];
        var voice = claim.OriginId is { } origin ? read.Source(origins[origin].Voice) : null;
        return new ChartedClaim
        {
            Text = claim.Text,
            Origin = read.Source(claim.OriginId)?.Name,
            Voice = voice is null ? null : new ChartedVoice(voice.Id.ToString(), voice.Name),
            Quantity = claim.Quantity,
            StatedOn = claim.StatedOn,
            FirstPublished = claim.FirstPublished,
            Current = standing.Current,
            Why = standing.NotCurrentBecause is { } because ? tongue.Word(because) : null,
            Stance = claim.Stance,
            Link = read.Address(standing.Id),
        };
    }

    private async Task<Dictionary<string, string>> UnitNames(
        ReadComparison read,
        string language,
        CancellationToken cancel
    )
    {
        var keys = read.Claims.Values.Select(c => c.Quantity?.Unit).Append(read.Question.Unit).Distinct().ToList();
        var terms = await ledger
            .Terms.Where(t => keys.Contains(t.Key))
            .Select(t => new { t.Key, t.Labels })
            .ToListAsync(cancel);
        return terms
            .SelectMany(t => t.Labels, (t, l) => (t.Key, l.Language, l.Text))
            .Where(l => l.Language.Value == language)
            .ToDictionary(l => l.Key!, l => l.Text);
    }
}
