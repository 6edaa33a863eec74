using Microsoft.EntityFrameworkCore;
using Prongsai.Disclosure.Domain.Texts;
using Prongsai.Kernel;
using Prongsai.Platform;
using Prongsai.Platform.Acts;
using Prongsai.Platform.Data;

namespace Prongsai.Disclosure.Data.Texts;

/// <summary>What an officer says is meant for everyone although it was pointed out; said once for the same text.</summary>
internal sealed class MeantTexts(AgencyData data, AgencySession session)
{
    private static readonly ActKind Meant = new("disclosure.text_meant", "ยืนยันว่าตั้งใจให้เผยแพร่");
    private static readonly ActKind TakenBack = new("disclosure.text_not_meant", "เลิกยืนยันว่าตั้งใจให้เผยแพร่");

    /// <summary>An identity number is meant only by whoever may publish.</summary>
    public bool May(FindingKind kind, Guid? unit) => session.Rights.Has(kind == FindingKind.IdentityNumber ? "disclosure.publish" : "disclosure.edit", unit);

    public Task<Result<Unit>> MeanAsync(FiscalYear year, string key, TextFinding finding, string? reason, CancellationToken cancellationToken)
    {
        if (ThaiText.Typed(reason) is not { Length: >= 5 } why)
        {
            return Task.FromResult<Result<Unit>>(new Error.Invalid("publish.meant_reason", "ยังไม่มีเหตุผล", [new("Reason", "กรุณาบอกเหตุผลที่ตั้งใจให้เผยแพร่ เช่น เป็นเบอร์ติดต่องานที่เจ้าตัวยินยอมแล้ว")]));
        }

        return data.ActAsync<Unit>(Meant, PersonalHits.Covered(why), async (act, ct) =>
        {
            var row = await ItemEditing.RowAsync(act, year, key, ct);
            if (!May(finding.Kind, row.UnitId))
            {
                return new Error.Forbidden("publish.not_yours_to_mean", finding.Kind == FindingKind.IdentityNumber
                    ? "เลขประจำตัวประชาชนยืนยันได้เฉพาะผู้มีสิทธิเผยแพร่ กรุณาปิดบังก่อน หรือแจ้งผู้ประสานงาน"
                    : "ท่านยืนยันได้เฉพาะข้อของส่วนราชการที่ได้รับสิทธิ กรุณาแจ้งผู้รับผิดชอบข้อนี้");
            }

            var kind = finding.Kind.ToString();
            if (!await act.Db.Set<MeantText>().AnyAsync(m => m.YearItemId == row.Id && m.Kind == kind && m.Mark == finding.Mark, ct))
            {
                act.Db.Add(new MeantText
                {
                    YearItemId = row.Id,
                    Kind = kind,
                    Mark = finding.Mark,
                    Shown = finding.Shown.FirstOrDefault() ?? "",
                    Place = finding.Place.LabelTh,
                    Reason = PersonalHits.Covered(why),
                    ByName = act.Actor.Name,
                    At = act.At,
                });
            }

            return Unit.Done;
        }, cancellationToken);
    }

    public Task<Result<Unit>> TakeBackAsync(FiscalYear year, string key, Guid id, CancellationToken cancellationToken) => data.ActAsync<Unit>(TakenBack, async (act, ct) =>
    {
        var row = await ItemEditing.RowAsync(act, year, key, ct);
        if (!session.Rights.Has("disclosure.edit", row.UnitId))
        {
            return new Error.Forbidden("publish.not_yours_to_mean", "ท่านเลิกยืนยันได้เฉพาะข้อของส่วนราชการที่ได้รับสิทธิ");
        }

        if (await act.Db.Set<MeantText>().SingleOrDefaultAsync(m => m.Id == id && m.YearItemId == row.Id, ct) is { } meant)
        {
            act.Db.Remove(meant);
            await act.Db.SaveChangesAsync(ct);
            if (PublishGate.IsOut(row) && await PublishGate.RefusalAsync(act, row, ct) is { })
            {
                return new Error.Invalid("publish.still_out", "ข้อนี้เผยแพร่อยู่ จึงเลิกยืนยันไม่ได้ กรุณาปิดบังหรือยกเลิกเผยแพร่ก่อน");
            }
        }

        return Unit.Done;
    }, cancellationToken);
}
