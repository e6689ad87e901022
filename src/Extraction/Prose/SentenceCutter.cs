using Newsroom.Extraction.Numbers;

namespace Newsroom.Extraction.Prose;

/// <summary>Cuts paragraphs into sentences: not behind abbreviations, initials and ordinals, and not within quotation marks.</summary>
internal sealed class SentenceCutter(
    string text,
    List<Token> tokens,
    Lines lines,
    bool[] leftOut,
    List<Quotation> quotations,
    Wordings wordings
)
{
    public List<Sentence> Sentences { get; } = [];
    public List<(int First, int Last)> Ends { get; } = [];

    public void Cut()
    {
        var (first, paragraph, quotation) = (-1, -1, 0);
        var within = -1;
        for (var i = 0; i < tokens.Count; i++)
        {
            if (lines.StartsParagraph(i))
            {
                Add(first, i - 1, paragraph);
                first = -1;
                paragraph++;
            }
            if (leftOut[i])
            {
                Add(first, i - 1, paragraph);
                first = -1;
                continue;
            }
            if (first < 0)
                first = i;
            while (quotation < quotations.Count && quotations[quotation].Last < i)
                quotation++;
            if (quotation < quotations.Count && quotations[quotation].First == i)
                within = quotations[quotation].Last;
            if (i < within || !EndsSentence(i, within == i, out var last))
                continue;
            last = Math.Max(i, last);
            Add(first, last, paragraph);
            first = -1;
            i = last;
        }
        Add(first, tokens.Count - 1, paragraph);
    }

    private void Add(int first, int last, int paragraph)
    {
        if (first < 0 || last < first)
            return;
        Sentences.Add(new Sentence(new Span(tokens[first].Start, tokens[last].End), paragraph));
        Ends.Add((first, last));
    }

    /// <param name="at">A token.</param>
    /// <param name="closes">It closes a quotation, within which a sentence may have ended.</param>
    /// <param name="last">The last token of the sentence: closing marks and brackets go with it.</param>
    private bool EndsSentence(int at, bool closes, out int last)
    {
        last = at;
        if (tokens[at].Kind != TokenKind.Sign)
            return false;
        var c = Char(at);
        if (closes)
        {
            var inner = Char(at - 1);
            if (!(inner is '.' or '!' or '?' or '…') || at + 1 == tokens.Count)
                return false;
            // "Wir gehen." Dann ...: but not "Wir gehen!", sagte er, and not the mark's own word within a sentence.
            return BeginsSentence(at + 1) && !(char.IsLower(text[tokens[at + 1].Start]));
        }
        if (c is not ('.' or '!' or '?' or '…'))
            return false;
        while (last + 1 < tokens.Count && tokens[last + 1].Glued && Char(last + 1) is '.' or '!' or '?' or '…')
            last++;
        while (last + 1 < tokens.Count && tokens[last + 1].Glued && IsClosing(last + 1))
            last++;
        if (last + 1 == tokens.Count)
            return true;
        if (tokens[last + 1].Glued && tokens[last + 1].Kind != TokenKind.Sign)
            return tokens[at - 1 < 0 ? 0 : at - 1].Kind == TokenKind.Word
                && char.IsUpper(text[tokens[last + 1].Start])
                && at > 0
                && tokens[at - 1].End - tokens[at - 1].Start > 2;
        if (c == '.' && last == at && at > 0 && tokens[at].Glued && IsPointOfItsWord(at - 1))
            return false;
        return BeginsSentence(last + 1);
    }

    private bool IsPointOfItsWord(int at)
    {
        var word = text.AsSpan(tokens[at].Start, tokens[at].End - tokens[at].Start);
        var next = text.AsSpan(tokens[at + 2].Start, tokens[at + 2].End - tokens[at + 2].Start);
        if (tokens[at].Kind == TokenKind.Number)
            return wordings.IsGerman && word.Length <= 3 && !word.Contains(',') && !wordings.Beginnings.Contains(next);
        if (tokens[at].Kind != TokenKind.Word)
            return false;
        return (word.Length == 1 && char.IsUpper(word[0])) || wordings.Abbreviations.Contains(word);
    }

    private bool BeginsSentence(int at)
    {
        var c = Char(at);
        return char.IsUpper(c)
            || char.IsAsciiDigit(c)
            || c
                is '„'
                    or '“'
                    or '"'
                    or '»'
                    or '«'
                    or '‚'
                    or '‘'
                    or '\''
                    or '('
                    or '['
                    or '–'
                    or '—'
                    or '-'
                    or '*'
                    or '•'
            || (
                c is 'n' or 'e' or 'i'
                && tokens[at].Kind == TokenKind.Word
                && text.AsSpan(tokens[at].Start, tokens[at].End - tokens[at].Start).ContainsAnyInRange('A', 'Z')
            )
            || (char.IsLetter(c) && !char.IsLower(c));
    }

    private bool IsClosing(int at) => Char(at) is ')' or ']' or '“' or '”' or '"' or '«' or '»' or '’' or '\'';

    private char Char(int at) => text[tokens[at].Start];
}
