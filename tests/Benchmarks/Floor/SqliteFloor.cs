using System.Collections.Concurrent;
using System.Data.Common;
using System.Globalization;
using Microsoft.Data.Sqlite;
using Newsroom.Domain.Search;

namespace Newsroom.Benchmarks.Floor;

/// <summary>Open connections with their prepared commands, one for each request that is under way.</summary>
internal sealed class SqliteFloor(string connection) : FloorLedger
{
    private static readonly Rows Reading = new();
    private readonly ConcurrentBag<Session> idle = [];

    protected override async Task<List<FloorClaim>> Read(
        string[] statements,
        IReadOnlyList<object> values,
        CancellationToken cancel
    )
    {
        if (!idle.TryTake(out var session))
            session = new Session(connection);
        var command = session.Command(statements);
        for (var at = 0; at < values.Count; at++)
            command.Parameters[at].Value = Stored(values[at]);
        await using (var reader = await command.ExecuteReaderAsync(cancel))
        {
            var claims = await Reading.Read(reader, cancel);
            idle.Add(session);
            return claims;
        }
    }

    public override async Task<FloorFoundPage> Search(SearchQuery query, int limit, CancellationToken cancel)
    {
        if (!idle.TryTake(out var session))
            session = new Session(connection);
        var command = session.Command(Finding);
        for (var at = 0; at < Types.Length; at++)
            command.Parameters[at].Value =
                $"type : \"{Types[at]}\" AND {{title_words text_words}} : ({string.Join(" AND ", query.Words.Select(w => $"\"{w}\""))})";
        command.Parameters[Types.Length].Value = limit + 1;
        var matches = new List<FloorMatch>();
        await using (var row = await command.ExecuteReaderAsync(cancel))
            while (await row.ReadAsync(cancel))
                matches.Add(
                    new FloorMatch(
                        row.GetString(0),
                        row.GetGuid(1),
                        row.IsDBNull(2) ? null : row.GetString(2),
                        row.GetString(3),
                        row.GetString(4),
                        row.GetString(5)
                    )
                );
        idle.Add(session);
        return FloorSearch.Page(matches, query, Stems.None, limit);
    }

    private static readonly string[] Types = ["source", "article", "event", "question", "claim"];

    /// <summary>Only the newest of each type are ranked.</summary>
    private static readonly string[] Finding =
    [
        $"""
            with matches as materialized ({string.Join(" union all ", Types.Select((_, at) => NewestOf($"${at + 1}")))})
            select t.type, t.entity_id, t.key, t.language, t.title, t.text
            from matches m join search_texts t on t.number = m.number order by m.rank desc, m.number desc limit ${Types.Length
                + 1}
            """,
    ];

    private static string NewestOf(string match) =>
        $"""
            select rowid as number, -bm25(search_index, 0.0, 4.0, 1.0) as rank from search_index
            where search_index match {match} and rowid >= coalesce((select rowid from search_index
              where search_index match {match} order by rowid desc limit 1 offset {FloorLedger.Newest
                - 1}), -9223372036854775808)
            """;

    private static object Stored(object value) =>
        value switch
        {
            Guid id => id.ToString().ToUpperInvariant(),
            DateTime at => at.Ticks / TimeSpan.TicksPerMicrosecond,
            _ => value,
        };

    private sealed class Session
    {
        private readonly SqliteConnection open;
        private readonly Dictionary<string[], SqliteCommand> commands = [];

        public Session(string connection)
        {
            open = new SqliteConnection(connection);
            open.Open();
        }

        public SqliteCommand Command(string[] statements)
        {
            if (commands.TryGetValue(statements, out var command))
                return command;
            command = open.CreateCommand();
            command.CommandText = string.Join(";\n", statements);
            for (
                var at = 1;
                statements[0].Contains(string.Create(CultureInfo.InvariantCulture, $"${at}"), StringComparison.Ordinal);
                at++
            )
                command.Parameters.Add(
                    new SqliteParameter { ParameterName = string.Create(CultureInfo.InvariantCulture, $"${at}") }
                );
            commands.Add(statements, command);
            return command;
        }
    }

    private sealed class Rows : FloorRows
    {
        private static readonly long First = DateTimeOffset.MinValue.UtcTicks / TimeSpan.TicksPerMicrosecond;
        private static readonly long Last = DateTimeOffset.MaxValue.UtcTicks / TimeSpan.TicksPerMicrosecond;

        protected override DateTime Instant(DbDataReader row, int at) =>
            new(row.GetInt64(at) * TimeSpan.TicksPerMicrosecond, DateTimeKind.Utc);

        protected override bool TryBound(DbDataReader row, int at, out DateTime instant)
        {
            var stored = row.GetInt64(at);
            instant = new(stored * TimeSpan.TicksPerMicrosecond, DateTimeKind.Utc);
            return stored != First && stored != Last;
        }

        /// <summary>Text with a sign and leading zeros; the digits of what is below zero are complements to nine.</summary>
        protected override decimal Figure(DbDataReader row, int at)
        {
            var stored = row.GetString(at);
            var digits =
                stored[0] != '-'
                    ? stored
                    : string.Concat(stored.Skip(1).Select(c => c == '.' ? c : (char)('9' - c + '0')));
            var value = decimal.Parse(digits, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture);
            return stored[0] == '-' ? -value : value;
        }
    }
}
