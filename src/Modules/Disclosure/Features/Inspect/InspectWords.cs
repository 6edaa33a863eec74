using Prongsai.Disclosure.Data;
using Prongsai.Disclosure.Data.Inspecting;
using Prongsai.Disclosure.Domain;
using Prongsai.Disclosure.Domain.Freezing;
using Prongsai.Platform.Web;

namespace Prongsai.Disclosure.Features.Inspect;

/// <summary>Words of the inspector's pages.</summary>
internal static class InspectWords
{
    private const int Shortest = 120;

    public static string Reach(InspectorReach reach) => reach switch
    {
        { Restricted: true } => "เห็นข้อมูลภายในและข้อมูลจำกัดการเข้าถึง",
        { Internal: true } => "เห็นข้อมูลภายในด้วย",
        _ => "เห็นเฉพาะที่เผยแพร่",
    };

    /// <summary>"O5 ข้อมูลการติดต่อ".</summary>
    public static string Item(InspectorQuestion question) => ItemStore.Pack(question.FiscalYear).ItemByKey(question.ItemKey) is { } item ? $"{item.Number} {item.Title}" : question.ItemKey;

    public static string Short(string text) => text.Length <= Shortest ? text : $"{text[..Shortest]}…";

    public static Sign SignOf(FrozenFinding finding) => finding.Outcome switch { FrozenFinding.Pass => Sign.Done, FrozenFinding.Fail => Sign.Problem, _ => Sign.Progress };

    public static string StateOf(Inspection row, NodaTime.LocalDate today) =>
        row.EndedAt is not null ? "สิ้นสุดโดยหน่วยงาน" : today > row.UntilDay ? "ครบกำหนดแล้ว" : today < row.FromDay ? "ยังไม่ถึงวันเริ่ม" : "ใช้ได้อยู่";
}

/// <summary>Evidence that backs an answer, where whoever reads may open it.</summary>
internal sealed record Backing(string Title, string Path);
