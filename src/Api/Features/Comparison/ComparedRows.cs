using Newsroom.Api.Persistence;
using Newsroom.Domain;
using Newsroom.Domain.Claims;
using Newsroom.Domain.Comparison;
using Newsroom.Domain.Dates;
using Newsroom.Domain.Quantities;
using Newsroom.Domain.Questions;

namespace Newsroom.Api.Features.Comparison;

/// <summary>Takes the rows of <see cref="ComparedStatements"/>.</summary>
internal sealed class ComparedRows
{
    private readonly Dictionary<string, PartialDate> dates = new(StringComparer.Ordinal);

    public AskedQuestion Question { get; private set; } = null!;

    public List<ShownClaim> Claims { get; } = [];

    public List<CitationRow> Citations { get; } = [];

    public List<ComparedRelation> Relations { get; } = [];

    /// <summary>The relays of a citation, the joint origins of a claim, the participants in the question's event.</summary>
    public Dictionary<(string List, Guid Owner), List<SourceId>> Sources { get; } = [];

    public long Sequence { get; private set; }

    public static async Task<ComparedRows> Read(StoredRow row, CancellationToken cancel)
    {
        var rows = new ComparedRows();
        while (await row.Next(cancel))
            rows.Question = Asked(row);
        await row.NextStatement(cancel);
        while (await row.Next(cancel))
            rows.Claims.Add(rows.Claim(row));
        await row.NextStatement(cancel);
        while (await row.Next(cancel))
            rows.Citations.Add(Citation(row));
        await row.NextStatement(cancel);
        while (await row.Next(cancel))
            rows.Listed(row);
        await row.NextStatement(cancel);
        while (await row.Next(cancel))
            rows.Relations.Add(rows.Relation(row));
        return rows;
    }

    public IReadOnlyList<SourceId> Of(string list, Guid owner) => Sources.GetValueOrDefault((list, owner)) ?? [];

    private static AskedQuestion Asked(StoredRow row) =>
        new(
            new QuestionId(row.Id()),
            row.TextOrNone(),
            row.Text(),
            Wording<AnswerKind>.Read(row.Text()),
            row.TextOrNone(),
            row.TextOrNone(),
            row.TextOrNone()
        );

    private ShownClaim Claim(StoredRow row) =>
        new(
            new ClaimId(row.Id()),
            row.TextOrNone(),
            row.Text(),
            row.Text(),
            Source(row),
            Wording<Stance>.Read(row.Text()),
            Date(row),
            row.Flag(),
            Date(row),
            Date(row),
            Quantity(row),
            row.Instant()
        );

    private static CitationRow Citation(StoredRow row) =>
        new(
            new ClaimId(row.Id()),
            row.Id(),
            new ArticleId(row.Id()),
            row.Text(),
            row.IdOrNone() is { } original ? new ArticleId(original) : null,
            row.TextOrNone() is { } attribution ? Wording<Attribution>.Read(attribution) : null
        );

    private void Listed(StoredRow row)
    {
        var (list, owner, source, position) = (row.Text(), row.Id(), new SourceId(row.Id()), row.Long());
        if (list == ComparedStatements.Sequence)
            Sequence = position;
        else if (Sources.TryGetValue((list, owner), out var known))
            known.Add(source);
        else
            Sources.Add((list, owner), [source]);
    }

    private ComparedRelation Relation(StoredRow row)
    {
        var (kind, reason) = (Wording<RelationKind>.Read(row.Text()), row.Text());
        return new ComparedRelation(kind, End(row), End(row), reason);
    }

    private RelatedClaim End(StoredRow row) =>
        new(new ClaimId(row.Id()), Source(row), Wording<Stance>.Read(row.Text()), Date(row));

    private static SourceId? Source(StoredRow row) => row.IdOrNone() is { } source ? new SourceId(source) : null;

    /// <summary>Claims on one question share most of their dates.</summary>
    private PartialDate? Date(StoredRow row)
    {
        if (row.TextOrNone() is not { } edtf)
            return null;
        if (!dates.TryGetValue(edtf, out var date))
            dates.Add(edtf, date = PartialDate.Parse(edtf));
        return date;
    }

    private static Quantity? Quantity(StoredRow row)
    {
        var figures = new Figures(row.FigureOrNone(), row.FigureOrNone(), row.FigureOrNone(), row.FigureOrNone());
        if (row.TextOrNone() is not { } qualifier)
            return row.Skip<Quantity>(7);
        var (unit, measure, scope, basis) = (row.TextOrNone(), row.TextOrNone(), row.TextOrNone(), row.TextOrNone());
        var nature = Wording<Nature>.Read(row.Text());
        return Domain.Quantities.Quantity.Of(
            figures,
            Wording<Qualifier>.Read(qualifier),
            new Counted(
                unit,
                measure,
                scope,
                basis is null ? null : Wording<Basis>.Read(basis),
                nature,
                row.TextOrNone()
            ),
            row.TextOrNone()
        );
    }
}

/// <summary>A citation, as far as counts need it.</summary>
internal sealed record CitationRow(
    ClaimId Claim,
    Guid Id,
    ArticleId Article,
    string TextHash,
    ArticleId? CopyOf,
    Attribution? Attribution
);
