using Microsoft.EntityFrameworkCore;
using Prongsai.Correspondence.Contracts;
using Prongsai.Kernel;
using Prongsai.Platform;
using Prongsai.Platform.Acts;
using Prongsai.Platform.Data;

namespace Prongsai.Correspondence.Data;

/// <summary>What happens to a letter after it is signed: it goes out, or is cancelled with its number kept in the book.</summary>
internal sealed class LetterIssuing(AgencyData data, Viewing viewing, LetterDrafts drafts, AgencySession session)
{
    private static readonly ActKind Sent = new("correspondence.letter_sent", "ส่งหรือประกาศหนังสือ");
    private static readonly ActKind Cancelled = new("correspondence.letter_cancelled", "ยกเลิกหนังสือที่ลงนามแล้ว");
    private static readonly Error.Forbidden NotKeeper = new("letters.not_keeper", "ทำได้เฉพาะผู้จัดทำหรือผู้ดูแลทะเบียน หนังสือยังอยู่ครบ");
    private static readonly Error.Invalid NotSigned = new("letters.not_signed", "หนังสือนี้ยังไม่ได้ลงนามหรือยกเลิกไปแล้ว กรุณาเปิดหน้านี้ใหม่");

    /// <param name="note">How it went: by post, by hand, on the board.</param>
    public Task<Result<Unit>> SendAsync(Guid id, int seenVersion, string? note, CancellationToken ct) => OnSignedAsync(Sent, id, seenVersion, null, (act, letter) =>
    {
        if (letter.State != LetterState.Signed)
        {
            return NotSigned;
        }

        (letter.State, letter.SentAt, letter.SentNote, letter.ChangedAt) = (LetterState.Sent, act.At, ThaiText.Typed(note), act.At);
        return Unit.Done;
    }, ct);

    public async Task<Result<Unit>> CancelAsync(Guid id, int seenVersion, string? reason, CancellationToken ct)
    {
        if (ThaiText.Typed(reason) is not { } why)
        {
            return new Error.Invalid("letters.no_cancel_reason", "กรุณาเขียนเหตุผลที่ยกเลิก เลขที่จะคงอยู่ในทะเบียนพร้อมเหตุผลนี้", [new FieldFault("Reason", "เขียนเหตุผล")]);
        }

        return await OnSignedAsync(Cancelled, id, seenVersion, why, (act, letter) =>
        {
            (letter.State, letter.CancelledAt, letter.CancelReason, letter.ChangedAt) = (LetterState.Cancelled, act.At, why, act.At);
            return Unit.Done;
        }, ct);
    }

    private async Task<Result<Unit>> OnSignedAsync(ActKind kind, Guid id, int seenVersion, string? reason, Func<Act, Letter, Result<Unit>> work, CancellationToken ct)
    {
        var viewer = await viewing.ReadAsync(ct);
        return await data.ActAsync<Unit>(kind, reason, async (act, ct) =>
        {
            var letter = await LetterSight.Letters(act.Db, viewer).SingleOrDefaultAsync(l => l.Id == id, ct);
            if (letter is null)
            {
                return LetterErrors.NotFound;
            }

            if (letter.State is not (LetterState.Signed or LetterState.Sent))
            {
                return NotSigned;
            }

            if (!drafts.IsWriter(letter, viewer) && !session.Rights.Has(Viewing.KeepBooks, letter.UnitId))
            {
                return NotKeeper;
            }

            act.Expect(letter, seenVersion);
            return work(act, letter);
        }, ct);
    }
}
