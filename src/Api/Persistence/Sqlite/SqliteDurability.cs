using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Newsroom.Api.Persistence.Sqlite;

/// <summary>Every connection keeps what it has acknowledged: write-ahead log, and a sync to disk on each commit.</summary>
internal sealed class SqliteDurability : DbConnectionInterceptor
{
    private const string Pragmas =
        "pragma journal_mode = wal; pragma synchronous = full; pragma foreign_keys = on; pragma busy_timeout = 5000; pragma wal_autocheckpoint = 8000;";

    public override void ConnectionOpened(DbConnection connection, ConnectionEndEventData eventData)
    {
        using var command = connection.CreateCommand();
        command.CommandText = Pragmas;
        command.ExecuteNonQuery();
    }

    public override async Task ConnectionOpenedAsync(
        DbConnection connection,
        ConnectionEndEventData eventData,
        CancellationToken cancellationToken = default
    )
    {
        await using var command = connection.CreateCommand();
        command.CommandText = Pragmas;
        await command.ExecuteNonQueryAsync(cancellationToken);
    }
}
