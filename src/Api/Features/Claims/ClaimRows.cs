using Newsroom.Api.Features.Entries;
using Newsroom.Api.Persistence;
using Newsroom.Api.Wire;
using Newsroom.Domain;
using Newsroom.Domain.Articles;
using Newsroom.Domain.Claims;
using Newsroom.Domain.Dates;
using Newsroom.Domain.Quantities;
using Newsroom.Domain.Sources;

namespace Newsroom.Api.Features.Claims;

/// <summary>Makes answers of the rows of <see cref="ClaimStatements"/>.</summary>
internal sealed class ClaimRows
{
    private readonly Dictionary<Guid, ClaimRow> claims = [];
    private ClaimLists lists = null!;
    private readonly Dictionary<Guid, AssessmentAnswer> assessments = [];

    /// <summary>The ledger's newest revision when they were read.</summary>
    public long Sequence { get; private set; }

    public static async Task<ClaimRows> Read(StoredRow row, CancellationToken cancel)
    {
        var rows = new ClaimRows();
        while (await row.Next(cancel))
        {
            var claim = Claim(row);
            rows.claims.Add(claim.Answer.Id, claim);
            rows.Sequence = row.Long();
        }
        await row.NextStatement(cancel);
        while (await row.Next(cancel))
            if (rows.claims.TryGetValue(row.Id(), out var claim))
                claim.Citations.Add(Citation(row, claim.Answer.Quantity));
        await row.NextStatement(cancel);
        rows.lists = await ClaimLists.Read(row, cancel);
        await row.NextStatement(cancel);
        while (await row.Next(cancel))
            rows.Assessed(row);
        return rows;
    }

    /// <summary>The latest assessment of a claim with one of its evidence, or with none.</summary>
    private void Assessed(StoredRow row)
    {
        var claim = row.Id();
        var assessment = new Assessment(
            row.Id(),
            Wording<Verdict>.Read(row.Text()),
            (Credibility?)row.NumberOrNone(),
            row.TextOrNone(),
            row.Text(),
            row.Instant()
        );
        ClaimReference? other = row.IdOrNone() is { } id
            ? new(id, row.TextOrNone(), row.Text())
            : row.Skip<ClaimReference>(2);
        ArticleReference? article = row.IdOrNone() is { } cited ? new(cited, row.TextOrNone(), row.TextOrNone()) : null;
        if (!claims.TryGetValue(claim, out var owner))
            return;
        var (of, known) = (owner.Answer, assessments.GetValueOrDefault(claim)?.Evidence ?? []);
        assessments[claim] = AssessmentAnswer.Of(
            assessment,
            new ClaimReference(of.Id, of.Key, of.Text),
            other is null && article is null ? known : [.. known, new EvidenceAnswer(other, article)]
        );
    }

    /// <summary>True when no claim was changed between the statements.</summary>
    public bool AreOfOneMoment => claims.All(c => lists.VersionOf(c.Key) == c.Value.Answer.Version);

    public bool IsLive(Guid claim) => claims.TryGetValue(claim, out var row) && !row.IsWithdrawn;

    public ClaimResponse Of(Guid claim)
    {
        var row = claims[claim];
        var citations = row.Citations;
        for (var at = 0; at < citations.Count; at++)
            citations[at] = citations[at] with
            {
                Via = lists.Via(citations[at].Id),
                Chain = Wording<Chain>.Of(
                    Chains.Of(
                        row.Answer.Origin is not null,
                        row.OriginIsNamed && lists.AllAreNamed(claim),
                        lists.AllAreNamed(citations[at].Id)
                    )
                ),
            };
        return row.Answer with
        {
            CoOrigins = lists.CoOrigins(claim),
            Events = lists.Events(claim),
            Topics = lists.Topics(claim),
            Citations = citations,
            CitationCount = citations.Count,
            Assessment = assessments.GetValueOrDefault(claim),
        };
    }

    private static ClaimRow Claim(StoredRow row)
    {
        var (id, key, text, language) = (row.Id(), row.TextOrNone(), row.Text(), row.Text());
        var (origin, originKey, originName) = (row.IdOrNone(), row.TextOrNone(), row.TextOrNone());
        var originIsNamed = row.TextOrNone() is { } kind && !ClaimLists.IsUnnamed(kind);
        var answer = new ClaimResponse(
            id,
            key,
            text,
            language,
            origin is null ? null : new SourceReference(origin.Value, originKey, originName!),
            [],
            row.Text(),
            row.Text(),
            StatedDate.Of(Date(row), row.Flag()),
            DateAnswer.Of(Date(row)),
            DateAnswer.Of(Date(row)),
            Quantity(row),
            row.IdOrNone() is { } question
                ? new QuestionReference(question, row.TextOrNone(), row.Text())
                : row.Skip<QuestionReference>(2),
            [],
            [],
            [],
            0,
            null,
            null,
            null,
            row.Number(),
            row.Instant(),
            row.Instant()
        );
        return new ClaimRow(answer, originIsNamed, row.Flag(), []);
    }

    private static CitationAnswer Citation(StoredRow row, QuantityAnswer? claimed)
    {
        var (id, article) = (row.Id(), new ArticleReference(row.Id(), row.TextOrNone(), row.TextOrNone()));
        var (url, version) = (row.TextOrNone(), row.Number());
        var quote = new QuoteAnswer(row.Text(), row.Text(), row.Text(), row.Number(), row.Number());
        var (state, form, attribution, distanced) = (row.Text(), row.Text(), row.TextOrNone(), row.Flag());
        var (words, figure) = (row.TextOrNone(), Quantity(row));
        var check = row.Text();
        return new CitationAnswer(
            id,
            article,
            version,
            quote,
            state,
            form,
            attribution,
            distanced,
            words is null && figure is null ? null : new PrintedAnswer(words, figure),
            Wording<Drift>.Of(Drifts.Between(figure is null ? null : Of(claimed), Of(figure))),
            [],
            "",
            check,
            url is null ? null : TextFragment.Link(url, quote.Exact)
        );
    }

    private static PartialDate? Date(StoredRow row) => row.TextOrNone() is { } edtf ? PartialDate.Parse(edtf) : null;

    private static QuantityAnswer? Quantity(StoredRow row)
    {
        var figures = new Figures(row.FigureOrNone(), row.FigureOrNone(), row.FigureOrNone(), row.FigureOrNone());
        return row.TextOrNone() is { } qualifier
            ? new QuantityAnswer(
                figures.Value,
                figures.Low,
                figures.High,
                figures.Margin,
                qualifier,
                row.TextOrNone(),
                row.TextOrNone(),
                row.TextOrNone(),
                row.TextOrNone(),
                row.Text(),
                row.TextOrNone(),
                row.TextOrNone()
            )
            : row.Skip<QuantityAnswer>(7);
    }

    private static Quantity? Of(QuantityAnswer? q) =>
        q is null
            ? null
            : Domain.Quantities.Quantity.Of(
                new Figures(q.Value, q.Low, q.High, q.Margin),
                Wording<Qualifier>.Read(q.Qualifier),
                new Counted(q.Unit, q.Measure, q.Scope, null, default, q.ComparedTo),
                q.RawText
            );

    private sealed record ClaimRow(
        ClaimResponse Answer,
        bool OriginIsNamed,
        bool IsWithdrawn,
        List<CitationAnswer> Citations
    );
}
