using Prongsai.ActionPlan.Data;
using Prongsai.ActionPlan.Domain;
using Prongsai.Kernel;
using Prongsai.Platform.Modules;

namespace Prongsai.ActionPlan.Features.Demo;

/// <summary>Two years of rounds, 2567 and 2568, told by the number of each project.</summary>
internal sealed class DemoRounds(PlanReading plans, RoundEditing rounds) : IDemoContent
{
    public int Order => 51;

    public async Task<Result<Unit>> WriteAsync(CancellationToken cancellationToken)
    {
        var plan = (await plans.OfYearAsync(new(2568), cancellationToken))!;
        foreach (var round in new[] { 2567, 2568 }.SelectMany(y => Round.Lengths.Select(m => new Round(new(y), m))))
        {
            foreach (var line in plan.Numbered)
            {
                if ((await rounds.PutAsync(line.Project.Id, round, null, Entry(line, round), cancellationToken)).Error is { } fault)
                {
                    return fault;
                }
            }
        }

        return Unit.Done;
    }

    private static RoundEntry Entry(NumberedProject line, Round round)
    {
        var ordinance = line.Project.In(round.Year).Ordinance;
        var paid = ordinance.Value is { } given ? Amount.Of(round.Months == 12 ? given : new(given.Value / 2)) : ordinance;
        return (line.Number % 7, round.Months) switch
        {
            (5, 6) => new(ProjectStatus.NotStarted) { Reason = "people", Ordinance = ordinance, Paid = ordinance.Value is null ? ordinance : Amount.Of(new(0)), Problems = "ผู้รับผิดชอบย้ายระหว่างปี" },
            (6, _) when round.Year.BuddhistYear == 2567 => new(ProjectStatus.NotPossible) { Reason = "changed", Ordinance = ordinance, Paid = ordinance.Value is null ? ordinance : Amount.Of(new(0)), Suggestions = "รวมกับโครงการอื่นในปีถัดไป" },
            (_, 6) => new(ProjectStatus.UnderWay) { Progress = "จัดทำแนวทางและชี้แจงแล้ว อยู่ระหว่างติดตามผล", Ordinance = ordinance, Paid = paid },
            _ => new(ProjectStatus.Done)
            {
                Progress = "ดำเนินการครบทุกขั้น เผยแพร่ผลบนเว็บไซต์แล้ว",
                Ordinance = ordinance,
                Paid = paid,
                Problems = line.Number == 4 ? "วันที่มีผู้มาใช้บริการมาก บัตรคิวไม่พอ" : null,
                Suggestions = line.Number == 4 ? "จัดทำบัตรคิวเพิ่มและเปิดจองคิวล่วงหน้า" : null,
            },
        };
    }
}
