using Newsroom.Domain.Claims;
using Newsroom.Domain.Comparison;
using Newsroom.Domain.Dates;
using Newsroom.Domain.Quantities;
using Newsroom.Domain.Questions;
using Newsroom.Domain.Sources;

namespace Newsroom.Domain.Tests.Comparison;

/// <summary>A question and its claims by their names, as a desk would tell them.</summary>
internal sealed class Asked
{
    private readonly List<ComparedClaim> claims = [];
    private readonly List<ComparedSource> sources = [];
    private readonly List<ComparedLink> links = [];
    private readonly List<ComparedRelation> relations = [];

    public ComparedQuestion Question { get; init; } = new();
    public Dictionary<string, string> Broader { get; init; } = [];
    public Tolerance Tolerance { get; init; } = Tolerance.Default;
    public PartialDate? Until { get; init; }

    public static Asked YesOrNo(params string[] participants) =>
        new()
        {
            Question = new()
            {
                AnswerKind = AnswerKind.YesNo,
                Participants = [.. participants.Select(IdOf).Select(id => new SourceId(id))],
            },
        };

    public Asked Source(
        string name,
        string? partOf = null,
        bool speaksForItself = false,
        SourceKind kind = SourceKind.Government
    )
    {
        sources.Add(new(Of(name), kind, partOf is null ? null : Of(partOf), speaksForItself));
        return this;
    }

    public Asked Unnamed(string name) => Source(name, kind: SourceKind.Unnamed);

    public Asked Link(LinkKind kind, string from, string to)
    {
        links.Add(new(kind, Of(from), Of(to)));
        return this;
    }

    /// <summary>A claim by its name; its origin is said to be in its one citation, in a text of its own.</summary>
    public Asked Claim(
        string name,
        string? origin,
        Quantity? quantity = null,
        string? on = "2026-03-20",
        string? period = null,
        Stance stance = Stance.Affirms,
        params ComparedCitation[] citations
    )
    {
        claims.Add(
            new()
            {
                Id = Id(name),
                CreatedAt = new DateTimeOffset(2026, 4, 1, 0, 0, claims.Count % 60, TimeSpan.Zero),
                Origin = origin is null ? null : Of(origin),
                Stance = stance,
                StatedOn = on is null ? null : PartialDate.Parse(on),
                Period = period is null ? null : PartialDate.Parse(period),
                Quantity = quantity,
                Citations = citations.Length > 0 ? citations : [Cited(name)],
            }
        );
        return this;
    }

    /// <summary>Changes the claim told last.</summary>
    public Asked With(Func<ComparedClaim, ComparedClaim> change)
    {
        claims[^1] = change(claims[^1]);
        return this;
    }

    public Asked Relate(RelationKind kind, string from, string to, string? reason = null, string? on = null)
    {
        relations.Add(new(kind, End(from, on), End(to, on), reason));
        return this;
    }

    public Compared Compared =>
        new()
        {
            Question = Question,
            Claims = claims,
            Relations = relations,
            Sources = sources,
            Links = links,
            Broader = Broader,
            Tolerance = Tolerance,
            Until = Until,
        };

    public QuestionComparison Answer => new(Compared);

    public static ComparedCitation Cited(
        string text,
        Attribution? attribution = Attribution.Explicit,
        params string[] via
    ) =>
        new()
        {
            Text = new ArticleId(IdOf(text)),
            Attribution = attribution,
            Via = [.. via.Select(Of)],
        };

    public static ClaimId Id(string name) => new(IdOf(name));

    public static SourceId Of(string name) => new(IdOf(name));

    /// <summary>Names of up to sixteen letters are their own ids, so that a failure can be read.</summary>
    private static Guid IdOf(string name) => new(System.Text.Encoding.Latin1.GetBytes(name.PadRight(16)[..16]), true);

    public static string Name(Guid id) => System.Text.Encoding.Latin1.GetString(id.ToByteArray(true)).TrimEnd();

    private RelatedClaim End(string name, string? on)
    {
        var claim = claims.Find(c => c.Id == Id(name));
        return new(
            Id(name),
            claim?.Origin,
            claim?.Stance ?? Stance.Affirms,
            on is null ? claim?.StatedOn : PartialDate.Parse(on)
        );
    }
}

/// <summary>What a comparison says, by names.</summary>
internal static class Heard
{
    public static string[] Current(this QuestionComparison answer) =>
        [.. answer.Claims.Where(c => c.Current).Select(c => Asked.Name(c.Id.Value)).Order(StringComparer.Ordinal)];

    public static NotCurrentBecause? Because(this QuestionComparison answer, string claim) =>
        answer.Claims.Single(c => c.Id == Asked.Id(claim)).NotCurrentBecause;

    public static (bool Counted, CountedBecause Because) Counted(this QuestionComparison answer, string origin)
    {
        var standing = answer.Origins.Single(o => o.Origin == Asked.Of(origin));
        return (standing.Counted, standing.Because);
    }

    public static Pair? Pair(this QuestionComparison answer, string one, string other) =>
        answer
            .Pairs()
            .Shown.SingleOrDefault(p => new[] { p.A, p.B }.ToHashSet().SetEquals([Asked.Id(one), Asked.Id(other)]));

    public static (EvidenceState State, int Voices) Evidence(this QuestionComparison answer, string claim) =>
        answer.EvidenceOf(Asked.Id(claim)) is var found ? (found.State, found.IndependentOriginCount) : default;

    public static string[] Names(this IEnumerable<ClaimId> claims) => [.. claims.Select(c => Asked.Name(c.Value))];
}
