using System.Buffers;
using System.Globalization;
using System.Text;

namespace Newsroom.Api.Wire;

/// <summary>
/// Rows as RFC 4180 has them: a header row, CRLF, UTF-8. A cell that a spreadsheet would take for a formula gets an apostrophe before it; numbers,
/// negative ones too, stay as they are. Cells with a semicolon are quoted too, which some spreadsheets take for the end of a cell.
/// </summary>
/// <param name="Columns">Their names.</param>
/// <param name="Rows">One cell a column; null is an empty cell.</param>
/// <param name="Next">The path of the next rows, where not all were asked for.</param>
public sealed record CsvTable(
    IReadOnlyList<string> Columns,
    IReadOnlyList<IReadOnlyList<object?>> Rows,
    string? Next = null
) : IMediaBody
{
    public const string MediaType = "text/csv";
    private const string NewLine = "\r\n";

    /// <summary>What a formula starts with, also in the wide forms that some spreadsheets read alike.</summary>
    private static readonly SearchValues<char> Risky = SearchValues.Create("=+-@\t\r\n＝＋－＠");
    private static readonly SearchValues<char> Parting = SearchValues.Create(",;\"\t\r\n");

    string IMediaBody.ContentType => MediaType + "; charset=utf-8; header=present";

    public byte[] Bytes()
    {
        var text = new StringBuilder();
        Append(text, Columns);
        foreach (var row in Rows)
            Append(text, row.Select(Cell));
        return Encoding.UTF8.GetBytes(text.ToString());
    }

    private static void Append(StringBuilder text, IEnumerable<string> cells) =>
        text.AppendJoin(',', cells.Select(Quoted)).Append(NewLine);

    private static string Cell(object? value) =>
        value switch
        {
            null => "",
            bool flag => flag ? "true" : "false",
            decimal figure => figure.ToString(CultureInfo.InvariantCulture),
            int number => number.ToString(CultureInfo.InvariantCulture),
            _ => Harmless((string)value),
        };

    private static string Harmless(string cell) =>
        cell.Length > 0 && Risky.Contains(cell[0]) && !IsNegative(cell) ? "'" + cell : cell;

    private static bool IsNegative(string cell) =>
        cell[0] == '-'
        && decimal.TryParse(cell.AsSpan(1), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out _);

    private static string Quoted(string cell) =>
        cell.AsSpan().ContainsAny(Parting) || cell != cell.Trim()
            ? "\"" + cell.Replace("\"", "\"\"", StringComparison.Ordinal) + "\""
            : cell;
}
