using Prongsai.Seeds;

namespace Prongsai.Journeys;

/// <summary>From a paper to a result that explains itself, and back again.</summary>
[Collection("host")]
public sealed class PaperJourneyTests(RunningHost host)
{
    [Theory]
    [InlineData(true, "Tua Yang Journey SAO")]
    [InlineData(false, "Tua Yang Plain SAO")]
    public async Task A_paper_opens_an_office_is_kept_recomputed_and_taken_back(bool script, string english)
    {
        var page = await host.OpenAsync("/start", script: script);
        await page.SetInputFilesAsync("input[type=file]", HostBuild.Fixture("memo.md"));
        await page.FillAsync("#NameEn", english);
        await page.ClickAsync(".p-btn--main");

        var review = page.Url;
        review.ShouldContain("/office/imports/");
        (await page.Locator(".p-panel:has(#findings)").InnerTextAsync()).ShouldContain("91.42");
        (await page.Locator("#source").Locator("..").InnerTextAsync()).ShouldContain("คะแนน");
        if (script)
        {
            await LookTests.AxeShouldFindNothingAsync(page);
        }

        await page.ClickAsync("[formaction*=Keep]");
        (await page.Locator("[data-flash=done]").CountAsync()).ShouldBe(1);

        await page.GotoAsync("/office/results?year=2568");
        (await page.Locator(".p-figure").InnerTextAsync()).ShouldBe("91.24");
        (await page.Locator("main").InnerTextAsync()).ShouldContain("91.42");
        (await page.Locator("#workings ~ details").First.InnerTextAsync()).ShouldContain("0.30");

        await page.GotoAsync(review);
        await page.ClickAsync("[formaction*=TakeBack]");
        await page.GotoAsync("/office/results?year=2568");
        (await page.Locator(".p-figure").CountAsync()).ShouldBe(0);
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task What_is_corrected_beside_the_source_is_what_counts()
    {
        var page = await host.OpenAsync("/start");
        await page.SetInputFilesAsync("input[type=file]", HostBuild.Fixture("memo.md"));
        await page.FillAsync("#NameEn", "Tua Yang Corrected SAO");
        await page.ClickAsync(".p-btn--main");
        await page.EvaluateAsync("document.querySelectorAll('details').forEach(d => d.open = true)");
        await page.FillAsync("textarea[name='cells[IndicatorScores:0:Score]']", "85.00");
        await page.ClickAsync("[formaction*=Keep]");

        await page.GotoAsync("/office/results?year=2568");

        (await page.Locator(".p-figure").InnerTextAsync()).ShouldBe("90.64");
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task Trying_other_scores_stores_nothing()
    {
        var page = await host.OpenAsync("/office/results/what-if?year=2560", "coordinator");
        foreach (var slider in await page.Locator("input[type=range]").AllAsync())
        {
            await slider.FillAsync("90");
        }

        (await page.Locator("output").First.InnerTextAsync()).ShouldBe("90.00");
        await page.ClickAsync("main .p-btn--main");

        (await page.Locator(".p-figure").InnerTextAsync()).ShouldBe("90.00");
        await page.GotoAsync("/office/results?year=2560");
        (await page.Locator(".p-figure").CountAsync()).ShouldBe(0);
        await page.Context.CloseAsync();
    }

    [SeedTheory("000", "002", "003", "004")]
    [InlineData("000")]
    [InlineData("002")]
    [InlineData("003")]
    [InlineData("004")]
    public async Task A_real_paper_comes_to_review_without_a_barrier(string number)
    {
        var page = await host.OpenAsync("/office/imports", "coordinator");
        await page.SetInputFilesAsync("input[type=file]", Seed.Find(number)!);
        await page.ClickAsync("main .p-btn--main");

        page.Url.ShouldContain("/office/imports/");
        (await page.Locator("main details").CountAsync()).ShouldBeGreaterThan(0);
        await LookTests.AxeShouldFindNothingAsync(page);
        await page.Context.CloseAsync();
    }
}
