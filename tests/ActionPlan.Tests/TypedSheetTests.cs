using System.Text;
using Prongsai.ActionPlan.Data;
using Prongsai.ActionPlan.Domain;
using Prongsai.ActionPlan.Features.Papers;
using Prongsai.ActionPlan.Features.Sheets;
using Prongsai.Documents;
using Prongsai.Kernel;
using Prongsai.TestKit;

namespace Prongsai.ActionPlan.Tests;

/// <summary>A round's sheet that somebody typed without ours.</summary>
public sealed class TypedSheetTests(ActionPlanDatabase database) : IClassFixture<ActionPlanDatabase>
{
    private static readonly Round Half = new(new(2568), 6);
    private static readonly string[] Titles = ["มาตรการ No Gift Policy", "กิจกรรมการใช้บัตรคิวในการติดต่อราชการ", "มาตรการจัดการเรื่องร้องทุกข์/ร้องเรียน"];

    [Fact]
    public void Columns_are_found_by_their_heads_in_any_order_and_sums_are_no_projects()
    {
        var rows = Read(""""
            แบบรายงาน E-PlanNACC,,,,
            ที่,ผลการดำเนินงาน,ชื่อโครงการ/กิจกรรม,งบประมาณที่ใช้ (บาท),สถานะการดำเนินการ
            1,ประกาศแล้ว,มาตรการ NO GIFT POLICY,-,แล้วเสร็จ
            2,,โครงการบัตรคิว,,
            3,ติดตั้งตู้,กิจกรรม "การใช้บัตรคิวในการติดต่อราชการ",1500,อยู่ระหว่างทำ
            ,,รวม,1500,
            """");

        rows.Select(r => r.Number).ShouldBe([3, 5]);
        rows[0].Cells.ShouldBe(new Dictionary<string, string> { ["progress"] = "ประกาศแล้ว", ["paid"] = "-", ["status"] = "ดำเนินการแล้วเสร็จ" }, ignoreOrder: true);
        rows[1].Cells["status"].ShouldBe("อยู่ระหว่างดำเนินการ");
        Read("ชื่อ,เงิน\nก,5").ShouldBeEmpty();
    }

    [Fact]
    public void Our_own_sheet_for_the_system_is_read_too_and_what_has_not_reported_is_no_row()
    {
        var rows = Read($"{string.Join(',', NaccSheet.Columns)}\n1,1,มาตรการหนึ่ง,-,-,0,ดำเนินการแล้วเสร็จ,,ครบ,,,\n2,1,มาตรการสอง,-,-,ยังไม่ระบุ,ยังไม่รายงาน,,,,,");

        rows.ShouldHaveSingleItem().Cells.ShouldBe(new Dictionary<string, string> { ["ordinance"] = "-", ["paid"] = "0", ["status"] = "ดำเนินการแล้วเสร็จ", ["progress"] = "ครบ" }, ignoreOrder: true);
    }

    [Theory]
    [InlineData("มาตรการ NO Gift Policy", 0)]
    [InlineData("การใช้บัตรคิวในการติดต่อราชการ", 1)]
    [InlineData("บัตรคิว", null)]
    [InlineData("อบรมคุณธรรม", null)]
    public void A_project_is_known_by_its_name_or_asked_for(string typed, int? place) => SheetJoining.Sure(typed, Titles).ShouldBe(place);

    [Fact]
    public void Two_that_are_as_near_are_asked_for() => SheetJoining.Sure("โครงการอบรมคุณธรรมรุ่นที่", ["โครงการอบรมคุณธรรมรุ่นที่ 1", "โครงการอบรมคุณธรรมรุ่นที่ 2"]).ShouldBeNull();

    [Fact]
    public async Task A_whole_sheet_is_taken_and_given_back_but_what_was_changed_since_stays()
    {
        await using var scope = await database.NewOfficeAsync();
        var (plan, projects) = await StartAsync(scope);
        await scope.Get<RoundEditing>().PutAsync(projects[1], Half, null, new(ProjectStatus.UnderWay) { Progress = "เดิม" }, default);
        var import = await ReceiveAsync(scope, plan, "โครงการ,สถานะ,ผลการดำเนินงาน\nมาตรการ No Gift Policy,แล้วเสร็จ,ประกาศแล้ว\nการใช้บัตรคิวในการติดต่อราชการ,แล้วเสร็จ,ครบ\nมาตรการจัดการเรื่องร้องทุกข์/ร้องเรียน,แล้วเสร็จ,ครบ");

        var (matches, entries) = await EntriesAsync(scope, plan, import, [], new() { [3] = TypedMatch.File });
        matches.Single(m => m.IsContested).Differences.Select(d => (d.InFile, d.Now)).ShouldBe([("ดำเนินการแล้วเสร็จ", "อยู่ระหว่างดำเนินการ"), ("ครบ", "เดิม")]);
        (await scope.Get<RoundImporting>().TakeAsync(import, 0, entries.Value!, default)).Value.ShouldBe(3);
        var changed = (await Fresh(scope, plan))[projects[2]];
        await scope.Get<RoundEditing>().PutAsync(projects[2], Half, changed.Version, new(ProjectStatus.Done) { Progress = "แก้ทีหลัง" }, default);

        (await scope.Get<RoundImporting>().TakeBackAsync(import, default)).Value.ShouldBe(1);

        var after = await Fresh(scope, plan);
        after.Keys.ShouldNotContain(projects[0]);
        (after[projects[1]].Status, after[projects[1]].Progress).ShouldBe((ProjectStatus.UnderWay, "เดิม"));
        after[projects[2]].Progress.ShouldBe("แก้ทีหลัง");
        (await scope.Get<RoundImporting>().TakeBackAsync(import, default)).IsOk.ShouldBeFalse();
    }

    [Fact]
    public async Task One_wrong_row_takes_none_and_is_named_with_its_cure()
    {
        await using var scope = await database.NewOfficeAsync();
        var (plan, projects) = await StartAsync(scope);
        await scope.Get<RoundEditing>().PutAsync(projects[0], Half, null, new(ProjectStatus.UnderWay) { Progress = "เดิม" }, default);
        var import = await ReceiveAsync(scope, plan, "โครงการ,สถานะ,ผลการดำเนินงาน,เบิกจ่าย\nมาตรการ No Gift Policy,แล้วเสร็จ,ประกาศแล้ว,-\nการใช้บัตรคิวในการติดต่อราชการ,แล้วเสร็จ,ครบ,ห้าร้อย\nบัตรคิว,แล้วเสร็จ,ครบ,\nมาตรการจัดการเรื่องร้องทุกข์/ร้องเรียน,ยังไม่ได้ทำ,,");

        var (_, entries) = await EntriesAsync(scope, plan, import, [], []);

        var faults = entries.Error.ShouldBeOfType<Error.Invalid>().Faults.Select(f => f.Message).Order(StringComparer.Ordinal).ToList();
        faults.Count.ShouldBe(4);
        faults[0].ShouldSatisfyAllConditions(f => f.ShouldStartWith("แถวที่ 2 "), f => f.ShouldContain("ใช้ของแฟ้มหรือคงของระบบ"));
        faults[1].ShouldSatisfyAllConditions(f => f.ShouldStartWith("แถวที่ 3 "), f => f.ShouldContain("ห้าร้อย"));
        faults[2].ShouldSatisfyAllConditions(f => f.ShouldStartWith("แถวที่ 4 "), f => f.ShouldContain("เลือกโครงการ"));
        faults[3].ShouldSatisfyAllConditions(f => f.ShouldStartWith("แถวที่ 5 "), f => f.ShouldContain("เลือกเหตุผล"));
    }

    [Fact]
    public async Task A_row_may_be_left_out_and_a_project_is_not_taken_from_two_rows()
    {
        await using var scope = await database.NewOfficeAsync();
        var (plan, projects) = await StartAsync(scope);
        var import = await ReceiveAsync(scope, plan, "โครงการ,สถานะ,ผลการดำเนินงาน\nมาตรการ No Gift Policy,แล้วเสร็จ,ประกาศแล้ว\nเรื่องอื่น,แล้วเสร็จ,ครบ");

        (await EntriesAsync(scope, plan, import, new() { [3] = $"{projects[0]}" }, [])).Entries.Error.ShouldBeOfType<Error.Invalid>().Faults.ShouldHaveSingleItem().Message.ShouldContain("แถวก่อนหน้า");
        (await EntriesAsync(scope, plan, import, new() { [3] = TypedMatch.Skip }, [])).Entries.Value!.ShouldHaveSingleItem().Project.ShouldBe(projects[0]);
    }

    private async Task<(Guid Plan, IReadOnlyList<Guid> Projects)> StartAsync(AgencyScope scope)
    {
        var plan = await Plans.StartAsync(scope);
        var dimension = (await scope.Get<PlanReading>().FindAsync(plan, default))!.Dimensions[0].Id;
        List<Guid> projects = [];
        foreach (var title in Titles)
        {
            projects.Add((await scope.Get<ProjectEditing>().AddAsync(plan, dimension, title, new(), default)).Value);
        }

        return (plan, projects);
    }

    private static async Task<Guid> ReceiveAsync(AgencyScope scope, Guid plan, string csv) => (await scope.Get<RoundImporting>().ReceiveAsync(plan, Half, "แฟ้ม.xlsx", Read(csv), default)).Value;

    private static async Task<(IReadOnlyList<TypedMatch> Matches, Result<IReadOnlyList<(Guid Project, int? Seen, RoundEntry Entry)>> Entries)> EntriesAsync(AgencyScope scope, Guid plan, Guid import, Dictionary<int, string?> chosen, Dictionary<int, string?> sides)
    {
        var results = await Fresh(scope, plan);
        var matches = TypedMatch.Of((await scope.Get<PlanReading>().FindAsync(plan, default))!, RoundImporting.Rows((await scope.Get<RoundImporting>().FindAsync(import, default))!), results, chosen, sides);
        return (matches, TypedMatch.Entries(matches, results));
    }

    private static Task<IReadOnlyDictionary<Guid, RoundResult>> Fresh(AgencyScope scope, Guid plan) => scope.Get<PlanReading>().RoundAsync(plan, Half, default);

    private static IReadOnlyList<TypedRow> Read(string csv)
    {
        using var stream = new MemoryStream(Encoding.UTF8.GetBytes(csv.Replace(',', '\t')));
        return TypedSheetsModel.Rows(DocumentReader.Read(stream, "แฟ้ม.txt").Value!);
    }
}
