using Microsoft.EntityFrameworkCore;
using Prongsai.Kernel;
using Prongsai.Organization.Contracts;
using Prongsai.Platform.Acts;
using Prongsai.Platform.Data;

namespace Prongsai.Disclosure.Data;

/// <summary>Questions by their day, never by what they say.</summary>
internal sealed class QuestionNames : IRecordNames
{
    public string Table => "disclosure.question";

    public async Task<IReadOnlyDictionary<Guid, RecordName>> OfAsync(Db db, IReadOnlyCollection<Guid> ids, CancellationToken cancellationToken) =>
        (await db.Set<Question>().Where(q => ids.Contains(q.Id)).Select(q => new { q.Id, q.AskedAt }).ToListAsync(cancellationToken))
            .ToDictionary(q => q.Id, q => new RecordName($"คำถามที่ถามเมื่อ {ThaiDates.Format(OfficeYear.DayOf(q.AskedAt), ThaiDateStyle.Short)}", $"/office/questions/{q.Id}"));
}
