using System.Globalization;
using System.Reflection;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using Microsoft.OpenApi;
using Newsroom.Api.Features.Entries;
using Newsroom.Api.Wire;
using Newsroom.Domain;
using Newsroom.Domain.Revisions;
using Swashbuckle.AspNetCore.SwaggerGen;

namespace Newsroom.Api.Http.Documents;

/// <summary>Says of each field what its C# type does not: whether it is always there, whether it may be null, its words and its bounds.</summary>
internal sealed class FieldSchemas : ISchemaFilter
{
    /// <summary>Words of rows that stand beside the query that answers them.</summary>
    private static readonly Dictionary<(Type, string), WordsAttribute> RowWords = new()
    {
        [(typeof(RevisionRow), nameof(RevisionRow.Action))] = new WordsAttribute<RevisionAction>(),
        [(typeof(RevisionRow), nameof(RevisionRow.Type))] = new WordsAttribute<ResourceType>(),
        [(typeof(ActorAnswer), nameof(ActorAnswer.Kind))] = new WordsAttribute<ActorKind>(),
    };

    public void Apply(IOpenApiSchema schema, SchemaFilterContext context)
    {
        if (
            context.MemberInfo is not null
            || context.Type.Assembly != GetType().Assembly
            || schema is not OpenApiSchema { Properties: { } fields } shape
        )
            return;
        var isInput = context.Type.Name.EndsWith("Input", StringComparison.Ordinal);
        // An answer may grow; a request with a field that does not exist is refused.
        shape.AdditionalPropertiesAllowed = !isInput;
        shape.Required = new SortedSet<string>(StringComparer.Ordinal);
        var nullability = new NullabilityInfoContext();
        foreach (var property in context.Type.GetProperties())
        {
            var name = JsonNamingPolicy.CamelCase.ConvertName(property.Name);
            if (!fields.TryGetValue(name, out var field))
                continue;
            var said = property.GetCustomAttribute<DocumentedAttribute>() ?? new DocumentedAttribute();
            var mayBeNull = nullability.Create(property).ReadState == NullabilityState.Nullable && !IsLeftOut(property);
            if (isInput ? said.Needed : !IsLeftOut(property))
                shape.Required.Add(name);
            field.Description ??= ReferenceFields.Describe(context.Type, name);
            fields[name] = Describe(field, property, said, isInput ? !said.Needed : mayBeNull);
        }
        foreach (var name in context.Type.GetCustomAttribute<TakesAnswerFieldsAttribute>()?.Names ?? [])
            fields[name] = new OpenApiSchema
            {
                ReadOnly = true,
                Description = "From an answer that is sent back; ignored.",
            };
    }

    /// <summary>Absent where it would be null.</summary>
    private static bool IsLeftOut(PropertyInfo property) =>
        property.GetCustomAttribute<JsonIgnoreAttribute>() is not null;

    private static IOpenApiSchema Describe(
        IOpenApiSchema field,
        PropertyInfo property,
        DocumentedAttribute said,
        bool mayBeNull
    )
    {
        if (field is OpenApiSchemaReference reference)
            return mayBeNull ? OrNull(reference) : field;
        var shape = (OpenApiSchema)field;
        if (property.PropertyType == typeof(JsonElement) || property.PropertyType == typeof(JsonElement?))
            shape.Type = JsonSchemaType.Object;
        shape.Type = mayBeNull ? shape.Type | JsonSchemaType.Null : shape.Type & ~JsonSchemaType.Null;
        // Figures are exact: a client that reads them into binary floats does so against our word.
        if ((Nullable.GetUnderlyingType(property.PropertyType) ?? property.PropertyType) == typeof(decimal))
            shape.Format = null;
        if (
            (
                property.GetCustomAttribute<WordsAttribute>()
                ?? RowWords.GetValueOrDefault((property.DeclaringType!, property.Name))
            ) is
            { } words
        )
            (shape.Items as OpenApiSchema ?? shape).Enum =
            [
                .. words.Words.Select(w => (JsonNode)w),
                .. mayBeNull ? [JsonNullSentinel.JsonNull] : Array.Empty<JsonNode>(),
            ];
        Bound(shape, said);
        return shape;
    }

    private static void Bound(OpenApiSchema shape, DocumentedAttribute said)
    {
        // The entry's own schema says what it is.
        if (shape.Items is OpenApiSchemaReference entry)
            entry.Description = null;
        var text = shape.Items as OpenApiSchema ?? shape;
        text.MaxLength = said.MaxLength > 0 ? said.MaxLength : null;
        shape.MinItems = said.MinItems > 0 ? said.MinItems : null;
        shape.MaxItems = said.MaxItems > 0 ? said.MaxItems : null;
        shape.Minimum = double.IsNaN(said.Minimum) ? null : said.Minimum.ToString(CultureInfo.InvariantCulture);
        shape.Maximum = double.IsNaN(said.Maximum) ? null : said.Maximum.ToString(CultureInfo.InvariantCulture);
        shape.Pattern = said.Pattern;
        shape.Format = said.Format ?? shape.Format;
        shape.Default = said.Default is null ? null : JsonValue.Create(said.Default);
        shape.ReadOnly = said.ReadOnly;
    }

    private static OpenApiSchema OrNull(OpenApiSchemaReference reference) =>
        new()
        {
            Description = reference.Description,
            OneOf =
            [
                new OpenApiSchemaReference(reference.Reference.Id!, reference.Reference.HostDocument),
                new OpenApiSchema { Type = JsonSchemaType.Null },
            ],
        };
}
