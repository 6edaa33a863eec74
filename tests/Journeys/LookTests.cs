using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace Prongsai.Journeys;

/// <summary>Every page as a person meets it: no barrier, no sideways scrolling, nothing that the policy blocks.</summary>
[Collection("host")]
public sealed class LookTests(RunningHost host)
{
    internal static readonly string[] Officers =
    [
        "/office", "/office/results?year=2568", "/office/results?year=2560", "/office/results/what-if?year=2568", "/office/results/edit?year=2568",
        "/office/letters?book=order", "/office/letters/waiting", "/office/letters/incoming", "/office/circulars",
        "/office/imports", "/office/frameworks", "/office/frameworks/2566", "/office/frameworks/compare?from=2566&to=2567",
        "/office/papers?year=2568", "/office/papers/result-memo?year=2568", "/office/agency", "/office/record", "/office/record/5", "/office/record/chain", "/office/disclosure?year=2569", "/office/disclosure/submission?year=2569",
        "/office/disclosure/links", "/office/disclosure/links/0de00000-0000-7000-a000-000000000001", "/office/disclosure/documents", "/office/find?q=แผน",
        "/office/inspect", "/office/disclosure/submission/inspectors",
        "/office/people", "/office/bodies", "/office/delegations", "/office/terms",
        "/office/questions",
        "/office/risk?year=2569", "/office/risk?kind=bribery&year=2569", "/office/risk?kind=organisation&year=2569", "/office/risk/map?year=2569", "/office/risk/prices?year=2569", "/office/control?year=2568", "/office/control/findings?year=2569",
        "/office/improvement?year=2569", "/office/improvement/analysis?year=2569", "/office/improvement/report?year=2569", "/office/improvement/new?year=2569", "/office/improvement/sheet?year=2569", "/office/papers/measures?year=2569",
        "/office/plan?year=2569", "/office/plan/rounds?year=2569", "/office/plan/rounds/2568/12", "/office/plan/targets?year=2569", "/office/plan/papers?year=2568",
        "/office/privacy", "/office/privacy/retention", "/office/privacy/retention/platform.mail", "/office/privacy/requests", "/office/privacy/access", "/office/privacy/notice",
        "/office/tasks/new", "/office/notices", "/office/notices/mail", "/office/notices/late", "/me/notices",
    ];

    internal static readonly string[] Public = ["/", "/start", "/sign-in", "/demo", "/demo/ita/2569", "/demo/ita/2569?lang=en", "/demo/signers", "/demo/check", "/demo/check?lang=en", "/demo/privacy", "/demo/privacy?lang=en", "/demo/privacy/ask", "/demo/privacy/follow", "/demo/questions", "/demo/questions?lang=en", "/demo/questions/ask", "/demo/questions/follow", "/demo/ita/2569/structure-and-powers", "/demo/ita/2569/contact-and-enquiry", "/nowhere",
        "/demo/data", "/demo/data/2569/news/news?lang=en", "/demo/api"];

    public static TheoryData<string, bool> Pages
    {
        get
        {
            var pages = new TheoryData<string, bool>();
            foreach (var path in Officers.Concat(Public))
            {
                pages.Add(path, false);
            }

            foreach (var path in new[] { "/office", "/office/results?year=2568", "/office/imports", "/office/disclosure?year=2569", "/", "/demo/ita/2569" })
            {
                pages.Add(path, true);
            }

            return pages;
        }
    }

    public static TheoryData<string> PublicPages => [.. Public];

    public static TheoryData<string> OfficerPages => [.. Officers];

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task Axe_finds_nothing_to_object_to(string path, bool dark)
    {
        var page = await host.OpenAsync(path, path.StartsWith("/office", StringComparison.Ordinal) ? "coordinator" : null, dark: dark);

        await AxeShouldFindNothingAsync(page);
        await page.Context.CloseAsync();
    }

    [Theory]
    [MemberData(nameof(OfficerPages))]
    public async Task An_officers_page_fits_a_phone_and_breaks_no_policy(string path)
    {
        var page = await host.OpenAsync("/office", "coordinator", width: 360);
        var complaints = new List<string>();
        page.Console += (_, m) => complaints.Add(m.Text);
        page.PageError += (_, e) => complaints.Add(e);

        await page.GotoAsync(path, new() { WaitUntil = WaitUntilState.NetworkIdle });

        (await page.EvaluateAsync<int>("document.documentElement.scrollWidth")).ShouldBe(360);
        (await page.Locator("h1").CountAsync()).ShouldBe(1);
        complaints.ShouldBeEmpty();
        await page.Context.CloseAsync();
    }

    [Theory]
    [MemberData(nameof(PublicPages))]
    public async Task A_public_page_is_whole_without_script_on_the_smallest_phone_and_light(string path)
    {
        var page = await host.OpenAsync("about:blank", width: 320, script: false);
        var requests = new List<IRequest>();
        page.RequestFinished += (_, request) => requests.Add(request);
        await page.GotoAsync(path, new() { WaitUntil = WaitUntilState.NetworkIdle });

        var sizes = await Task.WhenAll(requests.Select(r => r.SizesAsync()));
        sizes.Sum(s => s.ResponseBodySize + s.ResponseHeadersSize).ShouldBeInRange(10_000, 100_000);
        (await page.Locator("h1").CountAsync()).ShouldBe(1);
        (await page.Locator("script:not([type='application/ld+json'])").CountAsync()).ShouldBe(0);
        (await page.EvaluateAsync<int>("document.documentElement.scrollWidth")).ShouldBe(320);
        await page.Context.CloseAsync();
    }

    internal static async Task AxeShouldFindNothingAsync(IPage page)
    {
        var found = await page.RunAxe();
        found.Violations.Select(v => $"{v.Id}: {string.Join(" | ", v.Nodes.Select(n => n.Html))}").ShouldBeEmpty();
    }
}
