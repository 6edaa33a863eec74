using Prongsai.Improvement.Data;
using Prongsai.Improvement.Domain;
using Prongsai.Kernel;
using Prongsai.Platform.Sheets;
using Prongsai.Sheets;
using Prongsai.TestKit;

namespace Prongsai.Improvement.Tests;

/// <summary>Measures out to a sheet, edited there, and back.</summary>
public sealed class SheetTests(ImprovementDatabase database) : IClassFixture<ImprovementDatabase>
{
    [LibreOfficeFact]
    public async Task A_sheet_saved_by_LibreOffice_changes_only_what_was_edited()
    {
        await using var scope = await database.NewOfficeAsync();
        await TwoAsync(scope);
        var before = await SaidAsync(scope);

        (await TakeAsync(scope, await OtherProgram.LibreOfficeAsync(await SheetAsync(scope)))).Value!.Changed.ShouldBe(0);
        (await SaidAsync(scope)).ShouldBe(before);

        var edited = OtherProgram.Edit(OtherProgram.Edit(await SheetAsync(scope), 2, "ผลของขั้นตอน", "ออกคำสั่งเมื่อ 30 ม.ค. 68"), 4, "ระยะเวลา", "ไตรมาสที่ 3");
        (await TakeAsync(scope, await OtherProgram.LibreOfficeAsync(edited))).Value!.Changed.ShouldBe(2);

        var after = await SaidAsync(scope);
        after.Except(before).ShouldBe(["2 ผล ออกคำสั่งเมื่อ 30 ม.ค. 68", "เปิดกระดานถามตอบ ระยะเวลา ไตรมาสที่ 3"], ignoreOrder: true);
        before.Except(after).ShouldBe(["2 ผล มอบหมายแล้ว\nครบทุกกอง", "เปิดกระดานถามตอบ ระยะเวลา ไตรมาสที่ 2"], ignoreOrder: true);
    }

    [Fact]
    public async Task What_both_sides_edited_is_shown_with_both_and_left()
    {
        await using var scope = await database.NewOfficeAsync();
        var (one, _) = await TwoAsync(scope);
        var sheet = OtherProgram.Edit(OtherProgram.Edit(await SheetAsync(scope), 1, "ผลของขั้นตอน", "ของในแฟ้ม"), 2, "สรุปผลหรือเหตุผล", "เรียบร้อย");
        (await scope.ReportAsync(await scope.ViewAsync(one), MeasureStatus.InProgress, null, null, "ของในระบบ", "มอบหมายแล้ว\nครบทุกกอง")).Error.ShouldBeNull();

        var taken = (await TakeAsync(scope, sheet)).Value!;

        taken.Changed.ShouldBe(1);
        taken.Conflicts.ShouldHaveSingleItem().ShouldBe(new("มาตรการที่ 1 ขั้นที่ 1", "ผลของขั้นตอน", "ของในแฟ้ม", "ของในระบบ") { Path = $"/office/improvement/{one}" });
        var now = await scope.ViewAsync(one);
        (now.Steps[0].Result, now.Row.Result).ShouldBe(("ของในระบบ", "เรียบร้อย"));
    }

    [Theory]
    [InlineData("สถานะ", "เกือบเสร็จ", "ไม่ใช่ 1 ใน 4 สถานะ")]
    [InlineData("สถานะ", "ดำเนินการแล้วเสร็จ", "ทุกขั้นตอนมีผล")]
    [InlineData("ระยะเวลา", "30 ต.ค. 68", "อยู่นอกปีงบประมาณ")]
    [InlineData("ผลของขั้นตอน", "เผยแพร่เมื่อ 30 ต.ค. 2568", "อยู่หลังสิ้นปีงบประมาณ")]
    [InlineData("ขั้นนี้เสร็จหรือยัง", "เกือบ", "อ่านไม่ออก")]
    [InlineData("ขั้นตอน", "", "ขั้นตอนว่าง")]
    [InlineData("มาตรการ", "", "ชื่อมาตรการว่าง")]
    [InlineData("ผู้รับผิดชอบ", "", "ผู้รับผิดชอบว่าง")]
    public async Task One_cell_that_cannot_be_taken_takes_none(string head, string text, string said)
    {
        await using var scope = await database.NewOfficeAsync();
        await TwoAsync(scope);
        var before = await SaidAsync(scope);

        var refused = (await TakeAsync(scope, OtherProgram.Edit(OtherProgram.Edit(await SheetAsync(scope), 1, "สรุปผลหรือเหตุผล", "ดี"), 4, head, text))).Error.ShouldBeOfType<Error.Invalid>();

        refused.Message.ShouldContain("ยังไม่มีอะไรถูกบันทึก");
        refused.Faults.Skip(1).ShouldHaveSingleItem().Message.ShouldContain(said);
        (await SaidAsync(scope)).ShouldBe(before);
    }

    [Fact]
    public async Task What_belongs_to_the_measure_is_edited_in_any_of_its_rows_but_not_differently_in_two()
    {
        await using var scope = await database.NewOfficeAsync();
        var (one, _) = await TwoAsync(scope);
        var sheet = await SheetAsync(scope);
        var done = OtherProgram.Edit(OtherProgram.Edit(sheet, 1, "ขั้นนี้เสร็จหรือยัง", "เสร็จ"), 2, "ขั้นนี้เสร็จหรือยัง", "เสร็จแล้ว");

        (await TakeAsync(scope, OtherProgram.Edit(OtherProgram.Edit(sheet, 1, "สถานะ", "ยังไม่ได้ดำเนินการ"), 2, "สถานะ", "ไม่สามารถดำเนินการได้"))).Error.ShouldBeOfType<Error.Invalid>().Faults[1].Message.ShouldContain("ต่างกันในแถวที่");
        (await TakeAsync(scope, OtherProgram.Edit(done, 2, "สถานะ", "ดำเนินการแล้วเสร็จ"))).Error.ShouldBeNull();
        (await scope.ViewAsync(one)).Row.Status.ShouldBe(MeasureStatus.Completed);
        (await TakeAsync(scope, OtherProgram.Edit(await SheetAsync(scope), 2, "ผู้รับผิดชอบ", "กองคลัง, ทุกหมู่บ้าน"))).Error.ShouldBeNull();
        (await scope.ViewAsync(one)).Owners.ShouldBe(["กองคลัง", "ทุกหมู่บ้าน"]);
    }

    [Fact]
    public async Task A_new_row_a_foreign_file_and_a_counted_outcome_are_refused_with_a_cure()
    {
        await using var scope = await database.NewOfficeAsync();
        await scope.MakeAsync(Given.Details("เปิดเผยการจัดซื้อ") with { Counted = "sample.complaints" });
        var sheet = await SheetAsync(scope);

        (await TakeAsync(scope, OtherProgram.Copy(sheet, 1))).Error!.Message.ShouldContain("คัดลอกซ้ำ");
        (await TakeAsync(scope, "ชื่อ,ผล\nก,ข"u8.ToArray())).Error!.Message.ShouldContain("ดาวน์โหลดแฟ้มใหม่");
        (await TakeAsync(scope, OtherProgram.Edit(sheet, 1, "ผลลัพธ์หรือความสำเร็จ", "ไม่มีเลย"))).Error.ShouldBeOfType<Error.Invalid>().Faults[1].Message.ShouldContain("นับจากทะเบียน");
    }

    [Fact]
    public async Task An_edit_of_a_step_that_is_gone_is_given_back()
    {
        await using var scope = await database.NewOfficeAsync();
        var (one, _) = await TwoAsync(scope);
        var sheet = OtherProgram.Edit(await SheetAsync(scope), 2, "ผลของขั้นตอน", "ทำแล้ว");
        (await scope.Get<MeasureEditing>().RemoveAsync(one, (await scope.ViewAsync(one)).Row.Version, default)).Error.ShouldBeNull();

        var lost = (await TakeAsync(scope, sheet)).Value!.Conflicts.ShouldHaveSingleItem();
        (lost.Mine, lost.Theirs).ShouldBe(("ทำแล้ว", "ไม่มีขั้นตอนนี้ในปี 2568 แล้ว"));
    }

    private static async Task<(Guid One, Guid Two)> TwoAsync(AgencyScope scope)
    {
        var one = await scope.MakeAsync(Given.Details("จัดทำคู่มือการยืม"));
        var two = await scope.MakeAsync(Given.Details("เปิดกระดานถามตอบ"));
        (await scope.ReportAsync(one, MeasureStatus.InProgress, null, "เจ้าหน้าที่รู้ขั้นตอน", "ประชุมแล้ว 1 ครั้ง", "มอบหมายแล้ว\nครบทุกกอง")).Error.ShouldBeNull();
        return (one.Row.Id, two.Row.Id);
    }

    private static async Task<byte[]> SheetAsync(AgencyScope scope) => MeasureCells.Sheet.Write("มาตรการ", MeasureCells.Rows(await scope.Get<MeasureBook>().OfYearAsync(ImprovementDatabase.Year, MeasureKind.Measure, default)));

    private static async Task<Result<SheetTaken>> TakeAsync(AgencyScope scope, byte[] file)
    {
        using var stream = new MemoryStream(file);
        return await scope.Get<SheetTaking>().TakeAsync(ImprovementDatabase.Year, stream, "มาตรการ.xlsx", default);
    }

    /// <summary>Everything the measures say, a line each.</summary>
    private static async Task<List<string>> SaidAsync(AgencyScope scope) =>
    [
        .. (await scope.Get<MeasureBook>().OfYearAsync(ImprovementDatabase.Year, null, default)).SelectMany(m => (string[])
        [
            $"{m.Row.Title} ระยะเวลา {m.Row.PeriodText}", $"{m.Row.Title} {string.Join(',', m.Owners)} {m.Row.Status} {m.Row.Result} {m.Row.Outcome}",
            .. m.Steps.SelectMany(s => (string[])[$"{s.Position} {s.Text} {s.IsDone}", $"{s.Position} ผล {s.Result}"]),
        ]),
    ];
}
