using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using NodaTime;
using Prongsai.ActionPlan.Domain;
using Prongsai.Kernel;
using Prongsai.Organization.Contracts;
using Prongsai.Platform.Acts;
using Prongsai.Platform.Data;

namespace Prongsai.ActionPlan.Data;

/// <summary>A version in the list of versions.</summary>
internal sealed record VersionLine(int Number, string Reason, Instant FrozenAt, string FrozenBy, string Sha256);

/// <summary>Versions of a plan: frozen text with its hash, made with a reason.</summary>
internal sealed class VersionKeeping(AgencyData data, PlanReading plans, IOffice office)
{
    private static readonly ActKind Frozen = new("action_plan.version_frozen", "ออกฉบับของแผนปฏิบัติการป้องกันการทุจริต");

    /// <summary>Freezes the plan as it stands; the first version puts it in force. Not while a form's words stand in it.</summary>
    /// <param name="foreignPostsMeant">A person has looked at posts that this kind of agency does not have, and means them.</param>
    public async Task<Result<int>> FreezeAsync(Guid plan, string? reason, bool foreignPostsMeant, CancellationToken cancellationToken)
    {
        if (ThaiText.Typed(reason) is not { } why)
        {
            return new Error.Invalid("plan.reason", "ยังไม่ได้เขียนเหตุผล", [new("Reason", "เขียนว่าออกฉบับนี้เพราะอะไร เช่น ประกาศใช้แผน หรือปรับงบตามข้อบัญญัติปี 2569")]);
        }

        if (await plans.FindAsync(plan, cancellationToken) is not { } whole)
        {
            return PlanEditing.NotThere;
        }

        if ((await LeftoversAsync(whole, cancellationToken)).Where(l => !l.IsForeignPost || !foreignPostsMeant).ToList() is { Count: > 0 } left)
        {
            return new Error.RuleBroken("plan.leftovers", $"ยังออกฉบับไม่ได้ มีข้อความจากแบบฟอร์มหรือหน่วยงานอื่นค้างอยู่ {left.Count} แห่ง เช่น \"{left[0].Found}\" ที่{left[0].Where} แก้ตามรายการด้านล่างก่อน", "แผนที่ประกาศใช้ต้องไม่มีข้อความค้างจากแบบ");
        }

        var content = JsonSerializer.Serialize(whole, StoredJson.Options);
        return await data.ActAsync<int>(Frozen, why, async (act, ct) =>
        {
            var row = await act.Db.Set<Plan>().SingleAsync(p => p.Id == plan, ct);
            var last = await act.Db.Set<PlanVersion>().Where(v => v.PlanId == plan).OrderByDescending(v => v.Number).Select(v => new { v.Number, v.Content }).FirstOrDefaultAsync(ct);
            if (last?.Content == content)
            {
                return new Error.RuleBroken("plan.same", $"แผนยังเหมือนฉบับที่ {last.Number} ทุกข้อ จึงไม่ต้องออกฉบับใหม่", "ฉบับใหม่ต้องต่างจากฉบับก่อน");
            }

            var number = (last?.Number ?? 0) + 1;
            act.Db.Add(new PlanVersion { PlanId = plan, Number = number, Reason = why, Content = content, Sha256 = Sha(content), FrozenAt = act.At, FrozenBy = act.Actor.Name });
            row.State = PlanState.InForce;
            return number;
        }, cancellationToken);
    }

    public async Task<IReadOnlyList<PlanLeftover>> LeftoversAsync(WholePlan plan, CancellationToken cancellationToken) => PlanLeftovers.Of(plan, (await office.ProfileAsync(cancellationToken)).Name.Kind);

    /// <summary>Newest first.</summary>
    public Task<List<VersionLine>> ListAsync(Guid plan, CancellationToken cancellationToken) => data.ReadAsync(
        (db, ct) => db.Set<PlanVersion>().Where(v => v.PlanId == plan).OrderByDescending(v => v.Number).Take(100).Select(v => new VersionLine(v.Number, v.Reason, v.FrozenAt, v.FrozenBy, v.Sha256)).ToListAsync(ct), cancellationToken);

    /// <summary>The plan as frozen, and whether its text still has the hash it was frozen with.</summary>
    public async Task<(WholePlan Plan, bool IsWhole)?> FindAsync(Guid plan, int number, CancellationToken cancellationToken)
    {
        var row = await data.ReadAsync((db, ct) => db.Set<PlanVersion>().SingleOrDefaultAsync(v => v.PlanId == plan && v.Number == number, ct), cancellationToken);
        return row is null ? null : (JsonSerializer.Deserialize<WholePlan>(row.Content, StoredJson.Options)!, Sha(row.Content) == row.Sha256);
    }

    private static string Sha(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
}
