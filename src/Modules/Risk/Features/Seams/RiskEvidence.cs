using System.Collections.Immutable;
using System.Globalization;
using NodaTime;
using Prongsai.Frameworks;
using Prongsai.Kernel;
using Prongsai.Organization.Contracts;
using Prongsai.Platform.Evidence;
using Prongsai.Risk.Data;
using Prongsai.Risk.Domain;

namespace Prongsai.Risk.Features.Seams;

/// <summary>The year's risks for the disclosure item: only judged ones have a level. From fiscal 2568 the item asks for bribery; that register comes first where it is kept.</summary>
internal sealed class AssessmentSource(RiskBooks books, IOffice office) : IEvidenceSource
{
    public string Key => "risk.assessment";

    public IReadOnlyList<string> Tables { get; } = ["risk.risk_assessment", "risk.risk_process", "risk.risk_event", "risk.risk_control"];

    public async Task<SourcedContent?> ReadAsync(FiscalYear year, LocalDate day, CancellationToken cancellationToken)
    {
        var (rows, kept) = (ImmutableArray.CreateBuilder<ImmutableDictionary<string, string>>(), (RiskKind?)null);
        var units = await office.UnitsAsync(cancellationToken);
        foreach (var kind in RiskKinds.Corruption)
        {
            if (await books.OfYearAsync(year, kind, cancellationToken) is { } book)
            {
                kept ??= kind;
                rows.AddRange(book.ByLevel().SelectMany(e => Rows(book, e, units)));
            }
        }

        return rows.Count == 0 ? null : new("ทะเบียนความเสี่ยง", "Register of risks", "/office/risk" + RiskWords.Query(kept!.Value))
        {
            Rows = ImmutableDictionary<string, ImmutableArray<ImmutableDictionary<string, string>>>.Empty.Add("risks", rows.ToImmutable()),
        };
    }

    /// <summary>A row for each control, so that what is done for it can name it word for word. The form's level takes four words; bands with other words give none.</summary>
    private static IEnumerable<ImmutableDictionary<string, string>> Rows(RiskBook book, RiskEvent e, IReadOnlyList<OfficeUnit> units)
    {
        var (word, process) = (book.Before(e)?.Word, book.Process(e.ProcessId));
        return book.ControlsOf(e).Select(c => c.Text).DefaultIfEmpty("").Select(measure => Cells.Of(("process", process.Name), ("event", e.Text), ("level", word is "ต่ำ" or "ปานกลาง" or "สูง" or "สูงมาก" ? word : null),
            ("measure", measure), ("unit", process.UnitId is { } unit ? RiskWords.Unit(units, unit) : null)));
    }
}

/// <summary>What was done against the year's risks. Each activity stands below its control, so that it cannot answer a measure that is not in the assessment.</summary>
internal sealed class ActionSource(RiskBooks books) : IEvidenceSource
{
    public string Key => "risk.action";

    public IReadOnlyList<string> Tables { get; } = ["risk.risk_assessment", "risk.risk_event", "risk.risk_control", "risk.risk_activity"];

    public async Task<SourcedContent?> ReadAsync(FiscalYear year, LocalDate day, CancellationToken cancellationToken)
    {
        var told = RulePackLibrary.Shipped.ForYear(year).Pack.Items.Any(i => i.EvidenceSource == Key && i.Period == ItemPeriod.PreviousYear) ? year.Previous : year; // later years' items report on the year before
        var rows = ImmutableArray.CreateBuilder<ImmutableDictionary<string, string>>();
        foreach (var kind in RiskKinds.Corruption)
        {
            if (await books.OfYearAsync(told, kind, cancellationToken) is { } book)
            {
                rows.AddRange(book.Controls.SelectMany(c => book.Of(c).Where(a => a.DoneOn <= day).Select(a => Cells.Of(("measure", c.Text), ("activity", a.Text),
                    ("date", a.DoneOn.ToString("uuuu-MM-dd", CultureInfo.InvariantCulture)), ("result", a.Result)))));
            }
        }

        return rows.Count == 0 ? null : new("กิจกรรมจัดการความเสี่ยง", "Action against risks", "/office/risk")
        {
            Rows = ImmutableDictionary<string, ImmutableArray<ImmutableDictionary<string, string>>>.Empty.Add("actions", rows.ToImmutable()),
        };
    }
}

internal static class Cells
{
    public static ImmutableDictionary<string, string> Of(params (string Column, string? Value)[] cells) =>
        cells.Where(c => !string.IsNullOrWhiteSpace(c.Value)).ToImmutableDictionary(c => c.Column, c => c.Value!.Trim());
}
