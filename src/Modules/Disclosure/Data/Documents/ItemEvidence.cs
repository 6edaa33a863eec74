using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using NodaTime;
using Prongsai.Disclosure.Domain;
using Prongsai.Disclosure.Domain.Documents;
using Prongsai.Platform.Data;
using Prongsai.Platform.Files;

namespace Prongsai.Disclosure.Data.Documents;

/// <param name="Size">Bytes.</param>
internal sealed record FileFacts(string Name, string ContentType, long Size);

/// <summary>A document as one item uses it, in the version that is shown.</summary>
/// <param name="File">Null for a link.</param>
internal sealed record ItemEvidence(Evidence Use, EvidenceDocument Document, DocumentVersion Shown, FileFacts? File)
{
    public Guid Id => Use.Id;

    public string? ComponentKey => Use.ComponentKey;

    public Prominence Prominence => Use.Prominence;

    public LocalDate? EmbargoUntil => Use.EmbargoUntil;

    public string TitleTh => Document.TitleTh;

    public string? TitleEn => Document.TitleEn;

    public LocalDate? AsOf => Document.AsOf;

    public string? Address => Shown.Address;

    public Guid? FileId => Shown.FileId;

    public Validity? ValidOn(LocalDate day) => Validity.Of(Document.ValidUntil, day);

    /// <param name="day">The day looked at; of a year that is over its last.</param>
    public EvidenceContent ToContent(LocalDate day) => new(ComponentKey, TitleTh, TitleEn, Address, FileId)
    {
        ExpiredOn = ValidOn(day) is { IsOver: true } over ? over.Until : null,
    };

    /// <summary>Uses with their documents, oldest first, in one query.</summary>
    public static async Task<List<ItemEvidence>> ReadAsync(Db db, Expression<Func<Evidence, bool>> which, CancellationToken ct)
    {
        var found = await (
            from e in db.Set<Evidence>().Where(which)
            join d in db.Set<EvidenceDocument>() on e.DocumentId equals d.Id
            join v in db.Set<DocumentVersion>() on new { d.Id, Number = d.CurrentNumber } equals new { Id = v.DocumentId, v.Number }
            join f in db.Set<StoredFile>() on v.FileId equals (Guid?)f.Id into files
            from f in files.DefaultIfEmpty()
            orderby e.AddedAt, e.Id
            select new { e, d, v, Name = f == null ? null : f.Name, Type = f == null ? null : f.ContentType, Size = f == null ? 0 : f.Size }).ToListAsync(ct);
        return [.. found.Select(x => new ItemEvidence(x.e, x.d, x.v, x.Name is null ? null : new FileFacts(x.Name, x.Type!, x.Size)))];
    }
}
