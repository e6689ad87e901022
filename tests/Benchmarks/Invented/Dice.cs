namespace Newsroom.Benchmarks.Invented;

/// <summary>Chance that is the same on every machine: SplitMix64, seeded by what is made and its number, so that a thing looks alike whatever was made before it.</summary>
internal struct Dice(int what, long number)
{
    private ulong state = ((ulong)what << 56) ^ (ulong)number;

    /// <summary>0 to one below the bound.</summary>
    public int Next(int below)
    {
        var z = state += 0x9e3779b97f4a7c15;
        z = (z ^ (z >> 30)) * 0xbf58476d1ce4e5b9;
        z = (z ^ (z >> 27)) * 0x94d049bb133111eb;
        return (int)((z ^ (z >> 31)) % (ulong)below);
    }

    public bool Percent(int chance) => Next(100) < chance;

    public T Of<T>(IReadOnlyList<T> several) => several[Next(several.Count)];
}
