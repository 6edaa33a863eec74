using DocumentFormat.OpenXml.Spreadsheet;

namespace Prongsai.Documents.Writing;

/// <summary>Lays one sheet out. Rows are counted from 1 as Excel does.</summary>
internal sealed class XlsxSheet(SheetPlan plan, DocumentProperties properties)
{
    private const double UprightCharacters = 85;
    private const double LyingCharacters = 130;
    private const double PointsPerLine = 26;

    /// <summary>Part of a column's width that Thai words fill before they wrap.</summary>
    private const double Filled = 0.72;
    private readonly SheetData rows = new();
    private readonly MergeCells merges = new();
    private readonly TableGrid? grid = plan.Table is { } table && TableGrid.Of(table) is { Columns: > 0 } filled ? filled : null;
    private double[] widths = [];
    private int next = 1;

    /// <summary>Rows of the table's head, known once the sheet is made.</summary>
    public (int First, int Last)? HeadRows { get; private set; }

    public Worksheet Make()
    {
        widths = ColumnWidths();
        Lines(plan.Above);
        if (plan.Table?.Caption is { } caption)
        {
            Line(caption, XlsxStyles.Title);
        }

        if (grid is not null)
        {
            AddTable(grid);
        }

        Lines(plan.Below);
        var sheet = new Worksheet(
            new SheetProperties(new PageSetupProperties { FitToPage = true }),
            new SheetViews(View()),
            Columns(),
            rows);
        if (merges.HasChildren)
        {
            sheet.Append(merges);
        }

        sheet.Append(
            new PageMargins { Left = 0.6, Right = 0.6, Top = 0.8, Bottom = 0.6, Header = 0.3, Footer = 0.3 },
            new PageSetup
            {
                PaperSize = 9,
                FitToWidth = 1,
                FitToHeight = 0,
                Orientation = properties.Landscape ? OrientationValues.Landscape : OrientationValues.Portrait,
            },
            new HeaderFooter(new OddHeader("&C- &P -"), new FirstHeader("")) { DifferentFirst = true });
        return sheet;
    }

    private void Lines(IEnumerable<Block> blocks)
    {
        foreach (var block in blocks)
        {
            foreach (var line in PlainText.Lines(block, properties.ThaiDigits))
            {
                Line(line, block is Heading ? XlsxStyles.Title : XlsxStyles.Plain);
            }
        }
    }

    /// <summary>A line of text across all columns.</summary>
    private void Line(string text, uint style)
    {
        if (widths.Length > 1)
        {
            merges.Append(new MergeCell { Reference = $"{XlsxCell.Place(next, 0)}:{XlsxCell.Place(next, widths.Length - 1)}" });
        }

        Add([XlsxCell.Text(XlsxCell.Place(next, 0), text, style)], Wrapped(text, widths.Sum()));
    }

    private static int Wrapped(string text, double width) =>
        text.Split('\n').Sum(line => Math.Max(1, (int)Math.Ceiling(ColumnShares.Breadth(line) / Math.Max(1, width * Filled))));

    /// <summary>Heights are given because neither Excel nor LibreOffice finds them for merged or wrapped cells on opening.</summary>
    private void Add(IEnumerable<Cell> cells, int lines) =>
        rows.Append(new Row(cells) { RowIndex = (uint)next++, Height = Math.Min(409, lines * PointsPerLine), CustomHeight = true });

    private void AddTable(TableGrid table)
    {
        var first = next;
        for (var row = 0; row < table.Rows; row++)
        {
            Add(table.Row(row).Select((place, column) => Cell(table, place, row, column)), table.Row(row).Where(place => table.Table.HiddenColumns.IsDefaultOrEmpty || !table.Table.HiddenColumns.Contains(place.Column)).Select(TextLines).DefaultIfEmpty(1).Max());
            foreach (var place in table.Row(row).Where((place, column) => place.StartsAt(row, column) && place is not { RowSpan: 1, ColumnSpan: 1 }))
            {
                var last = XlsxCell.Place(first + row + place.RowSpan - 1, place.Column + place.ColumnSpan - 1);
                merges.Append(new MergeCell { Reference = $"{XlsxCell.Place(first + row, place.Column)}:{last}" });
            }
        }

        HeadRows = table.HeaderRows > 0 ? (first, first + table.HeaderRows - 1) : null;
    }

    private int TextLines(GridPlace place)
    {
        var width = widths[place.Column..(place.Column + place.ColumnSpan)].Sum();
        var lines = Wrapped(PlainText.Of(place.Cell.Content, properties.ThaiDigits), width);
        return (lines + place.RowSpan - 1) / place.RowSpan;
    }

    private Cell Cell(TableGrid table, GridPlace place, int row, int column)
    {
        var reference = XlsxCell.Place(next, column);
        var text = place.StartsAt(row, column) ? PlainText.Of(place.Cell.Content, properties.ThaiDigits) : "";
        return table.Table.Rows[row].IsHeader
            ? XlsxCell.Text(reference, text, XlsxStyles.Head)
            : XlsxCell.Body(reference, text, Align(place.Cell));
    }

    private static TextAlign Align(TableCell cell) =>
        cell is { Align: TextAlign.Start, Content: [Paragraph { Align: var align }] } ? align : cell.Align;

    private SheetView View()
    {
        var view = new SheetView { WorkbookViewId = 0, ShowGridLines = grid is not null };
        if (HeadRows is { } head)
        {
            view.Append(new Pane
            {
                VerticalSplit = head.Last,
                TopLeftCell = XlsxCell.Place(head.Last + 1, 0),
                ActivePane = PaneValues.BottomLeft,
                State = PaneStateValues.Frozen,
            });
        }

        return view;
    }

    private double[] ColumnWidths()
    {
        var all = properties.Landscape ? LyingCharacters : UprightCharacters;
        int[] shares = grid is not null ? ColumnShares.Of(grid) : [100];
        return [.. shares.Select(share => Math.Max(6, all * share / 100))];
    }

    private Columns Columns() => new(widths.Select((width, column) => new Column
    {
        Min = (uint)column + 1,
        Max = (uint)column + 1,
        Width = width,
        CustomWidth = true,
        Hidden = plan.Table is { HiddenColumns: { IsDefaultOrEmpty: false } hidden } && hidden.Contains(column) ? true : null,
    }));
}
