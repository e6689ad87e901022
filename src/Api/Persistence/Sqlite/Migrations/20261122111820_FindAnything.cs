using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Newsroom.Api.Persistence.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class FindAnything : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropCheckConstraint(
                name: "ck_revisions_type",
                table: "revisions");

            migrationBuilder.DropIndex(
                name: "ix_articles__publisher_id",
                table: "articles");

            migrationBuilder.AddColumn<Guid>(
                name: "merged_into",
                table: "sources",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "name_sort",
                table: "sources",
                type: "TEXT",
                maxLength: 100,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<Guid>(
                name: "withdrawn_with",
                table: "sources",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "merged_into",
                table: "questions",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "text_sort",
                table: "questions",
                type: "TEXT",
                maxLength: 100,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<Guid>(
                name: "withdrawn_with",
                table: "questions",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<long>(
                name: "date_known_from",
                table: "events",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0L);

            migrationBuilder.AddColumn<long>(
                name: "date_known_to",
                table: "events",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0L);

            migrationBuilder.AddColumn<Guid>(
                name: "merged_into",
                table: "events",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<double>(
                name: "place_x",
                table: "events",
                type: "REAL",
                nullable: true);

            migrationBuilder.AddColumn<double>(
                name: "place_y",
                table: "events",
                type: "REAL",
                nullable: true);

            migrationBuilder.AddColumn<double>(
                name: "place_z",
                table: "events",
                type: "REAL",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "title_sort",
                table: "events",
                type: "TEXT",
                maxLength: 100,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<Guid>(
                name: "withdrawn_with",
                table: "events",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<long>(
                name: "first_published_known_from",
                table: "claims",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0L);

            migrationBuilder.AddColumn<long>(
                name: "first_published_known_to",
                table: "claims",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0L);

            migrationBuilder.AddColumn<Guid>(
                name: "merged_into",
                table: "claims",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<long>(
                name: "period_known_from",
                table: "claims",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0L);

            migrationBuilder.AddColumn<long>(
                name: "period_known_to",
                table: "claims",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0L);

            migrationBuilder.AddColumn<string>(
                name: "quantity_figure",
                table: "claims",
                type: "TEXT",
                precision: 24,
                scale: 6,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<long>(
                name: "stated_on_known_from",
                table: "claims",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0L);

            migrationBuilder.AddColumn<long>(
                name: "stated_on_known_to",
                table: "claims",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0L);

            migrationBuilder.AddColumn<Guid>(
                name: "withdrawn_with",
                table: "claims",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "headline_sort",
                table: "articles",
                type: "TEXT",
                maxLength: 100,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<Guid>(
                name: "merged_into",
                table: "articles",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<long>(
                name: "published_known_from",
                table: "articles",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0L);

            migrationBuilder.AddColumn<long>(
                name: "published_known_to",
                table: "articles",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0L);

            migrationBuilder.AddColumn<Guid>(
                name: "withdrawn_with",
                table: "articles",
                type: "TEXT",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "event_transitions",
                columns: table => new
                {
                    position = table.Column<int>(type: "INTEGER", nullable: false),
                    event_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    occurrence = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    date = table.Column<string>(type: "TEXT", maxLength: 60, nullable: true),
                    claim_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    article_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    reason = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: true),
                    by_name = table.Column<string>(type: "TEXT", maxLength: 300, nullable: false),
                    at = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_event_transitions", x => new { x.event_id, x.position });
                    table.CheckConstraint("ck_event_transitions_occurrence", "occurrence in ('planned', 'occurred', 'postponed', 'cancelled', 'didNotOccur', 'unknown')");
                    table.ForeignKey(
                        name: "fk_event_transitions__article_id",
                        column: x => x.article_id,
                        principalTable: "articles",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_event_transitions__claim_id",
                        column: x => x.claim_id,
                        principalTable: "claims",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_event_transitions__event_id",
                        column: x => x.event_id,
                        principalTable: "events",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "former_names",
                columns: table => new
                {
                    type = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    name = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    entity_id = table.Column<Guid>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_former_names", x => new { x.type, x.name });
                    table.CheckConstraint("ck_former_names_type", "type in ('source', 'article', 'event', 'question', 'claim', 'term')");
                });

            migrationBuilder.CreateTable(
                name: "search_texts",
                columns: table => new
                {
                    number = table.Column<long>(type: "INTEGER", nullable: false),
                    type = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    entity_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    key = table.Column<string>(type: "TEXT", maxLength: 100, nullable: true),
                    language = table.Column<string>(type: "TEXT", maxLength: 3, nullable: false),
                    title = table.Column<string>(type: "TEXT", nullable: false),
                    text = table.Column<string>(type: "TEXT", nullable: false),
                    title_words = table.Column<string>(type: "TEXT", nullable: false),
                    text_words = table.Column<string>(type: "TEXT", nullable: false),
                    digest = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_search_texts", x => x.number);
                    table.CheckConstraint("ck_search_texts_type", "type in ('source', 'article', 'event', 'question', 'claim', 'term')");
                });

            migrationBuilder.CreateTable(
                name: "terms",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    labels = table.Column<string>(type: "TEXT", nullable: false),
                    aliases = table.Column<string>(type: "TEXT", nullable: false),
                    broader = table.Column<string>(type: "TEXT", maxLength: 100, nullable: true),
                    is_listed = table.Column<bool>(type: "INTEGER", nullable: false),
                    key = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false),
                    created_at = table.Column<long>(type: "INTEGER", nullable: false),
                    updated_at = table.Column<long>(type: "INTEGER", nullable: false),
                    sequence = table.Column<long>(type: "INTEGER", nullable: false),
                    changed_by = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    is_withdrawn = table.Column<bool>(type: "INTEGER", nullable: false),
                    withdrawal_reason = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: true),
                    withdrawn_with = table.Column<Guid>(type: "TEXT", nullable: true),
                    merged_into = table.Column<Guid>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_terms", x => x.id);
                    table.CheckConstraint("ck_terms_changed_by", "changed_by in ('person', 'import', 'suggestion', 'system')");
                });

            migrationBuilder.CreateTable(
                name: "term_names",
                columns: table => new
                {
                    folded = table.Column<string>(type: "TEXT", maxLength: 500, nullable: false),
                    term_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    is_former = table.Column<bool>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_term_names", x => new { x.term_id, x.folded });
                    table.ForeignKey(
                        name: "fk_term_names__term_id",
                        column: x => x.term_id,
                        principalTable: "terms",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "ix_sources__name_sort_id",
                table: "sources",
                columns: new[] { "name_sort", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_sources__updated_at_id",
                table: "sources",
                columns: new[] { "updated_at", "id" },
                descending: new bool[0]);

            migrationBuilder.CreateIndex(
                name: "ix_sources__withdrawn_with",
                table: "sources",
                column: "withdrawn_with",
                filter: "withdrawn_with is not null");

            migrationBuilder.AddCheckConstraint(
                name: "ck_revisions_type",
                table: "revisions",
                sql: "type in ('source', 'article', 'event', 'question', 'claim', 'term')");

            migrationBuilder.CreateIndex(
                name: "ix_questions__text_sort_id",
                table: "questions",
                columns: new[] { "text_sort", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_questions__updated_at_id",
                table: "questions",
                columns: new[] { "updated_at", "id" },
                descending: new bool[0]);

            migrationBuilder.CreateIndex(
                name: "ix_questions__withdrawn_with",
                table: "questions",
                column: "withdrawn_with",
                filter: "withdrawn_with is not null");

            migrationBuilder.CreateIndex(
                name: "ix_events__date_known_from_id",
                table: "events",
                columns: new[] { "date_known_from", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_events__date_span",
                table: "events",
                columns: new[] { "date_known_to", "date_known_from" });

            migrationBuilder.CreateIndex(
                name: "ix_events__occurrence_created_at_id",
                table: "events",
                columns: new[] { "occurrence", "created_at", "id" },
                descending: new[] { false, true, true });

            migrationBuilder.CreateIndex(
                name: "ix_events__place_z_place_x_place_y",
                table: "events",
                columns: new[] { "place_z", "place_x", "place_y" });

            migrationBuilder.CreateIndex(
                name: "ix_events__title_sort_id",
                table: "events",
                columns: new[] { "title_sort", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_events__updated_at_id",
                table: "events",
                columns: new[] { "updated_at", "id" },
                descending: new bool[0]);

            migrationBuilder.CreateIndex(
                name: "ix_events__withdrawn_with",
                table: "events",
                column: "withdrawn_with",
                filter: "withdrawn_with is not null");

            migrationBuilder.CreateIndex(
                name: "ix_claims__first_published_known_from_id",
                table: "claims",
                columns: new[] { "first_published_known_from", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_claims__first_published_span",
                table: "claims",
                columns: new[] { "first_published_known_to", "first_published_known_from" });

            migrationBuilder.CreateIndex(
                name: "ix_claims__period_span",
                table: "claims",
                columns: new[] { "period_known_to", "period_known_from" });

            migrationBuilder.CreateIndex(
                name: "ix_claims__quantity_figure_id",
                table: "claims",
                columns: new[] { "quantity_figure", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_claims__stance_created_at_id",
                table: "claims",
                columns: new[] { "stance", "created_at", "id" },
                descending: new[] { false, true, true },
                filter: "stance <> 'affirms'");

            migrationBuilder.CreateIndex(
                name: "ix_claims__stated_on_known_from_id",
                table: "claims",
                columns: new[] { "stated_on_known_from", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_claims__stated_on_span",
                table: "claims",
                columns: new[] { "stated_on_known_to", "stated_on_known_from" });

            migrationBuilder.CreateIndex(
                name: "ix_claims__updated_at_id",
                table: "claims",
                columns: new[] { "updated_at", "id" },
                descending: new bool[0]);

            migrationBuilder.CreateIndex(
                name: "ix_claims__withdrawn_with",
                table: "claims",
                column: "withdrawn_with",
                filter: "withdrawn_with is not null");

            migrationBuilder.CreateIndex(
                name: "ix_citations__state_claim_id",
                table: "citations",
                columns: new[] { "state", "claim_id" },
                filter: "state <> 'anchored'");

            migrationBuilder.CreateIndex(
                name: "ix_articles__headline_sort_id",
                table: "articles",
                columns: new[] { "headline_sort", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_articles__notice_created_at_id",
                table: "articles",
                columns: new[] { "notice", "created_at", "id" },
                descending: new[] { false, true, true },
                filter: "notice <> 'none'");

            migrationBuilder.CreateIndex(
                name: "ix_articles__published_known_from_id",
                table: "articles",
                columns: new[] { "published_known_from", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_articles__published_span",
                table: "articles",
                columns: new[] { "published_known_to", "published_known_from" });

            migrationBuilder.CreateIndex(
                name: "ix_articles__publisher_id_created_at_id",
                table: "articles",
                columns: new[] { "publisher_id", "created_at", "id" },
                descending: new[] { false, true, true });

            migrationBuilder.CreateIndex(
                name: "ix_articles__updated_at_id",
                table: "articles",
                columns: new[] { "updated_at", "id" },
                descending: new bool[0]);

            migrationBuilder.CreateIndex(
                name: "ix_articles__withdrawn_with",
                table: "articles",
                column: "withdrawn_with",
                filter: "withdrawn_with is not null");

            migrationBuilder.CreateIndex(
                name: "ix_event_transitions__article_id",
                table: "event_transitions",
                column: "article_id");

            migrationBuilder.CreateIndex(
                name: "ix_event_transitions__claim_id",
                table: "event_transitions",
                column: "claim_id");

            migrationBuilder.CreateIndex(
                name: "ix_former_names__entity_id",
                table: "former_names",
                column: "entity_id");

            migrationBuilder.CreateIndex(
                name: "ux_search_texts__entity_id",
                table: "search_texts",
                column: "entity_id",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ux_term_names__folded",
                table: "term_names",
                column: "folded",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_terms__broader",
                table: "terms",
                column: "broader");

            migrationBuilder.CreateIndex(
                name: "ix_terms__created_at_id",
                table: "terms",
                columns: new[] { "created_at", "id" },
                descending: new bool[0]);

            migrationBuilder.CreateIndex(
                name: "ix_terms__updated_at_id",
                table: "terms",
                columns: new[] { "updated_at", "id" },
                descending: new bool[0]);

            migrationBuilder.CreateIndex(
                name: "ix_terms__withdrawn_with",
                table: "terms",
                column: "withdrawn_with",
                filter: "withdrawn_with is not null");

            migrationBuilder.CreateIndex(
                name: "ux_terms__key",
                table: "terms",
                column: "key",
                unique: true);

            ListIndexes.Create(migrationBuilder);
            FigureIndexes.Create(migrationBuilder);
            SqliteSearchIndex.Create(migrationBuilder);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            SqliteSearchIndex.Drop(migrationBuilder);
            FigureIndexes.Drop(migrationBuilder);
            ListIndexes.Drop(migrationBuilder);

            migrationBuilder.DropTable(
                name: "event_transitions");

            migrationBuilder.DropTable(
                name: "former_names");

            migrationBuilder.DropTable(
                name: "search_texts");

            migrationBuilder.DropTable(
                name: "term_names");

            migrationBuilder.DropTable(
                name: "terms");

            migrationBuilder.DropIndex(
                name: "ix_sources__name_sort_id",
                table: "sources");

            migrationBuilder.DropIndex(
                name: "ix_sources__updated_at_id",
                table: "sources");

            migrationBuilder.DropIndex(
                name: "ix_sources__withdrawn_with",
                table: "sources");

            migrationBuilder.DropCheckConstraint(
                name: "ck_revisions_type",
                table: "revisions");

            migrationBuilder.DropIndex(
                name: "ix_questions__text_sort_id",
                table: "questions");

            migrationBuilder.DropIndex(
                name: "ix_questions__updated_at_id",
                table: "questions");

            migrationBuilder.DropIndex(
                name: "ix_questions__withdrawn_with",
                table: "questions");

            migrationBuilder.DropIndex(
                name: "ix_events__date_known_from_id",
                table: "events");

            migrationBuilder.DropIndex(
                name: "ix_events__date_span",
                table: "events");

            migrationBuilder.DropIndex(
                name: "ix_events__occurrence_created_at_id",
                table: "events");

            migrationBuilder.DropIndex(
                name: "ix_events__place_z_place_x_place_y",
                table: "events");

            migrationBuilder.DropIndex(
                name: "ix_events__title_sort_id",
                table: "events");

            migrationBuilder.DropIndex(
                name: "ix_events__updated_at_id",
                table: "events");

            migrationBuilder.DropIndex(
                name: "ix_events__withdrawn_with",
                table: "events");

            migrationBuilder.DropIndex(
                name: "ix_claims__first_published_known_from_id",
                table: "claims");

            migrationBuilder.DropIndex(
                name: "ix_claims__first_published_span",
                table: "claims");

            migrationBuilder.DropIndex(
                name: "ix_claims__period_span",
                table: "claims");

            migrationBuilder.DropIndex(
                name: "ix_claims__quantity_figure_id",
                table: "claims");

            migrationBuilder.DropIndex(
                name: "ix_claims__stance_created_at_id",
                table: "claims");

            migrationBuilder.DropIndex(
                name: "ix_claims__stated_on_known_from_id",
                table: "claims");

            migrationBuilder.DropIndex(
                name: "ix_claims__stated_on_span",
                table: "claims");

            migrationBuilder.DropIndex(
                name: "ix_claims__updated_at_id",
                table: "claims");

            migrationBuilder.DropIndex(
                name: "ix_claims__withdrawn_with",
                table: "claims");

            migrationBuilder.DropIndex(
                name: "ix_citations__state_claim_id",
                table: "citations");

            migrationBuilder.DropIndex(
                name: "ix_articles__headline_sort_id",
                table: "articles");

            migrationBuilder.DropIndex(
                name: "ix_articles__notice_created_at_id",
                table: "articles");

            migrationBuilder.DropIndex(
                name: "ix_articles__published_known_from_id",
                table: "articles");

            migrationBuilder.DropIndex(
                name: "ix_articles__published_span",
                table: "articles");

            migrationBuilder.DropIndex(
                name: "ix_articles__publisher_id_created_at_id",
                table: "articles");

            migrationBuilder.DropIndex(
                name: "ix_articles__updated_at_id",
                table: "articles");

            migrationBuilder.DropIndex(
                name: "ix_articles__withdrawn_with",
                table: "articles");

            migrationBuilder.DropColumn(
                name: "merged_into",
                table: "sources");

            migrationBuilder.DropColumn(
                name: "name_sort",
                table: "sources");

            migrationBuilder.DropColumn(
                name: "withdrawn_with",
                table: "sources");

            migrationBuilder.DropColumn(
                name: "merged_into",
                table: "questions");

            migrationBuilder.DropColumn(
                name: "text_sort",
                table: "questions");

            migrationBuilder.DropColumn(
                name: "withdrawn_with",
                table: "questions");

            migrationBuilder.DropColumn(
                name: "date_known_from",
                table: "events");

            migrationBuilder.DropColumn(
                name: "date_known_to",
                table: "events");

            migrationBuilder.DropColumn(
                name: "merged_into",
                table: "events");

            migrationBuilder.DropColumn(
                name: "place_x",
                table: "events");

            migrationBuilder.DropColumn(
                name: "place_y",
                table: "events");

            migrationBuilder.DropColumn(
                name: "place_z",
                table: "events");

            migrationBuilder.DropColumn(
                name: "title_sort",
                table: "events");

            migrationBuilder.DropColumn(
                name: "withdrawn_with",
                table: "events");

            migrationBuilder.DropColumn(
                name: "first_published_known_from",
                table: "claims");

            migrationBuilder.DropColumn(
                name: "first_published_known_to",
                table: "claims");

            migrationBuilder.DropColumn(
                name: "merged_into",
                table: "claims");

            migrationBuilder.DropColumn(
                name: "period_known_from",
                table: "claims");

            migrationBuilder.DropColumn(
                name: "period_known_to",
                table: "claims");

            migrationBuilder.DropColumn(
                name: "quantity_figure",
                table: "claims");

            migrationBuilder.DropColumn(
                name: "stated_on_known_from",
                table: "claims");

            migrationBuilder.DropColumn(
                name: "stated_on_known_to",
                table: "claims");

            migrationBuilder.DropColumn(
                name: "withdrawn_with",
                table: "claims");

            migrationBuilder.DropColumn(
                name: "headline_sort",
                table: "articles");

            migrationBuilder.DropColumn(
                name: "merged_into",
                table: "articles");

            migrationBuilder.DropColumn(
                name: "published_known_from",
                table: "articles");

            migrationBuilder.DropColumn(
                name: "published_known_to",
                table: "articles");

            migrationBuilder.DropColumn(
                name: "withdrawn_with",
                table: "articles");

            migrationBuilder.AddCheckConstraint(
                name: "ck_revisions_type",
                table: "revisions",
                sql: "type in ('source', 'article', 'event', 'question', 'claim')");

            migrationBuilder.CreateIndex(
                name: "ix_articles__publisher_id",
                table: "articles",
                column: "publisher_id");
        }
    }
}
