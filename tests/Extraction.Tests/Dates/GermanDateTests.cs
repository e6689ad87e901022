using Newsroom.Extraction.Tests.Numbers;

namespace Newsroom.Extraction.Tests.Dates;

public sealed class GermanDateTests
{
    public static readonly TheoryData<string, string> Absolute = Table.Of(
        """
        am 3. September 2025 in Kiel => 2025-09-03
        am 03.09.2025 in Kiel => 2025-09-03
        am 3.9.25 in Kiel => 2025-09-03
        am 3.9. in Kiel => 2025-09-03
        Stand 2025-09-03 => 2025-09-03
        am 3. 9. 2025 in Kiel => 2025-09-03
        im Mai und Juni 2024 => 2024-05; 2024-06
        Stand 05.2016 => 2016-05
        am dritten Oktober 2024 => 2024-10-03
        Freitag, 5. September 2025 => 2025-09-05
        Freitag, den 5. September => 2025-09-05
        im April 2024 => 2024-04
        im Jahr 2009 => 2009
        im Herbst 2024 => 2024-23
        im Winter 2024/25 => 2024-24
        im dritten Quartal 2025 => 2025-35
        im zweiten Halbjahr 2024 => 2024-41
        in der Saison 2015/16 => 2015/2016
        in den 1990er Jahren => 199X
        die neunziger Jahre => 199X
        im 19. Jahrhundert => 18XX
        Ende 2024 => 2024-12~
        Anfang 2024 => 2024-01~
        Mitte 2024 => 2024-06~
        Ende August 2024 => 2024-08-21~/2024-08-31~
        Mitte der 1990er Jahre => 1993~/1995~
        zwischen Juni 2024 und April 2025 => 2024-06/2025-04
        von 2014 bis 2018 => 2014/2018
        2014-2018 => 2014/2018
        vom 26. bis 28. April 2024 => 2024-04-26/2024-04-28
        seit Oktober 2023 => 2023-10/..
        bis 2026 => ../2026
        vor 2020 => ../2019
        nach 2020 => 2021/..
        Ostern 2024 => 2024-03-31~
        """
    );

    public static readonly TheoryData<string, string> FromTheArticle = Table.Of(
        """
        am Mittwoch in Kiel => 2025-09-03
        am Donnerstag in Kiel => 2025-08-28
        am Donnerstagabend in Kiel => 2025-08-28
        am kommenden Donnerstag => 2025-09-04
        am vergangenen Mittwoch => 2025-08-27
        ab Donnerstag => 2025-09-04/..
        seit Donnerstag => 2025-08-28/..
        bis Freitag => -
        heute früh => 2025-09-03
        gestern Abend => 2025-09-02
        vorgestern => 2025-09-01
        Morgen kommt er. => 2025-09-04
        am Morgen => 
        im Juli => 2025-07
        im November => 2024-11
        am 10. Mai => 2025-05-10
        am 10. Oktober => 2025-10-10
        im vergangenen Jahr => 2024
        im vergangenen Juni => 2025-06
        im April dieses Jahres => 2025-04
        seit letztem Herbst => 2024-23/..
        letzte Woche => 2025-08-25/2025-08-31
        Anfang der Woche => 2025-09-01~/2025-09-02~
        am Wochenende => 2025-08-30/2025-08-31
        Ende nächsten Jahres => 2026-12~
        am Jahresende => 2025-12~
        im Vorjahr => 2024
        vor drei Tagen => 2025-08-31
        vor zwei Wochen => 2025-08-20~
        vor zwei Monaten => 2025-07~
        vor zwei Jahren => 2023~
        vor einem halben Jahr => 2025-03~
        in zwei Wochen => 2025-09-17~
        in den letzten drei Jahren => 2022~/2025-09-03
        am 24. und 25. März => 2025-03-24; 2025-03-25
        """
    );

    public static readonly TheoryData<string, string> Untold = Table.Of(
        """
        Stunden zuvor war er da => -
        wenige Tage zuvor => -
        kürzlich => -
        zwei Tage später => -
        am nächsten Tag => -
        im folgenden Jahr => -
        in den kommenden Jahren => -
        vor wenigen Tagen => -
        """
    );

    public static readonly TheoryData<string> None =
    [
        "2000 Menschen kamen.",
        "Er ist 30 Jahre alt.",
        "Der Lauf dauerte zwei Stunden.",
        "Es war um 10.30 Uhr.",
        "Das kostet 1.500 Euro.",
        "Am 15. Spieltag verlor Kiel.",
        "So kam es. Mi casa.",
        "3/4 der Leute",
        "Nr. 2016 lebt.",
        "Tel. 030/12345678",
    ];

    [Theory]
    [MemberData(nameof(Absolute))]
    public void A_whole_date_needs_no_article(string text, string dates)
    {
        Assert.Equal(dates, Dated.Values(text, "de"));
        if (!text.Contains("3.9.", StringComparison.Ordinal) && !text.Contains("den 5.", StringComparison.Ordinal))
            Assert.Equal(dates, Dated.Values(text, "de", reference: null));
    }

    [Theory]
    [MemberData(nameof(FromTheArticle))]
    public void Words_are_seen_from_the_article(string text, string dates) =>
        Assert.Equal(dates, Dated.Values(text, "de"));

    [Theory]
    [MemberData(nameof(Untold))]
    public void What_another_day_is_needed_for_is_found_and_not_told(string text, string dates) =>
        Assert.Equal(dates, Dated.Values(text, "de"));

    [Theory]
    [MemberData(nameof(None))]
    public void Other_numbers_and_words_are_no_dates(string text) => Assert.Equal("", Dated.Values(text, "de"));
}
