using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Storage;
using Microsoft.EntityFrameworkCore.Update;

namespace Newsroom.Api.Persistence;

/// <summary>How rows of one type are inserted by the engine's own means, as the model says it.</summary>
/// <param name="Name">The table.</param>
/// <param name="Columns">All that are written; what the database computes is none of them.</param>
internal sealed record BulkTable(string Name, IReadOnlyList<BulkColumn> Columns)
{
    private const string Kept = "Ledger:BulkTable";

    /// <summary>Null where only SaveChanges can write the type: the database gives values that must be read back, or several tables hold it.</summary>
    public static BulkTable? Of(IEntityType type) =>
        type.GetOrAddRuntimeAnnotationValue<BulkTable?, IEntityType>(Kept, static t => Read(t!), type);

    private static BulkTable? Read(IEntityType type)
    {
        if (
            type.BaseType is not null
            || type.GetDirectlyDerivedTypes().Any()
            || type.GetTableMappings().ToList() is not [{ Table: { Schema: null } table }]
            || table.EntityTypeMappings.Count() > 1
        )
            return null;
        var columns = type.GetFlattenedProperties()
            .SelectMany(p => p.GetTableColumnMappings())
            .Where(m => m.Column.ComputedColumnSql is null)
            .ToList();
        return columns.Exists(m => m.Property.ValueGenerated != ValueGenerated.Never)
            ? null
            : new BulkTable(table.Name, columns.ConvertAll(m => new BulkColumn(m)));
    }
}

/// <summary>One column, and how its value is had from what the context tracks.</summary>
internal sealed class BulkColumn(IColumnMapping mapping)
{
    private readonly IProperty property = mapping.Property;
    private readonly Func<object?, object?>? convert = mapping.TypeMapping.Converter?.ConvertToProvider;
    private readonly IComplexProperty[] around = [.. Around(mapping.Property.DeclaringType)];

    public string Name { get; } = mapping.Column.Name;

    public RelationalTypeMapping Type { get; } = mapping.TypeMapping;

    /// <summary>What is stored; null when it, or the value it is a part of, is missing.</summary>
    public object? ValueIn(IUpdateEntry entry)
    {
        foreach (var whole in around)
            if (entry.GetCurrentValue(whole) is null)
                return null;
        var value = entry.GetCurrentValue(property);
        return value is null || convert is null ? value : convert(value);
    }

    /// <summary>The complex values that hold the property, outermost first.</summary>
    private static IEnumerable<IComplexProperty> Around(ITypeBase type) =>
        type is IComplexType { ComplexProperty: var whole } ? Around(whole.DeclaringType).Append(whole) : [];
}
