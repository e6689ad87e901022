using Newsroom.Extraction.Tests.Numbers;

namespace Newsroom.Extraction.Tests.Dates;

public sealed class EnglishDateTests
{
    public static readonly TheoryData<string, string> Dates = Table.Of(
        """
        on September 3, 2025 in Kiel => 2025-09-03
        on the 3rd of September => 2025-09-03
        on Sept 3 => 2025-09-03
        on 3 September 2025 => 2025-09-03
        on 9/3/2025 => 2025-09-03
        on 2025-09-03 => 2025-09-03
        on Wednesday => 2025-09-03
        Thursday morning => 2025-08-28
        next Wednesday => 2025-09-10
        last June => 2025-06
        in June 2024 => 2024-06
        in the summer of 2016 => 2016-22
        the third quarter of 2024 => 2024-35
        in Q3 2024 => 2024-35
        the first half of 2025 => 2025-40
        in 2015 => 2015
        in nineteen eighty-four => 1984
        the 1990s => 199X
        the nineties => 199X
        the 19th century => 18XX
        in early May => 2025-05-01~/2025-05-10~
        mid-2024 => 2024-06~
        at the end of 2024 => 2024-12~
        last week => 2025-08-25/2025-08-31
        three days ago => 2025-08-31
        the day before yesterday => 2025-09-01
        two years ago => 2023~
        in two weeks => 2025-09-17~
        since last autumn => 2024-23/..
        until 2026 => ../2026
        by the end of 2025 => ../2025-12~
        from June to August 2024 => 2024-06/2024-08
        between May 2015 and 2018 => 2015-05/2018
        from 13 to 15 July => 2025-07-13/2025-07-15
        over the past two years => 2023~/2025-09-03
        the second Monday of June => 2025-06-09
        the first week of 2021 => 2021-01-04/2021-01-10
        at Christmas => 2024-12-25~
        recently => -
        hours ago => -
        half a year ago => -
        """
    );

    public static readonly TheoryData<string> None =
    [
        "He may go.",
        "It will fall.",
        "The second half was better.",
        "about 2000 people",
        "from $5 to $10",
        "at 10:30",
        "the third man",
        "I sat in the sun.",
    ];

    [Theory]
    [MemberData(nameof(Dates))]
    public void Dates_are_resolved(string text, string dates) => Assert.Equal(dates, Dated.Values(text, "en"));

    [Theory]
    [MemberData(nameof(None))]
    public void Other_words_are_no_dates(string text) => Assert.Equal("", Dated.Values(text, "en"));
}
