using System.Collections.Immutable;

namespace Prongsai.Papers.Reading;

/// <summary>Rows of the project matrix of a plan: dimension, project, budget by year.</summary>
internal static class PlanTables
{
    public static ImmutableArray<StagedRow> Read(ImmutableArray<FieldRow> rows, int? fiscalYear)
    {
        var staged = ImmutableArray.CreateBuilder<StagedRow>(rows.Length);
        int? dimension = null;
        string? section = null;
        foreach (var row in rows)
        {
            if (row.Section != section)
                (section, dimension) = (row.Section, PlanDimension.Of(row.Section) ?? dimension);
            dimension = PlanDimension.Of(row.Text(Field.Dimension)) ?? dimension;
            staged.AddRange(PackedProjects.Split(row).Select(project => ToProject(project, dimension, fiscalYear)));
        }
        return staged.ToImmutable();
    }

    private static PlanProjectRow ToProject(FieldRow row, int? dimension, int? fiscalYear)
    {
        var name = Numbering.Read(row.Text(Field.Project));
        var cells = row.Years.Select(year => (Year: year.Key, Text: string.Join(' ', year.Value)));
        if (row.Years.IsEmpty && fiscalYear is { } only && row.Has(Field.Budget))
            cells = [(only, row.Text(Field.Budget))];
        var budgets = cells.ToImmutableSortedDictionary(cell => cell.Year, cell => row.SharedYears.Contains(cell.Year) ? null : BudgetCell.Read(cell.Text));
        var odd = cells.Where(cell => cell.Text.Length > 0 && (budgets[cell.Year] is null || BudgetCell.SaysMore(cell.Text)));
        var guesses = odd.Select(cell => GuessOf(cell.Year, cell.Text, budgets[cell.Year])).ToImmutableArray();
        return new(Confidences.Of(row, guesses, name.Rest.Length > 0, dimension is not null, !budgets.IsEmpty), row.Source)
        {
            Number = OrderNumber.Of(row.Text(Field.Order)) ?? name.Number,
            Dimension = dimension,
            Title = name.Rest,
            Budgets = budgets.ToImmutableSortedDictionary(entry => entry.Key, entry => entry.Value ?? new(BudgetState.Unknown, 0)),
            Note = row.Passage(Field.Note),
            Guesses = guesses,
        };
    }

    private static Guess GuessOf(int year, string printed, PlannedBudget? read) => new($"budgets.{year}", printed, read is null ? "unknown" : "none", 0.4m);
}
