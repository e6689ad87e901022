using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Newsroom.Api.Persistence.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class FindAndMerge : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<Guid>(
                name: "merged_into",
                table: "sources",
                type: "TEXT",
                nullable: true);

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

            migrationBuilder.AddColumn<Guid>(
                name: "withdrawn_with",
                table: "questions",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "merged_into",
                table: "events",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "withdrawn_with",
                table: "events",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "merged_into",
                table: "claims",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "withdrawn_with",
                table: "claims",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "merged_into",
                table: "articles",
                type: "TEXT",
                nullable: true);

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
                    table.CheckConstraint("ck_former_names_type", "type in ('source', 'article', 'event', 'question', 'claim')");
                });

            migrationBuilder.CreateIndex(
                name: "ix_sources__withdrawn_with",
                table: "sources",
                column: "withdrawn_with",
                filter: "withdrawn_with is not null");

            migrationBuilder.CreateIndex(
                name: "ix_questions__withdrawn_with",
                table: "questions",
                column: "withdrawn_with",
                filter: "withdrawn_with is not null");

            migrationBuilder.CreateIndex(
                name: "ix_events__withdrawn_with",
                table: "events",
                column: "withdrawn_with",
                filter: "withdrawn_with is not null");

            migrationBuilder.CreateIndex(
                name: "ix_claims__withdrawn_with",
                table: "claims",
                column: "withdrawn_with",
                filter: "withdrawn_with is not null");

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
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "event_transitions");

            migrationBuilder.DropTable(
                name: "former_names");

            migrationBuilder.DropIndex(
                name: "ix_sources__withdrawn_with",
                table: "sources");

            migrationBuilder.DropIndex(
                name: "ix_questions__withdrawn_with",
                table: "questions");

            migrationBuilder.DropIndex(
                name: "ix_events__withdrawn_with",
                table: "events");

            migrationBuilder.DropIndex(
                name: "ix_claims__withdrawn_with",
                table: "claims");

            migrationBuilder.DropIndex(
                name: "ix_articles__withdrawn_with",
                table: "articles");

            migrationBuilder.DropColumn(
                name: "merged_into",
                table: "sources");

            migrationBuilder.DropColumn(
                name: "withdrawn_with",
                table: "sources");

            migrationBuilder.DropColumn(
                name: "merged_into",
                table: "questions");

            migrationBuilder.DropColumn(
                name: "withdrawn_with",
                table: "questions");

            migrationBuilder.DropColumn(
                name: "merged_into",
                table: "events");

            migrationBuilder.DropColumn(
                name: "withdrawn_with",
                table: "events");

            migrationBuilder.DropColumn(
                name: "merged_into",
                table: "claims");

            migrationBuilder.DropColumn(
                name: "withdrawn_with",
                table: "claims");

            migrationBuilder.DropColumn(
                name: "merged_into",
                table: "articles");

            migrationBuilder.DropColumn(
                name: "withdrawn_with",
                table: "articles");
        }
    }
}
