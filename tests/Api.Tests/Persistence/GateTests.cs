using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using Newsroom.Api.Tests.Support;

namespace Newsroom.Api.Tests.Persistence;

/// <summary>Sequence order is instant order is commit order, whoever writes and however many at once.</summary>
public abstract class GateTests(LedgerServer server) : ApiTests(server)
{
    private const int Writers = 16;
    private const int RoundsEach = 8;
    private const int LinesEach = 300;
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(15);

    /// <summary>Committed revisions after that sequence, in its order, read past the API.</summary>
    protected abstract Task<List<(long Sequence, long Instant)>> ReadAfter(long sequence);

    /// <summary>How many revisions do not end where the next of the same resource begins, or never.</summary>
    protected abstract Task<long> CountBadEnds();

    /// <summary>Stands in the gate until disposed.</summary>
    protected abstract Task<IAsyncDisposable> StandInTheGate();

    [Fact]
    public async Task A_reader_that_remembers_one_sequence_misses_nothing_while_sixteen_write()
    {
        var start = (await ReadAfter(0)).Select(r => r.Sequence).DefaultIfEmpty(0).Max();
        var seen = new List<(long Sequence, long Instant)>();
        var polls = 0;
        var (shared, text) = (NewKey("shared"), NewKey("text"));
        await Ledger.Source(shared);
        await Ledger.Article(text);
        var work = Task.WhenAll(
            Enumerable
                .Range(0, Writers)
                .Select(w => Write(w, shared, text))
                .Append(Import(""))
                .Append(Import("?atomic=true"))
                .Append(Import("?dryRun=true"))
        );
        do
        {
            seen.AddRange(await ReadAfter(seen.Count > 0 ? seen[^1].Sequence : start));
            polls++;
        } while (!work.IsCompleted);
        await work;
        seen.AddRange(await ReadAfter(seen[^1].Sequence));

        var stored = await ReadAfter(start);
        Assert.Equal(stored, seen);
        Assert.True(polls > 20, $"Only {polls} polls.");
        Assert.True(stored.Count > Writers * RoundsEach * 5 + 2 * LinesEach);
        Assert.Equal(stored.Count, stored[^1].Sequence - stored[0].Sequence + 1);
        Assert.All(
            stored.Zip(stored.Skip(1)),
            pair => Assert.True(pair.First.Instant < pair.Second.Instant, $"{pair}")
        );
        Assert.Equal(0, await CountBadEnds());
    }

    [Fact]
    public async Task Many_who_change_one_resource_are_all_heard_or_told_to_try_again()
    {
        var key = NewKey("one");
        await Ledger.Source(key);
        var answers = await Task.WhenAll(
            Enumerable.Range(0, 20).Select(i => Ledger.Patch($"/v1/sources/{key}", new { description = $"Writer {i}" }))
        );
        var heard = answers.Count(a => a.Code == 200);
        Assert.All(answers.Where(a => a.Code != 200), a => Assert.NotNull(a.MustFail(503).Message.Headers.RetryAfter));
        Assert.InRange(heard, 1, 20);
        Assert.Equal(heard + 1, (int)(await Ledger.Get($"/v1/sources/{key}"))["version"]!);
    }

    [Fact]
    public async Task A_gate_that_is_held_too_long_answers_503_and_opens_again()
    {
        var (stored, refused, after) = (NewKey("stored"), NewKey("refused"), NewKey("after"));
        await Ledger.Source(stored);
        await using (await StandInTheGate())
        {
            var waited = Stopwatch.StartNew();
            var answer = (await Ledger.Put($"/v1/sources/{refused}", new { name = "N", kind = "person" })).MustFail(
                503
            );
            Assert.InRange(waited.Elapsed, TimeSpan.FromSeconds(3), Longest);
            Assert.True(answer.Message.Headers.RetryAfter?.Delta > TimeSpan.Zero);
            waited.Restart();
            (await Ledger.Get($"/v1/sources/{stored}")).Must(200);
            Assert.True(waited.Elapsed < TimeSpan.FromSeconds(2), "A reader waited for the gate.");
        }
        (await Ledger.Get($"/v1/sources/{refused}")).MustFail(404);
        await Ledger.Source(after);
    }

    [Fact]
    public async Task Who_waits_at_the_gate_gets_through_once_it_opens()
    {
        Task<Answer> waiting;
        await using (await StandInTheGate())
        {
            waiting = Ledger.Put($"/v1/sources/{NewKey("waits")}", new { name = "N", kind = "person" });
            await Task.Delay(TimeSpan.FromSeconds(1), TestContext.Current.CancellationToken);
            Assert.False(waiting.IsCompleted);
        }
        (await waiting).Must(201);
    }

    /// <summary>Five revisions or more a round, of all types, one of them of a resource that all writers change.</summary>
    private async Task Write(int writer, string shared, string text)
    {
        for (var round = 0; round < RoundsEach; round++)
        {
            var source = (
                await Patiently(() => Ledger.Post("/v1/sources", new { name = $"W{writer}", kind = "person" }))
            )
                .Must(201)
                .Id;
            await Patiently(() =>
                Ledger.Put($"/v1/articles/{NewKey("a")}", new { language = "de", text = Samples.Text })
            );
            await Patiently(() =>
                Ledger.Put(
                    $"/v1/events/{NewKey("e")}",
                    new
                    {
                        title = "Flood",
                        kind = "disaster",
                        occurrence = "occurred",
                    }
                )
            );
            await Patiently(() =>
                Ledger.Put($"/v1/questions/{NewKey("q")}", new { text = "How many houses?", answerKind = "quantity" })
            );
            await Patiently(() => Ledger.Post("/v1/claims", Samples.Claim(text, source)));
            await Patiently(() => Ledger.Patch($"/v1/sources/{source}", new { description = $"Round {round}" }));
            if (round % 4 == writer % 4)
                await Patiently(() =>
                    Ledger.Patch($"/v1/sources/{shared}", new { description = $"{writer} in {round}" })
                );
        }
    }

    private async Task Import(string query)
    {
        var keys = Enumerable.Range(0, LinesEach).Select(i => NewKey("line")).ToList();
        var lines = string.Join(
            '\n',
            keys.Select(k => $$"""{"type": "source", "key": "{{k}}", "name": "Imported", "kind": "person"}""")
        );
        var report = (await Patiently(() => Ledger.Import(lines, query))).Must(200);
        Assert.Equal((LinesEach, 0), ((int)report["created"]!, (int)report["failed"]!));
    }

    /// <summary>Does what a client does on 503: tries again, for a while. Nothing else may go wrong.</summary>
    private static async Task<Answer> Patiently(Func<Task<Answer>> request)
    {
        for (var tries = 1; ; tries++)
        {
            var answer = await request();
            if (answer.Code < 300)
                return answer;
            answer.MustFail(503);
            Assert.True(
                tries < 20,
                string.Create(CultureInfo.InvariantCulture, $"Still 503 after {tries} tries: {answer.Text}")
            );
            await Task.Delay(TimeSpan.FromMilliseconds(50), TestContext.Current.CancellationToken);
        }
    }
}
