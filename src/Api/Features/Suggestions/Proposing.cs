using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Newsroom.Api.Features.Claims;
using Newsroom.Api.Features.Sources;
using Newsroom.Api.Persistence.Configurations;
using Newsroom.Api.Wire;
using Newsroom.Domain;
using Newsroom.Domain.Articles;
using Newsroom.Domain.Claims;
using Newsroom.Domain.Dates;
using Newsroom.Domain.Sources;
using Newsroom.Domain.Suggestions;
using Newsroom.Extraction.Statements;
using Newsroom.Extraction.Suggestions;

namespace Newsroom.Api.Features.Suggestions;

/// <summary>Makes of what was read in a text the claims that would be entered.</summary>
public sealed class Proposing(SourceMatcher sources)
{
    private const int Context = 32;

    /// <summary>Of one text; the likeliest are kept.</summary>
    private const int Most = 1_000;
    private const double Hundredths = 100;

    /// <summary>Reads a text and proposes what it claims, the agencies that it credits among it.</summary>
    /// <param name="text">The text.</param>
    /// <param name="language">Its language; null where it is not known.</param>
    /// <param name="published">When it was published.</param>
    /// <param name="article">The article whose text it is.</param>
    /// <param name="cancel">Ends the reading.</param>
    public async Task<ProposedArticle> Of(
        string text,
        string? language,
        PartialDate? published,
        ReferenceInput article,
        CancellationToken cancel
    )
    {
        var read = SuggestionReader.Read(text, language, published);
        var likeliest = read
            .Items.Where(i => i.Passage.Units.End - i.Passage.Units.Start <= TextQuote.Longest)
            .OrderByDescending(i => i.Score)
            .Take(Most)
            .OrderBy(i => i.Marks[0].Units.Start)
            .ToList();
        await sources.Load(
            likeliest.SelectMany(i => i.Via.Select(v => v.Who).Append(i.Origin)).OfType<Named>(),
            cancel
        );
        var items = likeliest.ConvertAll(i => (i, Proposed(i, text, language ?? read.Language, article)));
        return new ProposedArticle(read.Language, [.. read.Agencies], items);
    }

    private ProposedClaim Proposed(Suggested item, string text, string language, ReferenceInput article) =>
        new(
            Wording<SuggestionKind>.Of(item.Kind),
            item.Score,
            [.. item.Rules],
            [.. item.Marks.Select(m => new MarkedPlace(m.CodePoints.Start, m.CodePoints.End))],
            new Proposal(Claim(item, text, language, article), [.. NewSources(item)])
        );

    private ClaimInput Claim(Suggested item, string text, string language, ReferenceInput article) =>
        new()
        {
            Text = Cut(item.Text, Limits.Sentence),
            Language = language,
            Origin = item.Origin is { } origin ? Reference(origin) : null,
            Stance = Wording<Stance>.Of(item.Stance),
            OriginCertainty = Wording<OriginCertainty>.Of(item.Certainty),
            StatedOn = DateInput.Of(item.StatedOn),
            Period = DateInput.Of(item.Period),
            Quantity = QuantityInput.Of(item.Quantity),
            Citations =
            [
                new CitationInput
                {
                    Article = article,
                    Quote = Quote(item, text),
                    Form = Wording<SpeechForm>.Of(item.Form),
                    Attribution = item is { Origin: not null, Attribution: { } attribution }
                        ? Wording<Attribution>.Of(attribution)
                        : null,
                    Distanced = item.Distanced,
                    Via = [.. item.Via.Select(Hop)],
                },
            ],
        };

    private static QuoteInput Quote(Suggested item, string text)
    {
        var (start, end) = (item.Passage.Units.Start, item.Passage.Units.End);
        return new QuoteInput
        {
            Exact = text[start..end],
            Prefix = Whole(text, Math.Max(0, start - Context), start),
            Suffix = Whole(text, end, Math.Min(text.Length, end + Context)),
            Start = item.Passage.CodePoints.Start,
            End = item.Passage.CodePoints.End,
        };
    }

    /// <summary>Not half of a surrogate pair.</summary>
    private static string Whole(string text, int start, int end)
    {
        if (start < end && char.IsLowSurrogate(text[start]))
            start++;
        if (start < end && char.IsHighSurrogate(text[end - 1]))
            end--;
        return text[start..end];
    }

    private HopInput Hop(Carrier carrier)
    {
        var source = sources.Find(carrier.Who);
        var isNamed = source is not null || HasName(carrier.Who);
        return new HopInput
        {
            Source = isNamed ? Reference(carrier.Who) : null,
            Description = isNamed ? null : Cut(carrier.Who.Name, Limits.Line),
            Role = Wording<HopRole>.Of(carrier.Role),
            Cue = carrier.Cue is { } cue ? Cut(cue.Words, Limits.Name) : null,
        };
    }

    private ReferenceInput Reference(Named named) =>
        sources.Find(named) is { } id ? ReferenceInput.To(id.Value) : new ReferenceInput(null, null, NameOf(named));

    /// <summary>Whom the ledger does not have: the origin, and relays that are named.</summary>
    private IEnumerable<SourceInput> NewSources(Suggested item) =>
        item
            .Via.Select(v => v.Who)
            .Where(HasName)
            .Append(item.Origin)
            .OfType<Named>()
            .Where(n => sources.Find(n) is null)
            .DistinctBy(NameOf)
            .Select(n => new SourceInput
            {
                Name = NameOf(n),
                Kind = Wording<SourceKind>.Of(KindOf(n, item)),
                Country = n.Country,
            });

    /// <summary>A station that is described only, "an official of the ministry", is no source of its own.</summary>
    private static bool HasName(Named named) =>
        named is { IsGeneric: false, Kind: NamedKind.Person or NamedKind.Media or NamedKind.Organisation };

    private static string NameOf(Named named) => Cut(named.Resolved, Limits.Name);

    /// <summary>Who is quoted word for word is a person, unless its name tells otherwise.</summary>
    private static SourceKind KindOf(Named named, Suggested item) =>
        named switch
        {
            { Kind: NamedKind.Unknown, IsGeneric: false } when named == item.Origin && item.Form == SpeechForm.Direct =>
                SourceKind.Person,
            { Kind: NamedKind.Person } => SourceKind.Person,
            { Kind: NamedKind.Media } => named.IsGeneric ? SourceKind.Unnamed : SourceKind.NewsOutlet,
            { Kind: NamedKind.Country } => SourceKind.Government,
            { IsGeneric: true } or { Kind: NamedKind.Group } => SourceKind.Unnamed,
            { Kind: NamedKind.Document } => SourceKind.Document,
            _ => SourceKind.Organization,
        };

    private static string Cut(string words, int longest)
    {
        if (words.Length <= longest)
            return words;
        var end = char.IsHighSurrogate(words[longest - 1]) ? longest - 1 : longest;
        return words[..end];
    }

    /// <summary>What of a text an extractor found, told apart by its words: the same sentence in a newer text is the same finding.</summary>
    internal static List<Finding> Findings(ProposedArticle read, int articleVersion)
    {
        var seen = new Dictionary<string, int>(StringComparer.Ordinal);
        return read.Items.ConvertAll(i =>
        {
            var (item, claim) = i;
            var words = $"{claim.Kind}\n{claim.Proposal.Claim.Citations![0].Quote!.Exact}\n{item.Quantity?.RawText}";
            var turn = seen[words] = seen.GetValueOrDefault(words) + 1;
            return new Finding(
                Convert.ToHexStringLower(
                    SHA256.HashData(Encoding.UTF8.GetBytes(words + turn.ToString(CultureInfo.InvariantCulture)))
                ),
                item.Kind,
                articleVersion,
                SuggestionReader.Version,
                item.Passage.CodePoints.Start,
                item.Passage.CodePoints.End,
                (int)Math.Round(item.Score * Hundredths),
                claim.Kept
            );
        });
    }
}

/// <summary>What a text seems to claim.</summary>
/// <param name="Language">The language it was read in.</param>
/// <param name="Agencies">Whom it credits, as printed.</param>
/// <param name="Items">In the order of the text.</param>
public sealed record ProposedArticle(
    string Language,
    IReadOnlyList<string> Agencies,
    List<(Suggested Item, ProposedClaim Claim)> Items
);
