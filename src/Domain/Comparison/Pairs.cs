namespace Newsroom.Domain.Comparison;

/// <summary>Two current answers and what they are to each other; <paramref name="A"/> is the earlier in the claims' order.</summary>
public sealed record Pair(ClaimId A, ClaimId B, PairResult Result, Reason Reason);

/// <summary>The pairs of different voices' current claims, and the conflicts within one voice.</summary>
/// <param name="Shown">At most <see cref="MostShown"/>: to a question of yes or no those of an admission first, then conflicts first, then in the claims' order.</param>
/// <param name="Counts">How many there are of each result, shown or not; results that there are none of are left out.</param>
public sealed record Pairs(IReadOnlyList<Pair> Shown, IReadOnlyDictionary<PairResult, int> Counts)
{
    public const int MostShown = 500;

    /// <summary>Judges each pair once and keeps no more than can be shown: of n claims n²/2 judgements, and room for a few thousand pairs.</summary>
    internal static Pairs Of(
        IReadOnlyList<Answer> current,
        Judging judging,
        Func<Answer, Answer, Verdict, Reason> reason
    )
    {
        var results = Enum.GetValues<PairResult>().Length;
        var counts = new int[results];
        var best = new List<(Answer A, Answer B, Verdict Verdict)>?[2 * results];
        for (var i = 0; i < current.Count; i++)
        for (var j = i + 1; j < current.Count; j++)
        {
            var (a, b) = (current[i], current[j]);
            var verdict = judging.Judge(a, b);
            if (a.Voice == b.Voice)
            {
                if (verdict.Result != PairResult.Conflict)
                    continue;
                verdict = verdict with { Code = ReasonCode.Internal };
            }
            counts[(int)verdict.Result]++;
            var settles = a.Figure is null && (a.Admits || b.Admits);
            var shelf = best[(settles ? 0 : results) + (int)verdict.Result] ??= [];
            if (shelf.Count < MostShown)
                shelf.Add((a, b, verdict));
        }
        return new(
            [
                .. best.SelectMany(s => s ?? [])
                    .Take(MostShown)
                    .Select(p => new Pair(p.A.Claim.Id, p.B.Claim.Id, p.Verdict.Result, reason(p.A, p.B, p.Verdict))),
            ],
            Enum.GetValues<PairResult>().Where(r => counts[(int)r] > 0).ToDictionary(r => r, r => counts[(int)r])
        );
    }
}
