using Prongsai.Papers.Reading;

namespace Prongsai.Papers.Tests;

public sealed class CellTests
{
    [Fact]
    public void Numbers_that_ascend_split_a_line() =>
        CellItems.Of(["1. วางแผน 2.ลงมือ ๓) ตรวจ"]).ShouldBe(["วางแผน", "ลงมือ", "ตรวจ"]);

    [Fact]
    public void Numbers_that_do_not_ascend_leave_the_line_whole() =>
        CellItems.Of(["ตามข้อ 7. และราคา 2.50 บาท ฉบับที่ 3. ของปี"]).ShouldHaveSingleItem();

    [Fact]
    public void Dashes_split_a_line_but_not_E_Service_or_a_span_of_months() =>
        CellItems.Of(["- ทำ E-Service ต.ค. 67 - ก.ย. 68 ให้ครบ -แจ้งเวียน"]).ShouldBe(["ทำ E-Service ต.ค. 67 - ก.ย. 68 ให้ครบ", "แจ้งเวียน"]);

    [Fact]
    public void Unmarked_line_goes_on_with_the_item_above() =>
        CellItems.Of(["1. จัดประชุม", "ทุกเดือน", "2. สรุปผล"]).ShouldBe(["จัดประชุม ทุกเดือน", "สรุปผล"]);

    [Fact]
    public void Marker_printed_twice_is_taken_off_twice() => CellItems.Of(["1. 1. จัดทำ", "2. 2. ประกาศ"]).ShouldBe(["จัดทำ", "ประกาศ"]);

    [Theory]
    [InlineData("สำนักปลัด/ กองคลัง/กองช่าง", new[] { "สำนักปลัด", "กองคลัง", "กองช่าง" })]
    [InlineData("ทุกสำนัก/กอง", new[] { "ทุกสำนัก/กอง" })]
    [InlineData("-หน่วยตรวจสอบภายใน", new[] { "หน่วยตรวจสอบภายใน" })]
    [InlineData("กองการศึกษา และกองคลัง", new[] { "กองการศึกษา", "กองคลัง" })]
    [InlineData("นางสมมติ ทดสอบ", new[] { "นางสมมติ ทดสอบ" })]
    public void Owners_are_named_one_by_one(string cell, string[] owners) => OwnerNames.Of([cell]).ShouldBe(owners);

    [Theory]
    [InlineData("๓.๑ เพื่อให้", 3, 2, "เพื่อให้")]
    [InlineData("(2) ผู้แทน", 2, 1, "ผู้แทน")]
    [InlineData("๑๐) รายงาน", 10, 1, "รายงาน")]
    [InlineData("- ๔) ปรับปรุง", 4, 1, "ปรับปรุง")]
    public void Printed_numbers_in_front_are_read(string line, int number, int depth, string rest)
    {
        var read = Numbering.Read(line);
        (read.Number, read.Depth, read.Rest).ShouldBe((number, depth, rest));
    }

    [Theory]
    [InlineData("30 มกราคม 2566")]
    [InlineData("15 วัน")]
    [InlineData("2.50 บาท")]
    public void Dates_amounts_and_counts_are_no_marker(string line) => Numbering.Read(line).Marker.ShouldBe("");

    [Theory]
    [InlineData("-", BudgetState.Unknown, 0)]
    [InlineData("", BudgetState.Unknown, 0)]
    [InlineData("จำนวน - บาท", BudgetState.Unknown, 0)]
    [InlineData("ไม่ใช้งบประมาณ", BudgetState.None, 0)]
    [InlineData("0", BudgetState.Amount, 0)]
    [InlineData("๕,๐๐๐.- บาท", BudgetState.Amount, 500_000)]
    [InlineData("12,345.50", BudgetState.Amount, 1_234_550)]
    public void Budget_cell_keeps_amount_none_and_unknown_apart(string cell, BudgetState state, long satang) =>
        BudgetCell.Read(cell).ShouldBe(new PlannedBudget(state, satang));

    [Fact]
    public void Words_in_a_budget_cell_are_no_budget() => BudgetCell.Read("ตามข้อบัญญัติ").ShouldBeNull();
}
