using Microsoft.EntityFrameworkCore;
using NodaTime;
using Prongsai.Accounts.Contracts;
using Prongsai.Accounts.Data;
using Prongsai.Accounts.Features.People;
using Prongsai.Accounts.Features.Rights;
using Prongsai.Accounts.Features.Roles;
using Prongsai.Kernel;
using Prongsai.Organization;
using Prongsai.Platform;
using Prongsai.Platform.Modules;

namespace Prongsai.Accounts.Tests;

/// <summary>Separation of duties in giving roles.</summary>
public sealed class RoleTests(AccountsDatabase database) : IClassFixture<AccountsDatabase>
{
    [Fact]
    public async Task A_sensitive_role_counts_only_after_somebody_else_approves_it()
    {
        var agency = await database.OfficeAsync();
        var (giver, second, clerk) = (await database.AccountAsync(agency, null, Role.Administrator), await database.AccountAsync(agency, null, Role.Executive), await database.AccountAsync(agency));
        await using var givers = database.As(agency, giver);
        (await givers.Get<RoleGiving>().GiveAsync(clerk.Id, new(Role.CaseHandler.Key, null, LocalDate.MinIsoValue), null, default)).IsOk.ShouldBeTrue();
        var grant = await givers.Data.ReadAsync((db, ct) => db.Set<RoleGrant>().SingleAsync(g => g.AccountId == clerk.Id, ct));
        (await MayAsync()).ShouldBeFalse();

        (await givers.Get<RoleGiving>().ApproveAsync(grant.Id, grant.Version, default)).Error.ShouldBeOfType<Error.RuleBroken>();
        await using var own = database.As(agency, clerk);
        (await own.Get<RoleGiving>().ApproveAsync(grant.Id, grant.Version, default)).Error.ShouldBeOfType<Error.RuleBroken>();
        (await MayAsync()).ShouldBeFalse();
        await using var seconds = database.As(agency, second);
        (await seconds.Get<RoleGiving>().ApproveAsync(grant.Id, grant.Version, default)).IsOk.ShouldBeTrue();

        (await MayAsync()).ShouldBeTrue();
        async Task<bool> MayAsync() => (await givers.Get<IAccounts>().WhoIsAsync(clerk.Id, default))!.Rights.Has("secrets.open");
    }

    [Fact]
    public async Task Nobody_gives_themself_a_role_and_the_administrator_gets_no_sensitive_one()
    {
        var agency = await database.OfficeAsync();
        var (one, two) = (await database.AccountAsync(agency, null, Role.Administrator), await database.AccountAsync(agency, null, Role.Administrator));
        await using var scope = database.As(agency, one);

        (await scope.Get<RoleGiving>().GiveAsync(one.Id, new(Role.Executive.Key, null, LocalDate.MinIsoValue), null, default)).Error.ShouldBeOfType<Error.RuleBroken>();
        (await scope.Get<RoleGiving>().GiveAsync(two.Id, new(Role.CaseHandler.Key, null, LocalDate.MinIsoValue), null, default)).Error.ShouldBeOfType<Error.RuleBroken>();
    }

    [Fact]
    public void A_sensitive_permission_of_the_administrator_stops_the_program() =>
        Should.Throw<InvalidOperationException>(() => new PermissionBook(new ModuleRegistry([new OrganizationModule(), new AccountsModule(), new WrongModule()]))).Message.ShouldContain("wrong.open");

    [Fact]
    public async Task The_last_administrator_keeps_the_role_and_the_account()
    {
        var agency = await database.OfficeAsync();
        var (only, other) = (await database.AccountAsync(agency, null, Role.Administrator), await database.AccountAsync(agency, null, Role.Executive));
        await using var scope = database.As(agency, other);
        var grant = await scope.Data.ReadAsync((db, ct) => db.Set<RoleGrant>().SingleAsync(g => g.AccountId == only.Id, ct));

        (await scope.Get<RoleGiving>().TakeAsync(grant.Id, grant.Version, null, default)).Error.ShouldBeOfType<Error.RuleBroken>();
        (await scope.Get<Inviting>().EndAsync(only.Id, only.Version, null, default)).Error.ShouldBeOfType<Error.RuleBroken>();
        (await scope.Get<IAccounts>().WhoIsAsync(only.Id, default))!.Rights.Has("accounts.manage").ShouldBeTrue();
    }

    [Fact]
    public async Task Two_administrators_who_take_each_others_role_at_once_do_not_leave_the_office_without_one()
    {
        var agency = await database.OfficeAsync();
        var (one, two) = (await database.AccountAsync(agency, null, Role.Administrator), await database.AccountAsync(agency, null, Role.Administrator));
        async Task<bool> TakeAsync(Account who, Account from)
        {
            await using var scope = database.As(agency, who);
            var grant = await scope.Data.ReadAsync((db, ct) => db.Set<RoleGrant>().SingleAsync(g => g.AccountId == from.Id, ct));
            return (await scope.Get<RoleGiving>().TakeAsync(grant.Id, grant.Version, null, default)).IsOk;
        }

        var taken = await Task.WhenAll(Task.Run(() => TakeAsync(one, two)), Task.Run(() => TakeAsync(two, one)));

        taken.Count(t => t).ShouldBe(1);
    }

    [Fact]
    public async Task Ending_an_account_takes_its_sessions_roles_and_ways_in_and_frees_its_name()
    {
        var agency = await database.OfficeAsync();
        var (boss, leaver) = (await database.AccountAsync(agency, null, Role.Administrator), await database.AccountAsync(agency, "ช้างน้อยเดินริมคลอง", Role.Finance));
        await using var leaving = database.As(agency, leaver);
        var session = await leaving.Get<Sessions>().StartAsync(leaver.Id, "x", "password", default);
        await using var scope = database.As(agency, boss);

        (await scope.Get<Inviting>().EndAsync(leaver.Id, leaver.Version, "โอนย้าย", default)).IsOk.ShouldBeTrue();

        (await leaving.Get<ISessions>().FindAsync(session, default)).ShouldBeNull();
        (await scope.Get<IAccounts>().WhoIsAsync(leaver.Id, default)).ShouldBeNull();
        (await scope.Data.ReadAsync((db, ct) => db.Set<AccountSecret>().CountAsync(s => s.Id == leaver.Id, ct))).ShouldBe(0);
        (await scope.Get<Inviting>().InviteAsync(new() { Name = "นายสมมติ คนใหม่", Login = leaver.Login, Role = Role.Finance.Key }, default)).IsOk.ShouldBeTrue();
    }

    private sealed class WrongModule : IModule
    {
        public string Name => "wrong";

        public IEnumerable<ModulePolicy> Policies => [new("wrong.open", "ผิด", Role.Administrator) { Sensitive = true }];

        public void AddServices(Microsoft.Extensions.DependencyInjection.IServiceCollection services) { }
    }
}
