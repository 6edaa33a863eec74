using NodaTime;
using Prongsai.Accounts.Contracts;
using Prongsai.Accounts.Data;
using Prongsai.Kernel;
using Prongsai.Organization.Contracts;
using Prongsai.Platform;
using Prongsai.Platform.Acts;
using Prongsai.TestKit;

namespace Prongsai.Accounts.Tests;

/// <summary>People from outside come in for a time and no longer, and never as one of the office.</summary>
public sealed class GuestTests(AccountsDatabase database) : IClassFixture<AccountsDatabase>, IDisposable
{
    private static readonly ActKind Invited = new("tests.invited", "ทดสอบเชิญ");

    public void Dispose() => database.Clock.Now = StoppedClock.Start;

    [Fact]
    public async Task An_account_for_a_time_ends_by_itself()
    {
        var agency = await database.OfficeAsync();
        await using var scope = database.Enter(agency, Actor.System);
        var today = OfficeYear.Today(database.Clock);
        var guest = (await InviteAsync(scope, new("นายสมมติ ผู้ตรวจ", "หน่วยตรวจ", null, Role.Assessor, today, today.PlusDays(2)))).Value!;
        guest.Link.ShouldStartWith("/sign-in/link?t=");
        var session = await scope.Get<Sessions>().StartAsync(guest.Account, "x", "link", default);

        List<bool> lives = [];
        for (var day = 0; day < 4; day++)
        {
            session = lives.Count is 0 or > 2 ? session : await scope.Get<Sessions>().StartAsync(guest.Account, "x", "link", default); // a day is longer than a session
            lives.Add(await scope.Get<ISessions>().FindAsync(session, default) is not null);
            database.Clock.Advance(Duration.FromDays(1));
        }

        lives.ShouldBe([true, true, true, false]);
        (await scope.Get<ISessions>().FindAsync(await scope.Get<Sessions>().StartAsync(guest.Account, "x", "link", default), default)).ShouldBeNull();
        (await scope.Get<Links>().ReadAsync(guest.Link["/sign-in/link?t=".Length..], default)).ShouldBeNull();
    }

    [Fact]
    public async Task Ending_it_ends_it_at_once()
    {
        var agency = await database.OfficeAsync();
        await using var scope = database.Enter(agency, Actor.System);
        var today = OfficeYear.Today(database.Clock);
        var guest = (await InviteAsync(scope, new("นายสมมติ ผู้ตรวจ", "หน่วยตรวจ", null, Role.Assessor, today, today.PlusDays(2)))).Value!;
        var session = await scope.Get<Sessions>().StartAsync(guest.Account, "x", "link", default);

        await scope.Data.ActAsync<Unit>(Invited, async (act, ct) =>
        {
            await scope.Get<IGuests>().EndAsync(act, guest.Account, ct);
            return Unit.Done;
        });

        (await scope.Get<ISessions>().FindAsync(session, default)).ShouldBeNull();
        (await scope.Get<IGuests>().FindAsync(guest.Account, default))!.IsEnded.ShouldBeTrue();
        (await scope.Get<Links>().ReadAsync(guest.Link["/sign-in/link?t=".Length..], default)).ShouldBeNull();
    }

    [Fact]
    public async Task Nobody_is_invited_as_one_of_the_office()
    {
        await using var scope = database.Enter(await database.OfficeAsync(), Actor.System);
        var today = OfficeYear.Today(database.Clock);

        foreach (var role in Role.Staff)
        {
            (await InviteAsync(scope, new("นายสมมติ คนนอก", "หน่วยตรวจ", null, role, today, today))).Error.ShouldBeOfType<Error.Forbidden>();
        }
    }

    [Fact]
    public async Task What_is_wrong_is_named_by_its_field()
    {
        await using var scope = database.Enter(await database.OfficeAsync(), Actor.System);
        var today = OfficeYear.Today(database.Clock);

        (await InviteAsync(scope, new(null, "หน่วยตรวจ", "not an address", Role.Assessor, today, today))).Error.ShouldBeOfType<Error.Invalid>().Faults.Select(f => f.Field).ShouldBe(["Name", "Login"]);
    }

    private static Task<Result<InvitedGuest>> InviteAsync(AgencyScope scope, GuestInvitation wanted) => scope.Data.ActAsync<InvitedGuest>(Invited, (act, ct) => scope.Get<IGuests>().InviteAsync(act, wanted, ct));
}
