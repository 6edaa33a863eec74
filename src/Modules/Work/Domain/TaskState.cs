using Prongsai.Kernel;

namespace Prongsai.Work.Domain;

/// <summary>Where a given task stands.</summary>
internal enum TaskState { Given, Accepted, Returned, Done, Withdrawn }

/// <summary>Which step may follow which, and who may take it.</summary>
internal static class TaskSteps
{
    public static bool IsOpen(TaskState state) => state is TaskState.Given or TaskState.Accepted or TaskState.Returned;

    /// <summary>The steps open to somebody, in the order of the buttons.</summary>
    public static IReadOnlyList<TaskState> From(TaskState state, bool isReceiver, bool isGiver) =>
    [
        .. (state, isReceiver) switch
        {
            (TaskState.Given, true) => [TaskState.Accepted, TaskState.Done, TaskState.Returned],
            (TaskState.Accepted, true) => [TaskState.Done, TaskState.Returned],
            _ => Array.Empty<TaskState>(),
        },
        .. (state, isGiver) switch
        {
            (TaskState.Returned, true) => [TaskState.Given, TaskState.Withdrawn],
            (TaskState.Given or TaskState.Accepted, true) => [TaskState.Withdrawn],
            _ => Array.Empty<TaskState>(),
        },
    ];

    public static string NameTh(TaskState state) => state switch
    {
        TaskState.Given => "มอบงาน",
        TaskState.Accepted => "รับทราบ กำลังทำ",
        TaskState.Returned => "ส่งคืน",
        TaskState.Done => "ทำเสร็จแล้ว",
        _ => "ยกเลิกการมอบ",
    };

    /// <summary>A step that goes back needs a sentence why.</summary>
    public static Result<Unit> Check(TaskState step, string? note) => step == TaskState.Returned && string.IsNullOrWhiteSpace(note)
        ? new Error.Invalid("work.reason", "กรุณาบอกผู้มอบสั้น ๆ ว่าส่งคืนเพราะอะไร", [new("Note", "กรุณาบอกเหตุผลที่ส่งคืน")])
        : Unit.Done;
}
