using System.Text.Json.Serialization;
using Prongsai.Kernel;

namespace Prongsai.ActionPlan.Domain;

/// <summary>The fiscal years of a plan, both ends included.</summary>
[method: JsonConstructor]
internal readonly record struct PlanPeriod(FiscalYear First, FiscalYear Last)
{
    private const int Longest = 10;

    [JsonIgnore]
    public IReadOnlyList<FiscalYear> Years => [.. Enumerable.Range(First.BuddhistYear, Last.BuddhistYear - First.BuddhistYear + 1).Select(y => new FiscalYear(y))];

    public bool Holds(FiscalYear year) => year >= First && year <= Last;

    public bool Overlaps(PlanPeriod other) => First <= other.Last && other.First <= Last;

    public override string ToString() => First == Last ? $"{First}" : $"{First} - {Last}";

    /// <summary>Why it cannot be a plan's period; null when it can.</summary>
    public string? Fault => !First.IsPossible || !Last.IsPossible ? "กรอกปีงบประมาณเป็นปี พ.ศ. เช่น 2566"
        : Last < First ? "ปีสิ้นสุดต้องไม่ก่อนปีเริ่มต้น"
        : Last.BuddhistYear - First.BuddhistYear >= Longest ? $"แผนหนึ่งฉบับยาวได้ไม่เกิน {Longest} ปี" : null;

    /// <summary>The dimensions that plans of 2566-2570 have (methodology 8.1); those of another period the office gives itself, so none.</summary>
    public IReadOnlyList<string> UsualDimensions() => First.BuddhistYear >= 2566 && Last.BuddhistYear <= 2570
        ? ["การสร้างวัฒนธรรมสุจริต", "การบริหารราชการด้วยความโปร่งใส", "การส่งเสริมบทบาทและการมีส่วนร่วมของภาคประชาชน", "การยกระดับกลไกการตรวจสอบการดำเนินงานขององค์กรปกครองส่วนท้องถิ่น"]
        : [];
}
