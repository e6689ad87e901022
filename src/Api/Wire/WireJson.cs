using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace Newsroom.Api.Wire;

/// <summary>How JSON is read and written, in one place for requests, answers, import lines and revisions.</summary>
public static class WireJson
{
    public const int MaxDepth = 32;

    /// <summary>Requests and answers: camelCase, unknown and repeated fields refused, null written.</summary>
    public static readonly JsonSerializerOptions Body = Make(_ => { });

    /// <summary>Import lines: as a body, with the fields that say what the line is.</summary>
    public static readonly JsonSerializerOptions Line = Make(options =>
        options.TypeInfoResolver = options.TypeInfoResolver!.WithAddedModifier(info =>
            Ignore(info, ["type", "ifVersion", .. LineFields(info)])
        )
    );

    /// <summary>What revisions keep: as a body, without what is empty.</summary>
    public static readonly JsonSerializerOptions Kept = Make(options =>
    {
        options.DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull;
        options.TypeInfoResolver = options.TypeInfoResolver!.WithAddedModifier(LeaveOutEmptyLists);
    });

    private static JsonSerializerOptions Make(Action<JsonSerializerOptions> change)
    {
        var options = new JsonSerializerOptions(JsonSerializerDefaults.Web)
        {
            MaxDepth = MaxDepth,
            UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
            AllowDuplicateProperties = false,
            NumberHandling = JsonNumberHandling.Strict,
            PropertyNameCaseInsensitive = false,
            Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
            TypeInfoResolver = new DefaultJsonTypeInfoResolver { Modifiers = { IgnoreAnswerFields } },
        };
        options.Converters.Add(new InstantConverter());
        options.Converters.Add(new FigureConverter());
        change(options);
        options.MakeReadOnly();
        return options;
    }

    /// <summary>An answer can be sent back: the read-only fields of an answer are taken and ignored.</summary>
    private static void IgnoreAnswerFields(JsonTypeInfo info)
    {
        if (
            info.Type.GetCustomAttributes(typeof(TakesAnswerFieldsAttribute), false)
            is [TakesAnswerFieldsAttribute fields]
        )
            Ignore(info, fields.Names);
    }

    /// <summary>A line of an export says more than a body; that is read by itself.</summary>
    private static IReadOnlyList<string> LineFields(JsonTypeInfo info) =>
        info.Type.GetCustomAttributes(typeof(TakesLineFieldsAttribute), false) is [TakesLineFieldsAttribute fields]
            ? fields.Names
            : [];

    private static void Ignore(JsonTypeInfo info, IReadOnlyList<string> names)
    {
        if (info.Kind != JsonTypeInfoKind.Object)
            return;
        foreach (var name in names.Where(n => info.Properties.All(p => p.Name != n)))
        {
            var property = info.CreateJsonPropertyInfo(typeof(JsonElement), name);
            property.Set = (_, _) => { };
            info.Properties.Add(property);
        }
    }

    private static void LeaveOutEmptyLists(JsonTypeInfo info)
    {
        foreach (
            var property in info.Properties.Where(p =>
                typeof(System.Collections.ICollection).IsAssignableFrom(p.PropertyType)
            )
        )
            property.ShouldSerialize = (_, value) => value is System.Collections.ICollection { Count: > 0 };
    }
}

/// <summary>Fields of the answer that a request may repeat and that change nothing.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class TakesAnswerFieldsAttribute(params string[] names) : Attribute
{
    public IReadOnlyList<string> Names { get; } = names;
}

/// <summary>Fields that an import line of this type may have beside those of a body.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class TakesLineFieldsAttribute(params string[] names) : Attribute
{
    public IReadOnlyList<string> Names { get; } = names;
}

/// <summary>What is wrong with a value's JSON form, in our own words.</summary>
public sealed class WireException(string message) : JsonException(message);

/// <summary>Instants are RFC 3339 in UTC with Z, in microseconds; read with any offset.</summary>
internal sealed class InstantConverter : JsonConverter<DateTimeOffset>
{
    public override DateTimeOffset Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        throw new WireException("Instants are read as text.");

    public override void Write(Utf8JsonWriter writer, DateTimeOffset value, JsonSerializerOptions options) =>
        writer.WriteStringValue(Instants.Write(value));
}

/// <summary>Figures are exact decimals; a number that a decimal cannot hold exactly becomes one that the domain refuses.</summary>
internal sealed class FigureConverter : JsonConverter<decimal>
{
    private const decimal TooSmall = 0.0000000000000000000000000001m;

    public override decimal Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType != JsonTokenType.Number)
            throw new WireException("A figure is a JSON number.");
        if (!reader.TryGetDecimal(out var value))
            return decimal.MaxValue;
        var digits = 0;
        foreach (var c in reader.ValueSpan)
        {
            if (c is (byte)'e' or (byte)'E')
                break;
            digits += c is >= (byte)'1' and <= (byte)'9' || digits > 0 && c == (byte)'0' ? 1 : 0;
        }
        return value == 0 && digits > 0 ? TooSmall
            : digits > 28 ? decimal.MaxValue
            : value;
    }

    public override void Write(Utf8JsonWriter writer, decimal value, JsonSerializerOptions options) =>
        writer.WriteNumberValue(value);
}
