namespace Newsroom.Domain.Tests;

public sealed class FailuresTests
{
    private static readonly Guid Id = Guid.CreateVersion7();

    [Fact]
    public void What_is_not_found_is_named() =>
        Assert.Equal("There is no source with the id or key 'nis'.", new NotFound("source", "nis").Message);

    [Fact]
    public void What_is_taken_says_what_and_by_whom()
    {
        var taken = new Taken(ResourceType.Article, "address", "https://example.org/a", Id, "spiegel-1");

        Assert.Equal("The address 'https://example.org/a' is taken by another article.", taken.Message);
        Assert.Equal(
            (ResourceType.Article, "address", Id, "spiegel-1"),
            (taken.Type, taken.What, taken.Holder!.Value, taken.HolderKey)
        );
    }

    [Fact]
    public void What_is_in_use_says_by_how_many()
    {
        var inUse = new InUse(
            ResourceType.Source,
            Id,
            new SortedDictionary<string, int> { ["claims"] = 3, ["events"] = 1 }
        );

        Assert.Equal(
            "Something rests on this source: 3 claims, 1 events. Withdraw or change that first.",
            inUse.Message
        );
        Assert.Equal((ResourceType.Source, Id, 3), (inUse.Type, inUse.Id, inUse.Counts["claims"]));
    }

    [Fact]
    public void An_unacceptable_request_lists_every_reason()
    {
        var flaws = new[] { new InputError("#/a", new Flaw("a", "A.")), new InputError("#/b/0", new Flaw("b", "B.")) };

        Assert.Equal(flaws, new Unacceptable(flaws).Errors);
        Assert.Equal([new InputError("#/a", new Flaw("a", "A."))], new Unacceptable("#/a", new Flaw("a", "A.")).Errors);
        Assert.Equal([flaws[1]], new Unreadable(flaws[1]).Errors);
    }

    [Fact]
    public void A_stale_change_says_of_what()
    {
        var stale = new Stale(ResourceType.Claim, Id);

        Assert.Equal((ResourceType.Claim, Id), (stale.Type, stale.Id));
        Assert.Contains("changed since", stale.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void An_unavailable_database_keeps_its_cause()
    {
        var cause = new TimeoutException();

        Assert.Same(cause, new Unavailable("The database is busy.", cause).Cause);
        Assert.Equal("The database is busy.", new Unavailable("The database is busy.").Message);
    }

    [Theory]
    [InlineData(ResourceType.Source, "source", "sources")]
    [InlineData(ResourceType.Article, "article", "articles")]
    [InlineData(ResourceType.Event, "event", "events")]
    [InlineData(ResourceType.Question, "question", "questions")]
    [InlineData(ResourceType.Claim, "claim", "claims")]
    public void Every_resource_has_its_word_and_its_collection(ResourceType type, string word, string collection) =>
        Assert.Equal((word, collection), (type.Word(), type.Collection()));
}
