using System.Net;

namespace Prongsai.Journeys.Security;

/// <summary>Whoever proved a while ago who they are proves it again before a role changes, and comes back to where they were.</summary>
[Collection("own")]
public sealed class ConfirmTests(OwnInstallation own)
{
    [Fact]
    public async Task A_role_is_changed_only_after_the_password_is_given_anew()
    {
        var said = await CommandLine.RunAsync(null, "invite", "--agency", OwnInstallation.Slug, "--login", "third.person", "--role", "finance", "--data", own.Data);
        said.Code.ShouldBe(0, said.Errors);
        var id = await own.TextAsync("select id::text from accounts.account where login_key = 'third.person'");
        var page = $"/office/accounts/{id}";
        using var worker = await own.SignedInAsync();
        var token = await RunningHost.TokenAsync(worker, page);

        await AgeAsync(16);
        var asked = await LeadsAsync(await worker.GetAsync(new Uri(page, UriKind.Relative)));
        asked.ShouldBe("/sign-in/again?returnUrl=" + Uri.EscapeDataString(page));
        var late = await GiveAsync("executive");
        late.ShouldBe("/sign-in/again?returnUrl=" + Uri.EscapeDataString("/sign-in/continue"));
        (await GrantsAsync("executive")).ShouldBe(0);
        (await LeadsAsync(await worker.GetAsync(new Uri("/sign-in/continue", UriKind.Relative)))).ShouldStartWith("/sign-in/again?");

        (await AgainAsync("ไม่ใช่รหัสผ่านนี้แน่นอน")).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await LeadsAsync(await worker.GetAsync(new Uri(page, UriKind.Relative)))).ShouldStartWith("/sign-in/again?");
        (await LeadsAsync(await AgainAsync(OwnInstallation.Password))).ShouldBe(page);

        var offered = await worker.GetStringAsync(new Uri("/sign-in/continue", UriKind.Relative));
        offered.ShouldContain($"action=\"{page}?handler=Give\"");
        offered.ShouldContain("name=\"Input.Role\" value=\"executive\"");
        token = await RunningHost.TokenAsync(worker, "/sign-in/continue");
        (await GiveAsync("executive")).ShouldBe(page);
        (await GrantsAsync("executive")).ShouldBe(1);
        (await LeadsAsync(await worker.GetAsync(new Uri("/sign-in/continue", UriKind.Relative)))).ShouldBe("/office");

        Task<long> GrantsAsync(string role) => own.CountAsync($"select count(*) from accounts.role_grant where account_id = '{id}' and role = '{role}'");
        async Task<string> GiveAsync(string role)
        {
            using var form = new FormUrlEncodedContent([new("Input.Role", role), new("__RequestVerificationToken", token)]);
            return await LeadsAsync(await worker.PostAsync(new Uri(page + "?handler=Give", UriKind.Relative), form));
        }

        async Task<HttpResponseMessage> AgainAsync(string password)
        {
            using var form = new FormUrlEncodedContent([new("Password", password), new("returnUrl", page), new("__RequestVerificationToken", await RunningHost.TokenAsync(worker, asked))]);
            return await worker.PostAsync(new Uri("/sign-in/again", UriKind.Relative), form);
        }
    }

    [Fact]
    public async Task A_link_to_hand_on_never_carries_a_host_that_only_the_request_names()
    {
        using var worker = await own.SignedInAsync();

        var (foreign, ours) = (await InvitedAsync("elsewhere.example"), await InvitedAsync(null));

        foreign.ShouldContain("value=\"/sign-in/link?t=");
        foreign.ShouldContain("Prongsai__PublicAddress");
        foreign.ShouldNotContain("elsewhere.example");
        ours.ShouldContain($"value=\"{own.Address}/sign-in/link?t=");

        async Task<string> InvitedAsync(string? host)
        {
            using var form = new FormUrlEncodedContent([new("Input.Name", "นายสมมติ รับเชิญ"), new("Input.Login", $"g{Guid.NewGuid():N}"[..16]), new("Input.Role", "finance"), new("__RequestVerificationToken", await RunningHost.TokenAsync(worker, "/office/accounts/invite"))]);
            var page = await LeadsAsync(await worker.PostAsync(new Uri("/office/accounts/invite", UriKind.Relative), form));
            using var asked = new HttpRequestMessage(HttpMethod.Get, page) { Headers = { Host = host } };
            return WebUtility.HtmlDecode(await (await worker.SendAsync(asked)).Content.ReadAsStringAsync());
        }
    }

    [Fact]
    public async Task The_holder_sees_at_home_what_happened_around_the_account()
    {
        using var stranger = own.Visitor();
        using var form = new FormUrlEncodedContent([new("Input.Login", OwnInstallation.Login), new("Input.Password", "เดาไปเรื่อยๆ ไม่ถูกหรอก"), new("__RequestVerificationToken", await RunningHost.TokenAsync(stranger, "/sign-in"))]);
        (await stranger.PostAsync(new Uri("/sign-in", UriKind.Relative), form)).Dispose();
        using var worker = await own.SignedInAsync();

        var page = WebUtility.HtmlDecode(await worker.GetStringAsync(new Uri("/me", UriKind.Relative)));

        page.ShouldContain("เหตุการณ์ล่าสุดของบัญชี");
        page.ShouldContain("มีผู้พยายามเข้าแต่ไม่สำเร็จ");
        page.ShouldNotContain("เดาไปเรื่อยๆ");
        page.ShouldNotContain("ThaiD");
        (await worker.GetAsync(new Uri("/me/provider", UriKind.Relative))).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await stranger.GetStringAsync(new Uri("/sign-in", UriKind.Relative))).ShouldNotContain("handler=Provider");
    }

    /// <summary>Every session of the first person was confirmed so many minutes ago.</summary>
    private Task AgeAsync(int minutes) =>
        own.TextAsync($"update accounts.account_session set confirmed_at = now() - interval '{minutes} minutes' where ended_at is null and account_id = (select id from accounts.account where login_key = '{OwnInstallation.Login}') returning 'aged'");

    private static Task<string> LeadsAsync(HttpResponseMessage answer)
    {
        using (answer)
        {
            return Task.FromResult(answer.Headers.Location.ShouldNotBeNull($"{answer.StatusCode}").OriginalString);
        }
    }
}
