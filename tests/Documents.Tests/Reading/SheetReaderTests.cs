using Shouldly;
using Xunit;

namespace Prongsai.Documents.Tests.Reading;

public sealed class SheetReaderTests
{
    private const string Styles = "<styleSheet $x><numFmts><numFmt numFmtId='164' formatCode='[$-D07041E]d mmm yy'/><numFmt numFmtId='165' formatCode='#,##0.00\" บาท\"'/></numFmts>"
        + "<cellXfs><xf numFmtId='0'/><xf numFmtId='14'/><xf numFmtId='164'/><xf numFmtId='165'/><xf numFmtId='10'/><xf numFmtId='2'/></cellXfs></styleSheet>";

    [Fact]
    public void Shared_inline_and_formula_texts_are_read_and_formulas_are_not()
    {
        var table = Read(
            "<sheetData><row r='1'><c r='A1' t='s'><v>0</v></c><c r='B1' t='inlineStr'><is><t>คะแนน</t></is></c></row>"
            + "<row r='2'><c r='A2' t='str'><f>CONCAT(\"ก\",\"ข\")</f><v>กข</v></c><c r='B2'><f>SUM(1,2)</f><v>94.640000000000001</v></c></row></sheetData>",
            "<sst $x><si><r><t>ตัว</t></r><r><t>ชี้วัด</t></r><rPh><t>เสียง</t></rPh></si></sst>").OnlyTable();

        table.Rows().ShouldBe(["ตัวชี้วัด | คะแนน", "กข | 94.64"]);
        table.Rows.Select(r => r.Source!.Value.Line).ShouldBe([1, 2]);
    }

    [Fact]
    public void Numbers_read_as_they_are_shown_and_dates_are_thai()
    {
        var row = Read("<sheetData><row r='1'><c r='A1' s='1'><v>45292</v></c><c r='B1' s='2'><v>243527</v></c><c r='C1' s='3'><v>1234.5</v></c>"
            + "<c r='D1' s='4'><v>0.8617</v></c><c r='E1' s='5'><v>86.165</v></c><c r='F1' t='b'><v>1</v></c><c r='G1' t='e'><v>#REF!</v></c></row></sheetData>").OnlyTable().Rows()[0];

        row.ShouldBe("1 ม.ค. 2567 | 1 ต.ค. 2566 | 1,234.50 | 86.17% | 86.17 | ☑ | #REF!");
    }

    [Fact]
    public void Merged_ranges_fill_the_grid_and_titles_over_the_table_are_paragraphs()
    {
        var paper = Read("<sheetData><row r='1'><c r='B1' t='str'><v>รายงานสมมติ</v></c></row>"
            + "<row r='2'><c r='B2' t='str'><v>ลำดับ</v></c><c r='C2' t='str'><v>วิธี</v></c></row>"
            + "<row r='3'><c r='C3' t='str'><v>ก</v></c><c r='D3' t='str'><v>ข</v></c></row></sheetData>"
            + "<mergeCells><mergeCell ref='B1:D1'/><mergeCell ref='B2:B3'/><mergeCell ref='C2:D2'/></mergeCells>");

        paper.Blocks[0].Text().ShouldBe("รายงานสมมติ");
        paper.OnlyTable().Rows().ShouldBe(["ลำดับ | วิธี | ^", "^ | ก | ข"]);
        paper.OnlyTable().Rows[0].Cells[0].RowSpan.ShouldBe(2);
    }

    [Fact]
    public void Blank_rows_part_tables_and_cells_keep_line_breaks()
    {
        var paper = Read("<sheetData><row r='1'><c r='A1' t='str'><v>ก</v></c><c r='C1' t='str'><v>๑&#10;๒</v></c></row><row r='2'><c r='A2' s='1'/></row>"
            + "<row r='5'><c r='A5' t='str'><v>ข</v></c><c r='B5' t='str'><v>ค</v></c></row></sheetData>");

        paper.Blocks.OfType<Table>().Select(t => t.Rows()[0]).ShouldBe(["ก |  | ๑⏎๒", "ข | ค"]);
    }

    [Fact]
    public void Several_sheets_are_read_in_order_under_their_names()
    {
        var bytes = OfficeFiles.Xlsx(
            "<sheetData><row r='1'><c r='A1' t='str'><v>หนึ่ง</v></c></row></sheetData>",
            ("xl/worksheets/sheet2.xml", "<worksheet $x><sheetData><row><c t='str'><v>สอง</v></c><c t='str'><v>ตัว</v></c></row></sheetData></worksheet>"));
        var parts = OfficeFiles.Unzip(bytes);
        Replace(parts, "xl/workbook.xml", "<workbook xmlns:r='http://schemas.openxmlformats.org/officeDocument/2006/relationships'><sheets><sheet name='ก' r:id='rId1'/><sheet name='ข' r:id='rId9'/></sheets></workbook>");
        Replace(parts, "xl/_rels/workbook.xml.rels", OfficeFiles.Links(("rId1", "worksheet", "worksheets/sheet1.xml"), ("rId9", "worksheet", "/xl/worksheets/sheet2.xml")));

        Papers.Read(OfficeFiles.Zip(parts)).Text().ShouldBe("ก / หนึ่ง / ข / สอง | ตัว");
    }

    private static OfficialDocument Read(string content, string shared = "<sst $x/>") =>
        Papers.Read(OfficeFiles.Xlsx(content, ("xl/sharedStrings.xml", shared), ("xl/styles.xml", Styles)));

    private static void Replace(List<(string Name, byte[] Content)> parts, string name, string content) =>
        parts[parts.FindIndex(p => p.Name == name)] = (name, System.Text.Encoding.UTF8.GetBytes(content));
}
