using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using FsCheck;
using FsCheck.Fluent;
using Shouldly;
using Xunit;
using W = DocumentFormat.OpenXml.Wordprocessing;
using W14 = DocumentFormat.OpenXml.Office2010.Word;

namespace Prongsai.Documents.Tests.Writing;

public class DocxWriterTests
{
    [Fact]
    public void Memo_and_long_table_are_valid_word_files()
    {
        Faults(Samples.Memo()).ShouldBeEmpty();
        Faults(Samples.LongTable()).ShouldBeEmpty();
        Faults(Samples.EveryBlock()).ShouldBeEmpty();
        Faults(Samples.Letter()).ShouldBeEmpty();
        Faults(Samples.Order()).ShouldBeEmpty();
    }

    [Fact]
    public void Any_text_gives_a_valid_file() => Check.One(
        Config.QuickThrowOnFailure.WithMaxTest(25),
        Prop.ForAll(ArbMap.Default.ArbFor<string>(), text => Faults(Samples.With(text ?? "")).Count == 0));

    [Fact]
    public void Text_is_tagged_thai_and_sized_for_thai_letters()
    {
        using var file = Open(Samples.Memo());
        var defaults = file.MainDocumentPart!.StyleDefinitionsPart!.Styles!.DocDefaults!.RunPropertiesDefault!.RunPropertiesBaseStyle!;
        defaults.Languages!.Bidi!.Value.ShouldBe("th-TH");
        defaults.RunFonts!.ComplexScript!.Value.ShouldBe("TH Sarabun New");
        defaults.FontSizeComplexScript!.Val!.Value.ShouldBe("32");
    }

    [Fact]
    public void Memo_head_has_its_labels_dotted_leaders_and_emblem_and_no_rule()
    {
        using var file = Open(Samples.Memo());
        var lines = Body(file).Elements<W.Paragraph>().Take(4).ToArray();
        lines.Select(Style).ShouldBe(["MemoTitle", "MemoLine", "MemoLine", "MemoLine"]);
        lines[0].Descendants<DocumentFormat.OpenXml.Drawing.Wordprocessing.Extent>().Single().Cy!.Value.ShouldBe(540_000);
        lines[2].InnerText.ShouldBe("ที่  ตย ๗๑๐๐๑/๔๕วันที่  ๑๖ กุมภาพันธ์ ๒๕๖๙");
        var stops = lines[2].Descendants<W.TabStop>().ToArray();
        stops.ShouldAllBe(stop => stop.Leader!.Value == W.TabStopLeaderCharValues.Dot);
        stops.Select(stop => stop.Position!.Value).ShouldBe([4535, 9071]);
        Body(file).Descendants<W.ParagraphBorders>().ShouldBeEmpty();
        var styles = file.MainDocumentPart!.StyleDefinitionsPart!.Styles!.Elements<W.Style>().ToDictionary(style => style.StyleId!.Value!);
        styles["MemoTitle"].StyleRunProperties!.FontSizeComplexScript!.Val!.Value.ShouldBe("58");
        styles["MemoLabel"].StyleRunProperties!.FontSizeComplexScript!.Val!.Value.ShouldBe("40");
        styles["MemoLabel"].StyleRunProperties!.BoldComplexScript.ShouldNotBeNull();
    }

    [Fact]
    public void Thai_digits_are_printed_but_addresses_and_kept_tables_are_not_touched()
    {
        using var file = Open(Samples.Memo());
        var text = Body(file).InnerText;
        text.ShouldContain("๙๔.๖๔ คะแนน");
        text.ShouldContain(Samples.FormAddress);
        Body(file).Descendants<W.Table>().Single().InnerText.ShouldContain("99.10");
        file.MainDocumentPart!.HyperlinkRelationships.Single().Uri.OriginalString.ShouldBe(Samples.FormAddress);
    }

    [Fact]
    public void Table_heads_repeat_and_rows_are_not_split()
    {
        using var file = Open(Samples.LongTable());
        var rows = Body(file).Descendants<W.TableRow>().ToArray();
        rows.Length.ShouldBe(45);
        rows.ShouldAllBe(row => row.TableRowProperties!.Elements<W.CantSplit>().Any());
        rows.Select(row => row.TableRowProperties!.Elements<W.TableHeader>().Any()).ShouldBe([true, true, .. Enumerable.Repeat(false, 43)]);
        rows[0].Descendants<W.GridSpan>().Single().Val!.Value.ShouldBe(2);
        rows[0].Descendants<W.VerticalMerge>().Count(merge => merge.Val!.Value == W.MergedCellValues.Restart).ShouldBe(4);
        rows[1].Descendants<W.VerticalMerge>().Count(merge => merge.Val!.Value == W.MergedCellValues.Continue).ShouldBe(4);
        rows.ShouldAllBe(row => row.Elements<W.TableCell>().All(cell => cell.LastChild is W.Paragraph));
    }

    [Fact]
    public void Wide_papers_lie_across_the_page()
    {
        using var file = Open(Samples.LongTable());
        var size = Body(file).Descendants<W.PageSize>().Single();
        size.Orient!.Value.ShouldBe(W.PageOrientationValues.Landscape);
        size.Width!.Value.ShouldBeGreaterThan(size.Height!.Value);
    }

    [Fact]
    public void Check_boxes_are_content_controls_that_can_be_ticked()
    {
        using var file = Open(Samples.LongTable());
        var boxes = Body(file).Descendants<W14.SdtContentCheckBox>().ToArray();
        boxes.Length.ShouldBe(86);
        boxes.Count(box => box.Checked!.Val!.Value == W14.OnOffValues.One).ShouldBe(43);
    }

    [Fact]
    public void Page_number_stands_on_top_from_page_two_in_the_paper_s_digits()
    {
        using var file = Open(Samples.Memo());
        Body(file).Descendants<W.TitlePage>().Count().ShouldBe(1);
        Body(file).Descendants<W.PageNumberType>().Single().Format!.Value.ShouldBe(W.NumberFormatValues.ThaiNumbers);
        var first = Body(file).Descendants<W.HeaderReference>().Single(reference => reference.Type!.Value == W.HeaderFooterValues.First);
        ((HeaderPart)file.MainDocumentPart!.GetPartById(first.Id!.Value!)).Header!.InnerText.ShouldBeEmpty();
    }

    [Fact]
    public void Each_list_starts_anew_and_a_printed_marker_stays_as_printed()
    {
        using var file = Open(Samples.EveryBlock());
        var numbers = Body(file).Descendants<W.NumberingId>().Select(id => id.Val!.Value).Distinct().ToArray();
        numbers.Length.ShouldBeGreaterThan(1);
        Body(file).InnerText.ShouldContain("(7)ข้อที่ต้นฉบับพิมพ์เลขเอง");
    }

    [Fact]
    public void Only_harmless_addresses_become_links()
    {
        using var file = Open(Samples.Links());
        file.MainDocumentPart!.HyperlinkRelationships.Select(link => link.Uri.Scheme).ShouldBe(["https", "mailto"]);
        Body(file).InnerText.ShouldContain("อันตราย");
    }

    [Fact]
    public void Signature_keeps_together_in_the_right_half()
    {
        using var file = Open(Samples.Memo());
        var signature = Body(file).Elements<W.Paragraph>().SkipWhile(line => !line.InnerText.StartsWith("ลงชื่อ")).Take(3).ToArray();
        signature.ShouldAllBe(line => line.ParagraphProperties!.Indentation!.Left!.Value == "4535");
        signature.ShouldAllBe(line => line.ParagraphProperties!.Justification!.Val!.Value == W.JustificationValues.Center);
        signature.Take(2).ShouldAllBe(line => line.ParagraphProperties!.KeepNext != null);
        Body(file).InnerText.ShouldContain("รักษาราชการแทน หัวหน้าสำนักปลัด");
    }

    private static string? Style(W.Paragraph paragraph) => paragraph.ParagraphProperties?.ParagraphStyleId?.Val?.Value;

    private static W.Body Body(WordprocessingDocument file) => file.MainDocumentPart!.Document!.Body!;

    private static List<string> Faults(OfficialDocument document)
    {
        using var file = Open(document);
        return [.. new OpenXmlValidator(FileFormatVersions.Office2013).Validate(file).Select(fault => $"{fault.Description} {fault.Path?.XPath}")];
    }

    private static WordprocessingDocument Open(OfficialDocument document)
    {
        var bytes = new MemoryStream();
        DocxWriter.Write(document, bytes, Samples.Images);
        return WordprocessingDocument.Open(bytes, isEditable: false);
    }
}
