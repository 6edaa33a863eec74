using DocumentFormat.OpenXml;
using W = DocumentFormat.OpenXml.Wordprocessing;

namespace Prongsai.Documents.Writing;

/// <summary>Tables whose head repeats on every page and whose rows are not split.</summary>
internal static class DocxTable
{
    private const string HeadShade = "F0F0F0";

    public static IEnumerable<OpenXmlElement> Of(DocxPaper paper, Table table, DocxPlace place)
    {
        var grid = TableGrid.Of(table);
        if (grid.Rows == 0 || grid.Columns == 0)
        {
            yield break;
        }

        if (table.Caption is { } caption)
        {
            yield return new W.Paragraph(DocxBlocks.Properties(DocxStyles.Caption), DocxInlines.Run(caption));
        }

        var widths = ColumnShares.Of(grid).Select(share => place.Width * share / 100).ToArray();
        var result = new W.Table(Properties(table, place), new W.TableGrid(widths.Select(width => new W.GridColumn { Width = Measure.TwipsText(width) })));
        for (var row = 0; row < grid.Rows; row++)
        {
            result.Append(Row(paper, grid, row, widths));
        }

        yield return result;
        if (!place.InTable)
        {
            yield return new W.Paragraph(DocxBlocks.Properties(DocxStyles.TableText));
        }
    }

    private static W.TableProperties Properties(Table table, DocxPlace place)
    {
        var properties = new W.TableProperties(
            new W.TableStyle { Val = DocxStyles.Grid },
            new W.TableWidth { Width = Measure.TwipsText(place.Width), Type = W.TableWidthUnitValues.Dxa },
            new W.TableLayout { Type = W.TableLayoutValues.Fixed },
            new W.TableLook { FirstRow = true, Val = "0020" });
        if (!table.Ruled)
        {
            properties.InsertAfter(NoRules(), properties.GetFirstChild<W.TableWidth>());
        }

        if (table.Caption is { } caption)
        {
            properties.Append(new W.TableCaption { Val = caption });
        }

        return properties;
    }

    private static W.TableBorders NoRules() => new(
        new W.TopBorder { Val = W.BorderValues.None },
        new W.LeftBorder { Val = W.BorderValues.None },
        new W.BottomBorder { Val = W.BorderValues.None },
        new W.RightBorder { Val = W.BorderValues.None },
        new W.InsideHorizontalBorder { Val = W.BorderValues.None },
        new W.InsideVerticalBorder { Val = W.BorderValues.None });

    private static W.TableRow Row(DocxPaper paper, TableGrid grid, int row, double[] widths)
    {
        var isHeader = row < grid.HeaderRows;
        var properties = new W.TableRowProperties(new W.CantSplit());
        if (isHeader)
        {
            properties.Append(new W.TableHeader());
        }

        var result = new W.TableRow(properties);
        foreach (var (place, column) in grid.Row(row).Select((place, column) => (place, column)).Where(one => one.place.Column == one.column))
        {
            result.Append(Cell(paper, place, row == place.Row, grid.Table.Rows[row].IsHeader, widths[column..(column + place.ColumnSpan)].Sum()));
        }

        return result;
    }

    private static W.TableCell Cell(DocxPaper paper, GridPlace place, bool starts, bool isHeader, double width)
    {
        var cell = new W.TableCell(CellProperties(place, starts, isHeader, width));
        if (starts)
        {
            var inner = new DocxPlace(width - 0.25, InTable: true);
            cell.Append(DocxBlocks.Of(paper, place.Cell.Content, inner).Select(element => Styled(element, place.Cell.Align, isHeader)));
        }

        if (cell.LastChild is not W.Paragraph)
        {
            cell.Append(new W.Paragraph(DocxBlocks.Properties(DocxStyles.TableText)));
        }

        return cell;
    }

    private static W.TableCellProperties CellProperties(GridPlace place, bool starts, bool isHeader, double width)
    {
        var properties = new W.TableCellProperties(new W.TableCellWidth { Width = Measure.TwipsText(width), Type = W.TableWidthUnitValues.Dxa });
        if (place.ColumnSpan > 1)
        {
            properties.Append(new W.GridSpan { Val = place.ColumnSpan });
        }

        if (place.RowSpan > 1)
        {
            properties.Append(new W.VerticalMerge { Val = starts ? W.MergedCellValues.Restart : W.MergedCellValues.Continue });
        }

        if (isHeader)
        {
            properties.Append(new W.Shading { Val = W.ShadingPatternValues.Clear, Color = "auto", Fill = HeadShade });
        }

        properties.Append(new W.TableCellVerticalAlignment { Val = isHeader ? W.TableVerticalAlignmentValues.Center : W.TableVerticalAlignmentValues.Top });
        return properties;
    }

    private static OpenXmlElement Styled(OpenXmlElement element, TextAlign align, bool isHeader)
    {
        if (element is W.Paragraph paragraph)
        {
            Align(paragraph, isHeader ? TextAlign.Centre : align);
            foreach (var run in isHeader ? paragraph.Elements<W.Run>() : [])
            {
                run.RunProperties ??= new W.RunProperties();
                run.RunProperties.Bold = new W.Bold();
                run.RunProperties.BoldComplexScript = new W.BoldComplexScript();
            }
        }

        return element;
    }

    private static void Align(W.Paragraph paragraph, TextAlign align)
    {
        if (align != TextAlign.Start && paragraph.ParagraphProperties is { } properties)
        {
            properties.Justification = DocxBlocks.Justify(align);
        }
    }
}
