using System.Net;
using Prongsai.Accounts.Features.Demo;
using Prongsai.Platform;

namespace Prongsai.Journeys;

/// <summary>Who may open what, for every page there is.</summary>
[Collection("host")]
public sealed class AccessTests(RunningHost host)
{
    public static TheoryData<string, string> Everyone
    {
        get
        {
            var data = new TheoryData<string, string>();
            foreach (var person in DemoPerson.All.Where(p => p.Account != "acting"))
            {
                data.Add(person.Account, person.Role.Key);
            }

            return data;
        }
    }

    [Fact]
    public void Every_page_says_who_may_open_it()
    {
        PageTable.All.Count.ShouldBeGreaterThan(20);
        PageTable.All.Where(p => p.Policy is null && !p.IsPublic).Select(p => $"{p.Template} ({p.Model})").ShouldBeEmpty();
        PageTable.All.Where(p => p.Policy is not null && p.IsPublic).Select(p => p.Template).ShouldBeEmpty();
        PageTable.All.Where(p => p.Template.StartsWith("/office", StringComparison.Ordinal) && p.Policy is null).Select(p => p.Template).ShouldBeEmpty();
    }

    [Fact]
    public async Task Without_signing_in_only_public_pages_open()
    {
        using var visitor = await host.VisitorAsync();
        var wrong = new List<string>();
        foreach (var page in PageTable.All)
        {
            var answer = await visitor.GetAsync(new Uri(page.Address, UriKind.Relative));
            var asked = GoesTo(answer, "/sign-in") && !page.Template.StartsWith("/sign-in/", StringComparison.Ordinal) && page.Template != "/start";
            if ((asked && page.IsPublic) || (!page.IsPublic && !GoesTo(answer, "/sign-in")) || answer.StatusCode >= HttpStatusCode.InternalServerError)
            {
                wrong.Add($"{page.Address}: {(int)answer.StatusCode} {answer.Headers.Location}");
            }
        }

        wrong.ShouldBeEmpty();
    }

    /// <summary>The demo has a person of every role, so this is every page × every role.</summary>
    [Theory]
    [MemberData(nameof(Everyone))]
    public async Task Each_role_opens_what_its_permissions_allow_and_nothing_else(string account, string role)
    {
        using var visitor = await host.VisitorAsync(account);
        var (may, wrong) = (RightsTable.Of(role), new List<string>());
        foreach (var page in PageTable.All)
        {
            var answer = await visitor.GetAsync(new Uri(page.Address, UriKind.Relative));
            var allowed = page.IsPublic || may.Contains(page.Policy!);
            var refused = GoesTo(answer, "/_error/403") || (GoesTo(answer, "/sign-in") && !page.IsPublic);
            if (refused == allowed || answer.StatusCode >= HttpStatusCode.InternalServerError)
            {
                wrong.Add($"{page.Address} ({page.Policy}): {(int)answer.StatusCode} {answer.Headers.Location}");
            }
        }

        may.ShouldNotBeEmpty();
        wrong.ShouldBeEmpty();
    }

    /// <summary>รักษาราชการแทน a head of division: what a head may do, beside the own role.</summary>
    [Fact]
    public async Task Whoever_acts_for_a_post_does_what_its_role_may_do()
    {
        using var visitor = await host.VisitorAsync("acting");
        var page = PageTable.All.First(p => p.Policy is { } policy && RightsTable.Of("head").Contains(policy) && !RightsTable.Of("item_owner").Contains(policy));

        GoesTo(await visitor.GetAsync(new Uri(page.Address, UriKind.Relative)), "/_error/403").ShouldBeFalse(page.Template);
        GoesTo(await visitor.GetAsync(new Uri("/office/accounts", UriKind.Relative)), "/_error/403").ShouldBeTrue();
    }

    [Fact]
    public void The_demo_has_a_person_of_every_role() => DemoPerson.All.Select(p => p.Role).Distinct().ShouldBe(Role.All, ignoreOrder: true);

    [Fact]
    public async Task A_post_without_its_token_is_refused()
    {
        using var visitor = await host.VisitorAsync("coordinator");
        using var form = new FormUrlEncodedContent([new("Input.Indicators[1]", "1.00")]);

        var answer = await visitor.PostAsync(new Uri("/office/results/edit?year=2568", UriKind.Relative), form);

        answer.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task Someone_who_may_only_read_cannot_post_a_result()
    {
        using var visitor = await host.VisitorAsync("finance");
        using var form = new FormUrlEncodedContent([new("Input.Indicators[1]", "1.00")]);

        var answer = await visitor.PostAsync(new Uri("/office/results/edit?year=2568", UriKind.Relative), form);

        GoesTo(answer, "/_error/403").ShouldBeTrue($"{answer.StatusCode} {answer.Headers.Location}");
    }

    private static bool GoesTo(HttpResponseMessage answer, string path) =>
        answer.StatusCode == HttpStatusCode.Redirect && answer.Headers.Location is { } location
        && (location.IsAbsoluteUri ? location.AbsolutePath : location.OriginalString.Split('?')[0]) == path;
}
