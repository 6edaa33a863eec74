using System.Diagnostics;
using System.Text;
using Shouldly;
using Xunit;

namespace Prongsai.Documents.Tests.Reading;

[Collection(RunAlone.Name)]
public sealed class LimitTests
{
    [Fact]
    public void Two_thousand_rows_are_read_and_one_more_is_refused()
    {
        static string Rows(int count) => string.Concat(Enumerable.Range(1, count).Select(i => $"{i}\tก\tข\n"));

        Papers.Read(Rows(2000)).OnlyTable().Rows.Length.ShouldBe(2000);
        Papers.Refused(Rows(2001), ReadLimits.Default).Code.ShouldBe("read.too_many_rows");
    }

    [Fact]
    public void Files_over_the_size_are_refused_before_they_are_read() =>
        Papers.Refused(new byte[2048], "ใหญ่.docx", ReadLimits.Default with { MaxBytes = 1024 }).Code.ShouldBe("read.too_large");

    [Fact]
    public void A_part_that_unpacks_to_far_more_than_it_was_is_refused()
    {
        var bomb = OfficeFiles.Docx("<w:p><w:r><w:t>" + new string(' ', 16_000_000) + "</w:t></w:r></w:p>");

        bomb.Length.ShouldBeLessThan(100_000);
        var before = GC.GetAllocatedBytesForCurrentThread();
        Papers.Refused(bomb, "ระเบิด.docx").Code.ShouldBe("read.zip_bomb");
        (GC.GetAllocatedBytesForCurrentThread() - before).ShouldBeLessThan(32_000_000);
    }

    [Fact]
    public void A_header_that_promises_less_than_it_holds_does_not_help()
    {
        var bytes = OfficeFiles.Docx("<w:p><w:r><w:t>" + new string('ก', 3_000_000) + "</w:t></w:r></w:p>");
        for (var at = 0; (at = bytes.AsSpan(at).IndexOf("PK\x01\x02"u8) is var next and >= 0 ? at + next : -1) >= 0; at++)
        {
            BitConverter.TryWriteBytes(bytes.AsSpan(at + 24), 10);
        }

        Papers.TryRead(bytes, "ลวง.docx").IsOk.ShouldBeFalse();
    }

    [Fact]
    public void Too_many_parts_are_refused() =>
        Papers.Refused(OfficeFiles.Zip([.. Enumerable.Range(0, 2100).Select(i => ($"{i}.xml", "<a/>"))]), "ก.docx").Code.ShouldBe("read.too_many_parts");

    [Fact]
    public void Tables_and_lists_nested_without_end_are_refused()
    {
        var tables = string.Concat(Enumerable.Repeat("<w:tbl><w:tr><w:tc>", 40)) + "<w:p/>" + string.Concat(Enumerable.Repeat("</w:tc></w:tr></w:tbl>", 40));
        Papers.Refused(OfficeFiles.Docx(tables), "ลึก.docx").Code.ShouldBe("read.too_deep");

        var lists = string.Concat(Enumerable.Range(0, 60).Select(i => new string(' ', i * 2) + "- ก\n"));
        Papers.Refused(lists, ReadLimits.Default).Code.ShouldBe("read.too_deep");

        var html = "<html><body>" + string.Concat(Enumerable.Repeat("<div></x>", 100_000)) + "ก";
        Papers.Refused(html, ReadLimits.Default).Code.ShouldBe("read.too_deep");
    }

    [Fact]
    public void Formatting_reopened_in_every_block_is_refused() =>
        Papers.Refused(
            "<html><body>" + string.Concat(Enumerable.Range(0, 200).Select(i => $"<font size='{i}'>")) + string.Concat(Enumerable.Repeat("<p>ก", 100_000)),
            ReadLimits.Default).Code.ShouldBe("read.too_many_pieces");

    [Theory]
    [InlineData("<!--x-->ก", 300_000)]
    [InlineData("[", 2_000_000)]
    [InlineData("<a ", 100_000)]
    [InlineData("||\n", 1_000_000)]
    [InlineData("\ta\t\"ก\n", 100_000)]
    [InlineData("# ก    #    ", 200_000)]
    [InlineData("**ก*", 500_000)]
    public void Text_made_to_keep_a_reader_busy_is_read_or_refused_in_time(string piece, int times)
    {
        var bytes = Encoding.UTF8.GetBytes("<html>" + string.Concat(Enumerable.Repeat(piece, times)));
        foreach (var start in new[] { 0, "<html>".Length })
        {
            var before = Stopwatch.GetTimestamp();
            Papers.TryRead(bytes[start..]);
            Stopwatch.GetElapsedTime(before).ShouldBeLessThan(TimeSpan.FromSeconds(14));
        }
    }

    [Fact]
    public void A_table_merged_downwards_in_every_column_is_read_in_time()
    {
        var row = "<w:tr>" + string.Concat(Enumerable.Repeat("<w:tc><w:tcPr><w:vMerge/></w:tcPr><w:p/></w:tc>", 150)) + "</w:tr>";
        var table = Papers.Read(OfficeFiles.Docx("<w:p><w:r><w:t>ก</w:t></w:r></w:p><w:tbl>" + string.Concat(Enumerable.Repeat(row, 2000)) + "</w:tbl>")).OnlyTable();

        table.Rows[0].Cells[149].RowSpan.ShouldBe(2000);
    }

    [Fact]
    public void Columns_without_end_are_refused()
    {
        Papers.Refused("|" + string.Concat(Enumerable.Repeat(" ก |", 300)) + "\n| ข |", ReadLimits.Default).Code.ShouldBe("read.too_many_columns");
        Papers.Read("<table><tr><td colspan=65000>ก<tr><td>ข</table>").OnlyTable().Rows[0].Cells.Length.ShouldBe(256);
        Papers.Refused(
            OfficeFiles.Xlsx("<sheetData><row r='1'><c r='A1'><v>1</v></c><c r='XFD1'><v>2</v></c></row></sheetData>"), "กว้าง.xlsx")
            .Code.ShouldBe("read.too_many_columns");
    }

    [Fact]
    public void A_sheet_merged_to_its_last_cell_is_cut_to_what_is_filled() =>
        Papers.Read(OfficeFiles.Xlsx(
            "<sheetData><row r='1'><c r='A1'><v>1</v></c><c r='B1'><v>2</v></c></row></sheetData><mergeCells><mergeCell ref='A1:XFD1048576'/></mergeCells>"))
            .OnlyTable().Rows.Length.ShouldBe(1);

    [Fact]
    public void Time_and_cancellation_are_watched_while_reading()
    {
        var text = string.Concat(Enumerable.Repeat("ข้อความสมมติ\n\n", 20_000));
        Papers.Refused(text, ReadLimits.Default with { MaxTime = TimeSpan.Zero }).Code.ShouldBe("read.too_slow");

        using var cancelled = new CancellationTokenSource();
        cancelled.Cancel();
        Should.Throw<OperationCanceledException>(() => DocumentReader.Read(new MemoryStream(Encoding.UTF8.GetBytes(text)), "ก.txt", null, cancelled.Token));
    }

    [Fact]
    public void Too_much_text_or_too_many_paragraphs_are_refused()
    {
        Papers.Refused(new string('ก', 2000), ReadLimits.Default with { MaxCharacters = 1000 }).Code.ShouldBe("read.too_much_text");
        Papers.Refused(string.Concat(Enumerable.Repeat("ก\n\n", 500)), ReadLimits.Default with { MaxPieces = 400 }).Code.ShouldBe("read.too_many_pieces");
    }
}
