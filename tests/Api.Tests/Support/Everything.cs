namespace Newsroom.Api.Tests.Support;

/// <summary>A small ledger in which every field of every type says something.</summary>
internal static class Everything
{
    public const string Lines = """
        {"type":"source","key":"all-agency","name":"Alsen-Nachrichten","kind":"newsAgency","aliases":["AN","Alsen News"],"country":"DE","reliability":"B","description":"Eine Agentur.\nMit zwei Zeilen.","website":"https://alsen.example/über?x=1","speaksForItself":true}
        {"type":"source","key":"all-desk","name":"Wasseramt „Alsen“ 🌊","kind":"government","partOf":"all-agency"}
        {"type":"article","key":"all-wire","language":"de","text":"Rund 1.200 Häuser stehen unter Wasser, sagte das Amt."}
        {"type":"article","key":"all-article","headline":"Wasser \u00e4 🌊 | 'Zitat' \\ Rückstrich","url":"https://Alsen.example/A?utm_source=x&b=2","externalIds":["urn:newsml:alsen:1","urn:newsml:alsen:2"],"publisher":"all-agency","agencies":["all-agency","all-desk"],"authors":["Änne Ö.","B. \"C\""],"language":"de","published":"2025-07-15T14:00:00+02:00","retrievedAt":"2025-07-16T08:30:00.123456Z","archiveUrl":"https://archive.example/1","copyOf":"all-wire","notice":"corrected","topics":["Flut","Häuser"],"text":"Rund 1.200 Häuser stehen unter Wasser,\r\n\tsagte das Amt. „Wir haben 🌊 so etwas nie gesehen.“\u00a0Bis zu 15.000 Menschen."}
        {"type":"event","key":"all-flood","title":"Flut","kind":"disaster","occurrence":"occurred","date":"2025-07"}
        {"type":"event","key":"all-event","title":"Sitzung","description":"Der Krisenstab.","kind":"meeting","date":"2025-08-01/..","occurrence":"planned","likelihood":"likely","place":{"name":"Brellin","country":"DE","latitude":54.123456789,"longitude":-0.1},"participants":[{"source":"all-desk","role":"host"},{"source":"all-agency"}],"articles":["all-article"],"partOf":"all-flood"}
        {"type":"question","key":"all-houses","text":"How many houses?","answerKind":"quantity","event":"all-flood"}
        {"type":"question","key":"all-question","text":"How many houses in Brellin?","answerKind":"quantity","unit":"houses","measure":"flooded","scope":"Brellin","event":"all-flood","state":"closed","subsetOf":"all-houses"}
        {"type":"claim","key":"all-claim","text":"About 1,200 houses stood under water.","language":"en","origin":"all-desk","coOrigins":["all-agency"],"stance":"admits","originCertainty":"probable","statedOn":"2025-07-15?","period":"2024/..","quantity":{"qualifier":"between","value":1200,"low":-0.000001,"high":999999999999999,"margin":2.5,"unit":"houses","measure":"flooded","scope":"Brellin","basis":"cumulative","nature":"estimated","comparedTo":"2024","rawText":"rund 1.200"},"question":"all-question","events":["all-flood","all-event"],"topics":["Flut"],"citations":[{"article":"all-article","quote":{"exact":"Rund 1.200 Häuser stehen unter Wasser, sagte das Amt."},"form":"indirect","attribution":"generic","distanced":true,"printed":{"text":"Up to 15,000.","quantity":{"qualifier":"between","value":9,"low":8,"high":15000.5,"margin":1,"unit":"people","measure":"affected","scope":"all","basis":"stock","nature":"final","comparedTo":"last year","rawText":"Bis zu 15.000"}},"via":[{"source":"all-agency","description":"the night desk","role":"relay","cue":"laut","statedOn":"2025-07-15"},{"description":"a clerk","role":"spokesperson"}]},{"article":"all-wire","quote":{"exact":"Rund 1.200 Häuser"},"form":"direct"}]}
        {"type":"claim","key":"all-bare","text":"It rained.","language":"de","citations":[{"article":"all-wire","quote":{"exact":"unter Wasser"},"form":"freeIndirect"}]}
        {"type":"source","key":"all-twin","name":"Wasseramt an der Alsen","kind":"government"}
        {"type":"article","key":"all-fake","language":"de","text":"Das Amt wurde abgeschafft."}
        {"type":"claim","key":"all-gone","text":"Entered by mistake.","language":"de","citations":[{"article":"all-fake","quote":{"exact":"Das Amt"},"form":"reported"}]}

        """;

    /// <summary>What no import does: transitions, a merger, a withdrawal with what rests on it, a sealed cursor.</summary>
    public static async Task HappensTo(LedgerClient ledger)
    {
        foreach (
            var (occurrence, evidence) in new[]
            {
                ("postponed", (object)new { claim = "all-claim" }),
                ("occurred", new { article = "all-article" }),
            }
        )
        {
            var transition = new
            {
                occurrence,
                date = "2025-08-02",
                evidence,
                reason = "as announced",
            };
            (await ledger.Post("/v1/events/all-event/occurrence", transition)).Must(200);
        }
        await IsJudged(ledger);
        await IsProposed(ledger);
        (await ledger.Post("/v1/sources/all-twin/merge", new { into = "all-desk", reason = "entered twice" })).Must(
            200
        );
        (await ledger.Delete("/v1/articles/all-fake?cascade=true&reason=a%20mistake")).Must(204);
        (await ledger.Get("/v1/claims?limit=1")).Must(200);
    }

    private static async Task IsProposed(LedgerClient ledger)
    {
        var read = (await ledger.Post("/v1/articles/all-article/suggestions")).Must(200);
        var figure = read["items"]!.AsArray().First(i => (string)i!["kind"]! == "figure")!;
        (await ledger.Post($"/v1/suggestions/{(string)figure["id"]!}/accept?reason=seen")).Must(200);
    }

    private static async Task IsJudged(LedgerClient ledger)
    {
        var relation = new
        {
            kind = "narrows",
            other = "all-claim",
            reason = "of the same day",
        };
        (await ledger.Post("/v1/claims/all-bare/relations", relation)).Must(201);
        var assessment = new
        {
            verdict = "plausible",
            credibility = 2,
            note = "Two\nlines",
            evidence = new object[] { new { claim = "all-claim" }, new { article = "all-wire" } },
        };
        (await ledger.Post("/v1/claims/all-bare/assessments", assessment)).Must(201);
        var link = new
        {
            kind = "independent",
            other = "all-agency",
            reason = "asked both",
        };
        (await ledger.Post("/v1/sources/all-desk/links", link)).Must(201);
    }
}
