using System.Text.RegularExpressions;

namespace Newsroom.Api.Tests.Conventions;

/// <summary>What a reader may rely on anywhere in the tree.</summary>
public sealed partial class TreeTests
{
    private static readonly string[] NoNames =
    [
        "Common",
        "Shared",
        "Helpers",
        "Utils",
        "Services",
        "Managers",
        "Infrastructure",
        "Core",
    ];

    /// <summary>Which slice may use another one, and why. Everything else goes through the domain or Entries.</summary>
    private static readonly (string From, string To, string Why)[] Allowed =
    [
        ("Annotation", "Claims", "what is marked are claims"),
        ("Annotation", "Suggestions", "what is marked may wait for an editor"),
        ("Articles", "Claims", "a text that changes is followed by the citations of its claims"),
        ("Articles", "Past", "a read may ask for how it was"),
        ("Claims", "Comparison", "a claim is answered with the evidence for it"),
        ("Claims", "Judgement", "two claims that become one take their relations along"),
        ("Claims", "Past", "a read may ask for how it was"),
        ("Comparison", "Claims", "a figure is answered in one form"),
        ("Comparison", "Past", "a read may ask for how it was"),
        ("Entries", "Annotation", "one registration knows all that read entries"),
        ("Entries", "Articles", "one registration and one reader know all types"),
        ("Entries", "Claims", "one registration and one reader know all types"),
        ("Entries", "Comparison", "one registration knows all that read entries"),
        ("Entries", "Events", "one registration and one reader know all types"),
        ("Entries", "Judgement", "one registration knows all that work on entries"),
        ("Entries", "Imports", "one registration knows all that work on entries"),
        ("Entries", "Past", "one registration knows all that read entries"),
        ("Entries", "Questions", "one registration and one reader know all types"),
        ("Entries", "Terms", "one registration and one reader know all types"),
        ("Entries", "Search", "one registration knows all that work on entries"),
        ("Entries", "Sources", "one registration and one reader know all types"),
        ("Entries", "Exports", "one registration knows all that work on entries"),
        ("Events", "Past", "a read may ask for how it was"),
        ("Exports", "Articles", "an export is written in the form of lines that the types read"),
        ("Exports", "Events", "an export is written in the form of lines that the types read"),
        ("Exports", "Judgement", "an export is written in the form of lines that the types read"),
        ("Exports", "Imports", "an export is written in the form of lines that an import reads"),
        ("Judgement", "Claims", "what is judged is a claim"),
        ("Judgement", "Comparison", "whose voice a claim is, and what speaks for it, is read in one place"),
        ("Judgement", "Questions", "what is printed is told with its question"),
        ("Judgement", "Sources", "what is linked is a source"),
        ("Past", "Articles", "what was is answered in the form of what is"),
        ("Past", "Claims", "what was is answered in the form of what is"),
        ("Past", "Comparison", "what was is answered in the form of what is"),
        ("Past", "Events", "what was is answered in the form of what is"),
        ("Past", "Judgement", "what was is answered in the form of what is"),
        ("Past", "Questions", "what was is answered in the form of what is"),
        ("Past", "Sources", "what was is answered in the form of what is"),
        ("Past", "Terms", "what was is answered in the form of what is"),
        ("Questions", "Comparison", "questions are filtered by the evidence on them"),
        ("Operating", "Imports", "the sample is an import"),
        ("Entries", "Suggestions", "one registration knows all that work on entries"),
        ("Suggestions", "Claims", "what is accepted becomes a claim"),
        ("Suggestions", "Sources", "whom it names may be a new source"),
        ("Questions", "Past", "a read may ask for how it was"),
        ("Sources", "Past", "a read may ask for how it was"),
    ];

    [Fact]
    public void No_slice_uses_another_but_for_a_reason()
    {
        var used = Tree.Sources("src/Api/Features").SelectMany(Uses).Where(u => u.To != "Entries").ToList();
        var allowed = Allowed.Select(a => (a.From, a.To)).ToHashSet();
        Assert.Equal([], used.Where(u => !allowed.Contains((u.From, u.To))).Select(u => $"{u.File} uses {u.To}"));
        Assert.Equal(
            [],
            allowed.Except(used.Select(u => (u.From, u.To))).Select(a => $"{a} is allowed and not needed")
        );
        Assert.All(Allowed, a => Assert.NotEmpty(a.Why));
    }

    [Fact]
    public void Controllers_decide_nothing()
    {
        var controllers = Tree.Sources("src/Api/Features")
            .Where(f => f.EndsWith("Controller.cs", StringComparison.Ordinal))
            .ToList();
        Assert.NotEmpty(controllers);
        Assert.Equal([], controllers.Where(c => Branch().IsMatch(Tree.Code(c))));
    }

    [Fact]
    public void Engines_are_named_in_Persistence_alone()
    {
        var elsewhere = Tree.Sources("src").Where(f => !f.StartsWith("src/Api/Persistence/", StringComparison.Ordinal));
        Assert.Equal([], elsewhere.Where(f => Engine().IsMatch(Tree.Code(f))));
        Assert.Contains(Tree.Sources("src/Api/Persistence"), f => Engine().IsMatch(Tree.Code(f)));
    }

    [Fact]
    public void The_domain_knows_no_framework() =>
        Assert.Equal([], Tree.Sources("src/Domain").Where(f => Framework().IsMatch(Tree.Code(f))));

    [Fact]
    public void Nothing_is_changed_or_deleted_past_the_revisions_and_time_is_passed_in() =>
        Assert.Equal([], Tree.Sources("src").Where(f => Bypass().IsMatch(Tree.Code(f))));

    [Fact]
    public void Files_are_short()
    {
        var lengths = Tree.Sources("src").Select(f => (File: f, Tree.Lines(f).Length)).OrderBy(f => f.Length).ToList();
        Assert.Equal([], lengths.Where(f => f.Length > 300));
        Assert.True(
            lengths[lengths.Count / 2].Length < 80,
            $"The median is {lengths[lengths.Count / 2].Length} lines."
        );
        Assert.True(Tree.Lines("src/Api/Program.cs").Length < 60);
    }

    [Fact]
    public void Nothing_has_a_name_that_says_nothing()
    {
        var parts = new[] { "src", "tests", "tools" }
            .SelectMany(Tree.Sources)
            .SelectMany(f => f.Split('/').Select(part => (File: f, Name: part.Split('.')[0])));
        Assert.Equal(
            [],
            parts
                .Where(p => NoNames.Any(n => p.Name.EndsWith(n, StringComparison.Ordinal)))
                .Select(p => p.File)
                .Distinct()
        );
    }

    [Fact]
    public void Namespaces_follow_folders()
    {
        foreach (var (folder, name) in new[] { ("src/Api", "Newsroom.Api"), ("src/Domain", "Newsroom.Domain") })
        {
            foreach (var file in Tree.Sources(folder))
            {
                var wanted = name + Path.GetDirectoryName(file)![folder.Length..].Replace('/', '.');
                var declared = Tree.Lines(file)
                    .FirstOrDefault(l => l.StartsWith("namespace ", StringComparison.Ordinal));
                Assert.True(declared is null || declared == $"namespace {wanted};", $"{file}: {declared}");
            }
        }
    }

    private static IEnumerable<(string File, string From, string To)> Uses(string file)
    {
        var own = file.Split('/')[3];
        var slices = Directory
            .GetDirectories(Path.Combine(Tree.Root, "src/Api/Features"))
            .Select(d => Path.GetFileName(d)!)
            .ToHashSet(StringComparer.Ordinal);
        return Slice()
            .Matches(Tree.Code(file))
            .Where(m =>
                m.Groups["full"].Success
                || typeof(Program).Assembly.GetType(
                    $"Newsroom.Api.Features.{m.Groups["slice"].Value}.{m.Groups["type"].Value}"
                )
                    is not null
            )
            .Select(m => m.Groups["slice"].Value)
            .Where(s => s != own && slices.Contains(s))
            .Distinct(StringComparer.Ordinal)
            .Select(s => (file, own, s));
    }

    [GeneratedRegex(
        @"(?<full>\bFeatures\.)(?<slice>[A-Z]\w+)|(?<![.\w])(?<slice>[A-Z]\w+)\.(?<type>[A-Z]\w+)",
        RegexOptions.ExplicitCapture
    )]
    private static partial Regex Slice();

    [GeneratedRegex(@"\b(if|switch|for|foreach|while|goto|catch)\b|\s\?\s", RegexOptions.ExplicitCapture)]
    private static partial Regex Branch();

    [GeneratedRegex("Npgsql|Sqlite|Postgres", RegexOptions.IgnoreCase)]
    private static partial Regex Engine();

    [GeneratedRegex(
        @"\b(AspNetCore|EntityFrameworkCore|MediatR|FluentValidation|Newsroom\.Api)\b",
        RegexOptions.ExplicitCapture
    )]
    private static partial Regex Framework();

    [GeneratedRegex(
        @"\bExecute(Update|Delete)(Async)?\b|\bDateTime(Offset)?\.(Now|UtcNow|Today)\b|\bEnsure(Created|Deleted)(Async)?\b",
        RegexOptions.ExplicitCapture
    )]
    private static partial Regex Bypass();
}
