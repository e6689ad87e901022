using System.Buffers;
using System.Globalization;
using System.IO.Pipelines;
using System.Text.Json;
using System.Text.Json.Nodes;
using Newsroom.Api.Features.Entries;
using Newsroom.Api.Features.Imports;
using Newsroom.Api.Wire;

namespace Newsroom.Api.Features.Exports;

/// <summary>Writes lines in the form in which an import reads them.</summary>
internal sealed class ExportedLines(PipeWriter to) : IDisposable
{
    private const int MostUnsent = 1 << 16;

    private readonly ArrayBufferWriter<byte> line = new();
    private readonly Utf8JsonWriter json = new(
        new ArrayBufferWriter<byte>(1),
        new JsonWriterOptions { Encoder = WireJson.Body.Encoder, SkipValidation = true }
    );

    /// <summary>The fields of a body, references as keys where they have one.</summary>
    public static JsonObject Fields(object body, IEnumerable<Link> links, Facts facts)
    {
        var fields = JsonSerializer.SerializeToNode(body, body.GetType(), WireJson.Kept)!.AsObject();
        foreach (var link in links)
            if (link.Reference.Id is { } id && facts.KeyOf(id) is { } key)
                Put(fields, link.Pointer, key);
        return fields;
    }

    public Task Write(string type, JsonObject fields, CancellationToken cancel)
    {
        Make(type, fields);
        return Send(cancel);
    }

    /// <summary>
    /// Writes a line with as many entries of its longest list as it has room for; answers how many. When those are not
    /// <paramref name="all"/>, the line says that it is continued.
    /// </summary>
    public async Task<int> WriteWhatFits(
        string type,
        JsonObject fields,
        string list,
        IReadOnlyList<JsonNode> entries,
        bool all,
        CancellationToken cancel
    )
    {
        for (var count = entries.Count; ; count /= 2)
        {
            fields[list] = new JsonArray(entries.Take(count).Select(e => e.DeepClone()).ToArray());
            if (count < entries.Count || !all)
                fields["continued"] = true;
            Make(type, fields);
            if (count > 1 && line.WrittenCount > LineReader.LongestLine)
                continue;
            await Send(cancel);
            return count;
        }
    }

    public async Task Flush(CancellationToken cancel) => await to.FlushAsync(cancel);

    public void Dispose() => json.Dispose();

    private void Make(string type, JsonObject fields)
    {
        line.ResetWrittenCount();
        json.Reset(line);
        json.WriteStartObject();
        json.WriteString("type", type);
        foreach (var (name, value) in fields)
        {
            json.WritePropertyName(name);
            value!.WriteTo(json);
        }
        json.WriteEndObject();
        json.Flush();
    }

    private async Task Send(CancellationToken cancel)
    {
        to.Write(line.WrittenSpan);
        to.Write("\n"u8);
        if (to.UnflushedBytes > MostUnsent)
            await to.FlushAsync(cancel);
    }

    /// <summary>Sets what a JSON pointer in # form leads to.</summary>
    private static void Put(JsonObject fields, string pointer, string value)
    {
        var parts = pointer.Split('/')[1..];
        JsonNode at = fields;
        foreach (var part in parts[..^1])
            at = at is JsonArray list ? list[Index(part)]! : at[part]!;
        if (at is JsonArray last)
            last[Index(parts[^1])] = value;
        else
            at[parts[^1]] = value;
    }

    private static int Index(string part) => int.Parse(part, CultureInfo.InvariantCulture);
}
