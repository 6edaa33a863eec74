using Microsoft.EntityFrameworkCore;
using NodaTime;
using Prongsai.Kernel;
using Prongsai.Platform.Acts;
using Prongsai.Platform.Data;
using Prongsai.Platform.Privacy;

namespace Prongsai.Privacy.Data;

/// <summary>A rule as this office uses it.</summary>
/// <param name="Version">Of the setting; null when nobody has decided yet.</param>
internal sealed record RuleInUse(RetentionRule Rule, bool IsOn, int Days, int? Version)
{
    public Instant Before(Instant now) => now - Duration.FromDays(Days);
}

/// <param name="Due">Would be removed tonight.</param>
/// <param name="Held">Due, but held.</param>
internal sealed record RulePreview(RuleInUse Use, long Due, long Held);

/// <summary>The retention rules with what the office decided: read, switch, hold.</summary>
internal sealed class RetentionBook(AgencyData data, IEnumerable<RetentionRule> rules, IClock clock)
{
    private static readonly ActKind Switched = new("privacy.retention_set", "กำหนดการลบตามระยะเวลา");
    private static readonly ActKind Placed = new("privacy.hold_placed", "ระงับการลบ");
    private static readonly ActKind Lifted = new("privacy.hold_lifted", "ยกเลิกการระงับการลบ");
    private static readonly Error.NotFound NoRule = new("retention.no_rule", "ไม่พบกฎการเก็บรักษานี้ กรุณากลับไปเลือกจากรายการ");
    private static readonly Error.Invalid NoReason = new("retention.reason", "ยังไม่ได้บันทึก", [new("Reason", "กรุณาบอกเหตุผล เช่น อยู่ระหว่างการตรวจสอบของ สตง.")]);

    public RetentionRule? Find(string key) => rules.FirstOrDefault(r => r.FullKey == key);

    public Task<IReadOnlyList<RuleInUse>> AllAsync(CancellationToken cancellationToken) => data.ReadAsync(InUseAsync, cancellationToken);

    /// <summary>What tonight's run would remove if every rule were on.</summary>
    public Task<IReadOnlyList<RulePreview>> PreviewAsync(CancellationToken cancellationToken) => data.ReadAsync<IReadOnlyList<RulePreview>>(async (db, ct) =>
    {
        var previews = new List<RulePreview>();
        foreach (var use in await InUseAsync(db, ct))
        {
            var (due, held) = await RetentionRows.CountAsync(db, use.Rule, use.Before(clock.GetCurrentInstant()), ct);
            previews.Add(new(use, due, held));
        }

        return previews;
    }, cancellationToken);

    public Task<IReadOnlyList<DueRow>> DueAsync(RuleInUse use, int skip, int take, CancellationToken cancellationToken) =>
        data.ReadAsync((db, ct) => RetentionRows.PageAsync(db, use.Rule, use.Before(clock.GetCurrentInstant()), skip, take, ct), cancellationToken);

    public Task<Result<Unit>> SetAsync(string key, bool isOn, int days, int? seenVersion, CancellationToken cancellationToken)
    {
        if (Find(key) is not { } rule)
        {
            return Task.FromResult<Result<Unit>>(NoRule);
        }

        if (days < rule.LeastDays || days > 36500)
        {
            return Task.FromResult<Result<Unit>>(new Error.Invalid("retention.days", "ยังไม่ได้บันทึก", [new("Days", $"กรุณากรอกจำนวนวันตั้งแต่ {rule.LeastDays} ขึ้นไป")]));
        }

        return data.ActAsync<Unit>(Switched, async (act, ct) =>
        {
            var setting = await act.Db.Set<RetentionSetting>().SingleOrDefaultAsync(s => s.Rule == key, ct);
            if (setting is null)
            {
                act.Db.Add(setting = new RetentionSetting { Rule = key });
            }
            else
            {
                act.Expect(setting, seenVersion);
            }

            (setting.IsOn, setting.Days, setting.ChangedAt) = (isOn, days, act.At);
            return Unit.Done;
        }, cancellationToken);
    }

    public async Task<Result<Unit>> HoldAsync(RetentionRule rule, string rowId, string? reason, CancellationToken cancellationToken)
    {
        if (ThaiText.Typed(reason) is not { } typed)
        {
            return NoReason;
        }

        return await data.ActAsync<Unit>(Placed, (act, _) =>
        {
            act.Db.Add(new RetentionHold { TableName = rule.Table, RowId = rowId, Reason = typed, PlacedAt = act.At });
            return Task.FromResult<Result<Unit>>(Unit.Done);
        }, cancellationToken);
    }

    public Task<Result<Unit>> LiftAsync(RetentionRule rule, string rowId, CancellationToken cancellationToken) =>
        data.ActAsync<Unit>(Lifted, async (act, ct) =>
        {
            foreach (var hold in await act.Db.Set<RetentionHold>().Where(h => h.TableName == rule.Table && h.RowId == rowId && h.LiftedAt == null).ToListAsync(ct))
            {
                hold.LiftedAt = act.At;
            }

            return Unit.Done;
        }, cancellationToken);

    public Task<IReadOnlyList<Tombstone>> TombstonesAsync(int skip, int take, CancellationToken cancellationToken) => data.ReadAsync<IReadOnlyList<Tombstone>>(async (db, ct) =>
        await db.Set<Tombstone>().OrderByDescending(t => t.RemovedAt).Skip(skip).Take(take).ToListAsync(ct), cancellationToken);

    public Task<int> TombstoneCountAsync(CancellationToken cancellationToken) => data.ReadAsync((db, ct) => db.Set<Tombstone>().CountAsync(ct), cancellationToken);

    private async Task<IReadOnlyList<RuleInUse>> InUseAsync(Db db, CancellationToken ct)
    {
        var settings = await db.Set<RetentionSetting>().ToDictionaryAsync(s => s.Rule, ct);
        return [.. rules.Select(r => settings.TryGetValue(r.FullKey, out var set) ? new RuleInUse(r, set.IsOn, set.Days, set.Version) : new RuleInUse(r, false, r.Days, null))];
    }
}
