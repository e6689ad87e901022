namespace Newsroom.Extraction.Tests.Numbers;

public sealed class EnglishTests
{
    public static readonly TheoryData<string, string> Digits = Table.Of(
        """
        They counted 7 boats. => 7
        They counted 12,000 boats. => 12000
        They counted 12 000 boats. => 12000
        They counted 12{nbsp}000 boats. => 12000
        They counted 12{narrow}000 boats. => 12000
        They counted 12000 boats. => 12000
        They counted 1,234,567 boats. => 1234567
        They counted 12,34,567 boats. => 1234567
        They counted 1 234 567 boats. => 1234567
        It weighs 4.75 tonnes. => 4.75
        It weighs .5 tonnes. => 0.5
        It weighs 0.5 tonnes. => 0.5
        It costs $1,299.90 now. => 1299.9
        It costs €1.299,90 now. => 1299.9
        It costs 5,00 euros. => 5
        The factor is 15.000 exactly. => 15
        The factor is 12.345 exactly. => 12.345
        They sent 15.000 soldiers. => 15000
        They sent 15.000 young soldiers. => 15000
        It rose to 25.7. => 25.7
        A share of 3.14159 percent. => 3.14159 percent
        £5m, €2.4bn and $46.8 million => 5000000; 2400000000; 46800000
        He is 1.8m tall. => 1.8
        2m people live there. => 2000000
        15k followers, 3M views, 100K likes => 15000; 3000000; 100000
        A 5G network covers 190 km2. => 190
        75ml of a 5g dose => 75; 5
        USD 22.5 million and 75 USD million => 22500000; 75000000
        USD115.5 => 115.5
        a 45-acre site and a six-mile walk => 45; 6
        1,2,3 => 
        1.2.3 => 
        1.3e6 particles => 
        -5 degrees, minus five degrees, (-1.5%) => -5; -5; -1.5 percent
        The Kiel-5 route => 
        999,999,999,999,999 stars => 999999999999999
        1,000,000,000,000,000 stars => 
        1.1234567 stars => 
        """
    );

    public static readonly TheoryData<string, string> Words = Table.Of(
        """
        zero boats, nought point five => 0; 0.5
        two boats => 2
        Fifteen boats => 15
        TWENTY-FIVE boats => 25
        twenty five boats => 25
        twenty‑five boats => 25
        killed twenty – five of them children => 20; 5
        two twenty-year-old men => 2; 20
        a hundred boats => 100
        one hundred boats => 100
        hundred boats => 100
        a hundred and fifty boats => 150
        one hundred fifty boats => 150
        two hundred and five boats => 205
        two hundred twenty-two boats => 222
        twenty-five hundred boats => 2500
        nineteen hundred boats => 1900
        a thousand boats => 1000
        fifteen thousand boats => 15000
        two thousand and five boats => 2005
        two thousand three hundred boats => 2300
        three hundred thousand boats => 300000
        a hundred and fifty thousand boats => 150000
        nine hundred ninety-nine thousand nine hundred and ninety-nine => 999999
        a million boats => 1000000
        one million two hundred thousand boats => 1200000
        two million and one boats => 2000001
        half a million boats => 500000
        half million boats => 500000
        a half million boats => 500000
        a quarter million boats => 250000
        a quarter of a million boats => 250000
        two thirds of a million => 666666.666667
        two and a half million boats => 2500000
        one million and a half => 1500000
        five and three quarters => 5.75
        two point five million boats => 2500000
        two point zero three => 2.03
        three thousand millions => 3000000000
        a dozen boats => 12
        two dozen boats => 24
        half a dozen boats => 6
        13 lakh rupees and 6 crore => 1300000; 60000000
        322 hundred => 32200
        3 hundred and 21 boats => 321
        4 thousand 3 hundred boats => 4300
        3 hundred and 2 hundred boats => 300; 200
        five million people and 300,000 homes => 5000000; 300000
        one soldier fell => 1
        $280 million first loan => 280000000
        minus three million two hundred thousand => -3200000
        """
    );

    public static readonly TheoryData<string, string> NoNumbers = Table.Of(
        """
        The one you mean is no one I know, one another. => 
        A boat sank and an hour later a man came. => 
        The second man came first, for the third time. => 
        Both won twice and no single vote was lost. => 
        A third attempt in the fourth quarter. => 
        At half-time, half past ten in the quarter-final. => 
        The second half was better than the first half. => 
        at one point, one day, one by one => 
        """
    );

    [Theory]
    [MemberData(nameof(Digits))]
    [MemberData(nameof(Words))]
    [MemberData(nameof(NoNumbers))]
    public void English_numbers_are_read(string text, string figures) =>
        Assert.Equal(figures, Noted.Figures(text, "en"));
}
