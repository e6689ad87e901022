using Newsroom.Api.Features.Claims;
using Newsroom.Api.Persistence;
using Newsroom.Domain;
using Newsroom.Domain.Claims;
using Newsroom.Domain.Comparison;
using Newsroom.Domain.Dates;
using Newsroom.Domain.Questions;
using Newsroom.Domain.Sources;

namespace Newsroom.Api.Features.Comparison;

/// <summary>Takes the rows of <see cref="ComparedStatements"/>.</summary>
internal sealed class ComparedRows
{
    private readonly Dictionary<string, PartialDate> dates = new(StringComparer.Ordinal);

    public AskedQuestion Question { get; private set; } = null!;

    public List<ShownClaim> Claims { get; } = [];

    public List<CitationRow> Citations { get; } = [];

    public List<ComparedRelation> Relations { get; } = [];

    public Dictionary<SourceId, NamedSource> Sources { get; } = [];

    public List<ComparedLink> Links { get; } = [];

    /// <summary>Of a part, the term above it; read only where a claim counts a part.</summary>
    public Dictionary<string, string> Broader { get; } = new(StringComparer.Ordinal);

    public List<SourceId> Participants { get; } = [];

    public long Sequence { get; private set; }

    private readonly Dictionary<ClaimId, List<SourceId>> coOrigins = [];

    public static async Task<ComparedRows> Read(StoredRow row, CancellationToken cancel)
    {
        var rows = new ComparedRows();
        while (await row.Next(cancel))
            rows.Claims.Add(rows.Claim(row));
        await row.NextStatement(cancel);
        while (await row.Next(cancel))
            rows.Cite(row);
        await row.NextStatement(cancel);
        while (await row.Next(cancel))
            rows.Relations.Add(rows.Relation(row));
        await row.NextStatement(cancel);
        while (await row.Next(cancel))
            rows.Tie(row);
        return rows;
    }

    public IReadOnlyList<SourceId> CoOrigins(ClaimId claim) => coOrigins.GetValueOrDefault(claim) ?? [];

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
            StoredQuantity.Read(row),
            row.Instant()
        );

    /// <summary>A citation has a row for each of its relays, and one where it has none.</summary>
    private void Cite(StoredRow row)
    {
        var (claim, id) = (new ClaimId(row.Id()), row.Id());
        if (Citations.Count == 0 || Citations[^1].Id != id)
            Citations.Add(
                new CitationRow(
                    claim,
                    id,
                    new ArticleId(row.Id()),
                    row.Text(),
                    row.TextOrNone() is { } attribution ? Wording<Attribution>.Read(attribution) : null
                )
            );
        else
            row.Skip<CitationRow>(3);
        if (Source(row) is { } relay)
            Citations[^1].Via.Add(relay);
    }

    private void Tie(StoredRow row)
    {
        var (what, id, other) = (row.Text(), row.Id(), Source(row));
        row.Skip<object>(1);
        var (key, name, kind) = (row.TextOrNone(), row.TextOrNone(), row.TextOrNone());
        switch (what)
        {
            case ComparedStatements.Question:
                row.Skip<object>(1);
                var (unit, measure, scope) = (row.TextOrNone(), row.TextOrNone(), row.TextOrNone());
                Question = new(new QuestionId(id), key, name!, Wording<AnswerKind>.Read(kind!), unit, measure, scope);
                Sequence = row.Long();
                break;
            case ComparedStatements.Source:
                var source = new SourceId(id);
                Sources[source] = new(source, key, name!, Wording<SourceKind>.Read(kind!), other, row.Flag());
                break;
            case ComparedStatements.Link:
                Links.Add(new ComparedLink(Wording<LinkKind>.Read(kind!), new SourceId(id), other!.Value));
                break;
            case ComparedStatements.CoOrigin when coOrigins.TryGetValue(new ClaimId(id), out var known):
                known.Add(other!.Value);
                break;
            case ComparedStatements.CoOrigin:
                coOrigins.Add(new ClaimId(id), [other!.Value]);
                break;
            case ComparedStatements.Participant:
                Participants.Add(other!.Value);
                break;
            default:
                Broader.Add(key!, name!);
                break;
        }
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
}

/// <summary>A citation, as far as counts need it.</summary>
/// <param name="Claim">What it cites.</param>
/// <param name="Id">Its id.</param>
/// <param name="Text">The article whose text it stands in, through every copy.</param>
/// <param name="TextHash">Of the text.</param>
/// <param name="Attribution">How the origin is named.</param>
internal sealed record CitationRow(ClaimId Claim, Guid Id, ArticleId Text, string TextHash, Attribution? Attribution)
{
    /// <summary>The sources through which it came, in the order in which the statement travelled.</summary>
    public List<SourceId> Via { get; } = [];

    public ComparedCitation Judged =>
        new()
        {
            Text = Text,
            TextHash = TextHash,
            Attribution = Attribution,
            Via = Via,
        };
}
