using Microsoft.EntityFrameworkCore;
using Prongsai.Disclosure.Contracts;
using Prongsai.Disclosure.Data.Texts;
using Prongsai.Disclosure.Domain;
using Prongsai.Kernel;
using Prongsai.Platform.Data;

namespace Prongsai.Disclosure.Data.Documents;

/// <inheritdoc cref="ISignedEvidence"/>
internal sealed class SignedEvidenceShowing(AgencyData data, TextReading reading, EvidenceEditing evidence, DocumentEditing documents, ItemStore items) : ISignedEvidence
{
    public async Task<Result<Guid>> ShowAsync(SignedEvidence paper, CancellationToken cancellationToken)
    {
        await reading.ReadAsync(paper.File, cancellationToken); // its words are known before anybody is shown it
        var draft = new EvidenceDraft(null, paper.TitleTh, null, paper.AsOf, null);
        var document = await WithFileAsync(paper.File, cancellationToken);
        if (document is null && await StandsAsync(paper.Document, cancellationToken))
        {
            var replaced = await documents.ReplaceAsync(paper.Document!.Value, null, new("ฉบับที่ลงนามใหม่") { StoredFile = paper.File, Days = (paper.AsOf, null) }, cancellationToken);
            if (!replaced.IsOk)
            {
                return replaced.Error;
            }

            document = paper.Document;
        }

        foreach (var (year, item) in paper.Items)
        {
            var shown = document is { } known ? await evidence.UseAsync(year, item, known, draft, cancellationToken) : await evidence.AddStoredAsync(year, item, draft, paper.File, cancellationToken);
            if (!shown.IsOk && shown.Error.Code != EvidenceEditing.Twice)
            {
                return shown.Error;
            }

            document ??= await WithFileAsync(paper.File, cancellationToken);
        }

        return document is { } made ? made : new Error.NotFound("evidence.no_item", "ชุดเกณฑ์ของปีนั้นไม่มีข้อที่ใช้เอกสารนี้");
    }

    public Task<IReadOnlyList<ShownPlace>> WhereAsync(Guid document, CancellationToken cancellationToken) => data.ReadAsync<IReadOnlyList<ShownPlace>>(async (db, ct) =>
    [
        .. (await db.Set<Evidence>().Where(e => e.DocumentId == document).Join(db.Set<YearItem>(), e => e.YearItemId, i => i.Id, (e, i) => new { Use = e, Item = i }).OrderByDescending(u => u.Item.FiscalYear).ToListAsync(ct))
            .Select(u => new ShownPlace(u.Item.FiscalYear, ItemStore.Pack(u.Item.FiscalYear).ItemByKey(u.Item.ItemKey)?.Number ?? "", $"/office/disclosure/{u.Item.FiscalYear}/{u.Item.ItemKey}",
                items.IsPublic(u.Item) && ProminenceRule.IsPublic(u.Use.Prominence, u.Use.EmbargoUntil, items.Today))),
    ], cancellationToken);

    private Task<Guid?> WithFileAsync(Guid file, CancellationToken cancellationToken) => data.ReadAsync((db, ct) =>
        db.Set<DocumentVersion>().Where(v => v.FileId == file && db.Set<EvidenceDocument>().Any(d => d.Id == v.DocumentId && d.RemovedAt == null)).Select(v => (Guid?)v.DocumentId).FirstOrDefaultAsync(ct), cancellationToken);

    private async Task<bool> StandsAsync(Guid? document, CancellationToken cancellationToken) =>
        document is { } id && await data.ReadAsync((db, ct) => db.Set<EvidenceDocument>().AnyAsync(d => d.Id == id && d.RemovedAt == null, ct), cancellationToken);
}
