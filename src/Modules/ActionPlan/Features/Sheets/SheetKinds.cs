using Prongsai.ActionPlan.Data;
using Prongsai.ActionPlan.Domain;
using Prongsai.Kernel;
using Prongsai.Platform.Sheets;

namespace Prongsai.ActionPlan.Features.Sheets;

/// <summary>Money of all years as a sheet.</summary>
internal static class BudgetSheet
{
    public static IReadOnlyList<SheetColumn> Columns(PlanPeriod period) =>
        [.. period.Years.Select(y => new SheetColumn($"p{y}", $"งบตามแผน {y}", 2)), .. period.Years.Select(y => new SheetColumn($"o{y}", $"งบตามข้อบัญญัติ {y}", 2))];

    public static IReadOnlyDictionary<string, string> Cells(WholePlan plan, NumberedProject project) =>
        plan.Period.Years.SelectMany(y => new[] { ($"p{y}", project.Project.In(y).Planned.Typed), ($"o{y}", project.Project.In(y).Ordinance.Typed) }).ToDictionary(c => c.Item1, c => c.Typed);

    /// <summary>The edits, or the cells that are no money.</summary>
    public static Result<IReadOnlyList<BudgetEdit>> Edits(WholePlan plan, IReadOnlyList<SheetLine> lines)
    {
        List<BudgetEdit> edits = [];
        List<string> faults = [];
        foreach (var (line, column) in lines.SelectMany(l => Columns(plan.Period).Where(c => l.Back.ContainsKey(c.Key)).Select(c => (l, c))))
        {
            if (Amount.Read(line.Given.GetValueOrDefault(column.Key)) is { } given && Amount.Read(line.Back[column.Key]) is { } back)
            {
                edits.Add(new(line.Id, new(int.Parse(column.Key[1..], System.Globalization.CultureInfo.InvariantCulture)), column.Key[0] == 'o', given, back));
            }
            else
            {
                faults.Add($"{plan.Find(line.Id)?.Project.Title} {column.Title}: \"{line.Back[column.Key]}\"");
            }
        }

        return faults.Count == 0 ? edits : new Error.Invalid("plan.sheet_money", $"อ่านเป็นเงินไม่ได้ {faults.Count} ช่อง ยังไม่มีอะไรถูกบันทึก: {string.Join(" · ", faults.Take(5))}");
    }
}

/// <summary>A round as a sheet.</summary>
internal static class RoundSheet
{
    public static readonly IReadOnlyList<SheetColumn> Columns =
    [
        new("status", "สถานะ", 3), new("reason", "เหตุผลที่ไม่ได้ดำเนินการ", 3), new("progress", "ผลหรือความก้าวหน้า", 5), new("ordinance", "งบตามข้อบัญญัติ", 2), new("paid", "เบิกจ่าย", 2), new("problems", "ปัญหา/อุปสรรค", 4), new("suggestions", "ข้อเสนอแนะ", 4),
    ];

    /// <summary>Empty cells for a project that has not reported.</summary>
    public static Dictionary<string, string> Cells(RoundEntry? entry) => new()
    {
        ["status"] = entry?.Status.Th() ?? "",
        ["reason"] = NotDoneReasons.Th(entry?.Reason) ?? "",
        ["progress"] = entry?.Progress ?? "",
        ["ordinance"] = entry?.Ordinance.Typed ?? "",
        ["paid"] = entry?.Paid.Typed ?? "",
        ["problems"] = entry?.Problems ?? "",
        ["suggestions"] = entry?.Suggestions ?? "",
    };

    /// <summary>The same cell however a program writes it: amounts by their value, text by its words.</summary>
    public static string Plain(string key, string text) => key is "ordinance" or "paid" ? Amount.Read(text)?.Typed ?? text : PlanEditing.Kept(text) ?? "";

    /// <summary>What the cells say together; null where the status is empty, a fault where a word is not one of the form's.</summary>
    public static Result<RoundEntry?> Entry(IReadOnlyDictionary<string, string> cells)
    {
        var status = StatusWords.All.FirstOrDefault(s => ThaiText.Fold(s.Th) == ThaiText.Fold(cells["status"]));
        if (status.Th is null)
        {
            return cells.Values.All(c => c.Length == 0) ? (RoundEntry?)null : new Error.Invalid("plan.sheet_status", $"สถานะ \"{cells["status"]}\" ไม่ใช่ 1 ใน 4 สถานะ: {string.Join(" / ", StatusWords.All.Select(s => s.Th))}");
        }

        var reason = NotDoneReasons.All.FirstOrDefault(r => ThaiText.Fold(r.Th) == ThaiText.Fold(cells["reason"])).Key;
        if (cells["reason"].Length > 0 && reason is null)
        {
            return new Error.Invalid("plan.sheet_reason", $"เหตุผล \"{cells["reason"]}\" ไม่ใช่ 1 ใน 4 ข้อ: {string.Join(" / ", NotDoneReasons.All.Select(r => r.Th))}");
        }

        if (Amount.Read(cells["ordinance"]) is not { } ordinance || Amount.Read(cells["paid"]) is not { } paid)
        {
            return new Error.Invalid("plan.sheet_money", $"อ่านเป็นเงินไม่ได้: \"{cells["ordinance"]}\" \"{cells["paid"]}\"");
        }

        return new RoundEntry(status.Status)
        {
            Reason = reason,
            Progress = PlanEditing.Kept(cells["progress"]),
            Ordinance = ordinance,
            Paid = paid,
            Problems = PlanEditing.Kept(cells["problems"]),
            Suggestions = PlanEditing.Kept(cells["suggestions"]),
        };
    }
}
