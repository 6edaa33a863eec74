using Prongsai.Kernel;

namespace Prongsai.ActionPlan.Domain;

/// <summary>Joins the projects of part 2 with the sheets of part 3 by their titles, since books number the two differently.</summary>
internal static class SheetJoining
{
    /// <summary>Titles less alike than this are not the same project.</summary>
    public const double Alike = 0.6;

    private const double SureAlike = 0.8, Clearly = 0.05;

    /// <returns>Place of the sheet for each project; null where none is alike. The likeliest pairs are joined first, each sheet once.</returns>
    public static IReadOnlyList<int?> Of(IReadOnlyList<string> projects, IReadOnlyList<string> sheets)
    {
        var (left, right) = (projects.Select(Core).ToList(), sheets.Select(Core).ToList());
        var joined = new int?[projects.Count];
        var taken = new bool[sheets.Count];
        foreach (var (project, sheet, _) in left.SelectMany((p, i) => right.Select((s, j) => (i, j, Alike: ThaiText.FoldedSimilarity(p, s)))).Where(x => x.Alike >= Alike).OrderByDescending(x => x.Alike).ThenBy(x => Math.Abs(x.i - x.j)))
        {
            if (joined[project] is null && !taken[sheet])
            {
                (joined[project], taken[sheet]) = (sheet, true);
            }
        }

        return joined;
    }

    /// <summary>The project a title means: the one that is clearly nearest; none when it is far from all or about as near to two.</summary>
    public static int? Sure(string title, IReadOnlyList<string> projects)
    {
        var near = Nearest(title, projects);
        return near.Count > 0 && near[0].Alike >= SureAlike && (near.Count == 1 || near[0].Alike - near[1].Alike >= Clearly) ? near[0].Place : null;
    }

    /// <summary>Projects by how near their titles are, nearest first.</summary>
    public static IReadOnlyList<(int Place, double Alike)> Nearest(string title, IReadOnlyList<string> projects)
    {
        var core = Core(title);
        return [.. projects.Select((p, i) => (Place: i, Alike: ThaiText.FoldedSimilarity(core, Core(p)))).OrderByDescending(p => p.Alike).ThenBy(p => p.Place)];
    }

    /// <summary>What kind of thing it is and who does it are said in many ways; the rest tells projects apart.</summary>
    private static string Core(string title) => ThaiText.Fold(title.Replace("โครงการ", "", StringComparison.Ordinal).Replace("กิจกรรม", "", StringComparison.Ordinal).Replace("มาตรการ", "", StringComparison.Ordinal).Trim(' ', '"', '“', '”'));
}
