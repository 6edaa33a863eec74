using Microsoft.EntityFrameworkCore;
using NodaTime;
using Prongsai.Disclosure.Domain.Documents;
using Prongsai.Kernel;
using Prongsai.Organization.Contracts;
using Prongsai.Platform;
using Prongsai.Platform.Acts;
using Prongsai.Platform.Data;
using Prongsai.Platform.Files;

namespace Prongsai.Disclosure.Data.Documents;

/// <summary>What is said about a document. Whoever leaves the Thai title empty keeps the one that stands.</summary>
/// <param name="ValidUntil">The last day it holds.</param>
internal sealed record DocumentFacts(string? TitleTh, string? TitleEn, LocalDate? AsOf, LocalDate? ValidUntil);

/// <summary>What takes the place of the version that is shown: a new file, one that is stored already, or an address.</summary>
/// <param name="Reason">Why, for the officers who look at the versions.</param>
internal sealed record NewVersion(string? Reason)
{
    public (Stream Content, string Name)? File { get; init; }

    public Guid? StoredFile { get; init; }

    public string? Address { get; init; }

    /// <summary>The version shown until now holds what others must not read: from then on only publishers open it, and it can never be shown again.</summary>
    public bool ClosesOld { get; init; }

    /// <summary>Its own day and end; null keeps those that stand.</summary>
    public (LocalDate? AsOf, LocalDate? ValidUntil)? Days { get; init; }
}

/// <summary>All changes of documents, each as one act; every item that shows the document changes with it. Which documents a person may see is asked before (<see cref="DocumentLibrary"/>).</summary>
internal sealed class DocumentEditing(AgencyData data, FileStore files, PortalCache portal, AgencySession session)
{
    private static readonly ActKind Changed = new("disclosure.document_changed", "แก้ไขเอกสารหลักฐาน");
    private static readonly ActKind Replaced = new("disclosure.document_replaced", "เพิ่มฉบับใหม่ของหลักฐาน");
    private static readonly ActKind TurnedBack = new("disclosure.document_turned_back", "กลับไปใช้ฉบับเดิมของหลักฐาน");
    private static readonly ActKind Vouched = new("disclosure.document_vouched", "รับรองหลักฐาน");
    private static readonly ActKind Extended = new("disclosure.document_extended", "ระบุวันที่หลักฐานยังใช้ได้ถึง");
    private static readonly ActKind Removed = new("disclosure.document_removed", "เอาเอกสารออกจากคลังหลักฐาน");
    private static readonly ActKind Restored = new("disclosure.document_restored", "นำเอกสารกลับเข้าคลังหลักฐาน");
    private static readonly Error.NotFound Gone = new("document.not_found", "ไม่พบเอกสารนี้ในคลังหลักฐานแล้ว อาจมีผู้อื่นเอาออก กรุณาเลือกจากคลังอีกครั้ง");
    private static readonly Error.Forbidden NotYours = new("document.not_yours", "ท่านแก้ได้เฉพาะเอกสารที่ข้อของส่วนราชการท่านใช้หรือเพิ่มไว้ ข้อมูลเดิมยังอยู่ครบ หากต้องแก้ กรุณาแจ้งหน่วยที่ใช้เอกสารนี้หรือผู้ประสานงาน");

    /// <summary>Title, day and end.</summary>
    public Task<Result<Unit>> ChangeAsync(Guid id, int? seen, DocumentFacts facts, CancellationToken cancellationToken) =>
        ActAsync(Changed, null, id, seen, (_, document, _) =>
        {
            Take(document, facts);
            return Task.FromResult<Result<Unit>>(Unit.Done);
        }, cancellationToken);

    /// <summary>Puts a new version in the place of the one that is shown, at the same public address, and keeps the old one. Nobody has vouched for it yet.</summary>
    public Task<Result<Unit>> ReplaceAsync(Guid id, int? seen, NewVersion next, CancellationToken cancellationToken) =>
        ActAsync(Replaced, next.Reason, id, seen, async (act, document, ct) =>
        {
            if (next.ClosesOld && !session.Rights.Has("disclosure.publish", null))
            {
                return new Error.Forbidden("document.closing", "ปิดฉบับเดิมได้เฉพาะผู้มีสิทธิ์เผยแพร่ของทั้งหน่วยงาน ยังไม่มีอะไรเปลี่ยน");
            }

            return await PutAsync(act, document, next, ct);
        }, cancellationToken);

    /// <summary>Shows an older version again.</summary>
    public Task<Result<Unit>> TurnBackAsync(Guid id, int? seen, int number, string? reason, CancellationToken cancellationToken) =>
        ActAsync(TurnedBack, reason, id, seen, async (act, document, ct) =>
        {
            if (await act.Db.Set<DocumentVersion>().SingleOrDefaultAsync(v => v.DocumentId == id && v.Number == number, ct) is not { } version)
            {
                return new Error.NotFound("document.no_version", "ไม่พบฉบับนี้แล้ว กรุณาเปิดหน้านี้ใหม่");
            }

            if (version.PublishersOnly)
            {
                return new Error.Invalid("document.closed_version", $"ฉบับที่ {number} ถูกปิดเพราะมีข้อมูลที่เปิดเผยไม่ได้ จึงนำกลับมาใช้ไม่ได้ กรุณาเพิ่มเป็นฉบับใหม่ที่ปกปิดแล้ว");
            }

            if (document.CurrentNumber != number)
            {
                document.Show(number);
            }

            return Unit.Done;
        }, cancellationToken);

    /// <summary>The person at work states that it is right and up to date.</summary>
    public Task<Result<Unit>> VouchAsync(Guid id, int? seen, CancellationToken cancellationToken) =>
        ActAsync(Vouched, null, id, seen, (act, document, _) =>
        {
            if (Validity.Of(document.ValidUntil, OfficeYear.DayOf(act.At)) is { IsOver: true } over)
            {
                return Task.FromResult<Result<Unit>>(new Error.Invalid("document.over", $"เอกสารนี้ใช้ได้ถึง {ThaiDates.Format(over.Until, ThaiDateStyle.Short)} เท่านั้น จึงยังรับรองไม่ได้ กรุณาเพิ่มฉบับใหม่ หรือระบุวันที่ยังใช้ได้ถึงก่อน"));
            }

            (document.VouchedBy, document.VouchedPosition, document.VouchedAt) = (act.Actor.Name, act.Actor.Position, act.At);
            return Task.FromResult<Result<Unit>>(Unit.Done);
        }, cancellationToken);

    /// <summary>It holds until another day than was said; null: until it is replaced.</summary>
    public Task<Result<Unit>> ExtendAsync(Guid id, int? seen, LocalDate? until, CancellationToken cancellationToken) =>
        ActAsync(Extended, null, id, seen, (_, document, _) =>
        {
            document.ValidUntil = until;
            return Task.FromResult<Result<Unit>>(Unit.Done);
        }, cancellationToken);

    /// <summary>Takes a document that nothing uses out of the library.</summary>
    public Task<Result<Unit>> RemoveAsync(Guid id, int? seen, CancellationToken cancellationToken) =>
        ActAsync(Removed, null, id, seen, async (act, document, ct) =>
        {
            if (await act.Db.Set<Evidence>().AnyAsync(e => e.DocumentId == id, ct))
            {
                return new Error.Invalid("document.in_use", "ยังมีข้อที่ใช้เอกสารนี้ จึงยังไม่ได้เอาออกจากคลัง กรุณาเอาออกจากทุกข้อที่ใช้ก่อน");
            }

            document.RemovedAt = act.At;
            return Unit.Done;
        }, cancellationToken);

    /// <summary>Puts back what was taken out of the library.</summary>
    public Task<Result<Unit>> RestoreAsync(Guid id, CancellationToken cancellationToken) =>
        ActAsync(Restored, null, id, null, (_, document, _) =>
        {
            document.RemovedAt = null;
            return Task.FromResult<Result<Unit>>(Unit.Done);
        }, cancellationToken, removed: true);

    /// <summary>Within an act: what is said about the document.</summary>
    public static void Take(EvidenceDocument document, DocumentFacts facts) =>
        (document.TitleTh, document.TitleEn, document.AsOf, document.ValidUntil) = (ThaiText.Typed(facts.TitleTh) ?? document.TitleTh, ThaiText.Typed(facts.TitleEn), facts.AsOf, facts.ValidUntil);

    /// <summary>Within an act: the next version.</summary>
    public async Task<Result<Unit>> PutAsync(Act act, EvidenceDocument document, NewVersion next, CancellationToken ct)
    {
        var (stored, address) = (next.StoredFile, (string?)null);
        if (next.File is { } file)
        {
            var kept = await files.AddAsync(act, file.Content, file.Name, ct);
            if (!kept.IsOk)
            {
                return kept.Error;
            }

            stored = kept.Value.Id;
            await act.Db.SaveChangesAsync(ct);
        }
        else if (stored is null)
        {
            var link = WebAddress.Of(next.Address);
            if (!link.IsOk)
            {
                return link.Error;
            }

            address = link.Value.AbsoluteUri;
        }

        var versions = await act.Db.Set<DocumentVersion>().Where(v => v.DocumentId == document.Id).ToListAsync(ct);
        if (next.ClosesOld)
        {
            versions.Single(v => v.Number == document.CurrentNumber).PublishersOnly = true;
        }

        var number = versions.Max(v => v.Number) + 1;
        act.Db.Add(new DocumentVersion { DocumentId = document.Id, Number = number, Address = address, FileId = stored, Reason = ThaiText.Typed(next.Reason), MadeAt = act.At });
        document.Show(number);
        (document.AsOf, document.ValidUntil) = next.Days ?? (document.AsOf, document.ValidUntil);
        return Unit.Done;
    }

    /// <summary>Within an act: items that show the document are as new as it is; the others only have it in their history.</summary>
    public static async Task TouchAsync(Act act, Guid document, CancellationToken ct)
    {
        var uses = await act.Db.Set<Evidence>().Where(e => e.DocumentId == document).Join(act.Db.Set<YearItem>(), e => e.YearItemId, i => i.Id, (e, i) => new { e.Prominence, Item = i }).ToListAsync(ct);
        foreach (var item in uses.GroupBy(u => u.Item, u => u.Prominence))
        {
            act.Concerns("disclosure.year_item", item.Key.Id);
            if (item.Any(p => p is Domain.Prominence.Public or Domain.Prominence.EmbargoUntil))
            {
                (item.Key.ChangedAt, item.Key.ShownChangedAt) = (act.At, act.At);
            }
        }
    }

    /// <summary>May the person at work change it: whoever publishes for the whole office, and whoever fills an item that uses it or that it was added for.</summary>
    public static bool MayChange(Rights rights, EvidenceDocument document, IEnumerable<Guid?> unitsOfItems) =>
        rights.Has("disclosure.publish", null) || rights.Has("disclosure.edit", document.UnitId) || unitsOfItems.Any(unit => rights.Has("disclosure.edit", unit));

    private async Task<Result<Unit>> ActAsync(ActKind kind, string? reason, Guid id, int? seen, Func<Act, EvidenceDocument, CancellationToken, Task<Result<Unit>>> change, CancellationToken cancellationToken, bool removed = false)
    {
        var changed = await data.ActAsync<Unit>(kind, ThaiText.Typed(reason), async (act, ct) =>
        {
            if (await act.Db.Set<EvidenceDocument>().SingleOrDefaultAsync(d => d.Id == id && (d.RemovedAt != null) == removed, ct) is not { } document)
            {
                return Gone;
            }

            var units = await act.Db.Set<Evidence>().Where(e => e.DocumentId == id).Join(act.Db.Set<YearItem>(), e => e.YearItemId, i => i.Id, (_, i) => i.UnitId).Distinct().ToListAsync(ct);
            if (!MayChange(session.Rights, document, units))
            {
                return NotYours;
            }

            if (seen is { } version)
            {
                act.Expect(document, version);
            }

            var result = await change(act, document, ct);
            if (result.IsOk && ShownChange.IsIn(act.Db.ChangeTracker))
            {
                await TouchAsync(act, id, ct);
            }

            return result;
        }, cancellationToken);
        if (changed.IsOk)
        {
            portal.Forget(session.Agency);
        }

        return changed;
    }
}
