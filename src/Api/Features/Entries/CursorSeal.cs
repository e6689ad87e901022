using System.Buffers.Binary;
using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Newsroom.Api.Persistence;
using Newsroom.Domain;

namespace Newsroom.Api.Features.Entries;

/// <summary>Seals cursors with a key that all instances share (HMAC-SHA-256), bound to the list and filters they were made for.</summary>
public sealed class CursorSeal(IServiceScopeFactory scopes)
{
    private const string KeyName = "cursor";
    private const int TagLength = 16;
    private const int MarkLength = 24;
    private byte[]? key;

    public async Task<string> Seal(string walk, Mark mark, CancellationToken cancel)
    {
        var bytes = new byte[MarkLength + TagLength];
        BinaryPrimitives.WriteInt64BigEndian(bytes, mark.Number);
        mark.Id.TryWriteBytes(bytes.AsSpan(8), bigEndian: true, out _);
        Tag(await Key(cancel), walk, bytes.AsSpan(0, MarkLength)).CopyTo(bytes.AsSpan(MarkLength));
        return Base64Url.EncodeToString(bytes);
    }

    /// <summary>Throws <see cref="Unreadable"/> on a cursor that this ledger did not make for this walk.</summary>
    public async Task<Mark> Open(string walk, string cursor, CancellationToken cancel)
    {
        var bytes = new byte[MarkLength + TagLength];
        if (
            cursor.Length != Base64Url.GetEncodedLength(bytes.Length)
            || !Base64Url.TryDecodeFromChars(cursor, bytes, out var length)
            || length != bytes.Length
            || !CryptographicOperations.FixedTimeEquals(
                Tag(await Key(cancel), walk, bytes.AsSpan(0, MarkLength)),
                bytes.AsSpan(MarkLength)
            )
        )
            throw new Unreadable(
                new InputError(
                    "cursor",
                    new Flaw(
                        "badCursor",
                        "This cursor was not made for this list and these filters.",
                        "follow next, or leave cursor out to start anew"
                    ),
                    InputPlace.Parameter
                )
            );
        return new Mark(BinaryPrimitives.ReadInt64BigEndian(bytes), new Guid(bytes.AsSpan(8, 16), bigEndian: true));
    }

    private static byte[] Tag(byte[] key, string walk, ReadOnlySpan<byte> mark)
    {
        var message = new byte[mark.Length + Encoding.UTF8.GetByteCount(walk)];
        mark.CopyTo(message);
        Encoding.UTF8.GetBytes(walk, message.AsSpan(mark.Length));
        return HMACSHA256.HashData(key, message)[..TagLength];
    }

    /// <summary>The key of this database, made by whichever instance needs it first.</summary>
    private async Task<byte[]> Key(CancellationToken cancel)
    {
        if (key is not null)
            return key;
        await using var scope = scopes.CreateAsyncScope();
        var ledger = scope.ServiceProvider.GetRequiredService<LedgerDbContext>();
        var stored = await ledger.Secrets.AsNoTracking().SingleOrDefaultAsync(s => s.Name == KeyName, cancel);
        if (stored is null)
        {
            await ledger.Database.ExecuteSqlAsync(
                $"insert into secrets (name, value) values ({KeyName}, {RandomNumberGenerator.GetBytes(32)}) on conflict do nothing",
                cancel
            );
            stored = await ledger.Secrets.AsNoTracking().SingleAsync(s => s.Name == KeyName, cancel);
        }
        return key = stored.Value;
    }
}
