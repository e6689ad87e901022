using Microsoft.AspNetCore.Mvc.ApiExplorer;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Newsroom.Api.Features.Entries;

namespace Newsroom.Api.Http.Documents;

/// <summary>Takes out what MVC sees and no client may send, and formats that no action answers.</summary>
internal sealed class WireRoutes : IApiDescriptionProvider
{
    /// <summary>After MVC's own.</summary>
    public int Order => 0;

    public void OnProvidersExecuting(ApiDescriptionProviderContext context)
    {
        // HEAD answers whatever GET does, without the body; the document says it once.
        foreach (var head in context.Results.Where(r => r.HttpMethod == HttpMethods.Head).ToList())
            context.Results.Remove(head);
        foreach (var route in context.Results)
        {
            foreach (
                var hidden in route
                    .ParameterDescriptions.Where(p => p.Name.Split('.')[0] is "Address" or "Owner")
                    .ToList()
            )
                route.ParameterDescriptions.Remove(hidden);
            foreach (var asked in route.ParameterDescriptions.Where(p => p.Source == BindingSource.Query))
                asked.Name = InputErrors.Camel(asked.Name);
            foreach (var answer in route.SupportedResponseTypes)
                answer.ApiResponseFormats = answer.ApiResponseFormats.Where(f => f.MediaType == JsonBody.Json).ToList();
        }
    }

    public void OnProvidersExecuted(ApiDescriptionProviderContext context) { }
}
