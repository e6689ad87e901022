using Newsroom.Api.Persistence;
using Newsroom.Domain;
using Newsroom.Domain.Quantities;

namespace Newsroom.Api.Features.Claims;

/// <summary>Takes the columns of <see cref="ClaimStatements.Quantity"/> as the figure they are.</summary>
internal static class StoredQuantity
{
    /// <summary>Null for a claim without a figure.</summary>
    public static Quantity? Read(StoredRow row)
    {
        var figures = new Figures(row.FigureOrNone(), row.FigureOrNone(), row.FigureOrNone(), row.FigureOrNone());
        if (row.TextOrNone() is not { } qualifier)
            return row.Skip<Quantity>(7);
        var (unit, measure, scope, basis) = (row.TextOrNone(), row.TextOrNone(), row.TextOrNone(), row.TextOrNone());
        var nature = Wording<Nature>.Read(row.Text());
        return Quantity.Of(
            figures,
            Wording<Qualifier>.Read(qualifier),
            new Counted(
                unit,
                measure,
                scope,
                basis is null ? null : Wording<Basis>.Read(basis),
                nature,
                row.TextOrNone()
            ),
            row.TextOrNone()
        );
    }
}
