using System.Data.Common;
using System.Runtime.CompilerServices;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore.Diagnostics;
using SQLitePCL;

namespace Newsroom.Api.Persistence.Sqlite;

/// <summary>Every connection keeps what it has acknowledged: write-ahead log, and a sync to disk on each commit.</summary>
internal sealed class SqliteDurability : DbConnectionInterceptor
{
    private const string Pragmas =
        "pragma journal_mode = wal; pragma synchronous = full; pragma foreign_keys = on; pragma busy_timeout = 5000; pragma wal_autocheckpoint = 8000;";

    /// <summary>SQLite's own connections that have been told: the pool hands them out again as they were.</summary>
    private readonly ConditionalWeakTable<sqlite3, SqliteDurability> told = [];

    public override void ConnectionOpened(DbConnection connection, ConnectionEndEventData eventData)
    {
        if (told.TryGetValue(Handle(connection), out _))
            return;
        using var command = connection.CreateCommand();
        command.CommandText = Pragmas;
        command.ExecuteNonQuery();
        told.AddOrUpdate(Handle(connection), this);
    }

    public override async Task ConnectionOpenedAsync(
        DbConnection connection,
        ConnectionEndEventData eventData,
        CancellationToken cancellationToken = default
    )
    {
        if (told.TryGetValue(Handle(connection), out _))
            return;
        await using var command = connection.CreateCommand();
        command.CommandText = Pragmas;
        await command.ExecuteNonQueryAsync(cancellationToken);
        told.AddOrUpdate(Handle(connection), this);
    }

    private static sqlite3 Handle(DbConnection connection) => ((SqliteConnection)connection).Handle!;
}
