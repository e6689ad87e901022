using Newsroom.Api.Persistence;
using Newsroom.Api.Wire;
using Newsroom.Domain;
using Newsroom.Domain.Sources;

namespace Newsroom.Api.Features.Claims;

/// <summary>The lists that belong to claims and citations, as one statement reads them: joined to the claims' own rows each would multiply the others.</summary>
internal sealed class ClaimLists
{
    public const string Version = "version";
    public const string CoOrigin = "coOrigin";
    public const string Event = "event";
    public const string Topic = "topic";
    public const string Hop = "hop";
    private static readonly string Unnamed = Wording<SourceKind>.Of(SourceKind.Unnamed);

    private readonly Dictionary<Guid, int> versions = [];
    private readonly Dictionary<Guid, List<SourceReference>> coOrigins = [];
    private readonly Dictionary<Guid, List<EventReference>> events = [];
    private readonly Dictionary<Guid, List<string>> topics = [];
    private readonly Dictionary<Guid, List<HopAnswer>> hops = [];
    private readonly HashSet<Guid> withUnnamed = [];

    public static async Task<ClaimLists> Read(StoredRow row, CancellationToken cancel)
    {
        var lists = new ClaimLists();
        while (await row.Next(cancel))
            lists.Take(row);
        return lists;
    }

    public int? VersionOf(Guid claim) => versions.TryGetValue(claim, out var version) ? version : null;

    public IReadOnlyList<SourceReference> CoOrigins(Guid claim) => coOrigins.GetValueOrDefault(claim) ?? [];

    public IReadOnlyList<EventReference> Events(Guid claim) => events.GetValueOrDefault(claim) ?? [];

    public IReadOnlyList<string> Topics(Guid claim) => topics.GetValueOrDefault(claim) ?? [];

    public IReadOnlyList<HopAnswer> Via(Guid citation) => hops.GetValueOrDefault(citation) ?? [];

    /// <summary>True when each joint origin of the claim, or each hop of the citation, is a source of another kind than unnamed.</summary>
    public bool AllAreNamed(Guid owner) => !withUnnamed.Contains(owner);

    public static bool IsUnnamed(string kind) => kind == Unnamed;

    private void Take(StoredRow row)
    {
        var (list, owner, position) = (row.Text(), row.Id(), row.Number());
        var (id, key, name, kind) = (row.IdOrNone(), row.TextOrNone(), row.TextOrNone(), row.TextOrNone());
        var source = kind is null ? null : new SourceReference(id!.Value, key, name!);
        if (list is CoOrigin or Hop && (kind is null || IsUnnamed(kind)))
            withUnnamed.Add(owner);
        switch (list)
        {
            case Version:
                versions.Add(owner, position);
                break;
            case CoOrigin:
                Add(coOrigins, owner, source!);
                break;
            case Event:
                Add(events, owner, new EventReference(id!.Value, key, name!));
                break;
            case Topic:
                Add(topics, owner, name!);
                break;
            default:
                Add(
                    hops,
                    owner,
                    new HopAnswer(source, row.TextOrNone(), row.Text(), row.TextOrNone(), row.TextOrNone())
                );
                break;
        }
    }

    private static void Add<T>(Dictionary<Guid, List<T>> lists, Guid owner, T item)
    {
        if (!lists.TryGetValue(owner, out var list))
            lists.Add(owner, list = []);
        list.Add(item);
    }
}
