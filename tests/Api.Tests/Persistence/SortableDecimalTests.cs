using System.Globalization;
using FsCheck;
using FsCheck.Fluent;
using Newsroom.Api.Persistence.Sqlite;

namespace Newsroom.Api.Tests.Persistence;

/// <summary>SQLite compares these decimals as text.</summary>
public sealed class SortableDecimalTests
{
    private const decimal Limit = 1_000_000_000_000_000m;

    /// <summary>Six decimals, below the limit, many of them near one another and near zero.</summary>
    private static readonly Gen<decimal> Figures = Gen.OneOf(
        from high in Gen.Choose(-999_999_999, 999_999_999)
        from low in Gen.Choose(0, 999_999_999)
        select high * 1_000_000m + low / 1_000m,
        Gen.Choose(-2_000_000, 2_000_000).Select(n => n / 1_000_000m),
        Gen.Choose(-100, 100).Select(n => (decimal)n),
        Gen.Elements(0m, 0.000001m, -0.000001m, Limit, -Limit, Limit - 0.000001m, -(Limit - 0.000001m))
    );

    [Fact]
    public void What_is_written_reads_back() =>
        Check.QuickThrowOnFailure(
            Prop.ForAll(Figures.ToArbitrary(), x => SortableDecimal.Read(SortableDecimal.Write(x)) == x)
        );

    [Fact]
    public void Text_order_is_the_order_of_the_numbers() =>
        Check.QuickThrowOnFailure(
            Prop.ForAll(
                Figures.ToArbitrary(),
                Figures.ToArbitrary(),
                (a, b) =>
                    Math.Sign(string.CompareOrdinal(SortableDecimal.Write(a), SortableDecimal.Write(b)))
                    == a.CompareTo(b)
            )
        );

    [Fact]
    public void All_are_equally_wide() =>
        Check.QuickThrowOnFailure(
            Prop.ForAll(Figures.ToArbitrary(), x => SortableDecimal.Write(x).Length == SortableDecimal.Write(0).Length)
        );

    [Fact]
    public void Numbers_that_are_equal_have_one_text()
    {
        Assert.Equal(SortableDecimal.Write(1.5m), SortableDecimal.Write(1.500000m));
        Assert.Equal(SortableDecimal.Write(0m), SortableDecimal.Write(decimal.Negate(0.000m)));
        Assert.Equal(
            "15000",
            SortableDecimal.Read(SortableDecimal.Write(15_000.00m)).ToString(CultureInfo.InvariantCulture)
        );
    }
}
