using System.Text.Json.Nodes;
using Newsroom.Api.Tests.Support;

namespace Newsroom.Api.Tests.Features.Exports;

/// <summary>A ledger with all that makes a copy hard: edits, mergers of every type, withdrawals, orphaned and moved citations, transitions, odd characters, and things that were put in order late.</summary>
internal sealed class RichLedger(LedgerClient ledger)
{
    private const string Flood =
        "Alsen (awd) – Der Pegel der Alsen stieg am Montag weiter.\r\n\r\n„Wir haben so etwas nie gesehen“, sagte die Sprecherin 🌊. "
        + "Rund 15\u202F000 Häuser standen unter Wasser. Es gibt 40 Vermisste. Am Abend hieß es erneut: Es gibt 40 Vermisste.";

    private const string Later =
        "Alsen (awd) – Am Dienstag fiel der Pegel. Rund 15\u202F000 Häuser standen unter Wasser. Am Abend hieß es: Es gibt 40 Vermisste.";

    public async Task Build()
    {
        await Terms();
        await Sources();
        await Articles();
        await Events();
        await Questions();
        await Claims();
        await Transitions();
        await Judgement();
        await Mergers();
        await Edits();
        await Withdrawals();
    }

    /// <summary>Names that go from one term to another, shipped terms that are changed and merged, words that nobody explained.</summary>
    private async Task Terms()
    {
        await Put(
            "terms/volunteers",
            """{"labels":{"de":"Freiwillige","en":"volunteers"},"aliases":["Freiwilligen"],"broader":"zone-helpers"}""",
            422
        );
        await Put("terms/zone-helpers", """{"labels":{"en":"zone helpers"}}""");
        await Put(
            "terms/dyke-volunteers",
            """{"labels":{"de":"Deichfreiwillige"},"aliases":["Sandsackfüller"],"broader":"zone-helpers"}"""
        );
        await Change("terms/zone-helpers", """{"labels":{"en":"zone helpers"},"broader":"people"}""");
        await Change(
            "terms/fighters",
            """{"labels":{"de":"Kämpfer","en":"fighters"},"aliases":["Kämpfers"],"broader":"people"}"""
        );
        await Put("terms/combatants-only", """{"labels":{"en":"combatants"}}""");
        await Post("terms/mercenaries/merge", """{"into":"soldiers"}""");
        await Change(
            "terms/soldiers",
            """{"labels":{"de":"Soldaten","en":"soldiers"},"aliases":["Soldat","troops"],"broader":"people"}"""
        );
        await Put(
            "questions/words",
            """{"text":"How many?","unit":"Deichläufer","measure":"Söldner","scope":"Ost, „nass“"}"""
        );
        await Put("questions/words-twin", """{"text":"How many dyke runners?","unit":"Deichrenner"}""");
        await Post("terms/" + Uri.EscapeDataString("Deichrenner") + "/merge", """{"into":"Deichläufer"}""");
    }

    private async Task Sources()
    {
        // A part before its whole, and a whole entered last.
        await Put(
            "sources/speaker",
            """{"name":"Sprecherin “Ängström” \"X\" 🌊","kind":"person","aliases":["Спикер","A\u202FB","\\ / \u2028"],"description":"Zwei\nZeilen\tund mehr"}"""
        );
        await Put(
            "sources/office",
            """{"name":"Wasseramt","kind":"government","country":"DE","reliability":"B","website":"https://amt.example/ü?q=1&r=2"}"""
        );
        await Put("sources/land", """{"name":"Land Alsen","kind":"government","speaksForItself":true}""");
        await Patch("sources/speaker", """{"partOf":"office"}""");
        await Patch("sources/office", """{"partOf":"land"}""");
        await Put("sources/daily", """{"name":"Alsener Tageblatt","kind":"newsOutlet"}""");
        await Put("sources/wire", """{"name":"awd","kind":"newsAgency"}""");
        (await ledger.Post("/v1/sources", """{"name":"Kreise in Alsen","kind":"unnamed"}""")).Must(201);
    }

    private async Task Articles()
    {
        await Put("articles/copy", Json("de", Flood, ("publisher", "daily"), ("published", "2026-03-16")));
        await Put(
            "articles/report",
            Json(
                "de",
                Flood,
                ("publisher", "wire"),
                ("published", "2026-03"),
                ("url", "https://awd.example/1?utm_source=x")
            )
        );
        await Patch(
            "articles/copy",
            """{"copyOf":"report","agencies":["wire","daily"],"authors":["Änne Ö."],"topics":["Flut"],"notice":"corrected"}"""
        );
        await Put(
            "articles/undated",
            Json(
                "en",
                "“Nothing new”, said the office. 40 people are missing.",
                ("retrievedAt", "2026-03-16T10:00:00.123456Z")
            )
        );
        await Put(
            "articles/twice",
            Json(
                "de",
                Flood,
                ("externalIds", new JsonArray("urn:awd:1", "urn:awd:2")),
                ("url", "https://awd.example/twice")
            )
        );
        await Put("articles/wrong", Json("de", "Es gibt 7 Vermisste. Das war falsch."));
    }

    private async Task Events()
    {
        await Put(
            "events/crest",
            """{"title":"Scheitel","kind":"disaster","occurrence":"planned","likelihood":"likely","date":"2026-03-17","place":{"name":"Alsen","country":"DE","latitude":54.123456789,"longitude":-0.5}}"""
        );
        await Put(
            "events/flood",
            """{"title":"Flood","kind":"disaster","date":"2026-03/..","participants":[{"source":"office","role":"warns"},{"source":"speaker"}],"articles":["report","copy"]}"""
        );
        await Patch("events/crest", """{"partOf":"flood"}""");
        await Put("events/crest-twin", """{"title":"Scheitelwelle","kind":"disaster","occurrence":"planned"}""");
        await Put("events/rumour", """{"title":"Dammbruch","kind":"disaster","articles":["wrong"]}""");
    }

    private async Task Questions()
    {
        await Put(
            "questions/missing-north",
            """{"text":"How many are missing in the north?","unit":"people","measure":"missing"}"""
        );
        await Put(
            "questions/missing",
            """{"text":"How many are missing?","unit":"people","measure":"missing","event":"flood"}"""
        );
        await Patch("questions/missing-north", """{"subsetOf":"missing","scope":"north","state":"closed"}""");
        await Put("questions/missing-twin", """{"text":"Missing?","unit":"people"}""");
        await Put("questions/broke", """{"text":"Did the dam break?","answerKind":"yesNo","event":"rumour"}""");
    }

    private async Task Claims()
    {
        await Put(
            "claims/houses",
            Claim(
                "office",
                """{"qualifier":"about","value":15000,"unit":"houses","rawText":"Rund 15\u202F000","nature":"estimated"}""",
                Cite("report", "Rund 15 000 Häuser standen unter Wasser."),
                Cite("copy", "Rund 15 000 Häuser")
            )
        );
        await Put(
            "claims/missing-40",
            Claim(
                "office",
                """{"qualifier":"plain","value":40,"unit":"people","basis":"stock"}""",
                Cite("report", "Es gibt 40 Vermisste.", prefix: "erneut: "),
                Cite("report", "Es gibt 40 Vermisste.", prefix: "Wasser. ")
            )
        );
        await Patch(
            "claims/missing-40",
            """{"question":"missing","events":["flood","crest"],"coOrigins":["land"],"topics":["Flut","🌊"],"statedOn":"2026-03-16T20:00:00+01:00","period":"2026-03-15/2026-03-16","stance":"admits","originCertainty":"probable"}"""
        );
        var hops =
            """[{"source":"speaker","role":"spokesperson","cue":"sagte","statedOn":"2026-03-16"},{"description":"ein Beamter","role":"relay"},{"source":"wire","role":"relay"}]""";
        var printed =
            """{"text":"Somebody said 39.","quantity":{"qualifier":"between","low":30.5,"high":50.25,"unit":"people"}}""";
        var quote = Cite("report", "Wir haben so etwas nie gesehen", form: "direct");
        (quote["via"], quote["printed"], quote["distanced"]) = (JsonNode.Parse(hops), JsonNode.Parse(printed), true);
        await Put("claims/never-seen", Claim("speaker", null, quote));
        (
            await ledger.Post(
                "/v1/claims",
                Claim(null, """{"qualifier":"vague","rawText":"40 people"}""", Cite("undated", "40 people are missing"))
            )
        ).Must(201);
        await Put(
            "claims/missing-40-again",
            Claim(
                "office",
                """{"qualifier":"about","value":40,"unit":"people"}""",
                Cite("copy", "Es gibt 40 Vermisste.", prefix: "Wasser. "),
                Cite("twice", "Es gibt 40 Vermisste.", prefix: "Wasser. ")
            )
        );
        await Patch("claims/missing-40-again", """{"stance":"admits","question":"missing-twin"}""");
        await Put(
            "claims/seven",
            Claim("wire", """{"qualifier":"plain","value":7}""", Cite("wrong", "Es gibt 7 Vermisste."))
        );
        await Put("claims/dam", Claim("wire", null, Cite("wrong", "Das war falsch.")));
        await Patch("claims/dam", """{"question":"broke","events":["rumour"]}""");
    }

    private async Task Transitions()
    {
        await Post("events/crest/occurrence", """{"occurrence":"postponed","date":"2026-03-18","reason":"colder"}""");
        await Post("events/crest/occurrence", """{"occurrence":"occurred","evidence":{"claim":"houses"}}""");
        await Post(
            "events/crest-twin/occurrence",
            """{"occurrence":"occurred","date":"2026-03-18~","evidence":{"article":"report"},"reason":"\"so\""}"""
        );
        await Post("events/rumour/occurrence", """{"occurrence":"didNotOccur","evidence":{"claim":"dam"}}""");
    }

    /// <summary>On both sides of what is merged later.</summary>
    private async Task Judgement()
    {
        await Enter("sources/wire/links", """{"kind":"dependsOn","other":"land","reason":"repeats it"}""");
        await Enter(
            "claims/houses/relations",
            """{"kind":"narrows","other":"missing-40-again","reason":"of the same night"}"""
        );
        await Enter(
            "claims/missing-40-again/relations",
            """{"kind":"dependsOn","other":"houses","reason":"„Summe“"}"""
        );
        await Enter("claims/missing-40/assessments", """{"verdict":"doubtful"}""");
        await Enter(
            "claims/missing-40-again/assessments",
            """{"verdict":"plausible","credibility":2,"note":"Zwei Blätter 🌊\nund das Amt","evidence":[{"article":"twice"},{"claim":"houses"}]}"""
        );
        await Change("questions/missing-twin/house-figure", """{"claim":"missing-40-again","wording":"rund 40"}""");
    }

    private async Task Enter(string path, string body) => (await ledger.Post("/v1/" + path, body)).Must(201);

    private async Task Mergers()
    {
        await Put("sources/amt", """{"name":"Wasser-Amt","kind":"government"}""");
        var unkeyed = (await ledger.Post("/v1/sources", """{"name":"W. Amt","kind":"government"}""")).Must(201).Id;
        await Post($"sources/{unkeyed}/merge", """{"into":"amt"}""");
        await Post("sources/amt/merge", """{"into":"office","reason":"entered twice"}""");
        await Post("articles/twice/merge", """{"into":"report"}""");
        await Post("events/crest-twin/merge", """{"into":"crest"}""");
        await Post("questions/missing-twin/merge", """{"into":"missing"}""");
        await Post("claims/missing-40-again/merge", """{"into":"missing-40"}""");
    }

    /// <summary>One citation is orphaned, others move, the same words stand at another place; and one text comes back.</summary>
    private async Task Edits()
    {
        await Patch("articles/report", new JsonObject { ["text"] = Later }.ToJsonString());
        await Patch("articles/copy", new JsonObject { ["text"] = Later + " Nachtrag." }.ToJsonString());
        await Patch("articles/copy", new JsonObject { ["text"] = Flood }.ToJsonString());
        await Patch("sources/daily", """{"name":"Tageblatt Alsen","aliases":["Alsener Tageblatt"]}""");
    }

    private async Task Withdrawals()
    {
        (await ledger.Delete("/v1/claims/seven?reason=" + Uri.EscapeDataString("„falsch“ \n🌊"))).Must(204);
        (await ledger.Delete("/v1/articles/wrong?cascade=true", "*", ("X-Change-Reason", "retracted"))).Must(204);
        await Put("sources/nobody", """{"name":"Niemand","kind":"person"}""");
        (await ledger.Delete("/v1/sources/nobody")).Must(204);
    }

    private static string Json(string language, string text, params (string Name, JsonNode Value)[] more)
    {
        var article = new JsonObject { ["language"] = language, ["text"] = text };
        foreach (var (name, value) in more)
            article[name] = value;
        return article.ToJsonString();
    }

    private static JsonObject Cite(string article, string exact, string? prefix = null, string form = "indirect") =>
        new()
        {
            ["article"] = article,
            ["quote"] = new JsonObject { ["exact"] = exact, ["prefix"] = prefix },
            ["form"] = form,
        };

    private static string Claim(string? origin, string? quantity, params JsonNode[] citations) =>
        new JsonObject
        {
            ["text"] = "What was said.",
            ["language"] = "en",
            ["origin"] = origin,
            ["quantity"] = quantity is null ? null : JsonNode.Parse(quantity),
            ["citations"] = new JsonArray(citations),
        }.ToJsonString();

    private async Task Put(string path, string body, int status = 201) =>
        (await ledger.Put("/v1/" + path, body)).Must(status);

    private async Task Change(string path, string body) => (await ledger.Put("/v1/" + path, body, "*")).Must(200);

    private async Task Patch(string path, string body) => (await ledger.Patch("/v1/" + path, body)).Must(200);

    private async Task Post(string path, string body) => (await ledger.Post("/v1/" + path, body)).Must(200);
}
