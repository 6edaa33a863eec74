using Prongsai.Documents.Writing;
using Shouldly;
using Xunit;

namespace Prongsai.Documents.Tests.Writing;

public class LayoutTests
{
    [Fact]
    public void A_grid_is_the_same_whether_merged_cells_are_repeated_or_left_out()
    {
        var left = new TableCell("ซ้าย") { RowSpan = 2 };
        var wide = new TableCell("กว้าง") { ColumnSpan = 2 };
        var again = new TableCell("") { IsContinuation = true };
        var sparse = TableGrid.Of(new Table([new TableRow([left, wide]), new TableRow([new TableCell("ก"), new TableCell("ข")])]));
        var filled = TableGrid.Of(new Table([new TableRow([left, wide, again]), new TableRow([again, new TableCell("ก"), new TableCell("ข")])]));
        Places(sparse).ShouldBe(["ซ้าย@0,0", "กว้าง@0,1", "กว้าง@0,1", "ซ้าย@0,0", "ก@1,1", "ข@1,2"]);
        Places(filled).ShouldBe(Places(sparse));
    }

    [Fact]
    public void A_short_row_and_a_span_past_the_end_are_made_whole()
    {
        var grid = TableGrid.Of(new Table(
        [
            new TableRow([new TableCell("ก") { RowSpan = 9 }, new TableCell("ข"), new TableCell("ค")]),
            new TableRow([new TableCell("ง")]),
        ]));
        grid.Rows.ShouldBe(2);
        Places(grid).ShouldBe(["ก@0,0", "ข@0,1", "ค@0,2", "ก@0,0", "ง@1,1", "@1,2"]);
    }

    [Fact]
    public void A_head_never_merges_into_the_body()
    {
        var grid = TableGrid.Of(new Table(
        [
            new TableRow([new TableCell("หัว") { RowSpan = 3 }]) { IsHeader = true },
            new TableRow([new TableCell("ตัว")]),
        ]));
        Places(grid).ShouldBe(["หัว@0,0", "ตัว@1,0"]);
    }

    [Theory]
    [InlineData("ปี 2569 ที่ https://example.go.th/ita/2569?o=5", "ปี ๒๕๖๙ ที่ https://example.go.th/ita/2569?o=5")]
    [InlineData("ส่งที่ abc12@example.go.th ภายใน 3 วัน", "ส่งที่ abc12@example.go.th ภายใน ๓ วัน")]
    [InlineData("example2.go.th/5 ข้อ 5", "example2.go.th/5 ข้อ ๕")]
    [InlineData("1,234.50 บาท", "๑,๒๓๔.๕๐ บาท")]
    public void Digits_of_addresses_stay(string text, string printed)
    {
        var paper = new OfficialDocument(new DocumentProperties("") { ThaiDigits = true }, [new Paragraph(text)]);
        PlainText.Of(PrintForm.Of(paper).Blocks).ShouldBe(printed);
    }

    [Fact]
    public void Digits_of_another_language_stay()
    {
        var paper = new OfficialDocument(
            new DocumentProperties("") { ThaiDigits = true },
            [new Paragraph([new TextRun("Fiscal year 2026") { Language = "en" }])]);
        PlainText.Of(PrintForm.Of(paper).Blocks).ShouldBe("Fiscal year 2026");
    }

    [Theory]
    [InlineData(ListNumbering.Decimal, 11, "12.")]
    [InlineData(ListNumbering.ThaiLetter, 2, "ค.")]
    [InlineData(ListNumbering.ThaiLetter, 3, "ง.")]
    [InlineData(ListNumbering.ThaiLetter, 40, "ฮ.")]
    [InlineData(ListNumbering.ThaiLetter, 41, "กก.")]
    public void Markers_follow_thai_custom(ListNumbering numbering, int index, string marker) =>
        ListMarkers.Top(new ListBlock(numbering, []), thaiDigits: false).Of(new ListItem(""), index).ShouldBe(marker);

    [Fact]
    public void Inner_decimals_carry_the_number_of_their_item()
    {
        var list = new ListBlock(ListNumbering.Decimal, []);
        ListMarkers.Top(list, thaiDigits: true).Inside(list, 1).Of(new ListItem(""), 0).ShouldBe("๒.๑");
    }

    [Fact]
    public void Column_shares_fill_the_width()
    {
        var table = new Table([new TableRow([new TableCell("1"), new TableCell("ข้อความที่ยาวกว่ามากและกินที่มากกว่าช่องแรก"), new TableCell("กลาง")])]);
        var shares = ColumnShares.Of(TableGrid.Of(table));
        shares.Sum().ShouldBe(100);
        shares[1].ShouldBeGreaterThan(shares[2]);
        shares[2].ShouldBeGreaterThanOrEqualTo(shares[0]);
    }

    private static IEnumerable<string> Places(TableGrid grid) =>
        Enumerable.Range(0, grid.Rows).SelectMany(grid.Row).Select(place => $"{PlainText.Of(place.Cell.Content)}@{place.Row},{place.Column}");
}
