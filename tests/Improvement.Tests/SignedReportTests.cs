using Microsoft.Extensions.DependencyInjection;
using Prongsai.Correspondence.Contracts;
using Prongsai.Correspondence.Data;
using Prongsai.Disclosure.Data;
using Prongsai.Frameworks;
using Prongsai.Improvement.Domain;
using Prongsai.Improvement.Features.Disclosed;
using Prongsai.Improvement.Features.Papers;
using Prongsai.Kernel;
using Prongsai.Organization.Contracts;
using Prongsai.Platform;
using Prongsai.Staffing;
using Prongsai.TestKit;

namespace Prongsai.Improvement.Tests;

/// <summary>An office with people who sign.</summary>
public sealed class SigningDatabase : ImprovementDatabase
{
    internal StaffList Staff { get; } = new();

    internal AgencyScope Enter(AgencyId agency, OfficePerson person, params string[] permissions)
    {
        var scope = Enter(agency);
        scope.Get<AgencySession>().Enter(agency, new($"account-{person.Id:N}", person.Name, person.Post, person.Id), null, new Rights(permissions.Select(p => new HeldRight(p))));
        return scope;
    }

    protected override void AddServices(IServiceCollection services)
    {
        base.AddServices(services);
        services.AddSingleton<IPeople>(Staff).AddSingleton<IBodies>(Staff).AddSingleton<IDelegations>(Staff);
    }
}

/// <summary>From the report of a year to the item that shows the signed paper, with nobody uploading anything.</summary>
public sealed class SignedReportTests(SigningDatabase database) : IClassFixture<SigningDatabase>
{
    private static readonly FiscalYear Year = ImprovementDatabase.Year;

    [Fact]
    public async Task The_signed_report_stands_in_the_items_that_report_on_the_year()
    {
        var agency = await ReportedAsync();
        await SignAsync(agency, "boxes", "measure-report");
        (await StandingAsync(agency)).ShouldSatisfyAllConditions(s => s.IsSigned.ShouldBeTrue(), s => s.Shown.ShouldBeEmpty(), s => s.Expected.ShouldBe(["O26 ปี 2569"]));

        await database.RunJobsAsync();

        var shown = await StandingAsync(agency);
        shown.Shown.ShouldHaveSingleItem().ShouldSatisfyAllConditions(p => p.Number.ShouldBe("O26"), p => p.Year.ShouldBe(Year.Next), p => p.Path.ShouldBe("/office/disclosure/2569/integrity_report"), p => p.IsPublic.ShouldBeFalse());
        var evidence = (await ItemAsync(agency)).Evidence.ShouldHaveSingleItem();
        (evidence.FileId, evidence.AsOf, evidence.TitleTh).ShouldBe((shown.Letter!.Pdf, shown.Letter.DatedOn, "รายงานผลการดำเนินการตามมาตรการส่งเสริมคุณธรรมและความโปร่งใส ปี 2568 (ฉบับลงนาม)"));

        await using (var publisher = database.Enter(agency, database.Staff.Chief, "disclosure.edit", "disclosure.publish"))
        {
            (await publisher.Get<ItemEditing>().PublishAsync(Year.Next, "integrity_report", null, null, default)).Error.ShouldBeNull();
        }

        (await StandingAsync(agency)).Shown.Single().IsPublic.ShouldBeTrue();
    }

    [Fact]
    public async Task Signed_again_it_is_the_next_version_of_the_same_document()
    {
        var agency = await ReportedAsync();
        await SignAsync(agency, "boxes", "measure-report");
        await database.RunJobsAsync();
        var first = (await ItemAsync(agency)).Evidence.Single();

        await SignAsync(agency, "numbered", "measure-report-numbered");
        await database.RunJobsAsync();

        var second = (await ItemAsync(agency)).Evidence.ShouldHaveSingleItem();
        (second.Id, second.Document.Id, second.Shown.Number).ShouldBe((first.Id, first.Document.Id, 2));
        second.FileId.ShouldNotBe(first.FileId);
    }

    [Fact]
    public async Task Shown_again_by_hand_nothing_is_doubled()
    {
        var agency = await ReportedAsync();
        await SignAsync(agency, "boxes", "measure-report");
        await database.RunJobsAsync();

        await using (var scope = database.Enter(agency, database.Staff.Chief, "letters.read", "disclosure.edit", "disclosure.publish"))
        {
            (await scope.Get<SignedPapers>().ShowAsync(SignedOrigin.Report, Year, default)).Error.ShouldBeNull();
        }

        (await ItemAsync(agency)).Evidence.ShouldHaveSingleItem().Shown.Number.ShouldBe(1);
    }

    [Fact]
    public async Task Another_signed_paper_is_shown_nowhere()
    {
        var agency = await ReportedAsync();
        await SignAsync(agency, "boxes", "something-else");
        await database.RunJobsAsync();

        (await ItemAsync(agency)).Evidence.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("measure-report/2566", "2566 O43, 2567 O35")]
    [InlineData("measure-report-boxes/2568", "2569 O26")]
    [InlineData("measures/2568", "2568 O27")]
    [InlineData("measures/2569", "2569 O25")]
    [InlineData("measure-report-uplift/2568", null)]
    [InlineData("measure-report/999999999999", null)]
    [InlineData("result-memo/2568", null)]
    public void Each_paper_has_its_items(string origin, string? items) =>
        (SignedOrigin.Read(origin) is { } read ? string.Join(", ", read.Items(RulePackLibrary.Shipped).Select(i => $"{i.Year} {i.Item.Number}")) : null).ShouldBe(items);

    [Fact]
    public async Task The_item_on_the_year_before_is_filled_with_the_measures_of_that_year()
    {
        var agency = await ReportedAsync();
        await using var scope = database.Enter(agency, database.Staff.Clerk);
        var source = scope.Services.GetServices<Platform.Evidence.IEvidenceSource>().Single(s => s.Key == SignedOrigin.Report);

        (await source.ReadAsync(Year.Next, Year.Next.Start, default)).ShouldNotBeNull().Rows["results"].ShouldHaveSingleItem()["measure"].ShouldBe("จัดทำคู่มือการยืม");
        (await source.ReadAsync(Year, Year.Start, default)).ShouldBeNull();
    }

    private async Task<AgencyId> ReportedAsync()
    {
        await using var scope = await database.NewOfficeAsync();
        var measure = await scope.MakeAsync(Given.Details("จัดทำคู่มือการยืม"));
        (await scope.ReportAsync(measure, MeasureStatus.Completed, null, "เจ้าหน้าที่รู้ขั้นตอนการยืม", "จัดทำคู่มือเสร็จแล้ว", "เผยแพร่ครบทุกช่องทาง")).Error.ShouldBeNull();
        return scope.Get<AgencySession>().Agency;
    }

    private async Task SignAsync(AgencyId agency, string layout, string paper)
    {
        Guid letter;
        await using (var scope = database.Enter(agency, database.Staff.Clerk, "letters.read", "letters.write", "improvement.read"))
        {
            var made = (await scope.Get<MeasureReports>().MakeAsync(Year, layout, default)).ShouldNotBeNull();
            made.Faults.Where(f => f.Stops).ShouldBeEmpty();
            letter = (await scope.Get<ILetters>().StartAsync(new(LetterKind.Paper, "รายงานผลตามมาตรการ") { Paper = made.Paper, Origin = $"{paper}/{Year}", Unit = database.Staff.Unit }, default)).Value;
            (await scope.Get<LetterChain>().ProposeAsync(letter, 0, database.Staff.Levels, default)).Error.ShouldBeNull();
        }

        foreach (var person in new[] { database.Staff.Head, database.Staff.Chief, database.Staff.Mayor })
        {
            await using var scope = database.Enter(agency, person, "letters.read", "letters.sign");
            var version = (await scope.Get<LetterStore>().FindAsync(letter, default))!.Letter.Version;
            (await scope.Get<LetterSigning>().SignAsync(letter, version, null, "https://example.go.th/tua-yang/check/", default)).Error.ShouldBeNull();
        }
    }

    private async Task<SignedStanding> StandingAsync(AgencyId agency)
    {
        await using var scope = database.Enter(agency, database.Staff.Chief, "letters.read", "improvement.read");
        return await scope.Get<SignedPapers>().OfAsync(SignedOrigin.Report, Year, default);
    }

    private async Task<ItemView> ItemAsync(AgencyId agency)
    {
        await using var scope = database.Enter(agency, database.Staff.Chief);
        return (await scope.Get<ItemStore>().FindAsync(Year.Next, "integrity_report", default)).ShouldNotBeNull();
    }
}
