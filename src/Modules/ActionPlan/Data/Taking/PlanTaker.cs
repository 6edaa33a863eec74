using Microsoft.EntityFrameworkCore;
using Prongsai.ActionPlan.Domain;
using Prongsai.Assessment.Contracts;
using Prongsai.Kernel;
using Prongsai.Organization.Contracts;
using Prongsai.Papers;
using Prongsai.Platform.Acts;

namespace Prongsai.ActionPlan.Data.Taking;

/// <summary>Takes projects, sheets, targets and texts of a reviewed book as a plan.</summary>
internal sealed class PlanTaker(IOffice office) : IPaperTaker
{
    public string Key => "action-plan";

    public string NameTh => "แผนป้องกันการทุจริต: โครงการ ค่าเป้าหมาย และข้อความในเล่ม";

    public string Path => "/office/plan";

    public IReadOnlyList<TableKind> Kinds { get; } = [TableKind.PlanProjects, TableKind.ProjectSheets, TableKind.Targets, TableKind.PlanTexts];

    public async Task<Result<int>> TakeAsync(Act act, Guid import, FiscalYear year, StagedPaper paper, CancellationToken cancellationToken)
    {
        var profile = await office.ProfileAsync(cancellationToken);
        var book = ReadBook.Of(paper, year);
        if (book.Projects.Count == 0 && book.Targets.Count == 0)
        {
            return 0;
        }

        var plans = await act.Db.Set<Plan>().ToListAsync(cancellationToken);
        var plan = plans.Find(p => p.FirstYear == book.Period.First && p.LastYear == book.Period.Last);
        if (plan is null)
        {
            var title = $"แผนปฏิบัติการป้องกันการทุจริตเพื่อยกระดับคุณธรรมและความโปร่งใส {profile.Name.Full} (พ.ศ. {book.Period})";
            var made = await PlanEditing.MakeAsync(act, book.Period, new(title, book.MadeOn, null), book.DimensionNames(), new(), import, cancellationToken);
            if (!made.IsOk)
            {
                return made.Error;
            }

            plan = made.Value;
            plan.Doubts = [.. book.Doubts];
        }

        var count = await ProjectsAsync(act, import, plan, book, cancellationToken) + await TargetsAsync(act, import, plan, book, cancellationToken) + Texts(act, import, plan, book);
        await act.Db.SaveChangesAsync(cancellationToken);
        return count;
    }

    public Task<Result<int>> UndoAsync(Act act, Guid import, CancellationToken cancellationToken) => PlanUndo.RunAsync(act, import, cancellationToken);

    /// <summary>Projects that the plan does not have yet; those it has stay as people left them.</summary>
    private async Task<int> ProjectsAsync(Act act, Guid import, Plan plan, ReadBook book, CancellationToken ct)
    {
        var units = await office.UnitsAsync(ct);
        var dimensions = await act.Db.Set<Dimension>().Where(d => d.PlanId == plan.Id).OrderBy(d => d.Number).ToListAsync(ct);
        var there = await act.Db.Set<Project>().Where(p => p.PlanId == plan.Id).ToListAsync(ct);
        var same = SheetJoining.Of([.. book.Projects.Select(p => p.Title)], [.. there.Select(p => p.Title)]);
        var added = new List<(Project Row, ReadProject Read)>();
        foreach (var (i, read) in book.Projects.Index().Where(p => same[p.Index] is null))
        {
            var dimension = dimensions.Find(d => d.Number == read.Dimension) ?? dimensions[0];
            var place = there.Where(p => p.DimensionId == dimension.Id).Concat(added.Select(a => a.Row).Where(r => r.DimensionId == dimension.Id)).Select(p => p.Place).DefaultIfEmpty(0).Max() + 1;
            var row = ProjectEditing.Make(plan.Id, dimension.Id, place, read.Title, read.SheetFor(units), import);
            row.Note = read.Note;
            added.Add((row, read));
        }

        act.Db.AddRange(added.Select(a => a.Row));
        await act.Db.SaveChangesAsync(ct);
        act.Db.AddRange(added.SelectMany(a => book.Period.Years.Select(y => Year(plan, a.Row, y, a.Read.In(y)))));
        return added.Count;
    }

    /// <summary>A text that the plan does not have is taken; one it has otherwise is kept beside it, for a person to choose.</summary>
    private static int Texts(Act act, Guid import, Plan plan, ReadBook book)
    {
        var added = book.Texts.Where(t => !plan.Texts().Lines(t.Key).SequenceEqual(t.Value)).Select(t => new BookText { PlanId = plan.Id, ImportId = import, Part = t.Key, Lines = t.Value, WasTaken = plan.Texts().Lines(t.Key).Count == 0 }).ToList();
        foreach (var text in added.Where(t => t.WasTaken))
        {
            plan.Put(text.Part, text.Lines);
        }

        act.Db.AddRange(added);
        return added.Count(t => t.WasTaken);
    }

    private static ProjectYear Year(Plan plan, Project project, FiscalYear year, Amount planned)
    {
        var row = new ProjectYear { PlanId = plan.Id, ProjectId = project.Id, FiscalYear = year };
        row.Put(new(planned, Amount.Unknown));
        return row;
    }

    private static async Task<int> TargetsAsync(Act act, Guid import, Plan plan, ReadBook book, CancellationToken ct)
    {
        var there = await act.Db.Set<Target>().Where(t => t.PlanId == plan.Id).ToListAsync(ct);
        var added = book.Targets.Where(t => there.TrueForAll(x => ThaiText.Similarity(x.Indicator, t.Indicator) < 0.8))
            .Select((t, i) => (Row: new Target { PlanId = plan.Id, Place = there.Count + i + 1, Indicator = t.Indicator, Unit = t.Unit, Source = t.Source, BaselineYear = t.BaselineYear, ImportId = import }, Read: t)).ToList();
        act.Db.AddRange(added.Select(a => a.Row));
        await act.Db.SaveChangesAsync(ct);
        act.Db.AddRange(added.SelectMany(a => a.Read.Goals.Select(g => new TargetYear { PlanId = plan.Id, TargetId = a.Row.Id, FiscalYear = new(g.Key), Goal = g.Value })));
        return added.Count;
    }
}
