using Newsroom.Api.Tests.Support;

namespace Newsroom.Api.Tests.Features.Lists;

/// <summary>Each filter of articles, events, sources and questions lets through what it says, and nothing else.</summary>
public abstract class OtherFilterTests(LedgerServer server) : ApiTests(server)
{
    private static readonly (string Key, double Latitude, double Longitude)[] Earth =
    [
        ("west", 0, 179.9),
        ("east", 0, -179.9),
        ("pole", 89.9, 77),
    ];

    [Fact]
    public Task Articles_are_let_through_by_each_filter() =>
        Ledger.FloodPasses(
            "articles",
            [
                ("publisher=flood-bote", "march"),
                ("publisher=flood-bote&publisher=flood-agency", "april march"),
                ("agency=flood-agency", "march"),
                ("language=de", "april march"),
                ("language=DE-at", "april"),
                ("language=en&language=de-AT", "undated april"),
                ("published=2026-03", "march"),
                ("published=2026-04-11", "april"),
                ("published=2026-04-11&dateMatch=certain", ""),
                ("published=2026&dateMatch=certain", "april march"),
                ("topic=flood", "undated april march"),
                ("topic=other", ""),
                ("url=HTTPS://Bote.example:443/deich?id=1%26utm_source=x%23top", "march"),
                ("url=https://bote.example/deich", ""),
                ("url=https://agency.example/2&url=https://bote.example/deich?id=1", "april march"),
                ("externalId=urn:flood:undated", "undated"),
                ("notice=corrected", "april"),
                ("notice=none&notice=corrected", "undated april march"),
                ("claim=flood-between", "undated"),
                ("claim=flood-between&claim=flood-under", "undated april"),
                ("event=flood-breach", "april march"),
                ("event=flood-breach&notice=none", "march"),
                ("event=flood-party", ""),
            ]
        );

    [Fact]
    public Task Events_are_let_through_by_each_filter() =>
        Ledger.FloodPasses(
            "events",
            [
                ("kind=trial", "hearing"),
                ("kind=trial&kind=disaster", "hearing breach"),
                ("occurrence=planned", "hearing"),
                ("occurrence=planned&occurrence=unknown", "party hearing"),
                ("date=2026-05-20", "hearing"),
                ("date=2026-03-13&dateMatch=certain", "breach"),
                ("date=2026-05&dateMatch=certain", ""),
                ("date=2026/..", "hearing breach"),
                ("participant=flood-office", "party hearing breach"),
                ("participant=flood-land", ""),
                ("country=AT", "hearing"),
                ("country=AT&country=DE", "hearing breach"),
                ("near=47.5,11.1,0.001", "breach"),
                ("near=48.2,16.37,400.7", "hearing"),
                ("near=48.2,16.37,400.9", "hearing breach"),
                ("near=-47.5,-168.9,20016", "hearing breach"),
                ("near=0,0,1&near=47.5,11.1,1", "breach"),
                ("article=flood-march", "breach"),
                ("article=flood-undated", ""),
                ("claim=flood-denied", "hearing breach"),
                ("claim=flood-about", "breach"),
            ]
        );

    [Fact]
    public Task Sources_are_let_through_by_each_filter() =>
        Ledger.FloodPasses(
            "sources",
            [
                ("kind=government", "office land"),
                ("kind=person&kind=unnamed", "voices clerk"),
                ("country=AT", "agency"),
                ("partOf=flood-land", "office"),
                ("partOf=flood-land&partOf=flood-office", "clerk office"),
                ("reliability=A&reliability=B", "agency clerk"),
                ("reliability=F", ""),
                ("q=flood%20c&kind=person", "clerk"),
            ]
        );

    [Fact]
    public Task Questions_are_let_through_by_each_filter() =>
        Ledger.FloodPasses(
            "questions",
            [
                ("event=flood-breach", "houses"),
                ("state=closed", "hurt"),
                ("state=closed&state=open", "hurt houses"),
                ("unit=people", "hurt"),
                ("unit=people&state=open", ""),
            ]
        );

    /// <summary>Two places on either side of the date line and one at the pole are near each other all the same.</summary>
    [Fact]
    public async Task Places_are_near_over_the_date_line_and_the_pole()
    {
        foreach (var (key, latitude, longitude) in Earth)
            (
                await Ledger.Put(
                    $"/v1/events/flood-{key}",
                    new
                    {
                        title = key,
                        kind = "other",
                        place = new { latitude, longitude },
                    }
                )
            ).Must(201);
        await Ledger.FloodPasses(
            "events",
            [
                ("kind=other&near=0,180,12", "east west"),
                ("kind=other&near=0,179.9,11", "west"),
                ("kind=other&near=0,179.9,23", "east west"),
                ("kind=other&near=90,77,12", "pole"),
                ("kind=other&near=89.9,-103,23", "pole"),
                ("kind=other&near=-90,0,20015", "pole east west"),
            ]
        );
        foreach (var (key, _, _) in Earth)
            (await Ledger.Delete($"/v1/events/flood-{key}")).Must(204);
    }
}

public sealed class OtherFiltersOnSqlite(SqliteServer server) : OtherFilterTests(server), IClassFixture<SqliteServer>;

public sealed class OtherFiltersOnPostgres(PostgresServer server)
    : OtherFilterTests(server),
        IClassFixture<PostgresServer>;
