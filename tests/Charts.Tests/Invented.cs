using FsCheck;
using FsCheck.Fluent;
using Newsroom.Domain.Claims;
using Newsroom.Domain.Dates;
using Newsroom.Domain.Quantities;

namespace Newsroom.Charts.Tests;

/// <summary>Claims about a ferry that never sailed.</summary>
internal static class Invented
{
    private static readonly string[] Dates =
        "2025-09-03 /2025-09-03 2025-09 2025-09~ 2025-09-03? 2025 20XX 0001-01-01 9999-12-31 2025-09-20/.. ../2025-09 2025-09-01/ 2024-23 2025-34 2025-40 2024-24 2025-07-XX 2024-06/2025-04 2025-09-03T06:20:00Z 2025-09-04T23:59:59+02:00".Split(
            ' '
        );

    private static readonly string[] Names =
    [
        "Hafenamt",
        "<script>alert(1)</script>",
        "\"quoted\" & 'quoted' ]]>",
        "nul\0 bell\a line\n\u2028 \uFFFE \uD83D lone",
        "\u202Edlrow",
        "منظمة الأخبار",
        "日本放送協会",
        "👩‍🚒 Feuerwehr",
        "",
        new string('W', 300),
    ];

    public static ClaimsChart Chart(params ChartedClaim[] claims) =>
        new()
        {
            Question = "How many were aboard the ferry?",
            Unit = "people",
            Claims = claims,
        };

    public static ChartedClaim Claim(
        Qualifier qualifier = Qualifier.Plain,
        decimal figure = 340,
        string? date = "2025-09-03",
        string voice = "Harbour office"
    ) =>
        new()
        {
            Text = "The ferry carried people.",
            Origin = voice,
            Voice = new ChartedVoice(voice, voice),
            Quantity = Quantity(qualifier, figure),
            StatedOn = date is null ? null : PartialDate.Parse(date),
        };

    public static Quantity Quantity(Qualifier qualifier, decimal figure, decimal? margin = null, string? unit = null)
    {
        var figures = qualifier switch
        {
            Qualifier.Plain or Qualifier.About => new Figures(figure, null, null, margin),
            Qualifier.AtLeast or Qualifier.MoreThan or Qualifier.JustOver => new(null, figure, null, margin),
            Qualifier.AtMost or Qualifier.LessThan or Qualifier.JustUnder => new(null, null, figure, margin),
            Qualifier.Between => new(null, figure, figure + 60, margin),
            _ => new(null, null, null, null),
        };
        return Domain.Quantities.Quantity.Of(
            figures,
            qualifier,
            new Counted(unit, null, null, null, Nature.Unspecified, null),
            "several hundred"
        );
    }

    /// <summary>Any chart that a caller may ask for, and then some.</summary>
    public static Gen<ClaimsChart> Charts =>
        from claims in Claims.ListOf()
        from question in Gen.Elements(Names)
        from isYesNo in Gen.Elements(true, false, false)
        from language in Gen.Elements("de", "en")
        from width in Gen.Choose(200, 2000)
        select new ClaimsChart
        {
            Question = question,
            IsYesNo = isYesNo,
            Claims = [.. claims],
            Language = language,
            Width = width,
        };

    private static Gen<ChartedClaim> Claims =>
        from name in Gen.Elements(Names)
        from voice in Gen.Choose(0, 60)
        from date in Gen.Elements(Dates)
        from isDated in Gen.Choose(0, 4)
        from qualifier in Gen.Elements(Enum.GetValues<Qualifier>())
        from size in Gen.Elements(
            -999_999_999_999m,
            -4.5m,
            0m,
            0.000001m,
            7m,
            340m,
            15_000m,
            6_500_000m,
            999_999_999_999m
        )
        from margin in Gen.Elements<decimal?>(null, null, 0m, 3m, 100_000m)
        from hasFigure in Gen.Choose(0, 4)
        from unit in Gen.Elements<string?>(null, "people", "<b>")
        from stance in Gen.Elements(Enum.GetValues<Stance>())
        from current in Gen.Elements(true, false)
        from link in Gen.Elements(null, "/v1/claims/a", "https://example.org/?a=1&b=<2>", "javascript:alert(1)")
        select new ChartedClaim
        {
            Text = name,
            Origin = voice % 7 == 0 ? null : name,
            Voice = voice % 5 == 0 ? null : new ChartedVoice($"v{voice}", name),
            Quantity =
                hasFigure == 0 ? null : Quantity(qualifier, size, qualifier == Qualifier.Vague ? null : margin, unit),
            StatedOn = isDated == 0 ? null : PartialDate.Parse(date),
            FirstPublished = isDated == 1 ? PartialDate.Parse(date) : null,
            Stance = stance,
            Current = current,
            Why = current ? null : name,
            Link = link,
        };
}
