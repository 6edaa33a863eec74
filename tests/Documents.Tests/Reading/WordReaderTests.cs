using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using Shouldly;
using Xunit;
using Word = DocumentFormat.OpenXml.Wordprocessing;

namespace Prongsai.Documents.Tests.Reading;

public sealed class WordReaderTests
{
    [Fact]
    public void A_file_made_by_the_open_xml_sdk_is_read_with_bold_and_alignment()
    {
        using var bytes = new MemoryStream();
        using (var file = WordprocessingDocument.Create(bytes, WordprocessingDocumentType.Document))
        {
            file.AddMainDocumentPart().Document = new Document(new Body(
                new Word.Paragraph(
                    new ParagraphProperties(new Justification { Val = JustificationValues.Center }),
                    new Run(new RunProperties(new Bold()), new Text("บันทึก") { Space = SpaceProcessingModeValues.Preserve }),
                    new Run(new RunProperties(new Bold()), new Text("ข้อความ"))),
                new Word.Table(new Word.TableRow(new Word.TableCell(new Word.Paragraph(new Run(new Text("ช่อง"))))))));
        }

        var paper = Papers.Read(bytes.ToArray());

        var title = paper.Blocks[0].ShouldBeOfType<Paragraph>();
        title.Content.ShouldBe([new TextRun("บันทึกข้อความ") { Bold = true }]);
        title.Align.ShouldBe(TextAlign.Centre);
        paper.OnlyTable().Rows().ShouldBe(["ช่อง"]);
    }

    [Fact]
    public void Merged_cells_fill_the_grid_both_ways()
    {
        var table = Read("<w:tbl><w:tr><w:trPr><w:tblHeader/></w:trPr>"
            + Cell("ลำดับ", "<w:vMerge w:val='restart'/>") + Cell("วิธี", "<w:gridSpan w:val='2'/>") + "</w:tr>"
            + "<w:tr>" + Cell("", "<w:vMerge/>") + Cell("ก") + Cell("ข") + "</w:tr>"
            + "<w:tr>" + Cell("", "<w:vMerge/>") + Cell("ค", "<w:gridSpan w:val='2'/><w:vMerge w:val='restart'/>") + "</w:tr>"
            + "<w:tr>" + Cell("1") + Cell("", "<w:gridSpan w:val='2'/><w:vMerge/>") + "</w:tr></w:tbl>").OnlyTable();

        table.Rows().ShouldBe(["ลำดับ | วิธี | ^", "^ | ก | ข", "^ | ค | ^", "1 | ^ | ^"]);
        table.Rows[0].IsHeader.ShouldBeTrue();
        table.Rows[0].Cells[0].RowSpan.ShouldBe(3);
        table.Rows[2].Cells[1].RowSpan.ShouldBe(2);
        table.Rows.Select(r => r.Source!.Value.Line).ShouldBe([1, 2, 3, 4]);
    }

    [Fact]
    public void Nested_tables_stay_in_their_cell()
    {
        var outer = Read("<w:tbl><w:tr><w:tc>" + Text("นอก") + "<w:tbl><w:tr>" + Cell("ใน ๑") + Cell("ใน ๒") + "</w:tr></w:tbl></w:tc></w:tr></w:tbl>").OnlyTable();

        outer.Rows[0].Cells[0].Content[1].ShouldBeOfType<Table>().Rows().ShouldBe(["ใน ๑ | ใน ๒"]);
    }

    [Fact]
    public void Check_boxes_of_content_controls_legacy_fields_and_symbol_fonts_are_check_boxes()
    {
        const string Control = "<w:sdt><w:sdtPr><w14:checkbox><w14:checked w14:val='1'/></w14:checkbox></w:sdtPr><w:sdtContent><w:r><w:t>☒</w:t></w:r></w:sdtContent></w:sdt>";
        const string Legacy = "<w:r><w:fldChar w:fldCharType='begin'><w:ffData><w:checkBox><w:default w:val='0'/><w:checked w:val='0'/></w:checkBox></w:ffData></w:fldChar></w:r>"
            + "<w:r><w:instrText> FORMCHECKBOX </w:instrText></w:r><w:r><w:fldChar w:fldCharType='end'/></w:r>";
        const string Symbol = "<w:r><w:sym w:font='Wingdings' w:char='F0FE'/></w:r><w:r><w:rPr><w:rFonts w:ascii='Wingdings 2'/></w:rPr><w:t>\u00A3</w:t></w:r>";

        Read($"<w:p>{Control}{Run(" ก ")}{Legacy}{Run(" ข ")}{Symbol}{Run(" ค [ ] ง")}</w:p>").Text().ShouldBe("☑ ก ☐ ข ☑☐ ค ☐ ง");
    }

    [Fact]
    public void Lists_get_the_numbers_word_prints()
    {
        const string Numbering = "<w:numbering $w><w:abstractNum w:abstractNumId='7'><w:lvl w:ilvl='0'><w:start w:val='1'/><w:numFmt w:val='thaiNumbers'/><w:lvlText w:val='%1.'/></w:lvl>"
            + "<w:lvl w:ilvl='1'><w:start w:val='1'/><w:numFmt w:val='decimal'/><w:lvlText w:val='%1.%2)'/></w:lvl></w:abstractNum>"
            + "<w:num w:numId='1'><w:abstractNumId w:val='7'/></w:num><w:num w:numId='2'><w:abstractNumId w:val='7'/><w:lvlOverride w:ilvl='0'><w:startOverride w:val='9'/></w:lvlOverride></w:num></w:numbering>";
        var paper = Papers.Read(OfficeFiles.Docx(
            Item("หนึ่ง", 1, 0) + Item("ย่อย", 1, 1) + Item("ย่อยสอง", 1, 1) + Item("สอง", 1, 0) + Text("คั่น") + Item("เก้า", 2, 0),
            ("word/_rels/document.xml.rels", OfficeFiles.Links(("n", "numbering", "numbering.xml"))),
            ("word/numbering.xml", Numbering)));

        paper.Text().ShouldBe("๑. หนึ่ง / ๑.1) ย่อย / ๑.2) ย่อยสอง / ๒. สอง / คั่น / ๙. เก้า");
        paper.Blocks[0].ShouldBeOfType<ListBlock>().Items[0].Content[1].ShouldBeOfType<ListBlock>().Items.Length.ShouldBe(2);
    }

    [Fact]
    public void Tracked_changes_are_accepted_and_field_codes_left_out() =>
        Read("<w:p><w:del><w:r><w:delText>เก่า</w:delText></w:r></w:del><w:ins><w:r><w:t>ใหม่</w:t></w:r></w:ins><w:moveFrom><w:r><w:t>ย้าย</w:t></w:r></w:moveFrom>"
            + "<w:fldSimple w:instr='PAGE'><w:r><w:t xml:space='preserve"
            + "'> หน้า</w:t></w:r></w:fldSimple></w:p>"
            + "<w:tbl><w:tr><w:trPr><w:del/></w:trPr>" + Cell("แถวที่ลบ") + "</w:tr><w:tr>" + Cell("คงไว้") + "</w:tr></w:tbl>").Text()
            .ShouldBe("ใหม่ หน้า / คงไว้");

    [Fact]
    public void Headings_links_text_boxes_and_line_breaks_are_kept()
    {
        var paper = Papers.Read(OfficeFiles.Docx(
            "<w:p><w:pPr><w:pStyle w:val='H'/></w:pPr>" + Run("ส่วนที่ ๑") + "</w:p>"
            + "<w:p><w:hyperlink r:id='h'>" + Run("เว็บไซต์") + "</w:hyperlink><w:r><w:br/><w:t>ต่อ</w:t></w:r>"
            + "<w:r><mc:AlternateContent><mc:Choice><w:txbxContent>" + Text("ในกรอบ") + "</w:txbxContent></mc:Choice><mc:Fallback><w:txbxContent>"
            + Text("ในกรอบ") + "</w:txbxContent></mc:Fallback></mc:AlternateContent></w:r></w:p>",
            ("word/_rels/document.xml.rels", OfficeFiles.Links(("h", "hyperlink", "https://example.go.th/"), ("s", "styles", "styles.xml"))),
            ("word/styles.xml", "<w:styles $w><w:style w:styleId='B'><w:name w:val='heading 2'/></w:style><w:style w:styleId='H'><w:basedOn w:val='B'/></w:style></w:styles>")));

        paper.Text().ShouldBe("ส่วนที่ ๑ / เว็บไซต์⏎ต่อ / ในกรอบ");
        paper.Blocks[0].ShouldBeOfType<Heading>().Level.ShouldBe(2);
        ((Paragraph)paper.Blocks[1]).Content[0].ShouldBe(new Link("เว็บไซต์", "https://example.go.th/"));
    }

    [Fact]
    public void Headers_footers_and_notes_are_quiet_and_page_numbers_are_not_kept()
    {
        var paper = Papers.Read(OfficeFiles.Docx(
            Text("เนื้อหา"),
            ("word/_rels/document.xml.rels", OfficeFiles.Links(("a", "header", "header1.xml"), ("b", "header", "header2.xml"), ("c", "footer", "footer1.xml"), ("d", "footnotes", "footnotes.xml"))),
            ("word/header1.xml", "<w:hdr $w>" + Text("อบต.ตัวอย่าง") + "</w:hdr>"),
            ("word/header2.xml", "<w:hdr $w>" + Text("อบต.ตัวอย่าง") + "</w:hdr>"),
            ("word/footer1.xml", "<w:ftr $w>" + Text("- 2 -") + "</w:ftr>"),
            ("word/footnotes.xml", "<w:footnotes $w><w:footnote>" + Text("หมายเหตุท้ายหน้า") + "</w:footnote></w:footnotes>")));

        paper.Text().ShouldBe("อบต.ตัวอย่าง / เนื้อหา / หมายเหตุท้ายหน้า");
        paper.Blocks.Cast<Paragraph>().Select(p => p.Quiet).ShouldBe([true, false, true]);
    }

    private static OfficialDocument Read(string body) => Papers.Read(OfficeFiles.Docx(body));

    private static string Run(string text) => $"<w:r><w:t xml:space=\"preserve\">{text}</w:t></w:r>";

    private static string Text(string text) => $"<w:p>{Run(text)}</w:p>";

    private static string Cell(string text, string settings = "") => $"<w:tc><w:tcPr>{settings}</w:tcPr>{Text(text)}</w:tc>";

    private static string Item(string text, int list, int level) =>
        $"<w:p><w:pPr><w:numPr><w:ilvl w:val='{level}'/><w:numId w:val='{list}'/></w:numPr></w:pPr>{Run(text)}</w:p>";
}
