using Microsoft.EntityFrameworkCore;
using Prongsai.Accounts.Contracts;
using Prongsai.Accounts.Data;
using Prongsai.Accounts.Domain;
using Prongsai.Accounts.Features.Roles;
using Prongsai.Platform;

namespace Prongsai.Accounts.Tests;

/// <summary>A session gives the rights of the moment, to its own agency, until it ends.</summary>
public sealed class SessionTests(AccountsDatabase database) : IClassFixture<AccountsDatabase>
{
    [Fact]
    public async Task A_session_brings_its_person_with_the_permissions_of_the_roles()
    {
        var agency = await database.OfficeAsync();
        var account = await database.AccountAsync(agency, null, Role.Finance);
        await using var scope = database.As(agency, account);
        var session = await scope.Get<Sessions>().StartAsync(account.Id, "Chrome บน Windows", "password", default);

        var live = (await scope.Get<ISessions>().FindAsync(session, default)).ShouldNotBeNull();

        (live.Account, live.Person.Actor.Name).ShouldBe((account.Id, account.Name));
        live.Person.Rights.Has("people.read").ShouldBeTrue();
        live.Person.Rights.Has("accounts.own").ShouldBeTrue();
        live.Person.Rights.Has("accounts.manage").ShouldBeFalse();
        live.Person.Rights.Has("secrets.open").ShouldBeFalse();
    }

    [Fact]
    public async Task A_session_of_one_agency_is_none_in_another()
    {
        var (here, there) = (await database.OfficeAsync(), await database.OfficeAsync());
        var account = await database.AccountAsync(here, null, Role.Coordinator);
        await using var scope = database.As(here, account);
        var session = await scope.Get<Sessions>().StartAsync(account.Id, "x", "password", default);
        await using var other = database.Enter(there);

        (await other.Get<ISessions>().FindAsync(session, default)).ShouldBeNull();
        (await other.Get<IAccounts>().WhoIsAsync(account.Id, default)).ShouldBeNull();
    }

    [Fact]
    public async Task What_is_taken_away_counts_no_more_at_the_next_look()
    {
        var agency = await database.OfficeAsync();
        var (boss, account) = (await database.AccountAsync(agency, null, Role.Administrator), await database.AccountAsync(agency, null, Role.Executive));
        await using var scope = database.As(agency, account);
        var session = await scope.Get<Sessions>().StartAsync(account.Id, "x", "password", default);
        (await scope.Get<ISessions>().FindAsync(session, default))!.Person.Rights.Has("accounts.approve").ShouldBeTrue();
        await using var office = database.As(agency, boss);
        var grant = await office.Data.ReadAsync((db, ct) => db.Set<RoleGrant>().SingleAsync(g => g.AccountId == account.Id, ct));

        (await office.Get<RoleGiving>().TakeAsync(grant.Id, grant.Version, null, default)).IsOk.ShouldBeTrue();

        (await scope.Get<ISessions>().FindAsync(session, default))!.Person.Rights.Has("accounts.approve").ShouldBeFalse();
    }

    [Fact]
    public async Task An_ended_session_is_gone_and_ending_the_others_leaves_the_one_at_hand()
    {
        var agency = await database.OfficeAsync();
        var account = await database.AccountAsync(agency, null, Role.ItemOwner);
        await using var scope = database.As(agency, account);
        var sessions = scope.Get<Sessions>();
        var ids = new List<Guid>();
        for (var i = 0; i < 3; i++)
        {
            ids.Add(await sessions.StartAsync(account.Id, $"เครื่องที่ {i}", "password", default));
        }

        await sessions.EndAsync(account.Id, ids[0], "ทดสอบ", default);
        (await sessions.FindAsync(ids[0], default)).ShouldBeNull();
        await sessions.EndAllAsync(account.Id, ids[1], "ทดสอบ", default);

        (await sessions.FindAsync(ids[2], default)).ShouldBeNull();
        (await sessions.LiveOfAsync(account.Id, default)).Select(s => s.Id).ShouldBe([ids[1]]);
    }

    [Fact]
    public async Task Where_a_second_factor_is_required_a_password_alone_opens_nothing_else_after_the_grace()
    {
        var agency = await database.OfficeAsync();
        var (boss, clerk) = (await database.AccountAsync(agency, null, Role.Administrator), await database.AccountAsync(agency, null, Role.Finance));
        await using var scope = database.As(agency, boss);
        await scope.Get<FactorPolicy>().AskAsync(asks: true, default);
        async Task<bool> NeedsAsync(Account who, string method) =>
            (await scope.Get<ISessions>().FindAsync(await scope.Get<Sessions>().StartAsync(who.Id, "x", method, default), default))!.NeedsSecondFactor;
        (await NeedsAsync(boss, "password")).ShouldBeFalse();

        var binds = (await scope.Get<FactorPolicy>().ReadAsync(default))!.SecondFactorFrom!.Value;
        FactorRules.IsRequired(["administrator"], FactorRules.UsualRoles, binds, binds.PlusDays(-1)).ShouldBeFalse();
        FactorRules.IsRequired(["administrator"], FactorRules.UsualRoles, binds, binds).ShouldBeTrue();
        FactorRules.IsRequired(["finance"], FactorRules.UsualRoles, binds, binds).ShouldBeFalse();
        database.Clock.Advance(NodaTime.Duration.FromDays(15));

        (await NeedsAsync(boss, "password")).ShouldBeTrue();
        (await NeedsAsync(boss, "password+totp")).ShouldBeFalse();
        (await NeedsAsync(boss, "passkey")).ShouldBeFalse();
        (await NeedsAsync(clerk, "password")).ShouldBeFalse();
        database.Clock.Now = TestKit.StoppedClock.Start;
    }

    [Fact]
    public async Task Nobody_ends_the_session_of_another_by_knowing_its_number()
    {
        var agency = await database.OfficeAsync();
        var (one, two) = (await database.AccountAsync(agency, null, Role.ItemOwner), await database.AccountAsync(agency, null, Role.ItemOwner));
        await using var scope = database.As(agency, one);
        var session = await scope.Get<Sessions>().StartAsync(one.Id, "x", "password", default);

        await scope.Get<Sessions>().EndAsync(two.Id, session, "ทดสอบ", default);

        (await scope.Get<ISessions>().FindAsync(session, default)).ShouldNotBeNull();
    }
}
