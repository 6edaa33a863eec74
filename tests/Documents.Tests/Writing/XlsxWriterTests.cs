using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using DocumentFormat.OpenXml.Validation;
using Shouldly;
using Xunit;

namespace Prongsai.Documents.Tests.Writing;

public class XlsxWriterTests
{
    [Fact]
    public void Sheets_are_valid()
    {
        foreach (var document in new[] { Samples.Memo(), Samples.LongTable(), Samples.EveryBlock(), Samples.With("=1+1") })
        {
            using var file = Open(document);
            new OpenXmlValidator(FileFormatVersions.Office2013).Validate(file).Select(fault => fault.Description).ShouldBeEmpty();
        }
    }

    [Fact]
    public void A_hidden_column_with_much_text_makes_no_row_high()
    {
        var table = new Table([new TableRow([new(string.Concat(Enumerable.Repeat("ยาว ", 200))), new("สั้น")])]) { HiddenColumns = [0] };
        using var file = Open(new OfficialDocument(new DocumentProperties("ทดสอบ"), [table]));
        file.WorkbookPart!.WorksheetParts.Single().Worksheet!.Descendants<Row>().Last().Height!.Value.ShouldBeLessThan(30);
    }

    [Theory]
    [InlineData("=HYPERLINK(\"http://example.com\")")]
    [InlineData("+1+1")]
    [InlineData("-1")]
    [InlineData("@SUM(A1)")]
    [InlineData("\t=1")]
    public void Text_that_looks_like_a_formula_stays_text(string text)
    {
        using var file = Open(TableOf(text));
        var cell = Cells(file).Last();
        cell.DataType!.Value.ShouldBe(CellValues.InlineString);
        cell.InnerText.ShouldBe(text.Replace('\t', ' '));
        cell.CellFormula.ShouldBeNull();
    }

    [Theory]
    [InlineData("=1+1")]
    [InlineData("-1")]
    public void Text_that_looks_like_a_formula_is_still_text_after_a_person_edits_the_cell(string text)
    {
        using var file = Open(TableOf(text));
        var style = (int)Cells(file).Last().StyleIndex!.Value;
        file.WorkbookPart!.WorkbookStylesPart!.Stylesheet!.CellFormats!.Elements<CellFormat>().ElementAt(style).QuotePrefix!.Value.ShouldBeTrue();
    }

    [Theory]
    [InlineData("1,234.50", "1234.50")]
    [InlineData("86.17", "86.17")]
    [InlineData("0", "0")]
    public void Printed_numbers_can_be_added_up(string text, string value)
    {
        using var file = Open(TableOf(text));
        Cells(file).Last().DataType!.Value.ShouldBe(CellValues.Number);
        Cells(file).Last().CellValue!.Text.ShouldBe(value);
    }

    [Theory]
    [InlineData("0812345678")]
    [InlineData("1100000000007")]
    [InlineData("12.5.2569")]
    [InlineData("1,23")]
    [InlineData("๒๕๖๙")]
    public void What_only_looks_like_a_number_stays_text(string text)
    {
        using var file = Open(TableOf(text));
        Cells(file).Last().InnerText.ShouldBe(text);
        Cells(file).Last().DataType!.Value.ShouldBe(CellValues.InlineString);
    }

    [Fact]
    public void Head_is_frozen_and_printed_on_each_page()
    {
        using var file = Open(Samples.LongTable());
        var sheet = file.WorkbookPart!.WorksheetParts.Single().Worksheet!;
        sheet.Descendants<Pane>().Single().VerticalSplit!.Value.ShouldBe(5);
        file.WorkbookPart.Workbook!.DefinedNames!.InnerText.ShouldBe("'รายการทั้ง 43 ข้อ'!$4:$5");
        sheet.Descendants<MergeCell>().Select(merge => merge.Reference!.Value).ShouldBe(["A1:F1", "A2:F2", "A3:F3", "A4:A5", "B4:B5", "C4:C5", "D4:D5", "E4:F4", "A49:F49"]);
        sheet.Descendants<Row>().Count().ShouldBe(3 + 2 + 43 + 1);
    }

    [Fact]
    public void Each_table_has_its_sheet_with_a_name_of_its_own_and_no_text_is_lost()
    {
        using var file = Open(new OfficialDocument(
            new DocumentProperties("สองตาราง"),
            [new Heading(1, "หัวเรื่อง"), Named("ชื่อซ้ำ [1]/2"), Draft.Body("ระหว่าง"), Named("ชื่อซ้ำ [1]/2"), Draft.Note("ท้าย")]));
        file.WorkbookPart!.Workbook!.Sheets!.Elements<Sheet>().Select(sheet => sheet.Name!.Value).ShouldBe(["ชื่อซ้ำ 12", "ชื่อซ้ำ 12 2"]);
        var text = string.Concat(file.WorkbookPart.WorksheetParts.Select(part => part.Worksheet!.InnerText));
        foreach (var line in new[] { "หัวเรื่อง", "ระหว่าง", "ท้าย" })
        {
            text.ShouldContain(line);
        }
    }

    private static Table Named(string caption) => TableOf("ค่า").Blocks.OfType<Table>().Single() with { Caption = caption };

    private static OfficialDocument TableOf(string text) => new(
        new DocumentProperties("หนึ่งช่อง"),
        [new Table([new TableRow([new TableCell("หัว")]) { IsHeader = true }, new TableRow([new TableCell([new Paragraph(text)])])])]);

    private static IEnumerable<Cell> Cells(SpreadsheetDocument file) => file.WorkbookPart!.WorksheetParts.First().Worksheet!.Descendants<Cell>();

    private static SpreadsheetDocument Open(OfficialDocument document)
    {
        var bytes = new MemoryStream();
        XlsxWriter.Write(document, bytes);
        return SpreadsheetDocument.Open(bytes, isEditable: false);
    }
}
