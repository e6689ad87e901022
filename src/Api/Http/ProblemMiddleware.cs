using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using Newsroom.Api.Persistence;
using Newsroom.Api.Wire;
using Newsroom.Domain;

namespace Newsroom.Api.Http;

/// <summary>Turns every failure into a problem: ours, the framework's bare statuses, and what nobody expected.</summary>
public sealed class ProblemMiddleware(RequestDelegate next, ILogger<ProblemMiddleware> log)
{
    private const int RetrySeconds = 2;
    private const int LongestRequestId = 100;

    /// <summary>Where a resource is named in <c>/v1/terms/name</c>.</summary>
    private const int NamePart = 3;

    public async Task Invoke(HttpContext context)
    {
        NameRequest(context);
        try
        {
            await next(context);
            if (!context.Response.HasStarted && IsBare(context.Response))
                await Write(context, ProblemTranslator.Of(context.Response.StatusCode));
        }
        catch (OperationCanceledException) when (context.RequestAborted.IsCancellationRequested)
        {
            if (!context.Response.HasStarted)
                context.Response.StatusCode = StatusCodes.Status499ClientClosedRequest;
        }
        catch (Exception failure) when (!context.Response.HasStarted)
        {
            await Answer(context, failure);
        }
    }

    /// <summary>The problem as it stands in an import report too.</summary>
    public static Problem Translate(Exception failure, LedgerDbContext? ledger) =>
        failure switch
        {
            Failure known => ProblemTranslator.Of(known),
            BadHttpRequestException { StatusCode: StatusCodes.Status413PayloadTooLarge } => ProblemTranslator.Of(
                new BodyTooLarge("The body has more than 1 MiB.")
            ),
            BadHttpRequestException bad => ProblemTranslator.Of(bad.StatusCode),
            _ when ledger?.IsAway(failure) == true => ProblemTranslator.Of(
                new Unavailable("The database is away or busy. Nothing was acknowledged; try again.")
            ),
            _ when ledger?.IsCollision(failure) == true => ProblemTranslator.Of(
                new Unavailable("Other writers keep changing the same thing. Nothing was acknowledged; try again.")
            ),
            _ => ProblemTranslator.Of(StatusCodes.Status500InternalServerError),
        };

    private async Task Answer(HttpContext context, Exception failure)
    {
        var ledger = context.RequestServices.GetService<LedgerDbContext>();
        var problem = Translate(failure, ledger);
        if (failure is Moved moved)
            context.Response.Headers.Location = Instead(context.Request, moved);
        if (failure is Stale stale)
            context.Response.Headers.ETag = await CurrentTag.Of(context, stale);
        if (problem.Status == StatusCodes.Status500InternalServerError)
            log.LogError(failure, "{Method} {Path} failed", context.Request.Method, context.Request.Path);
        else if (problem.Status > StatusCodes.Status500InternalServerError)
            log.LogWarning(
                "{Method} {Path}: {Status}, {Reason}",
                context.Request.Method,
                context.Request.Path,
                problem.Status,
                failure.Message
            );
        await Write(context, problem);
    }

    /// <summary>The address that was asked for, with the resource that stands in the place of the merged one.</summary>
    private static string Instead(HttpRequest request, Moved moved)
    {
        var parts = request.Path.ToUriComponent().Split('/');
        parts[NamePart] = Uri.EscapeDataString(moved.SurvivorKey ?? moved.Survivor.ToString());
        return string.Join('/', parts) + request.QueryString.ToUriComponent();
    }

    private static async Task Write(HttpContext context, Problem problem)
    {
        var response = context.Response;
        response.StatusCode = problem.Status;
        response.ContentType = "application/problem+json";
        response.ContentLength = null;
        response.Headers.CacheControl = "no-store";
        if (problem.Status == StatusCodes.Status503ServiceUnavailable)
            response.Headers.RetryAfter = RetrySeconds.ToString(CultureInfo.InvariantCulture);
        var complete = problem with
        {
            Instance = context.Request.Path,
            TraceId = Activity.Current?.TraceId.ToString() ?? context.TraceIdentifier,
        };
        if (!HttpMethods.IsHead(context.Request.Method))
            await JsonSerializer.SerializeAsync(response.Body, complete, WireJson.Body, context.RequestAborted);
    }

    /// <summary>A client's own X-Request-Id names the request in logs and answers; else the server gives one.</summary>
    private static void NameRequest(HttpContext context)
    {
        var sent = context.Request.Headers["X-Request-Id"].ToString();
        if (sent.Length is > 0 and <= LongestRequestId && sent.All(c => c is > ' ' and <= '~'))
            context.TraceIdentifier = sent;
        context.Response.Headers["X-Request-Id"] = context.TraceIdentifier;
    }

    private static bool IsBare(HttpResponse response) =>
        response.StatusCode >= 400 && response.ContentLength is null or 0 && string.IsNullOrEmpty(response.ContentType);
}

/// <summary>Puts the translation around everything, the framework's own host filter included.</summary>
internal sealed class ProblemsFirst : IStartupFilter
{
    public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) =>
        app =>
        {
            app.UseMiddleware<ProblemMiddleware>();
            next(app);
        };
}
