using Prongsai.Disclosure.Data;
using Prongsai.Kernel;
using Prongsai.Platform;
using Prongsai.Platform.Modules;

namespace Prongsai.Disclosure.Features.Questions;

/// <summary>Questions that wait for an answer, for งานของฉัน. Titles say nothing of what is asked.</summary>
internal sealed class WaitingQuestions(QuestionBook book, AgencySession session) : ITaskSource
{
    private const int Most = 50;

    public async Task<IReadOnlyList<WorkItem>> DueAsync(Actor actor, FiscalYear year, CancellationToken cancellationToken)
    {
        var answers = session.Rights.Has("disclosure.questions");
        if (actor != Actor.System && !answers)
        {
            return [];
        }

        var waiting = (await book.WaitingAsync(Most, cancellationToken)).Where(q => year.Contains(q.DueOn));
        return
        [
            .. waiting.Select(q => new WorkItem($"ตอบคำถามของประชาชนที่ถามเมื่อ {QuestionWords.Day(q.AskedAt)}", $"/office/questions/{q.Id}", q.DueOn, WhyTh: $"ควรตอบภายใน {QuestionBook.DaysToAnswer} วัน")
            {
                Key = $"question:{q.Id}",
                Account = answers && actor != Actor.System ? actor.Account : null,
                AlsoBy = "disclosure.questions",
            }),
        ];
    }
}
