using System.Buffers.Binary;
using Newsroom.Api.Features.Entries;
using Newsroom.Api.Persistence;

namespace Newsroom.Api.Features.Search;

/// <summary>Where a walk through matches stands: the rank's bits and the row's number, in the two places that a mark has.</summary>
internal static class RankMark
{
    public static Mark Of(Ranked last)
    {
        Span<byte> number = stackalloc byte[16];
        BinaryPrimitives.WriteInt64BigEndian(number, last.Number);
        return new Mark(BitConverter.DoubleToInt64Bits(last.Rank), new Guid(number, bigEndian: true));
    }

    public static Ranked? Read(Mark? mark)
    {
        if (mark is null)
            return null;
        Span<byte> number = stackalloc byte[16];
        mark.Id.TryWriteBytes(number, bigEndian: true, out _);
        return new Ranked(
            BinaryPrimitives.ReadInt64BigEndian(number),
            BitConverter.Int64BitsToDouble(mark.Number),
            Size: 0
        );
    }
}
