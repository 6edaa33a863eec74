using Microsoft.EntityFrameworkCore;
using Prongsai.Disclosure.Domain.Freezing;
using Prongsai.Kernel;
using Prongsai.Platform;
using Prongsai.Platform.Acts;
using Prongsai.Platform.Data;

namespace Prongsai.Disclosure.Data.Freezing;

/// <param name="Remark">Null when they wrote none.</param>
internal sealed record FindingDraft(string ItemKey, int Score, string? Remark);

/// <summary>What the assessors found, and the answers to it, of one freeze.</summary>
internal sealed class Clarifications(AgencyData data, AgencySession session)
{
    public const int Longest = 4000;

    private static readonly ActKind Entered = new("disclosure.assessor_findings_entered", "กรอกผลของผู้ตรวจ");
    private static readonly ActKind Answered = new("disclosure.clarification_written", "ร่างคำชี้แจง");
    private static readonly Error.Forbidden NotYours = new("clarification.forbidden", "กรอกผลของผู้ตรวจและคำชี้แจงได้เฉพาะผู้มีสิทธิ์เผยแพร่ข้อมูลเปิดเผยของทั้งหน่วยงาน");
    private static readonly Error.Conflict Newer = new("clarification.newer", "มีผู้อื่นเขียนคำชี้แจงของข้อนี้ไปก่อน ข้อความของท่านยังอยู่ในช่อง ฉบับล่าสุดอยู่ข้างล่าง กรุณารวมแล้วบันทึกอีกครั้ง");

    public async Task<IReadOnlyList<AssessedItem>> AssessedAsync(Guid freeze, FrozenState state, CancellationToken cancellationToken)
    {
        var found = await data.ReadAsync((db, ct) => db.Set<AssessorFinding>().Where(f => f.FreezeId == freeze).ToDictionaryAsync(f => f.ItemKey, ct), cancellationToken);
        return [.. state.Items.Where(i => found.ContainsKey(i.Key)).Select(i => new AssessedItem(i, found[i.Key].Score, found[i.Key].Remark))];
    }

    /// <summary>Newest answer of each item.</summary>
    public async Task<IReadOnlyDictionary<string, ClarificationAnswer>> AnswersAsync(Guid freeze, CancellationToken cancellationToken)
    {
        var all = await data.ReadAsync((db, ct) => db.Set<ClarificationAnswer>().Where(a => a.FreezeId == freeze && !db.Set<ClarificationAnswer>().Any(l => l.FreezeId == freeze && l.ItemKey == a.ItemKey && l.Place > a.Place)).ToListAsync(ct), cancellationToken);
        return all.ToDictionary(a => a.ItemKey);
    }

    /// <summary>All answers written of one item, newest first.</summary>
    public async Task<IReadOnlyList<ClarificationAnswer>> HistoryAsync(Guid freeze, string key, CancellationToken cancellationToken) =>
        await data.ReadAsync((db, ct) => db.Set<ClarificationAnswer>().Where(a => a.FreezeId == freeze && a.ItemKey == key).OrderByDescending(a => a.Place).Take(50).ToListAsync(ct), cancellationToken);

    /// <summary>Puts findings in the place of those that stand there; items not named keep theirs.</summary>
    public async Task<Result<Unit>> EnterAsync(Guid freeze, IReadOnlyList<FindingDraft> findings, CancellationToken cancellationToken)
    {
        if (!session.Rights.Has("disclosure.publish", null))
        {
            return NotYours;
        }

        return await data.ActAsync<Unit>(Entered, async (act, ct) =>
        {
            var there = await act.Db.Set<AssessorFinding>().Where(f => f.FreezeId == freeze).ToDictionaryAsync(f => f.ItemKey, ct);
            foreach (var finding in findings)
            {
                if (!there.TryGetValue(finding.ItemKey, out var row))
                {
                    row = there[finding.ItemKey] = new AssessorFinding { FreezeId = freeze, ItemKey = finding.ItemKey };
                    act.Db.Add(row);
                }

                if ((row.Score, row.Remark) != (finding.Score, finding.Remark) || act.Db.Entry(row).State == EntityState.Added)
                {
                    (row.Score, row.Remark, row.EnteredAt) = (finding.Score, finding.Remark, act.At);
                }
            }

            return Unit.Done;
        }, cancellationToken);
    }

    /// <param name="seen">Place of the answer that the officer saw; 0 when there was none.</param>
    public async Task<Result<Unit>> AnswerAsync(Guid freeze, string key, int seen, string? text, CancellationToken cancellationToken)
    {
        if (!session.Rights.Has("disclosure.publish", null))
        {
            return NotYours;
        }

        if (ThaiText.Typed(text?.ReplaceLineEndings("\n")) is not { Length: <= Longest } typed)
        {
            return new Error.Invalid("clarification.text", "ยังไม่ได้บันทึก", [new("Text", string.IsNullOrWhiteSpace(text) ? "กรุณาเขียนคำชี้แจง" : $"ยาวเกิน {Longest:N0} ตัวอักษร กรุณาย่อ")]);
        }

        return await data.ActAsync<Unit>(Answered, async (act, ct) =>
        {
            var last = await act.Db.Set<ClarificationAnswer>().Where(a => a.FreezeId == freeze && a.ItemKey == key).OrderByDescending(a => a.Place).FirstOrDefaultAsync(ct);
            if ((last?.Place ?? 0) != seen)
            {
                return Newer;
            }

            if (last?.Text != typed)
            {
                act.Db.Add(new ClarificationAnswer { FreezeId = freeze, ItemKey = key, Place = seen + 1, Text = typed, WrittenAt = act.At });
            }

            return Unit.Done;
        }, cancellationToken);
    }
}
