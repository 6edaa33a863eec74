using Microsoft.EntityFrameworkCore;
using Prongsai.ActionPlan.Domain;
using Prongsai.Kernel;
using Prongsai.Platform.Acts;
using Prongsai.Platform.Data;
using Prongsai.Platform.Sheets;

namespace Prongsai.ActionPlan.Data;

/// <summary>The headings of a sheet, each edited by itself. The seventh, the budget, has its own page.</summary>
internal enum SheetHeading { Title, Rationale, Objectives, TargetGroup, Methods, Period, Owners, Outputs, Note }

/// <summary>What was typed under a heading; only the part that belongs to it counts.</summary>
internal sealed record HeadingInput(string? Text)
{
    public FiscalYear? From { get; init; }
    public FiscalYear? Until { get; init; }
    public IReadOnlyList<Guid> Units { get; init; } = [];
}

/// <summary>A cell of the matrix with what its form showed.</summary>
internal sealed record BudgetEdit(Guid Project, FiscalYear Year, bool IsOrdinance, Amount Given, Amount Back);

/// <summary>A cell that somebody else changed meanwhile.</summary>
internal sealed record BudgetConflict(BudgetEdit Edit, Amount Now);

/// <summary>Projects of a plan: added, changed heading by heading, moved, dropped.</summary>
internal sealed class ProjectEditing(AgencyData data)
{
    public const int MostProjects = 400;
    private static readonly ActKind Added = new("action_plan.project_added", "เพิ่มโครงการในแผน");
    private static readonly ActKind Changed = new("action_plan.project_changed", "แก้ไขรายละเอียดโครงการ");
    private static readonly ActKind Moved = new("action_plan.project_moved", "ย้ายลำดับโครงการ");
    private static readonly ActKind Dropped = new("action_plan.project_dropped", "ตัดโครงการออกจากแผน");
    private static readonly ActKind Budgeted = new("action_plan.budget_changed", "แก้ไขงบประมาณโครงการ");
    public static readonly Error.NotFound NotThere = new("plan.project_not_found", "ไม่พบโครงการนี้ อาจถูกตัดออกจากแผนแล้ว กรุณาเปิดจากตารางแผน");

    public Task<Result<Guid>> AddAsync(Guid plan, Guid dimension, string title, ProjectSheet sheet, CancellationToken cancellationToken) => data.ActAsync<Guid>(Added, async (act, ct) =>
    {
        if (await act.Db.Set<Plan>().SingleOrDefaultAsync(p => p.Id == plan, ct) is not { } row || !await act.Db.Set<Dimension>().AnyAsync(d => d.Id == dimension && d.PlanId == plan, ct))
        {
            return PlanEditing.NotThere;
        }

        var places = await act.Db.Set<Project>().Where(p => p.PlanId == plan).Select(p => new { p.DimensionId, p.Place }).ToListAsync(ct);
        if (places.Count >= MostProjects)
        {
            return new Error.RuleBroken("plan.too_many", $"แผนหนึ่งฉบับมีได้ไม่เกิน {MostProjects} โครงการ", "plan.too_many");
        }

        var last = places.Where(p => p.DimensionId == dimension).Select(p => p.Place).DefaultIfEmpty(0).Max();
        var project = Make(plan, dimension, last + 1, title, sheet, null);
        act.Db.Add(project);
        await act.Db.SaveChangesAsync(ct);
        act.Db.AddRange(new PlanPeriod(row.FirstYear, row.LastYear).Years.Select(y => new ProjectYear { PlanId = plan, ProjectId = project.Id, FiscalYear = y }));
        return project.Id;
    }, cancellationToken);

    public static Project Make(Guid plan, Guid dimension, int place, string title, ProjectSheet sheet, Guid? import) => new()
    {
        PlanId = plan,
        DimensionId = dimension,
        Place = place,
        Title = title,
        Rationale = sheet.Rationale,
        Objectives = [.. sheet.Objectives],
        TargetGroup = sheet.TargetGroup,
        Methods = [.. sheet.Methods],
        FromYear = sheet.From,
        UntilYear = sheet.Until,
        Units = [.. sheet.Units],
        OtherOwner = sheet.OtherOwner,
        Outputs = [.. sheet.Outputs],
        ImportId = import,
    };

    public Task<Result<Unit>> WriteAsync(Guid id, int seen, SheetHeading heading, HeadingInput input, CancellationToken cancellationToken) => data.ActAsync<Unit>(Changed, async (act, ct) =>
    {
        if (await act.Db.Set<Project>().SingleOrDefaultAsync(p => p.Id == id, ct) is not { } project)
        {
            return NotThere;
        }

        act.Expect(project, seen);
        return Write(project, heading, input) is { } fault ? new Error.Invalid("plan.heading", fault.Message, [fault]) : Unit.Done;
    }, cancellationToken);

    /// <summary>Puts a project at a place of a dimension; the others close up. Numbers follow, ids stay.</summary>
    /// <param name="place">1 is the first of the dimension.</param>
    public Task<Result<Unit>> MoveAsync(Guid id, int seen, Guid dimension, int place, CancellationToken cancellationToken) => data.ActAsync<Unit>(Moved, async (act, ct) =>
    {
        var project = await act.Db.Set<Project>().SingleOrDefaultAsync(p => p.Id == id, ct);
        if (project is null || !await act.Db.Set<Dimension>().AnyAsync(d => d.Id == dimension && d.PlanId == project.PlanId, ct))
        {
            return NotThere;
        }

        act.Expect(project, seen);
        project.DimensionId = dimension;
        var others = await act.Db.Set<Project>().Where(p => p.PlanId == project.PlanId && p.DimensionId == dimension && p.Id != id).OrderBy(p => p.Place).ToListAsync(ct);
        others.Insert(Math.Clamp(place - 1, 0, others.Count), project);
        for (var i = 0; i < others.Count; i++)
        {
            others[i].Place = i + 1;
        }

        return Unit.Done;
    }, cancellationToken);

    /// <summary>Takes a project out of the plan, as long as no round has reported on it.</summary>
    public Task<Result<Unit>> DropAsync(Guid id, int seen, string reason, CancellationToken cancellationToken) => data.ActAsync<Unit>(Dropped, reason, async (act, ct) =>
    {
        if (await act.Db.Set<Project>().SingleOrDefaultAsync(p => p.Id == id, ct) is not { } project)
        {
            return NotThere;
        }

        if (await act.Db.Set<RoundResult>().AnyAsync(r => r.ProjectId == id, ct))
        {
            return new Error.RuleBroken("plan.reported", "โครงการนี้มีผลรายงานรอบแล้วจึงตัดออกไม่ได้ ผลเดิมยังอยู่ครบ ให้รายงานสถานะ \"ไม่สามารถดำเนินการได้\" พร้อมเหตุผลแทน", "โครงการที่รายงานแล้วต้องอยู่ในแผน");
        }

        act.Expect(project, seen);
        act.Db.RemoveRange(await act.Db.Set<ProjectYear>().Where(y => y.ProjectId == id).ToListAsync(ct));
        await act.Db.SaveChangesAsync(ct);
        act.Db.Remove(project);
        return Unit.Done;
    }, cancellationToken);

    /// <summary>Takes edited cells in. Cells that somebody else changed meanwhile are left and given back; nothing else is touched.</summary>
    public Task<Result<IReadOnlyList<BudgetConflict>>> BudgetAsync(Guid plan, IReadOnlyList<BudgetEdit> edits, CancellationToken cancellationToken) => data.ActAsync<IReadOnlyList<BudgetConflict>>(Budgeted, async (act, ct) =>
    {
        var ids = edits.Select(e => e.Project).Distinct().ToList();
        var rows = (await act.Db.Set<ProjectYear>().Where(y => y.PlanId == plan && ids.Contains(y.ProjectId)).ToListAsync(ct)).ToDictionary(y => (y.ProjectId, y.FiscalYear));
        List<BudgetConflict> conflicts = [];
        foreach (var edit in edits.Where(e => rows.ContainsKey((e.Project, e.Year))))
        {
            var row = rows[(edit.Project, edit.Year)];
            var now = edit.IsOrdinance ? row.Budget().Ordinance : row.Budget().Planned;
            switch (CellMerge.Of(edit.Given, edit.Back, now))
            {
                case CellFate.Conflict: conflicts.Add(new(edit, now)); break;
                case CellFate.Taken: row.Put(edit.IsOrdinance ? row.Budget() with { Ordinance = edit.Back } : row.Budget() with { Planned = edit.Back }); break;
                default: break;
            }
        }

        return conflicts;
    }, cancellationToken);

    private static FieldFault? Write(Project project, SheetHeading heading, HeadingInput input)
    {
        switch (heading)
        {
            case SheetHeading.Title when ThaiText.Typed(input.Text) is null: return new("Text", "กรอกชื่อโครงการ");
            case SheetHeading.Title: project.Title = ThaiText.Typed(input.Text)!; break;
            case SheetHeading.Rationale: project.Rationale = PlanEditing.Kept(input.Text); break;
            case SheetHeading.Objectives: project.Objectives = PlanEditing.Lines(input.Text); break;
            case SheetHeading.TargetGroup: project.TargetGroup = PlanEditing.Kept(input.Text); break;
            case SheetHeading.Methods: project.Methods = PlanEditing.Lines(input.Text); break;
            case SheetHeading.Outputs: project.Outputs = PlanEditing.Lines(input.Text); break;
            case SheetHeading.Note: project.Note = ThaiText.Typed(input.Text); break;
            case SheetHeading.Owners: (project.Units, project.OtherOwner) = ([.. input.Units.Distinct()], ThaiText.Typed(input.Text)); break;
            case SheetHeading.Period when input.Until < input.From: return new("Until", "ปีสิ้นสุดต้องไม่ก่อนปีเริ่มต้น");
            default: (project.FromYear, project.UntilYear) = (input.From, input.Until ?? input.From); break;
        }

        return null;
    }
}
