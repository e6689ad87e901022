using System.Diagnostics;
using System.Globalization;

namespace Newsroom.Benchmarks.Measuring;

/// <summary>
/// The fastest import there could be: the rows that the API's import has made, copied into a fresh database with all
/// its indexes, in the same batches, each with a commit. Nothing is read, judged, anchored or revised.
/// </summary>
internal static class RawImport
{
    private const int BatchLines = 500;

    /// <summary>What lies there before the claims come; the order satisfies the references.</summary>
    private static readonly string[] Before =
    [
        "sources",
        "source_names",
        "events",
        "questions",
        "articles",
        "article_versions",
        "article_agencies",
        "article_external_ids",
        "article_topics",
        "event_articles",
        "event_participants",
    ];

    /// <summary>What a claim's line makes, and how the rows of a batch are found.</summary>
    private static readonly (string Table, string From)[] OfClaims =
    [
        ("claims", "from claims t where t.sequence {0}"),
        ("citations", "from citations t join claims c on c.id = t.claim_id where c.sequence {0} order by c.sequence"),
        (
            "citation_hops",
            "from citation_hops t join citations x on x.id = t.citation_id join claims c on c.id = x.claim_id where c.sequence {0}"
        ),
        ("claim_co_origins", "from claim_co_origins t join claims c on c.id = t.claim_id where c.sequence {0}"),
        ("claim_events", "from claim_events t join claims c on c.id = t.claim_id where c.sequence {0}"),
        ("claim_topics", "from claim_topics t join claims c on c.id = t.claim_id where c.sequence {0}"),
        ("revisions", "from revisions t where t.sequence {0}"),
        ("search_texts", "from search_texts t join claims c on c.id = t.entity_id where c.sequence {0}"),
    ];

    /// <summary>What an import does not fill by rows of its own.</summary>
    private static readonly string[] Beside = ["migrations_history", "secrets", "terms", "term_names", "former_names"];

    /// <summary>Tables that hold rows and that the raw path does not know: it would be measured too fast.</summary>
    public static async Task<List<string>> Unknown(Engine filled, CancellationToken cancel)
    {
        var known = Before.Concat(OfClaims.Select(t => t.Table)).Concat(Beside).ToHashSet(StringComparer.Ordinal);
        var unknown = new List<string>();
        foreach (
            var table in (await filled.Columns(cancel)).Keys.Where(t =>
                !known.Contains(t)
                && !t.StartsWith("sqlite_", StringComparison.Ordinal)
                // A trigger fills it there, too.
                && !t.StartsWith("search_index", StringComparison.Ordinal)
            )
        )
            if (await filled.Count(table, cancel) > 0)
                unknown.Add(table);
        return unknown;
    }

    /// <summary>Claims a second.</summary>
    public static async Task<double> Measure(Engine filled, Engine empty, CancellationToken cancel)
    {
        var first = await Number(filled, "select min(sequence) from claims", cancel);
        var last = await Number(filled, "select max(sequence) from claims", cancel);
        var columns = await filled.Columns(cancel);
        await using var connection = await empty.Open(cancel);
        var writing = new Stopwatch();
        // The vocabulary that comes with the program stands in both.
        var shipped = await Number(empty, "select max(sequence) from revisions", cancel);
        foreach (var table in Before)
            await Copy([(table, $"from {table} t")]);
        await Copy([("revisions", $"from revisions t where t.sequence > {shipped} and t.sequence < {first}")]);
        await Copy([("search_texts", "from search_texts t where t.type not in ('claim', 'term')")]);
        await empty.Settle(cancel);
        writing.Reset();
        for (var from = first; from <= last; from += BatchLines)
        {
            var range = string.Create(
                CultureInfo.InvariantCulture,
                $"between {from} and {Math.Min(from + BatchLines - 1, last)}"
            );
            await Copy(OfClaims.Select(t => (t.Table, t.From.Replace("{0}", range, StringComparison.Ordinal))));
        }
        return (last - first + 1) / writing.Elapsed.TotalSeconds;

        async Task Copy(IEnumerable<(string Table, string From)> tables)
        {
            var read = new List<(string Table, Rows Rows)>();
            foreach (var (table, from) in tables)
                read.Add((table, await filled.Read($"select t.{string.Join(", t.", columns[table])} {from}", cancel)));
            writing.Start();
            await using var transaction = await connection.BeginTransactionAsync(cancel);
            foreach (var (table, rows) in read)
                await empty.Write(connection, transaction, table, rows, cancel);
            await transaction.CommitAsync(cancel);
            writing.Stop();
        }
    }

    private static async Task<long> Number(Engine engine, string sql, CancellationToken cancel) =>
        Convert.ToInt64((await engine.Read(sql, cancel)).Values[0][0], CultureInfo.InvariantCulture);
}
