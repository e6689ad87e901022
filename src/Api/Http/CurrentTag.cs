using Newsroom.Api.Features.Entries;
using Newsroom.Domain;

namespace Newsroom.Api.Http;

/// <summary>The ETag that a stale request should have named.</summary>
internal static class CurrentTag
{
    public static async Task<string> Of(HttpContext context, Stale stale)
    {
        await using var scope = context.RequestServices.CreateAsyncScope();
        var reader = scope.ServiceProvider.GetRequiredService<EntryReader>();
        var resource = await reader.One(stale.Type, stale.Id, context.RequestAborted);
        return Representation.Tag(Representation.Bytes(resource), resource.Version);
    }
}
