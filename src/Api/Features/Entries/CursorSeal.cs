using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Newsroom.Api.Persistence;
using Newsroom.Domain;

namespace Newsroom.Api.Features.Entries;

/// <summary>Seals cursors with a key that all instances share (HMAC-SHA-256), bound to the list, the filters and the order they were made for.</summary>
public sealed class CursorSeal(IServiceScopeFactory scopes)
{
    private const string KeyName = "cursor";
    private const int TagLength = 16;
    private const int IdLength = 16;
    private byte[]? key;

    public async Task<string> Seal(string walk, Mark mark, CancellationToken cancel)
    {
        var value = Encoding.UTF8.GetBytes(mark.Value);
        var bytes = new byte[value.Length + IdLength + TagLength];
        value.CopyTo(bytes, 0);
        mark.Id.TryWriteBytes(bytes.AsSpan(value.Length), bigEndian: true, out _);
        Tag(await Key(cancel), walk, bytes.AsSpan(..^TagLength)).CopyTo(bytes.AsSpan(^TagLength..));
        return Base64Url.EncodeToString(bytes);
    }

    /// <summary>Throws <see cref="Unreadable"/> on a cursor that this ledger did not make for this walk.</summary>
    public async Task<Mark> Open(string walk, string cursor, CancellationToken cancel)
    {
        var bytes = new byte[Base64Url.GetMaxDecodedLength(cursor.Length)];
        // Where it is no base64url, decoding throws instead of saying so.
        if (
            !Base64Url.IsValid(cursor)
            || !Base64Url.TryDecodeFromChars(cursor, bytes, out var length)
            || length < IdLength + TagLength
            || Base64Url.EncodeToString(bytes.AsSpan(..length)) != cursor
            || !CryptographicOperations.FixedTimeEquals(
                Tag(await Key(cancel), walk, bytes.AsSpan(..(length - TagLength))),
                bytes.AsSpan((length - TagLength)..length)
            )
        )
            throw new Unreadable(
                new InputError(
                    "cursor",
                    new Flaw(
                        "badCursor",
                        "This cursor was not made for this list, these filters and this order.",
                        "follow next, or leave cursor out to start anew"
                    ),
                    InputPlace.Parameter
                )
            );
        var value = length - TagLength - IdLength;
        return new Mark(
            Encoding.UTF8.GetString(bytes.AsSpan(..value)),
            new Guid(bytes.AsSpan(value, IdLength), bigEndian: true)
        );
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
