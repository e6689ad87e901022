using Newsroom.Domain.Comparison;

namespace Newsroom.Charts;

/// <summary>The measures that follow from the width and from how many claims there are, in pixels.</summary>
internal sealed class Page(int width, int claims, Tongue tongue)
{
    private const int FewClaims = 40;
    private const int SomeClaims = 100;

    public Tongue Tongue { get; } = tongue;
    public double Width { get; } = width;
    public bool IsNarrow { get; } = width < 480;
    public double Margin => IsNarrow ? 10 : 16;
    public double Left => Margin;
    public double Right => Width - Margin;
    public double Head => IsNarrow ? 15 : 18;
    public double Body => IsNarrow ? 12 : 13;
    public double Small => IsNarrow ? 11 : 12;

    /// <summary>Half the size of a mark: many small ones overlap less.</summary>
    public double Radius =>
        claims <= FewClaims ? (IsNarrow ? 4.5 : 5.5)
        : claims <= SomeClaims ? (IsNarrow ? 3.8 : 4.5)
        : IsNarrow ? 3
        : 3.6;

    public double Thin => claims <= SomeClaims ? 1.5 : 1.1;
    public double Outline => claims <= SomeClaims ? 1.8 : 1.4;
    public double Bar => claims <= SomeClaims ? 3 : 2;

    /// <summary>How far a span without an end fades.</summary>
    public double Haze => Radius * (claims <= FewClaims ? 4.5 : 3.5);

    public double PlotHeight => Math.Clamp(Width * .48, claims <= FewClaims ? 220 : 300, 430);
}

/// <summary>A part of the chart across its whole width; parts stand one below the other.</summary>
internal abstract class Block
{
    public abstract double Height { get; }
    public abstract void Draw(Sheet sheet, double top);
}
