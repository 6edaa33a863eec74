using NodaTime;
using Prongsai.Kernel;
using Prongsai.Organization.Contracts;
using Prongsai.Organization.Data;
using Prongsai.Organization.Domain;
using Prongsai.Platform;
using Prongsai.TestKit;

namespace Prongsai.Organization.Tests;

public sealed class PeopleTests(OrganizationDatabase database) : IClassFixture<OrganizationDatabase>
{
    private static readonly LocalDate Start = new(2025, 10, 1), Today = new(2026, 2, 16);

    [Fact]
    public async Task Whoever_holds_a_post_is_in_service_with_it_and_answers_for_it()
    {
        await using var scope = await NewOfficeAsync();
        var (post, person) = await HeldAsync(scope, "ผู้อำนวยการกองคลัง", PostRank.UnitHead, "นายสมมุติ การคลัง");

        var found = (await scope.Get<IPeople>().FindAsync(person, Today, default)).ShouldNotBeNull();
        (found.Name, found.Post, found.Rank, found.PostId).ShouldBe(("นายสมมุติ การคลัง", "ผู้อำนวยการกองคลัง", PostRank.UnitHead, post));
        (await scope.Get<IPeople>().FindAsync(person, Start.PlusDays(-1), default)).ShouldBeNull();
        var charge = (await scope.Get<IPeople>().InChargeAsync(Today, default)).Single(c => c.PostId == post);
        (charge.Person!.Id, charge.Capacity).ShouldBe((person, Capacity.Own));
    }

    [Fact]
    public async Task A_post_has_one_holder_at_a_time()
    {
        await using var scope = await NewOfficeAsync();
        var (post, _) = await HeldAsync(scope, "ผู้อำนวยการกองคลัง", PostRank.UnitHead, "นายสมมุติ การคลัง");

        var refused = await scope.Get<PeopleEditing>().AddAsync(Details("นายสมมติ อีกคน"), post, new(Today, null, null), default);

        refused.Error.ShouldBeOfType<Error.Invalid>().Faults.ShouldHaveSingleItem().Message.ShouldContain("นายสมมุติ การคลัง");
        (await scope.Get<IPeople>().InServiceAsync(Today, default)).Count.ShouldBe(1);
    }

    [Fact]
    public async Task Moving_ends_the_old_post_the_day_before_and_leaving_keeps_the_person()
    {
        await using var scope = await NewOfficeAsync();
        var (old, person) = await HeldAsync(scope, "หัวหน้าฝ่ายการเงิน", PostRank.SectionHead, "นางสมมติ ย้ายไป");
        var next = await PostAsync(scope, "ผู้อำนวยการกองคลัง", PostRank.UnitHead);

        (await scope.Get<PeopleEditing>().AppointAsync(person, next, new(Today, null, "เลื่อนระดับ"), default)).IsOk.ShouldBeTrue();
        (await scope.Get<IPeople>().FindAsync(person, Today.PlusDays(-1), default))!.PostId.ShouldBe(old);
        (await scope.Get<IPeople>().FindAsync(person, Today, default))!.PostId.ShouldBe(next);

        (await scope.Get<PeopleEditing>().LeaveAsync(person, Today.PlusDays(10), "โอนไปที่อื่น", default)).IsOk.ShouldBeTrue();
        (await scope.Get<IPeople>().FindAsync(person, Today.PlusDays(10), default)).ShouldNotBeNull();
        (await scope.Get<IPeople>().FindAsync(person, Today.PlusDays(11), default)).ShouldBeNull();
        (await scope.Get<PeopleEditing>().ReadAsync(default)).Person(person).ShouldNotBeNull();
    }

    [Fact]
    public async Task A_vacant_post_is_acted_in_and_a_held_one_acted_for_by_one_person_at_a_time()
    {
        await using var scope = await NewOfficeAsync();
        var vacant = await PostAsync(scope, "ผู้อำนวยการกองช่าง", PostRank.UnitHead);
        var (held, _) = await HeldAsync(scope, "ปลัดองค์การบริหารส่วนตำบลตัวอย่าง", PostRank.ChiefAdministrator, "นายสมมติ ปลัด");
        var (_, deputy) = await HeldAsync(scope, "รองปลัดองค์การบริหารส่วนตำบลตัวอย่าง", PostRank.DeputyChiefAdministrator, "นางสมมติ รองปลัด");

        (await ActAsync(scope, vacant, deputy, Start, null)).ShouldBeNull();
        (await ActAsync(scope, held, deputy, Today, Today.PlusDays(4))).ShouldBeNull();
        (await ActAsync(scope, held, deputy, Today.PlusDays(4), null)).ShouldNotBeNull().ShouldContain("นางสมมติ รองปลัด");

        var charge = (await scope.Get<IPeople>().InChargeAsync(Today, default)).ToDictionary(c => c.PostId);
        (charge[vacant].Person!.Id, charge[vacant].Capacity.Printed).ShouldBe((deputy, "รักษาการในตำแหน่ง ผู้อำนวยการกองช่าง"));
        charge[held].Capacity.Printed.ShouldBe("รักษาราชการแทน ปลัดองค์การบริหารส่วนตำบลตัวอย่าง");
        (await scope.Get<IPeople>().InChargeAsync(Today.PlusDays(5), default)).Single(c => c.PostId == held).Capacity.ShouldBe(Capacity.Own);
    }

    [Fact]
    public async Task Nobody_acts_for_themself_and_an_appointment_ends_the_acting()
    {
        await using var scope = await NewOfficeAsync();
        var (held, chief) = await HeldAsync(scope, "หัวหน้าสำนักปลัด", PostRank.UnitHead, "นางสมมติ สำนักงาน");
        var vacant = await PostAsync(scope, "ผู้อำนวยการกองช่าง", PostRank.UnitHead);
        (await ActAsync(scope, held, chief, Today, null)).ShouldNotBeNull();
        (await ActAsync(scope, vacant, chief, Start, null)).ShouldBeNull();

        (await scope.Get<PeopleEditing>().AddAsync(Details("นายสมมติ คนใหม่"), vacant, new(Today, null, "บรรจุ"), default)).IsOk.ShouldBeTrue();

        var roster = await scope.Get<PeopleEditing>().ReadAsync(default);
        roster.Actings.Single().Until.ShouldBe(Today.PlusDays(-1));
    }

    [Theory]
    [InlineData(PostRank.Executive, PostRank.DeputyExecutive, PersonGroup.Political, true)]
    [InlineData(PostRank.Executive, PostRank.ChiefAdministrator, PersonGroup.Official, true)]
    [InlineData(PostRank.Executive, PostRank.UnitHead, PersonGroup.Official, false)]
    [InlineData(PostRank.Executive, PostRank.CouncilChair, PersonGroup.Council, false)]
    [InlineData(PostRank.ChiefAdministrator, PostRank.UnitHead, PersonGroup.Official, true)]
    [InlineData(PostRank.ChiefAdministrator, PostRank.Staff, PersonGroup.Official, false)]
    [InlineData(PostRank.ChiefAdministrator, PostRank.DeputyExecutive, PersonGroup.Political, false)]
    [InlineData(PostRank.UnitHead, PostRank.SectionHead, PersonGroup.Official, true)]
    [InlineData(PostRank.UnitHead, PostRank.Staff, PersonGroup.Employee, false)]
    [InlineData(PostRank.DeputyExecutive, PostRank.DeputyExecutive, PersonGroup.Political, false)]
    [InlineData(PostRank.Staff, PostRank.Staff, PersonGroup.Official, false)]
    public void Who_may_act_follows_the_post(PostRank post, PostRank own, PersonGroup group, bool allowed) =>
        (ActingRule.Refusal(post, null, new(Guid.NewGuid(), own, group, null)) is null).ShouldBe(allowed);

    private static PersonDetails Details(string name) => new(PersonName.Parse(name)!, null, null);

    private static async Task<Guid> PostAsync(AgencyScope scope, string name, PostRank rank) =>
        (await scope.Get<PostEditing>().AddAsync(new(name, null, null, rank, PersonGroup.Official, null), default)).Value;

    private static async Task<(Guid Post, Guid Person)> HeldAsync(AgencyScope scope, string post, PostRank rank, string name)
    {
        var id = await PostAsync(scope, post, rank);
        var added = await scope.Get<PeopleEditing>().AddAsync(Details(name), id, new(Start, null, "บรรจุ"), default);
        added.IsOk.ShouldBeTrue(added.Error?.Message);
        return (id, added.Value);
    }

    private static async Task<string?> ActAsync(AgencyScope scope, Guid post, Guid person, LocalDate since, LocalDate? until) =>
        (await scope.Get<PostEditing>().SetActingAsync(post, person, new(since, until, "1/2569", "เหตุผลสมมติ"), default)).Error switch
        {
            null => null,
            Error.Invalid invalid => invalid.Faults[0].Message,
            var error => error.Message,
        };

    private async Task<AgencyScope> NewOfficeAsync() => database.Enter((await database.OfficeAsync()).AgencyId);
}
