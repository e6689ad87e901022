using FsCheck;
using FsCheck.Fluent;

namespace Newsroom.Domain.Tests.Articles;

/// <summary>A character as an article prints it, and as somebody types it who copies the words.</summary>
public sealed record Letter(string Printed, string Typed)
{
    public bool IsSpace => Typed == " ";
}

/// <summary>What is read as one character, and where it stands, in code points.</summary>
public readonly record struct Reading(string Typed, int Start, int End);

/// <summary>A text put together letter by letter, so that it is known without any folding how it reads.</summary>
public sealed record Printing(IReadOnlyList<Letter> Letters)
{
    private static readonly Letter[] Signs =
    [
        .. "abü.".Select(c => new Letter(c.ToString(), c.ToString())),
        .. new[] { "😀", "𝐱" }.Select(c => new Letter(c, c)),
        .. "\"„“”‟«»".Select(c => new Letter(c.ToString(), "\"")),
        .. "'‚‘’‛‹›".Select(c => new Letter(c.ToString(), "'")),
    ];

    private static readonly Letter[] Spaces =
    [
        .. " \u00A0\u202F\u2009\u3000\t\n".Select(c => new Letter(c.ToString(), " ")),
    ];

    private static readonly Letter[] Composed =
    [
        new("u\u0308", "ü"),
        new("o\u0308", "ö"),
        new("e\u0301", "é"),
        new("s\u0323\u0307", "ṩ"),
    ];

    private static readonly Letter[] Wide = [new("\r\n", " "), new("  ", " "), new("\n\n\u00A0", " ")];

    private static readonly Letter[] Unseen =
    [
        new("\u00AD", ""),
        new("\u200B", ""),
        new("\u2060", ""),
        new("\uFEFF", ""),
    ];

    /// <summary>One code point a letter: no run of white space, nothing invisible, nothing decomposed.</summary>
    public static readonly Gen<Letter> OneByOne = Gen.Frequency(
        (6, Gen.Elements(Signs[..2])),
        (3, Gen.Elements(Signs)),
        (2, Gen.Elements(Spaces))
    );

    /// <summary>All that articles print.</summary>
    public static readonly Gen<Letter> Odd = Gen.Frequency(
        (8, OneByOne),
        (2, Gen.Elements(Composed)),
        (2, Gen.Elements(Wide)),
        (1, Gen.Elements(Unseen))
    );

    public string Text => string.Concat(Letters.Select(l => l.Printed));

    /// <summary>The text as it is read: a run of white space once, what is invisible not at all.</summary>
    public IReadOnlyList<Reading> Read()
    {
        var read = new List<Reading>();
        var at = 0;
        foreach (var letter in Letters)
        {
            var end = at + letter.Printed.EnumerateRunes().Count();
            if (letter.Typed.Length > 0 && !(letter.IsSpace && read is [.., { Typed: " " }]))
                read.Add(new Reading(letter.Typed, at, end));
            at = end;
        }
        return read;
    }

    public static Gen<Printing> Of(Gen<Letter> letters, int least, int most) =>
        from count in Gen.Choose(least, most)
        from chosen in letters.ArrayOf(count)
        select new Printing(chosen);

    /// <summary>The same without a space behind a space.</summary>
    public Printing WithSingleSpaces() =>
        new(Letters.Where((letter, at) => !letter.IsSpace || at == 0 || !Letters[at - 1].IsSpace).ToList());

    public static Printing operator +(Printing left, Printing right) => new([.. left.Letters, .. right.Letters]);

    /// <summary>The text between two positions that count code points.</summary>
    public static string Slice(string text, int start, int end) =>
        string.Concat(text.EnumerateRunes().Skip(start).Take(end - start));

    public override string ToString() =>
        string.Concat(Text.Select(c => c is > ' ' and <= '~' ? c.ToString() : $"<{(int)c:X4}>"));
}
