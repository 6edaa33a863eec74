using Microsoft.EntityFrameworkCore;
using Prongsai.Kernel;
using Prongsai.Organization.Contracts;
using Prongsai.Platform.Acts;
using Prongsai.Platform.Data;
using Prongsai.Platform.Sheets;

namespace Prongsai.Improvement.Data;

/// <summary>Takes an edited sheet of measures in, as a whole or not at all; cells that somebody else changed meanwhile are left and given back with both words.</summary>
internal sealed class SheetTaking(AgencyData data, IOffice office)
{
    private const int MostFaults = 20;

    private static readonly ActKind Taken = new("improvement.sheet_taken", "รับตารางมาตรการที่แก้ใน Excel");

    public async Task<Result<SheetTaken>> TakeAsync(FiscalYear year, Stream file, string name, CancellationToken cancellationToken)
    {
        var read = MeasureCells.Sheet.Read(file, name);
        if (!read.IsOk)
        {
            return read.Error;
        }

        var edited = read.Value.Where(l => IsEdited(l, MeasureCells.Sheet.Edited)).ToList();
        var units = await office.UnitsAsync(cancellationToken);
        return edited.Count == 0 ? new SheetTaken(0, []) : await data.ActAsync<SheetTaken>(Taken, async (act, ct) =>
        {
            var measures = await act.Db.Set<Measure>().Where(m => m.FiscalYear == year).OrderBy(m => m.Kind).ThenBy(m => m.Position).ThenBy(m => m.Id).ToListAsync(ct);
            var ids = measures.ConvertAll(m => m.Id);
            var steps = (await act.Db.Set<MeasureStep>().Where(s => ids.Contains(s.MeasureId)).OrderBy(s => s.Position).ToListAsync(ct)).ToLookup(s => s.MeasureId);
            var taking = new MeasureSheetMerge(year, units, act.At);
            foreach (var kind in measures.GroupBy(m => m.Kind))
            {
                foreach (var (i, measure) in kind.Index())
                {
                    taking.Take(measure, i + 1, [.. steps[measure.Id]], edited);
                }
            }

            taking.Lost(edited, [.. ids, .. steps.SelectMany(s => s).Select(s => s.Id)]);
            return taking.Faults.Count == 0 ? new SheetTaken(taking.Changed, taking.Conflicts) : Refused(taking.Faults);
        }, cancellationToken);
    }

    private static Error.Invalid Refused(List<string> faults)
    {
        var message = $"{faults.Count} ช่องรับไม่ได้ ยังไม่มีอะไรถูกบันทึก แก้ในแฟ้มแล้วนำกลับอีกครั้ง";
        return new("improvement.sheet", message, [new("", message), .. faults.Take(MostFaults).Select(f => new FieldFault("", f))]);
    }

    internal static bool IsEdited(SheetLine line, IReadOnlyList<SheetColumn> columns) => columns.Any(c => IsEdited(line, c.Key));

    internal static bool IsEdited(SheetLine line, string column) =>
        line.Back.TryGetValue(column, out var back) && MeasureCells.Plain(column, back) != MeasureCells.Plain(column, line.Given.GetValueOrDefault(column, ""));
}
