using Newsroom.Api.Tests.Support;

namespace Newsroom.Api.Tests.Features.Lists;

/// <summary>What a query asks for and cannot have is named, with what it could have asked for; everything at once.</summary>
public abstract class BadQueryTests(LedgerServer server) : ApiTests(server)
{
    [Fact]
    public async Task A_bad_value_is_named_with_what_is_known()
    {
        (string List, string Query, string Code, string? Known)[] bad =
        [
            ("claims", "sort=age", "unknownWord", "-statedOn"),
            ("claims", "sort=--createdAt", "unknownWord", "createdAt"),
            ("claims", "sort=CREATEDAT", "unknownWord", "createdAt"),
            ("claims", "stance=denied", "unknownWord", "affirms | admits | denies"),
            ("claims", "originCertainty=sure", "unknownWord", "probable"),
            ("claims", "qualifier=exactly", "unknownWord", "justUnder"),
            ("claims", "nature=guessed", "unknownWord", "estimated"),
            ("claims", "citationState=lost", "unknownWord", "orphaned"),
            ("claims", "chain=broken", "unknownWord", "complete | gap | none"),
            ("claims", "valueMin=many", "badNumber", "20000"),
            ("claims", "valueMax=1e5", "badNumber", "20000"),
            ("claims", "valueMin=20,000", "badNumber", "20000"),
            ("claims", "valueMax=1000000000000000", "figureTooLarge", null),
            ("claims", "valueMin=0.0000001", "tooManyDecimals", null),
            ("claims", "valueMax=99999999999999999999999999999999", "badNumber", "20000"),
            ("claims", "statedOn=yesterday", "badDate", "2025-07-15"),
            ("claims", "firstPublished=31.12.2025", "badDate", "2025-12-31"),
            ("claims", "period=2025-13", "badMonth", null),
            ("claims", "createdAfter=2025-01-01", "badInstant", "2025-07-15T14:00:00Z"),
            ("claims", "updatedAfter=now", "badInstant", "2025-07-15T14:00:00Z"),
            ("claims", "topic=a%00b", "controlCharacter", null),
            ("claims", "unit=%00", "controlCharacter", null),
            ("claims", "statedOn=2025%00", "controlCharacter", null),
            ("claims", "origin=no%00body", "notFound", null),
            ("claims", "origin=nobody-here", "notFound", null),
            ("claims", "relay=0197b1c0-0000-7000-8000-000000000001", "notFound", null),
            ("claims", "publisher=Nobody", "notFound", null),
            ("articles", "sort=value", "unknownWord", "headline"),
            ("articles", "language=german!", "badLanguage", "de"),
            ("articles", "url=bote.example", "badAddress", "https://"),
            ("articles", "notice=wrong", "unknownWord", "none | corrected | withdrawnByPublisher"),
            ("articles", "externalId=%01", "controlCharacter", null),
            ("articles", "claim=nothing", "notFound", null),
            ("articles", "agency=nothing", "notFound", null),
            ("articles", "event=nothing", "notFound", null),
            ("events", "sort=name", "unknownWord", "title"),
            ("events", "kind=party", "unknownWord", "ceremony"),
            ("events", "occurrence=perhaps", "unknownWord", "planned"),
            ("events", "country=de", "unknownCountry", "DE"),
            ("events", "near=52,13", "badPlace", "52.52,13.405,25"),
            ("events", "near=here", "badPlace", "52.52,13.405,25"),
            ("events", "near=1,2,3,4", "badPlace", "52.52,13.405,25"),
            ("events", "near=NaN,2,3", "badPlace", "52.52,13.405,25"),
            ("events", "near=91,13,5", "badLatitude", null),
            ("events", "near=52,181,5", "badLongitude", null),
            ("events", "near=52,13,0", "badDistance", null),
            ("events", "near=52,13,30000", "badDistance", null),
            ("events", "participant=nothing", "notFound", null),
            ("sources", "sort=title", "unknownWord", "name"),
            ("sources", "kind=newspaper", "unknownWord", "newsOutlet"),
            ("sources", "country=XX", "unknownCountry", "DE"),
            ("sources", "reliability=a", "unknownWord", "A | B | C | D | E | F"),
            ("sources", "partOf=nothing", "notFound", null),
            ("questions", "sort=name", "unknownWord", "text"),
            ("questions", "state=shut", "unknownWord", "open | closed"),
            ("questions", "event=nothing", "notFound", null),
        ];
        foreach (var (list, query, code, known) in bad)
        {
            var problem = (await Ledger.Get($"/v1/{list}?{query}")).MustFail(400);
            Assert.Equal(
                [$"{list} {query.Split('=')[0]} {code}"],
                problem.Places.Zip(problem.Codes, (place, found) => $"{list} {place} {found}")
            );
            if (known is not null)
                Assert.Contains(known, (string)problem["errors"]![0]!["suggestion"]!);
        }
    }

    [Fact]
    public async Task What_needs_another_parameter_says_so()
    {
        (string Path, string Parameter)[] alone =
        [
            ("claims?includeParts=true", "includeParts"),
            ("claims?dateMatch=certain", "dateMatch"),
            ("claims?dateMatch=likely&statedOn=2025", "dateMatch"),
            ("claims?valueMin=5&valueMax=4", "valueMax"),
            ("articles?dateMatch=possible", "dateMatch"),
            ("events?dateMatch=possible&kind=call", "dateMatch"),
        ];
        foreach (var (path, parameter) in alone)
            Assert.Equal([parameter], (await Ledger.Get("/v1/" + path)).MustFail(400).Places);
    }

    [Fact]
    public async Task An_unknown_filter_is_named_with_the_known_ones()
    {
        (string List, string Query, string Known)[] unknown =
        [
            ("claims", "colour=red", "unit | updatedAfter | valueMax"),
            ("claims", "Origin=x", "origin"),
            ("claims", "address=x", "article"),
            ("claims", "owner=x", "origin"),
            ("articles", "stance=affirms", "notice"),
            ("events", "nearby=1,2,3", "near"),
            ("sources", "published=2025", "partOf"),
            ("questions", "q2=x", "state"),
            ("claims/no-such/revisions", "sort=createdAt", "count | cursor | limit"),
        ];
        foreach (var (list, query, known) in unknown)
        {
            var problem = (await Ledger.Get($"/v1/{list}?{query}")).MustFail(400);
            Assert.Equal(["unknownParameter"], problem.Codes);
            Assert.Contains(known, (string)problem["errors"]![0]!["suggestion"]!);
        }
    }

    [Fact]
    public async Task Everything_that_is_wrong_with_a_query_is_said_at_once()
    {
        var problem = (
            await Ledger.Get(
                "/v1/claims?limit=0&sort=age&origin=nobody&origin=noone&article=nothing&stance=a&stance=b&statedOn=x&valueMin=y&createdAfter=z"
            )
        ).MustFail(400);
        Assert.Equal(
            [
                "limit",
                "sort",
                "valueMin",
                "statedOn",
                "stance",
                "stance",
                "createdAfter",
                "origin",
                "origin",
                "article",
            ],
            problem.Places
        );
    }

    [Fact]
    public async Task What_stands_once_stands_once_and_nothing_is_empty()
    {
        string[] queries =
        [
            "sort=createdAt&sort=-createdAt",
            "valueMin=1&valueMin=2",
            "dateMatch=certain&dateMatch=possible&statedOn=2025",
            "createdAfter=2025-07-15T14:00:00Z&createdAfter=2025-07-15T14:00:00Z",
            "includeParts=true&includeParts=false",
            "origin=",
            "stance=&stance=affirms",
        ];
        foreach (var query in queries)
            (await Ledger.Get("/v1/claims?" + query)).MustFail(400);
    }

    [Fact]
    public async Task A_cursor_is_good_for_its_own_order_only()
    {
        var word = NewKey("cur");
        for (var n = 0; n < 3; n++)
            await Ledger.Source($"{word}-{n}", $"{word} \"&=?%\U0001F4E3 {n}");
        var next = (string)(await Ledger.Get($"/v1/sources?q={word}&sort=name&limit=1")).Must(200)["next"]!;
        var cursor = next[(next.IndexOf("cursor=", StringComparison.Ordinal) + 7)..];
        Assert.Equal(
            [$"{word}-1"],
            (await Ledger.Get($"/v1/sources?sort=name&q={word}&limit=1&cursor={cursor}")).Must(200)["items"]!
                .AsArray()
                .Select(i => (string)i!["key"]!)
        );
        foreach (var other in new[] { "", "&sort=-name", "&sort=createdAt", "&sort=name&kind=government" })
            Assert.Equal(
                ["cursor"],
                (await Ledger.Get($"/v1/sources?q={word}{other}&cursor={cursor}")).MustFail(400).Places
            );
    }
}

public sealed class BadQueriesOnSqlite(SqliteServer server) : BadQueryTests(server), IClassFixture<SqliteServer>;

public sealed class BadQueriesOnPostgres(PostgresServer server) : BadQueryTests(server), IClassFixture<PostgresServer>;
