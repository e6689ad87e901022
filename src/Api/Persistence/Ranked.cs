namespace Newsroom.Api.Persistence;

/// <summary>One match of a search and how good it is.</summary>
/// <param name="Number">Of its row in the index; breaks ties, the newer first.</param>
/// <param name="Rank">The greater the better; good for comparing within one search only.</param>
/// <param name="Size">Bytes of its texts, for deciding how many to read at once.</param>
public sealed record Ranked(long Number, double Rank, long Size)
{
    /// <summary>Matches of each type that are ranked: the newest.</summary>
    public const int Most = 2_000;
}
