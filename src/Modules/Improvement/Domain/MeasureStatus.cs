using Prongsai.Papers;

namespace Prongsai.Improvement.Domain;

/// <summary>How far a measure has come. Exactly one of them, or none while nobody has said (features S68).</summary>
internal enum MeasureStatus { NotStarted, InProgress, Completed, NotPossible }

/// <summary>Words of the statuses, as the forms have them.</summary>
internal static class MeasureStatuses
{
    public const string NobodySaid = "ยังไม่รายงาน";

    public static readonly IReadOnlyList<MeasureStatus> All = [MeasureStatus.NotStarted, MeasureStatus.InProgress, MeasureStatus.Completed, MeasureStatus.NotPossible];

    public static string Of(MeasureStatus status) => status switch
    {
        MeasureStatus.NotStarted => "ยังไม่ได้ดำเนินการ",
        MeasureStatus.InProgress => "อยู่ระหว่างการดำเนินการ",
        MeasureStatus.Completed => "ดำเนินการแล้วเสร็จ",
        _ => "ไม่สามารถดำเนินการได้",
    };

    public static string Of(MeasureStatus? status) => status is { } said ? Of(said) : NobodySaid;

    /// <summary>From a paper; null when it says none or ticks more than one, so that a person has to choose.</summary>
    public static MeasureStatus? Of(WorkStatus? read) => read switch
    {
        WorkStatus.Completed => MeasureStatus.Completed,
        WorkStatus.InProgress => MeasureStatus.InProgress,
        WorkStatus.NotStarted => MeasureStatus.NotStarted,
        WorkStatus.NotPossible => MeasureStatus.NotPossible,
        _ => null,
    };
}
