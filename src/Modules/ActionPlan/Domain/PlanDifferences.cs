using System.Collections.Immutable;

namespace Prongsai.ActionPlan.Domain;

/// <summary>A change between two versions of a plan.</summary>
/// <param name="Where">"โครงการ: …" or the part of the plan.</param>
internal sealed record PlanDifference(string Where, string What, string Before, string After);

/// <summary>What changed between two versions. Projects are the same by their id, whatever number or title they have.</summary>
internal static class PlanDifferences
{
    public static IReadOnlyList<PlanDifference> Between(WholePlan before, WholePlan after) =>
    [
        .. Plain("แผน",
            ("ชื่อแผน", before.Title, after.Title), ("วันที่จัดทำ", before.MadeOn?.ToString(), after.MadeOn?.ToString()), ("จัดทำโดย", before.MadeBy, after.MadeBy),
            ("คำนำ", before.Texts.Preface, after.Texts.Preface), ("หลักการและเหตุผล", before.Texts.Rationale, after.Texts.Rationale), ("ความสอดคล้องกับแผน 3 ระดับ", Joined(before.Texts.Alignment), Joined(after.Texts.Alignment)),
            ("วัตถุประสงค์", Joined(before.Texts.Objectives), Joined(after.Texts.Objectives)), ("เป้าหมาย", Joined(before.Texts.Goals), Joined(after.Texts.Goals)), ("ประโยชน์", Joined(before.Texts.Benefits), Joined(after.Texts.Benefits)),
            ("ติดต่อ", before.Texts.Contact, after.Texts.Contact)),
        .. Paired(before.Dimensions, after.Dimensions, d => d.Id).SelectMany(p => Plain("มิติ", ($"มิติที่ {(p.After ?? p.Before)!.Number}", p.Before?.Name, p.After?.Name))),
        .. Paired(before.Numbered, after.Numbered, p => p.Project.Id).SelectMany(p => Projects(p.Before, p.After, after.Period)),
        .. Order(before, after),
        .. Paired(before.Targets, after.Targets, t => t.Id).SelectMany(p => Plain("ค่าเป้าหมาย", ((p.After ?? p.Before)!.Indicator, Text(p.Before, before.Period), Text(p.After, after.Period)))),
    ];

    /// <summary>Moves, told by the places among the projects that both versions have: what is added or dropped moves nobody.</summary>
    private static IEnumerable<PlanDifference> Order(WholePlan before, WholePlan after)
    {
        var old = before.Numbered.Where(p => after.Find(p.Project.Id) is not null).Select(p => p.Project.Id).ToList();
        return after.Numbered.Where(p => before.Find(p.Project.Id) is not null)
            .Select((p, i) => new PlanDifference($"โครงการ: {p.Project.Title}", "ลำดับ", $"{old.IndexOf(p.Project.Id) + 1}", $"{i + 1}")).Where(d => d.Before != d.After);
    }

    private static IEnumerable<PlanDifference> Projects(NumberedProject? before, NumberedProject? after, PlanPeriod period)
    {
        var where = $"โครงการ: {(after ?? before)!.Project.Title}";
        if (before is null || after is null)
        {
            return [new(where, before is null ? "เพิ่มโครงการ" : "ตัดโครงการ", before is null ? "" : $"ลำดับ {before.Number}", after is null ? "" : $"ลำดับ {after.Number}")];
        }

        var ((was, now), (old, young)) = ((before.Project.Sheet, after.Project.Sheet), (before.Project, after.Project));
        return Plain(where,
        [
            ("ชื่อโครงการ", old.Title, young.Title), ("มิติ", $"{before.Dimension.Number}", $"{after.Dimension.Number}"),
            ("หลักการและเหตุผล", was.Rationale, now.Rationale), ("วัตถุประสงค์", Joined(was.Objectives), Joined(now.Objectives)), ("เป้าหมาย/กลุ่มเป้าหมาย", was.TargetGroup, now.TargetGroup),
            ("วิธีดำเนินการ", Joined(was.Methods), Joined(now.Methods)), ("ระยะเวลา", $"{was.From} - {was.Until}", $"{now.From} - {now.Until}"), ("ผู้รับผิดชอบ", Joined([.. was.Owners]), Joined([.. now.Owners])),
            ("ผลผลิต/ผลลัพธ์", Joined(was.Outputs), Joined(now.Outputs)), ("หมายเหตุ", old.Note, young.Note),
            .. period.Years.SelectMany(y => new (string, string?, string?)[]
            {
                ($"งบตามแผน ปี {y}", old.In(y).Planned.Printed, young.In(y).Planned.Printed), ($"งบตามข้อบัญญัติ ปี {y}", old.In(y).Ordinance.Printed, young.In(y).Ordinance.Printed),
            }),
        ]);
    }

    private static IEnumerable<PlanDifference> Plain(string where, params (string What, string? Before, string? After)[] parts) =>
        parts.Where(p => p.Before != p.After).Select(p => new PlanDifference(where, p.What, p.Before ?? "", p.After ?? ""));

    private static IEnumerable<(T? Before, T? After)> Paired<T>(IEnumerable<T> before, IEnumerable<T> after, Func<T, Guid> id) where T : class
    {
        var (old, young) = (before.ToList(), after.ToList());
        return [.. young.Select(a => (old.FirstOrDefault(b => id(b) == id(a)), (T?)a)), .. old.Where(b => young.All(a => id(a) != id(b))).Select(b => ((T?)b, (T?)null))];
    }

    private static string? Text(PlanTarget? target, PlanPeriod period) => target is null ? null : $"{target.Name}: {string.Join(", ", period.Years.Select(y => $"{y} {target.GoalText(y)}"))}";

    private static string Joined(ImmutableArray<string> lines) => string.Join('\n', lines);
}
