using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Newsroom.Api.Persistence.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class Suggestions : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "suggestions",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    article_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    mark = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    kind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    state = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    article_version = table.Column<int>(type: "INTEGER", nullable: false),
                    extractor_version = table.Column<int>(type: "INTEGER", nullable: false),
                    passage_start = table.Column<int>(type: "INTEGER", nullable: false),
                    passage_end = table.Column<int>(type: "INTEGER", nullable: false),
                    score = table.Column<int>(type: "INTEGER", nullable: false),
                    proposal = table.Column<string>(type: "TEXT", nullable: false),
                    at = table.Column<long>(type: "INTEGER", nullable: false),
                    decided_by = table.Column<string>(type: "TEXT", maxLength: 300, nullable: true),
                    decided_at = table.Column<long>(type: "INTEGER", nullable: true),
                    reason = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: true),
                    claim_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    citation_id = table.Column<Guid>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_suggestions", x => x.id);
                    table.CheckConstraint("ck_suggestions_kind", "kind in ('figure', 'quotation')");
                    table.CheckConstraint("ck_suggestions_state", "state in ('open', 'unsure', 'accepted', 'rejected', 'outdated')");
                    table.ForeignKey(
                        name: "fk_suggestions__article_id",
                        column: x => x.article_id,
                        principalTable: "articles",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_suggestions__claim_id",
                        column: x => x.claim_id,
                        principalTable: "claims",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "ix_suggestions__at_id",
                table: "suggestions",
                columns: new[] { "at", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_suggestions__claim_id",
                table: "suggestions",
                column: "claim_id");

            migrationBuilder.CreateIndex(
                name: "ix_suggestions__state_at_id",
                table: "suggestions",
                columns: new[] { "state", "at", "id" });

            migrationBuilder.CreateIndex(
                name: "ux_suggestions__article_id_mark",
                table: "suggestions",
                columns: new[] { "article_id", "mark" },
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "suggestions");
        }
    }
}
