using System.Collections.Immutable;
using Prongsai.Kernel;

namespace Prongsai.ActionPlan.Domain;

/// <summary>A round of reporting: the first six months of a fiscal year, or all twelve.</summary>
internal readonly record struct Round(FiscalYear Year, int Months)
{
    public static readonly int[] Lengths = [6, 12];

    public string Name => $"รอบ {Months} เดือน ปีงบประมาณ พ.ศ. {Year}";

    /// <summary>The round before it: of the same year, else the last of the year before.</summary>
    public Round Before => Months == 12 ? new(Year, 6) : new(Year.Previous, 12);

    public DatePeriod Period => new(Year.Start, Months == 6 ? Year.HalfYear(1).End : Year.End);
}

/// <summary>Where a project stands in a round: exactly one of these.</summary>
internal enum ProjectStatus { Done, UnderWay, NotStarted, NotPossible }

internal static class StatusWords
{
    public static readonly ImmutableArray<(ProjectStatus Status, string Th)> All =
    [
        (ProjectStatus.Done, "ดำเนินการแล้วเสร็จ"), (ProjectStatus.UnderWay, "อยู่ระหว่างดำเนินการ"), (ProjectStatus.NotStarted, "ยังไม่ได้ดำเนินการ"), (ProjectStatus.NotPossible, "ไม่สามารถดำเนินการได้"),
    ];

    public static string Th(this ProjectStatus status) => All.First(s => s.Status == status).Th;
}

/// <summary>Why a project was not done. The four of the sheet are not confirmed by a manual.</summary>
internal static class NotDoneReasons
{
    public static readonly ImmutableArray<(string Key, string Th)> All =
    [
        ("budget", "ไม่ได้รับการจัดสรรงบประมาณ หรืองบประมาณไม่เพียงพอ"), ("people", "ขาดบุคลากรหรือผู้รับผิดชอบ"), ("situation", "สถานการณ์ไม่เอื้อ เช่น ภัยพิบัติหรือโรคระบาด"), ("changed", "เปลี่ยนแปลงนโยบายหรือปรับแผน"),
    ];

    public static string? Th(string? key) => All.FirstOrDefault(r => r.Key == key).Th;
}

/// <summary>What a round says of a project.</summary>
internal sealed record RoundEntry(ProjectStatus Status)
{
    public string? Reason { get; init; }
    public string? Progress { get; init; }
    public Amount Ordinance { get; init; }
    public Amount Paid { get; init; }
    public string? Problems { get; init; }
    public string? Suggestions { get; init; }

    /// <summary>What has to be mended before it can be kept; empty when nothing.</summary>
    public ImmutableArray<FieldFault> Faults()
    {
        var needsReason = Status is ProjectStatus.NotStarted or ProjectStatus.NotPossible;
        List<FieldFault> faults = [];
        if (needsReason && NotDoneReasons.Th(Reason) is null)
        {
            faults.Add(new(nameof(Reason), "เลือกเหตุผลที่ยังไม่ได้ดำเนินการหรือดำเนินการไม่ได้"));
        }
        else if (!needsReason && Reason is not null)
        {
            faults.Add(new(nameof(Reason), $"โครงการที่{Status.Th()}ไม่ต้องมีเหตุผลที่ไม่ได้ทำ ลบออกหรือเปลี่ยนสถานะ"));
        }

        if (Status is ProjectStatus.Done or ProjectStatus.UnderWay && Progress is null)
        {
            faults.Add(new(nameof(Progress), "เขียนสั้น ๆ ว่าทำอะไรไปแล้วหรือได้ผลอย่างไร"));
        }

        if (Paid.Value is { } paid && Ordinance.Value is { } given && paid.Value > given.Value)
        {
            faults.Add(new(nameof(Paid), $"เบิกจ่าย {Amount.Print(paid)} บาท เกินงบตามข้อบัญญัติ {Amount.Print(given)} บาท ตรวจตัวเลขอีกครั้ง"));
        }

        return [.. faults];
    }

    /// <summary>Names of what differs from the round before, as its sheet heads them.</summary>
    public IReadOnlyList<string> DifferencesTo(RoundEntry? before) => before is null ? ["รายงานครั้งแรก"] :
    [
        .. new (string Name, bool Differs)[]
        {
            ("สถานะ", Status != before.Status), ("เหตุผล", Reason != before.Reason), ("ความก้าวหน้า", Progress != before.Progress), ("งบตามข้อบัญญัติ", Ordinance != before.Ordinance),
            ("เบิกจ่าย", Paid != before.Paid), ("ปัญหา/อุปสรรค", Problems != before.Problems), ("ข้อเสนอแนะ", Suggestions != before.Suggestions),
        }.Where(f => f.Differs).Select(f => f.Name),
    ];
}
