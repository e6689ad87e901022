using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Newsroom.Api.Persistence.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class Export : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<long>(
                name: "withdrawn_at",
                table: "terms",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<long>(
                name: "withdrawn_at",
                table: "sources",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<long>(
                name: "withdrawn_at",
                table: "questions",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<long>(
                name: "withdrawn_at",
                table: "events",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<long>(
                name: "withdrawn_at",
                table: "claims",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<long>(
                name: "withdrawn_at",
                table: "articles",
                type: "INTEGER",
                nullable: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(
                name: "withdrawn_at",
                table: "terms");

            migrationBuilder.DropColumn(
                name: "withdrawn_at",
                table: "sources");

            migrationBuilder.DropColumn(
                name: "withdrawn_at",
                table: "questions");

            migrationBuilder.DropColumn(
                name: "withdrawn_at",
                table: "events");

            migrationBuilder.DropColumn(
                name: "withdrawn_at",
                table: "claims");

            migrationBuilder.DropColumn(
                name: "withdrawn_at",
                table: "articles");
        }
    }
}
