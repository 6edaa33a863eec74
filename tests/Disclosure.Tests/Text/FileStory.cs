using System.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Abstractions;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Prongsai.Disclosure.Data;
using Prongsai.Disclosure.Data.Documents;
using Prongsai.Disclosure.Data.Texts;
using Prongsai.Disclosure.Domain;
using Prongsai.Disclosure.Features.Find;
using Prongsai.Disclosure.Features.Portal;
using Prongsai.Documents;
using Prongsai.Platform;
using Prongsai.TestKit;

namespace Prongsai.Disclosure.Tests.Text;

/// <summary>Attaches files to the item of the tests and asks the public for words in them.</summary>
internal static class FileStory
{
    public static readonly PdfPrinter Printer = new();

    public static async Task<byte[]> PdfAsync(params string[] pages)
    {
        var printed = await Printer.Print(new OfficialDocument(new DocumentProperties("เอกสารสมมติ"), [.. pages.SelectMany((page, i) => (Block[])[.. i > 0 ? (Block[])[new PageBreak()] : [], .. page.Split('\n').Select(line => new Paragraph(line))])]));
        printed.Error.ShouldBeNull();
        return printed.Value!;
    }

    public static byte[] Docx(params Block[] blocks)
    {
        using var file = new MemoryStream();
        DocxWriter.Write(new OfficialDocument(new DocumentProperties("เอกสารสมมติ"), [.. blocks]), file);
        return file.ToArray();
    }

    /// <summary>Attached and read, as the queue does it.</summary>
    public static async Task<ItemEvidence> AttachAsync(AgencyScope scope, byte[] content, string name, Prominence prominence = Prominence.Public, bool read = true)
    {
        await using var stream = new MemoryStream(content);
        var before = await scope.Data.ReadAsync((db, ct) => db.Set<Evidence>().Select(e => e.Id).ToListAsync(ct));
        var draft = new EvidenceDraft(null, Path.GetFileNameWithoutExtension(name), null, null, null) { Prominence = prominence, EmbargoUntil = prominence == Prominence.EmbargoUntil ? DisclosureDatabase.Tomorrow : null };
        (await scope.Get<EvidenceEditing>().AddFileAsync(DisclosureDatabase.Year, DisclosureDatabase.Item, draft, stream, name, default)).Error.ShouldBeNull();
        var evidence = (await scope.Data.ReadAsync((db, ct) => ItemEvidence.ReadAsync(db, e => !before.Contains(e.Id), ct))).ShouldHaveSingleItem();
        if (read)
        {
            await scope.Get<TextReading>().ReadAsync(evidence.FileId!.Value, default);
        }

        return evidence;
    }

    public static async Task RenameAsync(AgencyScope scope, ItemEvidence evidence, string title) =>
        (await scope.Get<EvidenceEditing>().ChangeAsync(DisclosureDatabase.Year, DisclosureDatabase.Item, evidence.Id, new(null, title, null, null, null), default)).Error.ShouldBeNull();

    public static async Task PublishAsync(AgencyScope scope) =>
        (await scope.Get<ItemEditing>().PublishAsync(DisclosureDatabase.Year, DisclosureDatabase.Item, null, null, default)).Error.ShouldBeNull();

    public static async Task<FindModel> FindAsync(AgencyScope scope, AgencyEntry office, string asked)
    {
        var find = On(new FindModel(scope.Get<PortalPages>(), scope.Get<ItemSearch>()), scope, office);
        await find.OnGetAsync(asked, 1, default);
        return find;
    }

    public static T On<T>(T page, AgencyScope scope, AgencyEntry office) where T : PageModel
    {
        var context = new DefaultHttpContext { RequestServices = scope.Services };
        (context.Request.Scheme, context.Request.Host) = ("https", new HostString("example.go.th"));
        context.Request.RouteValues["agency"] = office.Slug;
        page.PageContext = new PageContext(new ActionContext(context, new RouteData(), new ActionDescriptor()));
        return page;
    }

    public static byte[] Utf8(string text) => Encoding.UTF8.GetBytes(text);
}
