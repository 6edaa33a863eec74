using AngleSharp.Dom;

namespace Prongsai.Documents.Reading;

/// <summary>An HTML table with its rowspans and colspans laid out on a full grid.</summary>
internal sealed class HtmlTable(ReadBudget budget, HtmlBlocks blocks, Func<IElement, int> lineOf)
{
    /// <summary>What stands loose inside the table first (browsers show it above), then the table itself, if it has a cell.</summary>
    public IEnumerable<Block> Read(IElement table, int line)
    {
        using var scope = budget.Nest(line);
        var grid = new TableGrid(budget, line);
        string? caption = null;
        foreach (var (row, isHead) in Rows(table))
        {
            AddRow(grid, row, isHead);
        }
        if (table.Children.FirstOrDefault(c => c.LocalName == "caption") is { } captionElement)
        {
            caption = SourceText.Clean(captionElement.TextContent).Trim();
        }
        return grid.Build() is { } built ? [built with { Caption = caption }] : [];
    }

    private static IEnumerable<(IElement Row, bool IsHead)> Rows(IElement table)
    {
        foreach (var child in table.Children)
        {
            if (child.LocalName == "tr")
            {
                yield return (child, false);
            }
            else if (child.LocalName is "thead" or "tbody" or "tfoot")
            {
                foreach (var row in child.Children.Where(c => c.LocalName == "tr"))
                {
                    yield return (row, child.LocalName == "thead");
                }
            }
        }
    }

    private void AddRow(TableGrid grid, IElement row, bool isHead)
    {
        var cells = row.Children.Where(c => c.LocalName is "td" or "th").ToList();
        var isHeader = isHead || cells.Count > 0 && cells.All(c => c.LocalName == "th");
        grid.StartRow(new SourceSpan(lineOf(row), lineOf(row) + Lines(row)), isHeader);
        foreach (var cell in cells)
        {
            grid.Place(new TableCell(blocks.Read(cell, lineOf(cell)))
            {
                ColumnSpan = HtmlElements.Span(cell, "colspan"),
                RowSpan = RowSpan(cell, budget.Limits.MaxRowsPerTable),
                Align = HtmlElements.Align(cell),
            });
        }
        grid.EndRow();
    }

    /// <summary>rowspan="0" reaches to the end of the table.</summary>
    private static int RowSpan(IElement cell, int toTheEnd) =>
        cell.GetAttribute("rowspan") == "0" ? toTheEnd : HtmlElements.Span(cell, "rowspan");

    private static int Lines(IElement row)
    {
        var lines = 0;
        foreach (var text in row.Descendants<IText>())
        {
            lines += text.Data.AsSpan().Count('\n');
        }
        return lines;
    }
}
