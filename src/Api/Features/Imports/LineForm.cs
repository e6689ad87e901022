using System.Text.Json;
using System.Text.Unicode;
using Newsroom.Api.Features.Entries;
using Newsroom.Api.Http;
using Newsroom.Api.Wire;
using Newsroom.Domain;

namespace Newsroom.Api.Features.Imports;

/// <summary>Reads lines.</summary>
internal sealed class LineForm(Desks desks, IEnumerable<IPartDesk> partDesks)
{
    private static readonly JsonDocumentOptions Options = new() { MaxDepth = WireJson.MaxDepth };

    /// <summary>A line as far as it can be judged by itself.</summary>
    public ReadLine Judge(RawLine line)
    {
        try
        {
            return new ReadLine(line, Read(line), null);
        }
        catch (Failure failure)
        {
            return new ReadLine(line, null, failure);
        }
    }

    /// <summary>Reads a line; throws a <see cref="Failure"/> that says what is wrong with it.</summary>
    private ImportLine Read(RawLine line)
    {
        if (line.Bytes is not { } bytes)
            throw new BodyTooLarge("A line has at most 1 MiB.");
        if (!Utf8.IsValid(bytes))
            throw Wrong("#", "brokenJson", "The line is not UTF-8.");
        try
        {
            using var document = JsonDocument.Parse(bytes, Options);
            var root = document.RootElement;
            if (root.ValueKind != JsonValueKind.Object)
                throw Wrong("#", "notAnObject", "A line is a JSON object.");
            return Read(root, Text(root, "type"));
        }
        catch (JsonException e)
        {
            throw JsonBody.Failure(e);
        }
        catch (InvalidOperationException)
        {
            throw Wrong("#", "brokenJson", "The line holds half of a surrogate pair.");
        }
    }

    /// <summary>The key or id of a line that failed, when it can be told.</summary>
    public static string? KeyOf(RawLine line)
    {
        try
        {
            using var document = JsonDocument.Parse(line.Bytes ?? [], Options);
            return Text(document.RootElement, "key") ?? Text(document.RootElement, "id");
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException or Unreadable)
        {
            return null;
        }
    }

    private ImportLine Read(JsonElement root, string? type)
    {
        if (partDesks.FirstOrDefault(d => d.Word == type) is { } parts)
            return new PartLine(parts, parts.Parse(root), VersionOf(root));
        if (type is null || !desks.ByWord.TryGetValue(type, out var desk))
            throw new Unacceptable(
                "#/type",
                new Flaw(
                    "unknownWord",
                    "A line says what it is.",
                    string.Join(" | ", desks.ByWord.Keys.Concat(partDesks.Select(d => d.Word)))
                )
            );
        var name = NameOf(desk, Text(root, "key"), Text(root, "id"), out var id);
        var input = desk.Parse(root);
        var from = root.Deserialize<Provenance>(WireJson.Body)!;
        return new ResourceLine(name, id, desk, input, from, desk.Check(input, from), VersionOf(root));
    }

    /// <summary>A line is known by its key, or else by its id; what it creates keeps that id.</summary>
    private static EntryName NameOf(IDesk desk, string? key, string? idText, out Guid? id)
    {
        id = null;
        if (idText is not null)
            id = Guid.TryParse(idText, out var guid)
                ? guid
                : throw new Unacceptable("#/id", new Flaw("badId", "An id is a UUID."));
        if (key is null && id is null)
            throw new Unacceptable("#/key", new Flaw("required", "A line is known by its key, or else by its id."));
        return key is null ? new EntryName(id, null) : desk.NameOf(key);
    }

    private static int? VersionOf(JsonElement root)
    {
        if (!root.TryGetProperty("ifVersion", out var version) || version.ValueKind == JsonValueKind.Null)
            return null;
        return version.ValueKind == JsonValueKind.Number && version.TryGetInt32(out var number)
            ? number
            : throw Wrong("#/ifVersion", "wrongType", "ifVersion is a whole number.");
    }

    private static string? Text(JsonElement root, string field)
    {
        if (!root.TryGetProperty(field, out var value) || value.ValueKind == JsonValueKind.Null)
            return null;
        return value.ValueKind == JsonValueKind.String
            ? value.GetString()
            : throw Wrong("#/" + field, "wrongType", $"{field} is a string.");
    }

    private static Unreadable Wrong(string pointer, string code, string detail) =>
        new(new InputError(pointer, new Flaw(code, detail)));
}
