using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Abstractions;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Routing;
using Prongsai.Assessment.Data;
using Prongsai.Assessment.Features.Results;
using Prongsai.Disclosure.Contracts;
using Prongsai.Frameworks;
using Prongsai.TestKit;

namespace Prongsai.Assessment.Tests;

/// <summary>The result page: its own year, explained down to what was given.</summary>
public sealed class ResultsPageTests(AssessmentDatabase database) : IClassFixture<AssessmentDatabase>
{
    [Fact]
    public async Task Every_number_is_explained_down_to_what_was_given()
    {
        await using var scope = await database.NewOfficeAsync();
        await ResultStoreTests.StoreAsync(scope, 2568, 88.5m);

        var page = await OpenAsync(scope, 2568);

        var leaves = Leaves(page.Explanation!).ToList();
        page.Explanation!.Value.ShouldBe(88.5m);
        leaves.Count.ShouldBeGreaterThanOrEqualTo(10);
        leaves.Where(l => l.Value is not null).ShouldAllBe(l => l.Value == 88.5m);
        All(page.Explanation).ShouldAllBe(n => n.Label.Length > 0 && n.How.Length > 0);
    }

    [Fact]
    public async Task The_page_shows_its_year_and_the_trend_up_to_it()
    {
        await using var scope = await database.NewOfficeAsync();
        foreach (var (year, every) in new[] { (2565, 70m), (2566, 75m), (2567, 80m), (2568, 85m), (2569, 90m) })
        {
            await ResultStoreTests.StoreAsync(scope, year, every);
        }

        var page = await OpenAsync(scope, 2568);

        page.Sheet!.Total.ShouldBe(85m);
        page.TrendYears.Select(y => y.BuddhistYear).ShouldBe([2565, 2566, 2567, 2568]);
        page.TrendOf(1).ShouldBe([70m, 75m, 80m, 85m]);
        page.OtherYears.Select(y => y.BuddhistYear).ShouldBe([2565, 2566, 2567, 2569], ignoreOrder: true);
    }

    [Fact]
    public async Task A_year_without_a_pack_yet_shows_its_own_result_marked_provisional()
    {
        await using var scope = await database.NewOfficeAsync();
        database.Clock.Now = NodaTime.Instant.FromUtc(2026, 11, 20, 2, 0);
        await ResultStoreTests.StoreAsync(scope, 2570, 66);

        var page = await OpenAsync(scope, 2570);
        var before = await OpenAsync(scope, 2569);

        (page.Provisional, page.Sheet?.Total).ShouldBe((true, 66m));
        page.TrendYears.Select(y => y.BuddhistYear).ShouldBe([2570]);
        before.Sheet.ShouldBeNull();
        before.OtherYears.Select(y => y.BuddhistYear).ShouldBe([2570]);
        database.Clock.Now = StoppedClock.Start;
    }

    [Fact]
    public async Task Without_a_result_the_page_says_which_years_have_one()
    {
        await using var scope = await database.NewOfficeAsync();
        await ResultStoreTests.StoreAsync(scope, 2566, 70);

        var page = await OpenAsync(scope, 2568);

        page.Sheet.ShouldBeNull();
        page.OtherYears.Select(y => y.BuddhistYear).ShouldBe([2566]);
    }

    private async Task<ResultsPageModel> OpenAsync(AgencyScope scope, int year)
    {
        var context = new DefaultHttpContext { RequestServices = scope.Services };
        context.Request.QueryString = new QueryString($"?year={year}");
        var page = new ResultsPageModel(scope.Get<ResultStore>(), scope.Get<IReadiness>(), database.Clock)
        {
            PageContext = new PageContext(new ActionContext(context, new RouteData(), new ActionDescriptor())),
        };
        await page.OnGetAsync(default);
        return page;
    }

    private static IEnumerable<ScoreNode> All(ScoreNode node) => node.Children.SelectMany(All).Prepend(node);

    private static IEnumerable<ScoreNode> Leaves(ScoreNode node) => All(node).Where(n => n.Children.IsEmpty);
}
