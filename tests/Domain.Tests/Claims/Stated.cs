using Newsroom.Domain.Articles;
using Newsroom.Domain.Claims;
using Newsroom.Domain.Dates;

namespace Newsroom.Domain.Tests.Claims;

/// <summary>Claims and citations as an editor would enter them, with as little as they need.</summary>
internal static class Stated
{
    public static readonly ArticleId Spiegel = new(Guid.CreateVersion7());
    public static readonly ArticleId Zeit = new(Guid.CreateVersion7());
    public static readonly ArticleId Kyiv = new(Guid.CreateVersion7());

    public static CitationContent In(
        ArticleId article,
        string exact = "zehn Tote",
        int start = 0,
        CitationId? existing = null
    ) =>
        new()
        {
            Existing = existing,
            Article = article,
            ArticleVersion = 1,
            Quote = new TextQuote(exact, "", "", start, start + exact.Length),
            State = CitationState.Anchored,
            Form = SpeechForm.Indirect,
        };

    public static ClaimContent Claim(params CitationContent[] citations) =>
        new()
        {
            Text = "Ten people were killed.",
            Language = LanguageTag.Parse("en"),
            Citations = citations,
        };

    public static Claim Recorded(params CitationContent[] citations) => Recorded(Claim(citations));

    public static Claim Recorded(ClaimContent content) =>
        Domain.Claims.Claim.Record(NewClaim(), null, content, NewCitation);

    public static Dictionary<ArticleId, PartialDate?> Published(params (ArticleId Article, string? Edtf)[] dates) =>
        dates.ToDictionary(d => d.Article, d => d.Edtf is null ? null : PartialDate.Parse(d.Edtf));

    public static ClaimId NewClaim() => new(Guid.CreateVersion7());

    public static CitationId NewCitation() => new(Guid.CreateVersion7());
}
