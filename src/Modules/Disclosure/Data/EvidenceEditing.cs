using Microsoft.EntityFrameworkCore;
using NodaTime;
using Prongsai.Disclosure.Data.Documents;
using Prongsai.Disclosure.Data.Texts;
using Prongsai.Disclosure.Domain;
using Prongsai.Kernel;
using Prongsai.Platform.Acts;
using Prongsai.Platform.Data;
using Prongsai.Platform.Files;

namespace Prongsai.Disclosure.Data;

/// <summary>What is typed about a link or a file.</summary>
/// <param name="Component">The component it backs; null for the item as a whole.</param>
/// <param name="Title">Thai; the file's or the site's name when empty.</param>
/// <param name="Address">Of a link; null for a file.</param>
internal sealed record EvidenceDraft(string? Component, string? Title, string? TitleEn, LocalDate? AsOf, string? Address)
{
    /// <summary>The last day it holds.</summary>
    public LocalDate? ValidUntil { get; init; }

    public Prominence Prominence { get; init; } = Prominence.Public;

    public LocalDate? EmbargoUntil { get; init; }

    /// <summary>Version of the document that the person saw; null where nothing can be lost.</summary>
    public int? Seen { get; init; }

    public DocumentFacts Facts => new(Title, TitleEn, AsOf, ValidUntil);
}

/// <summary>Documents in an item: add, use one that is there, change, take out, put back.</summary>
internal sealed class EvidenceEditing(ItemEditing items, FileStore files, DocumentEditing documents)
{
    /// <summary>Most links and files an item holds.</summary>
    public const int Most = 50;

    /// <summary>The item has the document already.</summary>
    public const string Twice = "evidence.twice";

    private static readonly ActKind Added = new("disclosure.evidence_added", "แนบหลักฐาน");
    private static readonly ActKind UsedAgain = new("disclosure.evidence_used", "ใช้หลักฐานจากคลัง");
    private static readonly ActKind Changed = new("disclosure.evidence_changed", "แก้ไขหลักฐาน");
    private static readonly ActKind Removed = new("disclosure.evidence_removed", "เอาหลักฐานออก");
    private static readonly ActKind Restored = new("disclosure.evidence_restored", "นำหลักฐานกลับมา");
    private static readonly Error.NotFound Gone = new("evidence.not_found", "ไม่พบหลักฐานนี้แล้ว อาจมีผู้อื่นเอาออก กรุณาดูรายการหลักฐานของข้อนี้อีกครั้ง");

    public Task<Result<Unit>> AddLinkAsync(FiscalYear year, string key, EvidenceDraft draft, CancellationToken cancellationToken) =>
        items.ChangeAsync(Added, null, year, key, null, async (act, row, ct) =>
        {
            var address = WebAddress.Of(draft.Address);
            if (!address.IsOk)
            {
                return address.Error;
            }

            return await FullAsync(act, row, ct) is { } full ? full : await AddAsync(act, row, draft, address.Value.Host, address.Value.AbsoluteUri, null, ct);
        }, cancellationToken);

    public Task<Result<Unit>> AddFileAsync(FiscalYear year, string key, EvidenceDraft draft, Stream content, string fileName, CancellationToken cancellationToken) =>
        items.ChangeAsync(Added, null, year, key, null, async (act, row, ct) =>
        {
            if (await FullAsync(act, row, ct) is { } full)
            {
                return full;
            }

            var stored = await files.AddAsync(act, content, fileName, ct);
            if (!stored.IsOk)
            {
                return stored.Error;
            }

            var added = await AddAsync(act, row, draft, stored.Value.Name, null, stored.Value.Id, ct);
            await TextReading.BeginAsync(act, PublishGate.IsOut(row), stored.Value, content, ct);
            return added;
        }, cancellationToken);

    /// <summary>A file that the office has stored already, such as a paper it has signed. Its words have been read before.</summary>
    public Task<Result<Unit>> AddStoredAsync(FiscalYear year, string key, EvidenceDraft draft, Guid file, CancellationToken cancellationToken) =>
        items.ChangeAsync(Added, null, year, key, null, async (act, row, ct) => await FullAsync(act, row, ct) is { } full ? full : await AddAsync(act, row, draft, draft.Title!, null, file, ct), cancellationToken);

    /// <summary>Uses a document of the library. That the person may see it has been asked before.</summary>
    public Task<Result<Unit>> UseAsync(FiscalYear year, string key, Guid document, EvidenceDraft draft, CancellationToken cancellationToken) =>
        items.ChangeAsync(UsedAgain, null, year, key, null, async (act, row, ct) =>
        {
            if (await act.Db.Set<EvidenceDocument>().SingleOrDefaultAsync(d => d.Id == document && d.RemovedAt == null, ct) is not { } found)
            {
                return new Error.NotFound("evidence.no_document", "ไม่พบเอกสารนี้ในคลังแล้ว จึงยังไม่ได้แนบ กรุณาเลือกรายการอื่น");
            }

            if (await act.Db.Set<Evidence>().AnyAsync(e => e.YearItemId == row.Id && e.DocumentId == document && e.ComponentKey == draft.Component, ct))
            {
                return new Error.Invalid(Twice, "เอกสารนี้แนบเป็นหลักฐานของส่วนนี้อยู่แล้ว จึงไม่ได้แนบซ้ำ");
            }

            if (await FullAsync(act, row, ct) is { } full)
            {
                return full;
            }

            found.UnusedSince = null;
            act.Db.Add(Use(act, row, draft, found));
            return Unit.Done;
        }, cancellationToken);

    /// <summary>Changes what is said about the document, wherever it is used, and how this item uses it; another address becomes its next version.</summary>
    public Task<Result<Unit>> ChangeAsync(FiscalYear year, string key, Guid id, EvidenceDraft draft, CancellationToken cancellationToken) =>
        items.ChangeAsync(Changed, null, year, key, null, async (act, row, ct) =>
        {
            if (await FindAsync(act, row, id, ct) is not var (evidence, document, shown))
            {
                return Gone;
            }

            if (draft.Seen is { } seen)
            {
                act.Expect(document, seen);
            }

            if (shown.Address is not null && shown.Address != WebAddress.Of(draft.Address).Value?.AbsoluteUri)
            {
                var put = await documents.PutAsync(act, document, new("แก้ที่อยู่เว็บ") { Address = draft.Address }, ct);
                if (!put.IsOk)
                {
                    return put.Error;
                }
            }

            DocumentEditing.Take(document, draft.Facts);
            (evidence.ComponentKey, evidence.Prominence, evidence.EmbargoUntil) = (draft.Component, draft.Prominence, draft.EmbargoUntil);
            if (ShownChange.IsOfDocument(act.Db.ChangeTracker))
            {
                await DocumentEditing.TouchAsync(act, document.Id, ct);
            }

            return Unit.Done;
        }, cancellationToken);

    /// <summary>Takes it out of this item; the document stays in the library.</summary>
    public Task<Result<Unit>> RemoveAsync(FiscalYear year, string key, Guid id, CancellationToken cancellationToken) =>
        items.ChangeAsync(Removed, null, year, key, null, async (act, row, ct) =>
        {
            if (await FindAsync(act, row, id, ct) is not var (evidence, document, _))
            {
                return Gone;
            }

            Move(act, evidence, new RemovedEvidence { Id = id, RemovedAt = act.At });
            document.UnusedSince = await act.Db.Set<Evidence>().AnyAsync(e => e.DocumentId == document.Id && e.Id != id, ct) ? null : act.At;
            return Unit.Done;
        }, cancellationToken);

    /// <summary>Puts back what was taken out, at its old address.</summary>
    public Task<Result<Unit>> RestoreAsync(FiscalYear year, string key, Guid id, CancellationToken cancellationToken) =>
        items.ChangeAsync(Restored, null, year, key, null, async (act, row, ct) =>
        {
            if (await act.Db.Set<RemovedEvidence>().SingleOrDefaultAsync(e => e.Id == id && e.YearItemId == row.Id, ct) is not { } removed
                || await act.Db.Set<EvidenceDocument>().SingleOrDefaultAsync(d => d.Id == removed.DocumentId && act.Db.Set<DocumentVersion>().Any(v => v.DocumentId == d.Id), ct) is not { } document)
            {
                return Gone;
            }

            Move(act, removed, new Evidence { Id = id });
            (document.UnusedSince, document.RemovedAt) = (null, null);
            return Unit.Done;
        }, cancellationToken);

    private static async Task<(Evidence Use, EvidenceDocument Document, DocumentVersion Shown)?> FindAsync(Act act, YearItem row, Guid id, CancellationToken ct)
    {
        var found = await (
            from e in act.Db.Set<Evidence>().Where(e => e.Id == id && e.YearItemId == row.Id)
            join d in act.Db.Set<EvidenceDocument>() on e.DocumentId equals d.Id
            join v in act.Db.Set<DocumentVersion>() on new { d.Id, Number = d.CurrentNumber } equals new { Id = v.DocumentId, v.Number }
            select new { e, d, v }).SingleOrDefaultAsync(ct);
        return found is null ? null : (found.e, found.d, found.v);
    }

    /// <summary>From one table to the other, with every column that both have.</summary>
    private static void Move(Act act, OwnedRow from, OwnedRow to)
    {
        act.Db.Remove(from);
        act.Db.Add(to).CurrentValues.SetValues(from);
    }

    /// <summary>A new document with its first version, used in the item.</summary>
    private static async Task<Result<Unit>> AddAsync(Act act, YearItem item, EvidenceDraft draft, string otherwise, string? address, Guid? file, CancellationToken ct)
    {
        var document = new EvidenceDocument { TitleTh = otherwise, UnitId = item.UnitId, AddedBy = act.Actor.Account, AddedAt = act.At };
        DocumentEditing.Take(document, draft.Facts);
        act.Db.Add(document);
        await act.Db.SaveChangesAsync(ct);
        act.Db.Add(new DocumentVersion { DocumentId = document.Id, Number = 1, Address = address, FileId = file, MadeAt = act.At });
        act.Db.Add(Use(act, item, draft, document));
        return Unit.Done;
    }

    private static Evidence Use(Act act, YearItem item, EvidenceDraft draft, EvidenceDocument document) => new()
    {
        YearItemId = item.Id,
        ComponentKey = draft.Component,
        DocumentId = document.Id,
        Prominence = draft.Prominence,
        EmbargoUntil = draft.EmbargoUntil,
        AddedAt = act.At,
    };

    private static async Task<Error?> FullAsync(Act act, YearItem row, CancellationToken ct) => await act.Db.Set<Evidence>().CountAsync(e => e.YearItemId == row.Id, ct) < Most
        ? null
        : new Error.Invalid("evidence.full", $"ข้อนี้มีหลักฐานครบ {Most} รายการแล้ว จึงยังไม่ได้แนบเพิ่ม กรุณารวมไฟล์หรือเอารายการเก่าออกก่อน");
}
