using FluentValidation;
using MediatR;
using Newsroom.Api.Features.Entries;
using Newsroom.Api.Http.Documents;
using Newsroom.Api.Persistence;
using Newsroom.Api.Persistence.Configurations;
using Newsroom.Api.Wire;
using Newsroom.Domain;
using Newsroom.Domain.Claims;
using Newsroom.Domain.Quantities;
using Newsroom.Domain.Search;

namespace Newsroom.Api.Features.Claims;

/// <summary>The claims of the ledger, newest first unless it is said otherwise. Different filters must all hold; of a repeated one, one value must.</summary>
public sealed record ListClaims : ListQuery, IRequest<Page<ClaimResponse>>
{
    /// <summary>The order, with - before it downwards; ties go by id. A date counts by the first instant that is known of it ("/2025-09-03": 3 September); value is the printed figure, the lower one of two. What has none comes last, both ways. Absent: -createdAt.</summary>
    [Words(
        "createdAt",
        "-createdAt",
        "updatedAt",
        "-updatedAt",
        "statedOn",
        "-statedOn",
        "firstPublished",
        "-firstPublished",
        "value",
        "-value"
    )]
    public string? Sort { get; set; }

    /// <summary>Words that must all stand in it, "phrases", and -words that must not, as in a search.</summary>
    public string? Q { get; set; }

    /// <summary>Claims of these origins (ids or keys).</summary>
    public string[]? Origin { get; set; }

    /// <summary>True to take along the claims of every source that is part of an origin, at any depth. Needs origin.</summary>
    public bool? IncludeParts { get; set; }

    /// <summary>Claims that reached an article through these sources (ids or keys), at any hop.</summary>
    public string[]? Relay { get; set; }

    /// <summary>Claims cited in articles of these publishers (ids or keys).</summary>
    public string[]? Publisher { get; set; }

    /// <summary>Claims cited in these articles (ids or keys).</summary>
    public string[]? Article { get; set; }

    /// <summary>Claims about these events (ids or keys).</summary>
    public string[]? Event { get; set; }

    /// <summary>Claims that answer these questions (ids or keys).</summary>
    public string[]? Question { get; set; }

    /// <summary>Claims with one of these topics, word for word.</summary>
    [Documented(MaxLength = Limits.Word)]
    public string[]? Topic { get; set; }

    /// <summary>What is counted: "soldiers".</summary>
    [Documented(MaxLength = Limits.Word)]
    public string[]? Unit { get; set; }

    /// <summary>What happened to it: "killed".</summary>
    [Documented(MaxLength = Limits.Word)]
    public string[]? Measure { get; set; }

    /// <summary>The part that the figure speaks about: "civilians".</summary>
    [Documented(MaxLength = Limits.Word)]
    public string[]? Scope { get; set; }

    /// <summary>How the figure is hedged.</summary>
    [Words<Qualifier>]
    public string[]? Qualifier { get; set; }

    /// <summary>What kind of figure it is.</summary>
    [Words<Nature>]
    public string[]? Nature { get; set; }

    /// <summary>Figures that may be this or more: the claim's interval reaches up to it. "About" counts as its value, "more than" and the like leave out their bound, a side that is not stated is open; words only ("several thousand") never match.</summary>
    [Documented(Format = "decimal")]
    public string? ValueMin { get; set; }

    /// <summary>Figures that may be this or less: the claim's interval reaches down to it.</summary>
    [Documented(Format = "decimal")]
    public string? ValueMax { get; set; }

    /// <summary>When the origin stated it, in EDTF.</summary>
    [Documented(Format = "edtf")]
    public string[]? StatedOn { get; set; }

    /// <summary>When it was first published, in EDTF.</summary>
    [Documented(Format = "edtf")]
    public string[]? FirstPublished { get; set; }

    /// <summary>The time it speaks about, in EDTF.</summary>
    [Documented(Format = "edtf")]
    public string[]? Period { get; set; }

    /// <summary>How dates are meant: possible where both have an instant in common (an unknown end touches only itself: "/2025-09-03" is possible in September 2025, not in 1990), certain where the claim's lies wholly inside. Absent: possible.</summary>
    [Words(QueryRules.Possible, QueryRules.Certain)]
    public string? DateMatch { get; set; }

    /// <summary>What the origin does with the statement.</summary>
    [Words<Stance>]
    public string[]? Stance { get; set; }

    /// <summary>The origin's own certainty.</summary>
    [Words<OriginCertainty>]
    public string[]? OriginCertainty { get; set; }

    /// <summary>Claims with a citation in this state.</summary>
    [Words<CitationState>]
    public string[]? CitationState { get; set; }

    /// <summary>Claims with a citation whose way from the origin is known so far: complete, with a gap, or none where nobody is named.</summary>
    [Words<Chain>]
    public string[]? Chain { get; set; }

    /// <summary>Claims with a citation whose words hold the figure (match), hold others (mismatch), hold none (noFigure), or need none (notApplicable).</summary>
    [Words<NumberCheck>]
    public string[]? NumberCheck { get; set; }

    /// <summary>What editors concluded last; none: nobody has.</summary>
    [Words("confirmed", "plausible", "doubtful", "refuted", "unverifiable", ClaimFilters.Unassessed)]
    public string[]? Verdict { get; set; }

    /// <summary>Claims entered after this instant.</summary>
    [Documented(Format = "date-time")]
    public string? CreatedAfter { get; set; }

    /// <summary>Claims changed after this instant.</summary>
    [Documented(Format = "date-time")]
    public string? UpdatedAfter { get; set; }

    internal static readonly Sorts<Claim, ClaimResponse> Sorts = new(
        c => c.CreatedAt,
        c => c.UpdatedAt,
        Entries.Sort.ByDate<Claim, ClaimResponse>("statedOn", nameof(Claim.StatedOn), c => c.StatedOn?.Edtf),
        Entries.Sort.ByDate<Claim, ClaimResponse>(
            "firstPublished",
            nameof(Claim.FirstPublished),
            c => c.FirstPublished?.Edtf
        ),
        Entries.Sort.ByFigure<Claim, ClaimResponse>(
            "value",
            SortColumns.Figure,
            c => c.Quantity is { } q ? q.Value ?? q.Low ?? q.High : null
        )
    );

    internal override IEnumerable<(string Parameter, ResourceType Type, string[]? Values)> Named =>
        [
            ("origin", ResourceType.Source, Origin),
            ("relay", ResourceType.Source, Relay),
            ("publisher", ResourceType.Source, Publisher),
            ("article", ResourceType.Article, Article),
            ("event", ResourceType.Event, Event),
            ("question", ResourceType.Question, Question),
        ];

    internal override IEnumerable<(string Parameter, string[]? Values)> Counted =>
        [("unit", Unit), ("measure", Measure), ("scope", Scope)];
}

internal sealed class ListClaimsValidator : AbstractValidator<ListClaims>
{
    public ListClaimsValidator()
    {
        Include(new ListQueryValidator());
        RuleFor(r => r.Sort).One(QueryRules.Among(ListClaims.Sorts.Words));
        RuleFor(r => r.Q).Parsed<ListClaims, SearchQuery>(SearchQuery.TryParse);
        RuleFor(r => r.IncludeParts)
            .Custom(
                (parts, context) =>
                {
                    if (parts == true && context.InstanceToValidate.Origin is null)
                        context.Fail(new Flaw("originNeeded", "includeParts goes with origin.", "origin=KEY"));
                }
            );
        RuleFor(r => r.Topic).Each(QueryRules.Text(Limits.Word));
        RuleFor(r => r.Unit).Each(QueryRules.Text(Limits.Word));
        RuleFor(r => r.Measure).Each(QueryRules.Text(Limits.Word));
        RuleFor(r => r.Scope).Each(QueryRules.Text(Limits.Word));
        RuleFor(r => r.Qualifier).Each(QueryRules.Word<Qualifier>);
        RuleFor(r => r.Nature).Each(QueryRules.Word<Nature>);
        RuleFor(r => r.ValueMin).One(QueryRules.Figure);
        RuleFor(r => r.ValueMax).One(QueryRules.Figure);
        RuleFor(r => r.ValueMax)
            .Custom(
                (max, context) =>
                {
                    if (QueryRules.TryFigure(context.InstanceToValidate.ValueMin) > QueryRules.TryFigure(max))
                        context.Fail(new Flaw("minAboveMax", "valueMin is above valueMax: no figure lies between."));
                }
            );
        RuleFor(r => r.StatedOn).Each(QueryRules.Date);
        RuleFor(r => r.FirstPublished).Each(QueryRules.Date);
        RuleFor(r => r.Period).Each(QueryRules.Date);
        RuleFor(r => r.DateMatch).DateMatch(r => [r.StatedOn, r.FirstPublished, r.Period]);
        RuleFor(r => r.Stance).Each(QueryRules.Word<Stance>);
        RuleFor(r => r.OriginCertainty).Each(QueryRules.Word<OriginCertainty>);
        RuleFor(r => r.CitationState).Each(QueryRules.Word<CitationState>);
        RuleFor(r => r.Chain).Each(QueryRules.Word<Chain>);
        RuleFor(r => r.NumberCheck).Each(QueryRules.Word<NumberCheck>);
        RuleFor(r => r.Verdict).Each(QueryRules.Among([.. Wording<Verdict>.All, ClaimFilters.Unassessed]));
        RuleFor(r => r.CreatedAfter).One(QueryRules.Instant);
        RuleFor(r => r.UpdatedAfter).One(QueryRules.Instant);
    }
}

internal sealed class ListClaimsHandler(
    LedgerDbContext ledger,
    ClaimReader reader,
    Pager pager,
    FilterReferences filters
) : IRequestHandler<ListClaims, Page<ClaimResponse>>
{
    public async Task<Page<ClaimResponse>> Handle(ListClaims request, CancellationToken cancellationToken)
    {
        var owner = await filters.Owner(request, cancellationToken);
        var origins = filters.Ids("origin");
        if (origins is not null && request.IncludeParts == true)
            origins = await ledger.WithParts(origins, cancellationToken);
        return await pager.Page(
            request.Paging,
            ListClaims.Sorts.By(request.Sort),
            claims =>
                claims
                    .Of(ledger, request.Owner?.Type, owner)
                    .By(origins)
                    .Where(ledger, filters)
                    .Stated(ledger, request)
                    .Counting(request, filters)
                    .Saying(ledger, ResourceType.Claim, request.Q),
            page => reader.Many(page, cancellationToken),
            cancellationToken
        );
    }
}
