using System.Text.RegularExpressions;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace Prongsai.Journeys;

/// <summary>axe over every page there is, on a desk (what <see cref="LookTests"/> does not look at) and on the smallest phone, and over pages in trouble: failed forms, nothing there yet, not found, not allowed.</summary>
[Collection("host")]
public sealed partial class BarrierTests(RunningHost host)
{
    private const string Item = "/office/disclosure/2569/contact_and_enquiry";

    /// <summary>Besides those of <see cref="LookTests"/>: single items, empty years, edited addresses.</summary>
    private static readonly string[] MoreOfOfficers =
    [
        Item, Item + "/publish", Item + "/check", "/office/find", "/office/find?q=xyzzy", "/office/results/memo?year=2568", "/office/agency/holidays", "/office/record", "/office/record/5", "/office/record/chain", "/office/record/of/organization.person/0de00000-0000-7000-8000-000000000001", Item + "/evidence", Item + "/preview", "/office/disclosure/carried-over?year=2569", "/office/results?year=2564", "/office/results/edit?year=2564", "/office/results/what-if?year=2564",
        "/office/disclosure?year=2564", "/office/disclosure/submission?year=2564", "/office/disclosure/submission/freeze?year=2569", "/office/disclosure/submission/explain/2569/contact_and_enquiry", "/office/disclosure/submission/frozen/2569/1", "/office/disclosure/submission/frozen/2569/1/item/news", "/office/disclosure/submission/clarification/2569/news", "/office/questions/00000000-0000-0000-0000-000000000001", "/office/disclosure/submission/clarification?year=2569", "/office/disclosure/submission/lessons?year=2569", "/office/disclosure/submission/sample?year=2569&count=3&seed=7", "/office/papers/oit-table?year=2569", "/office/papers/result-memo?year=2564",
        "/office/disclosure/links?show=broken", "/office/disclosure/documents?q=xyzzy", "/office/disclosure/documents?show=ending", "/office/disclosure/links/0de00000-0000-7000-a000-000000000001",
        "/office/inspect/2569/freeze-1", "/office/inspect/2569/freeze-1/item/contact_and_enquiry", "/office/inspect/2569/2026-02-14/sample?count=3&seed=7", "/office/disclosure/submission/inspectors/invite", "/office/inspect?handler=Go&of=2569&Day.Day=1&Day.Month=1&Day.Year=2600",
        Person, Person + "/edit", Person + "/move", Person + "/leave", VacantPost, VacantPost + "/edit", VacantPost + "/turns", ChiefPost + "/acting", "/office/people/new", "/office/people/executives", "/office/people/import", "/office/people/import/00000000-0000-0000-0000-000000000001",
        "/office/agency/profile", "/office/agency/colours", "/office/questions", "/office/questions?show=closed", "/office/people/0de00000-0000-7000-8000-000000000001/photo", "/office/disclosure/2569/executives/tables/people", "/office/agency/emblem", "/office/agency/units", "/office/agency/units/00000000-0000-0000-0000-000000000001", "/office/bodies/new?template=plan-evaluation", "/office/bodies/00000000-0000-0000-0000-000000000001",
        "/office/bodies/00000000-0000-0000-0000-000000000001/edit", "/office/delegations/new", "/office/delegations/00000000-0000-0000-0000-000000000001", "/office/delegations/00000000-0000-0000-0000-000000000001/reports/2026-01",
        "/office/risk?year=2566", "/office/risk/start?year=2566", "/office/risk/start?kind=bribery&year=2566", "/office/risk/scale?year=2569", "/office/risk/meeting?year=2569", "/office/risk/add?year=2569", "/office/risk/map?when=after&year=2569", "/office/risk/start?kind=organisation&year=2566", "/office/risk/add?kind=organisation&year=2569", "/office/risk/map?kind=organisation&year=2569", "/office/control/gathered?year=2568", "/office/papers/risk-executive?year=2569",
        "/office/control?year=2566", "/office/control/components/1?year=2568", "/office/control/rows/new?year=2568", "/office/control/review?year=2568", "/office/control/findings/new", "/office/risk/events/00000000-0000-0000-0000-000000000001",
        "/office/letters", "/office/letters?book=order", "/office/letters/waiting", "/office/letters/new", "/office/letters/incoming", "/office/letters/incoming/new", "/office/letters/books", "/office/circulars", "/office/circulars/new",
        "/office/privacy/retention/removed", "/office/privacy/requests?show=closed", "/office/privacy/requests/new", "/office/privacy/requests/00000000-0000-0000-0000-000000000001", "/office/privacy/requests/00000000-0000-0000-0000-000000000001/found",
        "/office/privacy/requests/00000000-0000-0000-0000-000000000001/erase", "/office/privacy/requests/00000000-0000-0000-0000-000000000001/approve", "/office/privacy/mine",
        "/office/disclosure/2569/annual_plan_progress/tables/projects", "/office/disclosure/2569/annual_plan_progress/tables/projects/row", "/office/disclosure/2569/procurement_monthly/tables/purchases", "/office/disclosure/2569/procurement_monthly/preview", "/office/disclosure/2569/hr_annual/tables/statistics", "/office/disclosure/forward?year=2570",
        "/office/improvement?year=2568&kind=Uplift", "/office/improvement?year=2564", "/office/improvement/analysis?year=2564", "/office/improvement/internal?year=2569", "/office/improvement/meetings?year=2569", "/office/improvement/layouts", "/office/improvement/sheet?year=2569", "/office/improvement/sheet?year=2564", "/office/improvement/new?year=2569&from=borrowing",
        "/office/improvement/report?year=2569&layout=indicators", "/office/improvement/00000000-0000-0000-0000-000000000001",
        "/office/plan?year=2564", "/office/plan/new?year=2564", "/office/plan/texts?year=2569", "/office/plan/texts/Objectives", "/office/plan/targets/new", "/office/plan/making?step=7", "/office/plan/versions", "/office/plan/budget?dimension=2&ordinance=true", "/office/plan/projects/new", "/office/plan/sheet", "/office/plan/sheet/typed", "/office/plan/edit", "/office/plan/rounds/2566/6", "/office/papers/plan-book?year=2569", "/office/papers/measure-report?year=2568",
        "/office/frameworks/compare", "/office/results/what-if?year=2568&Input.Indicators[1]=abc", "/office/nowhere", "/office/imports/00000000-0000-0000-0000-000000000001",
    ];

    /// <summary>Whatever is for those who look after accounts, and everyone's own account.</summary>
    private static readonly string[] OfAdministrators =
    [
        "/me", "/me/password", "/me/authenticator", "/me/codes", "/me/passkeys", "/me/provider", "/office/accounts", "/office/accounts/invite", "/office/accounts/invite-many", "/office/roles", "/sign-in/again", "/sign-in/continue", "/office/accounts/0",
    ];

    private const string Person = "/office/people/0de00000-0000-7000-8000-000000000001", VacantPost = "/office/people/posts/0de00000-0000-7000-9000-000000000011", ChiefPost = "/office/people/posts/0de00000-0000-7000-9000-000000000007";

    private static readonly string[] MoreOfPublic = ["/demo/signers?lang=en", "/demo/data?lang=en", "/demo/data/2568", "/demo/data/2566", "/demo/data/2569/news/news", "/demo/data/2569/news/nothing", "/demo/api?lang=en", "/sign-in/passkey", "/sign-in/link?t=none", "/sign-in/code", "/sign-in/first", "/demo/ita/2564", "/demo/find?q=แผน", "/demo/find?q=xyzzy&lang=en", "/demo/ita/2569/no-such-item", "/demo?lang=en", "/_error/403", "/_error/500"];

    [Theory]
    [InlineData(1280)]
    [InlineData(320)]
    public async Task No_officers_page_has_a_barrier(int width)
    {
        var page = await host.OpenAsync("/office", "coordinator", width);
        var (review, typed) = (await ReviewAsync(page), await TypedSheetAsync(page));

        await EveryAsync(page, [.. width == 320 ? LookTests.Officers : [], .. MoreOfOfficers, review, typed, .. await LetterPagesAsync(page), .. await DocumentPagesAsync(page), .. await FilePagesAsync(page), .. await InspectorPagesAsync(page)]);
    }

    [Theory]
    [InlineData(1280)]
    [InlineData(320)]
    public async Task No_page_of_accounts_has_a_barrier(int width)
    {
        var page = await host.OpenAsync("/office/accounts", "administrator", width);
        var account = await page.Locator("main table a, main a[href^='/office/accounts/']").Last.GetAttributeAsync("href");

        await EveryAsync(page, [.. OfAdministrators.Where(p => !p.EndsWith("/0", StringComparison.Ordinal)), account!]);
    }

    [Theory]
    [InlineData(1280)]
    [InlineData(320)]
    public async Task No_public_page_has_a_barrier(int width)
    {
        var page = await host.OpenAsync("/demo/ita/2569", width: width);
        var item = await PublicItemAsync(page);

        await EveryAsync(page, [.. width == 320 ? LookTests.Public : [], .. MoreOfPublic, item, item + "?lang=en"]);
    }

    [Theory]
    [InlineData(1280)]
    [InlineData(320)]
    public async Task No_failed_form_has_a_barrier(int width)
    {
        var page = await host.OpenAsync("/office", "coordinator", width);
        var found = new List<string>();
        foreach (var (path, box, typed, send) in new[]
        {
            ("/office/agency/profile", "Input.Email", "ไม่มีแอต", "main form:has([name='Input.Email']) button[type=submit]"),
            ("/office/people/new", "Input.Name", "สมมติ", "main form:has([name='Input.Name']) button[type=submit]"),
            ("/office/people/import", null, null, "main .p-btn--main"),
            ("/office/results/edit?year=2565", "Input.Indicators[1]", "เก้าสิบ", "main form button[type=submit]"),
            ("/office/imports", null, null, "main .p-btn--main"),
            ("/start", null, null, ".p-btn--main"),
        })
        {
            await page.GotoAsync(path);
            await page.EvaluateAsync("document.querySelectorAll('form').forEach(f => f.noValidate = true)");
            if (box is not null)
            {
                await page.FillAsync($"[name='{box}']", typed!);
            }

            await page.Locator(send).First.ClickAsync();
            await page.WaitForSelectorAsync("#p-errors"); // a click does not wait for the page that comes
            (await page.Locator("#p-errors").CountAsync()).ShouldBe(1, $"{path} {box}");
            found.AddRange(await FoundAsync(page, $"{path} {box}"));
        }

        found.ShouldBeEmpty();
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task A_page_that_is_not_allowed_has_no_barrier()
    {
        var page = await host.OpenAsync("/office/agency/profile", "finance");

        (await FoundAsync(page, "refused")).ShouldBeEmpty();
        (await page.Locator("h1").CountAsync()).ShouldBe(1);
        await page.Context.CloseAsync();
    }

    [Theory]
    [InlineData(1280)]
    [InlineData(320)]
    public async Task No_page_of_an_inspector_has_a_barrier(int width)
    {
        const string Day = "/office/inspect/2569/freeze-1", Looked = Day + "/item/contact_and_enquiry";
        var page = await host.OpenAsync("/office/inspect", "assessor", width);

        await EveryAsync(page, ["/office/inspect", Day, Looked, Day + "/sample?count=3&seed=7", await FirstAsync(page, Looked, "main a[href*='/inspect/question/']")]);
    }

    /// <summary>A new page of a module has to be put on one of the lists.</summary>
    [Fact]
    public void Every_page_of_the_modules_is_looked_at()
    {
        var seen = LookTests.Officers.Concat(LookTests.Public).Concat(MoreOfOfficers).Concat(MoreOfPublic)
            .Concat(OfAdministrators).Append("/office/imports/0").Append("/demo/ita/2569/item").Append("/office/letters/0").Append("/office/letters/0/edit").Append("/office/letters/0/propose")
            .Append("/office/disclosure/2569/item/evidence/0/cover").Append("/office/disclosure/2569/item/evidence/0/words").Append("/office/disclosure/submission/inspector-questions/0").Append("/office/inspect/question/0")
            .Append("/office/disclosure/links/0/picture/0").Append("/office/improvement/0/edit").Append("/office/improvement/0/report").Append("/office/plan/projects/0/title").Append("/office/plan/rounds/2569/6/0").Append("/office/plan/sheet/typed/0")
            .Append("/office/risk/controls/0").Append("/office/risk/controls/0/edit").Append("/office/risk/events/0/control").Append("/office/risk/events/0/edit").Append("/office/risk/events/0/judge").Append("/office/risk/prices/0").Append("/office/risk/prices/0/items/0")
            .Append("/office/disclosure/documents/0").Append("/office/letters/incoming/0").Append("/office/circulars/0").Append("/demo/check/0").Select(p => p.Split('?')[0]).ToList();
        var html = PageTable.All.Where(p => !NotHtml().IsMatch(p.Template));

        html.Where(p => !seen.Exists(s => Regex.IsMatch(s, "^" + PageTable.Part().Replace(p.Template.Replace("/{id:guid?}", "", StringComparison.Ordinal).Replace("/{row:guid?}", "", StringComparison.Ordinal), "[^/]+") + "$"))).Select(p => p.Template).ShouldBeEmpty();
    }

    [GeneratedRegex(@"\.(xml|txt|css)$|/files?/|/colours/|/photo/\{|/versions/\{|/pack(/|$)|\{format\}|\{sha256\}$", RegexOptions.CultureInvariant)]
    private static partial Regex NotHtml();

    private static async Task EveryAsync(IPage page, IEnumerable<string> paths)
    {
        var (found, width) = (new List<string>(), page.ViewportSize!.Width);
        foreach (var path in paths)
        {
            await page.GotoAsync(path);
            found.AddRange(await FoundAsync(page, path));
            if (await page.EvaluateAsync<int>("document.documentElement.scrollWidth") is var wide && wide > width)
            {
                found.Add($"{path}: {wide} px wide on a screen of {width}");
            }
        }

        found.ShouldBeEmpty();
        await page.Context.CloseAsync();
    }

    private static async Task<IEnumerable<string>> FoundAsync(IPage page, string path) =>
        (await page.RunAxe()).Violations.Select(v => $"{path}: {v.Id}: {string.Join(" | ", v.Nodes.Take(3).Select(n => n.Html))}");

    private static async Task<string> ReviewAsync(IPage page)
    {
        await page.GotoAsync("/office/imports");
        await page.SetInputFilesAsync("input[type=file]", HostBuild.Fixture("memo.md"));
        await page.ClickAsync("main .p-btn--main");
        page.Url.ShouldContain("/office/imports/");
        return new Uri(page.Url).AbsolutePath;
    }

    /// <summary>A round's sheet that waits for a person to look.</summary>
    private static async Task<string> TypedSheetAsync(IPage page)
    {
        var sheet = await page.APIRequest.GetAsync("/office/papers/plan-nacc-12/xlsx?year=2568");
        await page.GotoAsync("/office/plan/sheet/typed?year=2568");
        await page.SetInputFilesAsync("input[type=file]", new FilePayload { Name = "round.xlsx", MimeType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", Buffer = await sheet.BodyAsync() });
        await page.ClickAsync("main .p-btn--main");
        page.Url.ShouldContain("/office/plan/sheet/typed/");
        return new Uri(page.Url).AbsolutePath;
    }

    /// <summary>A document past its last day and one that holds.</summary>
    private static async Task<IReadOnlyList<string>> DocumentPagesAsync(IPage page)
    {
        await page.GotoAsync("/office/disclosure/documents");
        var links = page.Locator("main table a[href^='/office/disclosure/documents/']");
        return [(await links.First.GetAttributeAsync("href"))!, (await links.Last.GetAttributeAsync("href"))!];
    }

    private static async Task<IReadOnlyList<string>> FilePagesAsync(IPage page)
    {
        const string Open = "/office/disclosure/2569/no_gift_drive";
        await page.GotoAsync(Open);
        var evidence = await page.Locator("button[name=edit]").First.GetAttributeAsync("value");
        return [Open + "/check", $"{Open}/evidence/{evidence}/words", $"{Open}/evidence/{evidence}/cover"];
    }

    private static async Task<IReadOnlyList<string>> InspectorPagesAsync(IPage page) =>
    [
        await FirstAsync(page, "/office/disclosure/submission/inspectors?year=2569", "main a[href*='/inspectors/0']"),
        await FirstAsync(page, "/office/disclosure/submission/inspectors?year=2569", "main a[href*='/inspector-questions/']"),
    ];

    /// <summary>A signed letter, a draft with its form and its chain, a circular, a letter received, and the public page of a code.</summary>
    private static async Task<IReadOnlyList<string>> LetterPagesAsync(IPage page)
    {
        var signed = await FirstAsync(page, "/office/letters?book=order", "main td a[href^='/office/letters/'], main th a[href^='/office/letters/']");
        var draft = await FirstAsync(page, "/office/letters/waiting", "main h2 ~ ul a[href^='/office/letters/']");
        var circular = await FirstAsync(page, "/office/circulars", "main li a[href^='/office/circulars/']:not([href$='/new'])");
        var received = await FirstAsync(page, "/office/letters/incoming", "main th a[href^='/office/letters/incoming/'], main td a[href^='/office/letters/incoming/']");
        return [signed, draft, draft + "/edit", draft + "/propose", circular, received, "/demo/check/7K3M-9QXA-2BCD"];
    }

    private static async Task<string> FirstAsync(IPage page, string path, string link)
    {
        await page.GotoAsync(path);
        return (await page.Locator(link).First.GetAttributeAsync("href"))!;
    }

    private static async Task<string> PublicItemAsync(IPage page)
    {
        var link = await page.Locator("a[href^='/demo/ita/2569/']").First.GetAttributeAsync("href");
        return link!.Split('?', '#')[0];
    }
}
