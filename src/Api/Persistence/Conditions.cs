using System.Reflection;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Query;
using Microsoft.EntityFrameworkCore.Query.SqlExpressions;
using Microsoft.EntityFrameworkCore.Storage;

namespace Newsroom.Api.Persistence;

/// <summary>Conditions that both engines know and EF Core has no words for (docs/adr/0009). They stand in queries only.</summary>
public static class Conditions
{
    /// <summary><c>(sort, id) &lt; (markSort, markId)</c>, as rows are compared: one condition on one index.</summary>
    public static bool ComesBefore<TSort, TId>(TSort sort, TId id, TSort markSort, TId markId) => throw InQueriesOnly();

    /// <summary><c>(sort, id) &gt; (markSort, markId)</c>.</summary>
    public static bool ComesAfter<TSort, TId>(TSort sort, TId id, TSort markSort, TId markId) => throw InQueriesOnly();

    /// <summary>Both spans, ends included, have an instant in common. Neither may end before it starts.</summary>
    public static bool Touch(DateTimeOffset from, DateTimeOffset to, DateTimeOffset first, DateTimeOffset last) =>
        throw InQueriesOnly();

    /// <summary>The condition, which few rows fulfil: an engine without statistics is told so, and starts there.</summary>
    public static bool Rare(bool condition) => throw InQueriesOnly();

    private static InvalidOperationException InQueriesOnly() => new("This condition stands in queries only.");
}

/// <summary>Writes <see cref="Conditions"/> as SQL. Rows are written alike; how spans meet an index differs by engine.</summary>
internal abstract class ConditionWriter(ISqlExpressionFactory sql) : IMethodCallTranslator, IMethodCallTranslatorPlugin
{
    private static readonly bool[] Propagates = [true, true];

    public IEnumerable<IMethodCallTranslator> Translators => [this];

    public SqlExpression? Translate(
        SqlExpression? instance,
        MethodInfo method,
        IReadOnlyList<SqlExpression> arguments,
        IDiagnosticsLogger<DbLoggerCategory.Query> logger
    ) =>
        method.DeclaringType != typeof(Conditions)
            ? null
            : method.Name switch
            {
                nameof(Conditions.ComesBefore) => sql.LessThan(Row(arguments, 0), Row(arguments, 2)),
                nameof(Conditions.ComesAfter) => sql.GreaterThan(Row(arguments, 0), Row(arguments, 2)),
                nameof(Conditions.Rare) => Rare(arguments[0]),
                _ => Touch(
                    arguments[0],
                    arguments[1],
                    sql.ApplyTypeMapping(arguments[2], arguments[0].TypeMapping),
                    sql.ApplyTypeMapping(arguments[3], arguments[0].TypeMapping)
                ),
            };

    protected abstract SqlExpression Rare(SqlExpression condition);

    protected abstract SqlExpression Touch(
        SqlExpression from,
        SqlExpression to,
        SqlExpression first,
        SqlExpression last
    );

    /// <summary>A function without a name is how both engines write a row: <c>(a, b)</c>.</summary>
    private SqlExpression Row(IReadOnlyList<SqlExpression> arguments, int at) =>
        sql.Function(
            "",
            [
                sql.ApplyTypeMapping(arguments[at], arguments[0].TypeMapping),
                sql.ApplyTypeMapping(arguments[at + 1], arguments[1].TypeMapping),
            ],
            nullable: true,
            Propagates,
            arguments[0].Type,
            arguments[0].TypeMapping
        );
}

/// <summary>Makes a context's queries know <see cref="Conditions"/>.</summary>
internal sealed class KnowsConditions<TWriter> : IDbContextOptionsExtension
    where TWriter : ConditionWriter
{
    public DbContextOptionsExtensionInfo Info => new About(this);

    public void ApplyServices(IServiceCollection services) =>
        new EntityFrameworkRelationalServicesBuilder(services).TryAdd<IMethodCallTranslatorPlugin, TWriter>();

    public void Validate(IDbContextOptions options) { }

    private sealed class About(IDbContextOptionsExtension extension) : DbContextOptionsExtensionInfo(extension)
    {
        public override bool IsDatabaseProvider => false;

        public override string LogFragment => "";

        public override int GetServiceProviderHashCode() => 0;

        public override bool ShouldUseSameServiceProvider(DbContextOptionsExtensionInfo other) => other is About;

        public override void PopulateDebugInfo(IDictionary<string, string> debugInfo) { }
    }
}
