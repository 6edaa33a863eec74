using Shouldly;
using Xunit;

namespace Prongsai.Documents.Tests.Reading;

/// <summary>What the product prints it can also read again.</summary>
public sealed class RoundTripTests
{
    private static readonly OfficialDocument Paper = new(new DocumentProperties("รายงานสมมติ"),
    [
        new Heading(1, "รายงานสมมติ"),
        new Paragraph([new TextRun("ผลรวม "), new TextRun("86.17") { Bold = true }, new TextRun(" คะแนน")]),
        new Table(
        [
            new TableRow([new TableCell("ลำดับ") { RowSpan = 2 }, new TableCell("วิธี") { ColumnSpan = 2 }, Covered]) { IsHeader = true },
            new TableRow([Covered, new TableCell("ก"), new TableCell("ข")]) { IsHeader = true },
            new TableRow([new TableCell("1"), new TableCell([new Paragraph([new CheckBox(true), new TextRun(" เสร็จ")])]), new TableCell("ฝ่ายสมมติ")]),
        ]),
    ]);

    private static TableCell Covered => new([]) { IsContinuation = true };

    [Fact]
    public void A_written_word_file_reads_back_with_its_merged_cells_and_ticks() => ShouldReadBack((paper, stream) => DocxWriter.Write(paper, stream));

    [Fact]
    public void A_written_page_reads_back_with_its_merged_cells_and_ticks() => ShouldReadBack((paper, stream) => HtmlWriter.Write(paper, stream));

    private static void ShouldReadBack(Action<OfficialDocument, Stream> write)
    {
        using var bytes = new MemoryStream();
        write(Paper, bytes);

        var read = Papers.Read(bytes.ToArray());

        read.Blocks.OfType<Heading>().ShouldContain(h => h.Content.Text() == "รายงานสมมติ");
        read.Text().ShouldContain("ผลรวม 86.17 คะแนน");
        var table = read.OnlyTable();
        table.Rows().Select(r => r.Replace("☑เสร็จ", "☑ เสร็จ", StringComparison.Ordinal))
            .ShouldBe(["ลำดับ | วิธี | ^", "^ | ก | ข", "1 | ☑ เสร็จ | ฝ่ายสมมติ"]);
        table.Rows.Select(r => r.IsHeader).ShouldBe([true, true, false]);
    }
}
