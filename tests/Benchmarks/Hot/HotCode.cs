using BenchmarkDotNet.Attributes;
using BenchmarkDotNet.Columns;
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Loggers;
using BenchmarkDotNet.Running;
using BenchmarkDotNet.Toolchains.InProcess.Emit;
using Newsroom.Api.Features.Claims;
using Newsroom.Api.Http;
using Newsroom.Api.Wire;
using Newsroom.Benchmarks.Invented;
using Newsroom.Domain;
using Newsroom.Domain.Articles;
using Newsroom.Domain.Dates;

namespace Newsroom.Benchmarks.Hot;

/// <summary>Code that runs once or more often for each line or answer.</summary>
[MemoryDiagnoser]
public class HotCode
{
    private const int TextLength = 5_000;
    private readonly string article = Article();
    private readonly string quote = Prose.Quote(ClaimLine.Draw(25), 0, inGerman: true).Sentence;
    private readonly ClaimResponse claim = Claim();

    public static void Measure() =>
        BenchmarkRunner.Run<HotCode>(
            new ManualConfig()
                .AddJob(Job.ShortRun.WithToolchain(InProcessEmitToolchain.Instance))
                .AddColumnProvider(DefaultColumnProviders.Instance)
                .AddLogger(ConsoleLogger.Default)
                .WithOptions(ConfigOptions.DisableLogFile | ConfigOptions.DisableOptimizationsValidator)
        );

    [Benchmark(Description = "quote anchored in 5,000 characters")]
    public object Anchor() => Anchoring.Anchor(new ArticleText(article), quote, null, null);

    [Benchmark(Description = "EDTF day")]
    public object Day() => PartialDate.Parse("2025-07-15");

    [Benchmark(Description = "EDTF interval, approximate")]
    public object Interval() => PartialDate.Parse("2024-06~/2025-04");

    [Benchmark(Description = "name folded")]
    public object Fold() => Folded.Of("Amt für Wasserwirtschaft Kestholm");

    [Benchmark(Description = "claim to JSON")]
    public object Json() => Representation.Bytes(claim);

    [Benchmark(Description = "its ETag")]
    public object Tag() => Representation.Tag(bytes, 1);

    private readonly byte[] bytes = Representation.Bytes(Claim());

    private static string Article()
    {
        var ledger = new InventedLedger(1_000);
        var text = ledger.Text(2);
        while (text.Length < TextLength)
            text += "\n\n" + ledger.Text(4);
        return text[..TextLength];
    }

    private static ClaimResponse Claim()
    {
        var id = Guid.CreateVersion7();
        var line = ClaimLine.Draw(25);
        var (sentence, form) = Prose.Quote(line, 0, inGerman: true);
        var citation = new CitationAnswer(
            id,
            new ArticleReference(id, "article-0000003", "What is known so far"),
            1,
            new QuoteAnswer(sentence, "stand zunächst nicht fest. ", " Die Lage blieb", 310, 450),
            "anchored",
            form,
            "explicit",
            false,
            null,
            "none",
            [],
            "complete",
            "match",
            "https://bote.example/article-0000003#:~:text=" + Uri.EscapeDataString(sentence)
        );
        var date = PartialDate.Parse("2025-07-15");
        return new ClaimResponse(
            id,
            "claim-0000035",
            line.Text,
            "en",
            new SourceReference(id, "source-0000000", World.Source(0).Name),
            [],
            "affirms",
            "unspecified",
            StatedDate.Of(date, false),
            DateAnswer.Of(date),
            null,
            new QuantityAnswer(
                15_000,
                null,
                null,
                null,
                "about",
                "people",
                "killed",
                null,
                null,
                "counted",
                null,
                "rund 15.000"
            ),
            new QuestionReference(id, "question-0000003", "How many?"),
            [],
            ["flood"],
            [citation, citation],
            2,
            "singleOrigin",
            1,
            null,
            1,
            DateTimeOffset.UnixEpoch,
            DateTimeOffset.UnixEpoch
        );
    }
}
