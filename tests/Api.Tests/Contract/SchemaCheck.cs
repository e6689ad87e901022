using System.Text.Json;
using System.Text.Json.Nodes;

namespace Newsroom.Api.Tests.Contract;

/// <summary>Compares a value with its schema, as far as our schemas go, and stricter in one thing: a field that the schema does not name is an error in an answer too.</summary>
internal sealed class SchemaCheck(Document document)
{
    /// <summary>Everything that is wrong, each with its place; empty when the value fits.</summary>
    public IReadOnlyList<string> Errors(JsonNode? value, JsonNode schema)
    {
        var errors = new List<string>();
        Check(value, document.Resolve(schema), "#", errors);
        return errors;
    }

    private void Check(JsonNode? value, JsonObject schema, string at, List<string> errors)
    {
        if (schema["oneOf"] is JsonArray forms)
        {
            if (forms.Count(f => Errors(value, f!).Count == 0) != 1)
                errors.Add(
                    $"{at}: not exactly one of the forms: {string.Join("; ", forms.SelectMany(f => Errors(value, f!)))}"
                );
            return;
        }
        if (schema["type"] is { } type && !TypesOf(type).Any(t => IsOf(value, t)))
            errors.Add($"{at}: {value?.GetValueKind()} is not {type.ToJsonString()}");
        if (schema["enum"] is JsonArray words && !words.Any(w => JsonNode.DeepEquals(w, value)))
            errors.Add($"{at}: {value?.ToJsonString()} is not one of {words.ToJsonString()}");
        if (
            schema["maxLength"] is { } most
            && value is JsonValue
            && value.GetValue<string>().EnumerateRunes().Count() > most.GetValue<int>()
        )
            errors.Add($"{at}: longer than {most}");
        if (value is JsonArray list)
            CheckList(list, schema, at, errors);
        if (value is JsonObject fields && schema["properties"] is JsonObject known)
            CheckFields(fields, schema, known, at, errors);
    }

    private void CheckList(JsonArray list, JsonObject schema, string at, List<string> errors)
    {
        if (
            list.Count < (schema["minItems"]?.GetValue<int>() ?? 0)
            || list.Count > (schema["maxItems"]?.GetValue<int>() ?? int.MaxValue)
        )
            errors.Add($"{at}: {list.Count} entries");
        for (var i = 0; i < list.Count && schema["items"] is { } items; i++)
            Check(list[i], document.Resolve(items), $"{at}/{i}", errors);
    }

    private void CheckFields(JsonObject fields, JsonObject schema, JsonObject known, string at, List<string> errors)
    {
        foreach (var (name, value) in fields)
            if (known[name] is { } field)
                Check(value, document.Resolve(field), $"{at}/{name}", errors);
            else
                errors.Add($"{at}/{name}: unknown");
        foreach (var needed in schema["required"]?.AsArray() ?? [])
            if (!fields.ContainsKey(needed!.GetValue<string>()))
                errors.Add($"{at}/{needed}: missing");
    }

    private static IEnumerable<string> TypesOf(JsonNode type) =>
        type is JsonArray several ? several.Select(t => t!.GetValue<string>()) : [type.GetValue<string>()];

    private static bool IsOf(JsonNode? value, string type) =>
        (type, value?.GetValueKind() ?? JsonValueKind.Null) switch
        {
            ("null", JsonValueKind.Null) => true,
            ("string", JsonValueKind.String) => true,
            ("boolean", JsonValueKind.True or JsonValueKind.False) => true,
            ("number", JsonValueKind.Number) => true,
            ("integer", JsonValueKind.Number) => !value!.ToJsonString().Contains('.', StringComparison.Ordinal),
            ("object", JsonValueKind.Object) => true,
            ("array", JsonValueKind.Array) => true,
            _ => false,
        };
}
