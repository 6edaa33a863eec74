using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using Prongsai.Accounts.Contracts;
using Prongsai.Accounts.Data;
using Prongsai.Accounts.Features.Passwords;
using Prongsai.Accounts.Features.People;
using Prongsai.Accounts.Features.Roles;
using Prongsai.Kernel;
using Prongsai.Organization.Contracts;
using Prongsai.Platform;
using Prongsai.Platform.Modules;
using Prongsai.TestKit;

namespace Prongsai.Accounts.Tests;

/// <summary>A staff list of four made-up people: one acts for the executive, one holds a delegation, one acts for a head of no unit, one is a clerk.</summary>
public sealed class StaffList : IPeople, IDelegations
{
    private static readonly Guid Post = Guid.CreateVersion7();

    public static readonly OfficePerson Acting = Person("นางสมมติ รักษาการ", PostRank.ChiefAdministrator);
    public static readonly OfficePerson Delegate = Person("นายสมมติ รับมอบ", PostRank.Staff);
    public static readonly OfficePerson Unitless = Person("นายสมมติ ไร้สังกัด", PostRank.Staff);
    public static readonly OfficePerson Clerk = Person("นางสาวสมมติ ธุรการ", PostRank.Staff);

    public Task<IReadOnlyList<OfficePerson>> InServiceAsync(LocalDate day, CancellationToken cancellationToken) => Task.FromResult<IReadOnlyList<OfficePerson>>([Acting, Delegate, Unitless, Clerk]);

    public async Task<OfficePerson?> FindAsync(Guid person, LocalDate day, CancellationToken cancellationToken) => (await InServiceAsync(day, cancellationToken)).SingleOrDefault(p => p.Id == person);

    public Task<IReadOnlyList<PostInCharge>> InChargeAsync(LocalDate day, CancellationToken cancellationToken) => Task.FromResult<IReadOnlyList<PostInCharge>>(
    [
        new(Post, "นายกองค์การบริหารส่วนตำบล", PostRank.Executive, null, Acting, new(CapacityKind.ActingForHolder, "นายกองค์การบริหารส่วนตำบล", null)),
        new(Guid.CreateVersion7(), "หัวหน้าส่วน", PostRank.UnitHead, null, Unitless, new(CapacityKind.ActingForHolder, "หัวหน้าส่วน", null)),
        new(Clerk.PostId, Clerk.Post, Clerk.Rank, null, Clerk, new(CapacityKind.Own, Clerk.Post, null)),
    ]);

    public Task<IReadOnlyList<DelegatedPower>> OfAsync(Guid person, LocalDate day, CancellationToken cancellationToken) => Task.FromResult<IReadOnlyList<DelegatedPower>>(
        person == Delegate.Id ? [new(Guid.CreateVersion7(), "12/2569", "ลงนามแทน", null, null, "นายก", day, null)] : []);

    private static OfficePerson Person(string name, PostRank rank) => new(Guid.CreateVersion7(), name, PersonGroup.Official, Guid.CreateVersion7(), "ตำแหน่งตัวอย่าง", rank, null);
}

public sealed class StaffDatabase : AccountsDatabase
{
    protected override void AddServices(IServiceCollection services)
    {
        base.AddServices(services);
        services.AddScoped<IPeople, StaffList>().AddScoped<IDelegations, StaffList>();
    }
}

/// <summary>Who an account is in the staff list: one administrator alone makes nobody the executive, by an invitation or by a new link.</summary>
public sealed class PersonTests(StaffDatabase database) : IClassFixture<StaffDatabase>
{
    private const string Password = "ช้างน้อย เดินริมคลอง เช้าวันฝน";

    [Fact]
    public async Task Acting_for_a_head_whose_post_stands_in_no_unit_gives_no_right_over_the_whole_office()
    {
        var (agency, inviter, second) = await OfficeAsync();
        await using var inviting = database.As(agency, inviter);
        await using var seconds = database.As(agency, second);
        var account = await InvitedAsync(inviting, StaffList.Unitless);
        await ComeInAsync(inviting, account);
        await PersonApprovingOf(seconds).ApproveAsync(account, await VersionAsync(inviting, account), default);

        (await WhoAsync(inviting, account)).Rights.Has("delegation.manage").ShouldBeFalse();
    }

    [Fact]
    public async Task An_invitation_tied_to_whoever_acts_for_the_executive_gives_nothing_of_that_before_a_second_person_confirms()
    {
        var (agency, inviter, second) = await OfficeAsync();
        await using var inviting = database.As(agency, inviter);
        await using var seconds = database.As(agency, second);
        var account = await InvitedAsync(inviting, StaffList.Acting);
        (await PersonApprovingOf(seconds).ApproveAsync(account, await VersionAsync(inviting, account), default)).Error!.Code.ShouldBe("accounts.person_not_in");
        await ComeInAsync(inviting, account);
        var before = await WhoAsync(inviting, account);
        (before.Actor.Person, before.Rights.Has("accounts.approve"), before.Rights.Has("accounts.own")).ShouldBe((null, false, true));

        (await PersonApprovingOf(inviting).ApproveAsync(account, await VersionAsync(inviting, account), default)).Error!.Code.ShouldBe("accounts.person");
        await using var own = database.Enter(agency, new Actor(account.ToString(), "เจ้าตัว"));
        (await PersonApprovingOf(own).ApproveAsync(account, await VersionAsync(inviting, account), default)).Error!.Code.ShouldBe("accounts.person");
        (await WhoAsync(inviting, account)).Actor.Person.ShouldBeNull();

        (await TasksAsync(seconds, second)).ShouldContain(t => t.Path == $"/office/accounts/{account}" && t.TitleTh.Contains("ยืนยันว่าบัญชี"));
        (await PersonApprovingOf(seconds).ApproveAsync(account, await VersionAsync(inviting, account), default)).IsOk.ShouldBeTrue();
        var after = await WhoAsync(inviting, account);
        (after.Actor.Person, after.Rights.Has("accounts.approve")).ShouldBe((StaffList.Acting.Id, true));
        (await TasksAsync(seconds, second)).ShouldNotContain(t => t.TitleTh.Contains("ยืนยันว่าบัญชี"));
    }

    [Fact]
    public async Task Whoever_holds_a_delegation_order_is_confirmed_and_a_clerk_works_at_once()
    {
        var (agency, inviter, _) = await OfficeAsync();
        await using var inviting = database.As(agency, inviter);

        (await WhoAsync(inviting, await InvitedAsync(inviting, StaffList.Delegate))).Actor.Person.ShouldBeNull();
        (await WhoAsync(inviting, await InvitedAsync(inviting, StaffList.Clerk))).Actor.Person.ShouldBe(StaffList.Clerk.Id);
    }

    [Fact]
    public async Task In_an_office_where_nobody_else_could_confirm_the_person_counts_at_once()
    {
        var agency = await database.OfficeAsync();
        var only = await database.AccountAsync(agency, Password, Role.Administrator);
        await using var inviting = database.As(agency, only);

        (await WhoAsync(inviting, await InvitedAsync(inviting, StaffList.Acting))).Actor.Person.ShouldBe(StaffList.Acting.Id);
    }

    [Theory]
    [InlineData("passkey")]
    [InlineData("provider")]
    [InlineData("session")]
    public async Task One_administrator_makes_no_new_link_to_an_account_that_somebody_has_come_in_by(string way)
    {
        var (agency, inviter, second) = await OfficeAsync();
        var holder = await database.AccountAsync(agency, null, Role.Finance);
        await using var inviting = database.As(agency, inviter);
        (await inviting.Get<Inviting>().RelinkAsync(holder.Id, default)).IsOk.ShouldBeTrue();
        await GiveWayInAsync(inviting, holder.Id, way);

        (await inviting.Get<Inviting>().RelinkAsync(holder.Id, default)).Error!.Code.ShouldBe("accounts.link");

        await using var seconds = database.As(agency, second);
        (await inviting.Get<Features.Recovery.TwoAdministrators>().AskAsync(holder.Id, "มาพบด้วยตนเอง", default)).IsOk.ShouldBeTrue();
        (await inviting.Get<Features.SecondFactor.SecondFactors>().StateAsync(holder.Id, default)).WasEverUsed.ShouldBeTrue();
    }

    [Fact]
    public async Task A_lost_way_in_leaves_no_road_for_one_administrator()
    {
        var (agency, inviter, _) = await OfficeAsync();
        await using var inviting = database.As(agency, inviter);
        var account = await InvitedAsync(inviting, StaffList.Clerk);
        await ComeInAsync(inviting, account);
        await inviting.Data.ActAsync<Unit>(new("tests.lost", "ลืม"), async (act, ct) =>
        {
            await SecretStore.ForgetAllAsync(act.Db, account, ct);
            return Unit.Done;
        });

        (await inviting.Get<Inviting>().RelinkAsync(account, default)).Error!.Code.ShouldBe("accounts.link");
    }

    [Fact]
    public async Task An_approver_who_comes_in_by_the_login_provider_alone_is_a_second_person()
    {
        var agency = await database.OfficeAsync();
        var (inviter, executive) = (await database.AccountAsync(agency, Password, Role.Administrator), await database.AccountAsync(agency, null, Role.Executive));
        await using var inviting = database.As(agency, inviter);
        await GiveWayInAsync(inviting, executive.Id, "provider");

        (await WhoAsync(inviting, await InvitedAsync(inviting, StaffList.Acting))).Actor.Person.ShouldBeNull();
    }

    private async Task<(AgencyId Agency, Account Inviter, Account Second)> OfficeAsync()
    {
        var agency = await database.OfficeAsync();
        return (agency, await database.AccountAsync(agency, Password, Role.Administrator), await database.AccountAsync(agency, Password, Role.Administrator));
    }

    private static PersonApproving PersonApprovingOf(AgencyScope scope) => scope.Get<PersonApproving>();

    private static async Task<Guid> InvitedAsync(AgencyScope scope, OfficePerson person) =>
        (await scope.Get<Inviting>().InviteAsync(new() { Person = person.Id, Login = $"p.{Guid.NewGuid():N}"[..20], Role = Role.Finance.Key }, default)).Value!.Account;

    private static async Task ComeInAsync(AgencyScope scope, Guid account)
    {
        var token = (await scope.Get<Inviting>().RelinkAsync(account, default)).Value!.Token;
        var holder = (await scope.Get<Links>().ReadAsync(token, default))!;
        (await scope.Get<PasswordSetting>().ByLinkAsync(holder, token, new() { Login = holder.Login, Password = Password }, default)).IsOk.ShouldBeTrue();
    }

    private static async Task GiveWayInAsync(AgencyScope scope, Guid account, string way)
    {
        if (way == "session")
        {
            await scope.Get<Sessions>().StartAsync(account, "x", "demo", default);
            return;
        }

        await scope.Data.ActAsync<Unit>(new("tests.way", "ทางเข้า"), async (act, ct) =>
        {
            var (id, bytes, at) = (Guid.CreateVersion7(), Guid.NewGuid().ToByteArray(), act.At.ToDateTimeUtc());
            if (way == "provider")
            {
                await SecretStore.AddExternalAsync(act.Db, account, "https://issuer.example", bytes, act.At, ct);
            }
            else
            {
                await act.Db.Database.ExecuteSqlAsync($"""
                    insert into accounts.passkey (agency_id, id, version, account_id, credential_id, name, public_key, sign_count, transports,
                      is_user_verified, is_backup_eligible, is_backed_up, attestation, client_data, added_at)
                    values ({act.Agency.Value}, {id}, 0, {account}, {bytes}, 'x', {bytes}, 0, {Array.Empty<string>()}, true, false, false, {bytes}, {bytes}, {at})
                    """, ct);
            }

            return Unit.Done;
        });
    }

    private static async Task<SignedInPerson> WhoAsync(AgencyScope scope, Guid account) => (await scope.Get<IAccounts>().WhoIsAsync(account, default))!;

    private static Task<int> VersionAsync(AgencyScope scope, Guid account) => scope.Data.ReadAsync((db, ct) => db.Set<Account>().Where(a => a.Id == account).Select(a => a.Version).SingleAsync(ct));

    private static async Task<IReadOnlyList<WorkItem>> TasksAsync(AgencyScope scope, Account who)
    {
        var person = await WhoAsync(scope, who.Id);
        scope.Get<AgencySession>().Enter(scope.Get<AgencySession>().Agency, person.Actor, null, person.Rights);
        var tasks = scope.Get<IEnumerable<ITaskSource>>().OfType<ApprovalTasks>().Single();
        return await tasks.DueAsync(person.Actor, FiscalYear.Of(OfficeYear.Today(scope.Get<IClock>())), default);
    }
}
