using Microsoft.EntityFrameworkCore.Query;
using Microsoft.EntityFrameworkCore.Query.SqlExpressions;

namespace Newsroom.Api.Persistence.Sqlite;

/// <summary>
/// Spans meet where one ends no earlier than the other starts: an index over (end, start) serves that. Without
/// statistics SQLite takes such a condition for a weak one and would rather walk the list's order; "unlikely" tells it.
/// </summary>
internal sealed class SqliteConditions(ISqlExpressionFactory sql) : ConditionWriter(sql)
{
    private readonly ISqlExpressionFactory sql = sql;

    protected override SqlExpression Rare(SqlExpression condition) =>
        sql.Function("unlikely", [condition], nullable: true, [true], typeof(bool), condition.TypeMapping);

    protected override SqlExpression Touch(
        SqlExpression from,
        SqlExpression to,
        SqlExpression first,
        SqlExpression last
    ) => sql.AndAlso(Rare(sql.GreaterThanOrEqual(to, first)), Rare(sql.LessThanOrEqual(from, last)));
}
