using Microsoft.EntityFrameworkCore.Migrations;

namespace Newsroom.Api.Persistence.Postgres;

/// <summary>
/// What the search needs beyond the model: stemming for German and English, and over <c>search_texts</c> a vector that the
/// database computes and a GIN index. The configurations leave no word out, unlike PostgreSQL's own: WHO, IT and Will are
/// words of the news.
/// </summary>
internal static class PostgresSearchIndex
{
    /// <summary>By the language of the text; any other is taken in word for word.</summary>
    public static readonly IReadOnlyList<(string Language, string Configuration, string Stems)> Languages =
    [
        ("de", "ledger_german", "ledger_german_stem"),
        ("en", "ledger_english", "ledger_english_stem"),
    ];

    public const string AnyOther = "simple";

    /// <summary>Called by the migration that makes the table, after it.</summary>
    public static void Create(MigrationBuilder migration)
    {
        foreach (var ((_, configuration, stems), snowball) in Languages.Zip(["german", "english"]))
            migration.Sql(
                $"""
                create text search dictionary {stems} (template = snowball, language = {snowball});
                create text search configuration {configuration} (copy = simple);
                alter text search configuration {configuration} alter mapping for asciiword, word, numword with {stems};
                """
            );
        migration.Sql(
            $"""
            alter table search_texts add column search tsvector not null generated always as (
              case language
                {string.Join(' ', Languages.Select(l => $"when '{l.Language}' then {Vector(l.Configuration)}"))}
                when '' then {string.Join(" || ", Languages.Select(l => Vector(l.Configuration)))}
                else {Vector(AnyOther)}
              end
            ) stored;
            create index ix_search_texts__search on search_texts using gin (search);
            """
        );
    }

    /// <summary>Called on the way back, before the table is dropped.</summary>
    public static void Drop(MigrationBuilder migration)
    {
        migration.Sql("alter table search_texts drop column search;");
        foreach (var (_, configuration, stems) in Languages)
            migration.Sql($"drop text search configuration {configuration}; drop text search dictionary {stems};");
    }

    private static string Vector(string configuration) =>
        $"setweight(to_tsvector('{configuration}', title_words), 'A') || setweight(to_tsvector('{configuration}', text_words), 'B')";
}
