using System.Collections.Immutable;
using System.Globalization;
using NodaTime;
using NodaTime.Text;
using Prongsai.ActionPlan.Data;
using Prongsai.ActionPlan.Domain;
using Prongsai.Kernel;
using Prongsai.Platform.Evidence;

namespace Prongsai.ActionPlan.Features.Disclosed;

/// <summary>The plan in force, for the item on the plan.</summary>
internal sealed class PlanSource(PlanReading plans) : IEvidenceSource
{
    public string Key => "action_plan.plan";

    public IReadOnlyList<string> Tables { get; } = ["action_plan.plan", "action_plan.dimension", "action_plan.project", "action_plan.project_year"];

    public async Task<SourcedContent?> ReadAsync(FiscalYear year, LocalDate day, CancellationToken cancellationToken) =>
        await plans.OfYearAsync(year, cancellationToken) is { State: PlanState.InForce, Numbered.Count: > 0 } plan
            ? PlanCells.Content([.. plan.Numbered.Select(p => Row(plan, p, year))], "projects")
            : null;

    private static ImmutableDictionary<string, string> Row(WholePlan plan, NumberedProject line, FiscalYear year)
    {
        var (from, until) = (line.Project.Sheet.From ?? plan.Period.First, line.Project.Sheet.Until ?? line.Project.Sheet.From ?? plan.Period.Last);
        return PlanCells.Of(("name", line.Project.Title), ("dimension", $"มิติที่ {line.Dimension.Number}"), ("budget", PlanCells.Money(line.Project.In(year).Planned)),
            ("start", LocalDatePattern.Iso.Format(from.Start)), ("end", LocalDatePattern.Iso.Format(until.End)), ("unit", string.Join(", ", line.Project.Sheet.Owners)));
    }
}

/// <summary>The six-month round of the year.</summary>
internal sealed class HalfYearSource(PlanReading plans) : IEvidenceSource
{
    public string Key => "action_plan.half_year";

    public IReadOnlyList<string> Tables { get; } = ["action_plan.round_result", "action_plan.project"];

    public async Task<SourcedContent?> ReadAsync(FiscalYear year, LocalDate day, CancellationToken cancellationToken)
    {
        if (await plans.OfYearAsync(year, cancellationToken) is not { State: PlanState.InForce } plan || await plans.RoundAsync(plan.Id, new(year, 6), cancellationToken) is not { Count: > 0 } round)
        {
            return null;
        }

        return PlanCells.Content([.. plan.Numbered.Select(p => (Line: p, Entry: round.GetValueOrDefault(p.Project.Id)?.Entry())).Select(p => PlanCells.Of(
            ("name", p.Line.Project.Title), ("budget", PlanCells.Money(p.Line.Project.In(year).Planned)), ("progress", PlanCells.Told(p.Entry)), ("spent", PlanCells.Money(p.Entry?.Paid ?? Amount.Unknown))))], "projects");
    }
}

/// <summary>The twelve-month round of the year before, which the item of a year reports on.</summary>
internal sealed class AnnualSource(PlanReading plans) : IEvidenceSource
{
    public string Key => "action_plan.annual";

    public IReadOnlyList<string> Tables { get; } = ["action_plan.round_result", "action_plan.project"];

    public async Task<SourcedContent?> ReadAsync(FiscalYear year, LocalDate day, CancellationToken cancellationToken)
    {
        if (await plans.OfYearAsync(year.Previous, cancellationToken) is not { State: PlanState.InForce } plan || await plans.RoundAsync(plan.Id, new(year.Previous, 12), cancellationToken) is not { Count: > 0 } round)
        {
            return null;
        }

        var lines = plan.Numbered.Select(p => (Line: p, Entry: round.GetValueOrDefault(p.Project.Id)?.Entry())).ToList();
        var content = PlanCells.Content([.. lines.Select(p => PlanCells.Of(("name", p.Line.Project.Title), ("result", PlanCells.Told(p.Entry)), ("spent", PlanCells.Money(p.Entry?.Paid ?? Amount.Unknown))))], "results");
        return lines.TrueForAll(l => l.Entry is not null) ? content with
        {
            Texts = ImmutableDictionary<string, SourcedText>.Empty
                .Add("problems", Joined(lines.Select(l => (l.Line, l.Entry!.Problems)), "ไม่มีปัญหาและอุปสรรค", "No problems reported"))
                .Add("suggestions", Joined(lines.Select(l => (l.Line, l.Entry!.Suggestions)), "ไม่มีข้อเสนอแนะ", "No suggestions reported")),
        } : content;
    }

    /// <summary>"None" is said only when every project has reported and none told of any.</summary>
    private static SourcedText Joined(IEnumerable<(NumberedProject Project, string? Text)> told, string none, string noneEn)
    {
        var lines = told.Where(t => t.Text is not null).Select(t => $"{t.Project.Project.Title}: {t.Text}").ToList();
        return lines.Count == 0 ? new(none, noneEn) { ProofTh = "ทุกโครงการรายงานรอบ 12 เดือนแล้วและไม่มีโครงการใดแจ้ง" } : new(string.Join('\n', lines), null) { ProofTh = "รวมจากรายงานรอบ 12 เดือนของทุกโครงการ" };
    }
}

/// <summary>Cells as the items' forms keep them.</summary>
internal static class PlanCells
{
    public static SourcedContent Content(ImmutableArray<ImmutableDictionary<string, string>> rows, string table) => new("แผนป้องกันการทุจริต", "Anti-corruption action plan", "/office/plan")
    {
        Rows = ImmutableDictionary<string, ImmutableArray<ImmutableDictionary<string, string>>>.Empty.Add(table, rows),
    };

    public static ImmutableDictionary<string, string> Of(params (string Column, string? Value)[] cells) => cells.Where(c => !string.IsNullOrWhiteSpace(c.Value)).ToImmutableDictionary(c => c.Column, c => c.Value!);

    /// <summary>The form of the item writes "ไม่ใช้งบประมาณ" as 0; what nobody has said stays empty.</summary>
    public static string? Money(Amount amount) => amount.Kind switch
    {
        AmountKind.Given => (amount.Value!.Value.Value / 100m).ToString("0.##", CultureInfo.InvariantCulture),
        AmountKind.None => "0",
        _ => null,
    };

    public static string? Told(RoundEntry? entry) => entry is null ? null : string.Join(" · ", new[] { entry.Status.Th(), NotDoneReasons.Th(entry.Reason), entry.Progress }.OfType<string>());
}
