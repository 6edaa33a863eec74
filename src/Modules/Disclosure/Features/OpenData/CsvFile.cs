using Prongsai.Disclosure.Domain;
using Prongsai.Frameworks;

namespace Prongsai.Disclosure.Features.OpenData;

/// <summary>A data set as CSV (RFC 4180): UTF-8 with a byte order mark, so that Excel reads Thai; numbers plain, days as 2026-04-30.
/// Text that a spreadsheet would take for a formula gets an apostrophe before it; the JSON file has it as it was typed.</summary>
internal static class CsvFile
{
    public const string ContentType = "text/csv; charset=utf-8; header=present";
    private const string Starts = "=+-@\t\r＝＋－＠";

    public static async Task WriteAsync(DataSet data, TextWriter output)
    {
        var columns = data.Columns;
        await LineAsync(output, columns.Select(c => Safe(c.Title)));
        foreach (var row in data.Rows)
        {
            await LineAsync(output, columns.Select(c => Cell(c, row[c.Key])));
        }
    }

    private static string Cell(ContentColumn column, string? kept) =>
        kept is null ? ""
        : column.Kind is ContentKind.Number or ContentKind.Money && CellRules.NumberOf(kept) is not null ? kept
        : Safe(kept);

    /// <summary>Never a formula, whatever stands before its sign.</summary>
    private static string Safe(string text) => text.TrimStart(' ', '\u00a0', '\u200b', '\n') is { Length: > 0 } said && Starts.Contains(said[0], StringComparison.Ordinal) ? "'" + text : text;

    private static Task LineAsync(TextWriter output, IEnumerable<string> cells) => output.WriteAsync(string.Join(',', cells.Select(Quoted)) + "\r\n");

    private static string Quoted(string cell) =>
        cell.AsSpan().IndexOfAny(",\"\r\n") >= 0 || cell.StartsWith(' ') || cell.EndsWith(' ') ? $"\"{cell.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : cell;
}
