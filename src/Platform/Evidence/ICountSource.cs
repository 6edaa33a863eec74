using NodaTime;

namespace Prongsai.Platform.Evidence;

/// <summary>A number that a register counts by itself, so that nobody has to type it: questions answered, circulars not acknowledged, complaints received.
/// Registered as a scoped service by the module that keeps the register.</summary>
public interface ICountSource
{
    /// <summary>Stays the same, for example <c>disclosure.questions_unanswered</c>.</summary>
    string Key { get; }

    /// <summary>What is counted, as it stands before the number: "คำถามของประชาชนที่ยังไม่ตอบ".</summary>
    string NameTh { get; }

    /// <summary>Unit of the count: "เรื่อง".</summary>
    string UnitTh { get; }

    /// <summary>The sentence when there is none: "ไม่มีคำถามของประชาชนค้างตอบ".</summary>
    string NoneTh { get; }

    /// <summary>The count over the days, both included.</summary>
    Task<int> CountAsync(LocalDate from, LocalDate to, CancellationToken cancellationToken);
}
