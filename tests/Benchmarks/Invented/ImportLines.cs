using System.Net;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Newsroom.Benchmarks.Invented;

/// <summary>A part of the invented ledger as the body of an import, written while it is sent.</summary>
internal sealed class ImportLines(IEnumerable<Action<Utf8JsonWriter>> lines, Action<int>? sent = null) : HttpContent
{
    private const int LinesAWrite = 100;

    public int Count { get; private set; }

    public static ImportLines Everything(InventedLedger ledger) =>
        new(
            Enumerable
                .Range(0, World.Sources)
                .Select(n => (Action<Utf8JsonWriter>)(w => LineWriting.Source(w, n)))
                .Concat(
                    Enumerable
                        .Range(0, World.Events)
                        .Select(n => (Action<Utf8JsonWriter>)(w => LineWriting.Event(w, n)))
                )
                .Concat(
                    Enumerable
                        .Range(0, World.Questions)
                        .Select(n => (Action<Utf8JsonWriter>)(w => LineWriting.Question(w, n)))
                )
                .Concat(
                    Enumerable
                        .Range(0, ledger.Articles)
                        .Select(n => (Action<Utf8JsonWriter>)(w => LineWriting.Article(w, ledger, n)))
                )
        );

    public static ImportLines Claims(InventedLedger ledger, Action<int> sent) =>
        new(
            Enumerable
                .Range(0, ledger.Claims)
                .Select(n => (Action<Utf8JsonWriter>)(w => LineWriting.Claim(w, ledger, n))),
            sent
        );

    protected override async Task SerializeToStreamAsync(Stream stream, TransportContext? context)
    {
        using var buffer = new MemoryStream();
        await using var writer = new Utf8JsonWriter(
            buffer,
            new JsonWriterOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }
        );
        foreach (var line in lines)
        {
            line(writer);
            await writer.FlushAsync();
            writer.Reset();
            buffer.WriteByte((byte)'\n');
            if (++Count % LinesAWrite == 0)
                await Pass(buffer, stream);
        }
        await Pass(buffer, stream);
    }

    protected override bool TryComputeLength(out long length)
    {
        length = 0;
        return false;
    }

    private async Task Pass(MemoryStream buffer, Stream stream)
    {
        await stream.WriteAsync(buffer.GetBuffer().AsMemory(0, (int)buffer.Length));
        buffer.SetLength(0);
        sent?.Invoke(Count);
    }
}
