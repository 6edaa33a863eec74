using NodaTime;
using Prongsai.Kernel;
using Prongsai.Platform.Modules;
using Prongsai.Risk.Data;
using Prongsai.Risk.Domain;

namespace Prongsai.Risk.Features.Demo;

/// <summary>The risks of อบต.ตัวอย่าง in its year under way, made up: most judged, some controls done, one unit silent.</summary>
internal sealed class DemoRisks(AssessmentEditing registers, EventEditing events, ControlEditing controls, RiskBooks books) : IDemoContent
{
    private static readonly FiscalYear Year = new(2569);

    private static readonly (string Key, int Likelihood, int Impact, string Reason)[] Judged =
    [
        ("spec-lock", 3, 4, "ปีก่อนมีผู้ขายทักท้วงรายละเอียด 1 ครั้งจาก 14 ครั้ง และกระทบภาพลักษณ์ถ้าเกิดซ้ำ"),
        ("split-purchase", 4, 4, "พบการซื้อวัสดุสำนักงานชนิดเดียวกัน 4 ครั้งในสองเดือน"),
        ("inspect-incomplete", 2, 5, "งานถนนมีช่วงที่ต้องแก้ 1 งวด ประชาชนใช้ทางไม่ได้หนึ่งสัปดาห์"),
        ("stores-private", 3, 2, "ใบเบิกน้ำมันกับเลขไมล์ไม่ตรงกัน 2 เดือน"),
        ("allowance-register", 1, 4, "ปีก่อนเรียกเงินคืน 1 รายที่ย้ายออก"),
        ("permit-delay", 2, 4, "คำขอ 23 เรื่อง เกินกำหนด 2 เรื่อง"),
    ];

    public int Order => 52;

    public async Task<Result<Unit>> WriteAsync(CancellationToken cancellationToken)
    {
        var begun = await registers.BeginAsync(Year, RiskKind.Fraud, null, [.. Judged.Select(j => j.Key), "construction-price", "recruit"], cancellationToken);
        if (!begun.IsOk)
        {
            return begun.Error;
        }

        var book = (await books.FindAsync(begun.Value, cancellationToken))!;
        foreach (var (key, likelihood, impact, reason) in Judged)
        {
            var e = book.Events.Single(x => x.Text == RiskLibrary.Find(key)!.Text);
            var after = key is "stores-private" ? new Judgement(1, 2, "ตรวจนับทุกเดือนตั้งแต่พฤศจิกายน ตรงกับทะเบียนทุกครั้ง") : null;
            if ((await events.JudgeAsync(e.Id, e.Version, new(likelihood, impact, reason), after, new(2025, 11, 20), cancellationToken)).Error is { } fault)
            {
                return fault;
            }
        }

        return (await MoreAsync(book, cancellationToken) ?? await MeetAsync(begun.Value, cancellationToken)) is { } late ? late : await BriberyAsync(cancellationToken);
    }

    private async Task<Error?> MoreAsync(RiskBook book, CancellationToken ct)
    {
        RiskControl Of(string key, int at) => book.Controls.Where(c => c.EventId == book.Events.Single(e => e.Text == RiskLibrary.Find(key)!.Text).Id).ElementAt(at);
        foreach (var (control, done, text, result) in new (RiskControl, LocalDate, string, string)[]
        {
            (Of("stores-private", 0), new(2025, 11, 28), "ตรวจนับพัสดุประจำเดือนพฤศจิกายน", "ตรงกับทะเบียน 112 รายการ"),
            (Of("stores-private", 0), new(2025, 12, 29), "ตรวจนับพัสดุประจำเดือนธันวาคม", "ตรงกับทะเบียน 115 รายการ"),
            (Of("split-purchase", 1), new(2026, 1, 15), "ตรวจรายการซื้อไตรมาสที่ 1", "พบรายการที่ควรรวมซื้อ 1 กลุ่ม แจ้งผู้ซื้อแล้ว"),
            (Of("allowance-register", 0), new(2026, 1, 5), "เทียบบัญชีผู้รับกับทะเบียนราษฎร", "ตัดผู้เสียชีวิต 2 ราย ก่อนเบิกเดือนมกราคม"),
        })
        {
            if ((await controls.DoAsync(control.Id, new(done, text, result, null), [], ct)).Error is { } fault)
            {
                return fault;
            }
        }

        var (closed, late) = (Of("stores-private", 0), Of("spec-lock", 0));
        return (await controls.CloseAsync(closed.Id, closed.Version, new(2026, 2, 2), "ตรวจนับครบสามเดือน จะตรวจต่อทุกเดือนเป็นงานประจำ", ct)).Error
            ?? (await controls.ChangeAsync(late.Id, late.Version, new(late.Text, late.EventId, late.Units, new(2026, 1, 31), null, null), ct)).Error;
    }

    private async Task<Error?> MeetAsync(Guid register, CancellationToken ct) =>
        (await registers.MeetAsync(register, (await books.FindAsync(register, ct))!.Assessment.Version, new(2025, 12, 8), "ชี้แจงมาตรการควบคุมความเสี่ยงแก่หัวหน้าส่วนราชการและเจ้าหน้าที่ 26 คน", null, ct)).Error;

    private async Task<Result<Unit>> BriberyAsync(CancellationToken ct)
    {
        var begun = await registers.BeginAsync(Year, RiskKind.Bribery, null, ["bribe-permit", "bribe-purchase"], ct);
        return begun.IsOk ? Unit.Done : begun.Error;
    }
}
