using NodaTime;
using Prongsai.ActionPlan.Data;
using Prongsai.ActionPlan.Domain;
using Prongsai.ActionPlan.Features.Projects;
using Prongsai.ActionPlan.Features.Start;
using Prongsai.Kernel;
using Prongsai.Organization.Contracts;
using Prongsai.Platform.Modules;

namespace Prongsai.ActionPlan.Features.Demo;

/// <summary>The plan 2566-2570 of อบต.ตัวอย่าง: 15 projects, two years of rounds, one project without owner.</summary>
internal sealed class DemoPlan(PlanEditing editing, PlanReading plans, ProjectEditing projects, TargetEditing targets, VersionKeeping versions, IOffice office) : IDemoContent
{
    private static readonly PlanPeriod Period = new(new(2566), new(2570));
    private static readonly string[] Keys = ["ethics", "honour", "no-gift", "queue", "assign", "agreement", "pay-rise", "procure", "one-stop", "assets", "disclose", "petitions", "whistle", "control", "risk"];
    private static readonly string[] Owners = ["office", "office", "office", "office", "office", "office", "hr", "finance", "works", "finance", "office", "office", "legal", "finance"];

    public int Order => 50;

    public async Task<Result<Unit>> WriteAsync(CancellationToken cancellationToken)
    {
        var name = (await office.ProfileAsync(cancellationToken)).Name.Full;
        var made = await editing.StartAsync(Period, new(PlanStart.TitleOf(Period, name), new LocalDate(2022, 8, 31), "คณะทำงานจัดทำแผนปฏิบัติการป้องกันการทุจริต"), Period.UsualDimensions(), PlanStart.Texts(name, Period), cancellationToken);
        if (!made.IsOk)
        {
            return made.Error;
        }

        var fault = await ProjectsAsync(made.Value, cancellationToken) ?? await TargetsAsync(made.Value, cancellationToken) ?? await StepsAsync(made.Value, cancellationToken)
            ?? (await versions.FreezeAsync(made.Value, "ประกาศใช้แผนปี 2566 - 2570", false, cancellationToken)).Error ?? await LaterAsync(made.Value, cancellationToken);
        return fault is null ? Unit.Done : fault;
    }

    private async Task<Error?> ProjectsAsync(Guid plan, CancellationToken ct)
    {
        var units = (await office.UnitsAsync(ct)).ToDictionary(u => u.Key, u => u.Id);
        var dimensions = (await plans.FindAsync(plan, ct))!.Dimensions;
        List<BudgetEdit> money = [];
        foreach (var (i, ready) in Keys.Select(k => ProjectLibrary.All.First(r => r.Key == k)).Index())
        {
            var owner = i < Owners.Length && units.TryGetValue(Owners[i], out var unit) ? unit : (Guid?)null;
            var added = await projects.AddAsync(plan, dimensions[ready.Dimension - 1].Id, ready.Title, ready.Sheet(Period) with { Units = owner is { } id ? [id] : [] }, ct);
            if (!added.IsOk)
            {
                return added.Error;
            }

            money.AddRange(Period.Years.SelectMany(y => Money(i, y).Select(m => new BudgetEdit(added.Value, y, m.IsOrdinance, Amount.Unknown, m.Amount))));
        }

        return (await projects.BudgetAsync(plan, money, ct)).Error;
    }

    /// <summary>Some cost money each year, one was planned with none at first, the rest need none; the ordinance of 2570 is not made yet.</summary>
    private static IEnumerable<(bool IsOrdinance, Amount Amount)> Money(int project, FiscalYear year)
    {
        var planned = project switch
        {
            0 or 10 => Amount.Of(Satang.FromBaht(20_000)),
            1 => year.BuddhistYear == 2566 ? Amount.Of(new(0)) : Amount.Of(Satang.FromBaht(10_000)),
            _ => Amount.None,
        };
        yield return (false, planned);
        if (year.BuddhistYear < 2570)
        {
            yield return (true, planned.Kind == AmountKind.Given && project == 10 ? Amount.Of(Satang.FromBaht(15_000)) : planned);
        }
    }

    private async Task<Error?> TargetsAsync(Guid plan, CancellationToken ct)
    {
        var falls = await targets.PutAsync(plan, null, 0, new("จำนวนเรื่องทุจริตที่มีมูลลดลง", "ร้อยละ", ActualSource.FallFromBaseline, new FiscalYear(2565), 2,
            Goals(10, 20, 30, 40, 50), new Dictionary<int, decimal?> { [2566] = 1, [2567] = 1, [2568] = 0 }), ct);
        var score = await targets.PutAsync(plan, null, 0, new("คะแนน ITA", "คะแนน", ActualSource.ItaTotal, null, null, Goals(85, 87, 89, 91, 93), new Dictionary<int, decimal?>()), ct);
        return falls.Error ?? score.Error;
    }

    private static Dictionary<int, decimal?> Goals(params decimal[] goals) => Period.Years.Zip(goals).ToDictionary(g => g.First.BuddhistYear, g => (decimal?)g.Second);

    private async Task<Error?> StepsAsync(Guid plan, CancellationToken ct)
    {
        (LocalDate Day, string Note)[] steps = [(new(2022, 6, 1), "คำสั่งที่ 98/2565"), (new(2022, 6, 20), "รายงานการประชุมครั้งที่ 1/2565"), (new(2022, 7, 5), "ตารางความเสี่ยง 5 กระบวนงาน"), (new(2022, 8, 10), "ร่างแผน 15 โครงการ"), (new(2022, 8, 31), "ประกาศใช้แผน"), (new(2022, 9, 15), "ชี้แจงในการประชุมประจำเดือน")];
        foreach (var (i, step) in steps.Index())
        {
            if ((await editing.StepAsync(plan, i + 1, step.Day, step.Note, null, ct)).Error is { } fault)
            {
                return fault;
            }
        }

        return null;
    }

    /// <summary>After it was made known a project was moved up; that is not in a version yet.</summary>
    private async Task<Error?> LaterAsync(Guid plan, CancellationToken ct)
    {
        var whole = (await plans.FindAsync(plan, ct))!;
        var queue = whole.Numbered[3].Project;
        return (await projects.MoveAsync(queue.Id, queue.Version, queue.Dimension, 1, ct)).Error;
    }
}
