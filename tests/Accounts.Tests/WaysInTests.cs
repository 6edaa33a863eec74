using System.Net;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Prongsai.Accounts.Data;
using Prongsai.Accounts.Domain;
using Prongsai.Accounts.Features.Passwords;
using Prongsai.Accounts.Features.People;
using Prongsai.Accounts.Features.Recovery;
using Prongsai.Accounts.Features.SecondFactor;
using Prongsai.Accounts.Features.SignIn;
using Prongsai.Kernel;
using Prongsai.Platform;
using Prongsai.Platform.Acts;

namespace Prongsai.Accounts.Tests;

/// <summary>Passwords, links, codes and recovery over the real tables.</summary>
public sealed class WaysInTests(AccountsDatabase database) : IClassFixture<AccountsDatabase>
{
    private const string Password = "ช้างน้อย เดินริมคลอง เช้าวันฝน";
    private static int address;

    [Fact]
    public async Task The_right_password_leads_to_the_account_whatever_the_capitals_of_the_name()
    {
        var agency = await database.OfficeAsync();
        var account = await database.AccountAsync(agency, Password, Role.Finance);

        (await TryAsync(Browser(), account.Login.ToUpperInvariant(), Password)).Value.ShouldBe(new Found(agency, account.Id));
        (await TryAsync(Browser(), account.Login, Password + " ")).Error!.Code.ShouldBe("sign_in.wrong");
    }

    [Fact]
    public async Task A_wrong_password_and_a_name_that_does_not_exist_get_the_same_words_and_the_same_lock()
    {
        var agency = await database.OfficeAsync();
        var account = await database.AccountAsync(agency, Password, Role.Finance);
        var unknown = $"nobody.{Guid.NewGuid():N}@example.go.th";
        var said = new Dictionary<string, List<string>> { [account.Login] = [], [unknown] = [] };
        foreach (var login in said.Keys)
        {
            for (var i = 0; i < 7; i++)
            {
                said[login].Add((await TryAsync(Browser(), login, "ไม่ใช่รหัสผ่านนี้แน่นอน")).Error!.Message);
            }
        }

        said[account.Login].ShouldBe(said[unknown]);
        said[unknown].Distinct().Count().ShouldBe(2);
    }

    [Fact]
    public async Task Strangers_who_fail_do_not_lock_out_the_browser_that_the_owner_uses()
    {
        var agency = await database.OfficeAsync();
        var account = await database.AccountAsync(agency, Password, Role.Finance);
        for (var i = 0; i < 8; i++)
        {
            await TryAsync(Browser(), account.Login, "เดาไปเรื่อยครั้งที่ " + i);
        }

        (await TryAsync(Browser(), account.Login, Password)).Error!.Code.ShouldBe("sign_in.refused");
        (await TryAsync(KnownBrowser(account), account.Login, Password)).IsOk.ShouldBeTrue();
    }

    [Fact]
    public async Task The_cookie_of_a_browser_known_to_one_account_helps_with_no_other()
    {
        var agency = await database.OfficeAsync();
        var (mine, victim) = (await database.AccountAsync(agency, Password, Role.Finance), await database.AccountAsync(agency, Password, Role.Finance));
        for (var i = 0; i < 5; i++)
        {
            await TryAsync(KnownBrowser(mine), victim.Login, "เดาไปเรื่อยครั้งที่ " + i);
        }

        (await TryAsync(KnownBrowser(mine), victim.Login, Password)).Error!.Code.ShouldBe("sign_in.refused");
    }

    [Fact]
    public async Task No_act_ever_holds_a_password_a_key_a_code_or_a_token()
    {
        var agency = await database.OfficeAsync();
        var boss = await database.AccountAsync(agency, null, Role.Administrator);
        await using var scope = database.As(agency, boss);
        var invited = (await scope.Get<Inviting>().InviteAsync(new() { Name = "นางสมมติ เชิญมา", Login = $"guest.{Guid.NewGuid():N}"[..20], Role = Role.Finance.Key }, default)).Value!;
        var holder = (await scope.Get<Links>().ReadAsync(invited.Token, default))!;
        (await scope.Get<PasswordSetting>().ByLinkAsync(holder, invited.Token, new() { Login = holder.Login, Password = Password }, default)).IsOk.ShouldBeTrue();
        var offer = await scope.Get<SecondFactors>().OfferAsync(invited.Account, "x", default);
        var codes = await scope.Get<SecondFactors>().NewCodesAsync(invited.Account, default);
        var hash = await scope.Data.ReadAsync((db, ct) => db.Set<AccountSecret>().Where(s => s.Id == invited.Account).Select(s => s.PasswordHash).SingleAsync(ct));

        var written = string.Join('\n', await scope.Data.ReadAsync((db, ct) => db.Set<RecordedAct>().Select(a => a.Payload).ToListAsync(ct)));

        foreach (var secret in new[] { invited.Token, Password, hash!, offer.Key.Replace(" ", ""), codes[0], Convert.ToBase64String(LinkToken.Hash(invited.Token)), Convert.ToBase64String(RecoveryCodes.Hash(invited.Account, codes[0])) })
        {
            written.ShouldNotContain(secret);
        }

        written.ShouldContain(invited.Account.ToString());
        (await scope.Get<ChainVerifier>().VerifyAsync()).Broken.ShouldBeNull();
    }

    [Fact]
    public async Task A_link_works_once_and_not_after_it_was_withdrawn_replaced_or_ran_out()
    {
        var agency = await database.OfficeAsync();
        var boss = await database.AccountAsync(agency, null, Role.Administrator);
        await using var scope = database.As(agency, boss);
        var invited = (await scope.Get<Inviting>().InviteAsync(new() { Name = "นางสมมติ เชิญมา", Login = $"guest.{Guid.NewGuid():N}"[..20], Role = Role.Finance.Key }, default)).Value!;
        var holder = (await scope.Get<Links>().ReadAsync(invited.Token, default))!;
        var second = (await scope.Get<Inviting>().RelinkAsync(invited.Account, default)).Value!;
        (await scope.Get<Links>().ReadAsync(invited.Token, default)).ShouldBeNull();
        await scope.Get<Links>().RevokeAsync(invited.Account, default);
        (await scope.Get<Links>().ReadAsync(second.Token, default)).ShouldBeNull();
        var third = (await scope.Get<Inviting>().RelinkAsync(invited.Account, default)).Value!;

        var form = new PasswordForm { Login = holder.Login, Password = Password };
        (await scope.Get<PasswordSetting>().ByLinkAsync(holder, third.Token, form, default)).IsOk.ShouldBeTrue();
        (await scope.Get<PasswordSetting>().ByLinkAsync(holder, third.Token, form, default)).Error!.Code.ShouldBe("accounts.link_dead");
        (await scope.Get<Inviting>().RelinkAsync(invited.Account, default)).Error.ShouldBeOfType<Error.Forbidden>();
    }

    [Fact]
    public async Task A_code_of_the_app_is_taken_once()
    {
        var agency = await database.OfficeAsync();
        var account = await database.AccountAsync(agency, Password, Role.Finance);
        await using var scope = database.As(agency, account);
        var factors = scope.Get<SecondFactors>();
        var key = Decode((await factors.OfferAsync(account.Id, account.Login, default)).Key);
        string Code(int steps) => Totp.Code(key, (database.Clock.GetCurrentInstant().ToUnixTimeSeconds() / 30) + steps);
        (await factors.ConfirmAsync(account.Id, "000000", default)).IsOk.ShouldBeFalse();
        (await factors.StateAsync(account.Id, default)).HasTotp.ShouldBeFalse();
        (await factors.ConfirmAsync(account.Id, Code(-1), default)).IsOk.ShouldBeTrue();

        (await factors.TakeAsync(account.Id, Code(-1), default)).IsOk.ShouldBeFalse();
        (await factors.TakeAsync(account.Id, Code(0), default)).Value.ShouldBe("totp");
        (await factors.TakeAsync(account.Id, Code(0), default)).IsOk.ShouldBeFalse();
    }

    [Fact]
    public async Task A_recovery_code_is_taken_once_and_a_new_set_ends_the_old()
    {
        var agency = await database.OfficeAsync();
        var account = await database.AccountAsync(agency, Password, Role.Finance);
        await using var scope = database.As(agency, account);
        var factors = scope.Get<SecondFactors>();
        var codes = await factors.NewCodesAsync(account.Id, default);

        (await factors.TakeAsync(account.Id, codes[3], default)).Value.ShouldBe("recovery-code");
        (await factors.TakeAsync(account.Id, codes[3], default)).IsOk.ShouldBeFalse();
        (await factors.StateAsync(account.Id, default)).CodesLeft.ShouldBe(9);
        await factors.NewCodesAsync(account.Id, default);
        (await factors.TakeAsync(account.Id, codes[4], default)).IsOk.ShouldBeFalse();
    }

    [Fact]
    public async Task Two_different_administrators_recover_an_account_and_what_was_there_is_void()
    {
        var agency = await database.OfficeAsync();
        var (one, two, lost) = (await database.AccountAsync(agency, null, Role.Administrator), await database.AccountAsync(agency, null, Role.Administrator), await database.AccountAsync(agency, Password, Role.Finance));
        await using var first = database.As(agency, one);
        await using var second = database.As(agency, two);
        await using var owner = database.As(agency, lost);
        (await owner.Get<TwoAdministrators>().AskAsync(lost.Id, "ลืม", default)).IsOk.ShouldBeFalse();
        (await first.Get<TwoAdministrators>().AskAsync(lost.Id, "  ", default)).IsOk.ShouldBeFalse();
        (await first.Get<TwoAdministrators>().AskAsync(lost.Id, "โทรศัพท์หาย มาพบด้วยตนเอง", default)).IsOk.ShouldBeTrue();
        var request = await first.Data.ReadAsync((db, ct) => db.Set<RecoveryRequest>().SingleAsync(r => r.AccountId == lost.Id, ct));
        (await first.Get<TwoAdministrators>().ConfirmAsync(request.Id, request.Version, default)).IsOk.ShouldBeFalse();
        var session = await owner.Get<Sessions>().StartAsync(lost.Id, "x", "password", default);

        var link = (await second.Get<TwoAdministrators>().ConfirmAsync(request.Id, request.Version, default)).Value!;
        (await second.Get<TwoAdministrators>().ConfirmAsync(request.Id, request.Version, default)).IsOk.ShouldBeFalse();
        var holder = (await owner.Get<Links>().ReadAsync(link.Token, default))!;
        (await owner.Get<PasswordSetting>().ByLinkAsync(holder, link.Token, new() { Password = "ควายทุยกินหญ้าริมทุ่งกว้าง" }, default)).IsOk.ShouldBeTrue();

        (await owner.Get<Sessions>().FindAsync(session, default)).ShouldBeNull();
        (await TryAsync(Browser(), lost.Login, Password)).IsOk.ShouldBeFalse();
        (await TryAsync(Browser(), lost.Login, "ควายทุยกินหญ้าริมทุ่งกว้าง")).IsOk.ShouldBeTrue();
    }

    [Fact]
    public async Task Without_an_agency_the_app_reads_no_account_and_the_finder_tells_only_where_an_exact_name_leads()
    {
        var agency = await database.OfficeAsync();
        var account = await database.AccountAsync(agency, Password, Role.Finance);
        await using var app = await database.ConnectAsAppAsync();
        await using var command = new Npgsql.NpgsqlCommand("select count(*) from accounts.account", app);

        ((long)(await command.ExecuteScalarAsync())!).ShouldBe(0);
        (await database.Services.GetRequiredService<Finder>().LoginAsync(account.Login, default)).ShouldBe(new Found(agency, account.Id));
        (await database.Services.GetRequiredService<Finder>().LoginAsync(account.Login[..^1] + "%", default)).ShouldBeNull();
    }

    private Task<Result<Found>> TryAsync(HttpContext browser, string login, string password) =>
        database.Services.GetRequiredService<PasswordCheck>().RunAsync(browser, login, password, default);

    private static DefaultHttpContext Browser()
    {
        var context = new DefaultHttpContext();
        context.Connection.RemoteIpAddress = new IPAddress(0x0100000AL + ((long)(Interlocked.Increment(ref address) & 0xff) << 8));
        return context;
    }

    private DefaultHttpContext KnownBrowser(Account account)
    {
        var answer = new DefaultHttpContext();
        database.Services.GetRequiredService<SealedCookies>().Put(answer, SealedCookies.Device, KnownDevice.New(account.LoginKey!), TimeSpan.FromDays(1));
        var context = Browser();
        context.Request.Headers.Cookie = answer.Response.Headers.SetCookie.ToString().Split(';')[0];
        return context;
    }

    private static byte[] Decode(string key)
    {
        var (bits, held, bytes) = (0, 0, new List<byte>());
        foreach (var letter in key.Where(c => c != ' '))
        {
            held = (held << 5) | "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567".IndexOf(letter);
            bits += 5;
            if (bits >= 8)
            {
                bits -= 8;
                bytes.Add((byte)(held >> bits));
                held &= (1 << bits) - 1;
            }
        }

        return [.. bytes];
    }
}
