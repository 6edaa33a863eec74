using Microsoft.EntityFrameworkCore;
using Prongsai.Platform.Acts;
using Prongsai.Platform.Data;

namespace Prongsai.Assessment.Data;

/// <summary>Results by their year, for the record of acts.</summary>
internal sealed class ResultNames : IRecordNames
{
    public string Table => "assessment.year_result";

    public async Task<IReadOnlyDictionary<Guid, RecordName>> OfAsync(Db db, IReadOnlyCollection<Guid> ids, CancellationToken cancellationToken)
    {
        var rows = await db.Set<YearResult>().Where(r => ids.Contains(r.Id)).Select(r => new { r.Id, r.FiscalYear }).ToListAsync(cancellationToken);
        return rows.ToDictionary(row => row.Id, row => new RecordName($"ผลประเมินปี {row.FiscalYear}", $"/office/results?year={row.FiscalYear}"));
    }
}
