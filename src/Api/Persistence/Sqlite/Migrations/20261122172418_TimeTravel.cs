using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Newsroom.Api.Persistence.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class TimeTravel : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<bool>(
                name: "is_withdrawn",
                table: "revisions",
                type: "INTEGER",
                nullable: false,
                defaultValue: false);

            migrationBuilder.CreateTable(
                name: "revision_references",
                columns: table => new
                {
                    entity_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false),
                    referred_id = table.Column<Guid>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_revision_references", x => new { x.entity_id, x.version, x.referred_id });
                });

            migrationBuilder.CreateIndex(
                name: "ix_revisions__valid_from",
                table: "revisions",
                column: "valid_from");

            migrationBuilder.CreateIndex(
                name: "ix_revision_references__referred_id",
                table: "revision_references",
                column: "referred_id");
            // Withdrawn from its withdrawal, or merger, until it is restored.
            migrationBuilder.Sql(
                """
                update revisions set is_withdrawn = true where (
                  select x.action from revisions x
                  where x.entity_id = revisions.entity_id and x.version <= revisions.version
                    and x.action in ('created', 'withdrawn', 'restored', 'merged')
                  order by x.version desc limit 1) in ('withdrawn', 'merged')
                """
            );
            // The migration before has rebuilt their tables, at its very end.
            ListIndexes.Create(migrationBuilder);
            FigureIndexes.Create(migrationBuilder);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "revision_references");

            migrationBuilder.DropIndex(
                name: "ix_revisions__valid_from",
                table: "revisions");

            migrationBuilder.DropColumn(
                name: "is_withdrawn",
                table: "revisions");
        }
    }
}
