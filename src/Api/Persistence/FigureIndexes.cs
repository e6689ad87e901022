using Microsoft.EntityFrameworkCore.Migrations;

namespace Newsroom.Api.Persistence;

/// <summary>
/// Claims by their figure, whichever hedge it stands under, within an origin's answers to a question and within its unit: the way
/// to what may be the same statement. EF cannot index parts of a quantity. A migration that rebuilds the table on SQLite drops
/// them; it calls <see cref="Create"/> again.
/// </summary>
internal static class FigureIndexes
{
    private const string Figure = "coalesce(quantity_value, quantity_high, quantity_low)";

    /// <summary>Called by a migration, on both engines.</summary>
    public static void Create(MigrationBuilder migration) =>
        migration.Sql(
            $"""
            drop index if exists ix_claims__question_id_figure;
            create index if not exists ix_claims__question_id_origin_id_figure on claims (question_id, origin_id, ({Figure}));
            create index if not exists ix_claims__origin_id_unit_figure on claims (origin_id, quantity_unit, ({Figure}));
            """
        );

    /// <summary>Called on the way back.</summary>
    public static void Drop(MigrationBuilder migration) =>
        migration.Sql(
            "drop index ix_claims__question_id_origin_id_figure; drop index ix_claims__origin_id_unit_figure;"
        );
}
