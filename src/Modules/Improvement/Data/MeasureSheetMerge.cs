using NodaTime;
using Prongsai.Improvement.Domain;
using Prongsai.Kernel;
using Prongsai.Organization.Contracts;
using Prongsai.Platform.Sheets;

namespace Prongsai.Improvement.Data;

/// <summary>Puts the edited rows of a sheet over the measures of a year, one measure at a time, and gathers what cannot be taken.</summary>
internal sealed class MeasureSheetMerge(FiscalYear year, IReadOnlyList<OfficeUnit> units, Instant at)
{
    private readonly Dictionary<Guid, string> names = units.ToDictionary(u => u.Id, u => u.Name);

    public int Changed { get; private set; }

    public List<SheetConflict> Conflicts { get; } = [];

    public List<string> Faults { get; } = [];

    public void Take(Measure measure, int number, IReadOnlyList<MeasureStep> steps, IReadOnlyList<SheetLine> edited)
    {
        var (name, before) = ($"มาตรการที่ {number}", Changed);
        var lines = edited.Where(l => l.Id == measure.Id || steps.Any(s => s.Id == l.Id)).ToList();
        TakeWhole(measure, name, lines);
        foreach (var line in lines)
        {
            if (steps.FirstOrDefault(s => s.Id == line.Id) is { } step)
            {
                TakeStep(step, $"{name} ขั้นที่ {step.Position}", $"/office/improvement/{measure.Id}", line);
            }
            else if (SheetTaking.IsEdited(line, MeasureCells.OfStep))
            {
                Faults.Add($"{name} ยังไม่มีขั้นตอน เพิ่มขั้นตอนที่หน้าแก้ไขมาตรการก่อน");
            }
        }

        if (Changed > before && measure.Status == MeasureStatus.Completed && steps.Any(s => s.Result is null || !s.IsDone))
        {
            Faults.Add($"{name}: {MeasureEditing.NotAllDone.Message}");
        }
    }

    /// <summary>Edited rows of what is no longer among the year's measures.</summary>
    public void Lost(IReadOnlyList<SheetLine> edited, HashSet<Guid> known)
    {
        foreach (var line in edited.Where(l => !known.Contains(l.Id)))
        {
            Conflicts.AddRange(MeasureCells.Sheet.Edited.Where(c => SheetTaking.IsEdited(line, c.Key)).Select(c => new SheetConflict($"แถวที่ {line.Number}", c.Title, line.Back[c.Key], $"ไม่มีขั้นตอนนี้ในปี {year} แล้ว")));
        }
    }

    private void TakeWhole(Measure measure, string name, List<SheetLine> lines)
    {
        Dictionary<string, string> given = [], back = [];
        foreach (var column in MeasureCells.OfMeasure)
        {
            var those = lines.Where(l => SheetTaking.IsEdited(l, column.Key)).ToList();
            if (those.Select(l => MeasureCells.Plain(column.Key, l.Back[column.Key])).Distinct().Count() > 1)
            {
                Faults.Add($"{name} \"{column.Title}\" เขียนไว้ต่างกันในแถวที่ {string.Join(" และ ", those.Select(l => l.Number))} เขียนให้ตรงกันหรือแก้แถวเดียว");
            }
            else if (those.Count > 0 && column.Key == MeasureCells.Outcome && measure.Counted is not null)
            {
                Faults.Add($"{name} ผลลัพธ์นับจากทะเบียน จึงแก้ในตารางไม่ได้");
            }
            else if (those.Count > 0)
            {
                (given[column.Key], back[column.Key]) = (those[0].Given.GetValueOrDefault(column.Key, ""), those[0].Back[column.Key]);
            }
        }

        var cells = MeasureCells.Of(measure, [.. measure.OwnerUnits.Select(u => names.GetValueOrDefault(u)).OfType<string>(), .. measure.OtherOwners], measure.Outcome);
        foreach (var (column, cell) in Merge(new(measure.Id, 0, given, back), name, $"/office/improvement/{measure.Id}", MeasureCells.OfMeasure, cells))
        {
            Put(measure, name, column, cell);
        }
    }

    private void TakeStep(MeasureStep step, string name, string path, SheetLine line)
    {
        foreach (var (column, cell) in Merge(line, name, path, MeasureCells.OfStep, MeasureCells.Of(step)))
        {
            Put(step, name, column, cell);
        }

        if (step is { IsDone: true, Result: null })
        {
            Faults.Add($"{name} เสร็จแล้วแต่ไม่มีผล เขียนว่าทำอะไร เมื่อใด");
        }
    }

    /// <returns>What is taken, by column.</returns>
    private List<KeyValuePair<string, string>> Merge(SheetLine line, string name, string path, IReadOnlyList<SheetColumn> columns, Dictionary<string, string> cells)
    {
        var before = new Dictionary<string, string>(cells);
        List<SheetConflict> conflicts = [];
        Changed += line.PutOver(name, columns, cells, MeasureCells.Plain, conflicts);
        Conflicts.AddRange(conflicts.Select(c => c with { Path = path }));
        return [.. cells.Where(c => before[c.Key] != c.Value)];
    }

    private void Put(Measure measure, string name, string column, string cell)
    {
        switch (column)
        {
            case MeasureCells.Title when cell.Length == 0: Faults.Add($"{name} ชื่อมาตรการว่าง"); break;
            case MeasureCells.Title: measure.Title = cell; break;
            case MeasureCells.Owners when cell.Length == 0: Faults.Add($"{name} ผู้รับผิดชอบว่าง"); break;
            case MeasureCells.Owners: (measure.OwnerUnits, measure.OtherOwners) = MeasureTaker.Owners(ThaiText.Lines(cell.Replace(',', '\n')), units); break;
            case MeasureCells.Period when MeasurePeriod.Read(cell, year) is { IsOk: false } unread: Faults.Add($"{name}: {unread.Error.Message}"); break;
            case MeasureCells.Period: measure.Period = MeasurePeriod.Read(cell, year).Value; break;
            case MeasureCells.Status when MeasureCells.StatusOf(cell) is { } status: (measure.Status, measure.ReportedAt) = (status, at); break;
            case MeasureCells.Status: Faults.Add($"{name} สถานะ \"{cell}\" ไม่ใช่ 1 ใน 4 สถานะ: {string.Join(" / ", MeasureStatuses.All.Select(MeasureStatuses.Of))}"); break;
            case MeasureCells.Summary: measure.Result = ThaiText.Typed(cell); break;
            default: measure.Outcome = ThaiText.Typed(cell); break;
        }
    }

    private void Put(MeasureStep step, string name, string column, string cell)
    {
        switch (column)
        {
            case MeasureCells.Step when cell.Length == 0: Faults.Add($"{name} ข้อความของขั้นตอนว่าง ถ้าไม่ทำขั้นนี้แล้วให้ลบที่หน้าแก้ไขมาตรการ"); break;
            case MeasureCells.Step: step.Text = cell; break;
            case MeasureCells.Done when MeasureCells.IsDone(cell) is { } done: step.IsDone = done; break;
            case MeasureCells.Done: Faults.Add($"{name} \"{cell}\" อ่านไม่ออก เขียน เสร็จแล้ว หรือ ยังไม่เสร็จ"); break;
            default:
                (step.Result, step.DoneOn) = (ThaiText.Typed(cell), ResultDays.Last(cell, year));
                step.IsDone &= step.Result is not null;
                Faults.AddRange(ResultDays.Outside(cell, year) is { } outside ? [$"{name}: {outside}"] : []);
                break;
        }
    }
}
