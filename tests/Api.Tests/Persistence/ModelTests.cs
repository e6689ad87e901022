using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Newsroom.Api.Persistence;
using Newsroom.Api.Tests.Support;

namespace Newsroom.Api.Tests.Persistence;

/// <summary>What the migrations made is what the model says, and the database itself refuses what the domain never holds.</summary>
public abstract class ModelTests(LedgerServer server) : ApiTests(server)
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    protected abstract string IndexNames { get; }

    protected abstract string NullableColumns { get; }

    [Fact]
    public async Task The_migrations_make_the_model()
    {
        await using var scope = Server.Services.CreateAsyncScope();
        var ledger = scope.ServiceProvider.GetRequiredService<LedgerDbContext>();
        Assert.False(ledger.Database.HasPendingModelChanges());
        Assert.Empty(await ledger.Database.GetPendingMigrationsAsync(Cancel));
        Assert.NotEmpty(await ledger.Database.GetAppliedMigrationsAsync(Cancel));
    }

    [Theory]
    [InlineData("ux_sources__key")]
    [InlineData("ux_articles__key")]
    [InlineData("ux_events__key")]
    [InlineData("ux_questions__key")]
    [InlineData("ux_claims__key")]
    [InlineData("ux_articles__canonical_url")]
    [InlineData("ux_article_external_ids__external_id")]
    [InlineData("ux_revisions__entity_id_version")]
    [InlineData("ix_claims__origin_id_created_at_id")]
    [InlineData("ix_claims__question_id_created_at_id")]
    [InlineData("ix_claims__created_at_id")]
    [InlineData("ix_citations__article_id_article_version")]
    [InlineData("ix_citations__claim_id_position")]
    [InlineData("ix_revisions__question_id_valid_from")]
    [InlineData("ix_revisions__origin_id_valid_from")]
    [InlineData("ix_source_names__folded")]
    [InlineData("ux_search_texts__entity_id")]
    [InlineData("ix_claims__question_id_origin_id_figure")]
    [InlineData("ix_claims__origin_id_unit_figure")]
    [InlineData("ix_claims__quantity_unit_created_at_id")]
    [InlineData("ix_events__place_country_created_at_id")]
    [InlineData("ix_claims__stated_on_span")]
    [InlineData("ix_claims__first_published_span")]
    [InlineData("ix_claims__period_span")]
    [InlineData("ix_articles__published_span")]
    [InlineData("ix_events__date_span")]
    [InlineData("ix_claims__stance_created_at_id")]
    [InlineData("ix_citations__state_claim_id")]
    public async Task There_is_an_index(string name) => Assert.Contains(name, await Names(IndexNames));

    [Theory]
    [InlineData("articles", "published")]
    [InlineData("claims", "stated_on")]
    [InlineData("claims", "period")]
    [InlineData("claims", "first_published")]
    [InlineData("events", "date")]
    [InlineData("citation_hops", "stated_on")]
    public async Task The_bounds_of_a_date_are_never_null(string table, string date)
    {
        var nullable = await Names(NullableColumns);
        var columns = (await Model()).Where(c => c.Table == table).Select(c => c.Column).ToList();
        string[] bounds =
            table == "citation_hops"
                ? [$"{date}_from", $"{date}_to"]
                : [$"{date}_from", $"{date}_to", $"{date}_known_from", $"{date}_known_to"];
        foreach (var bound in bounds)
        {
            Assert.Contains(bound, columns);
            Assert.DoesNotContain($"{table}.{bound}", nullable);
        }
    }

    [Fact]
    public async Task What_lists_are_sorted_by_is_never_null()
    {
        var nullable = await Names(NullableColumns);
        foreach (
            var bound in new[]
            {
                "claims.quantity_floor",
                "claims.quantity_ceiling",
                "claims.quantity_figure",
                "articles.headline_sort",
                "events.title_sort",
                "sources.name_sort",
                "questions.text_sort",
                "revisions.valid_from",
                "revisions.valid_to",
            }
        )
            Assert.DoesNotContain(bound, nullable);
        Assert.Contains("claims.quantity_value", nullable);
    }

    [Fact]
    public async Task Every_column_of_a_word_refuses_another_word()
    {
        await OneOfEach();
        var words = (await Model())
            .Where(c => c.IsWord && c is not { Table: "citation_hops" } and not { Column: "credibility" })
            .ToList();
        Assert.True(words.Count > 20);
        // A hedge that is no word breaks the rule about its figures as well; either constraint may speak first.
        foreach (var (table, column, _) in words)
            await Refused(
                $"update {table} set {column} = 'nonsense'",
                $"ck_{table}_{column.Replace("_qualifier", "", StringComparison.Ordinal)}"
            );
    }

    [Theory]
    [InlineData("quantity_qualifier = 'plain', quantity_value = null")]
    [InlineData("quantity_qualifier = 'about', quantity_low = {0}")]
    [InlineData("quantity_qualifier = 'atLeast'")]
    [InlineData("quantity_qualifier = 'moreThan', quantity_value = null, quantity_high = {0}")]
    [InlineData("quantity_qualifier = 'atMost', quantity_value = null, quantity_low = {0}")]
    [InlineData("quantity_qualifier = 'between', quantity_value = null, quantity_low = {0}")]
    [InlineData("quantity_qualifier = 'between', quantity_low = {0}, quantity_high = {0}")]
    [InlineData("quantity_qualifier = 'vague'")]
    [InlineData("quantity_qualifier = null")]
    public async Task Figures_that_a_hedge_does_not_take_are_refused(string change)
    {
        var claim = await AClaim();
        await Refused(
            $"update claims set {change.Replace("{0}", Figure(7m), StringComparison.Ordinal)} where id = '{IdText(claim.Id)}'",
            "ck_claims_quantity"
        );
        (await Ledger.Get($"/v1/claims/{claim.Id}")).Must(200);
    }

    [Theory]
    [InlineData("update citations set quote_start = -1", "ck_citations_place")]
    [InlineData("update citations set quote_end = quote_start", "ck_citations_place")]
    [InlineData("update events set likelihood = 'likely'", "ck_events_likelihood")]
    [InlineData("update events set place_latitude = 91, place_longitude = 0", "ck_events_place_on_earth")]
    [InlineData("update events set place_latitude = 51", "ck_events_place_on_earth")]
    [InlineData("update questions set answer_kind = 'yesNo', unit = 'people'", "ck_questions_yes_no")]
    [InlineData("update questions set house_wording = 'W'", "ck_questions_house_figure")]
    [InlineData("update claim_assessments set credibility = 7", "ck_claim_assessments_credibility")]
    public async Task A_broken_rule_of_a_row_is_refused(string sql, string constraint)
    {
        await OneOfEach();
        await Refused(sql, constraint);
    }

    [Fact]
    public async Task Saving_without_awaiting_is_refused()
    {
        await using var scope = Server.Services.CreateAsyncScope();
        var ledger = scope.ServiceProvider.GetRequiredService<LedgerDbContext>();
        Assert.Throws<NotSupportedException>(() => ledger.SaveChanges());
        Assert.Throws<NotSupportedException>(() => ledger.SaveChanges(acceptAllChangesOnSuccess: false));
    }

    protected async Task<List<string>> Names(string sql)
    {
        await using var scope = Server.Services.CreateAsyncScope();
        return await scope
            .ServiceProvider.GetRequiredService<LedgerDbContext>()
            .Database.SqlQueryRaw<string>(sql)
            .ToListAsync(Cancel);
    }

    protected abstract string Figure(decimal value);

    protected abstract string IdText(string id);

    private async Task Refused(string sql, string constraint)
    {
        await using var scope = Server.Services.CreateAsyncScope();
        var ledger = scope.ServiceProvider.GetRequiredService<LedgerDbContext>();
        var refusal = await Assert.ThrowsAnyAsync<System.Data.Common.DbException>(() =>
            ledger.Database.ExecuteSqlRawAsync(sql, Cancel)
        );
        Assert.Contains(constraint, refusal.Message);
    }

    private async Task<Answer> AClaim()
    {
        var article = NewKey("a");
        await Ledger.Article(article);
        var claim = Samples.Claim(article);
        claim["quantity"] = new System.Text.Json.Nodes.JsonObject
        {
            ["value"] = 1_200,
            ["qualifier"] = "about",
            ["unit"] = "houses",
        };
        return await Ledger.Record(claim);
    }

    private async Task OneOfEach()
    {
        await AClaim();
        var (twin, stays, happening) = (NewKey("s"), NewKey("s"), NewKey("e"));
        await Ledger.Source(twin);
        await Ledger.Source(stays);
        (await Ledger.Post($"/v1/sources/{twin}/merge", new { into = stays })).Must(200);
        await Judged(stays);
        (
            await Ledger.Put(
                $"/v1/events/{happening}",
                new
                {
                    title = "Flood",
                    kind = "disaster",
                    occurrence = "occurred",
                }
            )
        ).Must(201);
        (await Ledger.Post($"/v1/events/{happening}/occurrence", new { occurrence = "didNotOccur" })).Must(200);
        (await Ledger.Put($"/v1/questions/{NewKey("q")}", new { text = "How many?", answerKind = "quantity" })).Must(
            201
        );
        var article = NewKey("a");
        await Ledger.Article(article, "Nach Angaben des Amtes wurden 350 Häuser zerstört.");
        Assert.NotEmpty((await Ledger.Post($"/v1/articles/{article}/suggestions")).Must(200)["items"]!.AsArray());
    }

    private async Task Judged(string source)
    {
        var (claim, other, linked) = ((await AClaim()).Id, (await AClaim()).Id, NewKey("s"));
        await Ledger.Source(linked);
        var relation = new
        {
            kind = "narrows",
            other,
            reason = "R",
        };
        (await Ledger.Post($"/v1/claims/{claim}/relations", relation)).Must(201);
        (await Ledger.Post($"/v1/claims/{claim}/assessments", new { verdict = "doubtful" })).Must(201);
        var link = new
        {
            kind = "independent",
            other = linked,
            reason = "R",
        };
        (await Ledger.Post($"/v1/sources/{source}/links", link)).Must(201);
    }

    private async Task<List<(string Table, string Column, bool IsWord)>> Model()
    {
        await using var scope = Server.Services.CreateAsyncScope();
        var model = scope.ServiceProvider.GetRequiredService<LedgerDbContext>().Model;
        return model
            .GetEntityTypes()
            .SelectMany(e =>
                e.GetFlattenedProperties()
                    .Select(p =>
                        (
                            e.GetTableName()!,
                            p.GetColumnName(),
                            (Nullable.GetUnderlyingType(p.ClrType) ?? p.ClrType).IsEnum
                        )
                    )
            )
            .ToList();
    }
}

public sealed class ModelOnPostgres(PostgresServer server) : ModelTests(server), IClassFixture<PostgresServer>
{
    protected override string IndexNames =>
        "select indexname::text as \"Value\" from pg_indexes where schemaname = 'public'";

    protected override string NullableColumns =>
        "select table_name || '.' || column_name as \"Value\" from information_schema.columns where table_schema = 'public' and is_nullable = 'YES'";

    protected override string Figure(decimal value) =>
        value.ToString(System.Globalization.CultureInfo.InvariantCulture);

    protected override string IdText(string id) => id;
}

public sealed class ModelOnSqlite(SqliteServer server) : ModelTests(server), IClassFixture<SqliteServer>
{
    protected override string IndexNames => "select name as \"Value\" from sqlite_master where type = 'index'";

    protected override string NullableColumns =>
        "select t.name || '.' || c.name as \"Value\" from sqlite_master t join pragma_table_info(t.name) c where t.type = 'table' and c.\"notnull\" = 0 and c.pk = 0";

    [Theory]
    [InlineData("journal_mode", "wal")]
    [InlineData("synchronous", "2")]
    [InlineData("foreign_keys", "1")]
    public async Task Each_connection_of_the_server_keeps_what_it_acknowledges(string pragma, string value)
    {
        for (var connection = 0; connection < 3; connection++)
            Assert.Equal([value], await Names($"select cast({pragma} as text) as \"Value\" from pragma_{pragma}"));
    }

    protected override string Figure(decimal value) => $"'{Api.Persistence.Sqlite.SortableDecimal.Write(value)}'";

    protected override string IdText(string id) => id.ToUpperInvariant();
}
