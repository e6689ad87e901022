namespace Newsroom.Extraction.Tests.Numbers;

public sealed class GermanTests
{
    public static readonly TheoryData<string, string> Digits = Table.Of(
        """
        Es kamen 7 Gäste. => 7
        Es kamen 12.000 Gäste. => 12000
        Es kamen 12 000 Gäste. => 12000
        Es kamen 12{nbsp}000 Gäste. => 12000
        Es kamen 12{narrow}000 Gäste. => 12000
        Es kamen 12{thin}000 Gäste. => 12000
        Es kamen 12'000 Gäste. => 12000
        Es kamen 12’000 Gäste. => 12000
        Es kamen 12000 Gäste. => 12000
        Es kamen 1.234.567 Gäste. => 1234567
        Es kamen 1 234 567 Gäste. => 1234567
        Es kamen 120 Gäste. => 120
        Der Pegel stieg um 4,75 Meter. => 4.75
        Der Pegel stieg um 0,5 Meter. => 0.5
        Der Pegel stieg um ,5 Meter. => 0.5
        Das Los kostet 1.299,90 Euro. => 1299.9
        Das Los kostet 1 299,90 Euro. => 1299.9
        Das Los kostet 1,299.90 Euro. => 1299.9
        Das Los kostet CHF 2.5 und mehr. => atLeast 2.5
        Der Wert liegt bei 0,123456. => 0.123456
        Auf 15,000 Besucher hofft die Messe. => 15000
        Auf 12,345 Besucher hofft die Messe. => 12345
        Auf 12,345 zahlende Besucher hofft die Messe. => 12345
        Der Faktor beträgt 12,345 im Mittel. => 12.345
        Das Paket wiegt 2,500 kg. => 2.5
        Das Paket wiegt 2,125 Kilogramm. => 2.125
        Ein Anteil von 12,500 Prozent entfällt darauf. => 12.5 percent
        Sie zahlten 15,000 Euro. => 15000
        Die Quote lag bei 1,500 Millionen. => 1500000
        Sie fuhren 0,500 Runden. => 0.5
        Die Zahl 1.23 steht im Heft. => 1.23
        007 ist kein Agent mehr. => 7
        Ein Wert von 3,0 genügt. => 3
        (42) => 42
        „42“ => 42
        42; 43 => 42; 43
        42,43,44 => 
        12.34.56.78 => 
        1.23.456 => 
        999999999999999 Sterne => 999999999999999
        1000000000000000 Sterne => 
        1,1234567 Sterne => 
        123456789012345678901234567890 Sterne => 
        """
    );

    public static readonly TheoryData<string, string> Multiplied = Table.Of(
        """
        6,5 Millionen Bäume => 6500000
        6,5 Mio. Bäume => 6500000
        6,5 Mio Bäume => 6500000
        6,5{nbsp}Millionen Bäume => 6500000
        3 Mrd. Euro => 3000000000
        3 Mrd Euro => 3000000000
        2,25 Milliarden Euro => 2250000000
        1 Billion Euro => 1000000000000
        80 Tsd. Karten => 80000
        80 Tausend Karten => 80000
        3 hundert Karten => 300
        15k Klicks => 15000
        1,5M Klicks => 1500000
        2,5G Klicks => 2500000000
        Das 5G-Netz kommt. => 
        4 Dutzend Eier => 48
        6 Millionen 500.000 Bäume => 6500000
        2 Millionen 300 Tausend Bäume => 2300000
        3 Tausend 250 Bäume => 3250
        eine halbe Million Bäume => 500000
        eine Viertelmillion Bäume => 250000
        § 129 a ist kein Maß => 
        anderthalb Millionen Bäume => 1500000
        zweieinhalb Milliarden Euro => 2500000000
        zwei Komma fünf Millionen Bäume => 2500000
        fünf Komma null drei Millionen => 5030000
        zwei Drittel Millionen => 666666.666667
        drei und ein halb Millionen => 3500000
        zwei und drei Viertel Millionen => 2750000
        2½ Millionen => 2500000
        2 ½ Millionen => 2500000
        2 1/2 Millionen => 2500000
        10^6 Keime => 
        3 Millionen Euro und 4 Milliarden Euro => 3000000; 4000000000
        500 TEUR => 500000
        20 MEUR => 20000000
        20 EUR Millionen => 20; vague Millionen
        """
    );

    public static readonly TheoryData<string, string> Words = Table.Of(
        """
        null Fehler => 0
        eins zu null => 1; 0
        zwei Boote => 2
        zwo Boote => 2
        Fuenf Boote => 5
        fünf Boote => 5
        FÜNF Boote => 5
        zwölf Boote => 12
        zwoelf Boote => 12
        sechzehn Boote => 16
        siebzehn Boote => 17
        dreißig Boote => 30
        dreissig Boote => 30
        DREISSIG Boote => 30
        einundzwanzig Boote => 21
        neunundneunzig Boote => 99
        hundert Boote => 100
        Hundert Boote => 100
        einhundert Boote => 100
        ein hundert Boote => 100
        hundertfünf Boote => 105
        hundertundfünf Boote => 105
        zweihundertvierundvierzig Boote => 244
        tausend Boote => 1000
        eintausend Boote => 1000
        tausendeins Boote => 1001
        tausendundeins Boote => 1001
        elfhundert Boote => 1100
        neunzehnhundertneunzig Boote => 1990
        fünfzehntausend Boote => 15000
        dreiundzwanzigtausendvierhundert Boote => 23400
        neunhundertneunundneunzigtausendneunhundertneunundneunzig Boote => 999999
        eine Million Boote => 1000000
        eine Million zweihunderttausend Boote => 1200000
        drei Millionen vierhundertfünfzigtausendundsechs Boote => 3450006
        zwei Milliarden drei Millionen Boote => 2003000000
        zweimillionenfünfhunderttausend Boote => 2500000
        ein Dutzend Boote => 12
        ein halbes Dutzend Boote => 6
        drei Dutzend Boote => 36
        anderthalb Boote => 1.5
        Anderthalb Boote => 1.5
        zweieinhalb Boote => 2.5
        eineinhalb Boote => 1.5
        hunderteinhalb Boote => 100.5
        drei halbe Boote => 1.5
        zwan­zig Boote => 20
        fu{diaeresis}nf Boote => 5
        zweimal im Monat => 2
        zwanzigmal im Monat => 20
        dreifach gesichert => 3
        die sechsköpfige Gruppe => 6
        ein dreitägiger Besuch => 3
        eine achtspurige Straße => 8
        ein 12-köpfiges Team => 12
        ein 12köpfiges Team => 12
        die 60-Tage-Frist => 60
        die Zwei-Wege-Lösung => 2
        die Hilfe zweier Nachbarn => 2
        die Hilfe dreier Nachbarn => 3
        """
    );

    public static readonly TheoryData<string, string> NoNumbers = Table.Of(
        """
        Ein Boot sank, eine Frau ertrank, einen Mann fand niemand. => 
        Achtung: Einheit im Dreieck, kein Zweifel. => 
        Der Elfmeter war einfach und einseitig. => 
        Die Achterbahn fährt durchs Stadtviertel. => 
        Er ließ das außer Acht. => 
        Sie sprachen unter vier Augen. => 
        Das Viertelfinale beginnt im Vierteljahr. => 
        Die Tausendsassa und der Hundertschaftsführer. => 
        Millionenverluste drohen dem Milliardenkonzern. => 
        Sie teuren die Sache nicht. => 
        einig, eintönig, Eintracht, Siebenbürgen, Neuntöter => 
        Dutzendware => 
        Sechserpack und Viererbande => 
        """
    );

    [Theory]
    [MemberData(nameof(Digits))]
    [MemberData(nameof(Multiplied))]
    [MemberData(nameof(Words))]
    [MemberData(nameof(NoNumbers))]
    public void German_numbers_are_read(string text, string figures) =>
        Assert.Equal(figures, Noted.Figures(text, "de"));
}
