using System.Text.Json;
using System.Text.Json.Serialization;
using Newsroom.Domain.Dates;

namespace Newsroom.Api.Wire;

/// <summary>A date in a request: EDTF text, or the object of an answer. A derived one counts as not sent.</summary>
[JsonConverter(typeof(DateInputConverter))]
public sealed record DateInput(string Edtf)
{
    public static DateInput? Of(PartialDate? date) => date is null ? null : new DateInput(date.Edtf);
}

internal sealed class DateInputConverter : JsonConverter<DateInput>
{
    private const string Form = "A date is a string in EDTF, or the object of an answer with the field edtf.";

    public override DateInput? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType == JsonTokenType.String)
            return new DateInput(reader.GetString()!);
        if (reader.TokenType != JsonTokenType.StartObject)
            throw new WireException(Form);
        string? edtf = null;
        var derived = false;
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var field = reader.GetString();
            reader.Read();
            switch (field)
            {
                case "edtf" when reader.TokenType is JsonTokenType.String or JsonTokenType.Null:
                    edtf = reader.GetString();
                    break;
                case "derived" when reader.TokenType is JsonTokenType.True or JsonTokenType.False:
                    derived = reader.GetBoolean();
                    break;
                case "earliest" or "latest" when reader.TokenType is JsonTokenType.String or JsonTokenType.Null:
                    break;
                default:
                    throw new WireException(
                        $"A date object has no such field as '{field}', or not of this type; it has edtf."
                    );
            }
        }
        if (derived)
            return null;
        return edtf is null ? throw new WireException(Form) : new DateInput(edtf);
    }

    public override void Write(Utf8JsonWriter writer, DateInput value, JsonSerializerOptions options) =>
        writer.WriteStringValue(value.Edtf);
}
