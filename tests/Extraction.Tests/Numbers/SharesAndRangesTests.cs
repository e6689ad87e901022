namespace Newsroom.Extraction.Tests.Numbers;

public sealed class SharesAndRangesTests
{
    public static readonly TheoryData<string, string> German = Table.Of(
        """
        50 Prozent der Boote => 50 percent
        50 % der Boote => 50 percent
        50% der Boote => 50 percent
        fünfzig Prozent der Boote => 50 percent
        ein Prozent der Boote => 1 percent
        ein halbes Prozent => 0.5 percent
        1/2 Prozent => 0.5 percent
        7 3/4 Prozent => 7.75 percent
        eine 50-prozentige Beteiligung => 50 percent
        eine zehnprozentige Beteiligung => 10 percent
        zwei Prozentpunkte mehr => 2 percentagePoints
        2,5 %-Punkte mehr => 2.5 percentagePoints
        die Hälfte der Boote => 50 share
        zur Hälfte => 50 share
        die zweite Hälfte des Spiels => 
        die andere Hälfte => 
        ein Drittel der Boote => 33.333333 share
        zwei Drittel der Boote => 66.666667 share
        drei Viertel der Boote => 75 share
        drei Fünftel der Boote => 60 share
        ein Zehntel der Boote => 10 share
        sieben Achtel der Boote => 87.5 share
        fünf Zwölftel der Boote => 41.666667 share
        3/4 der Boote => 75 share
        ¾ der Boote => 75 share
        jedes fünfte Boot => 20 share
        Jeder Dritte fährt Boot. => 33.333333 share
        jedes zweite Jahr => 
        drei von vier Booten => 75 share
        3 von 4 Booten => 75 share
        eines von fünf Booten => 20 share
        eine von zehn Personen => 10 share
        vier von drei Booten => 4; 3
        15 von 20 Prozent => 15; 20 percent
        von 40 auf 50 Prozent => 40 percent; 50 percent
        von 40 auf rund 50 Prozent => 40 percent; about 50 percent
        20, 30 oder 40 Prozent => 20 percent; 30 percent; 40 percent
        15 Boote und 20 Prozent => 15; 20 percent
        zwischen 10.000 und 12.000 Boote => between 10000..12000
        zwischen 10 und 12 Tausend Boote => between 10000..12000
        zwischen fünf und sieben Boote => between 5..7
        zwischen 5 und 7 Prozent => between 5..7 percent
        zwischen 5 Prozent und 7 Prozent => between 5..7 percent
        zwischen 7 und 5 Prozent => 7 percent; 5 percent
        von 10 bis 12 Booten => between 10..12
        10 bis 12 Tausend Boote => between 10000..12000
        100 bis 300 Milliarden Euro => between 100000000000..300000000000
        500.000 bis eine Million Boote => between 500000..1000000
        10-12 Boote => between 10..12
        zehn- bis zwölftausend Boote => between 10000..12000
        fünf- bis sechshundert Boote => between 500..600
        10- bis 12-tausend Boote => between 10000..12000
        zwischen zehn- und zwölftausend Boote => between 10000..12000
        20- bis 30-jährige Segler => between 20..30
        10- bis 15-prozentige Abschläge => between 10..15 percent
        ein bis zwei Boote => between 1..2
        ein Drittel bis die Hälfte => between 33.333333..50 share
        zwischen einem Drittel und der Hälfte => between 33.333333..50 share
        ein- bis zweitausend Boote => between 1000..2000
        zwei oder drei Millionen Boote => 2000000; 3000000
        von 2 auf rund 3 Millionen Boote => 2000000; about 3000000
        eine bis zwei Wochen => between 1..2
        ein bis zu 30 Meter langes Boot => atMost 30
        10-12.000 Boote => between 10000..12000
        10 bis 12.000 Boote => between 10000..12000
        5 bis 25.000 Euro => between 5..25000
        zwischen 10 und 12.000 Boote => between 10..12000
        ein gutes Drittel der Boote => justOver 33.333333 share
        mit einem knappen Viertel => justUnder 25 share
        ein knappes Dutzend Boote => justUnder 12
        eine gute Million Boote => justOver 1000000
        eine knappe halbe Million Boote => justUnder 500000
        mehr als eine Viertelmillion Boote => moreThan 250000
        10 - 12 Boote => between 10..12
        10–12 Boote => between 10..12
        5 bis 7 Prozent => between 5..7 percent
        zwischen -5 und 5 Grad => between -5..5
        zwischen minus zehn und minus fünf Grad => between -10..-5
        -10 bis -5 Grad => between -10..-5
        1,5 bis 2,5 Meter => between 1.5..2.5
        12 bis 10 Boote => 12; atMost 10
        zwischen 10 Booten und 12 Autos => 10; 12
        Gleis 3 - 300 Boote => 300
        von 2015 bis 2018 => 
        von 2000 bis 2500 Menschen => between 2000..2500
        """
    );

    public static readonly TheoryData<string, string> English = Table.Of(
        """
        one over twenty => 5 share
        one twenty-fifth => 4 share
        one over twenty rivals => 1; moreThan 20
        50 percent of boats => 50 percent
        50 per cent of boats => 50 percent
        50% of boats => 50 percent
        fifty percent of boats => 50 percent
        half a percent => 0.5 percent
        half a percentage point => 0.5 percentagePoints
        two percentage points => 2 percentagePoints
        2.3 pp => 2.3 percentagePoints
        half of the boats => 50 share
        half the boats => 50 share
        one half of it => 50 share
        a half of it => 50 share
        a third of the boats => 33.333333 share
        one third of the boats => 33.333333 share
        one-third of the boats => 33.333333 share
        two thirds of the boats => 66.666667 share
        two-thirds of the boats => 66.666667 share
        three quarters of the boats => 75 share
        a quarter of the boats => 25 share
        a tenth of the boats => 10 share
        five eighths of it => 62.5 share
        3/4 of the boats => 75 share
        every fifth boat => 20 share
        every second day => 
        one in five boats => 20 share
        1 in 5 boats => 20 share
        two out of three boats => 66.666667 share
        1 in 2025 => 1
        5 in 2 => 5; 2
        3 in 10 years => 3; 10
        between 10,000 and 12,000 boats => between 10000..12000
        ten- to twelve-metre boats => between 10..12
        10-12,000 boats => between 10000..12000
        10 to 12,000 boats => between 10000..12000
        5 to 25,000 boats => between 5..25000
        one or two thousand boats => 1000; 2000
        rose from 2 to 3 million boats => 2000000; 3000000
        half-a-million boats => 500000
        up 5.5pc => 5.5 percent
        $100-$200 => between 100..200
        $1.5bn to $2bn => between 1500000000..2000000000
        between 10 and 12 thousand boats => between 10000..12000
        between one hundred and two hundred boats => between 100..200
        between one hundred and fifty and two hundred boats => between 150..200
        between five and seven percent => between 5..7 percent
        10 to 12 thousand boats => between 10000..12000
        10 to 12 boats => between 10..12
        from 10 to 12 boats => between 10..12
        rose from 5 to 10 percent => 5 percent; 10 percent
        fell from 12 boats to 10 boats => 12; 10
        5-7 boats => between 5..7
        a 5–7 percent cut => between 5..7 percent
        $5 to $7 million => between 5000000..7000000
        500 to 1 million => between 500..1000000
        20 or 30 percent => 20 percent; 30 percent
        20, 30, or 40 percent => 20 percent; 30 percent; 40 percent
        5,000, or 10 percent => 5000; 10 percent
        """
    );

    public static readonly TheoryData<string, string> Vague = Table.Of(
        """
        Tausende kamen. => vague Tausende
        Es kamen tausende Boote. => vague tausende
        mit Hunderten Booten => vague Hunderten
        Dutzende Boote => vague Dutzende
        Zehntausende Boote => vague Zehntausende
        Hunderttausende Boote => vague Hunderttausende
        mehrere Tausend Boote => vague mehrere Tausend
        mehrere tausend Boote => vague mehrere tausend
        einige hundert Boote => vague einige hundert
        ein paar hundert Boote => vague ein paar hundert
        mehrere hunderttausend Boote => vague mehrere hunderttausend
        mehrere Millionen Boote => vague mehrere Millionen
        viele Millionen Boote => vague viele Millionen
        Millionen Boote => vague Millionen
        mehrere Dutzend Boote => vague mehrere Dutzend
        mehrere Boote => 
        viele Boote => 
        """
    );

    public static readonly TheoryData<string, string> VagueEnglish = Table.Of(
        """
        Thousands came. => vague Thousands
        dozens of boats => vague dozens
        hundreds of thousands of boats => vague hundreds of thousands
        tens of thousands of boats => vague tens of thousands
        several thousand boats => vague several thousand
        several hundred thousand boats => vague several hundred thousand
        a few hundred boats => vague a few hundred
        a couple of hundred boats => vague a couple of hundred
        many millions => vague many millions
        millions of boats => vague millions
        a few boats => 
        several boats => 
        """
    );

    [Theory]
    [MemberData(nameof(German))]
    [MemberData(nameof(Vague))]
    public void German_shares_ranges_and_vague_words_are_read(string text, string figures) =>
        Assert.Equal(figures, Noted.Figures(text, "de"));

    [Theory]
    [MemberData(nameof(English))]
    [MemberData(nameof(VagueEnglish))]
    public void English_shares_ranges_and_vague_words_are_read(string text, string figures) =>
        Assert.Equal(figures, Noted.Figures(text, "en"));
}
