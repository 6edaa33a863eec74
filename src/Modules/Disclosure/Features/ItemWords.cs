using NodaTime;
using Prongsai.Disclosure.Data;
using Prongsai.Disclosure.Domain;
using Prongsai.Kernel;
using Prongsai.Platform.Web;

namespace Prongsai.Disclosure.Features;

/// <summary>Words and signs of an item's state.</summary>
internal static class ItemWords
{
    /// <summary>Where it stands, in words: "เผยแพร่แล้ว", "จะเผยแพร่ 1 มี.ค. 2569", "ครบ รอเผยแพร่" …</summary>
    public static string Of(ItemView view, LocalDate today) =>
        view.ScheduledFor(today) is { } day ? $"จะเผยแพร่ {ThaiDates.Format(day, ThaiDateStyle.Short)}"
        : view.Row?.Prominence == Prominence.Restricted ? "จำกัดผู้เห็น"
        : Of(view.State.Readiness);

    public static string Of(Readiness readiness) => readiness switch
    {
        Readiness.Published => "เผยแพร่แล้ว",
        Readiness.Complete => "ครบ รอเผยแพร่",
        Readiness.InProgress => "กำลังทำ",
        _ => "ยังไม่เริ่ม",
    };

    public static Sign SignOf(ItemState state) => state.Readiness switch
    {
        Readiness.Published => state.PreScore == 100 ? Sign.Done : Sign.Problem,
        Readiness.Complete => Sign.Progress,
        Readiness.InProgress => Sign.Progress,
        _ => Sign.Unknown,
    };

    /// <summary>What is missing, and nothing of publishing where its day is set already.</summary>
    public static string Missing(ItemView view, LocalDate today) => view.State.IsComplete && view.ScheduledFor(today) is not null ? "" : view.State.Missing;

    public static Sign SignOf(Outcome outcome) => outcome switch { Outcome.Pass => Sign.Done, Outcome.Fail => Sign.Problem, _ => Sign.Progress };

    public static string Of(Outcome outcome) => outcome switch { Outcome.Pass => "ครบ", Outcome.Fail => "ขาด", _ => "รอคนตรวจ" };

    public static string Of(Prominence prominence, LocalDate? until, LocalDate today) => prominence switch
    {
        Prominence.Public => "เปิดเผยพร้อมข้อนี้",
        Prominence.EmbargoUntil when until is { } day && day > today => $"จะเปิดเผย {ThaiDates.Format(day, ThaiDateStyle.Short)}",
        Prominence.EmbargoUntil => "เปิดเผยพร้อมข้อนี้",
        Prominence.Restricted => "จำกัดผู้เห็น",
        _ => "ใช้ภายใน",
    };
}
