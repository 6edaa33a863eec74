using Microsoft.EntityFrameworkCore;
using Prongsai.Kernel;
using Prongsai.Platform;
using Prongsai.Platform.Acts;
using Prongsai.Platform.Data;

namespace Prongsai.Disclosure.Data.Freezing;

/// <summary>Explanations that officers wrote in place of the prepared ones.</summary>
internal sealed class SubmissionNotes(AgencyData data, AgencySession session)
{
    public const int Longest = 2000;

    private static readonly ActKind Written = new("disclosure.submission_explained", "แก้คำอธิบายสำหรับ ITAS");
    private static readonly Error.Forbidden NotYours = new("item.not_yours", "ข้อนี้อยู่กับส่วนราชการอื่น แก้คำอธิบายได้เฉพาะผู้รับผิดชอบข้อหรือผู้ประสานงาน");

    public Task<Dictionary<string, SubmissionNote>> YearAsync(FiscalYear year, CancellationToken cancellationToken) =>
        data.ReadAsync((db, ct) => db.Set<SubmissionNote>().Where(n => n.FiscalYear == year).ToDictionaryAsync(n => n.ItemKey, ct), cancellationToken);

    /// <param name="text">Null or blank brings the prepared text back.</param>
    /// <param name="unit">Unit that answers for the item.</param>
    public async Task<Result<Unit>> WriteAsync(FiscalYear year, string key, Guid? unit, int? seen, string? text, CancellationToken cancellationToken)
    {
        if (!session.Rights.Has("disclosure.edit", unit))
        {
            return NotYours;
        }

        var typed = ThaiText.Typed(text?.ReplaceLineEndings("\n"));
        if (typed?.Length > Longest)
        {
            return new Error.Invalid("submission.long", $"ยาวเกิน {Longest:N0} ตัวอักษร กรุณาย่อ", [new("Text", $"ยาวเกิน {Longest:N0} ตัวอักษร กรุณาย่อ")]);
        }

        return await data.ActAsync<Unit>(Written, async (act, ct) =>
        {
            var row = await act.Db.Set<SubmissionNote>().SingleOrDefaultAsync(n => n.FiscalYear == year && n.ItemKey == key, ct);
            if (row is null)
            {
                if (typed is not null)
                {
                    act.Db.Add(new SubmissionNote { FiscalYear = year, ItemKey = key, Text = typed });
                }

                return Unit.Done;
            }

            act.Expect(row, seen);
            if (typed is null)
            {
                act.Db.Remove(row);
            }
            else
            {
                row.Text = typed;
            }

            return Unit.Done;
        }, cancellationToken);
    }
}
