using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;
using NodaTime;
using Prongsai.Disclosure.Domain;
using Prongsai.Disclosure.Domain.Documents;
using Prongsai.Kernel;
using Prongsai.Organization.Contracts;
using Prongsai.Platform;
using Prongsai.Platform.Data;
using Prongsai.Platform.Files;

namespace Prongsai.Disclosure.Data.Documents;

/// <summary>An officer who looks into the library.</summary>
/// <param name="Unit">The unit the officer works in; null when it is not known.</param>
internal sealed record DocumentReader(Guid? Unit, string? Account, Rights Rights)
{
    /// <summary>As <see cref="ProminenceRule"/> asks for it, of what belongs to a unit.</summary>
    public Reader Of(Guid? owner) => new(Unit, Rights.Has("disclosure.publish", owner));
}

/// <summary>Where a document is used.</summary>
/// <param name="Own">Of the use; <paramref name="Item"/> is the item's.</param>
/// <param name="Unit">That answers for the item.</param>
internal sealed record DocumentUse(Guid Evidence, Guid Document, FiscalYear Year, string ItemKey, string? Component, Guid? Unit, Prominence Own, Prominence Item)
{
    /// <summary>Kept aside by a carry-over to another pack.</summary>
    public bool IsLeftOver { get; init; }

    public bool IsRestricted => Own == Prominence.Restricted || Item == Prominence.Restricted;

    public bool IsOpenTo(DocumentReader reader) => ProminenceRule.IsOpenTo(reader.Of(Unit), Own, Unit) && ProminenceRule.IsOpenTo(reader.Of(Unit), Item, Unit);
}

/// <summary>A document with its shown version and the uses that are open to the reader.</summary>
/// <param name="Hidden">How many more uses there are.</param>
internal sealed record LibraryDocument(EvidenceDocument Document, DocumentVersion Shown, FileFacts? File, ImmutableArray<DocumentUse> Uses, int Hidden, Validity? Validity)
{
    /// <summary>May the reader change it?</summary>
    public required bool MayChange { get; init; }

    /// <summary>What is known against its address; null for a file, and for a link that opens.</summary>
    public string? Trouble { get; init; }

    public bool IsUsed => Uses.Length + Hidden > 0;

    /// <summary>Everything it is used in keeps it from most officers.</summary>
    public bool IsRestricted => Uses.Length > 0 && Uses.All(u => u.IsRestricted);
}

/// <summary>Reads the library for pages: three queries, however many documents. A document shows only through a use that is open to the reader, to whoever added it, and,
/// while nothing uses it, to the unit it was added for and to publishers.</summary>
internal sealed class DocumentLibrary(AgencyData data, IClock clock)
{
    public LocalDate Today => OfficeYear.Today(clock);

    public Task<IReadOnlyList<LibraryDocument>> AllAsync(DocumentReader reader, CancellationToken cancellationToken) => ReadAsync(reader, null, cancellationToken);

    public async Task<LibraryDocument?> FindAsync(Guid id, DocumentReader reader, CancellationToken cancellationToken) =>
        (await ReadAsync(reader, db => db.Set<EvidenceDocument>().Where(d => d.Id == id), cancellationToken)) is [var one] ? one : null;

    /// <summary>Documents whose shown version is exactly this content.</summary>
    public Task<IReadOnlyList<LibraryDocument>> SameAsync(byte[] sha256, DocumentReader reader, CancellationToken cancellationToken) => ReadAsync(reader, db =>
        from d in db.Set<EvidenceDocument>()
        join v in db.Set<DocumentVersion>() on new { d.Id, Number = d.CurrentNumber } equals new { Id = v.DocumentId, v.Number }
        join f in db.Set<StoredFile>() on v.FileId equals (Guid?)f.Id
        where f.Sha256 == sha256
        select d, cancellationToken);

    /// <summary>All versions of a document, the newest first, with who made each.</summary>
    public Task<IReadOnlyList<VersionLine>> VersionsAsync(Guid document, CancellationToken cancellationToken) => data.ReadAsync<IReadOnlyList<VersionLine>>(async (db, ct) =>
    {
        var rows = await (
            from v in db.Set<DocumentVersion>().Where(v => v.DocumentId == document)
            join f in db.Set<StoredFile>() on v.FileId equals (Guid?)f.Id into files
            from f in files.DefaultIfEmpty()
            orderby v.Number descending
            select new { v, Name = f == null ? null : f.Name, Type = f == null ? null : f.ContentType, Size = f == null ? 0 : f.Size }).ToListAsync(ct);
        var makers = await DocumentMakers.ReadAsync(db, [.. rows.Select(r => r.v.Id)], ct);
        return [.. rows.Select(r => new VersionLine(r.v, r.Name is null ? null : new(r.Name, r.Type!, r.Size), makers.GetValueOrDefault(r.v.Id, "")))];
    }, cancellationToken);

    /// <summary>A version with its stored file; null when there is none, or it is a link.</summary>
    public Task<(DocumentVersion Version, Guid File)?> FileAsync(Guid document, int number, CancellationToken cancellationToken) => data.ReadAsync<(DocumentVersion, Guid)?>(async (db, ct) =>
        await db.Set<DocumentVersion>().SingleOrDefaultAsync(v => v.DocumentId == document && v.Number == number, ct) is { FileId: { } file } version ? (version, file) : null, cancellationToken);

    /// <summary>Ids of files, and addresses, of versions that only publishers may open.</summary>
    public Task<HashSet<string>> ClosedAsync(CancellationToken cancellationToken) => data.ReadAsync(async (db, ct) =>
        (await db.Set<DocumentVersion>().Where(v => v.PublishersOnly).Select(v => new { v.FileId, v.Address }).ToListAsync(ct)).Select(v => v.FileId?.ToString() ?? v.Address!).ToHashSet(), cancellationToken);

    private Task<IReadOnlyList<LibraryDocument>> ReadAsync(DocumentReader reader, Func<Db, IQueryable<EvidenceDocument>>? which, CancellationToken cancellationToken) =>
        data.ReadAsync<IReadOnlyList<LibraryDocument>>(async (db, ct) =>
        {
            var documents = (which?.Invoke(db) ?? db.Set<EvidenceDocument>()).Where(d => d.RemovedAt == null);
            var shown = await (
                from d in documents
                join v in db.Set<DocumentVersion>() on new { d.Id, Number = d.CurrentNumber } equals new { Id = v.DocumentId, v.Number }
                join f in db.Set<StoredFile>() on v.FileId equals (Guid?)f.Id into files
                from f in files.DefaultIfEmpty()
                orderby d.TitleTh, d.Id
                select new { d, v, Name = f == null ? null : f.Name, Type = f == null ? null : f.ContentType, Size = f == null ? 0 : f.Size }).ToListAsync(ct);
            var used = await Uses(db).Where(u => which == null || documents.Any(d => d.Id == u.Use.DocumentId)).ToListAsync(ct);
            var uses = used.Select(u => Of(u.Use, u.Item)).ToLookup(u => u.Document);
            var broken = Links.LinkStanding.InWords(await Links.LinkStanding.BrokenAsync(db, ct), clock.GetCurrentInstant());
            return
            [
                .. shown.Where(s => IsOpen(s.d, uses[s.d.Id], reader)).Select(s => Line(s.d, s.v, s.Name is null ? null : new(s.Name, s.Type!, s.Size), [.. uses[s.d.Id]], reader) with
                {
                    Trouble = Domain.Links.LinkAddress.Of(s.v.Address) is { } address ? broken.GetValueOrDefault(address) : null,
                }),
            ];
        }, cancellationToken);

    private LibraryDocument Line(EvidenceDocument document, DocumentVersion shown, FileFacts? file, ImmutableArray<DocumentUse> all, DocumentReader reader)
    {
        var open = all.Where(u => u.IsOpenTo(reader)).OrderByDescending(u => u.Year).ThenBy(u => ItemStore.Pack(u.Year).ItemByKey(u.ItemKey)?.Ordinal ?? int.MaxValue).ToImmutableArray();
        return new(document, shown, file, open, all.Length - open.Length, Validity.Of(document.ValidUntil, Today))
        {
            MayChange = DocumentEditing.MayChange(reader.Rights, document, all.Select(u => u.Unit)),
        };
    }

    private static bool IsOpen(EvidenceDocument document, IEnumerable<DocumentUse> uses, DocumentReader reader) =>
        (document.AddedBy is { } by && by == reader.Account)
        || uses.Any(u => u.IsOpenTo(reader))
        || (!uses.Any() && ProminenceRule.IsOpenTo(reader.Of(document.UnitId), Prominence.Restricted, document.UnitId));

    private static IQueryable<UseRow> Uses(Db db) => db.Set<Evidence>().Join(db.Set<YearItem>(), e => e.YearItemId, i => i.Id, (e, i) => new UseRow { Use = e, Item = i });

    private static DocumentUse Of(Evidence use, YearItem item) => new(use.Id, use.DocumentId, item.FiscalYear, CarryOverRoute.PlainKey(item.ItemKey), use.ComponentKey, item.UnitId, use.Prominence, item.Prominence) { IsLeftOver = item.LeftOver };

    private sealed class UseRow
    {
        public required Evidence Use { get; init; }

        public required YearItem Item { get; init; }
    }
}

/// <summary>A version with its file and who made it.</summary>
/// <param name="By">Name and post; empty when the record does not say.</param>
internal sealed record VersionLine(DocumentVersion Version, FileFacts? File, string By);
