using Prongsai.ActionPlan.Domain;
using Prongsai.Platform.Sheets;

namespace Prongsai.ActionPlan.Features.Sheets;

/// <summary>The sheets of a plan: a row for each project.</summary>
internal static class PlanSheet
{
    private static readonly SheetColumn[] Shown = [new("number", "ลำดับ", 1), new("title", "โครงการ/กิจกรรม/มาตรการ", 8)];

    public static EditSheet Of(IReadOnlyList<SheetColumn> columns) => new(Shown, columns, "โครงการใหม่ให้เพิ่มที่หน้าแผน");

    public static byte[] Write(string title, WholePlan plan, IReadOnlyList<SheetColumn> columns, Func<NumberedProject, IReadOnlyDictionary<string, string>> cells) =>
        Of(columns).Write(title, plan.Numbered.Select(p => new SheetRow(p.Project.Id, [$"{p.Number}", p.Project.Title], cells(p))));
}
