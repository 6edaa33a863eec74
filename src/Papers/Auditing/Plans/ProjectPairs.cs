namespace Prongsai.Papers.Auditing;

/// <summary>Which row of the plan's table and which project sheet are the same project, by title.</summary>
internal static class ProjectPairs
{
    /// <summary>Best matches first; every row and every sheet is used once.</summary>
    public static IReadOnlyList<ProjectPair> Of(AuditedPaper paper)
    {
        var projects = paper.Rows<PlanProjectRow>().Select(row => (Row: row, Title: ProjectTitle.Of(row.Title))).ToList();
        var sheets = paper.Rows<ProjectSheetRow>().Select(row => (Row: row, Title: ProjectTitle.Of(row.Title))).ToList();
        var candidates = projects
            .SelectMany(project => sheets.Select(sheet => new ProjectPair(project.Row, sheet.Row, project.Title.LikenessTo(sheet.Title))))
            .Where(pair => pair.Likeness >= ProjectTitle.Same)
            .OrderByDescending(pair => pair.Likeness);
        var pairs = new List<ProjectPair>();
        var taken = new HashSet<StagedRow>(ReferenceEqualityComparer.Instance);
        foreach (var pair in candidates)
        {
            if (!taken.Contains(pair.Project) && !taken.Contains(pair.Sheet))
            {
                taken.Add(pair.Project);
                taken.Add(pair.Sheet);
                pairs.Add(pair);
            }
        }

        return pairs;
    }
}

internal sealed record ProjectPair(PlanProjectRow Project, ProjectSheetRow Sheet, double Likeness);
