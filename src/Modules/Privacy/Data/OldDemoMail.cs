using NodaTime;
using Prongsai.Platform.Acts;

namespace Prongsai.Privacy.Data;

/// <summary>Made-up mail of last year, so that the demo's preview has something that is due.</summary>
internal static class OldDemoMail
{
    private static readonly string[] Subjects = ["สรุปงานประจำวัน 3 เรื่อง", "ใกล้ครบกำหนด: O12 รายงานผลการดำเนินงาน", "มีหนังสือเวียนรอรับทราบ", "สรุปงานประจำวัน 1 เรื่อง", "ใกล้ครบกำหนด: O28 แนวปฏิบัติ"];

    public static async Task WriteAsync(Act act, CancellationToken ct)
    {
        for (var i = 0; i < Subjects.Length; i++)
        {
            var at = (act.At - Duration.FromDays(120 + (i * 9))).ToDateTimeUtc();
            await act.Db.ExecuteAsync("""
                insert into platform.stored_mail (agency_id, id, recipient, subject, text, state, attempts, queued_at, ended_at)
                values (platform.current_agency(), $1, 'somsamai@example.go.th', $2, null, 'Sent', 1, $3, $3)
                """, ct, Guid.CreateVersion7(), Subjects[i], at);
        }
    }
}
