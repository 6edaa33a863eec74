using NodaTime;
using Prongsai.Kernel;
using Prongsai.Organization.Contracts;
using Prongsai.Organization.Data;
using Prongsai.Organization.Domain;
using Prongsai.Platform;
using Prongsai.TestKit;

namespace Prongsai.Organization.Tests;

/// <summary>Nobody adds to one's own power; whoever is made executive is made so by a paper.</summary>
public sealed class OwnHandTests(OrganizationDatabase database) : IClassFixture<OrganizationDatabase>
{
    private static readonly LocalDate Start = new(2024, 1, 1), Today = new(2026, 2, 16);
    private const string Paper = "ประกาศ กกต. ลงวันที่ 1 ม.ค. 2567";

    [Fact]
    public async Task Nobody_changes_what_the_own_post_carries()
    {
        await using var office = await OfficeAsync();
        await using var own = office.As(office.Deputy.Person);
        var post = await PostAsync(own, office.Deputy.Post);

        foreach (var raised in (PostDetails[])[Of(post) with { Rank = PostRank.Executive }, Of(post) with { Name = "นายก" }, Of(post) with { Group = PersonGroup.Political }, Of(post) with { Unit = (await own.Get<IOffice>().UnitsAsync(default))[0].Id }])
        {
            (await own.Get<PostEditing>().ChangeAsync(post.Id, post.Version, raised, Paper, default)).Error.ShouldBeOfType<Error.RuleBroken>().Code.ShouldBe("post.own");
        }

        (await own.Get<PostEditing>().ChangeAsync(post.Id, post.Version, Of(post) with { NameEn = "Deputy", Number = "00-1" }, null, default)).IsOk.ShouldBeTrue();
    }

    [Fact]
    public async Task Nobody_raises_the_post_one_acts_for()
    {
        await using var office = await OfficeAsync();
        await office.Scope.Get<PostEditing>().SetActingAsync(office.Chief.Post, office.Deputy.Person, new(new(2026, 1, 1), null, null, "ลา"), default);
        await using var own = office.As(office.Deputy.Person);
        var post = await PostAsync(own, office.Chief.Post);

        (await own.Get<PostEditing>().ChangeAsync(post.Id, post.Version, Of(post) with { Rank = PostRank.Executive }, Paper, default)).Error!.Code.ShouldBe("post.own");
    }

    [Fact]
    public async Task Nobody_changes_the_own_place_among_those_who_act()
    {
        await using var office = await OfficeAsync();
        await using var own = office.As(office.Deputy.Person);
        (await office.Scope.Get<PostEditing>().SetTurnsAsync(office.Executive.Post, [office.Chief.Post, office.Deputy.Post], Paper, default)).IsOk.ShouldBeTrue();

        foreach (var turns in (Guid[][])[[office.Deputy.Post, office.Chief.Post], [office.Deputy.Post], []])
        {
            (await own.Get<PostEditing>().SetTurnsAsync(office.Executive.Post, turns, Paper, default)).Error!.Code.ShouldBe("turns.own");
        }

        (await own.Get<PostEditing>().SetTurnsAsync(office.Executive.Post, [office.Chief.Post, office.Deputy.Post], Paper, default)).IsOk.ShouldBeTrue("the own place stays");
    }

    [Fact]
    public async Task Nobody_records_the_acting_the_move_the_order_or_the_chair_that_gives_them_power()
    {
        await using var office = await OfficeAsync();
        await using var own = office.As(office.Deputy.Person);

        (await own.Get<PostEditing>().SetActingAsync(office.Chief.Post, office.Deputy.Person, new(Today, null, null, "ลา"), default)).Error!.Code.ShouldBe("acting.own");
        (await own.Get<PeopleEditing>().AppointAsync(office.Deputy.Person, await VacantAsync(office.Scope), new(Today, null, Paper), default)).Error!.Code.ShouldBe("people.own");
        (await OrderAsync(own, office, "1/2569", office.Deputy.Post)).Error!.Code.ShouldBe("delegation.own");
        (await OrderAsync(own, office, "2/2569", office.Chief.Post)).IsOk.ShouldBeTrue();

        var body = (await own.Get<BodyEditing>().MakeAsync(new("คณะทำงานสมมติ", BodyKind.WorkingGroup, null, null, [], [], null, null), null, default)).Value;
        (await own.Get<BodyEditing>().AddMemberAsync(body, new(office.Deputy.Person, null, null, null, BodyRole.Chair), Today, default)).Error!.Code.ShouldBe("body.own");
        (await own.Get<BodyEditing>().AddMemberAsync(body, new(office.Deputy.Person, null, null, null, BodyRole.Secretary), Today, default)).IsOk.ShouldBeTrue();
    }

    [Fact]
    public async Task An_order_to_a_post_that_becomes_ones_own_later_names_oneself()
    {
        await using var office = await OfficeAsync();
        var vacant = await VacantAsync(office.Scope);
        await office.Scope.Get<PeopleEditing>().AppointAsync(office.Deputy.Person, vacant, new(Today.PlusDays(30), null, Paper), default);
        await using var own = office.As(office.Deputy.Person);

        (await OrderAsync(own, office, "1/2569", vacant)).Error!.Code.ShouldBe("delegation.own");
    }

    [Fact]
    public async Task An_account_tied_to_nobody_is_known_by_its_name()
    {
        await using var office = await OfficeAsync();
        await using var first = office.As(null, "น.ส. สมมุติ รองปลัด");
        await using var another = office.As(null, "นางสาวสมมติ ตัวอย่าง");

        (await OrderAsync(first, office, "1/2569", office.Deputy.Post)).Error!.Code.ShouldBe("delegation.own");
        (await first.Get<PeopleEditing>().AppointAsync(office.Deputy.Person, await VacantAsync(office.Scope), new(Today, null, Paper), default)).Error!.Code.ShouldBe("people.own");
        (await OrderAsync(another, office, "1/2569", office.Deputy.Post)).IsOk.ShouldBeTrue("recording a signed order of others is clerical");
    }

    [Fact]
    public async Task A_staff_list_that_moves_oneself_is_kept_by_somebody_else()
    {
        await using var office = await OfficeAsync();
        await using var own = office.As(office.Deputy.Person);
        var read = Domain.StaffReader.Read(Domain.CsvRows.Read("ชื่อ-สกุล,ตำแหน่ง\nนางสาวสมมุติ รองปลัด,ผู้อำนวยการกองคลัง\n")).Value!;
        var list = (await own.Get<StaffKeeping>().StoreAsync("staff.csv", read, default)).Value;

        (await own.Get<StaffKeeping>().KeepAsync(list, default)).Error!.Code.ShouldBe("staff.own");
        (await office.Scope.Get<StaffKeeping>().KeepAsync(list, default)).Error?.Code.ShouldNotBe("staff.own");
    }

    [Fact]
    public async Task Whoever_becomes_executive_does_so_by_a_paper()
    {
        await using var office = await OfficeAsync();
        var (people, posts) = (office.Scope.Get<PeopleEditing>(), office.Scope.Get<PostEditing>());
        var chief = await PostAsync(office.Scope, office.Chief.Post);

        (await posts.SetTurnsAsync(office.Executive.Post, [office.Chief.Post], "เห็นชอบแล้ว", default)).Error.ShouldBeOfType<Error.Invalid>().Faults.ShouldHaveSingleItem().Field.ShouldBe("Paper");
        (await posts.SetActingAsync(office.Executive.Post, office.Chief.Person, new(Today, null, null, "ลา"), default)).Error.ShouldBeOfType<Error.Invalid>().Faults.ShouldHaveSingleItem().Field.ShouldBe("OrderNumber");
        (await posts.SetActingAsync(office.Executive.Post, office.Chief.Person, new(Today, null, "มาตรา 60", "ลา"), default)).IsOk.ShouldBeTrue();
        (await posts.ChangeAsync(chief.Id, chief.Version, Of(chief) with { Rank = PostRank.DeputyExecutive }, null, default)).Error.ShouldBeOfType<Error.Invalid>();
        (await posts.ChangeAsync(chief.Id, chief.Version, Of(chief) with { Rank = PostRank.DeputyExecutive }, "คำสั่งที่ ๑๒/๒๕๖๙", default)).IsOk.ShouldBeTrue();

        await people.LeaveAsync(office.Executive.Person, Today, "ครบวาระ", default);
        (await people.AppointAsync(office.Deputy.Person, office.Executive.Post, new(Today.PlusDays(1), null, "เลือกตั้ง"), default)).Error.ShouldBeOfType<Error.Invalid>().Faults.ShouldHaveSingleItem().Field.ShouldBe("Reason");
        (await people.AppointAsync(office.Deputy.Person, office.Executive.Post, new(Today.PlusDays(1), null, Paper), default)).IsOk.ShouldBeTrue();
    }

    [Fact]
    public async Task Acting_that_is_over_is_not_made_longer_by_ending_it_again()
    {
        await using var office = await OfficeAsync();
        await office.Scope.Get<PostEditing>().SetActingAsync(office.Chief.Post, office.Deputy.Person, new(new(2026, 1, 5), new(2026, 1, 9), null, "ลา"), default);
        var over = (await office.Scope.Get<PeopleEditing>().ReadAsync(default)).Actings.Single();
        await using var own = office.As(office.Deputy.Person);

        (await own.Get<PostEditing>().EndActingAsync(over.Id, Today, default)).Error.ShouldBeOfType<Error.NotFound>();
        (await own.Get<IPeople>().InChargeAsync(Today, default)).Single(p => p.PostId == office.Chief.Post).Person!.Id.ShouldBe(office.Chief.Person);
    }

    private static Task<Result<Guid>> OrderAsync(AgencyScope scope, Made office, string number, Guid to) =>
        scope.Get<DelegationEditing>().GiveAsync(new(number, Today, null, office.Executive.Post, to, null, Today, null, false, [new("อำนาจสมมติ", null, null, null, null, null)]), default);

    private static async Task<Post> PostAsync(AgencyScope scope, Guid id) => (await scope.Get<PeopleEditing>().ReadAsync(default)).Post(id)!;

    private static PostDetails Of(Post post) => new(post.Name, post.NameEn, post.Number, post.Rank, post.PersonGroup, post.UnitId);

    private static async Task<Guid> VacantAsync(AgencyScope scope) => (await scope.Get<PostEditing>().AddAsync(new("ผู้อำนวยการกองคลัง", null, null, PostRank.UnitHead, PersonGroup.Official, null), default)).Value;

    private static async Task<Seat> HeldAsync(AgencyScope scope, string post, PostRank rank, PersonGroup group, string name)
    {
        var id = (await scope.Get<PostEditing>().AddAsync(new(post, null, null, rank, group, null), default)).Value;
        return new(id, (await scope.Get<PeopleEditing>().AddAsync(new(PersonName.Parse(name)!, null, null), id, new(Start, null, Paper), default)).Value);
    }

    private async Task<Made> OfficeAsync()
    {
        var scope = database.Enter((await database.OfficeAsync()).AgencyId);
        return new(
            database,
            scope,
            await HeldAsync(scope, "นายกองค์การบริหารส่วนตำบลตัวอย่าง", PostRank.Executive, PersonGroup.Political, "นายสมมติ บริหาร"),
            await HeldAsync(scope, "ปลัดองค์การบริหารส่วนตำบลตัวอย่าง", PostRank.ChiefAdministrator, PersonGroup.Official, "นายสมมติ ปลัด"),
            await HeldAsync(scope, "รองปลัดองค์การบริหารส่วนตำบลตัวอย่าง", PostRank.DeputyChiefAdministrator, PersonGroup.Official, "นางสาวสมมุติ รองปลัด"));
    }

    private sealed record Seat(Guid Post, Guid Person);

    private sealed record Made(OrganizationDatabase Database, AgencyScope Scope, Seat Executive, Seat Chief, Seat Deputy) : IAsyncDisposable
    {
        public AgencyScope As(Guid? person, string name = "นางสาวสมมุติ รองปลัด") => Database.Enter(Scope.Get<AgencySession>().Agency, new Actor("one", name, Person: person));

        public ValueTask DisposeAsync() => Scope.DisposeAsync();
    }
}
