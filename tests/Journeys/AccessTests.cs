using System.Net;

namespace Prongsai.Journeys;

/// <summary>Who may open what, for every page there is.</summary>
[Collection("host")]
public sealed class AccessTests(RunningHost host)
{
    /// <summary>What each person of the demo may do, written down here a second time.</summary>
    private static readonly Dictionary<string, string[]> MayDo = new()
    {
        ["coordinator"] = ["office.work", "office.manage", "papers.print", "assessment.read", "assessment.manage", "disclosure.edit", "disclosure.assign", "disclosure.publish", "work.coordinate", "work.give", "work.oversee", "work.mail"],
        ["finance"] = ["office.work", "papers.print", "assessment.read", "disclosure.edit"],
        ["executive"] = ["office.work", "papers.print", "assessment.read", "disclosure.edit", "disclosure.publish", "work.give", "work.oversee"],
    };

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
            if (GoesTo(answer, "/sign-in") == page.IsPublic || answer.StatusCode >= HttpStatusCode.InternalServerError)
            {
                wrong.Add($"{page.Address}: {(int)answer.StatusCode} {answer.Headers.Location}");
            }
        }

        wrong.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("coordinator")]
    [InlineData("finance")]
    [InlineData("executive")]
    public async Task Each_person_opens_what_the_policies_allow_and_nothing_else(string account)
    {
        using var visitor = await host.VisitorAsync(account);
        var wrong = new List<string>();
        foreach (var page in PageTable.All)
        {
            var answer = await visitor.GetAsync(new Uri(page.Address, UriKind.Relative));
            var allowed = page.IsPublic || MayDo[account].Contains(page.Policy);
            var refused = GoesTo(answer, "/_error/403") || GoesTo(answer, "/sign-in");
            if (refused == allowed || answer.StatusCode >= HttpStatusCode.InternalServerError)
            {
                wrong.Add($"{page.Address} ({page.Policy}): {(int)answer.StatusCode} {answer.Headers.Location}");
            }
        }

        wrong.ShouldBeEmpty();
    }

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
