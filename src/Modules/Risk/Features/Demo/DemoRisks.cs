using NodaTime;
using Prongsai.Kernel;
using Prongsai.Platform.Modules;
using Prongsai.Risk.Data;
using Prongsai.Risk.Domain;

namespace Prongsai.Risk.Features.Demo;

/// <summary>The risks of อบต.ตัวอย่าง in its year under way, made up: most judged, some controls done, one unit silent.</summary>
internal sealed class DemoRisks(AssessmentEditing registers, EventEditing events, ControlEditing controls, ControlSources sources, RiskBooks books) : IDemoContent
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
        if (await JudgeAsync(book, Judged, cancellationToken) is { } fault)
        {
            return fault;
        }

        return (await MoreAsync(book, cancellationToken) ?? await PlannedAsync(book, cancellationToken) ?? await MeetAsync(begun.Value, cancellationToken) ?? await BriberyAsync(cancellationToken) ?? await OrganisationAsync(cancellationToken) ?? await LastYearAsync(cancellationToken)) is { } late
            ? late : Unit.Done;
    }

    private async Task<Error?> JudgeAsync(RiskBook book, IEnumerable<(string Key, int Likelihood, int Impact, string Reason)> judged, CancellationToken ct)
    {
        foreach (var (key, likelihood, impact, reason) in judged)
        {
            var e = Event(book, key);
            var after = key is "stores-private" ? new Judgement(1, 2, "ตรวจนับทุกเดือนตั้งแต่พฤศจิกายน ตรงกับทะเบียนทุกครั้ง") : null;
            if ((await events.JudgeAsync(e.Id, e.Version, new(likelihood, impact, reason), after, new(2025, 11, 20), ct)).Error is { } fault)
            {
                return fault;
            }
        }

        return null;
    }

    private static RiskEvent Event(RiskBook book, string key) => book.Events.Single(x => x.Text == RiskLibrary.Find(key)!.Text);

    private static RiskControl Of(RiskBook book, string key, int at) => book.Controls.Where(c => c.EventId == Event(book, key).Id).ElementAt(at);

    /// <summary>A control that is a project of the action plan.</summary>
    private async Task<Error?> PlannedAsync(RiskBook book, CancellationToken ct)
    {
        var e = Event(book, "recruit");
        return (await sources.OfYearAsync(Year, ct)).Projects is [var project, ..]
            ? (await controls.AddAsync(e.ProcessId, new(project.Title, e.Id, [.. book.Process(e.ProcessId).UnitId is { } unit ? new[] { unit } : []], new(2026, 8, 31), project.Id, null), ct)).Error : null;
    }

    private async Task<Error?> MoreAsync(RiskBook book, CancellationToken ct)
    {
        foreach (var (control, done, text, result) in new (RiskControl, LocalDate, string, string)[]
        {
            (Of(book, "stores-private", 0), new(2025, 11, 28), "ตรวจนับพัสดุประจำเดือนพฤศจิกายน", "ตรงกับทะเบียน 112 รายการ"),
            (Of(book, "stores-private", 0), new(2025, 12, 29), "ตรวจนับพัสดุประจำเดือนธันวาคม", "ตรงกับทะเบียน 115 รายการ"),
            (Of(book, "split-purchase", 1), new(2026, 1, 15), "ตรวจรายการซื้อไตรมาสที่ 1", "พบรายการที่ควรรวมซื้อ 1 กลุ่ม แจ้งผู้ซื้อแล้ว"),
            (Of(book, "allowance-register", 0), new(2026, 1, 5), "เทียบบัญชีผู้รับกับทะเบียนราษฎร", "ตัดผู้เสียชีวิต 2 ราย ก่อนเบิกเดือนมกราคม"),
        })
        {
            if ((await controls.DoAsync(control.Id, new(done, text, result, null), [], ct)).Error is { } fault)
            {
                return fault;
            }
        }

        var (closed, late) = (Of(book, "stores-private", 0), Of(book, "spec-lock", 0));
        return (await controls.CloseAsync(closed.Id, closed.Version, new(2026, 2, 2), "ตรวจนับครบสามเดือน จะตรวจต่อทุกเดือนเป็นงานประจำ", ct)).Error
            ?? (await controls.ChangeAsync(late.Id, late.Version, new(late.Text, late.EventId, late.Units, new(2026, 1, 31), null, null), ct)).Error;
    }

    private async Task<Error?> MeetAsync(Guid register, CancellationToken ct) =>
        (await registers.MeetAsync(register, (await books.FindAsync(register, ct))!.Assessment.Version, new(new(2025, 12, 8), "ชี้แจงมาตรการควบคุมความเสี่ยงแก่หัวหน้าส่วนราชการและเจ้าหน้าที่ ทุกส่วนราชการรับทราบและจะบันทึกกิจกรรมทุกครั้งที่ทำ", "ห้องประชุมสภาองค์การบริหารส่วนตำบลตัวอย่าง", 26, null), ct)).Error;

    private async Task<Error?> BriberyAsync(CancellationToken ct)
    {
        var begun = await registers.BeginAsync(Year, RiskKind.Bribery, null, ["bribe-permit", "bribe-purchase"], ct);
        if (!begun.IsOk)
        {
            return begun.Error;
        }

        var book = (await books.FindAsync(begun.Value, ct))!;
        return await JudgeAsync(book, [("bribe-permit", 2, 4, "มีผู้ขอเสนอของกำนัล 2 ครั้งในปีก่อน เจ้าหน้าที่ไม่รับ")], ct)
            ?? (await controls.DoAsync(Of(book, "bribe-permit", 1).Id, new(new(2025, 12, 1), "ติดป้ายไม่รับของขวัญและช่องทางร้องเรียนที่จุดรับคำขอ", "ติดครบ 3 จุด มีภาพถ่าย", null), [], ct)).Error
            ?? (await events.FollowAsync(Event(book, "bribe-permit").Id, new(2026, 1, 30), "ไตรมาสที่ 1 ไม่มีผู้เสนอของกำนัล และไม่มีเรื่องร้องเรียน", ct)).Error;
    }

    /// <summary>What this year's disclosure item on results tells of.</summary>
    private async Task<Error?> LastYearAsync(CancellationToken ct)
    {
        var begun = await registers.BeginAsync(Year.Previous, RiskKind.Fraud, null, ["stores-private", "allowance-register"], ct);
        if (!begun.IsOk)
        {
            return begun.Error;
        }

        var book = (await books.FindAsync(begun.Value, ct))!;
        var (closed, stores, allowance) = (Of(book, "stores-private", 0), Event(book, "stores-private"), Event(book, "allowance-register"));
        return (await events.JudgeAsync(stores.Id, stores.Version, new(4, 2, "ใบเบิกน้ำมันกับเลขไมล์ไม่ตรงกัน 4 เดือน"), null, new(2024, 11, 15), ct)).Error
            ?? (await events.JudgeAsync(allowance.Id, allowance.Version, new(2, 4, "เรียกเงินคืน 2 รายที่ย้ายออก"), null, new(2024, 11, 15), ct)).Error
            ?? (await controls.DoAsync(closed.Id, new(new(2025, 3, 31), "ตรวจนับพัสดุไตรมาสที่ 2", "ตรงกับทะเบียน 108 รายการ", null), [], ct)).Error
            ?? (await controls.DoAsync(Of(book, "allowance-register", 0).Id, new(new(2025, 6, 9), "เทียบบัญชีผู้รับกับทะเบียนราษฎร", "ตัดผู้ย้ายออก 1 ราย เรียกเงินคืนครบ", null), [], ct)).Error
            ?? (await controls.CloseAsync(closed.Id, closed.Version, new(2025, 9, 26), "ตรวจนับครบทุกไตรมาส", ct)).Error;
    }

    private async Task<Error?> OrganisationAsync(CancellationToken ct)
    {
        var begun = await registers.BeginAsync(Year, RiskKind.Organisation, null, ["org-plan", "org-disaster", "org-data", "org-revenue", "org-privacy"], ct);
        if (!begun.IsOk)
        {
            return begun.Error;
        }

        var book = (await books.FindAsync(begun.Value, ct))!;
        return await JudgeAsync(book,
            [
                ("org-plan", 3, 3, "ปีก่อนโครงการที่ไม่ได้ทำมี 12 จาก 58 โครงการ"), ("org-disaster", 3, 5, "น้ำหลากเข้าหมู่ที่ 2 และ 5 ปีก่อน เรือท้องแบนใช้ไม่ได้ 1 ลำ"),
                ("org-data", 2, 4, "เครื่องของกองคลังเสียเดือนมิถุนายน กู้ข้อมูลได้จากชุดสำรองเมื่อสองสัปดาห์ก่อน"), ("org-revenue", 3, 3, "ปีก่อนจัดเก็บได้ร้อยละ 91 ของประมาณการ"),
            ], ct)
            ?? (await controls.DoAsync(Of(book, "org-disaster", 0).Id, new(new(2025, 12, 18), "ตรวจเครื่องมือประจำเดือนธันวาคม", "เรือท้องแบนซ่อมแล้ว ใช้ได้ 2 ลำ", null), [], ct)).Error;
    }
}
