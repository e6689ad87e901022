using System.Globalization;

namespace Newsroom.Domain.Comparison;

/// <summary>How far "about" reaches, as a share of the figure: 0 to 1.</summary>
public readonly record struct Tolerance
{
    private Tolerance(decimal share) => Share = share;

    /// <summary>A tenth: "about 10,000" is 9,000 to 11,000.</summary>
    public static readonly Tolerance Default = new(0.1m);

    public decimal Share { get; }

    /// <summary>Throws <see cref="ArgumentOutOfRangeException"/> outside 0 to 1.</summary>
    public static Tolerance Of(decimal share) =>
        share is >= 0 and <= 1
            ? new(share)
            : throw new ArgumentOutOfRangeException(nameof(share), share, OutOfRange.Detail);

    public static bool TryParse(string text, out Tolerance tolerance, out Flaw? flaw)
    {
        var read = decimal.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var share);
        flaw = read && share is >= 0 and <= 1 ? null : OutOfRange;
        tolerance = flaw is null ? new(share) : Default;
        return flaw is null;
    }

    public static readonly Flaw OutOfRange = new(
        "toleranceOutOfRange",
        "A tolerance is a share from 0 to 1, with a decimal point.",
        "0.1 for ten percent"
    );
}
