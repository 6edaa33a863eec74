using System.Collections.Immutable;
using Prongsai.Documents;

namespace Prongsai.Papers.Reading;

/// <summary>Lays the tree flat: every block becomes lines or a grid, and every line keeps where it stood.</summary>
internal static class PaperFlattening
{
    public static ImmutableArray<PaperPart> Parts(OfficialDocument document)
    {
        var parts = ImmutableArray.CreateBuilder<PaperPart>();
        var line = 0;
        for (var index = 0; index < document.Blocks.Length; index++)
        {
            var block = document.Blocks[index];
            line = block.Source?.Line ?? line + 1;
            if (block is Table table)
                AddTable(parts, table, line, index);
            else
                parts.AddRange(BlockLines.Of(block, line).Select(flat => new TextLine(flat.Text, flat.Line, index, block is Heading)));
            line = block.Source?.EndLine ?? line;
        }
        return parts.ToImmutable();
    }

    /// <summary>Every line of the paper in reading order, tables included.</summary>
    public static ImmutableArray<string> Texts(ImmutableArray<PaperPart> parts) => [.. parts.SelectMany(LinesOf)];

    private static IEnumerable<string> LinesOf(PaperPart part) => part switch
    {
        TextLine line => [line.Text],
        Grid grid => grid.Rows.SelectMany(row => row.Cells).SelectMany(cell => cell.Lines),
        _ => [],
    };

    private static void AddTable(ImmutableArray<PaperPart>.Builder parts, Table table, int line, int block)
    {
        if (!string.IsNullOrWhiteSpace(table.Caption))
            parts.Add(new TextLine(table.Caption.Trim(), line, block, IsHeading: true));
        parts.Add(new Grid([.. table.Rows.Select((row, index) => FlatRow(row, line + index))], line));
    }

    private static GridRow FlatRow(TableRow row, int fallbackLine)
    {
        var source = row.Source ?? new SourceSpan(fallbackLine);
        return new([.. row.Cells.Select(cell => FlatCell(cell, source.Line))], new(source.Line, source.EndLine), row.IsHeader);
    }

    private static GridCell FlatCell(TableCell cell, int line) =>
        new([.. cell.Content.SelectMany(block => BlockLines.Of(block, line)).Select(flat => flat.Text)], cell.IsContinuation, cell.ColumnSpan);
}
