using FluentValidation;
using MediatR;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Newsroom.Api.Features.Entries;
using Newsroom.Api.Http.Documents;
using Newsroom.Api.Wire;
using Newsroom.Domain;
using Newsroom.Domain.Comparison;

namespace Newsroom.Api.Features.Comparison;

/// <summary>The figures that a question had at each step of time.</summary>
public sealed record ReadSeries : IRequest<SeriesResponse>
{
    /// <summary>How long a step is; a month when absent. Weeks begin on Monday.</summary>
    [Words<SeriesStep>]
    public string? Step { get; set; }

    /// <summary>How far "about" reaches, as a share of the figure: 0 to 1; 0.1 when absent.</summary>
    [Documented(Format = "decimal")]
    public string? Tolerance { get; set; }

    /// <summary>Only what was stated by the end of this date, in EDTF.</summary>
    [Documented(Format = "edtf")]
    public string? Until { get; set; }

    /// <summary>Steps a page, 1 to 200; 50 when absent. A page ends earlier where its steps hold more than 5,000 figures.</summary>
    public int? Limit { get; set; }

    /// <summary>Where the page starts: from the next of the page before. Opaque, and good for this question and these parameters only.</summary>
    public string? Cursor { get; set; }

    /// <summary>The question, set by the controller as all that follows.</summary>
    [BindNever]
    public string IdOrKey { get; set; } = "";

    [BindNever]
    public ListAddress? Address { get; set; }

    internal Paging Paging => new(Address!.Path, Address.Query, Limit, Cursor, false);

    internal SeriesStep Length => Step is null ? SeriesStep.Month : Wording<SeriesStep>.Read(Step);

    internal FigureSeries Asked(ReadComparison read) => new(read.Asked(Tolerance, Until), Length);
}

internal sealed class ReadSeriesValidator : AbstractValidator<ReadSeries>
{
    public ReadSeriesValidator()
    {
        RuleFor(r => r.Limit).Custom(ListQueryValidator.CheckLimit);
        RuleFor(r => r.Step).One(QueryRules.Word<SeriesStep>);
        RuleFor(r => r.Tolerance).One(AskedComparison.ToleranceFlaw);
        RuleFor(r => r.Until).One(QueryRules.Date);
    }
}

internal sealed class ReadSeriesHandler(ComparedReader reader, Pager pager)
    : IRequestHandler<ReadSeries, SeriesResponse>
{
    public async Task<SeriesResponse> Handle(ReadSeries request, CancellationToken cancellationToken)
    {
        var paging = request.Paging;
        var mark = await pager.Position(paging, cancellationToken);
        var read = await reader.Live(request.IdOrKey, cancellationToken);
        var steps = new ToldSeries(read, request.Asked(read)).Behind(mark, paging.Take, out var last);
        var question = read.Question;
        return new SeriesResponse(
            new QuestionReference(question.Id.Value, question.Key, question.Text),
            Wording<SeriesStep>.Of(request.Length),
            AskedComparison.Reach(request.Tolerance).Share,
            request.Until,
            read.Sequence,
            QuestionComparison.RulesVersion,
            steps,
            last is null ? null : await pager.Next(paging, last, cancellationToken)
        );
    }
}
