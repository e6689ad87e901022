using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Newsroom.Api.Persistence.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class Judgement : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "house_by",
                table: "questions",
                type: "TEXT",
                maxLength: 300,
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "house_claim_id",
                table: "questions",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<long>(
                name: "house_since",
                table: "questions",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "house_wording",
                table: "questions",
                type: "TEXT",
                maxLength: 2000,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "verdict",
                table: "claims",
                type: "TEXT",
                maxLength: 40,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "number_check",
                table: "citations",
                type: "TEXT",
                maxLength: 40,
                nullable: false,
                defaultValue: "notApplicable");

            migrationBuilder.CreateTable(
                name: "assessment_evidence",
                columns: table => new
                {
                    position = table.Column<int>(type: "INTEGER", nullable: false),
                    claim_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    assessment_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    evidence_claim_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    article_id = table.Column<Guid>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_assessment_evidence", x => new { x.claim_id, x.position });
                    table.ForeignKey(
                        name: "fk_assessment_evidence__article_id",
                        column: x => x.article_id,
                        principalTable: "articles",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_assessment_evidence__claim_id",
                        column: x => x.claim_id,
                        principalTable: "claims",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "fk_assessment_evidence__evidence_claim_id",
                        column: x => x.evidence_claim_id,
                        principalTable: "claims",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "claim_assessments",
                columns: table => new
                {
                    position = table.Column<int>(type: "INTEGER", nullable: false),
                    claim_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    verdict = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    credibility = table.Column<int>(type: "INTEGER", nullable: true),
                    note = table.Column<string>(type: "TEXT", maxLength: 10000, nullable: true),
                    by_name = table.Column<string>(type: "TEXT", maxLength: 300, nullable: false),
                    at = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_claim_assessments", x => new { x.claim_id, x.position });
                    table.CheckConstraint("ck_claim_assessments_credibility", "credibility between 1 and 6");
                    table.CheckConstraint("ck_claim_assessments_verdict", "verdict in ('confirmed', 'plausible', 'doubtful', 'refuted', 'unverifiable')");
                    table.ForeignKey(
                        name: "fk_claim_assessments__claim_id",
                        column: x => x.claim_id,
                        principalTable: "claims",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "claim_relations",
                columns: table => new
                {
                    position = table.Column<int>(type: "INTEGER", nullable: false),
                    claim_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    kind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    other_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    reason = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: false),
                    by_name = table.Column<string>(type: "TEXT", maxLength: 300, nullable: false),
                    at = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_claim_relations", x => new { x.claim_id, x.position });
                    table.CheckConstraint("ck_claim_relations_kind", "kind in ('supersedes', 'corrects', 'retracts', 'disowns', 'dependsOn', 'derivedFrom', 'narrows', 'corroborates', 'contradicts')");
                    table.ForeignKey(
                        name: "fk_claim_relations__claim_id",
                        column: x => x.claim_id,
                        principalTable: "claims",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "fk_claim_relations__other_id",
                        column: x => x.other_id,
                        principalTable: "claims",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "source_links",
                columns: table => new
                {
                    position = table.Column<int>(type: "INTEGER", nullable: false),
                    source_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    kind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    other_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    reason = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: false),
                    by_name = table.Column<string>(type: "TEXT", maxLength: 300, nullable: false),
                    at = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_source_links", x => new { x.source_id, x.position });
                    table.CheckConstraint("ck_source_links_kind", "kind in ('dependsOn', 'independent')");
                    table.ForeignKey(
                        name: "fk_source_links__other_id",
                        column: x => x.other_id,
                        principalTable: "sources",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_source_links__source_id",
                        column: x => x.source_id,
                        principalTable: "sources",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "ix_questions__house_claim_id",
                table: "questions",
                column: "house_claim_id");

            migrationBuilder.AddCheckConstraint(
                name: "ck_questions_house_figure",
                table: "questions",
                sql: "(house_claim_id is null) = (house_wording is null) and (house_claim_id is null) = (house_by is null) and (house_claim_id is null) = (house_since is null)");

            migrationBuilder.CreateIndex(
                name: "ix_claims__verdict_created_at_id",
                table: "claims",
                columns: new[] { "verdict", "created_at", "id" },
                descending: new[] { false, true, true },
                filter: "verdict is not null");

            migrationBuilder.AddCheckConstraint(
                name: "ck_claims_verdict",
                table: "claims",
                sql: "verdict in ('confirmed', 'plausible', 'doubtful', 'refuted', 'unverifiable')");

            migrationBuilder.CreateIndex(
                name: "ix_citations__number_check_claim_id",
                table: "citations",
                columns: new[] { "number_check", "claim_id" },
                filter: "number_check in ('mismatch', 'noFigure')");

            migrationBuilder.AddCheckConstraint(
                name: "ck_citations_number_check",
                table: "citations",
                sql: "number_check in ('match', 'mismatch', 'noFigure', 'notApplicable')");

            migrationBuilder.CreateIndex(
                name: "ix_assessment_evidence__article_id",
                table: "assessment_evidence",
                column: "article_id");

            migrationBuilder.CreateIndex(
                name: "ix_assessment_evidence__evidence_claim_id",
                table: "assessment_evidence",
                column: "evidence_claim_id");

            migrationBuilder.CreateIndex(
                name: "ix_claim_relations__other_id",
                table: "claim_relations",
                column: "other_id");

            migrationBuilder.CreateIndex(
                name: "ix_source_links__other_id",
                table: "source_links",
                column: "other_id");

            migrationBuilder.AddForeignKey(
                name: "fk_questions__house_claim_id",
                table: "questions",
                column: "house_claim_id",
                principalTable: "claims",
                principalColumn: "id",
                onDelete: ReferentialAction.Restrict);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropForeignKey(
                name: "fk_questions__house_claim_id",
                table: "questions");

            migrationBuilder.DropTable(
                name: "assessment_evidence");

            migrationBuilder.DropTable(
                name: "claim_assessments");

            migrationBuilder.DropTable(
                name: "claim_relations");

            migrationBuilder.DropTable(
                name: "source_links");

            migrationBuilder.DropIndex(
                name: "ix_questions__house_claim_id",
                table: "questions");

            migrationBuilder.DropCheckConstraint(
                name: "ck_questions_house_figure",
                table: "questions");

            migrationBuilder.DropIndex(
                name: "ix_claims__verdict_created_at_id",
                table: "claims");

            migrationBuilder.DropCheckConstraint(
                name: "ck_claims_verdict",
                table: "claims");

            migrationBuilder.DropIndex(
                name: "ix_citations__number_check_claim_id",
                table: "citations");

            migrationBuilder.DropCheckConstraint(
                name: "ck_citations_number_check",
                table: "citations");

            migrationBuilder.DropColumn(
                name: "house_by",
                table: "questions");

            migrationBuilder.DropColumn(
                name: "house_claim_id",
                table: "questions");

            migrationBuilder.DropColumn(
                name: "house_since",
                table: "questions");

            migrationBuilder.DropColumn(
                name: "house_wording",
                table: "questions");

            migrationBuilder.DropColumn(
                name: "verdict",
                table: "claims");

            migrationBuilder.DropColumn(
                name: "number_check",
                table: "citations");
        }
    }
}
