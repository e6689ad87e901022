using System.Reflection;
using FluentValidation;
using MediatR;
using Newsroom.Api.Features.Entries;

namespace Newsroom.Api.Pipeline;

/// <summary>Registers MediatR 5.1, its handlers and behaviours (outer to inner), and the validators.</summary>
public static class PipelineSetup
{
    public static IServiceCollection AddPipeline(this IServiceCollection services)
    {
        var assembly = Assembly.GetExecutingAssembly();
        services.AddScoped<ServiceFactory>(provider => provider.GetService!);
        services.AddScoped<IMediator, Mediator>();
        foreach (var type in assembly.GetTypes().Where(t => t is { IsAbstract: false, IsGenericTypeDefinition: false }))
        foreach (
            var handled in type.GetInterfaces()
                .Where(i => i.IsGenericType && i.GetGenericTypeDefinition() == typeof(IRequestHandler<,>))
        )
            services.AddScoped(handled, type);
        services.AddScoped(typeof(IPipelineBehavior<,>), typeof(ValidationBehaviour<,>));
        services.AddScoped(typeof(IPipelineBehavior<,>), typeof(TransactionBehaviour<,>));
        foreach (var found in AssemblyScanner.FindValidatorsInAssembly(assembly, includeInternalTypes: true))
            services.AddSingleton(found.InterfaceType, found.ValidatorType);
        return services;
    }
}
