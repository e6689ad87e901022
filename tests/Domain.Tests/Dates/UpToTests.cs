using FsCheck;
using FsCheck.Fluent;
using Newsroom.Domain.Dates;

namespace Newsroom.Domain.Tests.Dates;

public sealed class UpToTests
{
    [Theory]
    [InlineData("2025-09-03", "/2025-09-03")]
    [InlineData("2025-09", "/2025-09")]
    [InlineData("2025-09~", "/2025-09~")]
    [InlineData("2024-23", "/2024-23")]
    [InlineData("201X", "/2019-12-31")]
    [InlineData("2025-07-XX?", "/2025-07-31")]
    [InlineData("2024-06/2025-04", "/2025-04")]
    [InlineData("../2025-04", "/2025-04")]
    [InlineData("/2025-04", "/2025-04")]
    [InlineData("2025-07-15T14:00:00+02:00", "/2025-07-15")]
    [InlineData("2025-07-15T23:30:00-02:00", "/2025-07-16")]
    public void Up_to_a_date_is_some_day_until_its_latest(string edtf, string upTo) =>
        Assert.Equal(upTo, PartialDate.UpTo(PartialDate.Parse(edtf))!.Edtf);

    [Theory]
    [InlineData("2024-10/..")]
    [InlineData("2024-10/")]
    public void There_is_no_up_to_without_an_end(string edtf) => Assert.Null(PartialDate.UpTo(PartialDate.Parse(edtf)));

    [Fact]
    public void Up_to_a_date_ends_where_the_date_ends_and_has_no_known_beginning() =>
        Always.Holds(
            Gen.OneOf(
                SpelledDate.Any.Select(s => s.Text),
                SpelledDate.Known.Select(s => "../" + s.Text),
                SpelledDate.Known.Select(s => s.Text + "/9999")
            ),
            edtf =>
            {
                var date = PartialDate.Parse(edtf);
                var upTo = PartialDate.UpTo(date)!;

                Assert.Equal((null, date.To), (upTo.From, upTo.To));
                Assert.Equal((DateEnd.Unknown, DateEnd.Dated), (upTo.Start, upTo.End));
                Assert.Equal(upTo, PartialDate.UpTo(upTo));
            }
        );
}
