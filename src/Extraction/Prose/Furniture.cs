using Newsroom.Extraction.Numbers;

namespace Newsroom.Extraction.Prose;

/// <summary>Finds the lines, and the beginnings and ends of lines, that belong to the page and not to the article.</summary>
internal sealed class Furniture(string text, List<Token> tokens, Lines lines, Credits credits, bool[] leftOut)
{
    private const int LongestMark = 60;
    private const int LongestCaption = 400;

    private readonly List<Span> found = [];

    public List<Span> Find()
    {
        for (var line = 0; line < lines.Count; line++)
        {
            var (first, last) = lines[line];
            if (IsMark(line) || IsCaption(line) || IsRepeated(line) || IsForeign(line) || credits.IsLine(Words(line)))
                LeaveOut(first, last);
            else
            {
                first = Opening(line, first);
                Ending(first, last);
            }
        }
        return found;
    }

    private ReadOnlySpan<char> Words(int line)
    {
        var span = lines.Span(tokens, line);
        return text.AsSpan(span.Start, span.End - span.Start);
    }

    private void LeaveOut(int first, int last)
    {
        if (last < first)
            return;
        leftOut.AsSpan(first, last - first + 1).Fill(true);
        found.Add(new Span(tokens[first].Start, tokens[last].End));
    }

    private bool IsMark(int line)
    {
        var words = Words(line);
        if (words.Length > LongestCaption)
            return false;
        foreach (var beginning in Wordings.FurnitureBeginnings)
            if (words.StartsWith(beginning, StringComparison.Ordinal))
                return true;
        if (words.Length > LongestMark)
            return false;
        return Wordings.FurnitureLines.Contains(words.TrimEnd(" :»>…".AsSpan()))
            || IsNumberedMark(line)
            || IsBare(line);
    }

    /// <summary>"1. Startseite": a list that leads to the page; short, without an end.</summary>
    private bool IsNumberedMark(int line)
    {
        var (first, last) = lines[line];
        return last - first is >= 2 and <= 4
            && tokens[first].Kind == TokenKind.Number
            && tokens[first].End - tokens[first].Start <= 2
            && text[tokens[first + 1].Start] == '.'
            && tokens[last].Kind == TokenKind.Word;
    }

    /// <summary>Signs and nothing else, or an address.</summary>
    private bool IsBare(int line)
    {
        var (first, last) = lines[line];
        for (var i = first; i <= last; i++)
            if (tokens[i].Kind != TokenKind.Sign)
                return Words(line).StartsWith("http", StringComparison.OrdinalIgnoreCase) && last - first < 30;
        return true;
    }

    private bool IsCaption(int line)
    {
        var words = Words(line);
        if (words.Length > LongestCaption)
            return false;
        foreach (var credit in Wordings.Credits)
        {
            var at = words.LastIndexOf(credit, StringComparison.Ordinal);
            // Behind the credit stands at most a name; before it the caption.
            if (at >= 0 && (at == 0 || !char.IsLetterOrDigit(words[at - 1])) && words.Length - at < LongestMark)
                return at == 0 || credit != "Quelle:" && credit != "Bild:" || words[at - 1] is '(' or ' ';
        }
        return false;
    }

    /// <summary>The same line twice, once with the credit: a caption and the words for those who see no picture.</summary>
    private bool IsRepeated(int line) =>
        line + 1 < lines.Count
        && Words(line) is var words
        && words.Length is > 10 and < LongestCaption
        && Words(line + 1).StartsWith(words, StringComparison.Ordinal)
        && (IsCaption(line + 1) || Words(line + 1).Length == words.Length);

    /// <summary>Another script than the article's: a note of whoever kept the page.</summary>
    private bool IsForeign(int line)
    {
        var (latin, other) = (0, 0);
        foreach (var c in Words(line))
            if (c < 0x250)
                latin += char.IsLetter(c) ? 1 : 0;
            else
                other += char.IsLetter(c) ? 1 : 0;
        return other > 10 && other * 2 > latin && line > 0;
    }

    private int Opening(int line, int first)
    {
        var last = lines[line].Last;
        var begin = first;
        if (line == 0 && IsDateStamp(first, last))
        {
            while (first < last && tokens[first + 1].Glued || first == begin)
                first++;
            first++;
            LeaveOut(begin, first - 1);
            if (first > last)
                return first;
        }
        var rest = text.AsSpan(tokens[first].Start, tokens[last].End - tokens[first].Start);
        foreach (var opening in FurnitureOpenings)
        {
            if (!rest.StartsWith(opening, StringComparison.Ordinal))
                continue;
            var end = first;
            while (end <= last && tokens[end].Start < tokens[first].Start + opening.Length)
                end++;
            if (end <= last && (tokens[end].Glued || !char.IsUpper(text[tokens[end].Start])))
                continue;
            LeaveOut(first, end - 1);
            return end;
        }
        return first;
    }

    /// <summary>"date 2025-08-13" before the text.</summary>
    private bool IsDateStamp(int first, int last) =>
        first < last
        && tokens[first + 1].Kind == TokenKind.Number
        && text.AsSpan(tokens[first].Start, tokens[first].End - tokens[first].Start).SequenceEqual("date");

    /// <summary>Credits in brackets at the end, and the agency in the line that names the place: Berlin (dpa) -.</summary>
    private void Ending(int first, int last)
    {
        var end = last;
        while (end > first && text[tokens[end].Start] == ')')
        {
            var open = end - 1;
            while (open > first && open > end - 40 && text[tokens[open].Start] != '(')
                open--;
            if (text[tokens[open].Start] != '(')
                break;
            var inside = text.AsSpan(tokens[open].End, tokens[end].Start - tokens[open].End);
            if (!credits.IsCredit(inside) && !(end == last && IsInitials(inside, open)))
                break;
            end = open - 1;
        }
        var place = Place(first, last);
        if (place > first)
            LeaveOut(first, place);
        if (end < last && end >= place)
            LeaveOut(end + 1, last);
    }

    /// <summary>(pm): who wrote it, behind the last sentence.</summary>
    private bool IsInitials(ReadOnlySpan<char> inside, int open) =>
        inside.Length <= 4
        && open > 0
        && text[tokens[open - 1].Start] is '.' or ')' or '“' or '"'
        && inside.IndexOfAnyExceptInRange('a', 'z') < 0;

    /// <summary>The last token of "Berlin (dpa) –"; -1 where no place and agency begin the line.</summary>
    private int Place(int first, int last)
    {
        for (var i = first; i < last && i < first + 8; i++)
        {
            if (text[tokens[i].Start] != '(')
                continue;
            var close = i + 1;
            while (close < last && close < i + 8 && text[tokens[close].Start] != ')')
                close++;
            return
                close < last
                && text[tokens[close + 1].Start] is '-' or '–' or '—'
                && credits.IsCredit(text.AsSpan(tokens[i].End, tokens[close].Start - tokens[i].End))
                ? close + 1
                : -1;
        }
        return -1;
    }

    private static readonly string[] FurnitureOpenings =
    [
        .. WordList.Read("prose/any/furniture-openings").Select(l => l.Words),
    ];
}
