using Microsoft.EntityFrameworkCore;
using NodaTime;
using Prongsai.Disclosure.Data.Texts;
using Prongsai.Disclosure.Domain;
using Prongsai.Kernel;
using Prongsai.Organization.Contracts;
using Prongsai.Platform;
using Prongsai.Platform.Acts;
using Prongsai.Platform.Data;

namespace Prongsai.Disclosure.Data;

/// <summary>What is typed on the page of an item.</summary>
internal sealed record ItemDraft(IReadOnlyDictionary<string, ComponentContent> Components, LocalDate? CoversFrom, LocalDate? CoversTo, Guid? UnitId, LocalDate? DueOn, string? Progress);

/// <summary>All changes to items, each as one act.</summary>
internal sealed class ItemEditing(AgencyData data, PortalCache portal, AgencySession session)
{
    private const string Edit = "disclosure.edit", Publish = "disclosure.publish", Assign = "disclosure.assign";
    private static readonly Error.Forbidden NotYours = new("item.not_yours", "ท่านแก้ได้เฉพาะข้อของส่วนราชการที่ได้รับสิทธิ ข้อมูลเดิมยังอยู่ครบ หากต้องดูแลข้อนี้ กรุณาให้ผู้ประสานงานมอบหมายหรือให้ผู้ดูแลระบบเพิ่มสิทธิ");

    private static readonly Error.Forbidden NotYoursToGive = new("item.not_yours_to_give", "ท่านมอบข้อนี้ให้ส่วนราชการอื่นไม่ได้ ข้อมูลเดิมยังอยู่ครบ หากต้องเปลี่ยนผู้รับผิดชอบ กรุณาให้ผู้ประสานงานมอบหมายใหม่");

    private static readonly ActKind Written = new("disclosure.item_written", "กรอกข้อมูลของข้อ");
    private static readonly ActKind Assigned = new("disclosure.items_assigned", "มอบหมายข้อ");
    private static readonly ActKind Published = new("disclosure.item_published", "เผยแพร่ข้อ");
    private static readonly ActKind Scheduled = new("disclosure.item_scheduled", "กำหนดวันเผยแพร่ข้อ");
    private static readonly ActKind Unpublished = new("disclosure.item_unpublished", "ยกเลิกเผยแพร่ข้อ");
    private static readonly ActKind Narrowed = new("disclosure.item_narrowed", "เปลี่ยนผู้ที่เห็นข้อ");

    public Task<Result<Unit>> WriteAsync(FiscalYear year, string key, int? seen, ItemDraft draft, CancellationToken cancellationToken) => ChangeAsync(Written, null, year, key, seen, async (act, row, ct) =>
    {
        if (draft.CoversFrom > draft.CoversTo)
        {
            return new Error.Invalid("item.period", "ช่วงเวลากลับกัน", [new("CoversTo", "วันสุดท้ายต้องไม่ก่อนวันแรก กรุณาสลับวันที่")]);
        }

        if (!MayHandOver(row.UnitId, draft.UnitId))
        {
            return NotYoursToGive;
        }

        (row.CoversFrom, row.CoversTo, row.UnitId, row.DueOn, row.Progress) = (draft.CoversFrom, draft.CoversTo, draft.UnitId, draft.DueOn, draft.Progress);
        var answers = await act.Db.Set<ComponentAnswer>().Where(a => a.YearItemId == row.Id).ToDictionaryAsync(a => a.ComponentKey, ct);
        foreach (var (component, content) in draft.Components)
        {
            Put(act, row, answers.GetValueOrDefault(component), component, content);
        }

        return Unit.Done;
    }, cancellationToken);

    public Task<Result<int>> AssignAsync(FiscalYear year, IReadOnlyList<string> keys, Guid? unit, LocalDate? due, CancellationToken cancellationToken) =>
        ChangeManyAsync(year, keys, row => (unit ?? row.UnitId, due ?? row.DueOn), cancellationToken);

    /// <summary>Gives each item its own owner.</summary>
    public Task<Result<int>> AssignAsync(FiscalYear year, IReadOnlyDictionary<string, Guid> owners, CancellationToken cancellationToken) =>
        ChangeManyAsync(year, [.. owners.Keys], row => (owners[row.ItemKey], row.DueOn), cancellationToken);

    /// <summary>Makes it public at once, or by itself from a later day on. What is public already keeps the day it was announced.</summary>
    public Task<Result<Unit>> PublishAsync(FiscalYear year, string key, int? seen, LocalDate? from, CancellationToken cancellationToken) =>
        ChangeAsync(from is null ? Published : Scheduled, null, year, key, seen, (act, row, _) =>
        {
            if (from is null && row.PublishedAt is not null && ProminenceRule.IsPublic(row.Prominence, row.EmbargoUntil, OfficeYear.DayOf(act.At)))
            {
                return Task.FromResult<Result<Unit>>(Unit.Done);
            }

            (row.PublishedAt, row.Prominence, row.EmbargoUntil) = (act.At, from is null ? Prominence.Public : Prominence.EmbargoUntil, from);
            return Task.FromResult<Result<Unit>>(Unit.Done);
        }, cancellationToken);

    /// <summary>Takes it back from the public, whether it was out already or waiting for its day.</summary>
    /// <param name="to">Internal or restricted.</param>
    /// <param name="reason">Kept in the record; needed only where something was out.</param>
    public Task<Result<Unit>> UnpublishAsync(FiscalYear year, string key, int? seen, Prominence to, string? reason, CancellationToken cancellationToken) =>
        ChangeAsync(reason is null ? Narrowed : Unpublished, reason, year, key, seen, (_, row, _) =>
        {
            (row.PublishedAt, row.Prominence, row.EmbargoUntil) = (null, to == Prominence.Restricted ? to : Prominence.Internal, null);
            return Task.FromResult<Result<Unit>>(Unit.Done);
        }, cancellationToken);

    /// <summary>The row of an item, made when nobody has worked on it yet.</summary>
    public static async Task<YearItem> RowAsync(Act act, FiscalYear year, string key, CancellationToken ct)
    {
        var row = act.Db.Set<YearItem>().Local.FirstOrDefault(i => i.FiscalYear == year && i.ItemKey == key)
            ?? await act.Db.Set<YearItem>().SingleOrDefaultAsync(i => i.FiscalYear == year && i.ItemKey == key, ct);
        if (row is null)
        {
            row = new YearItem { FiscalYear = year, ItemKey = key, PackYear = ItemStore.Pack(year).Year, ChangedAt = act.At };
            act.Db.Add(row);
            await act.Db.SaveChangesAsync(ct); // rows that point at it may follow in the same act
        }

        return row;
    }

    private Task<Result<int>> ChangeManyAsync(FiscalYear year, IReadOnlyList<string> keys, Func<YearItem, (Guid? Unit, LocalDate? Due)> change, CancellationToken cancellationToken) =>
        data.ActAsync<int>(Assigned, async (act, ct) =>
        {
            var rows = await act.Db.Set<YearItem>().Where(i => i.FiscalYear == year && keys.Contains(i.ItemKey)).ToListAsync(ct);
            foreach (var key in keys.Except(rows.Select(r => r.ItemKey)).ToList())
            {
                var row = new YearItem { FiscalYear = year, ItemKey = key, PackYear = ItemStore.Pack(year).Year, ChangedAt = act.At };
                act.Db.Add(row);
                rows.Add(row);
            }

            foreach (var row in rows)
            {
                var (unit, due) = change(row);
                if (!session.Rights.Has(Assign, row.UnitId) || !MayHandOver(row.UnitId, unit))
                {
                    return NotYoursToGive;
                }

                (row.UnitId, row.DueOn) = (unit, due);
            }

            return rows.Count;
        }, cancellationToken);

    /// <summary>An item goes from one unit to another only by whoever may assign for both.</summary>
    private bool MayHandOver(Guid? from, Guid? to) => from == to || (session.Rights.Has(Assign, from) && session.Rights.Has(Assign, to));

    /// <summary>Changes one item as an act: refuses whoever has no right for the unit that answers for it, and what was typed over an older version; notes when citizens' text changed, drops the kept pages.</summary>
    /// <param name="seen">The version the person saw; null where nothing can be lost.</param>
    public async Task<Result<Unit>> ChangeAsync(ActKind kind, string? reason, FiscalYear year, string key, int? seen, Func<Act, YearItem, CancellationToken, Task<Result<Unit>>> change, CancellationToken cancellationToken)
    {
        if (ItemStore.Pack(year).ItemByKey(key) is null)
        {
            return new Error.NotFound("item.not_found", $"ไม่มีข้อนี้ในชุดเกณฑ์ปี {year} กรุณาเลือกจากกระดานความพร้อม");
        }

        var changed = await data.ActAsync<AgencyOfAct>(kind, reason, async (act, ct) =>
        {
            var isNew = !await act.Db.Set<YearItem>().AnyAsync(i => i.FiscalYear == year && i.ItemKey == key, ct);
            var row = await RowAsync(act, year, key, ct);
            if (!session.Rights.Has(kind == Published || kind == Scheduled || kind == Unpublished || kind == Narrowed ? Publish : Edit, row.UnitId))
            {
                return NotYours;
            }

            if (seen is { } version && !isNew)
            {
                act.Expect(row, version);
            }

            var result = await change(act, row, ct);
            if (act.Db.ChangeTracker.HasChanges())
            {
                row.ChangedAt = act.At;
                row.ShownChangedAt = ShownChange.IsIn(act.Db.ChangeTracker) ? act.At : row.ShownChangedAt;
                act.Db.Entry(row).Property(r => r.ChangedAt).IsModified = true; // counts the version also when only its answers changed
            }

            if (result.IsOk && PublishGate.IsOut(row) && await PublishGate.RefusalAsync(act, row, ct) is { } refusal)
            {
                return refusal;
            }

            return result.IsOk ? new AgencyOfAct(act.Agency) : result.Error;
        }, cancellationToken);
        if (!changed.IsOk)
        {
            return changed.Error;
        }

        portal.Forget(changed.Value.Agency);
        return Unit.Done;
    }

    private static void Put(Act act, YearItem row, ComponentAnswer? answer, string component, ComponentContent content)
    {
        var isEmpty = string.IsNullOrWhiteSpace(content.TextTh) && string.IsNullOrWhiteSpace(content.TextEn) && !content.IsNil && content.ConfirmedBy is null;
        if (answer is null)
        {
            if (!isEmpty)
            {
                act.Db.Add(new ComponentAnswer { YearItemId = row.Id, ComponentKey = component, TextTh = content.TextTh, TextEn = content.TextEn, IsNil = content.IsNil, ConfirmedBy = content.ConfirmedBy });
            }
        }
        else if (isEmpty)
        {
            act.Db.Remove(answer);
        }
        else
        {
            (answer.TextTh, answer.TextEn, answer.IsNil, answer.ConfirmedBy) = (content.TextTh, content.TextEn, content.IsNil, content.ConfirmedBy);
        }
    }

    private sealed record AgencyOfAct(Platform.AgencyId Agency);
}
