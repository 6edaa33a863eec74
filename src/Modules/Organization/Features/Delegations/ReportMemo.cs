using NodaTime;
using Prongsai.Documents;
using Prongsai.Kernel;
using Prongsai.Organization.Contracts;
using Prongsai.Organization.Data;

namespace Prongsai.Organization.Features.Delegations;

/// <summary>The text of the monthly report (S135) as a memo from the delegate to the one who delegated. Wording is ours.</summary>
internal static class ReportMemo
{
    public static OfficialDocument Write(DelegationBook book, MonthDue due, IReadOnlyList<ActDone> acts, OfficeProfile office, LocalDate today)
    {
        var (order, month) = (due.Order, ThaiDates.Format(due.Month, ThaiDateStyle.MonthYear));
        var receiver = book.Receiver(order, due.Month.PlusMonths(1).PlusDays(-1)) ?? book.Receiver(order, today);
        var lines = acts.GroupBy(a => a.What).Select(g => $"{g.Key} {g.Count()} ครั้ง (บันทึกในระบบ)").Concat(due.Report?.Lines ?? []).ToList();
        List<Block> blocks =
        [
            new MemoHead($"{book.Roster.Units.Name(receiver?.UnitId) ?? "สำนักปลัด"} {office.Name.Full}", office.DocumentPrefix is { } prefix ? prefix + "/-" : "", ThaiDates.Format(today, ThaiDateStyle.Long),
                $"รายงานผลการปฏิบัติงานตามคำสั่งมอบอำนาจ ประจำเดือน{month}", book.PostName(order.FromPostId)),
            Body($"ตามคำสั่งที่ {order.Number} ลงวันที่ {ThaiDates.Format(order.SignedOn, ThaiDateStyle.Long)} มอบอำนาจให้{book.ToName(order)}ปฏิบัติราชการแทน นั้น"),
            lines.Count == 0 ? Body($"ในเดือน{month} ไม่มีการใช้อำนาจตามคำสั่งดังกล่าว") : Body($"ในเดือน{month} ได้ใช้อำนาจตามคำสั่งดังกล่าว ดังนี้"),
            .. lines.Select((line, i) => Body($"{i + 1}. {line}")),
            Body("จึงเรียนมาเพื่อโปรดทราบ"),
            new SignatureBlock(receiver?.Name, receiver?.Post ?? book.ToName(order)),
        ];
        return new(new DocumentProperties($"รายงานตามคำสั่งที่ {order.Number} {month}", PaperForm.Memo) { ThaiDigits = true }, [.. blocks]);
    }

    private static Paragraph Body(string text) => new(text) { Indented = true };
}
