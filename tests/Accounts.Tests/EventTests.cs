using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using Prongsai.Accounts.Data;
using Prongsai.Accounts.Domain;
using Prongsai.Accounts.Features.Recovery;
using Prongsai.Accounts.Features.Roles;
using Prongsai.Accounts.Features.SecondFactor;
using Prongsai.Kernel;
using Prongsai.Organization.Contracts;
using Prongsai.Platform;
using Prongsai.Platform.Modules;

namespace Prongsai.Accounts.Tests;

/// <summary>What an account's holder is told, and what waits for a second person.</summary>
public sealed class EventTests(AccountsDatabase database) : IClassFixture<AccountsDatabase>
{
    [Fact]
    public async Task What_happens_around_signing_in_is_written_for_the_account_and_not_as_an_act()
    {
        var agency = await database.OfficeAsync();
        var account = await database.AccountAsync(agency, null, Role.Finance);
        await using var scope = database.As(agency, account);
        var one = await scope.Get<Sessions>().StartAsync(account.Id, "Chrome", "password", default);
        await scope.Get<Sessions>().StartAsync(account.Id, "Firefox", "passkey", default);
        await scope.Get<SecondFactors>().NewCodesAsync(account.Id, default);
        await scope.Get<Sessions>().EndAllAsync(account.Id, one, "เปลี่ยนรหัสผ่าน", default);

        var kinds = (await EventsAsync(scope, account)).ConvertAll(e => e.Kind);

        kinds.ShouldBe(["SignedIn", "SignedIn", "FactorChanged", "SessionsEnded"], ignoreOrder: true);
    }

    [Fact]
    public async Task A_burst_of_refused_attempts_leaves_one_line_and_no_act()
    {
        var agency = await database.OfficeAsync();
        var account = await database.AccountAsync(agency, "ช้างน้อยเดินริมคลอง", Role.Finance);
        await using var scope = database.As(agency, account);
        var attempts = database.Services.GetRequiredService<Attempts>();
        var from = new AttemptFrom(account.LoginKey, null, "test");
        var acts = await ActsAsync();

        for (var i = 0; i < 12; i++)
        {
            await attempts.RefusedAsync(from, new Found(agency, account.Id), default);
        }

        (await EventsAsync(scope, account)).ShouldHaveSingleItem().Kind.ShouldBe(nameof(SecurityKind.AttemptsRefused));
        (await ActsAsync()).ShouldBe(acts);
        async Task<int> ActsAsync() => (await scope.Data.ReadAsync((db, ct) => db.Database.SqlQuery<int>($"select count(*)::int as \"Value\" from platform.recorded_act").ToListAsync(ct)))[0];
    }

    [Fact]
    public async Task A_failure_of_a_name_that_nobody_has_is_written_in_no_office()
    {
        var agency = await database.OfficeAsync();
        await using var scope = database.Enter(agency);

        await database.Services.GetRequiredService<Attempts>().FailedAsync(new AttemptFrom("nobody@example.go.th", null, "test"), null, default);

        (await scope.Data.ReadAsync((db, ct) => db.Set<SecurityEvent>().CountAsync(ct))).ShouldBe(0);
    }

    [Fact]
    public async Task A_role_that_waits_is_a_task_of_whoever_may_approve_it_and_of_nobody_else()
    {
        var agency = await database.OfficeAsync();
        var (giver, second, clerk) = (await database.AccountAsync(agency, null, Role.Administrator), await database.AccountAsync(agency, null, Role.Executive), await database.AccountAsync(agency));
        await using (var givers = database.As(agency, giver))
        {
            (await givers.Get<RoleGiving>().GiveAsync(clerk.Id, new(Role.CaseHandler.Key, null, LocalDate.MinIsoValue), null, default)).IsOk.ShouldBeTrue();
        }

        (await TasksAsync(agency, second, "accounts.approve")).ShouldHaveSingleItem().Path.ShouldBe($"/office/accounts/{clerk.Id}");
        (await TasksAsync(agency, giver, "accounts.approve", "accounts.manage")).ShouldBeEmpty();
        (await TasksAsync(agency, clerk, "accounts.approve")).ShouldBeEmpty();
        (await TasksAsync(agency, second)).ShouldBeEmpty();

        await using var seconds = database.As(agency, second);
        var grant = await seconds.Data.ReadAsync((db, ct) => db.Set<RoleGrant>().SingleAsync(g => g.AccountId == clerk.Id, ct));
        (await seconds.Get<RoleGiving>().ApproveAsync(grant.Id, grant.Version, default)).IsOk.ShouldBeTrue();
        (await TasksAsync(agency, second, "accounts.approve")).ShouldBeEmpty();
        (await EventsAsync(seconds, clerk)).Count(e => e.Kind == nameof(SecurityKind.RoleChanged)).ShouldBe(2);
    }

    [Fact]
    public async Task A_recovery_that_waits_is_a_task_of_the_other_administrators()
    {
        var agency = await database.OfficeAsync();
        var (asker, other, lost) = (await database.AccountAsync(agency, null, Role.Administrator), await database.AccountAsync(agency, null, Role.Administrator), await database.AccountAsync(agency, "ช้างน้อยเดินริมคลอง"));
        await using (var askers = database.As(agency, asker))
        {
            (await askers.Get<TwoAdministrators>().AskAsync(lost.Id, "โทรศัพท์หาย", default)).IsOk.ShouldBeTrue();
        }

        (await TasksAsync(agency, other, "accounts.manage")).ShouldHaveSingleItem().Path.ShouldBe($"/office/accounts/{lost.Id}");
        (await TasksAsync(agency, asker, "accounts.manage")).ShouldBeEmpty();
        (await TasksAsync(agency, lost, "accounts.manage")).ShouldBeEmpty();
    }

    private static Task<List<SecurityEvent>> EventsAsync(TestKit.AgencyScope scope, Account account) =>
        scope.Data.ReadAsync((db, ct) => db.Set<SecurityEvent>().Where(e => e.AccountId == account.Id).ToListAsync(ct));

    private async Task<IReadOnlyList<WorkItem>> TasksAsync(AgencyId agency, Account who, params string[] permissions)
    {
        await using var scope = database.As(agency, who);
        var actor = new Actor(who.Id.ToString(), who.Name);
        scope.Get<AgencySession>().Enter(agency, actor, null, new Platform.Rights(permissions.Select(p => new HeldRight(p))));
        return await scope.Get<IEnumerable<ITaskSource>>().OfType<ApprovalTasks>().Single().DueAsync(actor, FiscalYear.Of(OfficeYear.Today(database.Services.GetRequiredService<IClock>())), default);
    }
}
