namespace Newsroom.Domain.Comparison;

/// <summary>Whose word a claim also is: the voices it draws on, and those through which alone it is known.</summary>
/// <param name="On">Voices it depends on, by its own relations, its origin's links or a joint statement; never its own.</param>
/// <param name="Through">Voices through which every one of its citations came; never its own.</param>
internal sealed record Dependence(HashSet<Voice> On, HashSet<Voice> Through)
{
    public static Dependence Of(Answer answer, Ties ties, Voices voices)
    {
        var claim = answer.Claim;
        var on = new HashSet<Voice>();
        foreach (var other in ties.RestsOn(claim.Id))
        {
            on.Add(voices.Of(other.Id, other.Origin));
            AddLinked(on, other.Origin, voices);
        }
        AddLinked(on, claim.Origin, voices);
        foreach (var joint in claim.CoOrigins.Where(o => !voices.IsUnnamed(o)))
            on.Add(Voice.Of(voices.Of(joint)));
        on.Remove(answer.Voice);
        return new(on, ThroughAll(claim.Citations, answer.Voice, voices));
    }

    /// <summary>The voices through which every one of the citations came.</summary>
    public static HashSet<Voice> ThroughAll(IEnumerable<ComparedCitation> citations, Voice own, Voices voices)
    {
        HashSet<Voice>? common = null;
        foreach (var citation in citations)
        {
            var relays = citation.Via.Where(s => !voices.IsUnnamed(s)).Select(s => Voice.Of(voices.Of(s)));
            if (common is null)
                common = [.. relays];
            else
                common.IntersectWith(relays);
            if (common.Count == 0)
                break;
        }
        common?.Remove(own);
        return common ?? [];
    }

    private static void AddLinked(HashSet<Voice> on, SourceId? origin, Voices voices)
    {
        if (origin is { } named && !voices.IsUnnamed(named))
            on.UnionWith(voices.LeansOn(named).Select(Voice.Of));
    }
}
