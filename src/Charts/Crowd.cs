using System.Runtime.InteropServices;

namespace Newsroom.Charts;

/// <summary>What a mark covers, about its own place.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct Extent(double Left, double Top, double Right, double Bottom)
{
    public static Extent Around(double radius) => new(-radius, -radius, radius, radius);
}

/// <summary>Finds each mark a place where it covers no other, the same one every time.</summary>
internal sealed class Crowd
{
    private const double Cell = 24;

    private readonly Dictionary<int, List<Extent>> taken = [];

    /// <summary>The first of the places that is free, else the one with the fewest others. There is at least one.</summary>
    public (double X, double Y) Settle(Extent mark, IEnumerable<(double X, double Y)> places)
    {
        ((double X, double Y) Place, int Others) best = (default, int.MaxValue);
        foreach (var place in places)
        {
            var others = Others(At(mark, place), best.Others);
            if (others < best.Others)
                best = (place, others);
            if (others == 0)
                break;
        }
        var settled = At(mark, best.Place);
        var (first, last) = Cells(settled);
        for (var cell = first; cell <= last; cell++)
            if (taken.TryGetValue(cell, out var there))
                there.Add(settled);
            else
                taken.Add(cell, [settled]);
        return best.Place;
    }

    private int Others(Extent mark, int most)
    {
        var count = 0;
        var (first, last) = Cells(mark);
        for (var cell = first; cell <= last; cell++)
            if (taken.TryGetValue(cell, out var there))
                foreach (var other in there)
                    if (Meet(mark, other) && ++count >= most)
                        return count;
        return count;
    }

    private static (int First, int Last) Cells(Extent mark) => ((int)(mark.Left / Cell), (int)(mark.Right / Cell));

    private static bool Meet(Extent one, Extent other) =>
        one.Left < other.Right && other.Left < one.Right && one.Top < other.Bottom && other.Top < one.Bottom;

    private static Extent At(Extent mark, (double X, double Y) place) =>
        new(mark.Left + place.X, mark.Top + place.Y, mark.Right + place.X, mark.Bottom + place.Y);
}
