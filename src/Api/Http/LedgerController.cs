using Microsoft.AspNetCore.Mvc;
using Newsroom.Api.Features.Entries;
using Newsroom.Api.Pipeline;
using Newsroom.Api.Wire;

namespace Newsroom.Api.Http;

/// <summary>How use cases' answers become HTTP answers.</summary>
[ApiController]
[ServiceFilter<RequestFilter>]
public abstract class LedgerController : ControllerBase
{
    /// <summary>The address of the list that is asked for, for its next page.</summary>
    protected ListAddress Address =>
        new(
            Request.Path,
            Request.Query.SelectMany(q => q.Value.Select(v => KeyValuePair.Create(q.Key, v ?? ""))).ToList()
        );

    /// <summary>The answer in the form that the client prefers.</summary>
    protected Task<IActionResult> Preferred(Func<Task<IActionResult>> json, Func<Task<IActionResult>> table) =>
        Negotiation.Best(Request.Headers.Accept, [JsonBody.Json, CsvTable.MediaType]) == CsvTable.MediaType
            ? table()
            : json();

    /// <summary>A part of the path that may be any word: the one character that the server leaves encoded there is the slash.</summary>
    protected static string Word(string part) => part.Replace("%2F", "/", StringComparison.OrdinalIgnoreCase);

    /// <summary>201 with the new resource's place, or 200.</summary>
    protected static IActionResult Made<T>(Written<T> written, string collection)
        where T : IResource =>
        Representation.Of(
            written.Resource,
            written.Created ? StatusCodes.Status201Created : StatusCodes.Status200OK,
            written.Created ? $"/v1/{collection}/{written.Resource.PathName}" : null
        );

    protected static IActionResult One(IResource resource) => Representation.Of(resource);

    /// <summary>204, or in a dry run what would be taken.</summary>
    protected static IActionResult Taken(Withdrawal withdrawal) =>
        withdrawal.IsDryRun
            ? new Representation(withdrawal, StatusCodes.Status200OK, version: null)
            : new NoContentResult();

    protected static IActionResult Listed<T>(Page<T> page) => Representation.Of(page);
}
