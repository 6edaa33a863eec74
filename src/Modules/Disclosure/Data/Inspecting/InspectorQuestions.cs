using Microsoft.EntityFrameworkCore;
using NodaTime;
using Prongsai.Kernel;
using Prongsai.Organization.Contracts;
using Prongsai.Platform;
using Prongsai.Platform.Acts;
using Prongsai.Platform.Data;

namespace Prongsai.Disclosure.Data.Inspecting;

/// <summary>A question with all that was written under it.</summary>
internal sealed record InspectorThread(InspectorQuestion Question, Inspection By, IReadOnlyList<InspectorReply> Replies)
{
    /// <summary>The office has the next word.</summary>
    public bool IsOpen => Replies.Count == 0 || !Replies[^1].ByOffice;
}

/// <summary>Questions on which the office has the next word.</summary>
internal static class OpenQuestions
{
    public static IQueryable<InspectorQuestion> Of(Db db) => db.Set<InspectorQuestion>().Where(q =>
        !db.Set<InspectorReply>().Any(r => r.QuestionId == q.Id && r.ByOffice && !db.Set<InspectorReply>().Any(l => l.QuestionId == q.Id && l.Place > r.Place)));
}

/// <summary>Asking and answering; what was written stays and is only added to.</summary>
internal sealed class InspectorQuestions(AgencyData data, AgencySession session, InspectionReading inspections, IOfficeCalendar calendar)
{
    public const int Longest = 4000, MostReplies = 50, MostQuestions = 200;

    private static readonly ActKind Asked = new("disclosure.inspector_asked", "ผู้ตรวจถาม");
    private static readonly ActKind AskedMore = new("disclosure.inspector_asked_more", "ผู้ตรวจถามต่อ");
    private static readonly ActKind Answered = new("disclosure.inspector_answered", "ตอบผู้ตรวจ");
    private static readonly Error.Forbidden NotInvited = new("inspection.not_invited", "ถามได้เฉพาะผู้ตรวจที่คำเชิญยังไม่สิ้นสุด และเฉพาะปีที่ได้รับเชิญ");
    private static readonly Error.Forbidden NotYours = new("inspection.not_yours", "ตอบได้เฉพาะส่วนราชการที่รับผิดชอบข้อนี้ หรือผู้ประสานงาน");
    private static readonly Error.NotFound Gone = new("inspection.question_none", "ไม่พบคำถามนี้");
    private static readonly Error.Conflict Newer = new("inspection.newer", "มีข้อความใหม่ในคำถามนี้หลังจากท่านเปิดหน้า ข้อความของท่านยังอยู่ในช่อง กรุณาอ่านข้อความใหม่แล้วบันทึกอีกครั้ง");

    /// <param name="item">The row of the item; null when nobody has worked on it.</param>
    public async Task<Result<Guid>> AskAsync(FiscalYear year, string key, Guid? item, string moment, string? text, CancellationToken cancellationToken)
    {
        if (await inspections.MeAsync(cancellationToken) is not { Row: { } row } || !row.Covers(year))
        {
            return NotInvited;
        }

        if (Typed(text, "กรุณาเขียนคำถาม") is { IsOk: false } wrong)
        {
            return wrong.Error!;
        }

        var working = await calendar.ReadAsync(cancellationToken);
        return await data.ActAsync<Guid>(Asked, async (act, ct) =>
        {
            if (await act.Db.Set<InspectorQuestion>().CountAsync(q => q.InspectionId == row.Id, ct) >= MostQuestions)
            {
                return new Error.Invalid("inspection.full", $"ถามครบ {MostQuestions} คำถามแล้ว กรุณาถามต่อในคำถามเดิม");
            }

            var asked = new InspectorQuestion
            {
                InspectionId = row.Id,
                FiscalYear = year,
                ItemKey = key,
                Moment = moment,
                Text = ThaiText.Typed(text!.ReplaceLineEndings("\n"))!,
                AskedAt = act.At,
                DueOn = working.AddWorkingDays(OfficeYear.DayOf(act.At), row.AnswerDays),
            };
            act.Db.Add(asked);
            if (item is { } id)
            {
                act.Concerns("disclosure.year_item", id);
            }

            return asked.Id;
        }, cancellationToken);
    }

    public async Task<Result<Unit>> AskMoreAsync(Guid question, int seen, string? text, CancellationToken cancellationToken)
    {
        if (await inspections.MeAsync(cancellationToken) is not { Row: { } row })
        {
            return NotInvited;
        }

        return await ReplyAsync(AskedMore, question, seen, text, thread => thread.InspectionId == row.Id ? null : Gone, false, row.FromAgency, [], cancellationToken);
    }

    /// <param name="evidence">Of the item, to back the answer.</param>
    /// <param name="unit">Unit that answers for the item.</param>
    public Task<Result<Unit>> AnswerAsync(Guid question, int seen, string? text, IReadOnlyList<Guid> evidence, Guid? unit, CancellationToken cancellationToken) =>
        ReplyAsync(Answered, question, seen, text, _ => session.Rights.Has("disclosure.edit", unit) ? null : NotYours, true, session.Actor.Position ?? "เจ้าหน้าที่", evidence, cancellationToken);

    private async Task<Result<Unit>> ReplyAsync(ActKind kind, Guid question, int seen, string? text, Func<InspectorQuestion, Error?> refuse, bool byOffice, string post, IReadOnlyList<Guid> evidence, CancellationToken cancellationToken)
    {
        if (Typed(text, byOffice ? "กรุณาเขียนคำตอบ" : "กรุณาเขียนคำถาม") is { IsOk: false } wrong)
        {
            return wrong;
        }

        return await data.ActAsync<Unit>(kind, async (act, ct) =>
        {
            if (await act.Db.Set<InspectorQuestion>().AsNoTracking().SingleOrDefaultAsync(q => q.Id == question, ct) is not { } asked)
            {
                return Gone;
            }

            if (refuse(asked) is { } refused)
            {
                return refused;
            }

            var last = await act.Db.Set<InspectorReply>().Where(r => r.QuestionId == question).MaxAsync(r => (int?)r.Place, ct) ?? 0;
            if (last != seen || last >= MostReplies)
            {
                return Newer;
            }

            act.Db.Add(new InspectorReply { QuestionId = question, Place = last + 1, ByOffice = byOffice, Post = post, Text = ThaiText.Typed(text!.ReplaceLineEndings("\n"))!, Evidence = [.. evidence], At = act.At });
            act.Concerns("disclosure.inspector_question", question);
            return Unit.Done;
        }, cancellationToken);
    }

    /// <summary>Open ones first, by their day.</summary>
    /// <param name="inspection">Only of this invitation; null: of all.</param>
    /// <param name="key">Only of this item.</param>
    public async Task<IReadOnlyList<InspectorThread>> ListAsync(FiscalYear? year, Guid? inspection, string? key, CancellationToken cancellationToken) => await data.ReadAsync<IReadOnlyList<InspectorThread>>(async (db, ct) =>
    {
        var questions = db.Set<InspectorQuestion>().Where(q => (year == null || q.FiscalYear == year) && (inspection == null || q.InspectionId == inspection) && (key == null || q.ItemKey == key))
            .OrderByDescending(q => q.AskedAt).Take(MostQuestions);
        return [.. (await ThreadsAsync(db, questions, ct)).OrderByDescending(t => t.IsOpen).ThenBy(t => t.IsOpen ? t.Question.DueOn : LocalDate.MaxIsoValue).ThenByDescending(t => t.Question.AskedAt)];
    }, cancellationToken);

    /// <summary>How many wait for the office.</summary>
    public Task<int> OpenAsync(FiscalYear year, CancellationToken cancellationToken) => data.ReadAsync((db, ct) => OpenQuestions.Of(db).CountAsync(q => q.FiscalYear == year, ct), cancellationToken);

    public async Task<InspectorThread?> FindAsync(Guid id, CancellationToken cancellationToken) => await data.ReadAsync(async (db, ct) =>
        (await ThreadsAsync(db, db.Set<InspectorQuestion>().Where(q => q.Id == id), ct)).SingleOrDefault(), cancellationToken);

    /// <summary>One statement for questions, who asked and what was said to them.</summary>
    private static async Task<List<InspectorThread>> ThreadsAsync(Db db, IQueryable<InspectorQuestion> questions, CancellationToken ct)
    {
        var rows = await (
            from q in questions
            join i in db.Set<Inspection>() on q.InspectionId equals i.Id
            join r in db.Set<InspectorReply>() on q.Id equals r.QuestionId into replies
            from r in replies.DefaultIfEmpty()
            select new { Question = q, By = i, Reply = r }).ToListAsync(ct);
        return [.. rows.GroupBy(r => r.Question.Id).Select(g => new InspectorThread(g.First().Question, g.First().By, [.. g.Select(r => r.Reply).OfType<InspectorReply>().OrderBy(r => r.Place)]))];
    }

    private static Result<Unit> Typed(string? text, string ask) => ThaiText.Typed(text) switch
    {
        null => new Error.Invalid("inspection.text", "ยังไม่ได้บันทึก", [new("Text", ask)]),
        { Length: > Longest } => new Error.Invalid("inspection.text", "ยังไม่ได้บันทึก", [new("Text", $"ยาวเกิน {Longest:N0} ตัวอักษร กรุณาย่อ")]),
        _ => Unit.Done,
    };
}
