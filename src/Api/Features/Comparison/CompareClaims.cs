using FluentValidation;
using MediatR;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Newsroom.Api.Features.Entries;
using Newsroom.Api.Features.Past;
using Newsroom.Api.Http;
using Newsroom.Api.Http.Documents;
using Newsroom.Domain;
using Newsroom.Domain.Comparison;

namespace Newsroom.Api.Features.Comparison;

/// <summary>Compares the claims that answer a question, as they are now.</summary>
public sealed record CompareClaims : IRequest<ComparisonResponse>, IAsOf
{
    /// <summary>How far "about" reaches, as a share of the figure: 0 to 1; 0.1 when absent, so that "about 10,000" is 9,000 to 11,000.</summary>
    [Documented(Format = "decimal")]
    public string? Tolerance { get; set; }

    /// <summary>Only what was stated by the end of this date, in EDTF.</summary>
    [Documented(Format = "edtf")]
    public string? Until { get; set; }

    /// <summary>As it would have been answered at this instant (RFC 3339), from what the ledger held then.</summary>
    [Documented(Format = "date-time")]
    public string? AsOf { get; set; }

    /// <summary>Claims a page, 1 to 200; 200 when absent.</summary>
    public int? Limit { get; set; }

    /// <summary>Where the page starts: from the next of the page before. Opaque, and good for this question and these parameters only.</summary>
    public string? Cursor { get; set; }

    /// <summary>The question, set by the controller as all that follows.</summary>
    [BindNever]
    public string IdOrKey { get; set; } = "";

    [BindNever]
    public ListAddress? Address { get; set; }

    [BindNever]
    public string? AcceptLanguage { get; set; }

    internal Paging Paging => new(Address!.Path, Address.Query, Limit ?? Paging.Most, Cursor, false);

    /// <summary>What is judged: all that was read, as this request wants it.</summary>
    internal Compared Asked(ReadComparison read) => read.Asked(Tolerance, Until);

    internal string Language => Negotiation.Language(AcceptLanguage);
}

internal sealed class CompareClaimsValidator : AsOfValidator<CompareClaims>
{
    public CompareClaimsValidator(TimeProvider clock)
        : base(clock)
    {
        RuleFor(r => r.Limit).Custom(ListQueryValidator.CheckLimit);
        RuleFor(r => r.Tolerance).One(AskedComparison.ToleranceFlaw);
        RuleFor(r => r.Until).One(QueryRules.Date);
    }
}

internal sealed class CompareClaimsHandler(ComparisonReader reader, Pager pager)
    : IRequestHandler<CompareClaims, ComparisonResponse>
{
    public async Task<ComparisonResponse> Handle(CompareClaims request, CancellationToken cancellationToken)
    {
        var paging = request.Paging;
        var mark = await pager.Position(paging, cancellationToken);
        var read = await reader.At(request.IdOrKey, request.AsOf, cancellationToken);
        var told = new ToldComparison(read, new QuestionComparison(request.Asked(read)), request.Language);
        var shown = told.Claims(mark, paging.Take, out var last);
        var next = last is null ? null : await pager.Next(paging, last, cancellationToken);
        return told.Answer(shown, request, next);
    }
}
