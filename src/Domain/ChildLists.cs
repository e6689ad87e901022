namespace Newsroom.Domain;

/// <summary>One numbered row of a list that belongs to an aggregate; its place in the list is part of its key.</summary>
public abstract class ListRow<TValue>
{
    public int Position { get; private set; }
    public abstract TValue Value { get; }

    internal void Set(int position, TValue value)
    {
        Position = position;
        Hold(value);
    }

    protected abstract void Hold(TValue value);
}

public static class ChildLists
{
    /// <summary>Makes the rows say what was sent, in that order; rows that already do are left untouched.</summary>
    internal static void Become<TRow, TValue>(this List<TRow> rows, IReadOnlyList<TValue> wanted)
        where TRow : ListRow<TValue>, new()
    {
        rows.Sort((a, b) => a.Position.CompareTo(b.Position));
        for (var at = 0; at < wanted.Count; at++)
        {
            if (at == rows.Count)
                rows.Add(new TRow());
            else if (EqualityComparer<TValue>.Default.Equals(rows[at].Value, wanted[at]))
                continue;
            rows[at].Set(at, wanted[at]);
        }
        rows.RemoveRange(wanted.Count, rows.Count - wanted.Count);
    }

    /// <summary>Adds a row behind the last one.</summary>
    internal static void Add<TRow, TValue>(this List<TRow> rows, TValue value)
        where TRow : ListRow<TValue>, new()
    {
        var row = new TRow();
        row.Set(rows.Count == 0 ? 0 : rows.Max(r => r.Position) + 1, value);
        rows.Add(row);
    }

    /// <summary>What the rows say, in their order.</summary>
    public static IReadOnlyList<TValue> InOrder<TValue>(this IEnumerable<ListRow<TValue>> rows) =>
        rows.OrderBy(r => r.Position).Select(r => r.Value).ToList();
}
