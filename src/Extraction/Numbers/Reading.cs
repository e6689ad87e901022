using Newsroom.Domain.Quantities;

namespace Newsroom.Extraction.Numbers;

/// <summary>One text being read, from its first number to its last.</summary>
internal sealed class Reading(Tokens tokens, bool everything)
{
    private const Role Opening =
        Role.Number
        | Role.Scale
        | Role.Plural
        | Role.Vague
        | Role.VagueBefore
        | Role.Article
        | Role.Half
        | Role.Share
        | Role.Ordinal
        | Role.Loose
        | Role.Each
        | Role.Denominator
        | Role.Decade;

    private const int MostParts = 12;

    private readonly List<Found> found = [];

    /// <summary>Behind the last number: no hedge of the next one begins before it.</summary>
    private int behind;

    public List<Figure> Figures()
    {
        for (var at = 0; at < tokens.Count; )
            at = Math.Max(at + 1, Next(at));
        Ellipses.Complete(tokens, found);
        var figures = Places.Of(tokens, found);
        if (!everything)
            figures.RemoveAll(f => f.As != FoundAs.Figure);
        return figures;
    }

    private int Next(int at)
    {
        var token = tokens[at];
        if (token.Kind == TokenKind.Digits)
            return Digits(at);
        if (token.Kind == TokenKind.Sign)
            return Fractions.IsSign(tokens, at) ? Number(at) : at + 1;
        if (token.Entry == 0)
            return at + 1;
        if (tokens.Entry(at) is { } entry && (entry.Opens & (Role.Never | Role.VagueBefore | Role.Vague)) != Role.None)
        {
            if (tokens.PhraseFrom(at, Role.Never) is { } never && !GoesOn(at + never.Words.Length))
                return Add(FoundAs.Word, at, at + never.Words.Length);
            return Number(at);
        }
        return (tokens.Roles(at) & Opening) == Role.None ? at + 1 : Word(at);
    }

    private int Digits(int at)
    {
        var isOther =
            Clock.TryRead(tokens, at, out var end, out var other) || Dates.TryRead(tokens, at, out end, out other);
        if (!isOther && Years.TryPair(tokens, at, out end))
            (isOther, other) = (true, FoundAs.Year);
        if (isOther || Codes.TryRead(tokens, at, out end, out other) || Labels.TryRead(tokens, at, out end, out other))
            return Add(other, at, end);
        return Number(at);
    }

    private int Word(int at)
    {
        if (Clock.TryRead(tokens, at, out var end, out var other) || Dates.TryRead(tokens, at, out end, out other))
            return Add(other, at, end);
        if (Labels.TryRead(tokens, at, out end, out other))
            return Add(other, at, end);
        return Years.TryWords(tokens, at, out end) ? Add(FoundAs.Year, at, end) : Number(at);
    }

    private int Number(int at)
    {
        if (!Amounts.TryRead(tokens, at, out var amount))
            return Alone(at);
        if (amount.Ordinal)
            return Add(FoundAs.Ordinal, amount);
        Shares.AddRatio(tokens, ref amount);
        amount = Percents.With(tokens, amount);
        if (!amount.Vague)
            Signs.Take(tokens, behind, ref amount);
        var isRange = Ranges.TryRead(tokens, ref amount, out var high, out var first);
        if (!isRange && amount.End == at + 1 && tokens.Is(at, Role.Article))
            return Alone(at);
        var hedge = Hedges.Around(tokens, first, isRange ? high.End : amount.End, behind);
        if (amount.Plain && IsYear(amount, isRange ? high : null, hedge, out var end, out var doubtful))
        {
            found.Add(new Found(FoundAs.Year, amount with { End = end }) { Doubtful = doubtful });
            return behind = end;
        }
        if (isRange)
        {
            Hedge? opens = first < amount.First ? new Hedge(Qualifier.Between, first, first + 1) : null;
            found.Add(
                new Found(FoundAs.Figure, amount with { First = first, End = high.End })
                {
                    High = high.Value,
                    Hedge = opens,
                }
            );
            return behind = high.End;
        }
        found.Add(new Found(amount.TooLong ? FoundAs.Beyond : FoundAs.Figure, amount) { Hedge = hedge });
        return behind = Math.Max(amount.End, hedge?.End ?? 0);
    }

    /// <summary>A word that is no figure by itself.</summary>
    private int Alone(int at)
    {
        var roles = tokens.Roles(at);
        if (tokens.IsDigits(at))
            return Add(FoundAs.Code, at, at + 1);
        if ((roles & (Role.Loose | Role.Article)) != Role.None)
            return Add(FoundAs.Word, new Amount(at) { End = at + 1, Value = Loose(at, roles) });
        if ((roles & Role.Ordinal) != Role.None)
            return Add(FoundAs.Ordinal, new Amount(at) { End = at + 1, Value = tokens.Value(at, Role.Ordinal) });
        return at + 1;
    }

    private decimal Loose(int at, Role roles) => (roles & Role.Loose) != Role.None ? tokens.Value(at, Role.Loose) : 1;

    private bool IsYear(Amount amount, Amount? high, Hedge? hedge, out int end, out bool doubtful)
    {
        (end, doubtful) = (amount.End, false);
        var compared = hedge is { } than && behind > 0 && than.First == behind; // 20 Prozent mehr als 2023
        var hedged = !compared && hedge is { } h && !tokens.Is(h.End - 1, Role.YearPerhaps);
        if (hedged || (high is { } upper && (!upper.Plain || Surroundings.MeasuresAhead(tokens, upper.End))))
            return false;
        return Years.TryRead(tokens, amount.First, out end, out doubtful);
    }

    private bool GoesOn(int at) =>
        tokens.Near(at) && tokens.Is(at, Role.Multiplier | Role.Denominator | Role.Half | Role.Percent | Role.Number);

    private int Add(FoundAs other, int first, int end)
    {
        if (everything)
            found.Add(new Found(other, new Amount(first) { End = end }) { Parts = Parts(first, end) });
        return Behind(other, end);
    }

    /// <summary>The numbers that stand in it, as they stand.</summary>
    private List<decimal> Parts(int first, int end)
    {
        var parts = new List<decimal>();
        for (var at = first; at < end && parts.Count < MostParts; at++)
        {
            if (tokens.IsDigits(at))
                parts.AddRange(Numerals.Runs(tokens.Letters(at).ToString()));
            else if (tokens.Is(at, Role.Number | Role.Ordinal | Role.Loose | Role.Decade))
                parts.Add(tokens.Value(at, Role.Number | Role.Ordinal | Role.Loose | Role.Decade));
            else if (tokens.Is(at, Role.Article))
                parts.Add(1);
        }
        return parts;
    }

    private int Add(FoundAs other, Amount amount)
    {
        if (everything)
            found.Add(new Found(other, amount));
        return Behind(other, amount.End);
    }

    /// <summary>A small word may be part of the next figure's hedge: no fewer than, a maximum of.</summary>
    private int Behind(FoundAs other, int end)
    {
        behind = other == FoundAs.Word ? behind : end;
        return end;
    }
}

/// <summary>What was found, by its tokens.</summary>
internal sealed record Found(FoundAs As, Amount Amount)
{
    public Amount Amount { get; set; } = Amount;
    public FigureKind Kind { get; set; } = Amount.Kind;
    public decimal? High { get; init; }
    public Hedge? Hedge { get; init; }
    public bool Doubtful { get; init; }

    /// <summary>Of what is no figure: the numbers that stand in it.</summary>
    public IReadOnlyList<decimal>? Parts { get; init; }
}
