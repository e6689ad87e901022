using FsCheck;
using FsCheck.Fluent;
using Newsroom.Domain.Claims;
using Newsroom.Domain.Comparison;
using Newsroom.Domain.Quantities;
using static Newsroom.Domain.Tests.Comparison.Amount;

namespace Newsroom.Domain.Tests.Comparison;

public sealed class ComparisonProperties
{
    private static readonly string[] Names = ["Norvania", "ministry", "court", "Tarrick", "Relief", "insiders", "wire"];
    private static readonly string?[] Days =
    [
        null,
        "2026-01",
        "/2026-01-20",
        "2026-02-01",
        "2026-02-01",
        "/2026-02",
        "2026-03/..",
    ];

    private static readonly Gen<Quantity?> Figures =
        from figure in Gen.Elements(10m, 11m, 12m, 100m, 105m, 1_000m, 15_000m)
        from made in Gen.Elements<Func<decimal, Quantity?>>(
            f => Plain(f),
            f => About(f),
            AtMost,
            AtLeast,
            MoreThan,
            JustUnder,
            JustOver,
            f => Between(f, f + 7),
            _ => Vague("many"),
            _ => null
        )
        from basis in Gen.Elements<Basis?>(null, Basis.Cumulative, Basis.Cumulative, Basis.Stock, Basis.Increment)
        from scope in Gen.Elements(null, null, "weir", "valley", "children")
        from nature in Gen.Elements(Nature.Unspecified, Nature.Unspecified, Nature.Planned, Nature.Final)
        select made(figure)?.As(basis: basis, scope: scope, nature: nature);

    private static readonly Gen<ComparedCitation> Citations =
        from text in Gen.Choose(1, 6)
        from attribution in Gen.Elements<Attribution?>(Attribution.Explicit, Attribution.Generic, Attribution.Inferred)
        from hops in Gen.Choose(0, 2)
        from via in Gen.Elements(Names).ListOf(hops)
        select Asked.Cited($"text {text}", attribution, [.. via]);

    private static readonly Gen<ComparedClaim> Claims =
        from origin in Gen.Elements(null, "Norvania", "ministry", "court", "Tarrick", "Relief", "insiders")
        from figure in Figures
        from day in Gen.Elements(Days)
        from period in Gen.Elements(null, null, "2026-01", "2025/..")
        from stance in Gen.Elements(Stance.Affirms, Stance.Affirms, Stance.Admits, Stance.Denies)
        from appearances in Gen.Choose(1, 3)
        from citations in Citations.ListOf(appearances)
        select new Asked().Claim("x", origin, figure, day, period, stance, [.. citations]).Compared.Claims[0];

    private static readonly Gen<Compared> Cases =
        from yesNo in Gen.Elements(false, false, true)
        from many in Gen.Choose(0, 11)
        from claims in Claims.ListOf(many)
        from related in Gen.Choose(0, 4)
        from relations in Gen.Zip(
                Gen.Elements(Enum.GetValues<RelationKind>()),
                Gen.Zip(Gen.Choose(0, 11), Gen.Choose(0, 11))
            )
            .ListOf(related)
        from linked in Gen.Choose(0, 2)
        from links in Gen.Zip(
                Gen.Elements(LinkKind.DependsOn, LinkKind.Independent),
                Gen.Zip(Gen.Elements(Names), Gen.Elements(Names))
            )
            .ListOf(linked)
        select Told(yesNo, [.. claims], [.. relations], [.. links]);

    private static Compared Told(
        bool yesNo,
        ComparedClaim[] claims,
        (RelationKind Kind, (int From, int To) Ends)[] relations,
        (LinkKind Kind, (string From, string To) Ends)[] links
    )
    {
        var asked = (yesNo ? Asked.YesOrNo() : new Asked())
            .Source("ministry", partOf: "Norvania")
            .Source("court", partOf: "Norvania", speaksForItself: true)
            .Unnamed("insiders");
        foreach (var (kind, ends) in links)
            asked.Link(kind, ends.From, ends.To);
        var numbered = claims
            .Select((c, i) => c with { Id = Asked.Id($"claim {i}"), CreatedAt = c.CreatedAt.AddMinutes(i) })
            .ToList();
        RelatedClaim End(int i) =>
            new(Asked.Id($"claim {i}"), i < numbered.Count ? numbered[i].Origin : Asked.Of("Relief"));
        return asked.Compared with
        {
            Claims = numbered,
            Relations = [.. relations.Select(r => new ComparedRelation(r.Kind, End(r.Ends.From), End(r.Ends.To)))],
            Broader = new Dictionary<string, string> { ["weir"] = "valley" },
        };
    }

    /// <summary>Everything a comparison answers, as text.</summary>
    private static string All(Compared compared)
    {
        var answer = new QuestionComparison(compared);
        var pairs = answer.Pairs();
        return string.Join(
            '\n',
            [
                answer.Counts.ToString(),
                .. answer.Claims.Select(c => $"{c} {answer.EvidenceOf(c.Id)}"),
                .. answer.Origins.Select(o => $"{o} {string.Join(' ', o.Current)}"),
                .. pairs.Shown.Select(p => p.ToString()),
                .. pairs.Counts.Select(c => c.ToString()),
                .. new[] { answer.Range, answer.RangeEver }.Select(r =>
                    $"{r} {string.Join(' ', r.LowClaims)} {string.Join(' ', r.HighClaims)}"
                ),
            ]
        );
    }

    [Fact]
    public void The_order_of_what_is_told_never_matters() =>
        Always.Holds(
            Cases,
            told =>
            {
                var turned = told with
                {
                    Claims = [.. told.Claims.Reverse()],
                    Relations = [.. told.Relations.Reverse()],
                    Sources = [.. told.Sources.Reverse()],
                    Links = [.. told.Links.Reverse()],
                };
                Assert.Equal(All(told), All(turned));
            },
            times: 500
        );

    [Fact]
    public void A_pair_is_the_same_whichever_claim_was_entered_first() =>
        Always.Holds(
            Gen.Zip(Claims, Claims),
            two =>
            {
                var (one, other) = two;
                Compared Told(int first, int second) =>
                    new Asked().Compared with
                    {
                        Claims =
                        [
                            one with
                            {
                                Id = Asked.Id("a"),
                                Origin = Asked.Of("A"),
                                StatedOn = null,
                                Entry = first,
                            },
                            other with
                            {
                                Id = Asked.Id("b"),
                                Origin = Asked.Of("B"),
                                StatedOn = null,
                                Entry = second,
                            },
                        ],
                    };
                var (there, back) = (
                    new QuestionComparison(Told(1, 2)).Pair("a", "b"),
                    new QuestionComparison(Told(2, 1)).Pair("a", "b")
                );
                Assert.Equal((there?.Result, there?.Reason.Code), (back?.Result, back?.Reason.Code));
            },
            times: 500
        );

    [Fact]
    public void A_repeat_never_raises_the_number_of_independent_voices() =>
        Always.Holds(
            Gen.Zip(Cases, Gen.Choose(0, 1_000)).Where(c => c.Item1.Claims.Count > 0),
            c =>
            {
                var (told, chosen) = c;
                var repeated = told.Claims[chosen % told.Claims.Count];
                var copy = repeated.Citations[chosen % repeated.Citations.Count] with
                {
                    Text = new ArticleId(Asked.Id("another text").Value),
                };
                var more = told with
                {
                    Claims =
                    [
                        .. told.Claims.Select(k =>
                            k.Id == repeated.Id ? k with { Citations = [.. k.Citations, copy] } : k
                        ),
                    ],
                };
                var (before, after) = (new QuestionComparison(told), new QuestionComparison(more));

                Assert.Equal(before.Counts.IndependentOriginCount, after.Counts.IndependentOriginCount);
                Assert.Equal(before.Counts.CitationCount + 1, after.Counts.CitationCount);
                Assert.All(told.Claims, k => Assert.Equal(before.EvidenceOf(k.Id), after.EvidenceOf(k.Id)));
            },
            times: 500
        );

    [Fact]
    public void The_counts_hold_together() =>
        Always.Holds(
            Cases,
            told =>
            {
                var answer = new QuestionComparison(told);
                var counted = answer.Origins.Where(o => o.Counted).ToList();

                Assert.Equal(counted.Count, answer.Counts.IndependentOriginCount);
                Assert.Equal(counted.Count, counted.Select(o => o.Voice).Distinct().Count());
                Assert.InRange(answer.Counts.IndependentOriginCount, 0, answer.Counts.OriginCount);
                Assert.All(
                    answer.Claims,
                    c =>
                    {
                        var evidence = answer.EvidenceOf(c.Id);
                        Assert.InRange(
                            evidence.IndependentOriginCount,
                            0,
                            Math.Max(1, answer.Counts.IndependentOriginCount)
                        );
                        Assert.True(!evidence.MayBeConfirmed || evidence.IndependentOriginCount > 1);
                    }
                );
            },
            times: 500
        );
}
