using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using Prongsai.Accounts.Contracts;
using Prongsai.Accounts.Data;
using Prongsai.Accounts.Features.People;
using Prongsai.Accounts.Features.Roles;
using Prongsai.Kernel;
using Prongsai.Platform;
using Prongsai.Platform.Mail;
using Prongsai.TestKit;

namespace Prongsai.Accounts.Tests;

public sealed class MailingDatabase : AccountsDatabase
{
    protected override void AddServices(IServiceCollection services)
    {
        base.AddServices(services);
        services.AddSingleton(new MailSettings("127.0.0.1", 25, MailSecurity.None, "office@example.go.th", "https://ita.example.go.th"));
    }
}

/// <summary>Roles by which accounts are managed need a second person; whoever they are about is told by mail.</summary>
public sealed class RoleMailTests(MailingDatabase database) : IClassFixture<MailingDatabase>
{
    private const string Password = "ช้างน้อย เดินริมคลอง เช้าวันฝน";

    [Theory]
    [InlineData("administrator", "accounts.manage")]
    [InlineData("executive", "accounts.approve")]
    public async Task A_role_that_manages_or_approves_accounts_waits_for_a_second_person_where_there_is_one(string role, string permission)
    {
        var agency = await database.OfficeAsync();
        var (giver, clerk) = (await database.AccountAsync(agency, Password, Role.Administrator), await database.AccountAsync(agency));
        var second = await database.AccountAsync(agency, Password, Role.Executive);
        await using var giving = database.As(agency, giver);
        (await GiveAsync(giving, clerk, role)).IsOk.ShouldBeTrue();
        var grant = await GrantAsync(giving, clerk);
        (await MayAsync()).ShouldBeFalse();
        (await giving.Get<RoleGiving>().ApproveAsync(grant.Id, grant.Version, default)).IsOk.ShouldBeFalse();

        await using var seconds = database.As(agency, second);
        (await seconds.Get<RoleGiving>().ApproveAsync(grant.Id, grant.Version, default)).IsOk.ShouldBeTrue();

        (await MayAsync()).ShouldBeTrue();
        async Task<bool> MayAsync() => (await giving.Get<IAccounts>().WhoIsAsync(clerk.Id, default))!.Rights.Has(permission);
    }

    [Fact]
    public async Task Someone_invited_who_has_not_come_in_yet_is_no_second_person_to_wait_for()
    {
        var agency = await database.OfficeAsync();
        var (only, _, clerk) = (await database.AccountAsync(agency, Password, Role.Administrator), await database.AccountAsync(agency, null, Role.Executive), await database.AccountAsync(agency));
        await using var giving = database.As(agency, only);

        (await GiveAsync(giving, clerk, "administrator")).IsOk.ShouldBeTrue();

        (await giving.Get<IAccounts>().WhoIsAsync(clerk.Id, default))!.Rights.Has("accounts.manage").ShouldBeTrue();
    }

    [Fact]
    public async Task Each_change_of_a_role_is_mailed_to_its_holder_with_the_offices_address_and_no_secret()
    {
        var agency = await database.OfficeAsync();
        var (giver, second, clerk) = (await database.AccountAsync(agency, Password, Role.Administrator), await database.AccountAsync(agency, Password, Role.Executive), await database.AccountAsync(agency));
        await using var giving = database.As(agency, giver);
        await using var seconds = database.As(agency, second);
        await SetEmailAsync(giving, clerk, "clerk@example.go.th");

        await GiveAsync(giving, clerk, "case_handler");
        (await LatestAsync(giving)).ShouldContain("รอผู้อนุมัติคนที่สอง");
        var grant = await GrantAsync(giving, clerk);
        await seconds.Get<RoleGiving>().ApproveAsync(grant.Id, grant.Version, default);
        (await LatestAsync(giving)).ShouldContain("อนุมัติแล้ว");
        grant = await GrantAsync(giving, clerk);
        (await giving.Get<RoleGiving>().TakeAsync(grant.Id, grant.Version, null, default)).IsOk.ShouldBeTrue();
        (await LatestAsync(giving)).ShouldSatisfyAllConditions(m => m.ShouldContain("ยกเลิก"), m => m.ShouldContain("https://ita.example.go.th/me"));

        (await MailsAsync(giving)).Count.ShouldBe(3);
    }

    [Fact]
    public async Task A_new_invitation_link_is_mailed_like_the_first()
    {
        var agency = await database.OfficeAsync();
        var boss = await database.AccountAsync(agency, Password, Role.Administrator);
        await using var scope = database.As(agency, boss);
        var login = $"g{Guid.NewGuid():N}"[..12] + "@example.go.th";
        var account = (await scope.Get<Inviting>().InviteAsync(new() { Name = "นางสมมติ เชิญมา", Login = login, Role = Role.Finance.Key }, default)).Value!.Account;
        var before = (await MailsAsync(scope)).Count(m => m.Recipient == login);

        var link = (await scope.Get<Inviting>().RelinkAsync(account, default)).Value!;

        var mails = (await MailsAsync(scope)).Where(m => m.Recipient == login).ToList();
        mails.Count.ShouldBe(before + 1);
        mails.ShouldContain(m => m.Text!.Contains($"https://ita.example.go.th/sign-in/link?t={link.Token}"));
    }

    private static Task<Result<Unit>> GiveAsync(AgencyScope scope, Account account, string role) =>
        scope.Get<RoleGiving>().GiveAsync(account.Id, new(role, null, LocalDate.MinIsoValue), null, default);

    private static Task<RoleGrant> GrantAsync(AgencyScope scope, Account account) => scope.Data.ReadAsync((db, ct) => db.Set<RoleGrant>().SingleAsync(g => g.AccountId == account.Id, ct));

    private static Task<List<StoredMail>> MailsAsync(AgencyScope scope) => scope.Data.ReadAsync((db, ct) => db.Set<StoredMail>().OrderBy(m => m.Id).ToListAsync(ct));

    private static async Task<string> LatestAsync(AgencyScope scope) => (await MailsAsync(scope))[^1].Text!;

    private static async Task SetEmailAsync(AgencyScope scope, Account account, string email) => await scope.Data.ActAsync<Unit>(new("tests.mail", "ตั้งอีเมล"), async (act, ct) =>
    {
        (await act.Db.Set<Account>().SingleAsync(a => a.Id == account.Id, ct)).Email = email;
        return Unit.Done;
    });
}
