using System.Text.Json.Nodes;

namespace Newsroom.Api.Tests.Contract;

/// <summary>A body that stands on a documented bound or just beyond it, and the error it must not get, or must.</summary>
internal sealed record Trial(JsonObject Body, string Pointer, string Code, bool IsRefused);

/// <summary>Tries every bound of a schema, each on the same example; objects that the example does not have start empty.</summary>
internal sealed class Trials(Document document)
{
    public IEnumerable<Trial> Of(JsonNode schema, JsonObject example) =>
        OfObject(document.Resolve(schema), "#", example, changed => changed!.AsObject());

    /// <param name="schema">Of the object.</param>
    /// <param name="at">Where the object stands.</param>
    /// <param name="example">The object as it is right.</param>
    /// <param name="whole">Makes the whole body of a changed object.</param>
    private IEnumerable<Trial> OfObject(
        JsonObject schema,
        string at,
        JsonObject example,
        Func<JsonNode?, JsonObject> whole
    )
    {
        foreach (var (name, field) in schema["properties"]!.AsObject())
        {
            var shape = Shape(field!);
            if (shape["readOnly"] is not null)
                continue;
            if (schema["required"]?.AsArray().Any(n => n!.GetValue<string>() == name) == true)
                yield return Missing(at, name, With(null));
            foreach (var trial in OfField(shape, $"{at}/{name}", example[name], With))
                yield return trial;

            JsonObject With(JsonNode? value)
            {
                var changed = example.DeepClone().AsObject();
                changed[name] = value;
                return whole(changed);
            }
        }
    }

    private IEnumerable<Trial> OfField(
        JsonObject shape,
        string at,
        JsonNode? example,
        Func<JsonNode?, JsonObject> whole
    )
    {
        if (shape["properties"] is not null)
            return OfObject(shape, at, example?.AsObject() ?? [], whole);
        return shape["maxItems"] is { } most
            ? OfList(Shape(shape["items"]!), most.GetValue<int>(), at, whole)
            : OfText(shape, at, whole);
    }

    private IEnumerable<Trial> OfList(JsonObject entry, int most, string at, Func<JsonNode?, JsonObject> whole)
    {
        yield return new Trial(whole(Many(entry, most)), at, "tooMany", false);
        yield return new Trial(whole(Many(entry, most + 1)), at, "tooMany", true);
        foreach (var trial in OfField(entry, $"{at}/0", null, value => whole(new JsonArray(value))))
            yield return trial;
    }

    private static IEnumerable<Trial> OfText(JsonObject shape, string at, Func<JsonNode?, JsonObject> whole)
    {
        if (shape["enum"] is JsonArray words)
        {
            yield return new Trial(whole("no such word"), at, "unknownWord", true);
            foreach (var word in words)
                yield return new Trial(whole(word?.DeepClone()), at, "unknownWord", false);
        }
        if (shape["pattern"] is not null)
            yield return new Trial(whole("No Such Form"), at, at == "#/key" ? "badKey" : "unknownCountry", true);
        if (shape["maxLength"]?.GetValue<int>() is not { } length)
            yield break;
        yield return new Trial(whole(Long(shape, length)), at, "tooLong", false);
        yield return new Trial(whole(Long(shape, length + 1)), at, "tooLong", true);
    }

    /// <summary>The schema itself, whatever refers to it, and without null.</summary>
    private JsonObject Shape(JsonNode field)
    {
        var schema = document.Resolve(field);
        return schema["oneOf"] is JsonArray forms && forms[1]!["type"]?.ToString() == "null"
            ? document.Resolve(forms[0]!)
            : schema;
    }

    private static Trial Missing(string at, string name, JsonObject body) =>
        name switch
        {
            "citations" => new Trial(body, "#/citations", "citationNeeded", true),
            // The rule stands on the participant, which is nothing without it.
            "source" => new Trial(body, at, "required", true),
            _ => new Trial(body, $"{at}/{name}", "required", true),
        };

    private static string Long(JsonObject shape, int length) =>
        shape["format"]?.ToString() == "uri" ? "https://a.example/".PadRight(length, 'a') : new string('a', length);

    private static JsonArray Many(JsonObject entry, int count) =>
        [
            .. Enumerable
                .Range(0, count)
                .Select(JsonNode (i) => entry["properties"] is null ? $"entry-{i}" : new JsonObject()),
        ];
}
