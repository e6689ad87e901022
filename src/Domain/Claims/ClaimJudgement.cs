using Newsroom.Domain.Comparison;

namespace Newsroom.Domain.Claims;

/// <summary>What editors hold of a claim: its relations to others and their assessments. Part of it, and apart from what its origin stated.</summary>
public sealed partial class Claim
{
    private readonly List<ClaimRelation> relations = [];
    private readonly List<ClaimAssessment> assessments = [];
    private readonly List<AssessmentEvidence> evidence = [];

    public IReadOnlyList<ClaimRelation> Relations => relations;
    public IReadOnlyList<ClaimAssessment> Assessments => assessments;
    public IReadOnlyList<AssessmentEvidence> Evidence => evidence;

    /// <summary>Of the latest assessment; null while there is none.</summary>
    public Verdict? Verdict { get; private set; }

    /// <summary>Says what it is to another claim. The caller has asked <see cref="RelationRules"/>: that takes other claims.</summary>
    public void Relate(Relation relation)
    {
        if (RelationTo(relation.Kind, relation.Other) is not null)
            throw new Unacceptable("#/other", RelatedAlready);
        if (relations.Count >= MostRelations)
            throw new Unacceptable("#", new Flaw("tooMany", $"A claim has at most {MostRelations} relations."));
        relations.Add(relation);
    }

    /// <summary>Takes back a relation that was entered by mistake.</summary>
    public void Unrelate(Guid relation)
    {
        if (relations.RemoveAll(r => r.Id == relation) == 0)
            throw new NotFound("relation of this claim", relation.ToString());
    }

    /// <summary>The relation of that kind to that claim; null where there is none.</summary>
    public Relation? RelationTo(RelationKind kind, ClaimId other) =>
        relations.Find(r => r.Kind == kind && r.OtherId == other)?.Value;

    /// <summary>Adds a judgement with what it rests on; one that another ledger made comes at its own time.</summary>
    public void Assess(Assessment assessment, IReadOnlyList<EvidenceItem> restsOn)
    {
        if (assessments.Count >= MostAssessments)
            throw new Unacceptable("#", new Flaw("tooMany", $"A claim has at most {MostAssessments} assessments."));
        Hold([.. assessments.InOrder(), assessment]);
        evidence.Become([.. evidence.InOrder(), .. restsOn.Distinct()]);
    }

    /// <summary>True when it was judged so already, on the same evidence.</summary>
    public bool IsAssessed(Assessment assessment, IReadOnlyList<EvidenceItem> restsOn) =>
        assessments.Exists(a =>
            (a.Verdict, a.Credibility, a.Note) == (assessment.Verdict, assessment.Credibility, assessment.Note)
            && evidence
                .InOrder()
                .Where(e => e.Assessment == a.Id)
                .Select(e => e with { Assessment = default })
                .ToHashSet()
                .SetEquals(restsOn.Select(e => e with { Assessment = default }))
        );

    private void FollowInJudgement(Merger merger)
    {
        var led = relations.InOrder().Select(r => r with { Other = merger.Of(r.Other) });
        relations.Become(OnceEach(led));
        var rested = evidence.InOrder().Select(e => Led(e, merger));
        evidence.Become([.. rested.Where(e => e.Claim != Id).Distinct()]);
    }

    private void AbsorbJudgement(Claim twin)
    {
        var both = relations.InOrder().Concat(twin.relations.InOrder()).Where(r => r.Other != twin.Id);
        relations.Become(OnceEach(both));
        if (relations.Count > MostRelations || assessments.Count + twin.assessments.Count > MostAssessments)
            throw new Unacceptable(
                "#/into",
                new Flaw("tooMany", "Together they have more relations or assessments than a claim holds.")
            );
        Hold([.. assessments.InOrder(), .. twin.assessments.InOrder()]);
        evidence.Become([
            .. evidence.InOrder().Concat(twin.evidence.InOrder()).Where(e => e.Claim != Id && e.Claim != twin.Id),
        ]);
    }

    private void Hold(IEnumerable<Assessment> all)
    {
        List<Assessment> inTime = [.. all.OrderBy(a => a.At)];
        assessments.Become(inTime);
        Verdict = inTime.Count == 0 ? null : inTime[^1].Verdict;
    }

    private List<Relation> OnceEach(IEnumerable<Relation> all) =>
        [.. all.Where(r => r.Other != Id).DistinctBy(r => (r.Kind, r.Other))];

    private static EvidenceItem Led(EvidenceItem evidence, Merger merger) =>
        evidence with
        {
            Claim = evidence.Claim is { } claim ? merger.Of(claim) : null,
            Article = evidence.Article is { } article ? merger.Of(article) : null,
        };

    /// <summary>Lengths of its lists at the most.</summary>
    public const int MostRelations = 1_000;
    public const int MostAssessments = 1_000;
    public const int MostEvidence = 100;

    public static readonly Flaw RelatedAlready = new(
        "relatedAlready",
        "This claim has that relation to that claim already.",
        "remove it first, to enter it with another reason"
    );

    public static readonly Flaw NotConfirmed = new(
        "notConfirmed",
        "Credibility 1, confirmed by other sources, takes at least two independent voices, its own included, whose current claims agree, and none that conflicts.",
        "2"
    );
}
