using FluentValidation;
using Newsroom.Api.Features.Entries;
using Newsroom.Api.Wire;
using Newsroom.Domain;
using Newsroom.Domain.Articles;
using Newsroom.Domain.Claims;
using Newsroom.Domain.Dates;

namespace Newsroom.Api.Features.Claims;

/// <summary>Makes citations from their inputs: a stored one is recognised by its article and words and keeps its place, of a new one the words are found.</summary>
public sealed class CitationDesk(References references, ArticleTexts texts, IValidator<CitationInput> validator)
{
    public static IEnumerable<Link> Links(CitationInput? input, string at)
    {
        if (input?.Article is not null)
            yield return new Link(at + "/article", ResourceType.Article, input.Article);
        for (var i = 0; i < input?.Via?.Count; i++)
            if (input.Via[i]?.Source is { } source)
                yield return new Link($"{at}/via/{i}/source", ResourceType.Source, source);
        foreach (var word in input?.Printed?.Quantity?.Words(at + "/printed/quantity") ?? [])
            yield return word;
    }

    /// <summary>Reads the texts that a batch quotes from, once what it refers to is known.</summary>
    public Task Prepare(IEnumerable<CitationInput?> inputs, CancellationToken cancel) =>
        texts.Load(
            inputs.Select(i => references.Find(ResourceType.Article, i?.Article)).OfType<Known>().Distinct().ToList(),
            cancel
        );

    /// <summary>The citations of a whole claim; what is wrong with one is added under its index. Those <paramref name="fromLine"/> keep their id, version and state.</summary>
    public async Task<IReadOnlyList<CitationContent>> Read(
        IReadOnlyList<CitationInput?> inputs,
        Claim? stored,
        bool hasOrigin,
        InputErrors errors,
        CancellationToken cancel,
        bool fromLine = false
    )
    {
        var free = stored?.Citations.ToList() ?? [];
        var read = new List<CitationContent>(inputs.Count);
        for (var i = 0; i < inputs.Count; i++)
            if (await Read(inputs[i], free, hasOrigin, $"#/citations/{i}", errors, cancel, fromLine) is { } content)
                read.Add(content);
        return read;
    }

    /// <summary>One citation by itself, with its shape and references judged; throws <see cref="Unacceptable"/> with all that is wrong.</summary>
    public async Task<CitationContent> ReadOne(
        CitationInput input,
        List<Citation> stored,
        bool hasOrigin,
        CancellationToken cancel,
        bool fromLine = false
    )
    {
        var errors = new InputErrors();
        errors.Add((await validator.ValidateAsync(input, cancel)).Errors);
        if (Claim.Check(hasOrigin, input.Attribution is not null) is { } flaw)
            errors.Add("#/attribution", flaw);
        var links = Links(input, "#").ToList();
        await references.Load(links, cancel);
        references.Check(links, errors);
        var content = await Read(input, stored, hasOrigin, "#", errors, cancel, fromLine);
        errors.ThrowIfAny();
        return content!;
    }

    /// <summary>One citation; <paramref name="stored"/> are those it may be, and the one it is leaves that list.</summary>
    public async Task<CitationContent?> Read(
        CitationInput? input,
        List<Citation> stored,
        bool hasOrigin,
        string at,
        InputErrors errors,
        CancellationToken cancel,
        bool fromLine = false
    )
    {
        if (
            input?.Quote?.Exact is not { } exact
            || references.Find(ResourceType.Article, input.Article) is not { } article
        )
            return null;
        var articleId = new ArticleId(article.Id);
        var same = Same(input, articleId, stored);
        if (same is not null)
            stored.Remove(same);
        var (quote, version, state) = same is null ? default : (same.Quote, same.ArticleVersion, same.State);
        if (same is null && fromLine)
        {
            if (await texts.PastPlace(input, article, at, errors, cancel) is { } place)
                (quote, version, state) = (place.Quote, place.Version, place.State);
        }
        else if (same is null)
        {
            (quote, var flaw) = Anchoring.Anchor(
                await texts.Of(article, cancel),
                exact,
                Blank(input.Quote.Prefix),
                Blank(input.Quote.Suffix)
            );
            (version, state) = (article.TextVersion, CitationState.Anchored);
            if (flaw is not null)
                errors.Add(at + "/quote/exact", flaw);
        }
        if (errors.Any)
            return null;
        var content = Content(input, same?.Id, articleId, version, quote!, state, hasOrigin);
        return fromLine && same is null ? content with { Past = PastId(input) } : content;
    }

    private static CitationId? PastId(CitationInput input) =>
        Guid.TryParse(input.Id, out var id) ? new CitationId(id) : null;

    /// <summary>The stored citation that is meant: the same article and words, by its id first.</summary>
    private static Citation? Same(CitationInput input, ArticleId article, List<Citation> stored)
    {
        var alike = stored
            .Where(c =>
                c.ArticleId == article
                && c.Quote.IsMeantBy(input.Quote!.Exact!, Blank(input.Quote.Prefix), Blank(input.Quote.Suffix))
            )
            .ToList();
        return alike.Find(c => c.Id.Value.ToString() == input.Id) ?? alike.FirstOrDefault();
    }

    private CitationContent Content(
        CitationInput input,
        CitationId? existing,
        ArticleId article,
        int version,
        TextQuote quote,
        CitationState state,
        bool hasOrigin
    ) =>
        new()
        {
            Existing = existing,
            Article = article,
            ArticleVersion = version,
            Quote = quote,
            State = state,
            Form = Wording<SpeechForm>.Read(input.Form!),
            Attribution =
                input.Attribution is not null ? Wording<Attribution>.Read(input.Attribution)
                : hasOrigin ? Attribution.Explicit
                : null,
            Distanced = input.Distanced ?? false,
            PrintedText = input.Printed?.Text,
            PrintedQuantity = input.Printed?.Quantity?.Read(references.Vocabulary),
            Via = (input.Via ?? []).ConvertAll(HopOf),
        };

    private Hop HopOf(HopInput hop) =>
        new(
            references.Id(ResourceType.Source, hop.Source) is { } source ? new SourceId(source) : null,
            hop.Description,
            Wording<HopRole>.Read(hop.Role!),
            hop.Cue,
            hop.StatedOn is null ? null : PartialDate.Parse(hop.StatedOn.Edtf)
        );

    internal static string? Blank(string? text) => string.IsNullOrWhiteSpace(text) ? null : text;
}
