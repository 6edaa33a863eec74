using Prongsai.Papers.Reading;

namespace Prongsai.Papers.Tests;

public sealed class StatusReadingTests
{
    [Theory]
    [InlineData("☐ ยังไม่ได้ดำเนินการ ☑ ดำเนินการ", WorkStatus.Completed)]
    [InlineData("☑ ยังไม่ได้ดำเนินการ ☐ ดำเนินการ", WorkStatus.NotStarted)]
    [InlineData("☐ ไม่สามารถดำเนินการได้ ☑ อยู่ระหว่างการดำเนินการ ☐ ดำเนินการแล้วเสร็จ", WorkStatus.InProgress)]
    [InlineData("☑ ไม่สามารถดำเนินการได้ ☐ อยู่ระหว่างการดำเนินการ ☐ ดำเนินการแล้วเสร็จ", WorkStatus.NotPossible)]
    [InlineData("ยังไม่ได้ดำเนินการ ☐ ดำเนินการแล้วเสร็จ ☑", WorkStatus.Completed)]
    [InlineData("☑ ยังไมได้ดำเนนการ ☐ ดำเนินการ", WorkStatus.NotStarted)]
    [InlineData("อยู่ระหว่างดำเนินการ", WorkStatus.InProgress)]
    public void One_tick_gives_its_status(string cell, WorkStatus status) => StatusReading.Of([cell]).Status.ShouldBe(status);

    [Theory]
    [InlineData("☑ ยังไม่ได้ดำเนินการ ☑ ดำเนินการ")]
    [InlineData("☐ ไม่สามารถดำเนินการได้ ☑ อยู่ระหว่างการดำเนินการดำเนินการแล้วเสร็จ")]
    [InlineData("☑ อยู่ระหว่างการดำเนินการ ดำเนินการแล้วเสร็จ")]
    [InlineData("ไม่สามารถดำเนินการได้ อยู่ระหว่างการดำเนินการดำเนินการแล้วเสร็จ")]
    public void Two_ticks_or_merged_words_are_ambiguous(string cell) => StatusReading.Of([cell]).Status.ShouldBe(WorkStatus.Ambiguous);

    [Theory]
    [InlineData("☐ ยังไม่ได้ดำเนินการ ☐ ดำเนินการ")]
    [InlineData("จัดประชุมแล้วสองครั้ง")]
    [InlineData("ดำเนินการจัดทำคู่มือและเผยแพร่ให้ประชาชนทราบทางเว็บไซต์")]
    public void No_tick_and_no_status_word_is_no_status(string cell) => StatusReading.Of([cell]).Status.ShouldBeNull();

    [Fact]
    public void Same_status_ticked_in_two_copies_of_the_box_is_one_status() =>
        StatusReading.Of(["☐ ยังไม่ได้ดำเนินการ ☑ ดำเนินการ", "☐ ยังไม่ได้ดำเนินการ ☑ ดำเนินการ"]).Status.ShouldBe(WorkStatus.Completed);

    [Fact]
    public void Option_that_lost_its_box_makes_the_tick_ambiguous() =>
        StatusReading.Of(["☐ ไม่สามารถดำเนินการได้", "☑ อยู่ระหว่างการดำเนินการ", "ดำเนินการแล้วเสร็จ"]).Status.ShouldBe(WorkStatus.Ambiguous);

    [Fact]
    public void Text_after_the_words_and_beside_an_unknown_box_stays()
    {
        var reading = StatusReading.Of(["☐ สำนักปลัด, กองคลัง ☐ ยังไม่ได้ดำเนินการ ☑ ดำเนินการ - ลงเว็บแล้ว"]);
        reading.Status.ShouldBe(WorkStatus.Completed);
        reading.Rest.ShouldBe(["สำนักปลัด, กองคลัง", "- ลงเว็บแล้ว"]);
    }

    [Fact]
    public void Two_state_tick_before_a_sentence_that_begins_the_same_is_not_ambiguous()
    {
        var reading = StatusReading.Of(["☑ ดำเนินการ ดำเนินการจัดอบรมครบทุกคน"]);
        reading.Status.ShouldBe(WorkStatus.Completed);
        reading.Rest.ShouldBe(["ดำเนินการจัดอบรมครบทุกคน"]);
    }
}
