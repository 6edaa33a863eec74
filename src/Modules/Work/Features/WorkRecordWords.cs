using Prongsai.Platform.Acts;
using Prongsai.Work.Domain;

namespace Prongsai.Work.Features;

/// <summary>Thai words of this module's tables in the record of acts.</summary>
internal static class WorkRecordWords
{
    private static readonly Dictionary<string, string> States = Enum.GetValues<TaskState>().ToDictionary(s => s.ToString(), TaskSteps.NameTh);

    public static readonly RecordWords[] All =
    [
        new("work.given_task", "งานที่มอบ")
        {
            Columns =
            {
                ["title"] = "งาน", ["path"] = "หน้าที่เกี่ยวข้อง", ["receiver_name"] = "ผู้รับ", ["due_on"] = "ครบกำหนด", ["is_restricted"] = "เป็นเรื่องปกปิด", ["state"] = "สถานะ", ["giver_name"] = "ผู้มอบ", ["given_at"] = "มอบเมื่อ",
            },
            Values = { ["state"] = States },
            Path = id => $"/office/tasks/{id}",
            Hidden = ["unit_id", "account", "giver", "changed_at"],
        },
        new("work.given_task_step", "ขั้นของงานที่มอบ")
        {
            Columns = { ["state"] = "สถานะ", ["by_name"] = "ผู้บันทึก", ["note"] = "บันทึก", ["at"] = "เมื่อ" },
            Values = { ["state"] = States },
            Hidden = ["given_task_id", "by_account"],
        },
        new("work.notice_choice", "วิธีรับการแจ้งเตือน")
        {
            Columns = { ["mail"] = "อีเมลสรุปงาน", ["send_at"] = "เวลาส่ง", ["quiet_from"] = "ไม่รบกวนตั้งแต่", ["quiet_until"] = "ไม่รบกวนถึง" },
            Values = { ["mail"] = new() { [nameof(MailRhythm.Daily)] = "ทุกวันทำการ", [nameof(MailRhythm.Weekly)] = "สัปดาห์ละครั้ง", [nameof(MailRhythm.Off)] = "ไม่รับอีเมล" } },
            Path = _ => "/me/notices",
            Hidden = ["account"],
        },
        new("work.escalation_choice", "วันแจ้งงานเกินกำหนด")
        {
            Columns = { ["head_after"] = "แจ้งหัวหน้าเมื่อเกิน (วันทำการ)", ["top_after"] = "แจ้งผู้บริหารเมื่อเกิน (วันทำการ)" },
            Path = _ => "/office/notices/late",
        },
    ];
}
