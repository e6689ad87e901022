using System.Text.Json;
using System.Text.Json.Serialization;

namespace Newsroom.Api.Wire;

/// <summary>A reference in a request: a string (id or key), or an object with <c>id</c>, <c>key</c> or, for a source, <c>name</c>. Of several the id counts, then the key.</summary>
[JsonConverter(typeof(ReferenceInputConverter))]
public sealed record ReferenceInput(Guid? Id, string? Key, string? Name)
{
    public static ReferenceInput To(Guid id) => new(id, null, null);

    public static ReferenceInput? To(Guid? id) => id is { } there ? To(there) : null;

    public static ReferenceInput Parse(string text) => Guid.TryParse(text, out var id) ? To(id) : new(null, text, null);

    public override string ToString() => Id?.ToString() ?? Key ?? Name ?? "";
}

internal sealed class ReferenceInputConverter : JsonConverter<ReferenceInput>
{
    private const string Form = "A reference is a string (an id or a key), or an object with id, key or name.";

    public override ReferenceInput Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType == JsonTokenType.String)
            return ReferenceInput.Parse(reader.GetString()!);
        if (reader.TokenType != JsonTokenType.StartObject)
            throw new WireException(Form);
        string? id = null,
            key = null,
            name = null;
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var field = reader.GetString();
            reader.Read();
            if (reader.TokenType is not (JsonTokenType.String or JsonTokenType.Null))
                throw new WireException($"The field '{field}' of a reference is a string.");
            var value = reader.GetString();
            switch (field)
            {
                case "id":
                    id = value;
                    break;
                case "key":
                    key = value;
                    break;
                case "name":
                    name = value;
                    break;
                case "headline" or "title" or "text":
                    break;
                default:
                    throw new WireException($"A reference has no field '{field}'; it has id, key or name.");
            }
        }
        if (id is null)
            return key is null && name is null ? throw new WireException(Form) : new ReferenceInput(null, key, name);
        return Guid.TryParse(id, out var parsed)
            ? new ReferenceInput(parsed, null, null)
            : throw new WireException("The id of a reference is a UUID.");
    }

    /// <summary>Kept by revisions: the id alone.</summary>
    /// <summary>So that it can be sent back: a name is none of an id or a key.</summary>
    public override void Write(Utf8JsonWriter writer, ReferenceInput value, JsonSerializerOptions options)
    {
        if (value is { Id: null, Key: null, Name: { } name })
        {
            writer.WriteStartObject();
            writer.WriteString("name", name);
            writer.WriteEndObject();
        }
        else
            writer.WriteStringValue(value.ToString());
    }
}
