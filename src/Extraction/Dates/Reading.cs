using Newsroom.Extraction.Numbers;

namespace Newsroom.Extraction.Dates;

/// <summary>One text being read, from its first date to its last.</summary>
internal sealed class Reading(Words words, Meaning meaning)
{
    private const DateRole Opening =
        DateRole.Weekday
        | DateRole.Day
        | DateRole.Shift
        | DateRole.Unit
        | DateRole.Season
        | DateRole.Part
        | DateRole.Period
        | DateRole.Since
        | DateRole.Until
        | DateRole.Before
        | DateRole.After
        | DateRole.From
        | DateRole.Between
        | DateRole.In
        | DateRole.Within
        | DateRole.Few
        | DateRole.About
        | DateRole.BeforeThen
        | DateRole.Later
        | DateRole.Recent
        | DateRole.WeekNumber
        | DateRole.Holiday
        | DateRole.Decade;

    private const Role OpeningNumber =
        Role.Number | Role.Ordinal | Role.Month | Role.Decade | Role.Article | Role.Loose;

    private readonly Tokens tokens = words.Tokens;

    public List<FoundDate> Dates()
    {
        var found = new List<FoundDate>();
        var count = new CodePointCount(tokens.Text);
        for (var at = 0; at < tokens.Count; )
        {
            words.Begin(at);
            if (!Opens(at))
            {
                at++;
                continue;
            }
            if (tokens.IsDigits(at) && IsOther(at, out var behind))
            {
                at = behind;
                continue;
            }
            if (Grammar.Read(words, at) is not { } expression)
            {
                at++;
                continue;
            }
            found.Add(Found(expression, count.At(tokens[at].Start, tokens[expression.End - 1].End)));
            at = expression.End;
        }
        return found;
    }

    private bool Opens(int at)
    {
        var token = tokens[at];
        if (token.Kind == TokenKind.Digits)
            return true;
        if (token.Kind == TokenKind.Sign)
            return tokens.Sign(at) is '\'' or '’';
        if (token.End - token.Start == 1 && tokens.Letters(at)[0] is 'Q' or 'q' or 'H' or 'h' or 'w' or 'W')
            return true;
        return tokens.Is(at, OpeningNumber)
            || (tokens.Entry(at) is { } entry && (entry.Date.Roles & Opening) != DateRole.None);
    }

    /// <summary>Digits of a time, a code or a telephone number.</summary>
    private bool IsOther(int at, out int behind)
    {
        if (Clock.TryRead(tokens, at, out behind, out _) && !Numbers.Dates.TryRead(tokens, at, out _, out _))
            return true;
        behind = at + 1;
        if (
            Labels.TryRead(tokens, at, out _, out var found)
            && found == FoundAs.Label
            && Numbers.Dates.IsYear(tokens, at)
        )
            return true;
        var glued =
            tokens.Glued(at)
            && (
                tokens.IsWord(at - 1) && !tokens.Is(at - 1, Role.Month)
                || tokens.Sign(at - 1) is '.' or '@' or '#' or '_' or ':'
            );
        return glued && !(tokens.Sign(at - 1) is '.' && tokens.IsWord(at - 2));
    }

    private FoundDate Found(Expression expression, Place place)
    {
        var (named, value) = meaning.Of(expression.Said, expression.Bound);
        var said = expression.Said;
        return new FoundDate
        {
            Place = place,
            Named = named,
            Value = value,
            Bound = expression.Bound,
            Grain = said.Grain,
            Part = said.Part,
            Counted = Count(said),
            Rules = [Newsroom.Domain.Wording<Form>.Of(said.Form)],
        };
    }

    private static Counted? Count(Said said) =>
        said is { Form: Form.Counted or Form.Span, Counts: [var (count, unit)], From: null, Weekday: null }
            ? new Counted(said.Sign < 0 ? -count : count, unit, said.Form == Form.Span)
            : null;
}
