using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using Prongsai.Documents;
using Prongsai.Kernel;
using Prongsai.Organization.Contracts;
using Prongsai.Organization.Data;
using Prongsai.Organization.Domain;
using Prongsai.Organization.Features.Delegations;
using Prongsai.Platform.Modules;
using Prongsai.Platform.Pictures;
using Prongsai.TestKit;

namespace Prongsai.Organization.Tests;

/// <summary>Orders in the tables, from the giving to the end.</summary>
public sealed class DelegationTests(OrganizationDatabase database) : IClassFixture<OrganizationDatabase>
{
    private static readonly LocalDate Start = new(2025, 10, 1), Today = new(2026, 2, 16);

    [Fact]
    public async Task What_was_passed_on_is_held_until_the_order_above_is_revoked()
    {
        await using var scope = await NewOfficeAsync();
        var (executive, chief, deputy) = await ThreeAsync(scope);
        var order = (await GiveAsync(scope, "1/2569", executive.Post, chief.Post, true)).Value;
        var source = (await scope.Get<DelegationReading>().BookAsync(default)).Of(order)[0].Id;
        (await GiveAsync(scope, "2/2569", chief.Post, deputy.Post, false, source)).IsOk.ShouldBeTrue();

        var held = (await scope.Get<IDelegations>().OfAsync(deputy.Person, Today, default)).ShouldHaveSingleItem();
        (held.OrderNumber, held.FromPost, held.Permission).ShouldBe(("2/2569", "นายกองค์การบริหารส่วนตำบลตัวอย่าง", null));

        (await scope.Get<DelegationEditing>().RevokeAsync(order, Today, "เหตุผลสมมติ", default)).IsOk.ShouldBeTrue();
        (await scope.Get<IDelegations>().OfAsync(deputy.Person, Today, default)).ShouldBeEmpty();
        (await scope.Get<IDelegations>().OfAsync(chief.Person, Today, default)).ShouldBeEmpty();
        (await scope.Get<IDelegations>().OfAsync(deputy.Person, Today.PlusDays(-1), default)).Count.ShouldBe(1);
    }

    [Fact]
    public async Task Powers_follow_the_post_to_whoever_acts_and_nobody_passes_on_what_may_not_be()
    {
        await using var scope = await NewOfficeAsync();
        var (executive, chief, deputy) = await ThreeAsync(scope);
        var order = (await GiveAsync(scope, "1/2569", executive.Post, chief.Post, false)).Value;
        (await scope.Get<PostEditing>().SetActingAsync(chief.Post, deputy.Person, new(Today, Today.PlusDays(2), null, "ลาพักผ่อน"), default)).IsOk.ShouldBeTrue();

        (await scope.Get<IDelegations>().OfAsync(deputy.Person, Today, default)).Count.ShouldBe(1);
        (await scope.Get<IDelegations>().OfAsync(chief.Person, Today, default)).ShouldBeEmpty();
        (await scope.Get<IDelegations>().OfAsync(chief.Person, Today.PlusDays(3), default)).Count.ShouldBe(1);
        var source = (await scope.Get<DelegationReading>().BookAsync(default)).Of(order)[0].Id;
        (await GiveAsync(scope, "2/2569", chief.Post, deputy.Post, false, source)).Error.ShouldBeOfType<Error.Invalid>().Faults.ShouldContain(f => f.Message.Contains("ไม่อนุญาต", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_power_reaches_only_within_the_unit_and_the_limits_of_every_order_above_it()
    {
        await using var scope = await NewOfficeAsync();
        var (executive, chief, deputy) = await ThreeAsync(scope);
        var units = await scope.Get<IOffice>().UnitsAsync(default);
        var (unit, other) = (units[0].Id, units[1].Id);
        var order = await scope.Get<DelegationEditing>().GiveAsync(
            new("1/2569", Start, null, executive.Post, chief.Post, null, Start, null, true, [new("อนุมัติจ่าย", null, new Satang(50_000_00), "ครั้งละไม่เกิน 3 วัน", null, unit)]), default);
        var source = (await scope.Get<DelegationReading>().BookAsync(default)).Of(order.Value)[0].Id;
        await scope.Get<DelegationEditing>().GiveAsync(
            new("2/2569", Start, null, chief.Post, deputy.Post, null, Start, null, false, [new("อนุมัติจ่าย", null, new Satang(20_000_00), null, null, unit, source)]), default);

        var held = (await scope.Get<IDelegations>().OfAsync(deputy.Person, Today, default)).ShouldHaveSingleItem();
        (held.FromPostId, held.LimitAmount, held.LimitWords, held.Unit).ShouldBe((executive.Post, new Satang(20_000_00), "ครั้งละไม่เกิน 3 วัน", unit));
        held.Reaches(unit, new Satang(20_000_00)).ShouldBeTrue();
        held.Reaches(unit, new Satang(20_000_01)).ShouldBeFalse();
        held.Reaches(unit, null).ShouldBeFalse("nobody said what it costs");
        held.Reaches(other, new Satang(1_00)).ShouldBeFalse();
        held.Reaches(null, new Satang(1_00)).ShouldBeFalse();
        Features.Signers.SignersModel.LimitsOf(await scope.Get<DelegationReading>().BookAsync(default), held).ShouldBe($"ไม่เกิน 20,000.00 บาท · ครั้งละไม่เกิน 3 วัน · เฉพาะ{units[0].Name}");
    }

    [Fact]
    public async Task The_four_expected_kinds_are_checked_off_by_what_is_in_force()
    {
        await using var scope = await NewOfficeAsync();
        var (executive, chief, deputy) = await ThreeAsync(scope);
        await GiveAsync(scope, "1/2569", executive.Post, chief.Post, false);
        await GiveAsync(scope, "2/2569", chief.Post, deputy.Post, false);

        ExpectedOrders.Of(await scope.Get<DelegationReading>().BookAsync(default), Today).Select(e => e.There.Count).ShouldBe([0, 1, 1, 0]);
    }

    [Fact]
    public async Task A_report_handed_in_stays_as_it_is_and_the_register_is_a_paper()
    {
        await using var scope = await NewOfficeAsync();
        var (executive, chief, _) = await ThreeAsync(scope);
        var order = (await GiveAsync(scope, "1/2569", executive.Post, chief.Post, false)).Value;
        var months = await scope.Get<ReportBook>().MonthsAsync(await scope.Get<DelegationReading>().BookAsync(default), default);
        months.Select(m => m.Month).ShouldBe([new(2026, 1, 1), new(2025, 12, 1), new(2025, 11, 1), new(2025, 10, 1)]);
        months[0].Due.ShouldBe(new LocalDate(2026, 2, 6));

        (await scope.Get<ReportBook>().KeepAsync(order, new(2026, 1, 1), null, ["เรื่องสมมติ"], submit: true, default)).IsOk.ShouldBeTrue();
        (await scope.Get<ReportBook>().KeepAsync(order, new(2026, 1, 1), 0, [], submit: false, default)).Error.ShouldBeOfType<Error.RuleBroken>();

        foreach (var kind in scope.Services.GetServices<IDocumentKind>())
        {
            var paper = await kind.BuildAsync(default, new(2569), default);
            paper.IsOk.ShouldBeTrue(paper.Error?.Message);
            paper.Value!.Blocks.Length.ShouldBeGreaterThan(2);
        }
    }

    [Fact]
    public async Task A_report_is_printed_with_the_offices_own_emblem()
    {
        await using var scope = await NewOfficeAsync();
        var (executive, chief, _) = await ThreeAsync(scope);
        var order = (await GiveAsync(scope, "1/2569", executive.Post, chief.Post, false)).Value;
        (await scope.Get<ReportSheet>().FindAsync(order, "2026-01", default))!.Value.Memo.Emblems().ShouldBeEmpty();
        await scope.Get<PictureEditing>().PutAsync(PicturePlace.Logo, Pixels.Png(), default);

        var (memo, images) = (await scope.Get<ReportSheet>().FindAsync(order, "2026-01", default))!.Value;

        images(memo.Emblems().ShouldHaveSingleItem()).ShouldBe(PlainPicture.From(Pixels.Png()).Value!.Bytes);
        (await scope.Get<ReportSheet>().FindAsync(order, "2026-07", default)).ShouldBeNull();
    }

    [Fact]
    public async Task A_new_executive_finds_what_the_former_one_signed_and_lets_it_stand_or_not()
    {
        await using var scope = await NewOfficeAsync();
        var (executive, chief, _) = await ThreeAsync(scope);
        await GiveAsync(scope, "1/2569", executive.Post, chief.Post, false);
        (await scope.Get<TermWatch>().ViewAsync(Today, default)).Papers.ShouldBeEmpty();

        await scope.Get<PeopleEditing>().LeaveAsync(executive.Person, Today.PlusDays(-2), "ครบวาระ", default);
        (await scope.Get<TermWatch>().ViewAsync(Today, default)).Papers.ShouldHaveSingleItem().Holder.ShouldBeNull();
        var next = (await scope.Get<PeopleEditing>().AddAsync(new(PersonName.Parse("นางสมมติ คนใหม่")!, null, null), executive.Post, new(Today, Today.PlusYears(4), "ประกาศผลการเลือกตั้ง 16 ก.พ. 2569"), default)).Value;
        var paper = (await scope.Get<TermWatch>().ViewAsync(Today, default)).Papers.ShouldHaveSingleItem();
        paper.Holder!.Id.ShouldBe(next);

        (await scope.Get<TermWatch>().ReaffirmAsync(paper.Paper.Id, next, Today, default)).IsOk.ShouldBeTrue();
        (await scope.Get<TermWatch>().ViewAsync(Today, default)).Papers.ShouldBeEmpty();
        (await scope.Get<IDelegations>().OfAsync(chief.Person, Today, default)).Count.ShouldBe(1);
    }

    private static Task<Result<Guid>> GiveAsync(AgencyScope scope, string number, Guid from, Guid to, bool mayPassOn, Guid? source = null) =>
        scope.Get<DelegationEditing>().GiveAsync(new(number, Start, null, from, to, null, Start, null, mayPassOn, [new("อำนาจสมมติ", null, null, null, null, null, source)]), default);

    private static async Task<((Guid Post, Guid Person) Executive, (Guid Post, Guid Person) Chief, (Guid Post, Guid Person) Deputy)> ThreeAsync(AgencyScope scope) => (
        await HeldAsync(scope, "นายกองค์การบริหารส่วนตำบลตัวอย่าง", PostRank.Executive, PersonGroup.Political, "นายสมมติ บริหาร"),
        await HeldAsync(scope, "ปลัดองค์การบริหารส่วนตำบลตัวอย่าง", PostRank.ChiefAdministrator, PersonGroup.Official, "นายสมมติ ปลัด"),
        await HeldAsync(scope, "รองปลัดองค์การบริหารส่วนตำบลตัวอย่าง", PostRank.DeputyChiefAdministrator, PersonGroup.Official, "นางสมมุติ รองปลัด"));

    private static async Task<(Guid Post, Guid Person)> HeldAsync(AgencyScope scope, string post, PostRank rank, PersonGroup group, string name)
    {
        var id = (await scope.Get<PostEditing>().AddAsync(new(post, null, null, rank, group, null), default)).Value;
        return (id, (await scope.Get<PeopleEditing>().AddAsync(new(PersonName.Parse(name)!, null, null), id, new(new(2024, 1, 1), null, "ประกาศ ลงวันที่ 1 ม.ค. 2567"), default)).Value);
    }

    private async Task<AgencyScope> NewOfficeAsync() => database.Enter((await database.OfficeAsync()).AgencyId);
}
