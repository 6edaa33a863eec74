namespace Prongsai.Documents.Reading;

/// <summary>A Word table laid out on a full grid: gridSpan to the right, vMerge downwards.</summary>
internal sealed class WordTable(WordContext context, bool isNested)
{
    public Table? Read(IEnumerable<OfficeNode> rows)
    {
        using var scope = context.Budget.Nest(context.Source.Line);
        TableGrid? grid = null;
        foreach (var row in rows.Where(r => !WordNames.IsDeletedRow(r)))
        {
            if (!isNested)
            {
                context.NextLine();
            }
            grid ??= new TableGrid(context.Budget, context.Source.Line);
            AddRow(grid, row);
        }
        return grid?.Build();
    }

    private void AddRow(TableGrid grid, OfficeNode row)
    {
        var settings = row.Child("trPr");
        grid.StartRow(context.Source, OfficeNode.IsOn(settings?.Child("tblHeader")));
        grid.Skip(settings?.Child("gridBefore")?.Number("val") ?? 0);
        foreach (var cell in WordRows.Cells(row))
        {
            AddCell(grid, cell);
        }
        grid.Skip(settings?.Child("gridAfter")?.Number("val") ?? 0);
    }

    private void AddCell(TableGrid grid, OfficeNode cell)
    {
        var settings = cell.Child("tcPr");
        var width = settings?.Child("gridSpan")?.Number("val") ?? 1;
        var blocks = new WordBlocks(context);
        blocks.AddAll(cell);
        var content = blocks.Finish();
        if (settings?.Child("vMerge") is { } merge && merge["val"] != "restart" && grid.RowCount > 1)
        {
            grid.PlaceBelow(width, content);
            return;
        }
        grid.Place(new TableCell(content) { ColumnSpan = width, Align = content is [Paragraph { Align: var align }, ..] ? align : TextAlign.Start });
    }
}
