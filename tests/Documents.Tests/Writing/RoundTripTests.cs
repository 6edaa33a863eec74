using Prongsai.Documents.Writing;
using Shouldly;
using Xunit;

namespace Prongsai.Documents.Tests.Writing;

/// <summary>What we write, we read: an office gives back next year the paper the product made this year.</summary>
public class RoundTripTests
{
    [Theory]
    [InlineData("docx")]
    [InlineData("html")]
    [InlineData("xlsx")]
    public void The_long_table_comes_back_with_its_head_rows_and_ticks(string format)
    {
        var table = Read(Samples.LongTable(), format).Blocks.OfType<Table>().Single(one => one.Rows.Length >= 45);
        var rows = table.Rows.Where(row => Text(row.Cells[0].Content).StartsWith('O')).ToArray();
        rows.Select(row => Text(row.Cells[0].Content)).ShouldBe(Enumerable.Range(1, 43).Select(number => $"O{number}"));
        rows.Select(row => Ticked(row.Cells[4])).ShouldBe(Enumerable.Range(1, 43).Select(number => number % 3 != 0));
    }

    private static OfficialDocument Read(OfficialDocument document, string format)
    {
        using var file = new MemoryStream();
        switch (format)
        {
            case "docx": DocxWriter.Write(document, file); break;
            case "html": HtmlWriter.Write(document, file); break;
            default: XlsxWriter.Write(document, file); break;
        }

        file.Position = 0;
        var read = DocumentReader.Read(file, $"paper.{format}");
        read.Error.ShouldBeNull();
        return read.Value!;
    }

    private static string Text(IEnumerable<Block> blocks) => PlainText.Of([.. blocks]).Trim();

    private static bool Ticked(TableCell cell) => Text(cell.Content) == "☑";
}
