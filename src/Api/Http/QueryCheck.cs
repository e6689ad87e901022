using System.Collections.Concurrent;
using System.Collections.Frozen;
using System.Reflection;
using Microsoft.AspNetCore.Mvc.Abstractions;
using Microsoft.AspNetCore.Mvc.Controllers;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Newsroom.Domain;

namespace Newsroom.Api.Http;

/// <summary>Query parameters are known to the action, have a value, and stand once unless they take several.</summary>
internal static class QueryCheck
{
    /// <summary>Of every request that writes; a blank one is none.</summary>
    private const string Reason = "reason";

    private static readonly ConcurrentDictionary<string, FrozenDictionary<string, bool>> Known = new();

    public static void Check(HttpRequest request, ControllerActionDescriptor action, bool writes)
    {
        if (request.Query.Count == 0)
            return;
        var known = Known.GetOrAdd(action.Id, (_, a) => Of(a, writes), action);
        var errors = new List<InputError>();
        foreach (var (name, values) in request.Query)
        {
            var flaw =
                !known.TryGetValue(name, out var takesSeveral) ? Unknown(name, [.. known.Keys])
                : values.Any(v => string.IsNullOrEmpty(v) || (name != Reason && string.IsNullOrWhiteSpace(v)))
                    ? new Flaw("noValue", $"{name} has no value.", "leave it out")
                : values.Count > 1 && !takesSeveral ? new Flaw("twice", $"{name} stands here twice.")
                : null;
            if (flaw is not null)
                errors.Add(new InputError(name, flaw, InputPlace.Parameter));
        }
        if (errors.Count > 0)
            throw new Unreadable(errors);
    }

    /// <summary>The parameters that an action takes, and whether several times.</summary>
    private static FrozenDictionary<string, bool> Of(ControllerActionDescriptor action, bool writes)
    {
        var known = action
            .Parameters.Where(p => p.BindingInfo?.BindingSource == BindingSource.Query)
            .SelectMany(Names)
            .ToDictionary(p => p.Name, p => p.TakesSeveral, StringComparer.Ordinal);
        if (writes)
            known[Reason] = false;
        return known.ToFrozenDictionary(StringComparer.Ordinal);
    }

    private static Flaw Unknown(string name, List<string> known) =>
        new(
            "unknownParameter",
            $"There is no parameter '{name}' here.",
            known.Count == 0 ? "none is known" : string.Join(" | ", known.Order(StringComparer.Ordinal))
        );

    private static IEnumerable<(string Name, bool TakesSeveral)> Names(ParameterDescriptor parameter) =>
        parameter.ParameterType.IsPrimitive
        || parameter.ParameterType == typeof(string)
        || Nullable.GetUnderlyingType(parameter.ParameterType) is not null
            ? [(parameter.Name, false)]
            : parameter
                .ParameterType.GetProperties(BindingFlags.Public | BindingFlags.Instance)
                .Where(p => p.GetCustomAttribute<BindNeverAttribute>() is null)
                .Select(p => (char.ToLowerInvariant(p.Name[0]) + p.Name[1..], p.PropertyType.IsArray));
}
