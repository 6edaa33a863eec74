namespace Prongsai.Papers.Tests;

/// <summary>Rows whose cells a scan moved one column.</summary>
public sealed class ShiftedCellTests
{
    private readonly StagedPaper paper = FixturePapers.Stage("measures_shifted_scan.md");

    [Fact]
    public void A_unit_under_the_period_is_the_owner_and_what_stood_under_the_owner_is_result()
    {
        var measure = paper.Rows<MeasureRow>()[1];

        measure.Owners.ShouldBe(["สำนักปลัด"]);
        measure.Period.ShouldBeNull();
        measure.Result.ShouldBe("จัดวันพบประชาชนครบสี่หมู่บ้านและจดข้อเสนอทั้งหมดส่งให้กองที่เกี่ยวข้องแล้ว\nข้อเสนอสามเรื่องเข้าแผน");
        measure.Guesses.ShouldHaveSingleItem().Printed.ShouldBe("ช่องระยะเวลา: สำนักปลัด");
        measure.Confidence.ShouldBeLessThan(paper.Rows<MeasureRow>()[0].Confidence);
    }

    [Fact]
    public void Ticks_under_the_owner_with_an_empty_result_are_the_result()
    {
        var item = paper.Rows<OitItemRow>()[1];

        item.Owners.ShouldBeEmpty();
        item.Status.ShouldBe(WorkStatus.Completed);
        item.Result.ShouldBe("- ใส่ภาพผู้บริหารครบทุกคนแล้ว");
        item.Guesses.ShouldContain(guess => guess.Field == "result" && guess.Printed.StartsWith("ช่องผู้รับผิดชอบ: ", StringComparison.Ordinal));
    }

    [Fact]
    public void Rows_in_their_columns_stay_as_they_are()
    {
        var (measure, item) = (paper.Rows<MeasureRow>()[0], paper.Rows<OitItemRow>()[0]);

        measure.Owners.ShouldBe(["กองคลัง"]);
        (measure.Period, measure.Result).ShouldBe(("ไตรมาสที่ 2", "ปิดประกาศครบทุกหมู่บ้านแล้ว"));
        item.Owners.ShouldBe(["สำนักปลัด"]);
        (item.Status, item.Result).ShouldBe((WorkStatus.Completed, "- ขึ้นเว็บแล้ว"));
        measure.Guesses.ShouldBeEmpty();
    }
}
