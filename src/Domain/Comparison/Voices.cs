using System.Runtime.InteropServices;
using Newsroom.Domain.Sources;

namespace Newsroom.Domain.Comparison;

/// <summary>Whose word a claim is: that of a source, or nobody's known, which is then the claim's alone.</summary>
[StructLayout(LayoutKind.Auto)]
public readonly record struct Voice
{
    private Voice(SourceId? source, ClaimId? claim) => (Source, Claim) = (source, claim);

    /// <summary>The source that speaks; null where the origin is not named.</summary>
    public SourceId? Source { get; }

    private ClaimId? Claim { get; }

    public static Voice Of(SourceId source) => new(source, null);

    public static Voice Alone(ClaimId claim) => new(null, claim);
}

/// <summary>Which sources are one voice: the root of <c>partOf</c>, below one that speaks for itself, and what a dependence links to it.</summary>
public sealed class Voices
{
    private readonly Dictionary<SourceId, ComparedSource> sources;
    private readonly Dictionary<SourceId, List<SourceId>> leans = [];
    private readonly Dictionary<SourceId, SourceId> voices = [];
    private readonly ILookup<SourceId, SourceId> independent;

    public Voices(IEnumerable<ComparedSource> sources, IEnumerable<ComparedLink> links)
    {
        this.sources = sources.DistinctBy(s => s.Id).ToDictionary(s => s.Id);
        var all = links.ToList();
        foreach (var link in all.Where(l => l.Kind == LinkKind.DependsOn))
            Lean(link);
        independent = all.Where(l => l.Kind == LinkKind.Independent)
            .SelectMany(l => new[] { (One: Of(l.From), Other: Of(l.To)), (One: Of(l.To), Other: Of(l.From)) })
            .ToLookup(l => l.One, l => l.Other);
    }

    public bool IsUnnamed(SourceId source) => sources.GetValueOrDefault(source)?.Kind == SourceKind.Unnamed;

    /// <summary>The voice of a source, dependences included.</summary>
    public SourceId Of(SourceId source)
    {
        if (!voices.TryGetValue(source, out var voice))
            voices[source] = voice = Led(RootOf(source));
        return voice;
    }

    /// <summary>The voice of a claim: its origin's, its own where that is unnamed or missing.</summary>
    public Voice Of(ClaimId claim, SourceId? origin) =>
        origin is { } named && !IsUnnamed(named) ? Voice.Of(Of(named)) : Voice.Alone(claim);

    /// <summary>True for a source whose figures an editor has found to be another voice's.</summary>
    public bool Depends(SourceId source) => leans.ContainsKey(RootOf(source));

    /// <summary>The voices whose figures a source repeats by declaration.</summary>
    internal IEnumerable<SourceId> LeansOn(SourceId source) =>
        leans.TryGetValue(RootOf(source), out var others) ? others.Select(Led) : [];

    /// <summary>The voices that an editor has checked against this one.</summary>
    internal IEnumerable<SourceId> DeclaredIndependentOf(SourceId voice) => independent[voice].Where(o => o != voice);

    private void Lean(ComparedLink link)
    {
        var (from, to) = (RootOf(link.From), RootOf(link.To));
        if (from == to || IsUnnamed(from) || IsUnnamed(to))
            return;
        if (!leans.TryGetValue(from, out var others))
            leans[from] = others = [];
        others.Add(to);
    }

    /// <summary>The climb ends below an unnamed source: nobody speaks with its voice.</summary>
    private SourceId RootOf(SourceId source)
    {
        var seen = new HashSet<SourceId>();
        while (
            seen.Add(source)
            && sources.TryGetValue(source, out var known)
            && known is { SpeaksForItself: false, PartOf: { } larger }
            && !IsUnnamed(source)
            && !IsUnnamed(larger)
        )
            source = larger;
        return source;
    }

    /// <summary>Follows dependences to the voice that depends on none. One that depends on two follows the older id, so that those two stay apart; of a circle the oldest leads.</summary>
    private SourceId Led(SourceId root)
    {
        var path = new List<SourceId>();
        while (!path.Contains(root) && leans.TryGetValue(root, out var others))
        {
            path.Add(root);
            root = others.MinBy(o => o.Value);
        }
        var circle = path.IndexOf(root);
        return circle < 0 ? root : path[circle..].MinBy(s => s.Value);
    }
}
