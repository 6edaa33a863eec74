using Prongsai.Platform.Data;

namespace Prongsai.Disclosure.Data.Documents;

/// <summary>The stored file behind a use, with all that says who may have it.</summary>
internal sealed record FileOfUse(Evidence Use, YearItem Item, string Title, Guid File);

/// <summary>Finds files by their address.</summary>
internal static class DocumentFiles
{
    /// <summary>The version that is shown; nothing for a link.</summary>
    /// <param name="evidence">Id in the address.</param>
    public static IQueryable<FileOfUse> OfUse(Db db, Guid evidence) =>
        from e in db.Set<Evidence>().Where(e => e.Id == evidence)
        join i in db.Set<YearItem>() on e.YearItemId equals i.Id
        join d in db.Set<EvidenceDocument>() on e.DocumentId equals d.Id
        join v in db.Set<DocumentVersion>() on new { d.Id, Number = d.CurrentNumber } equals new { Id = v.DocumentId, v.Number }
        where v.FileId != null
        select new FileOfUse(e, i, d.TitleTh, v.FileId!.Value);
}
