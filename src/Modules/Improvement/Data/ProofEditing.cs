using Microsoft.EntityFrameworkCore;
using Prongsai.Kernel;
using Prongsai.Platform;
using Prongsai.Platform.Acts;
using Prongsai.Platform.Data;

namespace Prongsai.Improvement.Data;

/// <summary>A proof by its address.</summary>
internal sealed record NewProof(string Title, string Address);

/// <summary>Binds proofs to measures.</summary>
internal sealed class ProofEditing(AgencyData data, AgencySession session)
{
    private const int Most = 40;

    private static readonly ActKind Bound = new("improvement.proof_bound", "ผูกหลักฐานกับมาตรการ");
    private static readonly ActKind Dropped = new("improvement.proof_dropped", "เอาหลักฐานออกจากมาตรการ");
    private static readonly Error.NotFound Missing = new("improvement.measure", "ไม่พบมาตรการนี้ อาจถูกลบไปแล้ว");
    private static readonly Error.Forbidden NotOwner = new("improvement.not_owner", "มาตรการนี้เป็นของส่วนราชการอื่น ผูกหลักฐานได้เฉพาะผู้รับผิดชอบและผู้ประสานงาน");

    public Task<Result<Unit>> AddAsync(Guid measure, NewProof proof, CancellationToken cancellationToken) => data.ActAsync<Unit>(Bound, async (act, ct) =>
    {
        if (await act.Db.Set<Measure>().SingleOrDefaultAsync(m => m.Id == measure, ct) is not { } row)
        {
            return Missing;
        }

        if (!MeasureEditing.MayReport(session.Rights, row))
        {
            return NotOwner;
        }

        if (await act.Db.Set<MeasureProof>().CountAsync(p => p.MeasureId == measure, ct) >= Most)
        {
            return new Error.RuleBroken("improvement.proofs", $"มาตรการหนึ่งมีหลักฐานได้ไม่เกิน {Most} รายการ กรุณารวมเป็นแฟ้มเดียว", "จำนวนหลักฐาน");
        }

        act.Db.Add(new MeasureProof { MeasureId = measure, Title = proof.Title, Address = proof.Address });
        return Unit.Done;
    }, cancellationToken);

    public Task<Result<Unit>> DropAsync(Guid measure, Guid proof, CancellationToken cancellationToken) => data.ActAsync<Unit>(Dropped, async (act, ct) =>
    {
        if (await act.Db.Set<Measure>().SingleOrDefaultAsync(m => m.Id == measure, ct) is not { } row)
        {
            return Missing;
        }

        if (!MeasureEditing.MayReport(session.Rights, row))
        {
            return NotOwner;
        }

        act.Db.RemoveRange(await act.Db.Set<MeasureProof>().Where(p => p.MeasureId == measure && p.Id == proof).ToListAsync(ct));
        return Unit.Done;
    }, cancellationToken);
}
