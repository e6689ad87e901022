using Microsoft.EntityFrameworkCore.Migrations;

namespace Newsroom.Api.Persistence;

/// <summary>
/// Indexes of lists that the model cannot name: EF Core 10 indexes no member of a complex type. SQLite loses them where
/// a migration rebuilds their table, so such a migration creates them again; a test looks for each.
/// </summary>
internal static class ListIndexes
{
    private static readonly (string Name, string On)[] All =
    [
        (
            "ix_claims__quantity_unit_created_at_id",
            "claims (quantity_unit, created_at desc, id desc) where quantity_unit is not null"
        ),
        (
            "ix_events__place_country_created_at_id",
            "events (place_country, created_at desc, id desc) where place_country is not null"
        ),
    ];

    public static void Create(MigrationBuilder migration)
    {
        foreach (var (name, on) in All)
            migration.Sql($"create index if not exists {name} on {on}");
    }

    public static void Drop(MigrationBuilder migration)
    {
        foreach (var (name, _) in All)
            migration.Sql($"drop index if exists {name}");
    }
}
