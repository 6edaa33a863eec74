using Microsoft.EntityFrameworkCore;
using NodaTime;
using Prongsai.Organization.Contracts;
using Prongsai.Organization.Data;
using Prongsai.Platform.Data;
using Prongsai.Platform.Web;

namespace Prongsai.Organization.Features.Hub;

/// <summary>What an office just opened says about itself: its place, its people, who acts, its working group, its delegations.</summary>
internal sealed class OfficeSteps(AgencyData data, IClock clock) : ISetUpSteps
{
    /// <summary>Posts whose vacancy stops papers until somebody acts.</summary>
    private static readonly PostRank[] Leading = [PostRank.Executive, PostRank.ChiefAdministrator, PostRank.UnitHead];

    public Task<IReadOnlyList<SetUpStep>> ReadAsync(CancellationToken cancellationToken) => data.ReadAsync<IReadOnlyList<SetUpStep>>(async (db, ct) =>
    {
        var has = await db.Set<AgencyProfile>().Select(p => new
        {
            Place = p.Subdistrict != null || p.Address != null,
            People = db.Set<Person>().Count(),
            Bodies = db.Set<Body>().Count(),
            Orders = db.Set<DelegationOrder>().Count(),
        }).SingleAsync(ct);
        var vacant = await VacantAsync(db, ct);
        return
        [
            new("บอกที่ตั้งของหน่วยงาน", has.Place ? "บอกแล้ว" : "ใช้พิมพ์หัวหนังสือและหน้าติดต่อ", "บอกที่ตั้ง", "/office/agency/profile", "office.manage", 10) { IsDone = has.Place },
            new("นำเข้าบัญชีบุคลากร", has.People > 0 ? $"{has.People} คน" : "ลากไฟล์ Excel ของงานการเจ้าหน้าที่มาวาง ระบบแยกคน ตำแหน่ง และส่วนราชการให้", "นำเข้า", "/office/people/import", "people.manage", 20) { IsDone = has.People > 0 },
            .. has.People == 0 ? [] : vacant.Select(p => new SetUpStep($"ตั้งผู้รักษาราชการแทน{p.Name}", "ตำแหน่งว่าง จึงยังไม่มีใครลงนามแทนได้", "ตั้งผู้แทน", $"/office/people/posts/{p.Id}/acting", "people.manage", 30) { IsOptional = true }),
            new("ตั้งคณะทำงาน", has.Bodies > 0 ? $"{has.Bodies} คณะ" : "คณะทำงานมาตรการภายในและคณะกรรมการที่ต้องมี มีแบบให้เลือก", "ตั้งคณะ", "/office/bodies", "bodies.manage", 50) { IsDone = has.Bodies > 0, IsOptional = true },
            new("บันทึกคำสั่งมอบอำนาจ", has.Orders > 0 ? $"{has.Orders} ฉบับ" : "ถ้านายกมอบให้รองนายกหรือปลัดลงนามแทน", "บันทึก", "/office/delegations", "delegation.manage", 60) { IsDone = has.Orders > 0, IsOptional = true },
        ];
    }, cancellationToken);

    private async Task<List<VacantPost>> VacantAsync(Db db, CancellationToken ct)
    {
        var today = OfficeYear.Today(clock);
        return await db.Set<Post>().Where(p => Leading.Contains(p.Rank) && (p.ClosedOn == null || p.ClosedOn > today)
                && !db.Set<Holding>().Any(h => h.PostId == p.Id && (h.Since == null || h.Since <= today) && (h.Until == null || h.Until >= today))
                && !db.Set<Acting>().Any(a => a.PostId == p.Id && a.Since <= today && (a.Until == null || a.Until >= today)))
            .OrderBy(p => p.Name).Select(p => new VacantPost(p.Id, p.Name)).Take(5).ToListAsync(ct);
    }

    private sealed record VacantPost(Guid Id, string Name);
}
