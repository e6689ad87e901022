using System.Buffers;
using System.IO.Pipelines;
using System.Runtime.CompilerServices;

namespace Newsroom.Api.Features.Imports;

/// <summary>One line of a file, by its number from 1. Null bytes stand for a line longer than allowed, which was passed over.</summary>
internal readonly record struct RawLine(int Number, byte[]? Bytes);

/// <summary>Cuts a stream into batches of lines, of bounded number and size, without ever holding more than one of them.</summary>
internal static class LineReader
{
    public const int LongestLine = 1 << 20;
    private const int MostLines = 500;
    private const int MostBytes = 4 << 20;
    private static readonly byte[] ByteOrderMark = [0xEF, 0xBB, 0xBF];

    public static async IAsyncEnumerable<List<RawLine>> Batches(
        Stream body,
        [EnumeratorCancellation] CancellationToken cancel
    )
    {
        var batch = new List<RawLine>();
        var bytes = 0;
        await foreach (var line in Lines(body, cancel))
        {
            batch.Add(line);
            bytes += line.Bytes?.Length ?? 0;
            if (batch.Count < MostLines && bytes < MostBytes)
                continue;
            yield return batch;
            batch = [];
            bytes = 0;
        }
        if (batch.Count > 0)
            yield return batch;
    }

    /// <summary>Every line that is not blank.</summary>
    private static async IAsyncEnumerable<RawLine> Lines(Stream body, [EnumeratorCancellation] CancellationToken cancel)
    {
        var reader = PipeReader.Create(body, new StreamPipeReaderOptions(leaveOpen: true));
        var (number, tooLong) = (1, false);
        while (true)
        {
            var read = await reader.ReadAsync(cancel);
            var buffer = read.Buffer;
            while (buffer.PositionOf((byte)'\n') is { } end)
            {
                var line = buffer.Slice(0, end);
                buffer = buffer.Slice(buffer.GetPosition(1, end));
                if (Take(line, number++, tooLong) is { } taken)
                    yield return taken;
                tooLong = false;
            }
            if (buffer.Length > LongestLine)
            {
                tooLong = true;
                buffer = buffer.Slice(buffer.End);
            }
            if (read.IsCompleted)
            {
                if ((tooLong || !buffer.IsEmpty) && Take(buffer, number, tooLong) is { } last)
                    yield return last;
                yield break;
            }
            reader.AdvanceTo(buffer.Start, buffer.End);
        }
    }

    private static RawLine? Take(ReadOnlySequence<byte> line, int number, bool tooLong)
    {
        if (tooLong || line.Length > LongestLine)
            return new RawLine(number, null);
        var bytes = line.ToArray();
        if (number == 1 && bytes.AsSpan().StartsWith(ByteOrderMark))
            bytes = bytes[ByteOrderMark.Length..];
        return bytes.AsSpan().ContainsAnyExcept(" \t\r"u8) ? new RawLine(number, bytes) : null;
    }
}
