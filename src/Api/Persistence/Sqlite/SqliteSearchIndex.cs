using Microsoft.EntityFrameworkCore.Migrations;

namespace Newsroom.Api.Persistence.Sqlite;

/// <summary>
/// The full-text index over <c>search_texts</c>, kept by three triggers. A migration that rebuilds that table drops them
/// without a word: it calls <see cref="Create"/> again.
/// </summary>
internal static class SqliteSearchIndex
{
    private const string Columns = "type, title_words, text_words";
    private const string New = "new.type, new.title_words, new.text_words";
    private const string Old = "old.type, old.title_words, old.text_words";

    /// <summary>Called by the migration that makes the table, after it, and by each that rebuilds it. Takes in what the table holds.</summary>
    public static void Create(MigrationBuilder migration)
    {
        // The words come folded already: the tokenizer only parts them at the spaces.
        migration.Sql(
            $"""
            create virtual table if not exists search_index using fts5(
              {Columns}, content = 'search_texts', content_rowid = 'number', tokenize = 'unicode61 remove_diacritics 0');
            drop trigger if exists search_texts_added;
            drop trigger if exists search_texts_removed;
            drop trigger if exists search_texts_changed;
            create trigger search_texts_added after insert on search_texts begin
              insert into search_index (rowid, {Columns}) values (new.number, {New});
            end;
            create trigger search_texts_removed after delete on search_texts begin
              insert into search_index (search_index, rowid, {Columns}) values ('delete', old.number, {Old});
            end;
            create trigger search_texts_changed after update on search_texts begin
              insert into search_index (search_index, rowid, {Columns}) values ('delete', old.number, {Old});
              insert into search_index (rowid, {Columns}) values (new.number, {New});
            end;
            insert into search_index (search_index) values ('rebuild');
            """
        );
    }

    /// <summary>Called on the way back, before the table is dropped.</summary>
    public static void Drop(MigrationBuilder migration) =>
        migration.Sql(
            """
            drop trigger search_texts_added;
            drop trigger search_texts_removed;
            drop trigger search_texts_changed;
            drop table search_index;
            """
        );
}
