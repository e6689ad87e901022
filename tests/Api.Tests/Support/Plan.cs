using System.Data.Common;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Microsoft.Data.Sqlite;
using Npgsql;

namespace Newsroom.Api.Tests.Support;

/// <summary>How an engine would run one statement.</summary>
/// <param name="Searched">Indexes that are entered at a place, and the condition that names it.</param>
/// <param name="Scanned">Large tables that are read from end to end, whether through an index or not.</param>
/// <param name="Skipped">Rows that were read in vain; 0 where the engine does not say.</param>
internal sealed partial record Plan(
    IReadOnlyList<(string Index, string Condition)> Searched,
    IReadOnlyList<string> Scanned,
    int Skipped
)
{
    /// <summary>Asks PostgreSQL. Tables of a few rows are rightly scanned there; so that their lists are judged too, it is told to look for an index.</summary>
    public static async Task<Plan> OnPostgres(string connectionString, Statement statement, CancellationToken cancel)
    {
        await using var connection = new NpgsqlConnection(connectionString);
        await connection.OpenAsync(cancel);
        var isSmall = !LargeLedger.LargeTables.Any(t => statement.Sql.Contains($"FROM {t} ", StringComparison.Ordinal));
        await using var setting = new NpgsqlCommand($"set enable_seqscan = {(isSmall ? "off" : "on")}", connection);
        await setting.ExecuteNonQueryAsync(cancel);
        await using var command = new NpgsqlCommand(
            "explain (analyze, timing off, format json) " + statement.Sql,
            connection
        );
        command.Parameters.AddRange(statement.Parameters.ToArray());
        var plan = JsonNode.Parse((string)(await command.ExecuteScalarAsync(cancel))!)![0]!["Plan"]!;
        var nodes = Below(plan).ToList();
        return new Plan(
            [
                .. nodes
                    .Where(n => n["Index Cond"] is not null)
                    .Select(n => ((string)n["Index Name"]!, (string)n["Index Cond"]!)),
            ],
            [
                .. nodes
                    .Where(n => n["Index Cond"] is null && n["Relation Name"] is not null)
                    .Where(n => (string)n["Node Type"]! is "Seq Scan" or "Index Scan" or "Index Only Scan")
                    .Select(n => (string)n["Relation Name"]!)
                    .Where(LargeLedger.LargeTables.Contains),
            ],
            nodes.Sum(n => (int?)n["Rows Removed by Filter"] ?? 0)
        );
    }

    /// <summary>Asks SQLite. What reads nothing (<c>where 0</c>) is no scan.</summary>
    public static async Task<Plan> OnSqlite(string connectionString, Statement statement, CancellationToken cancel)
    {
        await using var connection = new SqliteConnection(connectionString);
        await connection.OpenAsync(cancel);
        await using var command = new SqliteCommand("explain query plan " + statement.Sql, connection);
        command.Parameters.AddRange(statement.Parameters.ToArray<DbParameter>());
        await using var reader = await command.ExecuteReaderAsync(cancel);
        var steps = new List<Match>();
        while (await reader.ReadAsync(cancel))
            if (Step().Match(reader.GetString(3)) is { Success: true } step)
                steps.Add(step);
        var tables = Alias()
            .Matches(Nothing().Replace(statement.Sql, ""))
            .GroupBy(m => m.Groups["alias"].Success ? m.Groups["alias"].Value : m.Groups["table"].Value)
            .ToDictionary(g => g.Key, g => g.First().Groups["table"].Value, StringComparer.Ordinal);
        return new Plan(
            [
                .. steps
                    .Where(s => s.Groups["how"].Value == "SEARCH" && s.Groups["index"].Success)
                    .Select(s => (s.Groups["index"].Value, s.Groups["condition"].Value)),
            ],
            [
                .. steps
                    .Where(s => s.Groups["how"].Value == "SCAN" || s.Groups["automatic"].Success)
                    .Select(s => tables.GetValueOrDefault(s.Groups["what"].Value, ""))
                    .Where(LargeLedger.LargeTables.Contains),
            ],
            0
        );
    }

    [GeneratedRegex(@"FROM ""\w+"" AS ""\w+""\s+WHERE 0\b")]
    private static partial Regex Nothing();

    private static IEnumerable<JsonNode> Below(JsonNode node) =>
        new[] { node }.Concat((node["Plans"]?.AsArray() ?? []).SelectMany(n => Below(n!)));

    [GeneratedRegex(
        @"^(?<how>SEARCH|SCAN) (?<what>\S+)( USING (?<automatic>AUTOMATIC )?(PARTIAL )?(COVERING )?INDEX (?<index>\S+))?( \((?<condition>.+)\))?",
        RegexOptions.ExplicitCapture
    )]
    private static partial Regex Step();

    [GeneratedRegex(
        @"\b(from|join) ""?(?<table>\w+)""?(( as)? ""?(?!(where|on|join|left|union|order)\b)(?<alias>\w+)""?)?",
        RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase
    )]
    private static partial Regex Alias();
}
