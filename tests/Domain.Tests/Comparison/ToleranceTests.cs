using Newsroom.Domain.Comparison;

namespace Newsroom.Domain.Tests.Comparison;

public sealed class ToleranceTests
{
    [Theory]
    [InlineData("0")]
    [InlineData("0.1")]
    [InlineData(".25")]
    [InlineData("1")]
    public void A_share_is_read_with_a_point(string text)
    {
        Assert.True(Tolerance.TryParse(text, out var tolerance, out var flaw));
        Assert.Null(flaw);
        Assert.Equal(decimal.Parse(text, System.Globalization.CultureInfo.InvariantCulture), tolerance.Share);
    }

    [Theory]
    [InlineData("")]
    [InlineData("0,1")]
    [InlineData("10%")]
    [InlineData("-0.1")]
    [InlineData("1.01")]
    [InlineData("1e-1")]
    public void Anything_else_is_refused(string text)
    {
        Assert.False(Tolerance.TryParse(text, out _, out var flaw));
        Assert.Equal(Tolerance.OutOfRange, flaw);
    }

    [Fact]
    public void No_share_outside_can_be_made()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => Tolerance.Of(-0.1m));
        Assert.Throws<ArgumentOutOfRangeException>(() => Tolerance.Of(1.1m));
        Assert.Equal(0.1m, Tolerance.Default.Share);
    }
}
