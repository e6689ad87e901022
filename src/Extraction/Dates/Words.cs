using Newsroom.Extraction.Numbers;

namespace Newsroom.Extraction.Dates;

/// <summary>The words of a text as dates see them. Behind the first word asked for, each stands near the one before it.</summary>
internal sealed class Words(Tokens tokens)
{
    private const int Few = 3;
    private int first;

    public Tokens Tokens => tokens;
    public bool IsGerman => tokens.IsGerman;

    /// <summary>Months come before days in digits: 4/22.</summary>
    public bool MonthFirst { get; init; }

    public void Begin(int at) => first = at;

    /// <summary>The word before stands near and is one of these, which makes a date of digits: am 3.9, from 4/22.</summary>
    public bool Behind(int at, DateRole roles) =>
        tokens.Near(at) && tokens.Entry(at - 1) is { } entry && (entry.Date.Roles & roles) != DateRole.None;

    public bool In(int at) => at == first || tokens.Near(at);

    public DateWord this[int at] => In(at) && tokens.Entry(at) is { } entry ? entry.Date : default;

    public bool Is(int at, DateRole role) => (this[at].Roles & role) != DateRole.None;

    public bool Sign(int at, char sign) => In(at) && tokens.IsSign(at, sign);

    public bool Dash(int at) => In(at) && (tokens.IsDash(at) || tokens.IsSign(at, '~'));

    /// <summary>A word in small letters.</summary>
    public bool Word(int at, string word) =>
        In(at) && tokens.IsWord(at) && tokens.Letters(at).Equals(word, StringComparison.OrdinalIgnoreCase);

    /// <summary>Behind articles and vague words.</summary>
    public int Skip(int at, DateRole roles, int most = 2)
    {
        for (var i = 0; i < most && Is(at, roles); i++)
            at++;
        return at;
    }

    /// <summary>Several of a unit, by its ending: Jahren, weeks; but "year's".</summary>
    public bool IsPlural(int at) =>
        IsGerman
            ? tokens.Letters(at) is [.., 'e' or 'n']
                && !Word(at, "Woche")
                && !Word(at, "Wochenende")
                && !Word(at, "Dekade")
            : tokens.Letters(at) is [.., not ('\'' or '’'), 's'];

    /// <summary>Digits alone, at most this many.</summary>
    public bool Digits(int at, int most, out int value)
    {
        value = 0;
        if (!In(at) || tokens.Integer(at) is not { } read || tokens.Letters(at).Length > most)
            return false;
        value = read;
        return true;
    }

    public int? Month(int at, bool lower = false)
    {
        if (!In(at) || !tokens.Is(at, Role.Month) || !(lower || tokens.IsMonth(at)))
            return null;
        return (int)tokens.Value(at, Role.Month);
    }

    /// <summary>Behind a month, and the point that shortens it.</summary>
    public int BehindMonth(int at) => at + 1 + tokens.PointBehind(at);

    /// <summary>1 to 31 in digits with what makes a place of it (3., 3rd), or a place in words: dritten, twenty-third.</summary>
    public bool DayOfMonth(int at, out int day, out int end, out bool isPlace)
    {
        (day, end, isPlace) = (0, at, false);
        if (Digits(at, 2, out day))
        {
            end = at + 1;
            if (tokens.Glued(end) && OrdinalEndings.Is(tokens, end))
                (end, isPlace) = (end + 1, true);
            else if (tokens.Glued(end) && tokens.IsSign(end, '.') && IsGerman)
                (end, isPlace) = (end + 1, true);
            return day is >= 1 and <= 31;
        }
        if (Place(at, out day, out end))
            return isPlace = day is >= 1 and <= 31;
        return false;
    }

    /// <summary>A place in an order in words or digits: erste, 3rd, twenty-first.</summary>
    public bool Place(int at, out int place, out int end)
    {
        (place, end) = (0, at);
        if (!In(at))
            return false;
        if (Digits(at, 3, out place))
        {
            var isPlace =
                tokens.Glued(at + 1) && ((IsGerman && tokens.IsSign(at + 1, '.')) || OrdinalEndings.Is(tokens, at + 1));
            end = at + 2;
            return isPlace;
        }
        if (tokens.Is(at, Role.Ordinal))
        {
            (place, end) = ((int)Math.Min(tokens.Value(at, Role.Ordinal), 1000), at + 1);
            return true;
        }
        if (
            IsGerman
            || !tokens.Is(at, Role.Number)
            || tokens.Value(at, Role.Number) is not (>= 20 and < 100 and var tens)
        )
            return false;
        var next = Groups.BehindDash(tokens, at + 1);
        if (!In(next) || !tokens.Is(next, Role.Ordinal) || tokens.Value(next, Role.Ordinal) is not (< 10 and var ones))
            return false;
        (place, end) = ((int)(tens + ones), next + 1);
        return true;
    }

    /// <summary>A count in digits or words; a few are three, a couple two.</summary>
    public bool Count(int at, out int count, out int end, out bool vague)
    {
        (count, end, vague) = (0, at + 1, false);
        if (!In(at))
            return false;
        if (at > 0 && tokens.Near(at) && tokens.Is(at - 1, Role.Half) && tokens.Is(at, Role.Article))
            return false; // half a year
        if (Is(at, DateRole.Few))
            (count, vague) = (Word(at, "couple") ? 2 : Few, true);
        else if (tokens.Is(at, Role.Article))
        {
            count = 1;
            if (Is(at + 1, DateRole.Few) && Count(at + 1, out count, out end, out vague))
                return true;
        }
        else if (Digits(at, 4, out count))
            return true;
        else if (tokens.Is(at, Role.Loose) && tokens.Value(at, Role.Loose) == 2)
            count = 2;
        else if (
            tokens.Is(at, Role.Number)
            && Groups.TryRead(tokens, at, out var group)
            && group.Value <= 9999
            && decimal.IsInteger(group.Value)
        )
            (count, end) = ((int)group.Value, group.End);
        else
            return false;
        if (vague && Word(end, "of"))
            end++;
        return true;
    }

    /// <summary>A year in four digits, and behind a cue also in words; two digits only where they cannot be read otherwise.</summary>
    public bool Year(int at, out int year, out int end, bool cued = false, bool two = false)
    {
        (year, end) = (0, at + 1);
        if (!In(at))
            return false;
        if (tokens.IsDigits(at))
        {
            if (Numbers.Dates.IsYear(tokens, at))
                return Digits(at, 4, out year);
            return two && TwoDigits(at, out year);
        }
        if (two && tokens.Sign(at) is '\'' or '’' && tokens.Glued(at + 1) && TwoDigits(at + 1, out year))
        {
            end = at + 2;
            return true;
        }
        return cued && InWords(at, out year, out end);
    }

    public bool TwoDigits(int at, out int year)
    {
        if (!Digits(at, 2, out year) || tokens.Letters(at).Length != 2)
            return false;
        year += year < 50 ? 2000 : 1900;
        return true;
    }

    private bool InWords(int at, out int year, out int end)
    {
        (year, end) = (0, at);
        if (!tokens.Is(at, Role.Number))
            return false;
        if (!IsGerman && Years.TryWords(tokens, at, out end))
        {
            Groups.Below100(tokens, at + 1, out var rest, out _);
            year = ((int)tokens.Value(at, Role.Number) * 100) + (int)rest;
            return true;
        }
        if (!Amounts.TryRead(tokens, at, out var amount) || amount.Ordinal || amount.Value is < 200 or > 2199)
            return false;
        (year, end) = ((int)amount.Value, amount.End);
        return amount.Value == (int)amount.Value;
    }
}
