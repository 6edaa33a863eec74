using Microsoft.Extensions.DependencyInjection;
using Prongsai.ActionPlan.Contracts;
using Prongsai.Assessment.Contracts;
using Prongsai.Improvement.Contracts;
using Prongsai.Kernel;
using Prongsai.Organization;
using Prongsai.Papers;
using Prongsai.Platform;
using Prongsai.Platform.Acts;
using Prongsai.Risk.Data;
using Prongsai.Risk.Domain;
using Prongsai.TestKit;

namespace Prongsai.Risk.Tests;

/// <summary>With a plan of one project and one measure of the year 2569, and neither in other years.</summary>
public sealed class PlannedDatabase() : TestDatabase(new OrganizationModule(), new RiskModule())
{
    public static readonly PlannedProject Project = new(Guid.NewGuid(), 3, 2, "โครงการอบรมคุณธรรมจริยธรรม", "/office/plan/3");

    public static readonly MeasureStanding Measure = new(Guid.NewGuid(), 4, "มาตรการยืมคืนทรัพย์สิน", "อยู่ระหว่างดำเนินการ", false, "/office/improvement/4");

    private static readonly FiscalYear Year = new(2569);

    protected override void AddServices(IServiceCollection services) => services.AddScoped<IPlanProjects, Plan>().AddScoped<IMeasures, YearMeasures>();

    private sealed class Plan : IPlanProjects
    {
        public Task<IReadOnlyList<PlannedProject>> OfYearAsync(FiscalYear year, CancellationToken cancellationToken) => Task.FromResult<IReadOnlyList<PlannedProject>>(year == Year ? [Project] : []);
    }

    private sealed class YearMeasures : IMeasures
    {
        public Task<IReadOnlyList<MeasureStanding>> OfYearAsync(FiscalYear year, CancellationToken cancellationToken) => Task.FromResult<IReadOnlyList<MeasureStanding>>(year == Year ? [Measure] : []);
    }
}

/// <summary>No control names a project that the plan does not hold (features 1.2, no. 16).</summary>
public sealed class PlannedTests(PlannedDatabase database) : IClassFixture<PlannedDatabase>
{
    private static readonly FiscalYear Year = new(2569);
    private static readonly CancellationToken Now = CancellationToken.None;

    [Fact]
    public async Task A_control_that_names_a_project_which_is_not_in_the_plan_is_refused_with_what_to_do()
    {
        await using var scope = await EnterAsync();
        var process = await ProcessAsync(scope, Year);
        var editing = scope.Get<ControlEditing>();

        Fault(await editing.AddAsync(process, Named("โครงการพัฒนาระบบอิเล็กทรอนิกส์"), Now)).Message.ShouldContain("ไม่มีในแผน");
        Fault(await editing.AddAsync(process, Named("ตรวจสอบ") with { Project = Guid.NewGuid() }, Now)).Field.ShouldBe("Project");
        var kept = await editing.AddAsync(process, Named("โครงการอบรมคุณธรรมจริยธรรม ปี 2569"), Now);
        (await editing.AddAsync(process, Named("ตรวจสอบ") with { Project = PlannedDatabase.Project.Id }, Now)).Error.ShouldBeNull();
        (await editing.AddAsync(process, Named("ตรวจนับทุกเดือน"), Now)).Error.ShouldBeNull();

        Fault(await editing.ChangeAsync(kept.Value, 0, Named("โครงการที่ไม่มีจริง"), Now)).Field.ShouldBe("Text");
    }

    [Fact]
    public async Task A_control_may_be_a_measure_of_the_year_and_no_other()
    {
        await using var scope = await EnterAsync();
        var process = await ProcessAsync(scope, Year);
        var editing = scope.Get<ControlEditing>();

        Fault(await editing.AddAsync(process, Named("ยืมคืน") with { Measure = Guid.NewGuid() }, Now)).Field.ShouldBe("Measure");
        var kept = await editing.AddAsync(process, Named("ยืมคืน") with { Measure = PlannedDatabase.Measure.Id }, Now);

        var control = (await scope.Get<RiskBooks>().OfControlAsync(kept.Value, Now))!.Controls.Single(c => c.Id == kept.Value);
        (await scope.Get<ControlSources>().OfYearAsync(Year, Now)).Measure(control).ShouldBe(PlannedDatabase.Measure);
    }

    [Fact]
    public async Task A_project_that_a_paper_names_and_the_plan_does_not_hold_is_kept_as_printed_and_marked()
    {
        await using var scope = await EnterAsync();
        var paper = new StagedPaper(new(PaperKind.ActionPlan, null, [], 2569),
            [new StagedTable(TableKind.Risks, [new RiskRow(1, new(1, 1)) { Number = 1, Process = "การจัดงาน", Events = ["ไม่เป็นไปตามระเบียบ"], Level = "ต่ำ", Controls = ["โครงการที่ไม่มีในแผนเลย", "โครงการอบรมคุณธรรมจริยธรรม"] }])], new(), [], []);

        (await scope.Data.ActAsync(new ActKind("assessment.kept", "บันทึกเอกสาร"), (act, ct) => scope.Get<IEnumerable<IPaperTaker>>().Single(t => t.Key == "risks").TakeAsync(act, Guid.NewGuid(), Year, paper, ct), Now)).Value.ShouldBe(1);

        var (possible, book) = (await scope.Get<ControlSources>().OfYearAsync(Year, Now), (await scope.Get<RiskBooks>().OfYearAsync(Year, RiskKind.Fraud, Now))!);
        book.Controls.Select(possible.Unknown).ShouldBe(["โครงการที่ไม่มีในแผนเลย", null]);
        possible.Meant(book.Controls[1]).ShouldBe(PlannedDatabase.Project);
    }

    [Fact]
    public async Task Where_there_is_no_plan_a_named_project_is_neither_refused_nor_called_unknown_but_said_to_be_unchecked()
    {
        await using var scope = await EnterAsync();
        var process = await ProcessAsync(scope, Year.Next);
        var editing = scope.Get<ControlEditing>();
        var (project, plain) = ((await editing.AddAsync(process, Named("โครงการพัฒนาระบบอิเล็กทรอนิกส์"), Now)).Value, (await editing.AddAsync(process, Named("ตรวจนับทุกเดือน"), Now)).Value);

        var (possible, book) = (await scope.Get<ControlSources>().OfYearAsync(Year.Next, Now), (await scope.Get<RiskBooks>().OfControlAsync(project, Now))!);
        var (named, other) = (book.Controls.Single(c => c.Id == project), book.Controls.Single(c => c.Id == plain));

        (possible.Unknown(named), possible.Unchecked(named), possible.Unchecked(other)).ShouldBe((null, "โครงการพัฒนาระบบอิเล็กทรอนิกส์", null));
    }

    private async Task<AgencyScope> EnterAsync()
    {
        var scope = database.Enter((await database.NewAgencyAsync()).AgencyId);
        scope.Get<AgencySession>().Enter(scope.Get<AgencySession>().Agency, People.Clerk, null, Rights.Everything);
        return scope;
    }

    private static async Task<Guid> ProcessAsync(AgencyScope scope, FiscalYear year)
    {
        var id = await scope.Get<AssessmentEditing>().BeginAsync(year, RiskKind.Fraud, null, ["recruit"], Now);
        return (await scope.Get<RiskBooks>().FindAsync(id.Value, Now))!.Processes[0].Id;
    }

    private static ControlDetails Named(string text) => new(text, null, [], null, null, null);

    private static FieldFault Fault<T>(Result<T> result) => ((Error.Invalid)result.Error!).Faults[0];
}
