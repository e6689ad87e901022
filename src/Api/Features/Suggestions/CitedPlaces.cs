using Microsoft.EntityFrameworkCore;
using Newsroom.Api.Persistence;
using Newsroom.Domain;
using Newsroom.Domain.Quantities;
using Newsroom.Domain.Suggestions;
using Newsroom.Extraction.Numbers;
using Newsroom.Extraction.Suggestions;

namespace Newsroom.Api.Features.Suggestions;

/// <summary>What of an article live claims cite already: that is not proposed.</summary>
internal sealed class CitedPlaces
{
    private readonly List<Cited> cited;

    private CitedPlaces(List<Cited> cited) => this.cited = cited;

    private sealed record Cited(int Start, int End, Quantity? Quantity, Quantity? Printed);

    public static async Task<CitedPlaces> In(LedgerDbContext ledger, ArticleId article, CancellationToken cancel) =>
        new(
            await ledger
                .Claims.Where(c => !c.IsWithdrawn)
                .SelectMany(c => c.Citations, (c, x) => new { Claim = c, Citation = x })
                .Where(x => x.Citation.ArticleId == article)
                .Select(x => new Cited(
                    x.Citation.Quote.Start,
                    x.Citation.Quote.End,
                    x.Claim.Quantity,
                    x.Citation.PrintedQuantity
                ))
                .AsNoTracking()
                .ToListAsync(cancel)
        );

    /// <summary>A figure where a claim of that figure stands; a quotation where claims cite most of it.</summary>
    public bool Hold(Suggested item) =>
        item.Kind == SuggestionKind.Figure
            ? cited.Exists(c => Overlap(c, item.Marks[0]) > 0 && (Same(c.Quantity, item) || Same(c.Printed, item)))
            : item.Marks.Sum(m => cited.Select(c => Overlap(c, m)).DefaultIfEmpty(0).Max()) * 2
                > item.Marks.Sum(m => m.CodePoints.End - m.CodePoints.Start);

    private static int Overlap(Cited cited, Place mark) =>
        Math.Max(0, Math.Min(cited.End, mark.CodePoints.End) - Math.Max(cited.Start, mark.CodePoints.Start));

    private static bool Same(Quantity? one, Suggested item) =>
        one is not null
        && item.Quantity is { } other
        && (
            one.Figure is null
                ? other.Figure is null && one.RawText == other.RawText
                : one.Figure == other.Figure || one.High == other.High && one.High is not null
        );
}
