using Microsoft.EntityFrameworkCore;
using NodaTime;
using Prongsai.Disclosure.Domain;
using Prongsai.Organization.Contracts;
using Prongsai.Platform.Data;
using Prongsai.Platform.Evidence;

namespace Prongsai.Disclosure.Data;

/// <summary>How many questions that citizens asked in the days asked for still wait for an answer.</summary>
internal sealed class UnansweredQuestions(AgencyData data) : ICountSource
{
    public string Key => "disclosure.questions_unanswered";

    public string NameTh => "คำถามของประชาชนที่ยังไม่ตอบ";

    public string UnitTh => "เรื่อง";

    public string NoneTh => "ไม่มีคำถามของประชาชนค้างตอบ";

    public Task<int> CountAsync(LocalDate from, LocalDate to, CancellationToken cancellationToken)
    {
        var (first, after) = (from.AtStartOfDayInZone(OfficeYear.Bangkok).ToInstant(), to.PlusDays(1).AtStartOfDayInZone(OfficeYear.Bangkok).ToInstant());
        return data.ReadAsync((db, ct) => db.Set<Question>().CountAsync(q => q.AskedAt >= first && q.AskedAt < after && q.State == QuestionState.Waiting, ct), cancellationToken);
    }
}
