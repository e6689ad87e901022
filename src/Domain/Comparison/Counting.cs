using Newsroom.Domain.Claims;

namespace Newsroom.Domain.Comparison;

/// <summary>Which origins stand for an independent voice, and why the others do not. Of several that are one, the first in the claims' order that depends on no other stands for all.</summary>
internal sealed class Counting
{
    private readonly Voices voices;
    private readonly Dictionary<SourceId, CountedBecause> because = [];
    private readonly HashSet<Voice> counted = [];

    /// <summary>The voices that a counted one already speaks for.</summary>
    private readonly HashSet<Voice> spoken = [];

    /// <param name="origins">Each named or unnamed origin with its answers, in the claims' order.</param>
    /// <param name="notCurrent">By place, why an answer is not current.</param>
    /// <param name="dependences">By place.</param>
    /// <param name="voices">Who is whose voice.</param>
    public Counting(
        IEnumerable<IGrouping<SourceId, Answer>> origins,
        NotCurrentBecause?[] notCurrent,
        Dependence[] dependences,
        Voices voices
    )
    {
        this.voices = voices;
        var able = new List<Candidate>();
        foreach (var origin in origins)
        {
            var live = origin
                .Where(a =>
                    notCurrent[a.Place] is null or NotCurrentBecause.Displaced or NotCurrentBecause.PresumedRepeat
                )
                .ToList();
            if (voices.IsUnnamed(origin.Key))
                because[origin.Key] = CountedBecause.Unnamed;
            else if (live.Count == 0)
                because[origin.Key] = CountedBecause.NoCurrentClaim;
            else if (!live.Exists(IsNamed))
                because[origin.Key] = CountedBecause.InferredOrigin;
            else
                able.Add(Candidate.Of(origin.Key, live, notCurrent, dependences, voices));
        }
        foreach (var candidate in able.Where(c => c.IsFree))
            because[candidate.Origin] = Decide(candidate);
        DecideLeaning(able.Where(c => !c.IsFree).ToList());
    }

    /// <summary>The voices that count as independent.</summary>
    public IReadOnlySet<Voice> Counted => counted;

    /// <summary>Why the origin counts or does not; declared where an editor has checked it against another counted one.</summary>
    public CountedBecause Of(SourceId origin) =>
        because[origin] == CountedBecause.PresumedIndependent && IsDeclared(origin)
            ? CountedBecause.DeclaredIndependent
            : because[origin];

    private void DecideLeaning(List<Candidate> leaning)
    {
        var open = leaning.CountBy(c => c.Voice).ToDictionary();
        while (leaning.Count > 0)
        {
            // One that leans on another still to be decided waits; a circle is opened at its first.
            var next = leaning.Find(c => !c.Leans.Any(v => open.GetValueOrDefault(v) > 0)) ?? leaning[0];
            leaning.Remove(next);
            open[next.Voice]--;
            because[next.Origin] = Decide(next);
        }
    }

    private CountedBecause Decide(Candidate candidate)
    {
        if (candidate.Depends && (counted.Contains(candidate.Voice) || spoken.Overlaps(candidate.On)))
            return CountedBecause.DependsOn;
        if (counted.Contains(candidate.Voice))
            return CountedBecause.SameVoice;
        if (counted.Overlaps(candidate.Through))
            return CountedBecause.OnlyThrough;
        counted.Add(candidate.Voice);
        spoken.Add(candidate.Voice);
        if (candidate.Depends)
            spoken.UnionWith(candidate.On);
        return CountedBecause.PresumedIndependent;
    }

    private bool IsDeclared(SourceId origin) =>
        voices.DeclaredIndependentOf(voices.Of(origin)).Any(other => counted.Contains(Voice.Of(other)));

    private static bool IsNamed(Answer answer) =>
        answer.Claim.Citations.Any(c => c.Attribution is Attribution.Explicit or Attribution.Generic);

    /// <summary>A named origin with claims that stand.</summary>
    /// <param name="Origin">Who it is.</param>
    /// <param name="Voice">Whose voice.</param>
    /// <param name="Depends">It has nothing of its own: it, or each of its claims, depends on another.</param>
    /// <param name="On">On whom.</param>
    /// <param name="Through">Through whom alone it is known.</param>
    private sealed record Candidate(
        SourceId Origin,
        Voice Voice,
        bool Depends,
        HashSet<Voice> On,
        HashSet<Voice> Through
    )
    {
        public bool IsFree => !Depends && Through.Count == 0;

        public IEnumerable<Voice> Leans => Depends ? On.Concat(Through) : Through;

        public static Candidate Of(
            SourceId origin,
            List<Answer> live,
            NotCurrentBecause?[] notCurrent,
            Dependence[] dependences,
            Voices voices
        )
        {
            var current = live.Where(a => notCurrent[a.Place] is null).ToList();
            var telling = current.Count > 0 ? current : live;
            var depends = voices.Depends(origin) || telling.TrueForAll(a => dependences[a.Place].On.Count > 0);
            var through = Dependence.ThroughAll(live.SelectMany(a => a.Claim.Citations), live[0].Voice, voices);
            return new(origin, live[0].Voice, depends, [.. telling.SelectMany(a => dependences[a.Place].On)], through);
        }
    }
}
