using FluentValidation;
using MediatR;
using Microsoft.AspNetCore.Mvc;
using Newsroom.Api.Features.Entries;

namespace Newsroom.Api.Tests.Conventions;

/// <summary>What every use case has.</summary>
public sealed class SliceTests
{
    private static readonly Type[] Types = typeof(Program).Assembly.GetTypes();

    private static readonly List<Type> Requests = Types
        .Where(t => t is { IsAbstract: false } && Answers(t, typeof(IRequest<>)).Any())
        .ToList();

    private static readonly List<Type> Inputs = Types
        .Where(t =>
            t.Name.EndsWith("Input", StringComparison.Ordinal) && t is { IsInterface: false, IsAbstract: false }
        )
        .ToList();

    [Fact]
    public void Each_request_has_one_handler()
    {
        Assert.NotEmpty(Requests);
        var handled = Types
            .SelectMany(t => Answers(t, typeof(IRequestHandler<,>)))
            .Select(h => h.GetGenericArguments()[0])
            .ToList();
        Assert.Equal([], Requests.Where(r => handled.Count(h => h == r) != 1));
    }

    [Fact]
    public void A_handler_bears_the_name_of_its_request()
    {
        var handlers = Types.SelectMany(
            t => Answers(t, typeof(IRequestHandler<,>)),
            (type, handled) => (type, request: handled.GetGenericArguments()[0])
        );
        Assert.Equal(
            [],
            handlers
                .Where(h => h.type.Name != h.request.Name + "Handler" || h.type.Namespace != h.request.Namespace)
                .Select(h => h.type)
        );
    }

    [Fact]
    public void Each_request_is_sealed_and_has_a_name_of_its_own()
    {
        Assert.Equal([], Requests.Where(r => !r.IsSealed));
        Assert.Equal(Requests.Count, Requests.Select(r => r.Name).Distinct(StringComparer.Ordinal).Count());
    }

    [Fact]
    public void Each_list_has_a_validator()
    {
        var lists = Requests.Where(r => r.Name.StartsWith("List", StringComparison.Ordinal)).ToList();
        Assert.NotEmpty(lists);
        Assert.Equal([], lists.Where(l => !HasValidator(l)));
    }

    /// <summary>An input that is not a body itself is a part of one, and judged with it.</summary>
    [Fact]
    public void Each_body_has_a_validator_and_each_input_is_a_body_or_part_of_one()
    {
        var bodies = Types
            .Where(t => typeof(ControllerBase).IsAssignableFrom(t))
            .SelectMany(t => t.GetMethods())
            .SelectMany(m => m.GetParameters())
            .Select(p => p.ParameterType)
            .Where(Inputs.Contains)
            .Concat(Inputs.Where(typeof(IInput).IsAssignableFrom))
            .Distinct()
            .ToList();
        Assert.NotEmpty(bodies);
        Assert.Equal([], bodies.Where(b => !HasValidator(b)));
        var judged = new HashSet<Type>();
        foreach (var body in bodies)
            Reach(body, judged);
        Assert.Equal([], Inputs.Where(i => !judged.Contains(i)));
    }

    private static bool HasValidator(Type type) =>
        Types.Any(t => t is { IsAbstract: false } && typeof(IValidator<>).MakeGenericType(type).IsAssignableFrom(t));

    private static IEnumerable<Type> Answers(Type type, Type generic) =>
        type.GetInterfaces().Where(i => i.IsGenericType && i.GetGenericTypeDefinition() == generic);

    private static void Reach(Type type, HashSet<Type> reached)
    {
        var item = type.IsGenericType ? type.GetGenericArguments()[0] : type.GetElementType() ?? type;
        if (!Inputs.Contains(item) || !reached.Add(item))
            return;
        foreach (var property in item.GetProperties())
            Reach(property.PropertyType, reached);
    }
}
