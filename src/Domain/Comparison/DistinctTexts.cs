namespace Newsroom.Domain.Comparison;

/// <summary>How many texts the citations stand in: copies of one count once, whether they are declared or found by their hash.</summary>
internal static class DistinctTexts
{
    public static int Among(IEnumerable<ComparedCitation> citations)
    {
        var leaders = new Dictionary<object, object>();
        foreach (var citation in citations)
        {
            object text = citation.Text;
            leaders.TryAdd(text, text);
            if (citation.TextHash is { } hash && leaders.TryAdd(hash, text) is false)
                leaders[Leader(leaders, text)] = Leader(leaders, hash);
        }
        return leaders.Count(p => p.Key.Equals(p.Value));
    }

    private static object Leader(Dictionary<object, object> leaders, object member)
    {
        while (!leaders[member].Equals(member))
            member = leaders[member] = leaders[leaders[member]];
        return member;
    }
}
