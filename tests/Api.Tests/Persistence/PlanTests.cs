using System.Data.Common;
using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using Newsroom.Api.Features.Claims;
using Newsroom.Api.Features.Entries;
using Newsroom.Api.Features.Impact;
using Newsroom.Api.Persistence;
using Newsroom.Api.Persistence.Postgres;
using Newsroom.Api.Persistence.Sqlite;
using Newsroom.Api.Tests.Support;
using Newsroom.Domain;
using Npgsql;
using static Newsroom.Api.Tests.Support.LargeLedger;

namespace Newsroom.Api.Tests.Persistence;

/// <summary>Over 100,000 claims a list that lets few through starts at an index and reads no large table from end to end. The plan is judged, not the time.</summary>
public abstract partial class PlanTests(ILargeServer server)
{
    protected static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("/v1/claims?origin={s:7}", "ix_claims__origin_id_created_at_id")]
    [InlineData("/v1/claims?origin={s:3}&includeParts=true", "ix_claims__origin_id_created_at_id")]
    [InlineData("/v1/claims?relay={s:198}", "ix_citation_hops__source_id")]
    [InlineData("/v1/claims?publisher={s:149}", "ix_articles__publisher_id_created_at_id")]
    [InlineData("/v1/claims?article={a:1}", "ix_citations__article_id_article_version")]
    [InlineData("/v1/claims?event={e:1}", "ix_claim_events__event_id")]
    [InlineData("/v1/claims?question={q:1}", "ix_claims__question_id_created_at_id")]
    [InlineData("/v1/claims?topic=topic-2", "ix_claim_topics__topic")]
    [InlineData("/v1/claims?unit=unit-7", "ix_claims__quantity_unit_created_at_id")]
    [InlineData("/v1/claims?unit=unit-7&valueMin=20000&valueMax=30000", "ix_claims__quantity_unit_created_at_id")]
    [InlineData("/v1/claims?statedOn=2016-02-03", "ix_claims__stated_on_span")]
    [InlineData("/v1/claims?firstPublished=2016-02&dateMatch=certain", "ix_claims__first_published_span")]
    [InlineData("/v1/claims?firstPublished=2017-02-03", "ix_claims__first_published_span")]
    [InlineData("/v1/claims?period=2017-02", "ix_claims__period_span")]
    [InlineData("/v1/claims?stance=denies", "ix_claims__stance_created_at_id")]
    [InlineData("/v1/claims?citationState=orphaned", "ix_citations__state_claim_id")]
    [InlineData("/v1/claims?numberCheck=mismatch", "ix_citations__number_check_claim_id")]
    [InlineData("/v1/claims?verdict=doubtful", "ix_claims__verdict_created_at_id")]
    [InlineData("/v1/claims?createdAfter=2026-01-02T12:06:00Z", "ix_claims__created_at_id")]
    [InlineData("/v1/claims?updatedAfter=2026-01-06T18:40:00Z", "ix_claims__updated_at_id")]
    [InlineData("/v1/articles/{a:1}/claims", "ix_citations__article_id_article_version")]
    [InlineData("/v1/events/{e:1}/claims", "ix_claim_events__event_id")]
    [InlineData("/v1/articles?publisher={s:149}", "ix_articles__publisher_id_created_at_id")]
    [InlineData("/v1/articles?agency={s:20}", "ix_article_agencies__source_id")]
    [InlineData("/v1/articles?published=2017-02-03", "ix_articles__published_span")]
    [InlineData("/v1/articles?topic=topic-3", "ix_article_topics__topic")]
    [InlineData("/v1/articles?url=HTTPS://A.example:443/77?utm_source=x", "ux_articles__canonical_url")]
    [InlineData("/v1/articles?externalId=urn:5", "ux_article_external_ids__external_id")]
    [InlineData("/v1/articles?notice=corrected", "ix_articles__notice_created_at_id")]
    [InlineData("/v1/articles?claim={c:5}", "ix_citations__claim_id_position")]
    [InlineData("/v1/events/{e:5}/articles", "event_articles")]
    [InlineData("/v1/events?occurrence=planned", "ix_events__occurrence_created_at_id")]
    [InlineData("/v1/events?date=2017-02-03", "ix_events__date_span")]
    [InlineData("/v1/events?participant={s:5}", "ix_event_participants__source_id")]
    [InlineData("/v1/events?country=FR", "ix_events__place_country_created_at_id")]
    [InlineData("/v1/events?near=50,10,50", "ix_events__place_z_place_x_place_y")]
    [InlineData("/v1/events?claim={c:5}", "claim_events")]
    [InlineData("/v1/articles/{a:5}/events", "ix_event_articles__article_id")]
    [InlineData("/v1/sources?partOf={s:0}", "ix_sources__part_of_id")]
    [InlineData("/v1/questions?event={e:5}", "ix_questions__event_id")]
    public async Task A_selective_filter_starts_at_its_index(string path, string index)
    {
        var (rows, plans) = await Ask(Real(path));
        Assert.NotEqual(0, rows);
        Assert.Equal([], plans.SelectMany(p => p.Scanned));
        Assert.Contains(plans.SelectMany(p => p.Searched), s => s.Index.Contains(index, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("/v1/claims", "createdAt", "created_at")]
    [InlineData("/v1/claims", "updatedAt", "updated_at")]
    [InlineData("/v1/claims", "statedOn", "stated_on_known_from")]
    [InlineData("/v1/claims", "firstPublished", "first_published_known_from")]
    [InlineData("/v1/claims", "value", "quantity_figure")]
    [InlineData("/v1/articles", "createdAt", "created_at")]
    [InlineData("/v1/articles", "updatedAt", "updated_at")]
    [InlineData("/v1/articles", "published", "published_known_from")]
    [InlineData("/v1/articles", "headline", "headline_sort")]
    [InlineData("/v1/events", "updatedAt", "updated_at")]
    [InlineData("/v1/events", "date", "date_known_from")]
    [InlineData("/v1/events", "title", "title_sort")]
    [InlineData("/v1/sources", "updatedAt", "updated_at")]
    [InlineData("/v1/sources", "name", "name_sort")]
    [InlineData("/v1/questions", "updatedAt", "updated_at")]
    [InlineData("/v1/questions", "text", "text_sort")]
    public async Task A_page_starts_behind_the_one_before_at_the_index_of_its_order(
        string list,
        string sort,
        string column
    )
    {
        foreach (var word in new[] { sort, "-" + sort })
        {
            var first = (await server.Client.Get($"{list}?sort={word}&limit=20")).Must(200);
            var (rows, plans) = await Ask((string)first["next"]!);
            Assert.Equal(20, rows);
            Assert.Equal([], plans.SelectMany(p => p.Scanned));
            Assert.Contains(
                plans.SelectMany(p => p.Searched),
                s => s.Index == $"ix_{list[4..]}__{column}_id" && IsRowCondition(s.Condition)
            );
        }
    }

    [Fact]
    public async Task Any_page_of_an_origins_claims_is_one_condition_on_one_index()
    {
        var list = $"/v1/claims?origin={IdOf('s', 7)}";
        var next = (string)(await server.Client.Get(list + "&limit=50")).Must(200)["next"]!;
        var (rows, plans) = await Ask(next);
        Assert.Equal(50, rows);
        Assert.Equal([], plans.SelectMany(p => p.Scanned));
        Assert.Contains(
            plans.SelectMany(p => p.Searched),
            s =>
                s.Index == "ix_claims__origin_id_created_at_id"
                && s.Condition.Contains("origin_id", StringComparison.Ordinal)
                && IsRowCondition(s.Condition)
        );
    }

    /// <summary>An engine may also walk the order of all claims, where every fourth is of this origin; it skips no more then than on the first page.</summary>
    [Fact]
    public async Task Page_1000_of_an_origins_claims_starts_where_page_999_ended()
    {
        var list = $"/v1/claims?origin={IdOf('s', BusiestOrigin)}";
        var last = Claims - 4 * 20 * 999;
        var at = (string)(await server.Client.Get($"/v1/claims/{IdOf('c', last)}")).Must(200)["createdAt"]!;
        var mark = new Mark(
            DateTimeOffset.Parse(at, CultureInfo.InvariantCulture).UtcTicks / TimeSpan.TicksPerMicrosecond,
            Guid.Parse(IdOf('c', last))
        );
        var cursor = await server.Services.GetRequiredService<CursorSeal>().Seal(list, mark, Cancel);
        var (rows, plans) = await Ask($"{list}&limit=20&cursor={cursor}");
        Assert.Equal(20, rows);
        Assert.Equal([], plans.SelectMany(p => p.Scanned));
        var page = plans.Single(p => p.Searched.Any(s => IsRowCondition(s.Condition)));
        Assert.InRange(page.Skipped, 0, 4 * 20 + 20);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(200)]
    public async Task What_claims_say_is_read_by_their_ids(int count)
    {
        var ids = Enumerable.Range(1, count).Select(n => Guid.Parse(IdOf('c', n))).ToArray();
        foreach (var sql in ClaimStatements.Of(Asked(count).Among))
            Assert.Equal([], (await PlanOf(new Statement(sql, [Parameter(ids)]))).Scanned);
    }

    [Theory]
    [InlineData("/v1/sources/{s:198}/impact", "ix_citation_hops__source_id")]
    [InlineData("/v1/sources/{s:149}/impact", "ix_articles__publisher_id_created_at_id")]
    [InlineData("/v1/articles/{a:1}/impact", "ix_citations__article_id_article_version")]
    [InlineData("/v1/claims/{c:5}/impact", "ix_citations__claim_id_position")]
    public async Task What_rests_on_it_is_gathered_by_indexes(string path, string index)
    {
        (await server.Client.Get(Real(path))).Must(200);
        var statements = await server.Statements.During(() => server.Client.Get(Real(path)));
        var gathers = statements.Single(s => s.Sql.Contains("resting", StringComparison.Ordinal));
        var plan = await PlanOf(gathers);
        Assert.Equal([], plan.Scanned);
        Assert.Contains(plan.Searched, s => s.Index == index);
        Assert.InRange(statements.Count, 1, 3);
    }

    [Theory]
    [InlineData(ResourceType.Source, 's')]
    [InlineData(ResourceType.Article, 'a')]
    [InlineData(ResourceType.Claim, 'c')]
    public async Task The_ways_down_to_it_are_read_by_ids(ResourceType type, char letter)
    {
        var ids = Enumerable.Range(1, 150).Select(n => Guid.Parse(IdOf('a', n)));
        foreach (var sql in ImpactStatements.Of(type, Asked(151)))
        {
            var statement = new Statement(sql, [Parameter([Guid.Parse(IdOf(letter, 5)), .. ids])]);
            Assert.Equal([], (await PlanOf(statement)).Scanned);
        }
    }

    protected abstract AskedIds Asked(int ids);

    protected abstract DbParameter Parameter(Guid[] ids);

    /// <summary>What claims say is one round trip more, written by hand.</summary>
    [Theory]
    [InlineData("/v1/claims?limit=200", 1)]
    [InlineData("/v1/claims?origin={s:7}&sort=statedOn", 1)]
    [InlineData("/v1/claims/{c:77}", 0)]
    [InlineData("/v1/articles?limit=200", 2)]
    [InlineData("/v1/events?limit=200", 3)]
    public async Task A_read_is_few_statements_whatever_the_page(string path, int statements)
    {
        (await server.Client.Get(Real(path))).Must(200);
        var named =
            path.Contains('=', StringComparison.Ordinal) && path.Contains('{', StringComparison.Ordinal) ? 1 : 0;
        Assert.Equal(statements + named, (await server.Statements.During(() => server.Client.Get(Real(path)))).Count);
    }

    internal abstract Task<Plan> PlanOf(Statement statement);

    protected abstract bool IsRowCondition(string condition);

    private static string Real(string path) =>
        Name()
            .Replace(path, m => IdOf(m.Groups[1].Value[0], int.Parse(m.Groups[2].Value, CultureInfo.InvariantCulture)));

    private async Task<(int Rows, List<Plan> Plans)> Ask(string path)
    {
        Answer? answer = null;
        var statements = await server.Statements.During(async () => answer = await server.Client.Get(path));
        var plans = new List<Plan>();
        foreach (var statement in statements)
            plans.Add(await PlanOf(statement));
        return (answer!.Must(200)["items"]!.AsArray().Count, plans);
    }

    [GeneratedRegex(@"\{([a-z]):([0-9]+)\}")]
    private static partial Regex Name();
}

public sealed class PlansOnPostgres(LargePostgresServer server) : PlanTests(server), IClassFixture<LargePostgresServer>
{
    internal override Task<Plan> PlanOf(Statement statement) =>
        Plan.OnPostgres(server.ConnectionString, statement, Cancel);

    protected override AskedIds Asked(int ids) => PostgresReading.Asked(ids);

    protected override DbParameter Parameter(Guid[] ids) =>
        new NpgsqlParameter { Value = ids is [var one] ? one : ids };

    protected override bool IsRowCondition(string condition) => condition.Contains("ROW(", StringComparison.Ordinal);
}

public sealed class PlansOnSqlite(LargeSqliteServer server) : PlanTests(server), IClassFixture<LargeSqliteServer>
{
    internal override Task<Plan> PlanOf(Statement statement) =>
        Plan.OnSqlite(server.ConnectionString, statement, Cancel);

    protected override AskedIds Asked(int ids) => SqliteReading.Asked(ids);

    protected override DbParameter Parameter(Guid[] ids) =>
        new SqliteParameter("$1", ids is [var one] ? Stored(one) : JsonSerializer.Serialize(ids.Select(Stored)));

    private static string Stored(Guid id) => id.ToString().ToUpperInvariant();

    protected override bool IsRowCondition(string condition) => condition.Contains("(?,?)", StringComparison.Ordinal);
}
