using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Newsroom.Api.Features.Claims;
using Newsroom.Api.Features.Suggestions;
using Newsroom.Api.Persistence;
using Newsroom.Domain;
using Newsroom.Domain.Claims;
using Newsroom.Domain.Quantities;
using Newsroom.Domain.Suggestions;

namespace Newsroom.Api.Features.Annotation;

/// <summary>What the ledger has of an article, by its place in the newest text: live claims, and suggestions that wait.</summary>
public sealed class MarkReader(LedgerDbContext ledger)
{
    internal async Task<List<AnnotatedMark>> Of(
        ArticleId article,
        int version,
        string text,
        string language,
        CancellationToken cancel
    )
    {
        var words = MarkWords.In(language);
        var units = new UnitCount(text);
        var marks = await Claims(article, version, words, units, cancel);
        var waiting = await ledger
            .Suggestions.Where(s => s.ArticleId == article && s.ArticleVersion == version)
            .Where(s => s.State == SuggestionState.Open || s.State == SuggestionState.Unsure)
            .AsNoTracking()
            .ToListAsync(cancel);
        foreach (var suggestion in await ledger.Answers(waiting, cancel))
        foreach (var place in suggestion.Marks)
            marks.Add(Mark(suggestion, place, words, units));
        return marks;
    }

    private async Task<List<AnnotatedMark>> Claims(
        ArticleId article,
        int version,
        MarkWords words,
        UnitCount units,
        CancellationToken cancel
    )
    {
        var rows = await ledger
            .Claims.Where(c => !c.IsWithdrawn)
            .SelectMany(c => c.Citations, (c, x) => new { Claim = c, Citation = x })
            .Where(x => x.Citation.ArticleId == article && x.Citation.ArticleVersion == version)
            .Where(x => x.Citation.State != CitationState.Orphaned)
            .Select(x => new
            {
                x.Claim.Id,
                x.Claim.Text,
                x.Claim.Language,
                x.Claim.Quantity,
                Citation = x.Citation.Id,
                x.Citation.Quote.Start,
                x.Citation.Quote.End,
                Origin = ledger.Sources.Where(s => s.Id == x.Claim.OriginId).Select(s => s.Name).FirstOrDefault(),
            })
            .AsNoTracking()
            .ToListAsync(cancel);
        var ids = rows.ConvertAll(r => r.Citation);
        var hops = await ledger
            .Set<CitationHop>()
            .Where(h => ids.Contains(EF.Property<CitationId>(h, "CitationId")))
            .Select(h => new
            {
                Citation = EF.Property<CitationId>(h, "CitationId"),
                h.Position,
                h.Description,
                Source = ledger.Sources.Where(s => s.Id == h.SourceId).Select(s => s.Name).FirstOrDefault(),
            })
            .ToListAsync(cancel);
        var via = hops.OrderBy(h => h.Position).ToLookup(h => h.Citation, h => h.Source ?? h.Description ?? "");
        return rows.ConvertAll(r => new AnnotatedMark
        {
            Start = units.At(r.Start),
            End = units.At(r.End),
            Kind = MarkKind.Claim,
            Title = r.Text,
            TitleLanguage = r.Language.Value,
            Details = words.Details(r.Origin, [.. via[r.Citation]], Figure(QuantityInput.Of(r.Quantity))),
            Link = $"/v1/claims/{r.Id.Value}",
        });
    }

    private static AnnotatedMark Mark(
        SuggestionResponse suggestion,
        MarkedPlace place,
        MarkWords words,
        UnitCount units
    )
    {
        var claim = suggestion.Proposal.Claim;
        var names = suggestion.Sources.ToDictionary(s => s.Id, s => s.Name);
        var origin = claim.Origin is null ? null : Name(claim.Origin);
        var via = claim.Citations![0].Via?.Select(h => h.Source is null ? h.Description ?? "" : Name(h.Source)) ?? [];
        return new AnnotatedMark
        {
            Start = units.At(place.Start),
            End = units.At(place.End),
            Kind =
                suggestion.Kind == Wording<SuggestionKind>.Of(SuggestionKind.Figure)
                    ? MarkKind.Figure
                    : MarkKind.Quotation,
            Title = claim.Text!,
            TitleLanguage = claim.Language,
            Details =
            [
                .. words.Details(origin, [.. via], Figure(claim.Quantity)),
                new MarkDetail(words.State, words.StateOf(suggestion.State)),
                new MarkDetail(words.Score, suggestion.Score.ToString("0.00", CultureInfo.InvariantCulture)),
            ],
            Link = $"/v1/suggestions/{suggestion.Id}",
        };

        string Name(Wire.ReferenceInput reference) =>
            reference.Id is { } id && names.TryGetValue(id, out var name) ? name : reference.ToString();
    }

    /// <summary>The printed words with what they count; nothing where there is no figure.</summary>
    private static string? Figure(QuantityInput? quantity)
    {
        if (quantity is null)
            return null;
        var printed =
            quantity.RawText
            ?? (quantity.Value ?? quantity.Low ?? quantity.High)?.ToString(CultureInfo.InvariantCulture);
        var parts = new[] { printed, quantity.Unit, quantity.Measure };
        return string.Join(", ", parts.OfType<string>());
    }
}

/// <summary>From code points, in which the ledger counts, to the units of a string.</summary>
internal sealed class UnitCount(string text)
{
    private readonly bool isPlain = !text.AsSpan().ContainsAnyInRange('\uD800', '\uDFFF');
    private readonly Lazy<int[]> places = new(() => Places(text));

    public int At(int codePoint) =>
        isPlain ? Math.Min(codePoint, text.Length) : places.Value[Math.Min(codePoint, places.Value.Length - 1)];

    private static int[] Places(string text)
    {
        var starts = new List<int>(text.Length + 1);
        for (var at = 0; at < text.Length; at++)
            if (!char.IsLowSurrogate(text[at]) || at == 0 || !char.IsHighSurrogate(text[at - 1]))
                starts.Add(at);
        starts.Add(text.Length);
        return [.. starts];
    }
}
