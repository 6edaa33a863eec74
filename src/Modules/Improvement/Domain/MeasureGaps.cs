using System.Collections.Immutable;
using NodaTime;

namespace Prongsai.Improvement.Domain;

/// <summary>What a measure still lacks, for a person and for the report.</summary>
/// <param name="Code">Stays the same.</param>
/// <param name="TextTh">What is missing and what to do.</param>
/// <param name="Stops">The report cannot be signed with it.</param>
internal sealed record MeasureGap(string Code, string TextTh, bool Stops);

/// <summary>The facts of a measure that its gaps depend on.</summary>
internal sealed record MeasureFacts(bool HasOwner, MeasurePeriod? Period, string? PeriodText, MeasureStatus? Status, string? Result, string? Outcome, ImmutableArray<StepFacts> Steps);

internal sealed record StepFacts(int Number, bool IsAnswered, bool IsDone);

/// <summary>Rules of a measure's completeness: owner, time, steps, each step answered (features 1.2 nos. 3, 5 and 18).</summary>
internal static class MeasureGaps
{
    /// <summary>What it lacks before its report may be signed.</summary>
    public static ImmutableArray<MeasureGap> Of(MeasureFacts measure)
    {
        var gaps = ImmutableArray.CreateBuilder<MeasureGap>();
        if (!measure.HasOwner)
        {
            gaps.Add(new("owner", "ยังไม่มีผู้รับผิดชอบ", true));
        }

        if (measure.Period is null)
        {
            gaps.Add(new("period", measure.PeriodText is { } printed ? $"ระยะเวลา \"{printed}\" อยู่นอกปีงบประมาณหรืออ่านไม่ออก กรุณาแก้" : "ยังไม่มีระยะเวลาดำเนินการ", true));
        }

        if (measure.Steps.IsEmpty)
        {
            gaps.Add(new("steps", "ยังไม่มีขั้นตอนหรือวิธีดำเนินการ", true));
        }

        if (measure.Status is null)
        {
            gaps.Add(new("status", "ยังไม่เลือกสถานะ", true));
        }

        var answered = measure.Steps.Count(s => s.IsAnswered);
        if (answered < measure.Steps.Length)
        {
            gaps.Add(new("answers", $"ตอบผลแล้ว {answered} จาก {measure.Steps.Length} ขั้นตอน", measure.Status is MeasureStatus.Completed or MeasureStatus.InProgress));
        }

        if (measure.Status == MeasureStatus.Completed && measure.Steps.Any(s => s.IsAnswered && !s.IsDone))
        {
            gaps.Add(new("contradiction", "สถานะแล้วเสร็จ แต่บางขั้นตอนยังไม่เสร็จ", true));
        }

        if (measure.Status is MeasureStatus.NotPossible or MeasureStatus.NotStarted && measure.Result is null)
        {
            gaps.Add(new("reason", "บอกเหตุผลที่ยังไม่ได้ทำหรือทำไม่ได้", true));
        }

        if (measure.Status == MeasureStatus.Completed && measure.Outcome is null)
        {
            gaps.Add(new("outcome", "ยังไม่มีผลลัพธ์หรือความสำเร็จ", false));
        }

        return gaps.ToImmutable();
    }

    /// <summary>What it lacks before its work can begin.</summary>
    public static ImmutableArray<MeasureGap> OfPlan(MeasureFacts measure) => [.. Of(measure).Where(g => g.Code is "owner" or "period" or "steps")];

    /// <summary>Its time is over and it is not done.</summary>
    public static bool IsLate(MeasurePeriod? period, MeasureStatus? status, LocalDate today) =>
        period is { } known && known.To < today && status is not (MeasureStatus.Completed or MeasureStatus.NotPossible);
}
