using Microsoft.Data.Sqlite;
using Newsroom.Api.Tests.Support;
using Npgsql;

namespace Newsroom.Api.Tests.Operating;

[Collection("Processes")]
public sealed class FirstRunTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task A_first_start_serves_a_ledger_in_a_data_folder_that_it_makes()
    {
        await using var program = LedgerProcess.Launch(folder.Path);
        var ledger = await program.Ready();
        (await ledger.Get("/v1/claims")).Must(200);
        await ledger.Source("first");
        Assert.True(File.Exists(folder.File("data/ledger.db")));
    }

    [Fact]
    public async Task The_data_folder_can_be_named()
    {
        await using var program = LedgerProcess.Launch(
            folder.Path,
            new Dictionary<string, string> { ["Ledger__DataFolder"] = folder.File("elsewhere/deep") }
        );
        await program.Ready();
        Assert.True(File.Exists(folder.File("elsewhere/deep/ledger.db")));
        Assert.False(Directory.Exists(folder.File("data")));
    }

    [Fact]
    public async Task What_was_entered_is_there_after_a_restart()
    {
        await using (var first = LedgerProcess.Launch(folder.Path))
            await (await first.Ready()).Source("kept");
        await using var second = LedgerProcess.Launch(folder.Path);
        (await (await second.Ready()).Get("/v1/sources/kept")).Must(200);
    }

    [Fact]
    public async Task The_console_says_where_it_listens_where_the_data_lies_and_what_to_open()
    {
        await using var program = LedgerProcess.Launch(folder.Path);
        var address = (await program.Ready()).Http.BaseAddress!.ToString().TrimEnd('/');
        await Soon.True(
            () => program.Console.Contains("/openapi/v1.json", StringComparison.Ordinal),
            TimeSpan.FromSeconds(5)
        );
        Assert.StartsWith("http://127.0.0.1:", address);
        Assert.Contains("data/ledger.db", program.Console);
        foreach (var link in new[] { "/swagger", "/v1/claims", "/openapi/v1.json" })
            Assert.Contains(address + link, program.Console);
    }

    [Theory]
    [InlineData("/swagger")]
    [InlineData("/v1/claims")]
    [InlineData("/openapi/v1.json")]
    public async Task Each_link_on_the_console_answers(string link)
    {
        await using var program = LedgerProcess.Launch(folder.Path);
        (await (await program.Ready()).Get(link)).Must(200);
    }

    [Fact]
    public async Task Without_settings_it_listens_on_loopback_alone()
    {
        await using var program = LedgerProcess.Launch(
            folder.Path,
            new Dictionary<string, string> { ["ASPNETCORE_URLS"] = "" }
        );
        // Either it listens there, or that very address is in use by somebody.
        await Soon.True(
            () => program.Console.Contains("http://127.0.0.1:5080", StringComparison.Ordinal),
            TimeSpan.FromSeconds(60)
        );
        Assert.DoesNotContain("0.0.0.0", program.Console);
    }

    [Fact]
    public async Task The_sample_loads_without_a_failed_line_and_only_once()
    {
        var lines = (
            await File.ReadAllLinesAsync(
                Path.Combine(AppContext.BaseDirectory, "samples", "ledger.ndjson"),
                TestContext.Current.CancellationToken
            )
        ).Count(l => l.Length > 0);
        await using (var first = LedgerProcess.Launch(folder.Path, null, "--sample"))
        {
            var ledger = await first.Ready();
            await Soon.True(
                () => first.Console.Contains("The sample:", StringComparison.Ordinal),
                TimeSpan.FromSeconds(60)
            );
            Assert.Contains($"The sample: {lines} created, 0 updated, 0 unchanged, 0 failed.", first.Console);
            Assert.NotEmpty(await ledger.All("/v1/claims?limit=200"));
        }
        await using var second = LedgerProcess.Launch(folder.Path, null, "--sample");
        await second.Ready();
        await Soon.True(
            () => second.Console.Contains("The sample:", StringComparison.Ordinal),
            TimeSpan.FromSeconds(60)
        );
        Assert.Contains($"The sample: 0 created, 0 updated, {lines} unchanged, 0 failed.", second.Console);
    }

    [Fact]
    public async Task A_file_named_in_the_connection_string_holds_the_ledger()
    {
        await using var program = LedgerProcess.Over($"Data Source={folder.File("own.db")}");
        await (await program.Ready()).Source("own");
        Assert.True(File.Exists(folder.File("own.db")));
        Assert.Contains(folder.File("own.db"), program.Console);
    }

    [Fact]
    public async Task A_PostgreSQL_connection_string_puts_the_ledger_there()
    {
        var database = await SharedCluster.Instance.NewDatabase();
        await using var program = LedgerProcess.Over(database + ";Password=not-for-the-console");
        await (await program.Ready()).Source("there");
        Assert.Equal(1L, await Npgsql(database, "select count(*) from sources where key = 'there'"));
        Assert.Contains("PostgreSQL, database ledger_", program.Console);
        Assert.DoesNotContain("not-for-the-console", program.Console);
    }

    [Fact]
    public async Task The_verb_migrate_sets_up_a_SQLite_file_and_ends()
    {
        var file = folder.File("verb.db");
        await using var program = LedgerProcess.Over($"Data Source={file}", "migrate");
        Assert.Equal(0, await program.Ended());
        Assert.Contains("Migrated", program.Console);
        await using var connection = new SqliteConnection($"Data Source={file};Pooling=False");
        await connection.OpenAsync(TestContext.Current.CancellationToken);
        await using var command = connection.CreateCommand();
        command.CommandText = "select count(*) from revisions where type <> 'term'";
        Assert.Equal(0L, await command.ExecuteScalarAsync(TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task The_verb_migrate_sets_up_a_PostgreSQL_database_and_ends_and_can_be_repeated()
    {
        var database = await SharedCluster.Instance.NewDatabase();
        for (var time = 1; time <= 2; time++)
        {
            await using var program = LedgerProcess.Over(database, "migrate");
            Assert.Equal(0, await program.Ended());
        }
        Assert.Equal(0L, await Npgsql(database, "select count(*) from revisions where type <> 'term'"));
    }

    [Fact]
    public async Task A_PostgreSQL_ledger_of_an_older_program_waits_for_the_verb_migrate()
    {
        var database = await SharedCluster.Instance.NewDatabase();
        await Npgsql(
            database,
            """
            create table migrations_history ("MigrationId" varchar(150) primary key, "ProductVersion" varchar(32) not null);
            insert into migrations_history values ('20200101000000_Older', '10.0.0')
            """
        );
        await using var program = LedgerProcess.Over(database);
        var ledger = await program.Listening();
        (await ledger.Get("/health/ready")).MustFail(503);
        (await ledger.Get("/v1/sources")).MustFail(503);
        await using (var upgrade = LedgerProcess.Over(database, "migrate"))
            Assert.Equal(0, await upgrade.Ended());
        await (await program.Ready()).Source("upgraded");
    }

    [Theory]
    [InlineData("ASPNETCORE_URLS", "http://0.0.0.0:0")]
    [InlineData("ASPNETCORE_URLS", "http://*:0")]
    [InlineData("ASPNETCORE_URLS", "http://+:0")]
    [InlineData("ASPNETCORE_URLS", "http://[::]:0")]
    [InlineData("ASPNETCORE_URLS", "http://ledger.example:0")]
    [InlineData("ASPNETCORE_URLS", "http://127.0.0.1:0;http://0.0.0.0:0")]
    [InlineData("ASPNETCORE_HTTP_PORTS", "5081")]
    [InlineData("ASPNETCORE_HTTPS_PORTS", "5082")]
    [InlineData("HTTP_PORTS", "5083")]
    [InlineData("Kestrel__Endpoints__Open__Url", "http://0.0.0.0:0")]
    public async Task An_address_that_others_reach_is_refused_while_anyone_may_write(string setting, string address)
    {
        var settings = new Dictionary<string, string> { ["ASPNETCORE_URLS"] = "", [setting] = address };
        await using var program = LedgerProcess.Launch(folder.Path, settings);
        Assert.Equal(1, await program.Ended());
        Assert.Contains("Refused to listen on", program.Console);
        Assert.Contains("Auth__AnonymousWrite=true", program.Console);
        Assert.DoesNotContain("   at ", program.Console);
        Assert.False(Directory.Exists(folder.File("data")));
    }

    [Fact]
    public async Task An_open_address_on_the_command_line_is_refused_too()
    {
        await using var program = LedgerProcess.Launch(folder.Path, null, "--urls=http://0.0.0.0:0");
        Assert.Equal(1, await program.Ended());
        Assert.Contains("Refused to listen on http://0.0.0.0:0", program.Console);
    }

    [Fact]
    public async Task An_address_that_others_reach_is_served_when_that_is_meant()
    {
        await using var program = LedgerProcess.Launch(
            folder.Path,
            new Dictionary<string, string>
            {
                ["ASPNETCORE_URLS"] = "http://0.0.0.0:0",
                ["Auth__AnonymousWrite"] = "true",
            }
        );
        await Soon.True(
            () => program.HasEnded || program.Console.Contains("listens on", StringComparison.Ordinal),
            TimeSpan.FromSeconds(60)
        );
        Assert.False(program.HasEnded, program.Console);
        Assert.DoesNotContain("Refused", program.Console);
    }

    private static async Task<object?> Npgsql(string database, string sql)
    {
        await using var connection = new NpgsqlConnection(database + ";Pooling=false");
        await connection.OpenAsync(TestContext.Current.CancellationToken);
        await using var command = new NpgsqlCommand(sql, connection);
        return await command.ExecuteScalarAsync(TestContext.Current.CancellationToken);
    }
}
