using System.Globalization;
using Newsroom.Domain.Events;

namespace Newsroom.Api.Tests.Support;

/// <summary>
/// A ledger of 100,000 claims, always the same, written straight into the tables: what is asked of it is how lists are
/// read. One origin made a quarter of the claims; most filters let few through.
/// </summary>
internal abstract class LargeLedger
{
    public const int Claims = 100_000;
    public const int Articles = 10_000;
    public const int Events = 2_000;
    public const int Sources = 200;
    public const int Questions = 50;

    /// <summary>Every fourth claim is this source's.</summary>
    public const int BusiestOrigin = 0;

    /// <summary>The tables in which a scan from end to end would be felt.</summary>
    public static readonly IReadOnlySet<string> LargeTables = new HashSet<string>(StringComparer.Ordinal)
    {
        "claims",
        "claim_topics",
        "claim_events",
        "citations",
        "citation_hops",
        "articles",
        "article_versions",
        "article_topics",
        "article_external_ids",
        "article_agencies",
    };

    /// <summary>The columns that every aggregate's table has.</summary>
    private const string Entry = "id, version, created_at, updated_at, sequence, changed_by, is_withdrawn";

    /// <summary>The bounds of a date: what it may mean, and what is known of it.</summary>
    private static string Bounds(string date) => $"{date}, {date}_from, {date}_to, {date}_known_from, {date}_known_to";

    /// <summary>The statements that fill it, in an order that references allow.</summary>
    public IEnumerable<string> Fill() =>
        [
            $"""
                insert into sources ({Entry}, kind, name, name_sort, country, part_of_id, speaks_for_itself)
                select {Made('s', 0)}, case when i % 50 = 9 then 'unnamed' else 'organization' end, {Numbered(
                    "Source"
                )}, {Numbered("source")}, 'DE',
                  case when i between 1 and 9 then {Id('s', "0")} when i > 20 then {Id('s', "i - 10")} end, {False}
                from {Series(Sources)}
                """,
            $"insert into source_names (source_id, position, name, folded) select {Id('s', "i")}, 0, {Numbered("Source")}, {Numbered("source")} from {Series(Sources)}",
            $"""
                insert into articles ({Entry}, headline, headline_sort, url, canonical_url, publisher_id, authors, language, notice, text_version, text_sha256, {Bounds(
                    "published"
                )})
                select {Made('a', 1_000)}, {Numbered("Headline")}, {Numbered("headline")}, {Numbered(
                    "https://a.example/"
                )}, {Numbered("https://a.example/")},
                  {Id(
                    's',
                    "case when i % 5 = 0 then 150 when i % 500 = 1 then 149 else 50 + i % 90 end"
                )}, {NoTexts}, case when i % 100 = 1 then 'fr' else 'de' end,
                  case when i % 500 = 3 then 'corrected' else 'none' end, 1, 'none', {OnDay("i % 3650")}
                from {Series(Articles)}
                """,
            $"insert into article_versions (article_id, number, text, sha256, length, created_at) select {Id('a', "i")}, 1, 'Words.', 'none', 6, {At("i")} from {Series(Articles)}",
            $"insert into article_topics (article_id, position, topic) select {Id('a', "i")}, 0, {Numbered("topic-", "i % 500")} from {Series(Articles)}",
            $"insert into article_agencies (article_id, position, source_id) select {Id('a', "i")}, 0, {Id('s', "10 + i % 170")} from {Series(Articles)}",
            $"insert into article_external_ids (article_id, position, external_id) select {Id('a', "i")}, 0, {Numbered("urn:")} from {Series(Articles)}",
            .. Happenings(),
            $"insert into event_participants (event_id, position, source_id) select {Id('e', "i")}, 0, {Id('s', "i % 200")} from {Series(Events)}",
            $"insert into event_articles (event_id, position, article_id) select {Id('e', "i")}, 0, {Id('a', "i * 5")} from {Series(Events)}",
            $"""
                insert into questions ({Entry}, text, text_sort, answer_kind, state, unit, event_id)
                select {Made('q', 20_000)}, {Numbered("Question")}, {Numbered(
                    "question"
                )}, 'quantity', 'open', {Numbered("unit-", "i")}, {Id('e', "i")} from {Series(Questions)}
                """,
            $"""
                insert into claims ({Entry}, text, language, origin_id, question_id, stance, origin_certainty, stated_on_derived,
                  {Bounds("stated_on")}, {Bounds("first_published")}, {Bounds("period")},
                  quantity_qualifier, quantity_unit, quantity_measure, quantity_nature, quantity_value, quantity_high, quantity_floor, quantity_ceiling, quantity_figure, verdict)
                select {Made('c', 30_000)}, {Numbered("Claim")}, 'en',
                  case when i % 200 <> 7 then {Id(
                    's',
                    "case when i % 4 = 0 then 0 when i % 2500 in (1, 2) then 195 + i % 2500 else 1 + i * 7919 % 190 end"
                )} end, case when i % 3 = 0 then {Id('q', "i % 50")} end,
                  case when i % 500 = 3 then 'denies' else 'affirms' end, 'unspecified', {True},
                  {UpToDay("i * 31 % 3650")}, {OnDay("i * 13 % 10000 % 3650")},
                  {OnDayOrNever("i % 5 = 0", "i * 17 % 3650")},
                  case when i % 4 = 0 then 'atMost' else 'about' end,
                  case when i % 2 = 0 then 'people' else {Numbered("unit-", "i % 400")} end, 'killed', 'unspecified',
                  case when i % 4 = 0 then null else {Figure("i * 37 % 100000")} end,
                  case when i % 4 = 0 then {Figure("i * 37 % 100000")} end,
                  case when i % 4 = 0 then {LeastFigure} else {Figure("i * 37 % 100000")} end, {Figure(
                    "i * 37 % 100000"
                )}, {Figure("i * 37 % 100000")}, case when i % 1000 = 9 then 'doubtful' end
                from {Series(Claims)}
                """,
            $"insert into claim_topics (claim_id, position, topic) select {Id('c', "i")}, 0, {Numbered("topic-", "i % 1000")} from {Series(Claims)} where i % 2 = 0",
            $"insert into claim_events (claim_id, position, event_id) select {Id('c', "i")}, 0, {Id('e', "i % 2000")} from {Series(Claims)} where i % 2 = 1",
            $"""
                insert into citations (id, claim_id, position, article_id, article_version, state, form, distanced, quote_exact, quote_prefix, quote_suffix, quote_start, quote_end, number_check)
                select {Id('x', "i")}, {Id('c', "i")}, 0, {Id(
                    'a',
                    "i * 13 % 10000"
                )}, 1, case when i % 1000 = 5 then 'orphaned' else 'anchored' end, 'direct', {False}, 'Words', '', '.', 0, 5, case when i % 1000 = 7 then 'mismatch' else 'match' end from {Series(
                    Claims
                )}
                """,
            $"""
                insert into citation_hops (citation_id, position, source_id, role, stated_on_from, stated_on_to)
                select {Id('x', "i")}, 0, {Id(
                    's',
                    "case when i % 1001 = 0 then 198 else i % 100 end"
                )}, 'relay', {Never}, {Never} from {Series(Claims)} where i % 4 = 1 or i % 1001 = 0
                """,
        ];

    /// <summary>The id of the n-th of its kind (s, a, e, q, c), as the API answers it.</summary>
    public static string IdOf(char kind, int n) => $"{Head(kind)}{n:x12}";

    protected static string Head(char kind) => $"01900000-{(int)kind:x4}-7000-8000-";

    /// <summary>Rows with a column i that counts from 0.</summary>
    protected abstract string Series(int count);

    protected abstract string Id(char kind, string n);

    /// <summary>So many seconds after the ledger began.</summary>
    protected abstract string At(string seconds);

    protected abstract string Day(string days);

    protected abstract string DayBegins(string days);

    protected abstract string DayEnds(string days);

    protected abstract string Figure(string figure);

    protected abstract string LeastFigure { get; }

    protected abstract string Always { get; }

    protected abstract string Never { get; }

    protected abstract string True { get; }

    protected abstract string False { get; }

    protected abstract string NoTexts { get; }

    private string Made(char kind, int second) =>
        $"{Id(kind, "i")}, 1, {At($"{second} + i")}, {At($"case when i % 10 = 0 then 400000 else {second} end + i")}, i, 'import', {NotLive}";

    private string NotLive => $"case when i % 100 = 99 then {True} else {False} end";

    private static string Numbered(string word, string n = "i") => $"'{word}' || ({n})";

    private string OnDay(string days) =>
        $"{Day(days)}, {DayBegins(days)}, {DayEnds(days)}, {DayBegins(days)}, {DayEnds(days)}";

    private string UpToDay(string days) =>
        $"'/' || {Day(days)}, {Always}, {DayEnds(days)}, {DayBegins(days)}, {DayEnds(days)}";

    private string OnDayOrNever(string condition, string days) =>
        string.Join(
            ", ",
            new[] { Day(days), DayBegins(days), DayEnds(days), DayBegins(days), DayEnds(days) }.Select(
                (column, at) => $"case when {condition} then {column} else {(at == 0 ? "null" : Never)} end"
            )
        );

    /// <summary>Events lie on a grid of places; where that is on the sphere only C# computes as the ledger does.</summary>
    private IEnumerable<string> Happenings()
    {
        for (var from = 0; from < Events; from += 200)
        {
            var rows = Enumerable
                .Range(from, 200)
                .Select(i =>
                {
                    var (latitude, longitude) = (30 + i % 40, -20 + i / 40);
                    var point = SpherePoint.Of(latitude, longitude);
                    return string.Create(
                        CultureInfo.InvariantCulture,
                        $"({i}, {latitude}.0, {longitude}.0, {point.X:R}, {point.Y:R}, {point.Z:R})"
                    );
                });
            yield return $"""
                with places(i, latitude, longitude, x, y, z) as (values {string.Join(", ", rows)})
                insert into events ({Entry}, title, title_sort, kind, occurrence, {Bounds(
                    "date"
                )}, place_country, place_latitude, place_longitude, place_x, place_y, place_z)
                select {Made('e', 15_000)}, {Numbered("Event")}, {Numbered(
                    "event"
                )}, 'meeting', case when i % 200 = 0 then 'planned' else 'occurred' end,
                  {OnDay("i % 3650")}, case when i % 100 = 0 then 'FR' else 'DE' end, latitude, longitude, x, y, z
                from places
                """;
        }
    }
}

internal sealed class LargeOnPostgres : LargeLedger
{
    private const string Began = "timestamptz '2026-01-01Z'";

    protected override string Series(int count) => $"generate_series(0, {count - 1}) i";

    protected override string Id(char kind, string n) => $"('{Head(kind)}' || lpad(to_hex({n}), 12, '0'))::uuid";

    protected override string At(string seconds) => $"{Began} + ({seconds}) * interval '1 second'";

    protected override string Day(string days) => $"to_char(date '2015-01-01' + ({days}), 'YYYY-MM-DD')";

    protected override string DayBegins(string days) => $"timestamptz '2015-01-01Z' + ({days}) * interval '1 day'";

    protected override string DayEnds(string days) =>
        $"timestamptz '2015-01-01Z' + ({days} + 1) * interval '1 day' - interval '1 microsecond'";

    protected override string Figure(string figure) => $"({figure})::numeric";

    protected override string LeastFigure => "-1000000000000000";

    protected override string Always => "timestamptz '-infinity'";

    protected override string Never => "timestamptz 'infinity'";

    protected override string True => "true";

    protected override string False => "false";

    protected override string NoTexts => "array[]::text[]";
}

internal sealed class LargeOnSqlite : LargeLedger
{
    private const long Second = 1_000_000;

    protected override string Series(int count) =>
        $"(with recursive n(i) as (select 0 union all select i + 1 from n where i < {count - 1}) select i from n)";

    protected override string Id(char kind, string n) => $"'{Head(kind).ToUpperInvariant()}' || printf('%012X', {n})";

    protected override string At(string seconds) => $"{Micro(2026)} + ({seconds}) * {Second}";

    protected override string Day(string days) => $"date('2015-01-01', '+' || ({days}) || ' days')";

    protected override string DayBegins(string days) => $"{Micro(2015)} + ({days}) * {86_400 * Second}";

    protected override string DayEnds(string days) => $"{Micro(2015)} + ({days} + 1) * {86_400 * Second} - 1";

    protected override string Figure(string figure) => $"printf('0%018d.000000', {figure})";

    protected override string LeastFigure =>
        $"'{Api.Persistence.Sqlite.SortableDecimal.Write(-1_000_000_000_000_000m)}'";

    protected override string Always => "0";

    protected override string Never =>
        Api.Persistence.Sqlite.Microseconds.Of(DateTimeOffset.MaxValue).ToString(CultureInfo.InvariantCulture);

    protected override string True => "1";

    protected override string False => "0";

    protected override string NoTexts => "'[]'";

    private static long Micro(int year) =>
        Api.Persistence.Sqlite.Microseconds.Of(new DateTimeOffset(year, 1, 1, 0, 0, 0, TimeSpan.Zero));
}
