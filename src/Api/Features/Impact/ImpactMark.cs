using Newsroom.Api.Features.Entries;

namespace Newsroom.Api.Features.Impact;

/// <summary>Where a walk stands in each of the three lists: at the last id that was answered, from the highest down. One that has ended stands at the lowest.</summary>
internal sealed record ImpactMark(Guid Claim, Guid Citation, Guid Article)
{
    private const int IdLength = 32;

    public static readonly Guid Ended = Guid.Empty;

    private static readonly ImpactMark Start = new(Guid.AllBitsSet, Guid.AllBitsSet, Guid.AllBitsSet);

    public bool HasEnded => Claim == Ended && Citation == Ended && Article == Ended;

    /// <summary>In the two places that a mark has.</summary>
    public Mark Mark => new($"{Claim:N}{Citation:N}", Article);

    public static ImpactMark Read(Mark? mark) =>
        mark is null
            ? Start
            : new ImpactMark(Guid.Parse(mark.Value[..IdLength]), Guid.Parse(mark.Value[IdLength..]), mark.Id);
}
