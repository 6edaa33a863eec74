using System.Globalization;
using System.Text.RegularExpressions;
using Prongsai.ActionPlan.Domain;
using Prongsai.Kernel;
using Prongsai.Organization.Contracts;
using Prongsai.Papers;

namespace Prongsai.ActionPlan.Data.Taking;

/// <summary>A project of a book: its row, its sheet, or both.</summary>
internal sealed partial record ReadProject(string Title, int Dimension, PlanProjectRow? Row, ProjectSheetRow? Sheet)
{
    public string? Note => Row?.Note is { } note && ThaiText.Typed(note) is { } typed && typed != "-" ? typed : null;

    /// <summary>As the table says; where it says nothing at all, "ไม่ใช้งบประมาณ" of the sheet counts.</summary>
    public Amount In(FiscalYear year)
    {
        if (Row is not null && Row.Budgets.TryGetValue(year.BuddhistYear, out var cell) && cell.State != BudgetState.Unknown)
        {
            return cell.State == BudgetState.None ? Amount.None : Amount.Of(new(cell.Satang));
        }

        var isSilent = Row is null || Row.Budgets.Values.All(b => b.State == BudgetState.Unknown);
        return isSilent && Amount.Read(Sheet?.Budget) is { Kind: AmountKind.None } ? Amount.None : Amount.Unknown;
    }

    public ProjectSheet SheetFor(IReadOnlyList<OfficeUnit> units)
    {
        if (Sheet is null)
        {
            return new();
        }

        int[] years = [.. Year().Matches(ThaiDigits.ToArabic(Sheet.Period ?? "")).Select(m => int.Parse(m.Value, CultureInfo.InvariantCulture))];
        var found = Sheet.Owners.Select(o => (Printed: o, Unit: units.FirstOrDefault(u => ThaiText.Fold(u.Name) == ThaiText.Fold(o)))).ToList();
        var others = found.Where(f => f.Unit is null).Select(f => f.Printed).ToList();
        return new()
        {
            Rationale = PlanEditing.Kept(Sheet.Rationale),
            Objectives = [.. Sheet.Objectives],
            TargetGroup = PlanEditing.Kept(Sheet.Target),
            Methods = [.. Sheet.Method],
            From = years.Length > 0 ? new FiscalYear(years.Min()) : null,
            Until = years.Length > 0 ? new FiscalYear(years.Max()) : null,
            Units = [.. found.Where(f => f.Unit is not null).Select(f => f.Unit!.Id).Distinct()],
            OtherOwner = others.Count > 0 ? string.Join(", ", others) : null,
            Outputs = [.. Sheet.Outputs],
        };
    }

    [GeneratedRegex(@"\b25\d\d\b", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Year();
}
