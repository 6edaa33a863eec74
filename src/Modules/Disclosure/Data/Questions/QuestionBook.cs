using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using NodaTime;
using Prongsai.Disclosure.Domain;
using Prongsai.Kernel;
using Prongsai.Organization.Contracts;
using Prongsai.Platform;
using Prongsai.Platform.Acts;
using Prongsai.Platform.Data;
using Prongsai.Platform.Mail;

namespace Prongsai.Disclosure.Data;

/// <summary>The board of questions and answers: asked by anyone, seen by officers, public only once answered and shown.</summary>
internal sealed class QuestionBook(AgencyData data, PortalCache portal, AgencySession session, Outbox outbox)
{
    /// <summary>พ.ร.ฎ. ว่าด้วยหลักเกณฑ์และวิธีการบริหารกิจการบ้านเมืองที่ดี พ.ศ. 2546 มาตรา 38: fifteen days.</summary>
    public const int DaysToAnswer = 15;
    private const string Letters = "ABCDEFGHJKMNPQRSTVWXYZ23456789";
    private const int CodeLength = 10;
    private const int MostCounted = 10_000;
    private const string NoPost = "เจ้าหน้าที่";

    private static readonly ActKind Asked = new("disclosure.question_asked", "รับคำถามจากประชาชน");
    private static readonly ActKind Answered = new("disclosure.question_answered", "ตอบคำถามของประชาชน");
    private static readonly ActKind Hidden = new("disclosure.question_hidden", "ไม่แสดงคำถามของประชาชน");
    private static readonly Error.NotFound Gone = new("question.not_found", "ไม่พบคำถามนี้ อาจลบตามระยะเวลาแล้ว กรุณากลับไปเลือกจากรายการ");
    private static readonly Error.Forbidden NotYours = new("question.not_yours", "ท่านไม่มีสิทธิตอบคำถามของประชาชน ยังไม่มีอะไรเปลี่ยน กรุณาแจ้งผู้ประสานงาน");

    /// <summary>Mail can be sent, so it may be asked where to.</summary>
    public bool CanMail => outbox.IsConfigured;

    public Task<Result<Question>> AskAsync(string text, string? name, string? email, bool english, CancellationToken cancellationToken) => data.ActAsync<Question>(Asked, (act, _) =>
    {
        var question = new Question
        {
            Code = RandomNumberGenerator.GetString(Letters, CodeLength),
            Text = ThaiText.Typed(text)!,
            AskerName = ThaiText.Typed(name),
            AskerEmail = CanMail ? ThaiText.Typed(email) : null,
            English = english,
            AskedAt = act.At,
            DueOn = OfficeYear.DayOf(act.At).PlusDays(DaysToAnswer),
        };
        act.Db.Add(question);
        return Task.FromResult<Result<Question>>(question);
    }, cancellationToken);

    /// <summary>What everyone may read, newest answer first.</summary>
    /// <param name="until">Only what was answered by the end of this year; null for all.</param>
    public Task<(IReadOnlyList<Question> Page, int Count)> ShownAsync(FiscalYear? until, int skip, int take, CancellationToken cancellationToken) => data.ReadAsync<(IReadOnlyList<Question>, int)>(async (db, ct) =>
    {
        var shown = db.Set<Question>().Where(q => q.State == QuestionState.Shown);
        if (until is { } year)
        {
            var end = EndOf(year.End);
            shown = shown.Where(q => q.AnsweredAt < end);
        }

        return (await shown.OrderByDescending(q => q.AnsweredAt).ThenBy(q => q.Id).Skip(skip).Take(take).ToListAsync(ct), await shown.CountAsync(ct));
    }, cancellationToken);

    /// <summary>How many questions stand answered on the board by the end of the day, and when the last of them was; read once, whatever the days asked for.</summary>
    public async Task<(int Count, Instant? Last)> AnsweredAsync(LocalDate day, CancellationToken cancellationToken)
    {
        var end = EndOf(day);
        var board = await data.ReadOnceAsync(async (db, ct) => new AnsweredAt(db.IsPast
            ? [.. (await db.ThoseAsync<Question>(q => q.State == QuestionState.Shown, ct)).Select(q => q.AnsweredAt!.Value).OrderDescending().Take(MostCounted)]
            : await db.Set<Question>().Where(q => q.State == QuestionState.Shown).OrderByDescending(q => q.AnsweredAt).Select(q => q.AnsweredAt!.Value).Take(MostCounted).ToListAsync(ct)), cancellationToken);
        var by = board.Moments.Where(at => at < end).ToList();
        return (by.Count, by.Count > 0 ? by.Max() : null);
    }

    /// <summary>By the asker's code.</summary>
    public Task<Question?> FollowAsync(string code, CancellationToken cancellationToken)
    {
        var clean = string.Concat(code.ToUpperInvariant().Where(char.IsAsciiLetterOrDigit));
        return data.ReadAsync((db, ct) => db.Set<Question>().SingleOrDefaultAsync(q => q.Code == clean, ct), cancellationToken);
    }

    public Task<Question?> FindAsync(Guid id, CancellationToken cancellationToken) =>
        data.ReadAsync((db, ct) => db.Set<Question>().SingleOrDefaultAsync(q => q.Id == id, ct), cancellationToken);

    /// <summary>Waiting ones by due day.</summary>
    public Task<List<Question>> WaitingAsync(int most, CancellationToken cancellationToken) =>
        data.ReadAsync((db, ct) => db.Set<Question>().Where(q => q.State == QuestionState.Waiting).OrderBy(q => q.DueOn).ThenBy(q => q.AskedAt).Take(most).ToListAsync(ct), cancellationToken);

    /// <summary>Waiting ones by due day, or closed ones, newest first.</summary>
    public Task<(IReadOnlyList<Question> Page, int Count, int Waiting)> PageAsync(bool closed, int skip, int take, CancellationToken cancellationToken) => data.ReadAsync<(IReadOnlyList<Question>, int, int)>(async (db, ct) =>
    {
        var waiting = db.Set<Question>().Where(q => q.State == QuestionState.Waiting);
        var rows = closed ? db.Set<Question>().Where(q => q.State != QuestionState.Waiting).OrderByDescending(q => q.ClosedAt) : waiting.OrderBy(q => q.DueOn).ThenBy(q => q.AskedAt);
        return (await rows.Skip(skip).Take(take).ToListAsync(ct), await rows.CountAsync(ct), await waiting.CountAsync(ct));
    }, cancellationToken);

    /// <summary>Answers; the question is public with it, or only its asker reads the answer.</summary>
    public Task<Result<Unit>> AnswerAsync(Guid id, int seen, string? answer, bool isPublic, CancellationToken cancellationToken) => CloseAsync(Answered, id, seen, async (act, question, ct) =>
    {
        if (ThaiText.Typed(answer?.ReplaceLineEndings("\n")) is not { Length: <= QuestionRules.LongestAnswer } text)
        {
            return new Error.Invalid("question.answer", "ยังไม่ได้บันทึก", [new("Answer", $"กรุณาเขียนคำตอบ ไม่เกิน {QuestionRules.LongestAnswer:N0} ตัวอักษร")]);
        }

        (question.State, question.Answer, question.HiddenReason) = (isPublic ? QuestionState.Shown : QuestionState.Private, text, null);
        (question.AnsweredAt, question.AnsweredByPost) = (act.At, act.Actor.Position ?? NoPost);
        if (question.AskerEmail is { } email && OutgoingMail.IsAddress(email))
        {
            await outbox.AddAsync(act, new(email, question.English ? "Answer to your question" : "คำตอบของคำถามที่ท่านถาม", text), ct);
        }

        return Unit.Done;
    }, cancellationToken);

    /// <summary>Takes it from the board, or keeps it off, for a reason that the asker reads.</summary>
    public Task<Result<Unit>> HideAsync(Guid id, int seen, string? reason, CancellationToken cancellationToken) => CloseAsync(Hidden, id, seen, (_, question, _) =>
    {
        if (ThaiText.Typed(reason) is not { Length: <= QuestionRules.LongestReason } text)
        {
            return Task.FromResult<Result<Unit>>(new Error.Invalid("question.reason", "ยังไม่ได้บันทึก", [new("Reason", "กรุณาบอกเหตุผลที่ไม่แสดง ผู้ถามอ่านได้ด้วยรหัส เช่น มีถ้อยคำหยาบคาย กรุณาถามใหม่")]));
        }

        (question.State, question.HiddenReason) = (QuestionState.Hidden, text);
        return Task.FromResult<Result<Unit>>(Unit.Done);
    }, cancellationToken);

    private static Instant EndOf(LocalDate day) => OfficeYear.Bangkok.AtStartOfDay(day.PlusDays(1)).ToInstant();

    private async Task<Result<Unit>> CloseAsync(ActKind kind, Guid id, int seen, Func<Act, Question, CancellationToken, Task<Result<Unit>>> close, CancellationToken cancellationToken)
    {
        if (!session.Rights.Has("disclosure.questions"))
        {
            return NotYours;
        }

        var done = await data.ActAsync<Unit>(kind, async (act, ct) =>
        {
            if (await act.Db.Set<Question>().SingleOrDefaultAsync(q => q.Id == id, ct) is not { } question)
            {
                return Gone;
            }

            act.Expect(question, seen);
            var result = await close(act, question, ct);
            (question.AskerEmail, question.ClosedAt) = (null, act.At);
            return result;
        }, cancellationToken);
        if (done.IsOk)
        {
            portal.Forget(session.Agency);
        }

        return done;
    }
}

/// <summary>When the questions on the board were answered.</summary>
internal sealed record AnsweredAt(IReadOnlyList<Instant> Moments);
