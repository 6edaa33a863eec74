using System.Net;
using Npgsql;

namespace Prongsai.Journeys.Security;

/// <summary>What is dangerous asks again who sits there.</summary>
[Collection("watched")]
public sealed class ProofTests(WatchedHost host)
{
    private static readonly string[] Dangerous = ["/me/password", "/me/authenticator", "/me/codes", "/me/passkeys", "/office/accounts/invite", "/office/accounts/invite-many", "/office/accounts/00000000-0000-0000-0000-000000000001"];

    [Fact]
    public async Task What_changes_a_way_in_or_a_right_asks_for_a_new_proof()
    {
        using var visitor = await host.VisitorAsync("administrator");
        var token = await RunningHost.TokenAsync(visitor, "/me");
        await AgeAsync("administrator");

        foreach (var path in Dangerous)
        {
            (await visitor.GetAsync(new Uri(path, UriKind.Relative))).Headers.Location?.OriginalString.ShouldStartWith("/sign-in/again", Case.Sensitive, path);
            using var form = new FormUrlEncodedContent([new("__RequestVerificationToken", token), new("Password", "คำใหม่ ที่ยาว พอสมควร")]);
            var handler = PageTable.All.First(p => p.Address == path).Posts[0];
            var answer = await visitor.PostAsync(new Uri(handler.Length == 0 ? path : $"{path}?handler={handler}", UriKind.Relative), form);
            Answers.GoesTo(answer, "/sign-in/again").ShouldBeTrue($"{path}: {(int)answer.StatusCode} {answer.Headers.Location}");
        }
    }

    [Fact]
    public async Task An_administrator_signs_an_account_out_everywhere()
    {
        using var victim = await host.VisitorAsync("legal");
        using var visitor = await host.VisitorAsync("administrator");
        var account = await IdAsync("legal");
        using var form = new FormUrlEncodedContent([new("__RequestVerificationToken", await RunningHost.TokenAsync(visitor, "/me"))]);

        (await visitor.PostAsync(new Uri($"/office/accounts/{account}?handler=SignOut", UriKind.Relative), form)).StatusCode.ShouldBe(HttpStatusCode.Redirect);

        Answers.GoesTo(await victim.GetAsync(new Uri("/me", UriKind.Relative)), "/sign-in").ShouldBeTrue();
    }

    private async Task<Guid> IdAsync(string login)
    {
        await using var command = new NpgsqlCommand($"select id from accounts.account where login_key = '{login}'", host.Owner);
        return (Guid)(await command.ExecuteScalarAsync())!;
    }

    private async Task AgeAsync(string login)
    {
        await using var command = new NpgsqlCommand($"update accounts.account_session set confirmed_at = confirmed_at - interval '3 hours' where account_id = '{await IdAsync(login)}'", host.Owner);
        await command.ExecuteNonQueryAsync();
    }
}
