namespace Prongsai.Journeys;

[Collection("host")]
public sealed class HeaderTests(RunningHost host)
{
    [Theory]
    [InlineData("/", null)]
    [InlineData("/start", null)]
    [InlineData("/demo", null)]
    [InlineData("/nowhere", null)]
    [InlineData("/office", "coordinator")]
    [InlineData("/office/results?year=2568", "coordinator")]
    [InlineData("/office/papers/result-memo/html?year=2568", "coordinator")]
    public async Task Every_answer_carries_the_safety_headers(string path, string? account)
    {
        using var visitor = await host.VisitorAsync(account);

        using var answer = await visitor.GetAsync(new Uri(path, UriKind.Relative));

        var policy = answer.Headers.GetValues("Content-Security-Policy").ShouldHaveSingleItem();
        policy.ShouldStartWith("default-src 'none'");
        policy.ShouldContain("frame-ancestors 'none'");
        policy.ShouldNotContain("unsafe");
        answer.Headers.GetValues("X-Content-Type-Options").ShouldBe(["nosniff"]);
        answer.Headers.GetValues("X-Frame-Options").ShouldBe(["DENY"]);
        answer.Headers.GetValues("Referrer-Policy").ShouldBe(["same-origin"]);
        answer.Headers.Contains("Server").ShouldBeFalse();
    }

    [Fact]
    public async Task The_cookie_of_a_person_is_kept_from_scripts_and_other_sites()
    {
        using var visitor = await host.VisitorAsync();
        using var form = new FormUrlEncodedContent([new("account", "finance"), new("__RequestVerificationToken", await RunningHost.TokenAsync(visitor, "/sign-in"))]);

        using var answer = await visitor.PostAsync(new Uri("/sign-in?returnUrl=https://elsewhere.example", UriKind.Relative), form);

        var cookie = answer.Headers.GetValues("Set-Cookie").Single(c => c.StartsWith("prongsai.signed-in=", StringComparison.Ordinal));
        cookie.ShouldContain("httponly", Case.Insensitive);
        cookie.ShouldContain("samesite=lax", Case.Insensitive);
        answer.Headers.Location!.OriginalString.ShouldBe("/office");
    }
}
