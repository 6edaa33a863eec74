using System.Text;
using Microsoft.EntityFrameworkCore;
using NodaTime;
using Prongsai.Documents;
using Prongsai.Kernel;
using Prongsai.Organization.Contracts;
using Prongsai.Organization.Data;
using Prongsai.Organization.Domain;
using Prongsai.Platform.Acts;
using Prongsai.TestKit;

namespace Prongsai.Organization.Tests;

public sealed class StaffListTests(OrganizationDatabase database) : IClassFixture<OrganizationDatabase>
{
    private static readonly LocalDate Today = new(2026, 2, 16);

    [Theory]
    [InlineData("staff.csv")]
    [InlineData("staff.xlsx")]
    public async Task A_list_with_merged_heads_and_sections_is_read_and_only_doubtful_rows_ask(string file)
    {
        var reading = await ReadAsync(file);

        reading.Rows.Count.ShouldBe(53);
        reading.Rows.Count(r => r.Name is not null).ShouldBe(52);
        reading.Rows.Where(r => r.Doubts.Count > 0).Select(r => r.Doubts[0]).ShouldBe(["อ่านวันเริ่มไม่ได้ เว้นไว้", "ไม่มีคำนำหน้าชื่อ"]);
        reading.Rows.GroupBy(r => r.Group).ToDictionary(g => g.Key, g => g.Count()).ShouldBe(
            new Dictionary<PersonGroup, int> { [PersonGroup.Political] = 4, [PersonGroup.Council] = 8, [PersonGroup.Official] = 27, [PersonGroup.Employee] = 14 }, ignoreOrder: true);
        var first = reading.Rows[0];
        (first.Name!.Full, first.Rank, first.Since, first.TermEnds, first.Unit).ShouldBe(("นายสมมติ หนึ่งตัวอย่าง", PostRank.Executive, new LocalDate(2022, 4, 30), new LocalDate(2026, 4, 29), null));
        reading.Rows.Single(r => r.Vacant).Post.ShouldBe("ผู้อำนวยการกองช่าง");
        reading.Rows.Single(r => r.Post == "ปลัดองค์การบริหารส่วนตำบลทดลอง").Number.ShouldBe("00-3-00-1101-001");
    }

    [Fact]
    public async Task National_identity_numbers_are_thrown_away_at_the_door()
    {
        var reading = await ReadAsync("staff.csv");

        reading.NumbersDropped.ShouldBe(52);
        reading.Rows.ShouldNotContain(r => r.Printed.Contains("9999", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Fifty_two_people_are_kept_as_one_act_and_taken_back_whole()
    {
        await using var scope = await NewOfficeAsync();
        var import = await StoredAsync(scope);
        (await scope.Get<StaffKeeping>().KeepAsync(import, default)).Error.ShouldBeOfType<Error.RuleBroken>().Message.ShouldContain("แถวที่");
        await SettleAsync(scope, import);

        var kept = await scope.Get<StaffKeeping>().KeepAsync(import, default);

        kept.IsOk.ShouldBeTrue(kept.Error?.Message);
        var people = await scope.Get<IPeople>().InServiceAsync(Today, default);
        (people.Count, people[0].Rank).ShouldBe((52, PostRank.Executive));
        people.Count(p => p.UnitId is not null).ShouldBe(24);
        (await scope.Get<IOffice>().UnitsAsync(default)).Select(u => u.Name).ShouldContain("กองสาธารณสุขและสิ่งแวดล้อม");
        (await scope.Data.ReadAsync((db, ct) => db.Set<RecordedAct>().CountAsync(a => a.Kind == "organization.people_imported", ct))).ShouldBe(1);
        (await scope.Data.ReadAsync((db, ct) => db.Set<StaffImport>().SingleAsync(ct))).Rows.ShouldBe("[]");

        (await scope.Get<StaffUndo>().UndoAsync(import, default)).IsOk.ShouldBeTrue();
        (await scope.Get<IPeople>().InServiceAsync(Today, default)).ShouldBeEmpty();
        (await scope.Get<IOffice>().UnitsAsync(default)).Count.ShouldBe(8);
    }

    [Fact]
    public async Task A_list_read_again_changes_nothing_and_a_changed_one_says_what_changed()
    {
        await using var scope = await NewOfficeAsync();
        var first = await StoredAsync(scope);
        await SettleAsync(scope, first);
        (await scope.Get<StaffKeeping>().KeepAsync(first, default)).IsOk.ShouldBeTrue();

        var again = (await scope.Get<StaffKeeping>().FindAsync(await StoredAsync(scope), default))!.Value.Plan;
        (again.Count(StaffStep.Same), again.Count(StaffStep.Add), again.Count(StaffStep.Change), again.NotInFile.Count).ShouldBe((53, 0, 0, 0));

        var text = (await File.ReadAllTextAsync(Fixture("staff.csv"))).Replace("08 0000 0003", "08 9999 9999", StringComparison.Ordinal).Replace("นาย,สมมติ,หนึ่งตัวอย่าง", "นาง,สมมติ,คนใหม่", StringComparison.Ordinal);
        var changed = StaffPlan.Of(StaffReader.Read(CsvRows.Read(text)).Value!.Rows, await scope.Get<PeopleEditing>().ReadAsync(default), Today);
        (changed.Count(StaffStep.Add), changed.Count(StaffStep.Change)).ShouldBe((1, 1));
        changed.NotInFile.ShouldBe(["นายสมมติ หนึ่งตัวอย่าง"]);
    }

    [Fact]
    public async Task What_has_been_built_upon_is_not_taken_back()
    {
        await using var scope = await NewOfficeAsync();
        var import = await StoredAsync(scope);
        await SettleAsync(scope, import);
        await scope.Get<StaffKeeping>().KeepAsync(import, default);
        var roster = await scope.Get<PeopleEditing>().ReadAsync(default);
        var (vacant, deputy) = (roster.Posts.Single(p => p.Name == "ผู้อำนวยการกองช่าง"), roster.InService(Today).Single(p => p.Post == "หัวหน้าฝ่ายก่อสร้าง"));
        (await scope.Get<PostEditing>().SetActingAsync(vacant.Id, deputy.Id, new(Today, null, null, "ตำแหน่งว่าง"), default)).IsOk.ShouldBeTrue();

        (await scope.Get<StaffUndo>().UndoAsync(import, default)).Error.ShouldBeOfType<Error.RuleBroken>();
        (await scope.Get<IPeople>().InServiceAsync(Today, default)).Count.ShouldBe(52);
    }

    [Fact]
    public async Task A_unit_of_the_list_in_which_another_post_stands_by_now_keeps_its_name_when_the_list_is_taken_back()
    {
        await using var scope = await NewOfficeAsync();
        var import = await StoredAsync(scope);
        await SettleAsync(scope, import);
        await scope.Get<StaffKeeping>().KeepAsync(import, default);
        var unit = (await scope.Get<IOffice>().UnitsAsync(default)).Single(u => u.Name == "กองสาธารณสุขและสิ่งแวดล้อม");
        var post = (await scope.Get<PostEditing>().AddAsync(new("ตำแหน่งที่เพิ่มทีหลัง", null, null, PostRank.Staff, PersonGroup.Official, unit.Id), default)).Value;

        var undone = await scope.Get<StaffUndo>().UndoAsync(import, default);

        undone.Value.ShouldBe([unit.Name]);
        (await scope.Get<IOffice>().UnitsAsync(default)).ShouldContain(unit);
        (await scope.Get<IPeople>().InServiceAsync(Today, default)).ShouldBeEmpty();
        (await scope.Get<PeopleEditing>().ReadAsync(default)).Posts.ShouldHaveSingleItem().Id.ShouldBe(post);
    }

    [Theory]
    [InlineData("ไม่มีหัว,ตาราง\nก,ข")]
    [InlineData("")]
    [InlineData("ชื่อ-สกุล,ตำแหน่ง\n")]
    public async Task A_file_without_a_staff_list_is_refused_in_a_sentence(string text)
    {
        using var stream = new MemoryStream(Encoding.UTF8.GetBytes(text));

        (await StaffFile.ReadAsync(stream, "x.csv", default)).Error.ShouldBeOfType<Error.Invalid>().Message.ShouldContain("ยังไม่มีอะไรถูกบันทึก");
    }

    [Theory]
    [InlineData("ชื่อ-สกุล;ตำแหน่ง\n\"นายสมมติ; ตัวอย่าง\";ครู", 1)]
    [InlineData("ชื่อ,สกุล,ตำแหน่ง\nนายสมมติ,ตัวอย่าง,ครู", 1)]
    [InlineData("ชื่อ\tตำแหน่ง\nน.ส.สมมติ ตัวอย่าง\tครู\nรวม\t", 1)]
    public void Columns_are_found_in_any_order_and_form(string text, int rows) =>
        StaffReader.Read(CsvRows.Read(text)).Value!.Rows.Count.ShouldBe(rows);

    private static async Task<StaffReading> ReadAsync(string file)
    {
        await using var stream = File.OpenRead(Fixture(file));
        var read = await StaffFile.ReadAsync(stream, file, default);
        return read.Value ?? throw new InvalidOperationException(read.Error!.Message);
    }

    private static async Task<Guid> StoredAsync(AgencyScope scope) => (await scope.Get<StaffKeeping>().StoreAsync("staff.csv", await ReadAsync("staff.csv"), default)).Value;

    private static async Task SettleAsync(AgencyScope scope, Guid import)
    {
        var plan = (await scope.Get<StaffKeeping>().FindAsync(import, default))!.Value.Plan;
        var settled = plan.Rows.Where(r => r.IsDoubtful).ToDictionary(r => r.Row.Line, r => r.Row with { Doubts = [], Confirmed = true });
        (await scope.Get<StaffKeeping>().ReviewAsync(import, settled, default)).IsOk.ShouldBeTrue();
    }

    private static string Fixture(string name) => Path.Combine(AppContext.BaseDirectory, "Fixtures", name);

    private async Task<AgencyScope> NewOfficeAsync() => database.Enter((await database.OfficeAsync("อบต.ทดลอง")).AgencyId);
}
