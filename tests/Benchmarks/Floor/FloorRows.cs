using System.Data.Common;
using System.Globalization;

namespace Newsroom.Benchmarks.Floor;

/// <summary>Reads the six result sets of <see cref="FloorSql"/> by position, and puts them together.</summary>
internal abstract class FloorRows
{
    private const decimal Trimmed = 1.000000000000000000000000000000000m;

    private sealed record Open(FloorClaim Claim, bool OriginIsNamed);

    protected abstract DateTime Instant(DbDataReader row, int at);

    /// <summary>False where the bound is open or unknown.</summary>
    protected abstract bool TryBound(DbDataReader row, int at, out DateTime instant);

    protected virtual decimal Figure(DbDataReader row, int at) => row.GetDecimal(at);

    /// <summary>The claims of a page, in its order.</summary>
    public async Task<List<FloorClaim>> Read(DbDataReader row, CancellationToken cancel)
    {
        var claims = new List<FloorClaim>();
        var byId = new Dictionary<Guid, (FloorClaim Claim, bool Named)>();
        while (await row.ReadAsync(cancel))
        {
            var claim = Claim(row, out var originIsNamed);
            claims.Add(claim);
            byId.Add(claim.Id, (claim, originIsNamed));
        }
        var named = await CoOrigins(row, byId, cancel);
        await Next(row, cancel);
        while (await row.ReadAsync(cancel))
            byId[row.GetGuid(0)].Claim.Events.Add(new(row.GetGuid(1), Text(row, 2), row.GetString(3)));
        await Next(row, cancel);
        while (await row.ReadAsync(cancel))
            byId[row.GetGuid(0)].Claim.Topics.Add(row.GetString(1));
        var (hops, gaps) = await Hops(row, cancel);
        await Next(row, cancel);
        while (await row.ReadAsync(cancel))
        {
            var (claim, originIsNamed) = byId[row.GetGuid(0)];
            var id = row.GetGuid(1);
            var chain =
                claim.Origin is null ? "none"
                : originIsNamed && !named.Contains(claim.Id) && !gaps.Contains(id) ? "complete"
                : "gap";
            claim.Citations.Add(Citation(row, id, claim.Quantity, hops.GetValueOrDefault(id) ?? [], chain));
        }
        for (var at = 0; at < claims.Count; at++)
            claims[at] = claims[at] with { CitationCount = claims[at].Citations.Count };
        return claims;
    }

    private static async Task Next(DbDataReader row, CancellationToken cancel) => await row.NextResultAsync(cancel);

    /// <summary>Adds them, and answers the claims that have an unnamed one.</summary>
    private static async Task<HashSet<Guid>> CoOrigins(
        DbDataReader row,
        Dictionary<Guid, (FloorClaim Claim, bool Named)> byId,
        CancellationToken cancel
    )
    {
        var unnamed = new HashSet<Guid>();
        await Next(row, cancel);
        while (await row.ReadAsync(cancel))
        {
            var claim = row.GetGuid(0);
            byId[claim].Claim.CoOrigins.Add(new(row.GetGuid(1), Text(row, 2), row.GetString(3)));
            if (row.GetString(4) == "unnamed")
                unnamed.Add(claim);
        }
        return unnamed;
    }

    private static async Task<(Dictionary<Guid, List<FloorHop>> Hops, HashSet<Guid> Gaps)> Hops(
        DbDataReader row,
        CancellationToken cancel
    )
    {
        var hops = new Dictionary<Guid, List<FloorHop>>();
        var gaps = new HashSet<Guid>();
        await Next(row, cancel);
        while (await row.ReadAsync(cancel))
        {
            var citation = row.GetGuid(0);
            if (!hops.TryGetValue(citation, out var way))
                hops.Add(citation, way = []);
            way.Add(
                new(
                    row.IsDBNull(1) ? null : new(row.GetGuid(1), Text(row, 2), row.GetString(3)),
                    Text(row, 5),
                    row.GetString(6),
                    Text(row, 7),
                    Text(row, 8)
                )
            );
            if (row.IsDBNull(1) || row.GetString(4) == "unnamed")
                gaps.Add(citation);
        }
        return (hops, gaps);
    }

    private FloorClaim Claim(DbDataReader row, out bool originIsNamed)
    {
        originIsNamed = !row.IsDBNull(33) && row.GetString(36) != "unnamed";
        var stated = Date(row, 6);
        return new FloorClaim(
            row.GetGuid(0),
            Text(row, 1),
            row.GetString(2),
            row.GetString(3),
            row.IsDBNull(33) ? null : new(row.GetGuid(33), Text(row, 34), row.GetString(35)),
            [],
            row.GetString(4),
            row.GetString(5),
            stated is null ? null : new(stated.Edtf, stated.Earliest, stated.Latest, row.GetBoolean(9)),
            Date(row, 10),
            Date(row, 13),
            Quantity(row, 16),
            row.IsDBNull(30) ? null : new(row.GetGuid(30), Text(row, 31), row.GetString(32)),
            [],
            [],
            [],
            0,
            null,
            null,
            null,
            row.GetInt32(28),
            Written(Instant(row, 29)),
            Written(Instant(row, 37))
        );
    }

    private FloorCitation Citation(DbDataReader row, Guid id, FloorQuantity? claimed, List<FloorHop> via, string chain)
    {
        var printedText = Text(row, 11);
        var printed = Quantity(row, 17);
        var exact = row.GetString(12);
        return new FloorCitation(
            id,
            new(row.GetGuid(2), Text(row, 3), Text(row, 4)),
            row.GetInt32(6),
            new(exact, row.GetString(13), row.GetString(14), row.GetInt32(15), row.GetInt32(16)),
            row.GetString(7),
            row.GetString(8),
            Text(row, 9),
            row.GetBoolean(10),
            printedText is null && printed is null ? null : new(printedText, printed),
            Drift(claimed, printed),
            via,
            chain,
            row.GetString(29),
            row.IsDBNull(5) ? null : Link(row.GetString(5), exact)
        );
    }

    private FloorQuantity? Quantity(DbDataReader row, int at) =>
        row.IsDBNull(at)
            ? null
            : new(
                Number(row, at + 1),
                Number(row, at + 2),
                Number(row, at + 3),
                Number(row, at + 4),
                row.GetString(at),
                Text(row, at + 5),
                Text(row, at + 6),
                Text(row, at + 7),
                Text(row, at + 8),
                row.GetString(at + 9),
                Text(row, at + 10),
                Text(row, at + 11)
            );

    private FloorDate? Date(DbDataReader row, int at)
    {
        if (row.IsDBNull(at))
            return null;
        var edtf = row.GetString(at);
        var form =
            edtf.Contains('T', StringComparison.Ordinal) && !edtf.Contains('/', StringComparison.Ordinal)
                ? "yyyy-MM-dd'T'HH:mm:ss'Z'"
                : "yyyy-MM-dd";
        return new(edtf, Bound(row, at + 1, form), Bound(row, at + 2, form));
    }

    private string? Bound(DbDataReader row, int at, string form) =>
        TryBound(row, at, out var instant) ? instant.ToString(form, CultureInfo.InvariantCulture) : null;

    private decimal? Number(DbDataReader row, int at) => row.IsDBNull(at) ? null : Figure(row, at) / Trimmed;

    private static string? Text(DbDataReader row, int at) => row.IsDBNull(at) ? null : row.GetString(at);

    private static string Written(DateTime instant) =>
        instant.ToString("yyyy-MM-dd'T'HH:mm:ss.ffffff'Z'", CultureInfo.InvariantCulture);

    private static string Drift(FloorQuantity? claimed, FloorQuantity? printed)
    {
        if (printed is null)
            return "none";
        if (
            claimed is null
            || claimed.Value != printed.Value
            || claimed.Low != printed.Low
            || claimed.High != printed.High
        )
            return SameFigures(claimed, printed) ? "hedge" : "figure";
        return claimed.Qualifier == printed.Qualifier ? "none" : "hedge";
    }

    private static bool SameFigures(FloorQuantity? claimed, FloorQuantity printed) =>
        claimed is not null
        && new[] { claimed.Value, claimed.Low, claimed.High }
            .OfType<decimal>()
            .ToHashSet()
            .SetEquals(new[] { printed.Value, printed.Low, printed.High }.OfType<decimal>());

    /// <summary>The generated quotes are short, in one block, with single spaces.</summary>
    private static string Link(string url, string exact)
    {
        if (exact.Length <= 200)
            return $"{url}#:~:text={Escape(exact)}";
        var words = exact.Split(' ');
        return $"{url}#:~:text={Escape(string.Join(' ', words[..6]))},{Escape(string.Join(' ', words[^6..]))}";
    }

    private static string Escape(string text) =>
        Uri.EscapeDataString(text).Replace("-", "%2D", StringComparison.Ordinal);
}
