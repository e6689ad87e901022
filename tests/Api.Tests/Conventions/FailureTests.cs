using Newsroom.Api.Http;
using Newsroom.Api.Tests.Support;
using Newsroom.Domain;

namespace Newsroom.Api.Tests.Conventions;

/// <summary>Every way to fail has one status, one problem and one page.</summary>
public sealed class FailureTests(SqliteServer server) : ApiTests(server), IClassFixture<SqliteServer>
{
    private static readonly Guid Id = Guid.Parse("0197b1c0-0000-7000-8000-000000000001");
    private static readonly InputError Error = new("#/text", new Flaw("required", "It is needed.", "words"));

    private static readonly (Failure Failure, int Status)[] All =
    [
        (new Moved(ResourceType.Source, "old", Id, "new"), 308),
        (new Unreadable(Error), 400),
        (new NotFound("claim", "nothing"), 404),
        (new NotAcceptable(), 406),
        (new Taken(ResourceType.Claim, "key", "k", Id, "k"), 409),
        (new InUse(ResourceType.Source, Id, new Dictionary<string, int> { ["claims"] = 2 }), 409),
        (new ChangedByHand(), 409),
        (new Gone(ResourceType.Claim, "k", "entered twice"), 410),
        (new Stale(ResourceType.Claim, Id), 412),
        (new BodyTooLarge("More than 1 MiB."), 413),
        (new UnsupportedBody("It is text/plain."), 415),
        (new Unacceptable([Error, Error]), 422),
        (new PreconditionMissing(), 428),
        (new Unavailable("The database is away."), 503),
    ];

    public static TheoryData<string> Names => new(All.Select(f => f.Failure.GetType().Name));

    public static TheoryData<string> Slugs => new(ProblemTypes.All.Select(p => p.Slug));

    [Fact]
    public void The_table_names_the_closed_set()
    {
        var set = new[] { typeof(Failure).Assembly, typeof(Program).Assembly }
            .SelectMany(a => a.GetTypes())
            .Where(t => t.IsSubclassOf(typeof(Failure)))
            .ToList();
        Assert.All(set, t => Assert.True(t.IsSealed, t.Name));
        Assert.Equal(
            set.Select(t => t.Name).Order(StringComparer.Ordinal),
            All.Select(f => f.Failure.GetType().Name).Order(StringComparer.Ordinal)
        );
    }

    [Theory]
    [MemberData(nameof(Names))]
    public async Task A_failure_has_a_problem_and_its_page(string name)
    {
        var (failure, status) = All.Single(f => f.Failure.GetType().Name == name);
        var problem = ProblemTranslator.Of(failure);
        Assert.Equal(status, problem.Status);
        Assert.Equal(failure.Message, problem.Detail);
        Assert.Contains(
            ProblemTypes.All,
            p => p.Path == problem.Type && p.Title == problem.Title && p.Status == status
        );
        await HasPage(problem.Type);
    }

    [Theory]
    [MemberData(nameof(Slugs))]
    public async Task Each_kind_of_problem_has_a_page_that_says_what_to_do(string slug)
    {
        var kind = ProblemTypes.All.Single(p => p.Slug == slug);
        var page = await HasPage(kind.Path);
        Assert.Contains(System.Net.WebUtility.HtmlEncode(kind.Meaning), page);
        Assert.Contains(System.Net.WebUtility.HtmlEncode(kind.Remedy), page);
        Assert.Contains($"href=\"{kind.Path}\"", await HasPage("/problems"));
    }

    [Fact]
    public async Task A_kind_that_is_not_there_has_no_page() => (await Ledger.Get("/problems/nonsense")).MustFail(404);

    [Theory]
    [InlineData(404)]
    [InlineData(405)]
    [InlineData(406)]
    [InlineData(413)]
    [InlineData(415)]
    [InlineData(431)]
    [InlineData(500)]
    [InlineData(503)]
    public void A_bare_status_of_the_framework_has_a_problem(int status)
    {
        var problem = ProblemTranslator.Of(status);
        Assert.Equal(status, problem.Status);
        Assert.Contains(ProblemTypes.All, p => p.Path == problem.Type);
    }

    private async Task<string> HasPage(string path)
    {
        var page = (await Ledger.Get(path)).Must(200);
        Assert.Equal("text/html", page.Media);
        return page.Text;
    }
}
