using System.Diagnostics;
using Microsoft.EntityFrameworkCore;
using Prongsai.Accounts.Contracts;
using Prongsai.Accounts.Data;
using Prongsai.Platform;
using Prongsai.Platform.Acts;

namespace Prongsai.Accounts.Tests;

/// <summary>What the rights of a request cost in statements, and that what is kept in memory is given up when the office acts.</summary>
public sealed class RightsCostTests(AccountsDatabase database) : IClassFixture<AccountsDatabase>
{
    private static readonly ActKind Changed = new("tests.changed", "เปลี่ยนเพื่อทดสอบ");

    [Fact]
    public async Task A_second_request_of_a_person_of_the_office_asks_the_database_once()
    {
        var (agency, account, session) = await PersonAsync();
        await using var scope = database.As(agency, account);
        await scope.Get<ISessions>().FindAsync(session, default);

        var statements = await CountAsync(() => scope.Get<ISessions>().FindAsync(session, default));

        statements.ShouldBe(await OneQueryAsync(scope));
    }

    [Fact]
    public async Task An_act_of_the_office_makes_the_staff_list_be_read_anew()
    {
        var (agency, account, session) = await PersonAsync();
        await using var scope = database.As(agency, account);
        await scope.Get<ISessions>().FindAsync(session, default);
        await scope.Data.ActAsync<Kernel.Unit>(Changed, async (act, ct) =>
        {
            (await act.Db.Set<Account>().SingleAsync(a => a.Id == account.Id, ct)).Email = "new@example.go.th";
            return Kernel.Unit.Done;
        });

        (await CountAsync(() => scope.Get<ISessions>().FindAsync(session, default))).ShouldBeGreaterThan(await OneQueryAsync(scope) + 5);
        (await CountAsync(() => scope.Get<ISessions>().FindAsync(session, default))).ShouldBe(await OneQueryAsync(scope));
    }

    /// <summary>An account of somebody with a person's number; the number need not be on the staff list to cost what it costs.</summary>
    private async Task<(AgencyId Agency, Account Account, Guid Session)> PersonAsync()
    {
        var agency = await database.OfficeAsync();
        var account = await database.AccountAsync(agency, null, Role.Finance);
        await using var scope = database.As(agency, account);
        await scope.Data.ActAsync<Kernel.Unit>(Changed, async (act, ct) =>
        {
            (await act.Db.Set<Account>().SingleAsync(a => a.Id == account.Id, ct)).Person = Guid.CreateVersion7();
            return Kernel.Unit.Done;
        });
        return (agency, account, await scope.Get<Sessions>().StartAsync(account.Id, "x", "password", default));
    }

    /// <summary>What the smallest read costs, its transaction included.</summary>
    private static Task<int> OneQueryAsync(TestKit.AgencyScope scope) => CountAsync(() => scope.Data.ReadAsync((db, ct) => db.Set<Account>().CountAsync(ct)));

    /// <summary>Statements sent by this very flow; other tests run beside it.</summary>
    private static async Task<int> CountAsync(Func<Task> work)
    {
        var count = 0;
        using var root = new Activity("counting").Start();
        using var listener = new ActivityListener
        {
            ShouldListenTo = source => source.Name == "Npgsql",
            Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllData,
            ActivityStopped = stopped =>
            {
                if (stopped.TraceId == root.TraceId && stopped.Kind == ActivityKind.Client)
                {
                    Interlocked.Increment(ref count);
                }
            },
        };
        ActivitySource.AddActivityListener(listener);
        await work();
        return count;
    }
}
