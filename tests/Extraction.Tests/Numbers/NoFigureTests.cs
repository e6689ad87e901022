namespace Newsroom.Extraction.Tests.Numbers;

/// <summary>Numbers that say neither how many nor how much are listed apart.</summary>
public sealed class NoFigureTests
{
    public static readonly TheoryData<string, string> German = Table.Of(
        """
        am 3. September 2025 in Kiel => date 3 2025
        Stand: 05.2016 => date 5 2016
        2023 starben zweihundert Menschen => year 2023; 200
        2023 starben Menschen => year 2023
        2023 junge Menschen => 2023
        2023 Menschen => 2023
        am 3. September in Kiel => date 3
        am 3.9.2025 in Kiel => date 3 9 2025
        am 03.09.25 in Kiel => date 3 9 25
        am 15.5. in Kiel => date 15 5
        Stand 2025-09-03 => date 2025 9 3
        Stand 2025-09-03T14:00:00Z => date 2025 9 3 14 0 0
        vom 26. bis 28. April => date 26; date 28
        am 24./25. März => date 24; date 25
        am dritten Oktober => date 3
        im April 2024 => date 2024
        am 5. Mai 20 Boote => date 5; 20
        um 10:30 Uhr => time 10 30
        um 10.30 Uhr => time 10 30
        um 10.30 in Kiel => time 10 30
        um 14 Uhr => time 14
        um acht Uhr => time 8
        halb zehn => time 10
        von 8 bis 10 Uhr => time 8; time 10
        zwischen 8.30 und 8.45 Uhr => time 8 30; time 8 45
        mit 0:10:00 Verspätung => time 0 10 0
        um 5 Prozent => 5 percent
        um 10,30 Euro => 10.3
        gewann 3:1 gegen Kiel => score 3 1
        gewann 3-1 gegen Kiel => score 3 1
        im Jahr 2024 => year 2024
        Ende 2024 => year 2024
        seit 2023 => year 2023
        in 2025 => year 2025
        2024 wurde gebaut => year 2024
        die Saison 2015/16 => year 2015 16
        2014-2018 => year 2014 2018
        (2019) => year 2019
        die 80er Jahre => year 80
        die neunziger Jahre => year 90
        rund 2000 Boote => about 2000
        2000 Menschen => 2000
        1400 Anwender => 1400
        seit 2000 Tagen => 2000
        in 2000 Fällen => 2000
        bis zu 2000 Boote => atMost 2000
        Tel. 030/12345678 => phone 30 12345678
        +49 30 1234567 => phone 49 30 1234567
        0800 123 45 67 => phone 800 123 45 67
        Nr. 5 lebt => label 5
        Nummer fünf lebt => label 5
        § 26 Abs. 2 => label 26; label 2
        Linie 529 fährt => label 529
        auf der B 312 bei Kiel => label 312
        auf der A30 bei Kiel => code 30
        eine F-16 über Kiel => code 16
        Covid-19 und SARS-CoV-2 => code 19; code 2
        192.168.1.2 => code 192 168 1 2
        24/7 geöffnet => code 24 7
        978-3-16-148410-0 => code 978 3 16 148410 0
        der 80. Geburtstag => ordinal 80
        die 3. internationale Messe => ordinal 3
        Es kamen 80. Danach war Ruhe. => 80
        das zweite Mal => ordinal 2
        zum siebenundzwanzigsten Mal => ordinal 27
        1. Startseite\n2. Politik => label 1; label 2
        siehe https://example.org/a15?b=20%25 heute => 
        siehe www.example.org/2024/15 heute => 
        eine Million Euro => 1000000
        1000000000000000 Sterne => beyond 1000000000000000
        """
    );

    public static readonly TheoryData<string, string> English = Table.Of(
        """
        on May 8, 1945 in Kiel => date 8 1945
        on 8 May 1945 in Kiel => date 8 1945
        on Dec. 12, 1994 => date 12 1994
        on May 4th => date 4
        on the 4th of May => date 4
        on 5/17/2018 => date 5 17 2018
        on 2018-05-17 => date 2018 5 17
        on May 4-6 => date 4 6
        in April 2024 => date 2024
        they may 10 times => 10
        at 11pm => time 11
        at 5 p.m. today => time 5
        at 5 o'clock => time 5
        at 10:30 => time 10 30
        from 5 to 6 pm => time 5; time 6
        in 2025 => year 2025
        since 2023 => year 2023
        the 1990s => year 1990
        nineteen eighty-four => year 19 80 4
        twenty twenty-five => year 20 20 5
        2000 people => 2000
        about 2000 boats => about 2000
        won 3-1 => score 3 1
        In 2023 two hundred people died => year 2023; 200
        In 2023 many people died => year 2023
        passed 316-280 => score 316 280
        20 percent more than 2023 => 20 percent; year 2023
        more than 2023 boats => moreThan 2023
        won 3:1 => score 3 1
        No. 5 lives => label 5
        Article 26 => label 26
        page 12 => label 12
        a Boeing 737 => label 737
        an F-16 => code 16
        the G7 => code 7
        555-0123 => code 555 123
        the 21st man => ordinal 21
        the twenty-first man => ordinal 21
        the two hundredth man => ordinal 200
        the third man => ordinal 3
        +1-222-2222-2222 => phone 1 222 2222 2222
        9/11 => code 9 11
        """
    );

    [Theory]
    [MemberData(nameof(German))]
    public void In_German(string text, string numbers) => Assert.Equal(numbers, Noted.Everything(text, "de"));

    [Theory]
    [MemberData(nameof(English))]
    public void In_English(string text, string numbers) => Assert.Equal(numbers, Noted.Everything(text, "en"));
}
