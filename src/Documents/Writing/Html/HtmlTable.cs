using System.Globalization;

namespace Prongsai.Documents.Writing;

internal static class HtmlTable
{
    public static void Write(HtmlPage page, Table table)
    {
        var grid = TableGrid.Of(table);
        var fixedWidths = table.Widths.Length == grid.Columns && grid.Columns > 0;
        page.Markup.Open("table", HtmlBlocks.Classes(fixedWidths ? "fixed" : null, table.Ruled ? null : "plain")).Line();
        if (table.Caption is { } caption)
        {
            page.Markup.Element("caption", null, caption).Line();
        }

        if (fixedWidths)
        {
            Columns(page.Markup, grid);
        }

        Section(page, grid, "thead", 0, grid.HeaderRows);
        Section(page, grid, "tbody", grid.HeaderRows, grid.Rows);
        page.Markup.Close("table").Line();
    }

    private static void Columns(Markup markup, TableGrid grid)
    {
        markup.Open("colgroup");
        foreach (var share in ColumnShares.Of(grid))
        {
            markup.Open("col", $"w-{share}");
        }

        markup.Close("colgroup").Line();
    }

    private static void Section(HtmlPage page, TableGrid grid, string element, int from, int to)
    {
        if (from == to)
        {
            return;
        }

        page.Markup.Open(element).Line();
        for (var row = from; row < to; row++)
        {
            page.Markup.Open("tr");
            foreach (var place in grid.Row(row).Where((place, column) => place.StartsAt(row, column)))
            {
                Cell(page, place, grid.Table.Rows[row].IsHeader);
            }

            page.Markup.Close("tr").Line();
        }

        page.Markup.Close(element).Line();
    }

    private static void Cell(HtmlPage page, GridPlace place, bool isHeader)
    {
        var element = isHeader ? "th" : "td";
        page.Markup.Open(
            element,
            HtmlBlocks.Align(place.Cell.Align),
            ("scope", isHeader ? (place.ColumnSpan > 1 ? "colgroup" : "col") : null),
            ("colspan", Span(place.ColumnSpan)),
            ("rowspan", Span(place.RowSpan)));
        if (place.Cell.Content is [Paragraph { Align: TextAlign.Start, Indented: false, Quiet: false } only])
        {
            HtmlInlines.Write(page.Markup, only.Content);
        }
        else
        {
            page.Blocks(place.Cell.Content);
        }

        page.Markup.Close(element);
    }

    private static string? Span(int span) => span > 1 ? span.ToString(CultureInfo.InvariantCulture) : null;
}
