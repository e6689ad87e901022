namespace Newsroom.Extraction.Tests.Numbers;

/// <summary>Writes whole numbers below 1,000,000 in words.</summary>
internal static class Spelled
{
    private static readonly string[] GermanOnes =
        "null ein zwei drei vier fünf sechs sieben acht neun zehn elf zwölf dreizehn vierzehn fünfzehn sechzehn siebzehn achtzehn neunzehn".Split();

    private static readonly string[] GermanTens =
        "- - zwanzig dreißig vierzig fünfzig sechzig siebzig achtzig neunzig".Split();

    private static readonly string[] EnglishOnes =
        "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen".Split();

    private static readonly string[] EnglishTens = "- - twenty thirty forty fifty sixty seventy eighty ninety".Split();

    public static string InGerman(int number) => number % 100 == 1 ? German(number) + "s" : German(number);

    public static string InEnglish(int number) =>
        number switch
        {
            < 20 => EnglishOnes[number],
            < 100 when number % 10 == 0 => EnglishTens[number / 10],
            < 100 => $"{EnglishTens[number / 10]}-{EnglishOnes[number % 10]}",
            < 1000 => InEnglish(number / 100) + " hundred" + Rest(number % 100, " and "),
            _ => InEnglish(number / 1000) + " thousand" + Rest(number % 1000, number % 1000 < 100 ? " and " : " "),
        };

    private static string German(int number) =>
        number switch
        {
            < 20 => GermanOnes[number],
            < 100 when number % 10 == 0 => GermanTens[number / 10],
            < 100 => $"{GermanOnes[number % 10]}und{GermanTens[number / 10]}",
            < 1000 => German(number / 100) + "hundert" + (number % 100 == 0 ? "" : German(number % 100)),
            _ => German(number / 1000) + "tausend" + (number % 1000 == 0 ? "" : German(number % 1000)),
        };

    private static string Rest(int number, string joint) => number == 0 ? "" : joint + InEnglish(number);
}
