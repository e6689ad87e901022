using System.Globalization;
using System.Text;

namespace Newsroom.Benchmarks.Invented;

/// <summary>Which claim stands in which article: each claim in two, each article with twenty quotes, about 3,000 characters.</summary>
internal sealed class InventedLedger
{
    private const int ClaimsAnArticle = 10;
    private const int Kind = 2;
    private readonly List<(int Claim, int Citation)>[] quotes;

    public InventedLedger(int claims)
    {
        Claims = claims;
        Articles = Math.Max(2 * ClaimsAnArticle, claims / ClaimsAnArticle);
        quotes = new List<(int, int)>[Articles];
        for (var article = 0; article < Articles; article++)
            quotes[article] = new(2 * ClaimsAnArticle);
        for (var claim = 0; claim < claims; claim++)
        for (var citation = 0; citation < 2; citation++)
            quotes[ArticleOf(claim, citation)].Add((claim, citation));
    }

    public int Claims { get; }
    public int Articles { get; }

    /// <summary>The article that first prints it, and one of the ten that follow.</summary>
    public int ArticleOf(int claim, int citation) =>
        (claim / ClaimsAnArticle + citation * (1 + claim % ClaimsAnArticle)) % Articles;

    /// <summary>Three articles of five are German.</summary>
    public static bool IsGerman(int article) => article % 5 < 3;

    public static string Published(int article) =>
        new DateOnly(2024, 1, 1).AddDays(article % 730).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    public string Text(int article)
    {
        var dice = new Dice(Kind, article);
        var text = new StringBuilder(3_500);
        var sentences = 0;
        foreach (var (claim, citation) in quotes[article])
        {
            text.Append(Prose.Quote(ClaimLine.Draw(claim), citation, IsGerman(article)).Sentence);
            if (dice.Percent(25))
                text.Append(' ').Append(Prose.Filler(ref dice, IsGerman(article)));
            text.Append(++sentences % 4 == 0 ? "\n\n" : " ");
        }
        return text.ToString().TrimEnd();
    }
}
