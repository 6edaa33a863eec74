using System.Net;

namespace Prongsai.Journeys.Security;

/// <summary>A signed-in browser: begun anew, known by the server, ended by the server.</summary>
[Collection("watched")]
public sealed class SessionTests(WatchedHost host)
{
    private const string Cookie = "prongsai.signed-in";

    [Fact]
    public async Task Signing_in_gives_a_new_session_and_takes_none_that_was_brought_along()
    {
        var cookies = new CookieContainer();
        cookies.Add(new Uri(host.Address), new Cookie(Cookie, "brought-along"));
        using var visitor = await host.VisitorAsync("finance", cookies);
        var first = Value(cookies);

        using var again = await host.VisitorAsync("finance", cookies);

        first.ShouldNotBe("brought-along");
        Value(cookies).ShouldNotBe(first);
        first.Length.ShouldBeGreaterThan(100);
    }

    [Fact]
    public async Task A_session_signed_out_is_dead_for_whoever_kept_its_cookie()
    {
        var cookies = new CookieContainer();
        using var visitor = await host.VisitorAsync("finance", cookies);
        using var thief = await WithAsync(Value(cookies));
        (await OpensAsync(thief)).ShouldBeTrue();

        using var form = new FormUrlEncodedContent([new("__RequestVerificationToken", await RunningHost.TokenAsync(visitor, "/office/disclosure"))]);
        (await visitor.PostAsync(new Uri("/sign-in?handler=Out", UriKind.Relative), form)).StatusCode.ShouldBe(HttpStatusCode.Redirect);

        (await OpensAsync(visitor)).ShouldBeFalse();
        (await OpensAsync(thief)).ShouldBeFalse();
    }

    [Fact]
    public async Task A_session_ended_in_the_database_opens_nothing_at_the_next_request()
    {
        var cookies = new CookieContainer();
        using var visitor = await host.VisitorAsync("executive", cookies);
        (await OpensAsync(visitor)).ShouldBeTrue();

        await using (var end = new Npgsql.NpgsqlCommand("update accounts.account_session set ended_at = started_at where account_id = (select id from accounts.account where login_key = 'executive')", host.Owner))
        {
            await end.ExecuteNonQueryAsync();
        }

        (await OpensAsync(visitor)).ShouldBeFalse();
    }

    [Fact]
    public async Task Signing_in_again_ends_the_session_that_the_browser_had()
    {
        var cookies = new CookieContainer();
        using var visitor = await host.VisitorAsync("finance", cookies);
        using var kept = await WithAsync(Value(cookies));

        using var again = await host.VisitorAsync("executive", cookies);

        (await OpensAsync(again)).ShouldBeTrue();
        (await OpensAsync(kept)).ShouldBeFalse();
    }

    [Fact]
    public async Task A_sealed_cookie_of_one_purpose_serves_no_other()
    {
        var cookies = new CookieContainer();
        using var visitor = await host.VisitorAsync("finance", cookies);
        var device = cookies.GetCookies(new Uri(host.Address)).Single(c => c.Name == "prongsai.device").Value;

        using var forged = await WithAsync(device);

        (await OpensAsync(forged)).ShouldBeFalse();
    }

    [Fact]
    public async Task A_cookie_changed_by_one_letter_is_no_session()
    {
        var cookies = new CookieContainer();
        using var visitor = await host.VisitorAsync("finance", cookies);
        var value = Value(cookies);

        using var forged = await WithAsync(value[..40] + (value[40] == 'A' ? 'B' : 'A') + value[41..]);

        (await OpensAsync(forged)).ShouldBeFalse();
    }

    [Fact]
    public async Task Rights_taken_away_are_gone_at_the_next_request()
    {
        using var visitor = await host.VisitorAsync("finance");
        (await OpensAsync(visitor)).ShouldBeTrue();
        const string Own = "account_id = (select id from accounts.account where login_key = 'finance')";
        try
        {
            await RunAsync($"update accounts.role_grant set withdrawn_at = granted_at where withdrawn_at is null and {Own}");

            (await OpensAsync(visitor)).ShouldBeFalse();
        }
        finally
        {
            await RunAsync($"update accounts.role_grant set withdrawn_at = null where {Own}");
        }
    }

    private async Task RunAsync(string sql)
    {
        await using var command = new Npgsql.NpgsqlCommand(sql, host.Owner);
        await command.ExecuteNonQueryAsync();
    }

    private string Value(CookieContainer cookies) => cookies.GetCookies(new Uri(host.Address)).Single(c => c.Name == Cookie).Value;

    private Task<HttpClient> WithAsync(string value)
    {
        var cookies = new CookieContainer();
        cookies.Add(new Uri(host.Address), new Cookie(Cookie, value));
        return host.VisitorAsync(cookies: cookies);
    }

    private static async Task<bool> OpensAsync(HttpClient visitor) => (await visitor.GetAsync(new Uri("/office", UriKind.Relative))).StatusCode == HttpStatusCode.OK;
}
