using Microsoft.AspNetCore.HostFiltering;
using Microsoft.AspNetCore.Mvc;
using Newsroom.Api.Features.Entries;
using Newsroom.Domain;

namespace Newsroom.Api.Http;

/// <summary>MVC with our one body reader, our one answer and our one translation of failures.</summary>
public static class HttpSetup
{
    private const long MostBodyBytes = 1 << 20;

    public static WebApplicationBuilder AddHttp(this WebApplicationBuilder builder)
    {
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestBodySize = MostBodyBytes;
        });
        var services = builder.Services;
        services.Insert(0, ServiceDescriptor.Transient<IStartupFilter, ProblemsFirst>());
        services.Configure<HostFilteringOptions>(hosts => hosts.IncludeFailureMessage = false);
        services.AddScoped<RequestFilter>();
        services
            .AddControllers(mvc =>
            {
                mvc.InputFormatters.Clear();
                mvc.InputFormatters.Add(new JsonBody());
                mvc.ModelValidatorProviders.Clear();
                mvc.Conventions.Add(new HeadRoutes());
                mvc.SuppressImplicitRequiredAttributeForNonNullableReferenceTypes = true;
            })
            .ConfigureApiBehaviorOptions(api =>
            {
                api.SuppressMapClientErrors = true;
                api.InvalidModelStateResponseFactory = Refuse;
            });
        return builder;
    }

    /// <summary>Translates failures inside the framework's own pages for developers too, and maps the routes.</summary>
    public static void UseHttp(this WebApplication app)
    {
        app.UseMiddleware<ProblemMiddleware>();
        app.MapControllers();
    }

    /// <summary>Query parameters and paths that are not of their type.</summary>
    private static ObjectResult Refuse(ActionContext context) =>
        throw new Unreadable(
            context
                .ModelState.Where(s => s.Value is { Errors.Count: > 0 })
                .Select(s => new InputError(
                    InputErrors.Camel(s.Key.Length == 0 ? "body" : s.Key),
                    new Flaw(
                        "wrongType",
                        $"The value '{s.Value!.AttemptedValue}' is not one that this parameter takes."
                    ),
                    InputPlace.Parameter
                ))
                .ToList()
        );
}
