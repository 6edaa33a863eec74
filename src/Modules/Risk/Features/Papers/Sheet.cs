using Prongsai.Documents;
using Prongsai.Kernel;

namespace Prongsai.Risk.Features.Papers;

/// <summary>Pieces that all papers here are put together from.</summary>
internal static class Sheet
{
    public static OfficialDocument Of(string title, bool landscape, IEnumerable<Block> blocks) => new(new DocumentProperties(title) { Landscape = landscape }, [.. blocks]);

    /// <summary>The title, the office and the year, as at the head of every table that offices print.</summary>
    public static IEnumerable<Block> Head(string title, string office, FiscalYear year) => [new Heading(1, title), new Paragraph($"{office} ประจำปีงบประมาณ พ.ศ. {year}") { Align = TextAlign.Centre }];

    public static Table Table(string caption, double[] widths, IReadOnlyList<string> heads, IEnumerable<TableCell[]> rows) =>
        new([new TableRow([.. heads.Select(h => new TableCell(h))]) { IsHeader = true }, .. rows.Select(r => new TableRow([.. r]))]) { Caption = caption, Widths = [.. widths] };

    public static TableCell Cell(string? text) => new(text ?? "-");

    public static TableCell Strong(string text) => new([new Paragraph([new TextRun(text) { Bold = true }])]);

    public static TableCell Centre(string text) => new(text) { Align = TextAlign.Centre };

    public static TableCell Right(string text) => new(text) { Align = TextAlign.End };

    /// <summary>One paragraph each; numbered where there are several.</summary>
    public static TableCell Lines(IReadOnlyList<string> lines) => lines.Count == 0 ? Cell("-") : new([.. lines.Select((line, i) => (Block)new Paragraph(lines.Count == 1 ? line : $"{i + 1}. {line}"))]);

    public static Paragraph Note(string text) => new(text) { Quiet = true };

    public static Paragraph Body(string text) => new(text) { Indented = true };
}
