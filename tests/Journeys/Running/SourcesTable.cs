using System.Text;
using Prongsai.Frameworks;
using Prongsai.Kernel;
using Prongsai.Platform.Evidence;

namespace Prongsai.Journeys.Running;

/// <summary>How each item of a year is filled today: by a register, by tables that people fill, or as text; and which part of the product will feed it.</summary>
internal static class SourcesTable
{
    private static readonly FiscalYear[] Years = [new(2566), new(2569)];

    /// <summary>Registers to come, by the first word of the evidence key (design, list of modules).</summary>
    private static readonly Dictionary<string, string> Coming = new()
    {
        ["plans"] = "ActionPlan",
        ["action_plan"] = "ActionPlan",
        ["finance"] = "Registers",
        ["procurement"] = "Registers",
        ["hr"] = "Registers",
        ["complaints"] = "Complaints",
        ["whistleblowing"] = "Whistleblowing",
        ["surveys"] = "Surveys",
        ["services"] = "Services",
        ["integrity"] = "Integrity",
        ["risk"] = "Risk",
        ["improvement"] = "Improvement",
        ["channels"] = "Services",
    };

    /// <summary>Evidence keys that a register answers now, read from the code.</summary>
    public static IReadOnlySet<string> Live { get; } = PageTable.Assemblies.SelectMany(a => a.GetTypes()).Where(t => t.IsAssignableTo(typeof(IEvidenceSource)) && t is { IsAbstract: false, IsInterface: false })
        .Select(t => t.GetConstructors()[0]).Select(made => ((IEvidenceSource)made.Invoke(new object?[made.GetParameters().Length])).Key).ToHashSet(StringComparer.Ordinal);

    public static string Markdown()
    {
        var text = new StringBuilder("""
            # How each item is filled

            Made from the packs and the code; `PRONGSAI_WRITE_DOCS=1 dotnet test tests/Journeys --filter SourcesTableTests` writes it again.
            **register**: fills itself, no file and no typing; the office may still type it by hand. **tables**: typed row by row or taken from a sheet, checked column by column. **text**: written, or statements and sums.

            """);
        foreach (var year in Years)
        {
            var items = RulePackLibrary.Shipped.Find(year)!.Items;
            text.Append($"\n## FY{year}: {items.Length} items\n\n{items.Count(i => How(i) == "register")} from a register, {items.Count(i => How(i) == "tables")} by tables, {items.Count(i => How(i) == "text")} as text.\n\n| Item | Title | Filled by | Waits for |\n|---|---|---|---|\n");
            foreach (var item in items)
            {
                text.Append($"| {item.Number} | {item.Title} | {How(item)} | {(How(item) == "register" ? "" : Coming.GetValueOrDefault(item.EvidenceSource?.Split('.')[0] ?? "", ""))} |\n");
            }
        }

        return text.ToString();
    }

    private static string How(PackItem item) => item.EvidenceSource is { } key && Live.Contains(key) ? "register" : RulePackLibrary.Shipped.FormOf(item) is not null ? "tables" : "text";
}
