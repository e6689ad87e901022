using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Newsroom.Api.Persistence;
using Newsroom.Api.Tests.Features.Lists;
using Newsroom.Api.Tests.Support;

namespace Newsroom.Api.Tests.Persistence;

/// <summary>A ledger that an older program filled gets the columns that it did not know, once, and without revisions.</summary>
public abstract class DerivationTests(LedgerServer server) : ApiTests(server)
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    /// <summary>What a migration writes into a figure that it adds.</summary>
    protected abstract string NoFigure { get; }

    [Fact]
    public async Task Columns_that_a_migration_added_are_filled_by_the_next_start()
    {
        await Ledger.Flood();
        var lists = new[]
        {
            "/v1/claims?sort=-value",
            "/v1/claims?sort=statedOn",
            "/v1/claims?statedOn=2026-03-10",
            "/v1/articles?sort=headline",
            "/v1/articles?published=2026-03",
            "/v1/events?sort=title",
            "/v1/events?near=47.5,11.1,1",
            "/v1/sources?sort=name",
            "/v1/questions?sort=text",
        };
        var before = await Read(lists);
        await Run(
            $"update claims set quantity_figure = {NoFigure}, stated_on_known_from = period_from, stated_on_known_to = period_from",
            "update articles set headline_sort = ''",
            "update events set title_sort = '', place_x = null",
            "update sources set name_sort = ''",
            "update questions set text_sort = ''"
        );
        Assert.NotEqual(before, await Read(lists));
        await Server.Services.GetRequiredService<Migrator>().Migrate(Cancel);
        Assert.NotEqual(before, await Read(lists));
        await Run("delete from secrets where name = 'derivations'");
        await Server.Services.GetRequiredService<Migrator>().Migrate(Cancel);
        Assert.Equal(before, await Read(lists));
    }

    private async Task<string> Read(IEnumerable<string> lists)
    {
        var read = new List<string>();
        foreach (var list in lists)
            read.AddRange((await Ledger.All(list)).Select(r => r.ToJsonString()));
        return string.Join('\n', read);
    }

    private async Task Run(params string[] statements)
    {
        await using var scope = Server.Services.CreateAsyncScope();
        var ledger = scope.ServiceProvider.GetRequiredService<LedgerDbContext>();
        foreach (var sql in statements)
            await ledger.Database.ExecuteSqlRawAsync(sql, Cancel);
    }
}

public sealed class DerivationsOnSqlite(SqliteServer server) : DerivationTests(server), IClassFixture<SqliteServer>
{
    protected override string NoFigure => "''";
}

public sealed class DerivationsOnPostgres(PostgresServer server)
    : DerivationTests(server),
        IClassFixture<PostgresServer>
{
    protected override string NoFigure => "0";
}
