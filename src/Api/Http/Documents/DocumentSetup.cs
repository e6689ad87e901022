namespace Newsroom.Api.Http.Documents;

public static class DocumentSetup
{
    public static IServiceCollection AddDocument(this IServiceCollection services) => services;
    public static void UseDocument(this WebApplication app) {}
}
