using Prongsai.Assessment.Features.Import;
using Prongsai.Improvement.Data;
using Prongsai.Improvement.Domain;
using Prongsai.TestKit;

namespace Prongsai.Improvement.Tests;

/// <summary>A paper becomes records, and can be taken back.</summary>
public sealed class ImportTests(ImprovementDatabase database) : IClassFixture<ImprovementDatabase>
{
    private const string Paper = """
        # รายงานผลการดำเนินการตามมาตรการส่งเสริมคุณธรรมและความโปร่งใส ประจำปีงบประมาณ พ.ศ. 2568
        องค์การบริหารส่วนตำบลตัวอย่าง

        | มาตรการ | วิธีการ | ผู้รับผิดชอบ | ระยะเวลา | สรุปผล | ผลลัพธ์ |
        |---|---|---|---|---|---|
        | จัดทำคู่มือการยืม | จัดทำคู่มือ<br>แจ้งเวียน | สำนักปลัด | ไตรมาสที่ 2 | ☐ ไม่สามารถดำเนินการได้ ☐ อยู่ระหว่างการดำเนินการ ☑ ดำเนินการแล้วเสร็จ | เจ้าหน้าที่รู้ขั้นตอน |
        | เปิดเผยงบประมาณ | เผยแพร่ | กองคลัง | 30 ต.ค. 68 | ☐ ไม่สามารถดำเนินการได้ ☑ อยู่ระหว่างการดำเนินการ ☑ ดำเนินการแล้วเสร็จ | เผยแพร่แล้ว |
        """;

    [Fact]
    public async Task What_a_paper_leaves_unclear_waits_for_a_person()
    {
        await using var scope = await database.NewOfficeAsync();
        var import = await KeepAsync(scope);
        var measures = await scope.Get<MeasureBook>().OfYearAsync(ImprovementDatabase.Year, null, default);
        measures.Length.ShouldBe(2);
        measures[0].Row.Status.ShouldBe(MeasureStatus.Completed);
        measures[0].Row.OwnerUnits.ShouldHaveSingleItem();
        measures[1].Row.Status.ShouldBeNull();
        measures[1].Row.Period.ShouldBeNull();
        measures[1].Gaps.ShouldContain(g => g.Code == "period" && g.TextTh.Contains("30 ต.ค. 68", StringComparison.Ordinal));
        measures.ShouldAllBe(m => m.Row.ImportId == import && m.Row.ImportLine > 0);
    }

    [Fact]
    public async Task Taking_the_paper_back_leaves_what_a_person_has_changed()
    {
        await using var scope = await database.NewOfficeAsync();
        var import = await KeepAsync(scope);
        var changed = (await scope.Get<MeasureBook>().OfYearAsync(ImprovementDatabase.Year, null, default))[1];
        (await scope.Get<MeasureEditing>().ChangeAsync(changed.Row.Id, changed.Row.Version, Given.Details("เปิดเผยงบประมาณรายไตรมาส"), default)).Error.ShouldBeNull();
        (await scope.Get<ImportReview>().TakeBackAsync(import, default)).Error.ShouldBeNull();
        (await scope.Get<MeasureBook>().OfYearAsync(ImprovementDatabase.Year, null, default)).Single().Row.Title.ShouldBe("เปิดเผยงบประมาณรายไตรมาส");
    }

    [Theory]
    [InlineData("1. ประชุมแล้ว\n2. เผยแพร่แล้ว", 2, null)]
    [InlineData("ประชุมและเผยแพร่แล้ว", 0, "ประชุมและเผยแพร่แล้ว")]
    [InlineData("1. ประชุมแล้ว", 0, "1. ประชุมแล้ว")]
    public void Answers_go_under_their_steps_only_when_they_are_numbered_like_them(string result, int answered, string? whole)
    {
        var (answers, rest) = MeasureTaker.Answers(["ประชุม", "เผยแพร่"], result);
        answers.Count(a => a is not null).ShouldBe(answered);
        rest.ShouldBe(whole);
    }

    private static async Task<Guid> KeepAsync(AgencyScope scope)
    {
        var id = await scope.ImportAsync(Paper, ImprovementDatabase.Year);
        var import = (await scope.Get<ImportReview>().FindAsync(id, default)).ShouldNotBeNull();
        (await scope.Get<ImportReview>().KeepAsync(id, import.Version, default)).Error.ShouldBeNull();
        return id;
    }
}
