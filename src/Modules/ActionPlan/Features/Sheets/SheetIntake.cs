using Prongsai.ActionPlan.Data;
using Prongsai.ActionPlan.Domain;
using Prongsai.Kernel;
using Prongsai.Platform.Sheets;

namespace Prongsai.ActionPlan.Features.Sheets;

/// <summary>Takes edited sheets in: only edited cells change, and what both sides edited is given back with both words.</summary>
internal sealed class SheetIntake(PlanReading plans, ProjectEditing projects, RoundEditing rounds)
{
    public async Task<Result<SheetTaken>> BudgetsAsync(WholePlan plan, Stream file, string name, CancellationToken ct)
    {
        var read = PlanSheet.Of(BudgetSheet.Columns(plan.Period)).Read(file, name).Then(lines => BudgetSheet.Edits(plan, lines));
        if (!read.IsOk)
        {
            return read.Error;
        }

        var edited = read.Value.Where(e => plan.Find(e.Project) is { } project && CellMerge.Of(e.Given, e.Back, Now(project, e)) != CellFate.Stays).ToList();
        var taken = await projects.BudgetAsync(plan.Id, edited, ct);
        return taken.IsOk
            ? new SheetTaken(edited.Count - taken.Value.Count, [.. taken.Value.Select(c => new SheetConflict(plan.Find(c.Edit.Project)?.Project.Title ?? "", $"{(c.Edit.IsOrdinance ? "งบตามข้อบัญญัติ" : "งบตามแผน")} {c.Edit.Year}", c.Edit.Back.Printed, c.Now.Printed))])
            : taken.Error;
    }

    public async Task<Result<SheetTaken>> RoundAsync(WholePlan plan, Round round, Stream file, string name, CancellationToken ct)
    {
        var read = PlanSheet.Of(RoundSheet.Columns).Read(file, name);
        if (!read.IsOk)
        {
            return read.Error;
        }

        var now = await plans.RoundAsync(plan.Id, round, ct);
        List<SheetConflict> conflicts = [];
        List<(Guid Project, int? Version, RoundEntry Entry)> put = [];
        var changed = 0;
        foreach (var line in read.Value)
        {
            if (plan.Find(line.Id) is not { } project)
            {
                continue;
            }

            var cells = RoundSheet.Cells(now.GetValueOrDefault(line.Id)?.Entry());
            var edits = line.PutOver(project.Project.Title, RoundSheet.Columns, cells, RoundSheet.Plain, conflicts);
            if (edits == 0)
            {
                continue;
            }

            var entry = RoundSheet.Entry(cells);
            if (!entry.IsOk || entry.Value?.Faults() is { IsEmpty: false })
            {
                return new Error.Invalid("plan.sheet_round", $"โครงการที่ {project.Number} {project.Project.Title}: {entry.Error?.Message ?? entry.Value!.Faults()[0].Message} ยังไม่มีอะไรถูกบันทึก");
            }

            if (entry.Value is { } good)
            {
                put.Add((line.Id, now.GetValueOrDefault(line.Id)?.Version, good));
                changed += edits;
            }
        }

        if (put.Count > 0 && await rounds.PutAllAsync(round, put, ct) is { IsOk: false } stored)
        {
            return stored.Error!;
        }

        return new SheetTaken(changed, conflicts);
    }

    private static Amount Now(NumberedProject project, BudgetEdit edit) => edit.IsOrdinance ? project.Project.In(edit.Year).Ordinance : project.Project.In(edit.Year).Planned;
}
