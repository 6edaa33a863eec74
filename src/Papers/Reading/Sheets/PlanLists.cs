using System.Collections.Immutable;

namespace Prongsai.Papers.Reading;

/// <summary>Plans that list their projects as numbered lines under each dimension instead of in a table.</summary>
internal static class PlanLists
{
    private const int FewestProjects = 2;

    /// <summary>The projects, and the lines that are none. All lines stay where fewer than two projects are found.</summary>
    public static (ImmutableArray<StagedRow> Projects, ImmutableArray<FlowLine> Outside) Read(ImmutableArray<FlowLine> flow, int? fiscalYear)
    {
        var projects = ImmutableArray.CreateBuilder<StagedRow>();
        var rest = ImmutableArray.CreateBuilder<FlowLine>();
        int? dimension = null;
        for (var i = 0; i < flow.Length;)
        {
            var line = flow[i];
            dimension = SheetStart.EndsSheet(line) ? PlanDimension.OfHeading(line.Text) : dimension;
            if (dimension is { } of && IsProject(line))
            {
                var end = EndOf(flow, i + 1);
                projects.Add(ToProject(flow[i..end], of, fiscalYear));
                i = end;
            }
            else
            {
                rest.Add(line);
                i++;
            }
        }
        return projects.Count >= FewestProjects ? (projects.ToImmutable(), rest.ToImmutable()) : ([], flow);
    }

    private static bool IsProject(FlowLine line) => !line.IsTableRow && Numbering.Read(line.Text) is { Number: not null, Depth: 1 or 2, Rest.Length: > 5 };

    /// <summary>Bullets and budget lines under a project belong to it.</summary>
    private static int EndOf(ImmutableArray<FlowLine> flow, int from)
    {
        var end = from;
        while (end < flow.Length && BelongsTo(flow[end]))
            end++;
        return end;
    }

    private static bool BelongsTo(FlowLine line) =>
        Numbering.Read(line.Text).IsBullet || (!BudgetCell.ReadProse(line.Text).IsEmpty && Numbering.Read(line.Text).Number is null);

    private static PlanProjectRow ToProject(ImmutableArray<FlowLine> lines, int dimension, int? fiscalYear)
    {
        var name = Numbering.Read(lines[0].Text);
        var (title, tail) = BudgetCell.CutFrom(name.Rest);
        ImmutableArray<string> notes = [.. tail is null ? [] : new[] { tail }, .. lines.Skip(1).Select(line => line.Text)];
        var budgets = lines.SelectMany(line => BudgetCell.ReadProse(line.Text))
            .Select(entry => (Year: entry.Key == 0 ? fiscalYear : entry.Key, Budget: entry.Value)).Where(entry => entry.Year is not null)
            .GroupBy(entry => entry.Year!.Value)
            .ToImmutableSortedDictionary(group => group.Key, group => group.First().Budget);
        var source = new RowSource(lines[0].Source.Line, lines[^1].Source.EndLine);
        return new(Confidences.Of(0.85, budgets.IsEmpty ? 1 : 2, 2, []), source)
        {
            Number = name.Depth == 1 ? name.Number : null,
            Dimension = dimension,
            Title = title,
            Budgets = budgets,
            Note = notes.IsEmpty ? null : string.Join('\n', notes),
        };
    }
}
