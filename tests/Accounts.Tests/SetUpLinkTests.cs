using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Prongsai.Organization.Features.SignIn;
using Prongsai.Platform;

namespace Prongsai.Organization.Tests;

/// <summary>Who is let in: the key of this start outside the demo, made-up people inside it, nobody else.</summary>
public sealed class SignInTests
{
    private const string Key = "made-up-key-of-this-start";
    private static readonly AgencyEntry Office = new(AgencyId.New(), "tua-yang", "องค์การบริหารส่วนตำบลตัวอย่าง", "Tua Yang");
    private readonly Seen seen = new();

    [Fact]
    public void Anyone_may_open_an_office_in_the_demo() => In(demo: true).MayOpenOffice(Asking("")).ShouldBeTrue();

    [Theory]
    [InlineData("")]
    [InlineData("?key=")]
    [InlineData("?key=made-up-key-of-this-star")]
    [InlineData("?key=made-up-key-of-this-start2")]
    [InlineData("?key=MADE-UP-KEY-OF-THIS-START")]
    [InlineData("?key=wrong&key=made-up-key-of-this-start")]
    public void Without_the_very_key_no_office_is_opened(string query)
    {
        var asking = Asking(query);

        In(demo: false).MayOpenOffice(asking).ShouldBeFalse();
        In(demo: false).TakeKey(asking).ShouldBeFalse();
        asking.Response.Headers.SetCookie.Count.ShouldBe(0);
    }

    [Fact]
    public void The_key_opens_by_address_and_by_the_cookie_it_leaves()
    {
        var asking = Asking("?key=" + Key);

        In(demo: false).TakeKey(asking).ShouldBeTrue();

        var cookie = asking.Response.Headers.SetCookie.ToString();
        cookie.ShouldStartWith("prongsai.key=" + Key);
        cookie.ShouldContain("httponly", Case.Insensitive);
        cookie.ShouldContain("samesite=strict", Case.Insensitive);
        cookie.ShouldNotContain("expires", Case.Insensitive);
        In(demo: false).MayOpenOffice(Asking("", "prongsai.key=" + Key)).ShouldBeTrue();
        In(demo: false).MayOpenOffice(Asking("", "prongsai.key=of-an-earlier-start")).ShouldBeFalse();
    }

    [Fact]
    public void Over_https_the_key_travels_only_over_https()
    {
        var asking = Asking("?key=" + Key);
        asking.Request.Scheme = "https";

        In(demo: false).TakeKey(asking);

        asking.Response.Headers.SetCookie.ToString().ShouldContain("secure", Case.Insensitive);
    }

    [Fact]
    public void A_process_without_a_key_lets_nobody_in_by_an_empty_one()
    {
        var keyless = new CookieSignIn(new(false, ""));

        keyless.MayOpenOffice(Asking("?key=")).ShouldBeFalse();
        keyless.MayOpenOffice(Asking("", "prongsai.key=")).ShouldBeFalse();
    }

    [Fact]
    public void The_demo_takes_no_key()
    {
        var asking = Asking("?key=" + Key);

        In(demo: true).TakeKey(asking).ShouldBeFalse();
        asking.Response.Headers.SetCookie.Count.ShouldBe(0);
    }

    [Fact]
    public async Task The_coordinator_outside_the_demo_is_no_made_up_person()
    {
        await In(demo: false).AsCoordinatorAsync(Asking(""), Office);

        seen.Claim(PersonClaims.Agency).ShouldBe([Office.AgencyId.ToString()]);
        seen.Claim(PersonClaims.Name).ShouldBe(["ผู้ประสานงาน"]);
        seen.Claim(PersonClaims.Permission).ShouldContain("disclosure.publish");
        seen.Person!.Claims.Select(c => c.Value).ShouldNotContain(Key);
    }

    [Fact]
    public async Task A_person_signs_in_with_their_own_rights_and_unit_only()
    {
        var finance = DemoPerson.All.Single(p => p.Account == "finance");

        await CookieSignIn.AsAsync(Asking(""), Office, finance);

        seen.Claim(PersonClaims.Unit).ShouldBe(["finance"]);
        seen.Claim(PersonClaims.Permission).ShouldBe(finance.Permissions);
        seen.Claim(PersonClaims.Permission).ShouldNotContain("disclosure.publish");
    }

    private static CookieSignIn In(bool demo) => new(new(demo, Key));

    private DefaultHttpContext Asking(string query, string? cookie = null)
    {
        var context = new DefaultHttpContext { RequestServices = new ServiceCollection().AddSingleton<IAuthenticationService>(seen).BuildServiceProvider() };
        context.Request.QueryString = new QueryString(query);
        if (cookie is not null)
        {
            context.Request.Headers.Cookie = cookie;
        }

        return context;
    }

    private sealed class Seen : IAuthenticationService
    {
        public ClaimsPrincipal? Person { get; private set; }

        public IEnumerable<string> Claim(string type) => Person!.FindAll(type).Select(c => c.Value);

        public Task SignInAsync(HttpContext context, string? scheme, ClaimsPrincipal principal, AuthenticationProperties? properties)
        {
            Person = principal;
            return Task.CompletedTask;
        }

        public Task<AuthenticateResult> AuthenticateAsync(HttpContext context, string? scheme) => throw new NotSupportedException();

        public Task ChallengeAsync(HttpContext context, string? scheme, AuthenticationProperties? properties) => throw new NotSupportedException();

        public Task ForbidAsync(HttpContext context, string? scheme, AuthenticationProperties? properties) => throw new NotSupportedException();

        public Task SignOutAsync(HttpContext context, string? scheme, AuthenticationProperties? properties) => throw new NotSupportedException();
    }
}
