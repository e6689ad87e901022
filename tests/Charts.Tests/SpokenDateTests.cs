using Newsroom.Domain.Comparison;
using Newsroom.Domain.Dates;

namespace Newsroom.Charts.Tests;

public sealed class SpokenDateTests
{
    [Theory]
    [InlineData("2025-09-03", "3 September 2025", "3. September 2025")]
    [InlineData("2025-09", "September 2025", "September 2025")]
    [InlineData("2025-09-XX", "September 2025", "September 2025")]
    [InlineData("2025", "2025", "2025")]
    [InlineData("2025-08~", "about August 2025", "etwa August 2025")]
    [InlineData("2025-08?", "probably August 2025", "vermutlich August 2025")]
    [InlineData("2025-08%", "probably about August 2025", "vermutlich etwa August 2025")]
    [InlineData("/2025-09-03", "by 3 September 2025", "spätestens 3. September 2025")]
    [InlineData("../2025", "until 2025", "bis 2025")]
    [InlineData("2024-10/..", "from October 2024", "ab Oktober 2024")]
    [InlineData("2024-10/", "not before October 2024", "frühestens Oktober 2024")]
    [InlineData("2024-06/2025-04", "June 2024 to April 2025", "Juni 2024 bis April 2025")]
    [InlineData("2024-23", "autumn 2024", "Herbst 2024")]
    [InlineData("2024-24", "winter 2024/25", "Winter 2024/25")]
    [InlineData("2025-34", "quarter 2 of 2025", "2. Quartal 2025")]
    [InlineData("2025-41", "half 2 of 2025", "2. Halbjahr 2025")]
    [InlineData("201X", "between 2010 and 2019", "zwischen 2010 und 2019")]
    [InlineData("2025-09-03T14:05:00+02:00", "3 September 2025, 12:05 UTC", "3. September 2025, 12:05 UTC")]
    public void A_date_is_told_as_precise_as_it_is(string edtf, string english, string german)
    {
        Assert.Equal(english, SpokenDate.Of(PartialDate.Parse(edtf), Tongue.English));
        Assert.Equal(german, SpokenDate.Of(PartialDate.Parse(edtf), Tongue.German));
    }
}
