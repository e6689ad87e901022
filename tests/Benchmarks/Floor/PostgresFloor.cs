using System.Data.Common;
using Newsroom.Domain.Search;
using Npgsql;

namespace Newsroom.Benchmarks.Floor;

/// <summary>One batch a request, typed parameters, prepared by the driver after a few uses.</summary>
internal sealed class PostgresFloor(string connection) : FloorLedger
{
    private static readonly Rows Reading = new();

    private readonly NpgsqlDataSource source = NpgsqlDataSource.Create(
        new NpgsqlConnectionStringBuilder(connection) { MaxAutoPrepare = 100 }
    );

    protected override async Task<List<FloorClaim>> Read(
        string[] statements,
        IReadOnlyList<object> values,
        CancellationToken cancel
    )
    {
        await using var batch = source.CreateBatch();
        foreach (var statement in statements)
        {
            var command = new NpgsqlBatchCommand(statement);
            foreach (var value in values)
                command.Parameters.Add(Typed(value));
            batch.BatchCommands.Add(command);
        }
        await using var reader = await batch.ExecuteReaderAsync(cancel);
        return await Reading.Read(reader, cancel);
    }

    public override async Task<FloorFoundPage> Search(SearchQuery query, int limit, CancellationToken cancel)
    {
        var matches = new List<FloorMatch>();
        await using (var command = source.CreateCommand(Finding(query.Words.Count, limit + 1)))
        {
            foreach (var word in query.Words)
                command.Parameters.Add(new NpgsqlParameter<string> { TypedValue = word });
            await using var row = await command.ExecuteReaderAsync(cancel);
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
        }
        return FloorSearch.Page(matches, query, await StemsOf(FloorSearch.Alike(matches, query), cancel), limit);
    }

    private async Task<Stems> StemsOf(string[] words, CancellationToken cancel)
    {
        await using var command = source.CreateCommand(
            "select w, coalesce((ts_lexize('ledger_german_stem', w))[1], w), coalesce((ts_lexize('ledger_english_stem', w))[1], w) from unnest($1) w"
        );
        command.Parameters.Add(new NpgsqlParameter<string[]> { TypedValue = words });
        var (german, english) = (new Dictionary<string, string>(), new Dictionary<string, string>());
        await using var row = await command.ExecuteReaderAsync(cancel);
        while (await row.ReadAsync(cancel))
            (german[row.GetString(0)], english[row.GetString(0)]) = (row.GetString(1), row.GetString(2));
        return new Stems(
            new Dictionary<string, IReadOnlyDictionary<string, string>> { ["de"] = german, ["en"] = english }
        );
    }

    /// <summary>Only the newest of each type are ranked.</summary>
    private static string Finding(int words, int take)
    {
        string All(Func<string, string> one) =>
            string.Join(" && ", Enumerable.Range(1, words).Select(n => $"({one($"${n}")})"));
        var (de, en) = (
            All(w => $"phraseto_tsquery('ledger_german', {w})"),
            All(w => $"phraseto_tsquery('ledger_english', {w})")
        );
        var (whole, plain) = (
            All(w => $"phraseto_tsquery('ledger_german', {w}) || phraseto_tsquery('ledger_english', {w})"),
            All(w => $"phraseto_tsquery('simple', {w})")
        );
        return $"""
            with q as (select {de} as de, {en} as en, {whole} as whole, {plain} as plain), matches as materialized (
              select t.number, row_number() over (partition by t.type order by t.number desc) as age from search_texts t, q
              where (t.language = 'de' and t.search @@ q.de) or (t.language = 'en' and t.search @@ q.en)
                or (t.language = '' and t.search @@ q.whole) or (t.language not in ('', 'de', 'en') and t.search @@ q.plain)
            )
            select t.type, t.entity_id, t.key, t.language, t.title, t.text from matches m join search_texts t on t.number = m.number, q
            where m.age <= {Newest}
            order by ts_rank_cd(array[0.1, 0.2, 0.4, 1.0]::real[], t.search, case t.language when 'de' then q.de when 'en' then q.en when '' then q.whole else q.plain end, 2)::float8 desc, t.number desc
            limit {take}
            """;
    }

    private static NpgsqlParameter Typed(object value) =>
        value switch
        {
            Guid id => new NpgsqlParameter<Guid> { TypedValue = id },
            DateTime at => new NpgsqlParameter<DateTime> { TypedValue = at },
            _ => new NpgsqlParameter<int> { TypedValue = (int)value },
        };

    private sealed class Rows : FloorRows
    {
        protected override DateTime Instant(DbDataReader row, int at) => row.GetDateTime(at);

        protected override bool TryBound(DbDataReader row, int at, out DateTime instant)
        {
            instant = row.GetDateTime(at);
            return instant != DateTime.MinValue && instant != DateTime.MaxValue;
        }
    }
}
