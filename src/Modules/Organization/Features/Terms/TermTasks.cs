using NodaTime;
using Prongsai.Kernel;
using Prongsai.Organization.Contracts;
using Prongsai.Organization.Data;
using Prongsai.Platform;
using Prongsai.Platform.Modules;

namespace Prongsai.Organization.Features.Terms;

/// <summary>Terms that end and papers to be signed anew, as tasks for those who keep the staff list.</summary>
internal sealed class TermTasks(TermWatch watch, AgencySession session, IClock clock) : ITaskSource
{
    private const int Most = 10;

    public async Task<IReadOnlyList<WorkItem>> DueAsync(Actor actor, FiscalYear year, CancellationToken cancellationToken)
    {
        var today = OfficeYear.Today(clock);
        if (!session.Rights.Has("people.manage") || !year.Contains(today))
        {
            return [];
        }

        var view = await watch.ViewAsync(today, cancellationToken);
        List<WorkItem> tasks = [.. view.Endings.GroupBy(e => (e.On, Kind: e.What.Split(' ')[0])).Take(Most).Select(g => g.Count() == 1
            ? new WorkItem($"เตรียมการเมื่อ{g.First().Title} {g.First().What}", g.First().Path, g.Key.On, WhyTh: "ใกล้สิ้นสุด เตรียมผู้ปฏิบัติหน้าที่ต่อและเอกสารที่เกี่ยวข้อง")
            : new WorkItem($"เตรียมการเมื่อ{g.Key.Kind} {g.Count()} ตำแหน่ง", "/office/terms", g.Key.On, WhyTh: "ใกล้สิ้นสุดพร้อมกัน เตรียมผู้ปฏิบัติหน้าที่ต่อและเอกสารที่เกี่ยวข้อง"))];
        if (view.Papers.Count > 0)
        {
            tasks.Add(new($"ออกเอกสารใหม่ในนามผู้ดำรงตำแหน่งปัจจุบัน {view.Papers.Count} ฉบับ", "/office/terms", WhyTh: "ผู้ลงนามเดิมพ้นจากตำแหน่งแล้ว"));
        }

        return tasks;
    }
}
