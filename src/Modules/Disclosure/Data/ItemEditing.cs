using Microsoft.EntityFrameworkCore;
using NodaTime;
using Prongsai.Disclosure.Domain;
using Prongsai.Kernel;
using Prongsai.Platform.Acts;
using Prongsai.Platform.Data;
using Prongsai.Platform.Files;

namespace Prongsai.Disclosure.Data;

/// <summary>What is typed on the page of an item.</summary>
internal sealed record ItemDraft(IReadOnlyDictionary<string, ComponentContent> Components, LocalDate? CoversFrom, LocalDate? CoversTo, Guid? UnitId, LocalDate? DueOn, string? Progress);

/// <summary>All changes to items, each as one act.</summary>
internal sealed class ItemEditing(AgencyData data, FileStore files, PortalCache portal)
{
    private static readonly ActKind Written = new("disclosure.item_written", "กรอกข้อมูลของข้อ");
    private static readonly ActKind Assigned = new("disclosure.items_assigned", "มอบหมายข้อ");
    private static readonly ActKind EvidenceAdded = new("disclosure.evidence_added", "แนบหลักฐาน");
    private static readonly ActKind EvidenceRemoved = new("disclosure.evidence_removed", "เอาหลักฐานออก");
    private static readonly ActKind Published = new("disclosure.item_published", "เผยแพร่ข้อ");
    private static readonly ActKind Unpublished = new("disclosure.item_unpublished", "เลิกเผยแพร่ข้อ");

    public Task<Result<Unit>> WriteAsync(FiscalYear year, string key, int? seen, ItemDraft draft, CancellationToken cancellationToken) => ChangeAsync(Written, year, key, seen, async (act, row, ct) =>
    {
        if (draft.CoversFrom > draft.CoversTo)
        {
            return new Error.Invalid("item.period", "ช่วงเวลากลับกัน", [new("CoversTo", "วันสุดท้ายต้องไม่ก่อนวันแรก กรุณาสลับวันที่")]);
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
        ChangeManyAsync(year, keys, row => (row.UnitId, row.DueOn) = (unit ?? row.UnitId, due ?? row.DueOn), cancellationToken);

    /// <summary>Gives each item its own owner.</summary>
    public Task<Result<int>> AssignAsync(FiscalYear year, IReadOnlyDictionary<string, Guid> owners, CancellationToken cancellationToken) =>
        ChangeManyAsync(year, [.. owners.Keys], row => row.UnitId = owners[row.ItemKey], cancellationToken);

    public Task<Result<Unit>> AddLinkAsync(FiscalYear year, string key, string? component, string title, string address, CancellationToken cancellationToken) =>
        ChangeAsync(EvidenceAdded, year, key, null, (act, row, _) =>
        {
            if (!Uri.TryCreate(address.Trim(), UriKind.Absolute, out var uri) || uri.Scheme is not ("http" or "https"))
            {
                return Task.FromResult<Result<Unit>>(new Error.Invalid("evidence.address", "ที่อยู่ใช้ไม่ได้", [new("Address", "ที่อยู่ต้องเริ่มด้วย https:// เช่น https://www.example.go.th/plan")]));
            }

            act.Db.Add(new Evidence { YearItemId = row.Id, ComponentKey = component, TitleTh = Titled(title, uri.Host), Address = uri.AbsoluteUri, Prominence = Prominence.Public, AddedAt = act.At });
            return Task.FromResult<Result<Unit>>(Unit.Done);
        }, cancellationToken);

    public Task<Result<Unit>> AddFileAsync(FiscalYear year, string key, string? component, string title, Stream content, string fileName, CancellationToken cancellationToken) =>
        ChangeAsync(EvidenceAdded, year, key, null, async (act, row, ct) =>
        {
            var stored = await files.AddAsync(act, content, fileName, ct);
            if (!stored.IsOk)
            {
                return stored.Error;
            }

            await act.Db.SaveChangesAsync(ct);
            act.Db.Add(new Evidence { YearItemId = row.Id, ComponentKey = component, TitleTh = Titled(title, stored.Value.Name), FileId = stored.Value.Id, Prominence = Prominence.Public, AddedAt = act.At });
            return Unit.Done;
        }, cancellationToken);

    public Task<Result<Unit>> RemoveEvidenceAsync(FiscalYear year, string key, Guid id, CancellationToken cancellationToken) =>
        ChangeAsync(EvidenceRemoved, year, key, null, async (act, row, ct) =>
        {
            if (await act.Db.Set<Evidence>().SingleOrDefaultAsync(e => e.Id == id && e.YearItemId == row.Id, ct) is { } evidence)
            {
                act.Db.Remove(evidence);
            }

            return Unit.Done;
        }, cancellationToken);

    public Task<Result<Unit>> PublishAsync(FiscalYear year, string key, int? seen, LocalDate? from, CancellationToken cancellationToken) =>
        ChangeAsync(Published, year, key, seen, (act, row, _) =>
        {
            (row.PublishedAt, row.Prominence, row.EmbargoUntil) = (act.At, from is null ? Prominence.Public : Prominence.EmbargoUntil, from);
            return Task.FromResult<Result<Unit>>(Unit.Done);
        }, cancellationToken);

    public Task<Result<Unit>> UnpublishAsync(FiscalYear year, string key, int? seen, CancellationToken cancellationToken) =>
        ChangeAsync(Unpublished, year, key, seen, (act, row, _) =>
        {
            (row.PublishedAt, row.Prominence, row.EmbargoUntil) = (null, Prominence.Internal, null);
            return Task.FromResult<Result<Unit>>(Unit.Done);
        }, cancellationToken);

    /// <summary>The row of an item, made when nobody has worked on it yet.</summary>
    private static async Task<YearItem> RowAsync(Act act, FiscalYear year, string key, CancellationToken ct)
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

    private Task<Result<int>> ChangeManyAsync(FiscalYear year, IReadOnlyList<string> keys, Action<YearItem> change, CancellationToken cancellationToken) =>
        data.ActAsync<int>(Assigned, async (act, ct) =>
        {
            var rows = await act.Db.Set<YearItem>().Where(i => i.FiscalYear == year && keys.Contains(i.ItemKey)).ToListAsync(ct);
            foreach (var key in keys.Except(rows.Select(r => r.ItemKey)).ToList())
            {
                var row = new YearItem { FiscalYear = year, ItemKey = key, PackYear = ItemStore.Pack(year).Year, ChangedAt = act.At };
                act.Db.Add(row);
                rows.Add(row);
            }

            rows.ForEach(change);
            return rows.Count;
        }, cancellationToken);

    private async Task<Result<Unit>> ChangeAsync(ActKind kind, FiscalYear year, string key, int? seen, Func<Act, YearItem, CancellationToken, Task<Result<Unit>>> change, CancellationToken cancellationToken)
    {
        if (ItemStore.Pack(year).ItemByKey(key) is null)
        {
            return new Error.NotFound("item.not_found", $"ไม่มีข้อนี้ในชุดเกณฑ์ปี {year} กรุณาเลือกจากกระดานความพร้อม");
        }

        var changed = await data.ActAsync<AgencyOfAct>(kind, async (act, ct) =>
        {
            var isNew = !await act.Db.Set<YearItem>().AnyAsync(i => i.FiscalYear == year && i.ItemKey == key, ct);
            var row = await RowAsync(act, year, key, ct);
            if (seen is { } version && !isNew)
            {
                act.Expect(row, version);
            }

            row.ChangedAt = act.At;
            var result = await change(act, row, ct);
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

    private static string Titled(string title, string otherwise) => string.IsNullOrWhiteSpace(title) ? otherwise : ThaiText.Normalize(title.Trim());

    private sealed record AgencyOfAct(Platform.AgencyId Agency);
}
