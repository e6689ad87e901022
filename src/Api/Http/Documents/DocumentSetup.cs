using Microsoft.AspNetCore.Mvc.ApiExplorer;
using Microsoft.OpenApi;
using Newsroom.Api.Wire;
using Swashbuckle.AspNetCore.SwaggerGen;
using Swashbuckle.AspNetCore.SwaggerUI;

namespace Newsroom.Api.Http.Documents;

/// <summary>The OpenAPI document at <c>/openapi/v1.json</c>, and the page to explore it at <c>/swagger</c>.</summary>
public static class DocumentSetup
{
    private const string Title = "Newsroom Claims API";

    /// <summary>The page loads nothing from elsewhere, and sends nothing there.</summary>
    private const string OwnOnly =
        "default-src 'self'; img-src 'self' data:; style-src 'self' 'unsafe-inline'; frame-ancestors 'none'";

    public static IServiceCollection AddDocument(this IServiceCollection services)
    {
        services.AddTransient<IApiDescriptionProvider, WireRoutes>();
        services.AddSingleton<ISerializerDataContractResolver>(new JsonSerializerDataContractResolver(WireJson.Body));
        return services.AddSwaggerGen(document =>
        {
            document.SwaggerDoc(
                "v1",
                new OpenApiInfo
                {
                    Title = Title,
                    Version = "v1",
                    Description = Text("introduction.md"),
                }
            );
            document.IncludeXmlComments(typeof(DocumentSetup).Assembly);
            document.CustomSchemaIds(SchemaNames.Of);
            document.SchemaFilter<FieldSchemas>();
            document.SchemaFilter<UnionSchemas>();
            document.OperationFilter<OperationParameters>();
            document.OperationFilter<OperationBody>();
            document.OperationFilter<OperationAnswers>();
            document.DocumentFilter<DocumentParts>();
        });
    }

    public static void UseDocument(this WebApplication app)
    {
        app.UseSwagger(document =>
        {
            document.RouteTemplate = "openapi/{documentName}.json";
            document.OpenApiVersion = OpenApiSpecVersion.OpenApi3_1;
        });
        app.Use(
            (context, next) =>
            {
                if (context.Request.Path.StartsWithSegments("/swagger", StringComparison.Ordinal))
                    context.Response.Headers.ContentSecurityPolicy = OwnOnly;
                return next(context);
            }
        );
        app.MapGet("/", () => Results.Redirect("/swagger")).ExcludeFromDescription();
        app.MapGet("/swagger/lines.js", () => Results.Text(Text("lines.js"), "text/javascript"))
            .ExcludeFromDescription();
        app.UseSwaggerUI(page =>
        {
            page.DocumentTitle = Title;
            page.HeadContent = "<style>.swagger-ui .topbar { display: none }</style>";
            page.InjectJavascript("lines.js", "module");
            page.SwaggerEndpoint("/openapi/v1.json", "v1");
            page.EnablePersistAuthorization();
            page.EnableDeepLinking();
            page.EnableFilter();
            page.EnableTryItOutByDefault();
            page.DisplayRequestDuration();
            page.DocExpansion(DocExpansion.None);
            page.DefaultModelsExpandDepth(0);
            page.DefaultModelExpandDepth(2);
        });
    }

    private static string Text(string name)
    {
        using var file = new StreamReader(typeof(DocumentSetup).Assembly.GetManifestResourceStream(name)!);
        return file.ReadToEnd();
    }
}
