using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Prongsai.Disclosure.Data;
using Prongsai.Disclosure.Data.Links;
using Prongsai.Disclosure.Domain;
using Prongsai.Platform;
using Prongsai.Platform.Files;
using Prongsai.TestKit;

namespace Prongsai.Disclosure.Tests.OpenData;

/// <summary>What is not public is in no file, list, catalogue, document or archive, in neither language.</summary>
public sealed class Leaks(DisclosureDatabase database) : IClassFixture<DisclosureDatabase>
{
    private const string Secret = "ความลับสมมติ";
    private const string Headline = "หัวข้อสมมติ";

    [Fact]
    public async Task A_public_row_and_file_are_on_every_surface_meant_for_them()
    {
        await using var site = new OpenSite(database);
        var slug = await OfficeAsync("Public");

        var seen = await SeenAsync(site, slug);

        seen.Where(s => s.Says(Headline)).Select(s => s.Name).ShouldBe(["news.csv", "news.json", "news.xlsx", "page", "page en", "api data", "archive"], ignoreOrder: true);
        seen.Where(s => s.Says("data/2569/news/news")).Select(s => s.Name).ShouldBe(["catalogue", "list", "list en", "year list", "set", "set en", "news.json", "page", "page en", "api item", "api sets", "archive"], ignoreOrder: true);
        seen.Where(s => s.Says(Secret)).Select(s => s.Name).ShouldBe(["page", "page en", "api item", "archive"], ignoreOrder: true);
    }

    [Theory]
    [InlineData("Internal")]
    [InlineData("Restricted")]
    [InlineData("EmbargoUntil")]
    [InlineData("Unpublished")]
    [InlineData("Scheduled")]
    [InlineData("NeverPublished")]
    public async Task A_hidden_item_is_on_none(string how)
    {
        await using var site = new OpenSite(database);
        var slug = await OfficeAsync(how);

        foreach (var seen in await SeenAsync(site, slug))
        {
            (seen.Name, seen.Says(Headline), seen.Says(Secret), seen.Says("2569/news")).ShouldBe((seen.Name, false, false, false));
        }
    }

    [Theory]
    [InlineData("Internal")]
    [InlineData("Restricted")]
    [InlineData("EmbargoUntil")]
    public async Task A_hidden_file_of_a_public_item_is_on_none(string how)
    {
        await using var site = new OpenSite(database);
        var slug = await OfficeAsync("Public", how);

        (await SeenAsync(site, slug)).Where(s => s.Says(Secret)).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_picture_of_a_page_that_a_public_link_leads_to_is_on_none()
    {
        await using var site = new OpenSite(database);
        var slug = await OfficeAsync("Public");
        var (link, picture, file) = await PictureAsync(slug);

        foreach (var seen in await SeenAsync(site, slug))
        {
            (seen.Name, seen.Says(picture.ToString()), seen.Says(file.ToString()), seen.Says(LinkPicturing.FileName), seen.Says(Pixels)).ShouldBe((seen.Name, false, false, false, false));
        }

        foreach (var address in new[] { $"/office/disclosure/links/{link}/picture/{picture}", $"/{slug}/files/{file}/x", $"/{slug}/files/{picture}/x", $"/{slug}/files/pictures/2569/news/{file}" })
        {
            (await site.AskAsync(address)).Status.ShouldNotBe(200, address);
        }
    }

    private const string Pixels = "pixels-of-a-page-elsewhere";

    /// <summary>A public item's link whose page has been photographed.</summary>
    private async Task<(Guid Link, Guid Picture, Guid File)> PictureAsync(string slug)
    {
        await using var scope = database.Enter((await database.Services.GetRequiredService<AgencyDirectory>().FindAsync(slug))!.AgencyId);
        (await scope.Get<EvidenceEditing>().AddLinkAsync(DisclosureDatabase.Year, "news", new(null, "ลิงก์สมมติ", null, null, "https://www.example.org/"), default)).IsOk.ShouldBeTrue();
        await scope.Get<LinkGathering>().RunAsync(default);
        var link = await scope.Data.ReadAsync((db, ct) => db.Set<WatchedLink>().SingleAsync(l => l.Address == "https://www.example.org/", ct));
        await scope.Data.ActAsync<int>(new("disclosure.test", "ทดสอบ"), async (act, ct) =>
        {
            using var picture = new MemoryStream([.. "RIFF"u8, 40, 0, 0, 0, .. "WEBP"u8, .. Encoding.UTF8.GetBytes(Pixels)]);
            var file = await scope.Get<FileStore>().AddAsync(act, picture, LinkPicturing.FileName, ct);
            await act.Db.SaveChangesAsync(ct);
            await PictureTable.AddAsync(act, link.Id, file.Value!.Id, act.At, ct);
            return 0;
        });
        var kept = (await scope.Get<LinkReading>().PicturesAsync(link.Id, default)).ShouldHaveSingleItem();
        return (link.Id, kept.Id, kept.FileId);
    }

    /// <summary>An office with one public item beside the one that is tried, so that its pages and archive exist.</summary>
    private async Task<string> OfficeAsync(string how, string? file = null)
    {
        var office = await database.OfficeAsync();
        await using var scope = database.Enter(office.AgencyId);
        await Filled.PublishAsync(scope, "structure_and_powers");
        await Filled.RowsAsync(scope, Filled.Place("news", "news"), Filled.Cells(("date", "2026-01-05"), ("title", Headline)));
        await Filled.FileAsync(scope, "news", Secret);
        await (how == "Public" ? Filled.PublishAsync(scope, "news") : Filled.HideAsync(scope, "news", how));
        if (file is not null)
        {
            await Filled.HideFileAsync(scope, Enum.Parse<Prominence>(file));
        }

        return office.Slug;
    }

    private static async Task<IReadOnlyList<Surface>> SeenAsync(OpenSite site, string slug)
    {
        (string Name, string Address)[] asked =
        [
            ("news.csv", "/data/2569/news/news.csv"), ("news.json", "/data/2569/news/news.json"), ("news.xlsx", "/data/2569/news/news.xlsx"),
            ("list", "/data"), ("list en", "/data?lang=en"), ("year list", "/data/2569"), ("set", "/data/2569/news/news"), ("set en", "/data/2569/news/news?lang=en"),
            ("catalogue", "/data/catalog.jsonld"), ("page", "/ita/2569/news"), ("page en", "/ita/2569/news?lang=en"), ("api years", "/api/v1/years"),
            ("api items", "/api/v1/items?year=2569"), ("api item", "/api/v1/items/2569/news"), ("api sets", "/api/v1/data?year=2569"), ("api data", "/api/v1/data/2569/news/news"), ("document", "/api/openapi.json"),
        ];
        var seen = new List<Surface>();
        foreach (var (name, address) in asked)
        {
            var answer = await site.AskAsync($"/{slug}{address}");
            seen.Add(new(name, name.EndsWith(".xlsx", StringComparison.Ordinal) && answer.Status == 200 ? Sheet(answer.Body) : Own(answer.Text, address)));
        }

        var folder = TestFolder.New("archive");
        await site.ArchiveAsync(slug, DisclosureDatabase.Year, Path.Combine(folder, "a"));
        seen.Add(new("archive", string.Concat(Directory.GetFiles(Path.Combine(folder, "a"), "*", SearchOption.AllDirectories).Where(f => Path.GetFileName(f) != "SHA256SUMS").Select(f => f + Encoding.UTF8.GetString(File.ReadAllBytes(f))))));
        Directory.Delete(folder, recursive: true);
        return seen;
    }

    /// <summary>A page names its own address in the language links; that is no leak.</summary>
    private static string Own(string text, string address) => text.Contains("ld+json", StringComparison.Ordinal) ? text
        : string.Join('\n', text.Split('\n').Where(l => !l.Contains("hreflang", StringComparison.Ordinal)));

    private static string Sheet(byte[] bytes)
    {
        using var zip = new System.IO.Compression.ZipArchive(new MemoryStream(bytes));
        using var sheet = new StreamReader(zip.GetEntry("xl/worksheets/sheet1.xml")!.Open());
        return sheet.ReadToEnd();
    }

    private sealed record Surface(string Name, string Text)
    {
        public bool Says(string text) => Text.Contains(text, StringComparison.Ordinal);
    }
}
