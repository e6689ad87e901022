using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using Newsroom.Api.Tests.Support;

namespace Newsroom.Api.Tests.Operating;

/// <summary>What cannot work is said in a sentence, with exit code 1 and no stack trace; what is asked to stop stops.</summary>
[Collection("Processes")]
public sealed class StartFailureTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task A_port_in_use_is_named()
    {
        using var taken = new TcpListener(IPAddress.Loopback, 0);
        taken.Start();
        var address = $"http://127.0.0.1:{((IPEndPoint)taken.LocalEndpoint).Port}";
        await using var program = LedgerProcess.Launch(
            folder.Path,
            new Dictionary<string, string> { ["ASPNETCORE_URLS"] = address }
        );
        await Refused(program, address);
    }

    [Fact]
    public async Task A_file_that_is_no_ledger_is_named_and_left_alone()
    {
        var file = folder.File("letter.txt");
        const string letter = "Dear editor, this is not a database but a letter, and I want it back as it was.";
        await File.WriteAllTextAsync(file, letter, TestContext.Current.CancellationToken);
        await using var program = LedgerProcess.Over($"Data Source={file}");
        await Refused(program, file);
        Assert.Equal(letter, await File.ReadAllTextAsync(file, TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task A_data_folder_that_is_a_file_is_named()
    {
        var file = folder.File("data");
        await File.WriteAllTextAsync(file, "", TestContext.Current.CancellationToken);
        await using var program = LedgerProcess.Launch(folder.Path);
        await Refused(program, file);
    }

    [Fact]
    public async Task A_connection_string_that_is_none_is_refused()
    {
        await using var program = LedgerProcess.Over("nonsense");
        await Refused(program, "ConnectionStrings:Ledger");
    }

    [Theory]
    [InlineData("nonsense")]
    [InlineData("http://127.0.0.1:notaport")]
    public async Task An_address_that_is_none_is_named(string address)
    {
        await using var program = LedgerProcess.Launch(
            folder.Path,
            new Dictionary<string, string> { ["ASPNETCORE_URLS"] = address }
        );
        await Refused(program, address);
    }

    [Fact]
    public async Task The_verb_migrate_says_that_PostgreSQL_is_away()
    {
        await using var program = LedgerProcess.Over("Host=127.0.0.1;Port=9;Database=ledger", "migrate");
        await Refused(program, "127.0.0.1:9");
    }

    [Fact]
    public async Task A_ledger_in_memory_is_refused()
    {
        await using var program = LedgerProcess.Launch(
            folder.Path,
            new Dictionary<string, string> { ["ConnectionStrings__Ledger"] = "Data Source=:memory:" }
        );
        await Refused(program, "in memory");
        Assert.False(File.Exists(folder.File(":memory:")));
    }

    [Fact]
    public async Task A_verb_that_is_none_is_refused()
    {
        await using var program = LedgerProcess.Launch(folder.Path, null, "migrat");
        await Refused(program, "migrat");
    }

    [Fact]
    public async Task Asked_to_stop_it_ends_well_and_the_file_alone_holds_everything()
    {
        await using var program = LedgerProcess.Launch(folder.Path);
        await (await program.Ready()).Source("kept");
        var waited = Stopwatch.StartNew();
        program.AskToStop();
        Assert.Equal(0, await program.Ended());
        Assert.True(waited.Elapsed < TimeSpan.FromSeconds(10), $"It took {waited.Elapsed}.");
        Directory.CreateDirectory(folder.File("copy"));
        File.Copy(folder.File("data/ledger.db"), folder.File("copy/ledger.db"));
        await using var copy = LedgerProcess.Launch(
            folder.Path,
            new Dictionary<string, string> { ["Ledger__DataFolder"] = folder.File("copy") }
        );
        (await (await copy.Ready()).Get("/v1/sources/kept")).Must(200);
    }

    private static async Task Refused(LedgerProcess program, string named)
    {
        Assert.Equal(1, await program.Ended());
        Assert.Contains(named, program.Console);
        Assert.DoesNotContain("   at ", program.Console);
        Assert.DoesNotContain("listens on", program.Console);
    }
}
