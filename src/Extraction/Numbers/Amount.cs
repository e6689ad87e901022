namespace Newsroom.Extraction.Numbers;

/// <summary>A number read from its tokens, before hedges and ranges.</summary>
internal record struct Amount
{
    public Amount(int first) => (First, End, Scale) = (first, first, 1);

    public decimal Value { get; set; }
    public int First { get; set; }

    /// <summary>The token behind it.</summary>
    public int End { get; set; }

    /// <summary>The multipliers said behind it: 1000000 in "6,5 Millionen".</summary>
    public decimal Scale { get; set; }
    public FigureKind Kind { get; set; }
    public bool Vague { get; set; }

    /// <summary>A place in an order: twenty-fifth.</summary>
    public bool Ordinal { get; set; }

    /// <summary>Digits without point, comma or multiplier: it may still be a year, a label, a time.</summary>
    public bool Plain { get; set; }

    /// <summary>Too many digits to be read.</summary>
    public bool TooLong { get; set; }

    /// <summary>It came out of a division and is cut to six decimals.</summary>
    public bool Divided { get; set; }
    public (decimal Part, decimal Whole)? Ratio { get; set; }

    public void Multiply(decimal factor, int end) =>
        (Value, Scale, End, Plain) = (Value * factor, Scale * factor, end, false);
}
