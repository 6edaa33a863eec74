using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Prongsai.ActionPlan.Domain;
using Prongsai.Kernel;
using Prongsai.Platform.Acts;
using Prongsai.Platform.Data;

namespace Prongsai.ActionPlan.Data;

/// <summary>What taking a sheet did to a project.</summary>
/// <param name="Before">Null when nothing was reported.</param>
internal sealed record RoundPut(Guid Project, RoundEntry? Before, RoundEntry After);

/// <summary>Keeps sheets typed elsewhere until a person has looked, takes them whole or not at all, and gives back what stood before.</summary>
internal sealed class RoundImporting(AgencyData data, RoundEditing rounds)
{
    private static readonly ActKind Received = new("action_plan.round_sheet_received", "รับแฟ้มรายงานรอบที่พิมพ์จากที่อื่น");
    private static readonly ActKind Taken = new("action_plan.round_sheet_taken", "บันทึกรายงานรอบจากแฟ้ม");
    private static readonly ActKind TakenBack = new("action_plan.round_sheet_taken_back", "ย้อนกลับรายงานรอบจากแฟ้ม");
    private static readonly Error.NotFound NotThere = new("plan.sheet_import", "ไม่พบแฟ้มนี้ หรือรับไปแล้ว เปิดจากหน้า แก้ใน Excel แล้วนำกลับ");

    public Task<Result<Guid>> ReceiveAsync(Guid plan, Round round, string file, IReadOnlyList<TypedRow> rows, CancellationToken cancellationToken) => data.ActAsync<Guid>(Received, (act, ct) =>
    {
        var import = new RoundImport { PlanId = plan, FiscalYear = round.Year, Months = round.Months, FileName = file, Rows = JsonSerializer.Serialize(rows, StoredJson.Options), ReceivedAt = act.At };
        act.Db.Add(import);
        return Task.FromResult<Result<Guid>>(import.Id);
    }, cancellationToken);

    public Task<RoundImport?> FindAsync(Guid id, CancellationToken cancellationToken) => data.ReadAsync((db, ct) => db.Set<RoundImport>().SingleOrDefaultAsync(i => i.Id == id, ct), cancellationToken);

    /// <summary>The newest few of a plan.</summary>
    public Task<List<RoundImport>> NewestAsync(Guid plan, CancellationToken cancellationToken) =>
        data.ReadAsync((db, ct) => db.Set<RoundImport>().Where(i => i.PlanId == plan).OrderByDescending(i => i.Id).Take(5).ToListAsync(ct), cancellationToken);

    public static IReadOnlyList<TypedRow> Rows(RoundImport import) => JsonSerializer.Deserialize<List<TypedRow>>(import.Rows, StoredJson.Options)!;

    public Task<Result<int>> TakeAsync(Guid id, int seen, IReadOnlyList<(Guid Project, int? Seen, RoundEntry Entry)> entries, CancellationToken cancellationToken) => data.ActAsync<int>(Taken, async (act, ct) =>
    {
        if (await act.Db.Set<RoundImport>().SingleOrDefaultAsync(i => i.Id == id && i.State == RoundImportState.Waiting, ct) is not { } import)
        {
            return NotThere;
        }

        act.Expect(import, seen);
        var round = new Round(import.FiscalYear, import.Months);
        var before = (await act.Db.Set<RoundResult>().Where(r => r.PlanId == import.PlanId && r.FiscalYear == round.Year && r.Months == round.Months).ToListAsync(ct)).ToDictionary(r => r.ProjectId, r => r.Entry());
        foreach (var (project, version, entry) in entries)
        {
            if (await rounds.PutAsync(act, project, round, version, entry, ct) is { } fault)
            {
                return fault;
            }
        }

        import.Puts = JsonSerializer.Serialize(entries.Select(e => new RoundPut(e.Project, before.GetValueOrDefault(e.Project), e.Entry)), StoredJson.Options);
        import.State = RoundImportState.Taken;
        return entries.Count;
    }, cancellationToken);

    /// <returns>How many projects were changed since and stayed as they are.</returns>
    public Task<Result<int>> TakeBackAsync(Guid id, CancellationToken cancellationToken) => data.ActAsync<int>(TakenBack, async (act, ct) =>
    {
        if (await act.Db.Set<RoundImport>().SingleOrDefaultAsync(i => i.Id == id && i.State == RoundImportState.Taken, ct) is not { } import)
        {
            return NotThere;
        }

        var results = (await act.Db.Set<RoundResult>().Where(r => r.PlanId == import.PlanId && r.FiscalYear == import.FiscalYear && r.Months == import.Months).ToListAsync(ct)).ToDictionary(r => r.ProjectId);
        var stayed = 0;
        foreach (var put in JsonSerializer.Deserialize<List<RoundPut>>(import.Puts!, StoredJson.Options)!)
        {
            if (!results.TryGetValue(put.Project, out var now) || now.Entry() != put.After)
            {
                stayed++;
            }
            else if (put.Before is { } before)
            {
                now.Put(before);
            }
            else
            {
                act.Db.Remove(now);
            }
        }

        import.State = RoundImportState.TakenBack;
        return stayed;
    }, cancellationToken);
}
