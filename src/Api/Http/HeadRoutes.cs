using Microsoft.AspNetCore.Mvc.ActionConstraints;
using Microsoft.AspNetCore.Mvc.ApplicationModels;
using Microsoft.AspNetCore.Routing;

namespace Newsroom.Api.Http;

/// <summary>Every route that takes GET takes HEAD too (RFC 9110 section 9.1); the server leaves the body out.</summary>
internal sealed class HeadRoutes : IActionModelConvention
{
    private static readonly string[] Reading = [HttpMethods.Get, HttpMethods.Head];

    public void Apply(ActionModel action)
    {
        foreach (var selector in action.Selectors)
        {
            for (var at = 0; at < selector.ActionConstraints.Count; at++)
                if (
                    selector.ActionConstraints[at] is HttpMethodActionConstraint constraint
                    && IsGet(constraint.HttpMethods)
                )
                    selector.ActionConstraints[at] = new HttpMethodActionConstraint(Reading);
            for (var at = 0; at < selector.EndpointMetadata.Count; at++)
                if (selector.EndpointMetadata[at] is HttpMethodMetadata metadata && IsGet(metadata.HttpMethods))
                    selector.EndpointMetadata[at] = new HttpMethodMetadata(Reading);
        }
    }

    private static bool IsGet(IEnumerable<string> methods) => methods.SequenceEqual([HttpMethods.Get]);
}
