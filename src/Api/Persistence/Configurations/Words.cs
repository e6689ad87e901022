using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Newsroom.Domain;
using Newsroom.Domain.Articles;
using Newsroom.Domain.Claims;
using Newsroom.Domain.Comparison;
using Newsroom.Domain.Events;
using Newsroom.Domain.Quantities;
using Newsroom.Domain.Questions;
using Newsroom.Domain.Revisions;
using Newsroom.Domain.Sources;
using Newsroom.Domain.Suggestions;

namespace Newsroom.Api.Persistence.Configurations;

/// <summary>Enums are stored as their wire words, and a check constraint knows them.</summary>
internal static class Words
{
    public static void Configure(ModelConfigurationBuilder builder)
    {
        Add<SourceKind>(builder);
        Add<Reliability>(builder);
        Add<Notice>(builder);
        Add<EventKind>(builder);
        Add<Occurrence>(builder);
        Add<Likelihood>(builder);
        Add<AnswerKind>(builder);
        Add<QuestionState>(builder);
        Add<Stance>(builder);
        Add<OriginCertainty>(builder);
        Add<Qualifier>(builder);
        Add<Basis>(builder);
        Add<Nature>(builder);
        Add<SpeechForm>(builder);
        Add<Attribution>(builder);
        Add<CitationState>(builder);
        Add<HopRole>(builder);
        Add<ActorKind>(builder);
        Add<RevisionAction>(builder);
        Add<ResourceType>(builder);
        Add<RelationKind>(builder);
        Add<LinkKind>(builder);
        Add<Verdict>(builder);
        Add<NumberCheck>(builder);
        Add<SuggestionKind>(builder);
        Add<SuggestionState>(builder);
    }

    public static void Constrain(IMutableModel model)
    {
        foreach (var entity in model.GetEntityTypes())
        {
            var table = entity.GetTableName()!;
            foreach (var property in Flat(entity))
            {
                if (WordsOf(property.ClrType) is not { } words)
                    continue;
                var column = property.GetColumnName();
                entity.AddCheckConstraint(
                    $"ck_{table}_{column}",
                    $"{column} in ({string.Join(", ", words.Select(w => $"'{w}'"))})"
                );
            }
        }
    }

    internal static IEnumerable<IMutableProperty> Flat(IMutableTypeBase type) =>
        type.GetProperties().Concat(type.GetComplexProperties().SelectMany(c => Flat(c.ComplexType)));

    private static IReadOnlyCollection<string>? WordsOf(Type type)
    {
        var plain = Nullable.GetUnderlyingType(type) ?? type;
        // Kept as the figure of its scale, with a constraint of its own.
        return plain.IsEnum && plain != typeof(Credibility)
            ? (IReadOnlyCollection<string>)
                typeof(Wording<>).MakeGenericType(plain).GetProperty(nameof(Wording<Basis>.All))!.GetValue(null)!
            : null;
    }

    private static void Add<T>(ModelConfigurationBuilder builder)
        where T : struct, Enum => builder.Properties<T>().HaveConversion<WordColumn<T>>().HaveMaxLength(40);
}
