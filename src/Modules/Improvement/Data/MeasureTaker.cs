using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;
using Prongsai.Assessment.Contracts;
using Prongsai.Frameworks;
using Prongsai.Improvement.Domain;
using Prongsai.Kernel;
using Prongsai.Organization.Contracts;
using Prongsai.Papers;
using Prongsai.Platform.Acts;

namespace Prongsai.Improvement.Data;

/// <summary>Takes the measures and uplift rows of a reviewed paper into the register. What a paper leaves unclear (two ticks, a day outside the year) is taken as not said, and stands as a gap until a person says it.</summary>
internal sealed class MeasureTaker(IOffice office, RulePackLibrary packs) : IPaperTaker
{
    public string Key => "measures";

    public string NameTh => "มาตรการ";

    public string Path => "/office/improvement";

    public IReadOnlyList<TableKind> Kinds { get; } = [TableKind.Measures, TableKind.IndicatorUplift];

    public async Task<Result<int>> TakeAsync(Act act, Guid import, FiscalYear year, StagedPaper paper, CancellationToken cancellationToken)
    {
        var (units, pack) = (await office.UnitsAsync(cancellationToken), packs.ForYear(year).Pack);
        var rows = new List<(Measure Measure, ImmutableArray<string> Steps, ImmutableArray<string?> Answers)>();
        foreach (var row in paper.Tables.SelectMany(t => t.Rows))
        {
            switch (row)
            {
                case MeasureRow read:
                    rows.Add(Of(read, import, year, units, pack));
                    break;
                case UpliftRow read:
                    rows.Add(Of(read, import, year, units, pack));
                    break;
            }
        }

        var last = await act.Db.Set<Measure>().Where(m => m.FiscalYear == year).GroupBy(m => m.Kind).Select(g => new { g.Key, Last = g.Max(m => m.Position) }).ToDictionaryAsync(g => g.Key, g => g.Last, cancellationToken);
        foreach (var (measure, _, _) in rows)
        {
            measure.Position = last[measure.Kind] = last.GetValueOrDefault(measure.Kind) + 1;
            act.Db.Add(measure);
        }

        await act.Db.SaveChangesAsync(cancellationToken);
        foreach (var (measure, steps, answers) in rows)
        {
            for (var i = 0; i < steps.Length; i++)
            {
                act.Db.Add(new MeasureStep { MeasureId = measure.Id, Position = i + 1, Text = steps[i], Result = answers[i], IsDone = answers[i] is not null && measure.Status == MeasureStatus.Completed });
            }
        }

        return rows.Count;
    }

    public async Task<Result<int>> UndoAsync(Act act, Guid import, CancellationToken cancellationToken)
    {
        var measures = await act.Db.Set<Measure>().Where(m => m.ImportId == import).ToListAsync(cancellationToken);
        var ids = measures.Select(m => m.Id).ToList();
        var steps = await act.Db.Set<MeasureStep>().Where(s => ids.Contains(s.MeasureId)).ToListAsync(cancellationToken);
        var proven = (await act.Db.Set<MeasureProof>().Where(p => ids.Contains(p.MeasureId)).Select(p => p.MeasureId).Distinct().ToListAsync(cancellationToken)).ToHashSet();
        var untouched = measures.Where(m => m.Version == 0 && !proven.Contains(m.Id) && steps.Where(s => s.MeasureId == m.Id).All(s => s.Version == 0)).ToList();
        act.Db.RemoveRange(steps.Where(s => untouched.Any(m => m.Id == s.MeasureId)));
        await act.Db.SaveChangesAsync(cancellationToken);
        act.Db.RemoveRange(untouched);
        return measures.Count - untouched.Count;
    }

    private static (Measure, ImmutableArray<string>, ImmutableArray<string?>) Of(MeasureRow read, Guid import, FiscalYear year, IReadOnlyList<OfficeUnit> units, RulePack pack)
    {
        var measure = Make(MeasureKind.Measure, read.Measure, read.Indicator, read.Owners, read.Period, read.Status, import, read.Source.Line, year, units, pack);
        measure.Outcome = read.Outcome;
        var (answers, rest) = Answers(read.Steps, read.Result);
        measure.Result = rest;
        return (measure, read.Steps, answers);
    }

    private static (Measure, ImmutableArray<string>, ImmutableArray<string?>) Of(UpliftRow read, Guid import, FiscalYear year, IReadOnlyList<OfficeUnit> units, RulePack pack)
    {
        var title = pack.Indicators.FirstOrDefault(i => i.Number == read.Indicator) is { } indicator ? $"ยกระดับ{ResultPoints.NameOf(indicator)}" : "แนวทางยกระดับ";
        var measure = Make(MeasureKind.Uplift, title, read.Indicator, read.Owners, read.Period, read.Status, import, read.Source.Line, year, units, pack);
        var (answers, rest) = Answers(read.Guidance, read.Result);
        measure.Result = rest;
        return (measure, read.Guidance, answers);
    }

    private static Measure Make(MeasureKind kind, string title, int? indicator, ImmutableArray<string> owners, string? period, WorkStatus? status, Guid import, int line, FiscalYear year, IReadOnlyList<OfficeUnit> units, RulePack pack)
    {
        var (known, others) = Owners(owners, units);
        var measure = new Measure
        {
            FiscalYear = year,
            Kind = kind,
            Title = title,
            Indicator = pack.Indicators.Any(i => i.Number == indicator) ? indicator : null,
            OwnerUnits = known,
            OtherOwners = others,
            PeriodText = ThaiText.Typed(period) is { } printed ? ThaiDigits.ToArabic(printed) : null,
            Status = MeasureStatuses.Of(status),
            ImportId = import,
            ImportLine = line,
        };
        if (MeasurePeriod.Read(period, year) is { IsOk: true } read)
        {
            measure.Period = read.Value;
        }

        if (measure.Indicator is { } number)
        {
            (measure.OriginKind, measure.OriginKey, measure.OriginText) = (MeasureOriginRef.Indicator, $"{number}", ResultPoints.NameOf(pack.Indicators.First(i => i.Number == number)));
        }

        return measure;
    }

    /// <summary>Owners that are units of the office by their name, and the others as printed.</summary>
    internal static (Guid[] Units, string[] Others) Owners(IEnumerable<string> printed, IReadOnlyList<OfficeUnit> units)
    {
        var found = printed.Select(p => (Printed: p.TrimStart('-', '–', ' '), Unit: units.FirstOrDefault(u => ThaiText.Fold(u.Name) == ThaiText.Fold(p.TrimStart('-', '–', ' '))))).ToList();
        return ([.. found.Where(f => f.Unit is not null).Select(f => f.Unit!.Id).Distinct()], [.. found.Where(f => f.Unit is null).Select(f => f.Printed).Distinct(StringComparer.Ordinal)]);
    }

    /// <summary>A result that numbers its lines like the steps answers them one by one; any other stays one result, so that no answer is put under the wrong step.</summary>
    internal static (ImmutableArray<string?> Answers, string? Whole) Answers(ImmutableArray<string> steps, string? result)
    {
        if (ThaiText.Typed(result) is not { } text)
        {
            return ([.. steps.Select(_ => (string?)null)], null);
        }

        if (steps.Length == 1)
        {
            return ([text], null);
        }

        var lines = text.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        var numbered = lines.Select(l => ThaiDigits.ToArabic(l)).Select((l, i) => l.StartsWith($"{i + 1}.", StringComparison.Ordinal) || l.StartsWith($"{i + 1})", StringComparison.Ordinal)).All(n => n);
        return lines.Length == steps.Length && numbered
            ? ([.. lines.Select(l => (string?)l[(l.IndexOfAny(['.', ')']) + 1)..].Trim())], null)
            : ([.. steps.Select(_ => (string?)null)], text);
    }
}
