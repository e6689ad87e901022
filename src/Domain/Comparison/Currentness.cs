namespace Newsroom.Domain.Comparison;

/// <summary>Why a claim is shown and does not count.</summary>
public enum NotCurrentBecause
{
    /// <summary>The same voice said another thing later.</summary>
    Displaced,

    /// <summary>It may be no news: nobody knows when it was first said, and it fits the current one.</summary>
    PresumedRepeat,
    Superseded,
    Retracted,
    Disowned,
    Stance,
    NoFigure,
}

/// <summary>Which answer of each voice counts.</summary>
internal static class Currentness
{
    /// <summary>For each answer, by its place, why it is not current; null where it is.</summary>
    public static NotCurrentBecause?[] Of(IReadOnlyList<Answer> answers, Ties ties, Judging judging)
    {
        var because = new NotCurrentBecause?[answers.Count];
        foreach (var answer in answers)
            because[answer.Place] = ties.TakenOut(answer.Claim.Id) ?? answer.Amiss;
        var standing = answers.Where(a => because[a.Place] is null).ToList();
        foreach (var series in standing.GroupBy(a => (a.Voice, a.Figure?.Series)))
            Settle([.. series.Order(ByLateness)], because, judging);
        return because;
    }

    private static readonly Comparer<Answer> ByLateness = Comparer<Answer>.Create(
        (x, y) => ByDate.Lateness(x.Claim, y.Claim) is var order && order != 0 ? order : x.Place.CompareTo(y.Place)
    );

    private static void Settle(List<Answer> series, NotCurrentBecause?[] because, Judging judging)
    {
        var current = new List<Answer>();
        foreach (var next in series)
        {
            if (current.Count > 0 && ByDate.Lateness(next.Claim, current[0].Claim) != 0)
            {
                if (next.Claim.StatedOn?.From is null && current.Exists(c => Fits(judging.Judge(c, next).Result)))
                {
                    because[next.Place] = NotCurrentBecause.PresumedRepeat;
                    continue;
                }
                // What has no date at all is not known to be later: it stands beside the current one.
                if (next.Claim.StatedOn is not null)
                {
                    foreach (var earlier in current)
                        because[earlier.Place] = NotCurrentBecause.Displaced;
                    current.Clear();
                }
            }
            current.Add(next);
        }
    }

    private static bool Fits(PairResult result) => result is PairResult.Agree or PairResult.Compatible;
}
