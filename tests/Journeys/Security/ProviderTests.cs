using System.Net;

namespace Prongsai.Journeys.Security;

/// <summary>Signing in by a login provider: linked by the person alone, believed only when everything about the token is right.</summary>
public sealed class ProviderTests(ProviderInstallation own) : IClassFixture<ProviderInstallation>, IAsyncLifetime
{
    /// <summary>Nobody is linked when a test begins.</summary>
    public Task InitializeAsync()
    {
        own.Provider.Elliptic = false;
        return RunAsync("delete from accounts.external_login");
    }

    public Task DisposeAsync() => Task.CompletedTask;

    [Fact]
    public async Task A_person_links_the_provider_signs_in_by_it_and_unlinks_it()
    {
        own.Provider.Lie = Lie.None;
        own.Provider.Subject = "2222222222222";
        using var worker = await own.SignedInAsync();
        using var stranger = own.Visitor();
        (await EnterAsync(stranger)).ShouldBe("/sign-in?provider=unlinked");
        (await own.CountAsync("select count(*) from accounts.account")).ShouldBe(1);

        (await LinkAsync(worker)).ShouldBe("/me/provider");
        (await EnterAsync(stranger)).ShouldBe("/office");
        (await stranger.GetAsync(new Uri("/office", UriKind.Relative))).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await own.CountAsync("select count(*) from accounts.account_session where method = 'provider'")).ShouldBeGreaterThan(0);
        (await own.CountAsync("select count(*) from platform.recorded_act a where a::text like '%2222222222222%'")).ShouldBe(0);
        own.Log.ShouldNotContain("2222222222222");

        await PostAsync(worker, "/me/provider", "/me/provider?handler=Remove");
        using var later = own.Visitor();
        (await EnterAsync(later)).ShouldBe("/sign-in?provider=unlinked");
    }

    [Fact]
    public async Task A_provider_that_signs_by_an_elliptic_curve_is_believed_as_well()
    {
        (own.Provider.Lie, own.Provider.Elliptic, own.Provider.Subject) = (Lie.None, true, "8888888888888");
        using var worker = await own.SignedInAsync();
        using var visitor = own.Visitor();

        (await LinkAsync(worker)).ShouldBe("/me/provider");
        (await EnterAsync(visitor)).ShouldBe("/office");
    }

    [Theory]
    [InlineData(Lie.OtherKey)]
    [InlineData(Lie.UnknownKey)]
    [InlineData(Lie.NoSignature)]
    [InlineData(Lie.SharedSecret)]
    [InlineData(Lie.PublicKeyAsSecret)]
    [InlineData(Lie.OtherAlgorithm)]
    [InlineData(Lie.KeyOfOtherKind)]
    [InlineData(Lie.OtherNonce)]
    public async Task A_wrong_token_of_a_provider_with_an_elliptic_curve_lets_nobody_in(Lie lie)
    {
        (own.Provider.Lie, own.Provider.Elliptic, own.Provider.Subject) = (Lie.None, true, "9999999999999");
        using var worker = await own.SignedInAsync();
        (await LinkAsync(worker)).ShouldBe("/me/provider");
        own.Provider.Lie = lie;
        using var visitor = own.Visitor();

        (await EnterAsync(visitor)).ShouldBe("/sign-in?provider=failed");

        (await visitor.GetAsync(new Uri("/office", UriKind.Relative))).StatusCode.ShouldBe(HttpStatusCode.Redirect);
    }

    [Theory]
    [InlineData(Lie.PublicKeyAsSecret)]
    [InlineData(Lie.OtherAlgorithm)]
    [InlineData(Lie.KeyOfOtherKind)]
    [InlineData(Lie.OtherNonce)]
    [InlineData(Lie.OtherAudience)]
    [InlineData(Lie.SecondAudience)]
    [InlineData(Lie.OtherIssuer)]
    [InlineData(Lie.NoSignature)]
    [InlineData(Lie.SharedSecret)]
    [InlineData(Lie.OtherKey)]
    [InlineData(Lie.UnknownKey)]
    [InlineData(Lie.Expired)]
    [InlineData(Lie.IssuedLongAgo)]
    [InlineData(Lie.NoToken)]
    public async Task A_token_that_is_wrong_in_one_thing_lets_nobody_in(Lie lie)
    {
        own.Provider.Subject = "3333333333333";
        own.Provider.Lie = Lie.None;
        using var worker = await own.SignedInAsync();
        (await LinkAsync(worker)).ShouldBe("/me/provider");
        own.Provider.Lie = lie;
        using var visitor = own.Visitor();

        (await EnterAsync(visitor)).ShouldBe("/sign-in?provider=failed");

        (await visitor.GetAsync(new Uri("/office", UriKind.Relative))).StatusCode.ShouldBe(HttpStatusCode.Redirect);
    }

    [Fact]
    public async Task A_way_back_serves_once_and_only_the_browser_that_went_out()
    {
        own.Provider.Lie = Lie.None;
        own.Provider.Subject = "4444444444444";
        using var worker = await own.SignedInAsync();
        (await LinkAsync(worker)).ShouldBe("/me/provider");
        using var visitor = own.Visitor();
        var back = await BackAsync(await PostAsync(visitor, "/sign-in", "/sign-in?handler=Provider"));
        using var other = own.Visitor();
        var exchanged = own.Provider.Exchanges;

        (await GoAsync(other, back)).ShouldBe("/sign-in?provider=failed");
        own.Provider.Exchanges.ShouldBe(exchanged);
        (await GoAsync(visitor, back)).ShouldBe("/office");
        (await GoAsync(visitor, back)).ShouldBe("/sign-in?provider=failed");
        own.Provider.Exchanges.ShouldBe(exchanged + 1);
    }

    [Fact]
    public async Task A_link_begun_at_one_session_is_not_taken_by_another_nor_twice()
    {
        own.Provider.Lie = Lie.None;
        own.Provider.Subject = "5555555555555";
        var cookies = new CookieContainer();
        using var worker = own.Visitor(cookies);
        await SignInAsync(worker);
        var back = await BackAsync(await PostAsync(worker, "/me/provider", "/me/provider?handler=Link"));
        await SignInAsync(worker);

        (await GoAsync(worker, back)).ShouldBe("/sign-in?provider=failed");
        (await own.CountAsync("select count(*) from accounts.external_login")).ShouldBe(0);
        (await LinkAsync(worker)).ShouldBe("/me/provider");
        own.Provider.Subject = "6666666666666";
        (await LinkAsync(worker)).ShouldBe("/me/provider?refused=taken");
    }

    [Fact]
    public async Task A_link_of_an_ended_account_lets_nobody_in()
    {
        own.Provider.Lie = Lie.None;
        own.Provider.Subject = "7777777777777";
        using var worker = await own.SignedInAsync();
        (await LinkAsync(worker)).ShouldBe("/me/provider");
        using var visitor = own.Visitor();
        var back = await BackAsync(await PostAsync(visitor, "/sign-in", "/sign-in?handler=Provider"));
        try
        {
            await RunAsync("update accounts.account set ended_at = since");

            (await GoAsync(visitor, back)).ShouldBe("/sign-in?provider=unlinked");
        }
        finally
        {
            await RunAsync("update accounts.account set ended_at = null");
        }
    }

    [Fact]
    public async Task The_way_out_asks_for_a_code_with_proof_of_possession()
    {
        using var visitor = own.Visitor();

        var asked = await PostAsync(visitor, "/sign-in", "/sign-in?handler=Provider");

        foreach (var part in new[] { "response_type=code", "scope=openid", "code_challenge_method=S256", "code_challenge=", "state=", "nonce=", "client_id=" + LoginProvider.ClientId })
        {
            asked.ShouldContain(part);
        }

        asked.ShouldNotContain("secret");
    }

    [Fact]
    public async Task Behind_a_trusted_proxy_cookies_and_the_way_back_are_those_of_the_world_outside()
    {
        using var visitor = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false, UseCookies = false }) { BaseAddress = new Uri(own.Address) };
        visitor.DefaultRequestHeaders.Add("X-Forwarded-Proto", "https");
        visitor.DefaultRequestHeaders.Add("X-Forwarded-Host", "ita.example.go.th");
        using var page = await visitor.GetAsync(new Uri("/sign-in", UriKind.Relative));
        visitor.DefaultRequestHeaders.Add("Cookie", string.Join("; ", page.Headers.GetValues("Set-Cookie").Select(c => c.Split(';')[0])));
        var token = await RunningHost.TokenAsync(visitor, "/sign-in");
        using var typed = new FormUrlEncodedContent([new("Input.Login", OwnInstallation.Login), new("Input.Password", OwnInstallation.Password), new("__RequestVerificationToken", token)]);
        using var asked = new FormUrlEncodedContent([new("__RequestVerificationToken", token)]);

        using var entered = await visitor.PostAsync(new Uri("/sign-in", UriKind.Relative), typed);
        using var sent = await visitor.PostAsync(new Uri("/sign-in?handler=Provider", UriKind.Relative), asked);

        var cookie = entered.Headers.GetValues("Set-Cookie").Single(c => c.StartsWith("__Host-prongsai.signed-in=", StringComparison.Ordinal));
        cookie.ShouldContain("secure", Case.Insensitive);
        sent.Headers.Location!.OriginalString.ShouldContain(Uri.EscapeDataString("https://ita.example.go.th/sign-in/provider/back"));
    }

    private async Task<string> EnterAsync(HttpClient visitor) => await GoAsync(visitor, await BackAsync(await PostAsync(visitor, "/sign-in", "/sign-in?handler=Provider")));

    private async Task<string> LinkAsync(HttpClient worker) => await GoAsync(worker, await BackAsync(await PostAsync(worker, "/me/provider", "/me/provider?handler=Link")));

    private static async Task SignInAsync(HttpClient visitor)
    {
        using var form = new FormUrlEncodedContent([new("Input.Login", OwnInstallation.Login), new("Input.Password", OwnInstallation.Password), new("__RequestVerificationToken", await RunningHost.TokenAsync(visitor, "/sign-in"))]);
        (await visitor.PostAsync(new Uri("/sign-in", UriKind.Relative), form)).Headers.Location!.OriginalString.ShouldBe("/office");
    }

    /// <returns>Where the answer leads.</returns>
    private static async Task<string> PostAsync(HttpClient visitor, string page, string path)
    {
        using var form = new FormUrlEncodedContent([new("__RequestVerificationToken", await RunningHost.TokenAsync(visitor, page))]);
        using var answer = await visitor.PostAsync(new Uri(path, UriKind.Relative), form);
        return answer.Headers.Location.ShouldNotBeNull($"{answer.StatusCode}").OriginalString;
    }

    /// <summary>The person says yes at the provider.</summary>
    private static async Task<string> BackAsync(string authorize)
    {
        using var browser = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false });
        using var answer = await browser.GetAsync(new Uri(authorize));
        return answer.Headers.Location!.OriginalString;
    }

    private static async Task<string> GoAsync(HttpClient visitor, string back)
    {
        using var answer = await visitor.GetAsync(new Uri(back));
        return answer.Headers.Location.ShouldNotBeNull($"{answer.StatusCode}").OriginalString;
    }

    private async Task RunAsync(string sql)
    {
        await using var connection = new Npgsql.NpgsqlConnection(own.Owner);
        await connection.OpenAsync();
        await using var command = new Npgsql.NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync();
    }
}
