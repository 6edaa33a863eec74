using Microsoft.EntityFrameworkCore;
using Prongsai.Kernel;
using Prongsai.Platform.Acts;
using Prongsai.Platform.Data;

namespace Prongsai.ActionPlan.Data;

/// <summary>Dimensions of a plan that has begun: added at the end, named anew, taken out when they hold no project. Numbers close up; projects keep their ids.</summary>
internal sealed class DimensionEditing(AgencyData data)
{
    public const int Most = 12;
    private static readonly ActKind Added = new("action_plan.dimension_added", "เพิ่มมิติในแผน");
    private static readonly ActKind Named = new("action_plan.dimension_named", "เปลี่ยนชื่อมิติของแผน");
    private static readonly ActKind Removed = new("action_plan.dimension_removed", "ตัดมิติออกจากแผน");
    public static readonly Error.NotFound NotThere = new("plan.dimension_not_found", "ไม่พบมิตินี้ อาจถูกตัดออกแล้ว กรุณาเปิดหน้านี้ใหม่");
    private static readonly Error.Invalid NoName = new("plan.dimension", "กรอกชื่อมิติก่อนบันทึก", [new("NewDimension", "กรอกชื่อมิติก่อนบันทึก")]);

    public Task<Result<Guid>> AddAsync(Guid plan, string? name, CancellationToken cancellationToken) => data.ActAsync<Guid>(Added, async (act, ct) =>
    {
        if (!await act.Db.Set<Plan>().AnyAsync(p => p.Id == plan, ct))
        {
            return PlanEditing.NotThere;
        }

        if (ThaiText.Typed(name) is not { } typed)
        {
            return NoName;
        }

        var names = await act.Db.Set<Dimension>().Where(d => d.PlanId == plan).Select(d => d.Name).ToListAsync(ct);
        if (names.Count >= Most || names.Exists(n => ThaiText.Fold(n) == ThaiText.Fold(typed)))
        {
            var why = names.Count >= Most ? $"แผนหนึ่งฉบับมีได้ไม่เกิน {Most} มิติ" : $"มีมิติชื่อ \"{typed}\" อยู่แล้ว";
            return new Error.Invalid("plan.dimension", why, [new("NewDimension", why)]);
        }

        var row = new Dimension { PlanId = plan, Number = names.Count + 1, Name = typed };
        act.Db.Add(row);
        return row.Id;
    }, cancellationToken);

    public Task<Result<Unit>> NameAsync(Guid dimension, int seen, string? name, CancellationToken cancellationToken) => data.ActAsync<Unit>(Named, async (act, ct) =>
    {
        if (await act.Db.Set<Dimension>().SingleOrDefaultAsync(d => d.Id == dimension, ct) is not { } row)
        {
            return NotThere;
        }

        if (ThaiText.Typed(name) is not { } typed)
        {
            return NoName;
        }

        act.Expect(row, seen);
        row.Name = typed;
        return Unit.Done;
    }, cancellationToken);

    public Task<Result<Unit>> RemoveAsync(Guid dimension, int seen, CancellationToken cancellationToken) => data.ActAsync<Unit>(Removed, async (act, ct) =>
    {
        if (await act.Db.Set<Dimension>().SingleOrDefaultAsync(d => d.Id == dimension, ct) is not { } row)
        {
            return NotThere;
        }

        var held = await act.Db.Set<Project>().CountAsync(p => p.DimensionId == dimension, ct);
        var later = await act.Db.Set<Dimension>().Where(d => d.PlanId == row.PlanId && d.Id != dimension).OrderBy(d => d.Number).ToListAsync(ct);
        if (held > 0 || later.Count == 0)
        {
            return new Error.RuleBroken("plan.dimension_held",
                held > 0 ? $"มิติที่ {row.Number} ยังมี {held} โครงการจึงตัดออกไม่ได้ เปิดแต่ละโครงการแล้วย้ายไปมิติอื่นก่อน" : "แผนต้องมีมิติอย่างน้อย 1 มิติ", "ตัดได้เฉพาะมิติที่ไม่มีโครงการ");
        }

        act.Expect(row, seen);
        act.Db.Remove(row);
        await act.Db.SaveChangesAsync(ct);
        foreach (var next in later.Where(d => d.Number > row.Number))
        {
            next.Number--;
            await act.Db.SaveChangesAsync(ct);
        }

        return Unit.Done;
    }, cancellationToken);
}
