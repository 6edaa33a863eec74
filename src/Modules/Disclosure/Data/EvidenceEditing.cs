using Microsoft.EntityFrameworkCore;
using NodaTime;
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
    public Prominence Prominence { get; init; } = Prominence.Public;

    public LocalDate? EmbargoUntil { get; init; }
}

/// <summary>Links and files of an item: add, change, take out, put back.</summary>
internal sealed class EvidenceEditing(ItemEditing items, FileStore files)
{
    /// <summary>Most links and files an item holds.</summary>
    public const int Most = 50;

    private static readonly ActKind Added = new("disclosure.evidence_added", "แนบหลักฐาน");
    private static readonly ActKind Changed = new("disclosure.evidence_changed", "แก้ไขหลักฐาน");
    private static readonly ActKind Removed = new("disclosure.evidence_removed", "เอาหลักฐานออก");
    private static readonly ActKind Restored = new("disclosure.evidence_restored", "นำหลักฐานกลับมา");
    private static readonly Error.NotFound Gone = new("evidence.not_found", "ไม่พบหลักฐานนี้แล้ว อาจมีผู้อื่นเอาออก กรุณาดูรายการหลักฐานของข้อนี้อีกครั้ง");

    public Task<Result<Unit>> AddLinkAsync(FiscalYear year, string key, EvidenceDraft draft, CancellationToken cancellationToken) =>
        items.ChangeAsync(Added, null, year, key, null, async (act, row, ct) =>
        {
            var address = Link(draft.Address);
            if (!address.IsOk)
            {
                return address.Error;
            }

            if (await FullAsync(act, row, ct) is { } full)
            {
                return full;
            }

            act.Db.Add(Row(act, row, draft, address.Value.Host, address.Value.AbsoluteUri, null));
            return Unit.Done;
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

            await act.Db.SaveChangesAsync(ct);
            act.Db.Add(Row(act, row, draft, stored.Value.Name, null, stored.Value.Id));
            await TextReading.BeginAsync(act, row, stored.Value, content, ct);
            return Unit.Done;
        }, cancellationToken);

    /// <summary>Changes what is said about it; the file itself stays.</summary>
    public Task<Result<Unit>> ChangeAsync(FiscalYear year, string key, Guid id, EvidenceDraft draft, CancellationToken cancellationToken) =>
        items.ChangeAsync(Changed, null, year, key, null, async (act, row, ct) =>
        {
            if (await act.Db.Set<Evidence>().SingleOrDefaultAsync(e => e.Id == id && e.YearItemId == row.Id, ct) is not { } evidence)
            {
                return Gone;
            }

            if (evidence.FileId is null)
            {
                var address = Link(draft.Address);
                if (!address.IsOk)
                {
                    return address.Error;
                }

                evidence.Address = address.Value.AbsoluteUri;
            }

            (evidence.ComponentKey, evidence.TitleTh, evidence.TitleEn, evidence.AsOf) = (draft.Component, ThaiText.Typed(draft.Title) ?? evidence.TitleTh, ThaiText.Typed(draft.TitleEn), draft.AsOf);
            (evidence.Prominence, evidence.EmbargoUntil) = (draft.Prominence, draft.EmbargoUntil);
            return Unit.Done;
        }, cancellationToken);

    public Task<Result<Unit>> RemoveAsync(FiscalYear year, string key, Guid id, CancellationToken cancellationToken) =>
        items.ChangeAsync(Removed, null, year, key, null, async (act, row, ct) =>
        {
            if (await act.Db.Set<Evidence>().SingleOrDefaultAsync(e => e.Id == id && e.YearItemId == row.Id, ct) is not { } e)
            {
                return Gone;
            }

            Move(act, e, new RemovedEvidence { Id = e.Id, TitleTh = e.TitleTh, RemovedAt = act.At });
            return Unit.Done;
        }, cancellationToken);

    /// <summary>Puts back what was taken out, at its old address.</summary>
    public Task<Result<Unit>> RestoreAsync(FiscalYear year, string key, Guid id, CancellationToken cancellationToken) =>
        items.ChangeAsync(Restored, null, year, key, null, async (act, row, ct) =>
        {
            if (await act.Db.Set<RemovedEvidence>().SingleOrDefaultAsync(e => e.Id == id && e.YearItemId == row.Id, ct) is not { } e)
            {
                return Gone;
            }

            Move(act, e, new Evidence { Id = e.Id, TitleTh = e.TitleTh });
            return Unit.Done;
        }, cancellationToken);

    /// <summary>From one table to the other, with every column that both have.</summary>
    private static void Move(Act act, OwnedRow from, OwnedRow to)
    {
        act.Db.Remove(from);
        act.Db.Add(to).CurrentValues.SetValues(from);
    }

    private static Evidence Row(Act act, YearItem item, EvidenceDraft draft, string otherwise, string? address, Guid? file) => new()
    {
        YearItemId = item.Id,
        ComponentKey = draft.Component,
        TitleTh = ThaiText.Typed(draft.Title) ?? otherwise,
        TitleEn = ThaiText.Typed(draft.TitleEn),
        Address = address,
        FileId = file,
        AsOf = draft.AsOf,
        Prominence = draft.Prominence,
        EmbargoUntil = draft.EmbargoUntil,
        AddedAt = act.At,
    };

    private static async Task<Error?> FullAsync(Act act, YearItem row, CancellationToken ct) => await act.Db.Set<Evidence>().CountAsync(e => e.YearItemId == row.Id, ct) < Most
        ? null
        : new Error.Invalid("evidence.full", $"ข้อนี้มีหลักฐานครบ {Most} รายการแล้ว จึงยังไม่ได้แนบเพิ่ม กรุณารวมไฟล์หรือเอารายการเก่าออกก่อน");

    private static Result<Uri> Link(string? address) =>
        Uri.TryCreate(address?.Trim(), UriKind.Absolute, out var uri) && uri.Scheme is ("http" or "https")
            ? uri
            : new Error.Invalid("evidence.address", "ที่อยู่ใช้ไม่ได้", [new("Address", "ที่อยู่ต้องเริ่มด้วย https:// เช่น https://www.example.go.th/plan")]);
}
