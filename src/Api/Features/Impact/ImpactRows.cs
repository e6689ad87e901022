using Newsroom.Api.Features.Entries;
using Newsroom.Api.Persistence;
using Newsroom.Api.Wire;

namespace Newsroom.Api.Features.Impact;

/// <summary>A claim on the way. <paramref name="IsJoint"/>: the source that was asked for stated it with others.</summary>
internal sealed record ReadClaim(Guid Id, string? Key, string Text, Guid? Origin, bool IsJoint);

internal sealed record ReadCitation(Guid Id, Guid Claim, Guid Article);

internal sealed record ReadHop(Guid? Source, string? Description);

/// <summary>An article on the way.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Key">Its key.</param>
/// <param name="Headline">Its headline.</param>
/// <param name="Publisher">Who published it.</param>
/// <param name="CopyOf">Whose text it carries.</param>
/// <param name="Credits">It credits the source that was asked for.</param>
internal sealed record ReadArticle(Guid Id, string? Key, string? Headline, Guid? Publisher, Guid? CopyOf, bool Credits);

/// <summary>Takes the rows of <see cref="ImpactStatements"/>.</summary>
internal sealed class ImpactRows
{
    private static readonly List<ReadHop> None = [];

    private readonly Dictionary<Guid, List<ReadHop>> hops = [];
    private readonly Dictionary<Guid, ReadCitation> witnesses = [];

    public Dictionary<Guid, ReadClaim> Claims { get; } = [];

    public Dictionary<Guid, ReadCitation> Citations { get; } = [];

    public Dictionary<Guid, ReadArticle> Articles { get; } = [];

    public Dictionary<Guid, SourceReference> Sources { get; } = [];

    public static Task<ImpactRows> Of(LedgerDbContext ledger, Named root, RestingPage page, CancellationToken cancel)
    {
        Guid[] ids = [root.Id, .. page.Citations.Union(page.Claims.Select(c => c.Citation)), .. page.Articles];
        return ledger.Read(asked => ImpactStatements.Of(root.Type, asked), ids, row => Read(row, cancel), cancel);
    }

    /// <summary>How a statement travelled, in that order.</summary>
    public IReadOnlyList<ReadHop> Hops(ReadCitation citation) => hops.GetValueOrDefault(citation.Id) ?? None;

    /// <summary>Of an article of the page, or one whose text that carries: the first of its citations that came from what was asked for, through a relay or from the origin.</summary>
    public ReadCitation? Witness(ReadArticle article) => witnesses.GetValueOrDefault(article.Id);

    private static async Task<ImpactRows> Read(StoredRow row, CancellationToken cancel)
    {
        var rows = new ImpactRows();
        while (await row.Next(cancel))
            rows.Take(row);
        return rows;
    }

    private void Take(StoredRow row)
    {
        var (what, id, key, text) = (row.Text(), row.Id(), row.TextOrNone(), row.TextOrNone());
        switch (what)
        {
            case ImpactStatements.Article:
                Articles[id] = new(id, key, text, row.IdOrNone(), row.IdOrNone(), row.Flag());
                break;
            case ImpactStatements.Claim:
                var origin = row.IdOrNone();
                row.Skip<object>(1);
                Claims[id] = new(id, key, text!, origin, row.Flag());
                break;
            case ImpactStatements.Witness:
                var witness = Citation(row, id);
                witnesses[witness.Article] = witness;
                break;
            case ImpactStatements.Citation:
                Citations[id] = Citation(row, id);
                break;
            case ImpactStatements.Hop:
                Travelled(id, new ReadHop(row.IdOrNone(), text));
                break;
            default:
                Sources[id] = new SourceReference(id, key, text!);
                break;
        }
    }

    private void Travelled(Guid citation, ReadHop hop)
    {
        if (hops.TryGetValue(citation, out var before))
            before.Add(hop);
        else
            hops.Add(citation, [hop]);
    }

    private static ReadCitation Citation(StoredRow row, Guid id) => new(id, row.Id(), row.Id());
}
