using Newsroom.Api.Persistence;
using Newsroom.Api.Wire;
using Newsroom.Domain;
using Newsroom.Domain.Claims;
using Newsroom.Domain.Dates;

namespace Newsroom.Api.Features.Claims;

/// <summary>Takes the rows of <see cref="CandidateStatements"/>.</summary>
internal sealed class CandidateRows
{
    private readonly List<(ClaimReference Claim, Statement Statement)> claims = [];
    private readonly Dictionary<Guid, Said> said = [];

    public static async Task<List<(ClaimReference Claim, Statement Statement)>> Read(
        StoredRow row,
        CancellationToken cancel
    )
    {
        var rows = new CandidateRows();
        while (await row.Next(cancel))
            rows.Claim(row);
        await row.NextStatement(cancel);
        while (await row.Next(cancel))
            rows.List(row);
        return rows.claims;
    }

    private void Claim(StoredRow row)
    {
        var claim = new ClaimReference(row.Id(), row.TextOrNone(), row.Text());
        var language = LanguageTag.Parse(row.Text());
        var lists = said[claim.Id] = new Said();
        if (row.IdOrNone() is { } origin)
            lists.Origins.Add(new SourceId(origin));
        claims.Add(
            (
                claim,
                new Statement
                {
                    Text = claim.Text,
                    Language = language,
                    Origins = lists.Origins,
                    Stance = Wording<Stance>.Read(row.Text()),
                    Period = row.TextOrNone() is { } period ? PartialDate.Parse(period) : null,
                    Quantity = StoredQuantity.Read(row),
                    Question = row.IdOrNone() is { } question ? new QuestionId(question) : null,
                    Events = lists.Events,
                    Passages = lists.Passages,
                }
            )
        );
    }

    /// <summary>Of a claim that was withdrawn between the statements nothing is kept.</summary>
    private void List(StoredRow row)
    {
        var (what, claim, id) = (row.Text(), row.Id(), row.Id());
        if (!said.TryGetValue(claim, out var lists))
            return;
        if (what == CandidateStatements.Passage)
            lists.Passages.Add(new CitedPassage(new ArticleId(id), row.Number(), row.Number()));
        else if (what == CandidateStatements.Event)
            lists.Events.Add(new EventId(id));
        else
            lists.Origins.Add(new SourceId(id));
    }

    private sealed class Said
    {
        public List<SourceId> Origins { get; } = [];
        public List<EventId> Events { get; } = [];
        public List<CitedPassage> Passages { get; } = [];
    }
}
