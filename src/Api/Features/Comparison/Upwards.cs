namespace Newsroom.Api.Features.Comparison;

/// <summary>Climbs chains: "part of", "copy of".</summary>
internal static class Upwards
{
    /// <summary>The rows of these ids and of all that stands above them, one reading a step.</summary>
    public static async Task<Dictionary<TId, TRow>> From<TId, TRow>(
        IEnumerable<TId> ids,
        Func<List<TId>, Task<List<TRow>>> read,
        Func<TRow, TId> id,
        Func<TRow, TId?> above
    )
        where TId : struct
    {
        var all = new Dictionary<TId, TRow>();
        for (var open = ids.Distinct().ToList(); open.Count > 0; )
        {
            var found = await read(open);
            foreach (var row in found)
                all[id(row)] = row;
            open = found.Select(above).OfType<TId>().Where(i => !all.ContainsKey(i)).Distinct().ToList();
        }
        return all;
    }
}
