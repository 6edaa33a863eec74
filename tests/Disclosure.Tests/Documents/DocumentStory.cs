using System.Text;
using Microsoft.EntityFrameworkCore;
using Prongsai.Disclosure.Data;
using Prongsai.Disclosure.Data.Documents;
using Prongsai.Disclosure.Domain;
using Prongsai.Kernel;
using Prongsai.Platform;
using Prongsai.TestKit;

namespace Prongsai.Disclosure.Tests.Documents;

/// <summary>Steps that the tests of documents share.</summary>
internal static class DocumentStory
{
    public static readonly FiscalYear Year = DisclosureDatabase.Year, Last = new(2568);

    public const string Item = DisclosureDatabase.Item, Other = "news";

    /// <summary>Somebody who may see and change everything.</summary>
    public static readonly DocumentReader Publisher = new(null, "publisher", Rights.Everything);

    public static EvidenceDraft Draft(string title = "แผนสมมติ", Prominence prominence = Prominence.Public, NodaTime.LocalDate? until = null, string? component = null) =>
        new(component, title, null, null, null) { Prominence = prominence, ValidUntil = until };

    /// <returns>Id of the document.</returns>
    public static async Task<Guid> AddAsync(AgencyScope scope, EvidenceDraft draft, string text = "แฟ้มสมมติ", FiscalYear? year = null, string item = Item)
    {
        await using var content = Stream(text);
        Ok(await scope.Get<EvidenceEditing>().AddFileAsync(year ?? Year, item, draft, content, "plan.txt", default));
        return await scope.Data.ReadAsync((db, ct) => db.Set<EvidenceDocument>().OrderByDescending(d => d.Id).Select(d => d.Id).FirstAsync(ct));
    }

    public static async Task UseAsync(AgencyScope scope, Guid document, FiscalYear year, string item, Prominence prominence = Prominence.Public) =>
        Ok(await scope.Get<EvidenceEditing>().UseAsync(year, item, document, Draft(prominence: prominence), default));

    public static async Task ReplaceAsync(AgencyScope scope, Guid document, string text, bool closes = false)
    {
        await using var content = Stream(text);
        Ok(await scope.Get<DocumentEditing>().ReplaceAsync(document, null, new("ฉบับใหม่สมมติ") { File = (content, "new.txt"), ClosesOld = closes }, default));
    }

    public static async Task<LibraryDocument> FindAsync(AgencyScope scope, Guid document) => (await scope.Get<DocumentLibrary>().FindAsync(document, Publisher, default)).ShouldNotBeNull();

    public static async Task<ItemView> ItemAsync(AgencyScope scope, string item = Item, FiscalYear? year = null) => (await scope.Get<ItemStore>().FindAsync(year ?? Year, item, default))!;

    public static async Task PublishAsync(AgencyScope scope, string item = Item, FiscalYear? year = null) => Ok(await scope.Get<ItemEditing>().PublishAsync(year ?? Year, item, null, null, default));

    public static async Task AssignAsync(AgencyScope scope, string item, Guid unit) => (await scope.Get<ItemEditing>().AssignAsync(Year, [item], unit, null, default)).IsOk.ShouldBeTrue();

    public static MemoryStream Stream(string text) => new(Encoding.UTF8.GetBytes(text));

    public static void Ok(Result<Unit> done) => done.IsOk.ShouldBeTrue(done.Error?.Message);
}
