using SQLitePCL;

namespace Newsroom.Api.Persistence.Sqlite;

/// <summary>Settings of SQLite itself, for the whole process.</summary>
internal static class SqliteLibrary
{
    /// <summary>SQLITE_CONFIG_MEMSTATUS of sqlite3_config.</summary>
    private const int MemoryStatistics = 9;

    /// <summary>
    /// Keeps no statistics of memory: for them each allocation of each connection waits for one lock. Without effect once a connection
    /// was opened.
    /// </summary>
    public static void Prepare()
    {
        Batteries_V2.Init();
        _ = raw.sqlite3_config(MemoryStatistics, 0);
    }
}
