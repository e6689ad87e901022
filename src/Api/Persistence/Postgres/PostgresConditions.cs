using Microsoft.EntityFrameworkCore.Query;
using Microsoft.EntityFrameworkCore.Query.SqlExpressions;
using Microsoft.EntityFrameworkCore.Storage;
using Npgsql.EntityFrameworkCore.PostgreSQL.Query;

namespace Newsroom.Api.Persistence.Postgres;

/// <summary>Spans meet as ranges, which an index over the same expression serves.</summary>
internal sealed class PostgresConditions(ISqlExpressionFactory sql, IRelationalTypeMappingSource types)
    : ConditionWriter(sql)
{
    private readonly NpgsqlSqlExpressionFactory postgres = (NpgsqlSqlExpressionFactory)sql;
    private readonly RelationalTypeMapping range = types.FindMapping("tstzrange")!;

    protected override SqlExpression Rare(SqlExpression condition) => condition;

    protected override SqlExpression Touch(
        SqlExpression from,
        SqlExpression to,
        SqlExpression first,
        SqlExpression last
    ) => postgres.Overlaps(Range(from, to), Range(first, last));

    private SqlExpression Range(SqlExpression from, SqlExpression to) =>
        postgres.Function(
            "tstzrange",
            [from, to, postgres.ApplyDefaultTypeMapping(postgres.Constant("[]"))],
            nullable: true,
            [true, true, false],
            range.ClrType,
            range
        );
}
