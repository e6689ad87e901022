using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Newsroom.Api.Persistence.Configurations;

/// <summary>Database names are snake_case. Unique indexes are named <c>ux_table__column</c>, so that a breach says what was taken.</summary>
internal static class Names
{
    public static void Apply(IMutableModel model)
    {
        foreach (var entity in model.GetEntityTypes())
        {
            var table = Snake(entity.GetTableName()!);
            entity.SetTableName(table);
            foreach (var property in entity.GetProperties())
                property.SetColumnName(Snake(property.Name));
            foreach (var complex in entity.GetComplexProperties())
                NameColumns(complex, Snake(complex.Name));
            foreach (var key in entity.GetKeys())
                key.SetName($"pk_{table}");
            foreach (var foreignKey in entity.GetForeignKeys())
                foreignKey.SetConstraintName($"fk_{table}__{Columns(foreignKey.Properties)}");
            foreach (var index in entity.GetIndexes())
                index.SetDatabaseName($"{(index.IsUnique ? "ux" : "ix")}_{table}__{Columns(index.Properties)}");
        }
    }

    private static void NameColumns(IMutableComplexProperty complex, string prefix)
    {
        foreach (var property in complex.ComplexType.GetProperties())
            property.SetColumnName($"{prefix}_{Snake(property.Name)}");
        foreach (var inner in complex.ComplexType.GetComplexProperties())
            NameColumns(inner, $"{prefix}_{Snake(inner.Name)}");
    }

    private static string Columns(IEnumerable<IMutableProperty> properties) =>
        string.Join("_", properties.Select(p => Snake(p.Name)));

    internal static string Snake(string name)
    {
        var snake = new StringBuilder();
        foreach (var c in name)
        {
            if (char.IsUpper(c) && snake.Length > 0 && snake[^1] != '_')
                snake.Append('_');
            snake.Append(char.ToLowerInvariant(c));
        }
        return snake.ToString();
    }
}
