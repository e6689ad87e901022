using Newsroom.Api.Features.Articles;
using Newsroom.Api.Features.Claims;
using Newsroom.Api.Features.Events;
using Newsroom.Api.Features.Judgement;
using Newsroom.Api.Features.Questions;
using Newsroom.Api.Features.Sources;
using Newsroom.Api.Features.Terms;

namespace Newsroom.Api.Features.Entries;

/// <summary>Registers where entries are made and read.</summary>
public static class EntriesSetup
{
    public static IServiceCollection AddEntries(this IServiceCollection services)
    {
        services
            .AddScoped<References>()
            .AddScoped<Desks>()
            .AddScoped<ArticleTexts>()
            .AddScoped<CitationDesk>()
            .AddScoped<EntryReader>()
            .AddScoped<Pager>()
            .AddScoped<FilterReferences>()
            .AddScoped<ManyEntries>();
        services
            .AddScoped<SourceReader>()
            .AddScoped<ArticleReader>()
            .AddScoped<EventReader>()
            .AddScoped<QuestionReader>()
            .AddScoped<ClaimReader>()
            .AddScoped<Lookalikes>()
            .AddScoped<TermReader>();
        services
            .AddScoped<Comparison.TiesReader>()
            .AddScoped<Comparison.ComparedReader>()
            .AddScoped<Comparison.ComparisonReader>()
            .AddScoped<Comparison.EvidenceReader>()
            .AddScoped<Past.PastLedger>()
            .AddScoped<Past.PastResources>()
            .AddScoped<Past.PastClaims>()
            .AddScoped<Past.PastClaimAnswers>()
            .AddScoped<Past.PastComparison>()
            .AddScoped<Imports.ImportBatch>()
            .AddScoped<Imports.LineForm>()
            .AddScoped<Search.Passages>()
            .AddScoped<Annotation.MarkReader>()
            .AddScoped<Suggestions.SourceMatcher>()
            .AddScoped<Suggestions.Proposing>()
            .AddScoped<Suggestions.NewSources>()
            .AddScoped<Suggestions.SameClaim>();
        services.AddScoped<TermHolders>().AddScoped<ShippedVocabulary>().AddScoped<WordsBefore>();
        services
            .AddScoped<IPartDesk, TransitionDesk>()
            .AddScoped<IPartDesk, VersionDesk>()
            .AddScoped<IPartDesk, CitationPartDesk>()
            .AddScoped<IPartDesk, RelationDesk>()
            .AddScoped<IPartDesk, AssessmentDesk>()
            .AddScoped<IPartDesk, SourceLinkDesk>()
            .AddScoped<IPartDesk, HouseFigureDesk>()
            .AddScoped<RelationCheck>();
        AddDesk<SourceDesk>(services);
        AddDesk<TermDesk>(services);
        AddDesk<ArticleDesk>(services);
        AddDesk<EventDesk>(services);
        AddDesk<QuestionDesk>(services);
        AddDesk<ClaimDesk>(services);
        return services
            .AddSingleton<CursorSeal>()
            .AddSingleton<Comparison.EvidenceBook>()
            .AddSingleton<Exports.ExportTurns>();
    }

    private static void AddDesk<TDesk>(IServiceCollection services)
        where TDesk : class, IDesk =>
        services.AddScoped<TDesk>().AddScoped<IDesk>(provider => provider.GetRequiredService<TDesk>());
}
