using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;
using Newsroom.Api.Persistence;
using Newsroom.Api.Persistence.Postgres;
using Newsroom.Api.Persistence.Sqlite;

namespace Newsroom.Migrations;

internal sealed class PostgresDesign : IDesignTimeDbContextFactory<PostgresLedger>
{
    public PostgresLedger CreateDbContext(string[] args)
    {
        var options = new DbContextOptionsBuilder<PostgresLedger>();
        DatabaseSetup.OnPostgres(options, "Host=localhost;Database=design");
        return new PostgresLedger(options.Options, TimeProvider.System);
    }
}

internal sealed class SqliteDesign : IDesignTimeDbContextFactory<SqliteLedger>
{
    public SqliteLedger CreateDbContext(string[] args)
    {
        var options = new DbContextOptionsBuilder<SqliteLedger>();
        DatabaseSetup.OnSqlite(options, "Data Source=design.db");
        return new SqliteLedger(options.Options, TimeProvider.System, new SqliteTurns());
    }
}
