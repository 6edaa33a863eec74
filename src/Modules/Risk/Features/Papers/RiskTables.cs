using Prongsai.Documents;
using Prongsai.Organization.Contracts;
using Prongsai.Risk.Data;
using Prongsai.Risk.Domain;

namespace Prongsai.Risk.Features.Papers;

/// <summary>The register as the tables that offices print. A level is printed only where it was judged.</summary>
internal static class RiskTables
{
    /// <summary>Five columns: a line for each process, with the greatest level among its events.</summary>
    public static Table Short(RiskBook book) => Sheet.Table("ความเสี่ยงการทุจริต", [1, 4, 6, 2, 7], ["ลำดับ", "ขั้นตอนการดำเนินงาน", "ประเด็นความเสี่ยงการทุจริต", "Risk Score (ระดับ)", "มาตรการควบคุมความเสี่ยงการทุจริต"],
        book.Processes.Select((process, i) => (process, i, Events: book.Events.Where(e => e.ProcessId == process.Id).ToList())).Where(x => x.Events.Count > 0).Select(x => new[]
        {
            Sheet.Centre($"{x.i + 1}"), Sheet.Cell(x.process.Name), Sheet.Lines([.. x.Events.Select(e => e.Text)]), Sheet.Centre(Greatest(book, x.Events)),
            Sheet.Lines([.. book.Controls.Where(c => c.ProcessId == x.process.Id).Select(c => c.Text)]),
        }));

    /// <summary>Everything judged, with the reasons.</summary>
    public static Table Full(RiskBook book, IReadOnlyList<OfficeUnit> units) => Sheet.Table("โอกาส × ผลกระทบ", [1.4, 3, 4.4, 1.8, 2, 2.4, 4.2, 4.8, 2.4, 2.8],
        ["ข้อ", "งาน / กระบวนงาน", "เหตุการณ์ความเสี่ยง", "โอกาส", "ผลกระทบ", "ระดับ (คะแนน)", "เหตุผล", "มาตรการควบคุม", "ระดับหลังมีมาตรการ", "ผู้รับผิดชอบ"],
        book.ByLevel().Select(e => new[]
        {
            Sheet.Centre($"{e.Place}"), Sheet.Cell(Process(book, e)), Sheet.Cell(e.Text), Sheet.Centre(Digit(e.Likelihood)),
            Sheet.Centre(Digit(e.Impact)), Sheet.Centre(RiskWords.Say(book.Before(e))), Sheet.Cell(e.Reason), Controls(book, e),
            Sheet.Centre(book.After(e) is { } after ? RiskWords.Say(after) : "-"), Sheet.Cell(RiskWords.Unit(units, book.Process(e.ProcessId).UnitId)),
        }));

    /// <summary>The form on bribery: who could give to whom stands in its own column.</summary>
    public static Table Bribery(RiskBook book, IReadOnlyList<OfficeUnit> units) => Sheet.Table("ความเสี่ยงการให้หรือรับสินบน", [1.4, 3.4, 4.8, 3.4, 2.4, 2.2, 5.4, 3],
        ["ข้อ", "ภารกิจ / กระบวนงาน", "เหตุการณ์ความเสี่ยงสินบน", "ผู้ให้ → ผู้รับ", "โอกาส × ผลกระทบ", "ระดับ", "มาตรการป้องกัน", "ผู้รับผิดชอบ"],
        book.ByLevel().Select(e => new[]
        {
            Sheet.Centre($"{e.Place}"), Sheet.Cell(Process(book, e)), Sheet.Cell(e.Text), Sheet.Cell(e.Parties), Sheet.Centre(Product(e)),
            Sheet.Centre(RiskWords.Say(book.Before(e))), Controls(book, e), Sheet.Cell(RiskWords.Unit(units, book.Process(e.ProcessId).UnitId)),
        }));

    /// <summary>Each control and what was done for it.</summary>
    public static Table Actions(RiskBook book, IReadOnlyList<OfficeUnit> units, NodaTime.LocalDate today) => Sheet.Table("ผลการดำเนินการ", [1, 4, 4.5, 5.6, 3, 3], ["ที่", "เหตุการณ์ความเสี่ยง", "มาตรการควบคุม", "กิจกรรมและผล", "สถานะ", "ผู้รับผิดชอบ"],
        book.Controls.Select((c, i) => new[]
        {
            Sheet.Centre($"{i + 1}"), Sheet.Lines(Concerned(book, c)), Sheet.Cell(c.Text),
            Sheet.Lines([.. book.Of(c).Select(a => $"{RiskWords.Day(a.DoneOn)} {a.Text} ผล: {a.Result}"), .. c.Closing is { } closing ? new[] { "สรุป: " + closing } : []]),
            Sheet.Centre(RiskWords.Of(book.StateOf(c, today))), Sheet.Cell(RiskWords.Units(units, c.Units)),
        }));

    /// <summary>How many risks of each side, and of which level they are now.</summary>
    public static Table Sides(RiskBook book) => Sheet.Table("ความเสี่ยงแยกตามด้าน", [6, 2, .. book.Scale.Bands.Select(_ => 2.0), 2.4], ["ด้าน", "จำนวน", .. book.Scale.Bands.Select(b => b.Word), RiskWords.NotJudged],
        book.Events.GroupBy(e => Side(book, e)).OrderBy(g => SideOrder(book, g.Key)).Select(g => (TableCell[])
        [
            Sheet.Cell(g.Key), Sheet.Centre($"{g.Count()}"), .. book.Scale.Bands.Select((_, rank) => Sheet.Centre($"{g.Count(e => book.Now(e)?.Rank == rank)}")), Sheet.Centre($"{g.Count(e => book.Now(e) is null)}"),
        ]));

    /// <summary>The plan: side by side what may happen, how great it is, what is done about it, by whom and until when.</summary>
    public static Table Plan(RiskBook book, IReadOnlyList<OfficeUnit> units) => Sheet.Table("แผนบริหารจัดการความเสี่ยง", [1.7, 3, 3.3, 4.2, 2.6, 3, 5, 3, 2.2, 2.4],
        ["ข้อ", "ด้าน", "งาน", "ความเสี่ยง", "โอกาส × ผลกระทบ", "ระดับ (คะแนน)", "วิธีจัดการความเสี่ยง", "ผู้รับผิดชอบ", "ภายใน", "ระดับหลังจัดการ"],
        book.Events.OrderBy(e => SideOrder(book, Side(book, e))).ThenByDescending(e => book.Before(e)?.Score ?? int.MaxValue).ThenBy(e => e.Place).Select(e =>
        {
            var controls = book.ControlsOf(e).ToList();
            return new[]
            {
                Sheet.Centre($"{e.Place}"), Sheet.Cell(Side(book, e)), Sheet.Cell(Process(book, e)), Sheet.Cell(e.Text), Sheet.Centre(Product(e)), Sheet.Centre(RiskWords.Say(book.Before(e))),
                Sheet.Lines([.. controls.Select(c => c.Text)]), Sheet.Cell(RiskWords.Units(units, controls.SelectMany(c => c.Units))), Sheet.Centre(controls.Max(c => c.DueOn) is { } due ? RiskWords.Day(due) : $"ตลอดปี {book.Assessment.Year}"),
                Sheet.Centre(book.After(e) is { } after ? RiskWords.Say(after) : "-"),
            };
        }));

    /// <summary>What was seen when risks were looked at again, oldest first.</summary>
    public static Table FollowUps(RiskBook book)
    {
        var events = book.Events.ToDictionary(e => e.Id);
        return Sheet.Table("การติดตาม", [1.4, 5, 2.4, 2.4, 6], ["ข้อ", "เหตุการณ์ความเสี่ยง", "ระดับปัจจุบัน", "วันที่ติดตาม", "สิ่งที่พบ"], book.FollowUps.OrderBy(f => f.SeenOn).ThenBy(f => f.Id).Select(f => new[]
        {
            Sheet.Centre($"{events[f.EventId].Place}"), Sheet.Cell(events[f.EventId].Text), Sheet.Centre(RiskWords.Say(book.Now(events[f.EventId]))), Sheet.Cell(RiskWords.Day(f.SeenOn)), Sheet.Cell(f.Text),
        }));
    }

    /// <summary>A line for each register of the year.</summary>
    public static Table Registers(IReadOnlyList<RiskBook> books, NodaTime.LocalDate today) => Sheet.Table("สรุปทุกทะเบียน", [4.6, 1.8, 2.4, 2.6, 1.8, 2.2, 2.2, 2.4], ["ทะเบียน", "ข้อ", "ยังไม่ประเมิน", "มาตรการ", "แล้วเสร็จ", "กำลังทำ", "ยังไม่ทำ", "เกินกำหนด"],
        books.Select(book => (TableCell[])
        [
            Sheet.Cell(RiskWords.Of(book.Assessment.Kind)), Sheet.Centre($"{book.Events.Count}"), Sheet.Centre($"{book.Events.Count(e => e.Before is null)}"), Sheet.Centre($"{book.Controls.Count}"),
            .. new[] { ControlState.Done, ControlState.InProgress, ControlState.NotStarted, ControlState.Late }.Select(state => Sheet.Centre($"{book.Controls.Count(c => book.StateOf(c, today) == state)}")),
        ]));

    /// <summary>Controls as they were explained, with who is to do them.</summary>
    public static Table Explained(RiskBook book, IReadOnlyList<OfficeUnit> units) => Sheet.Table("มาตรการที่ชี้แจง", [1, 5, 6, 4], ["ที่", "ความเสี่ยง", "มาตรการ", "ผู้รับผิดชอบ"],
        book.Controls.Select((c, i) => new[] { Sheet.Centre($"{i + 1}"), Sheet.Lines(Concerned(book, c)), Sheet.Cell(c.Text), Sheet.Cell(RiskWords.Units(units, c.Units)) }));

    public static IEnumerable<Block> Scale(RiskBook book)
    {
        var scale = book.Scale;
        yield return new Heading(2, "เกณฑ์ที่ใช้ประเมิน");
        yield return Sheet.Table("โอกาสและผลกระทบ", [1, 6, 8], ["ระดับ", "โอกาสที่จะเกิด", "ผลกระทบ"], Enumerable.Range(0, Math.Max(scale.Likelihood.Length, scale.Impact.Length)).Select(i => new[]
        {
            Sheet.Centre($"{i + 1}"), Sheet.Cell(scale.Likelihood.ElementAtOrDefault(i)), Sheet.Cell(scale.Impact.ElementAtOrDefault(i)),
        }));
        yield return new Paragraph("คะแนน = โอกาส × ผลกระทบ: " + string.Join(" · ", scale.Bands.Select(b => $"{b.Word} {b.From}–{b.To} คะแนน")));
        yield return Sheet.Note(book.Assessment.ScaleSource is { } source ? $"เกณฑ์จาก {source}" : "เกณฑ์นี้รอยืนยันกับคู่มือ");
    }

    private static string Digit(int? step) => step is { } chosen ? $"{chosen}" : "-";

    private static string Product(RiskEvent e) => e.Before is { } j ? $"{j.Likelihood} × {j.Impact}" : "-";

    private static string Side(RiskBook book, RiskEvent e) => book.Process(e.ProcessId).Domain ?? "ยังไม่จัดด้าน";

    /// <summary>In the office's order; sides that are no longer on its list come last.</summary>
    private static int SideOrder(RiskBook book, string side) => Array.IndexOf(book.Assessment.Domains, side) is >= 0 and var at ? at : int.MaxValue;

    private static string[] Concerned(RiskBook book, RiskControl control) => [.. book.Events.Where(e => e.ProcessId == control.ProcessId && (control.EventId is null || control.EventId == e.Id)).Select(e => e.Text)];

    private static TableCell Controls(RiskBook book, RiskEvent e) => Sheet.Lines([.. book.ControlsOf(e).Select(c => c.Text)]);

    private static string Process(RiskBook book, RiskEvent e) => book.Process(e.ProcessId).Name + (e.Step is { } step ? $" / {step}" : "");

    private static string Greatest(RiskBook book, IReadOnlyList<RiskEvent> events) =>
        events.Select(book.Before).Aggregate((RiskLevel?)null, (top, level) => level is null ? top : top is null || level.Score > top.Score ? level : top) is { } greatest ? greatest.Word : RiskWords.NotJudged;
}
