using System.Net;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.StaticFiles;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.FileProviders;
using Microsoft.Extensions.Logging;
using Prongsai.Disclosure.Data;
using Prongsai.Disclosure.Features.Archive;
using Prongsai.Platform.Pictures;
using Prongsai.TestKit;

namespace Prongsai.Disclosure.Tests.OpenData;

/// <summary>The archive as a plain web server gives it out, which knows nothing but the endings of names.</summary>
public sealed partial class ServedArchive(DisclosureDatabase database) : IClassFixture<DisclosureDatabase>, IDisposable
{
    private const int Questions = 45;
    private const string Secret = "ความลับสมมติ";
    private readonly string folder = TestFolder.New("served");

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public async Task Every_link_of_it_answers_and_pictures_come_as_pictures()
    {
        var slug = await OfficeAsync();
        await using var site = new OpenSite(database);
        (await site.ArchiveAsync(slug, DisclosureDatabase.Year, Path.Combine(folder, "a"))).Failed.ShouldBeEmpty();

        var seen = await WalkAsync(Path.Combine(folder, "a"));

        seen.Where(s => s.Status != HttpStatusCode.OK).ShouldBeEmpty();
        seen.Where(s => s.IsPicture).Select(s => s.Type).Distinct().ShouldBe(["image/png"]);
        seen.Where(s => s.Path.StartsWith("files/", StringComparison.Ordinal) && s.Type is "text/html" or "image/svg+xml").ShouldBeEmpty();
        var named = seen.Select(s => s.Path).Where(p => p.StartsWith("files/", StringComparison.Ordinal)).Select(p => p.Split('/')[^1]).ToList();
        named.ShouldContain("page.html.txt");
        named.ShouldContain("no-ending.txt");
        Directory.GetFiles(Path.Combine(folder, "a"), "*", SearchOption.AllDirectories).Select(f => Path.GetRelativePath(Path.Combine(folder, "a"), f)).Where(f => seen.All(s => s.Path != f))
            .ShouldBe(["elsewhere.html", "SHA256SUMS"], ignoreOrder: true); // no page of this office leads elsewhere
    }

    [Fact]
    public async Task The_board_is_in_it_with_all_its_pages_in_both_languages_and_without_its_forms()
    {
        var slug = await OfficeAsync();
        await using var site = new OpenSite(database);

        await site.ArchiveAsync(slug, DisclosureDatabase.Year, Path.Combine(folder, "a"));
        await using var again = new OpenSite(database);
        await again.ArchiveAsync(slug, new(2568), Path.Combine(folder, "old"));

        foreach (var ending in (string[])[".html", ".en.html"])
        {
            var pages = ((string[])["questions", "questions-2", "questions-3"]).Select(p => File.ReadAllText(Path.Combine(folder, "a", p + ending))).ToList();
            pages.Sum(p => Question().Count(p)).ShouldBe(Questions);
            pages.ShouldAllBe(p => !p.Contains("<form", StringComparison.Ordinal) && !p.Contains("/ask", StringComparison.Ordinal) && !p.Contains("elsewhere", StringComparison.Ordinal));
            Question().Count(await File.ReadAllTextAsync(Path.Combine(folder, "old", "questions" + ending))).ShouldBe(0); // nothing was answered by the end of that year
        }

        Directory.GetFiles(Path.Combine(folder, "a"), "questions*").Length.ShouldBe(6);
        Directory.GetFiles(folder, "*", SearchOption.AllDirectories).Where(f => File.ReadAllText(f).Contains(Secret, StringComparison.Ordinal)).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("image/png", "files/pictures/x/1", "files/pictures/x/1.png")]
    [InlineData("image/jpeg", "emblem/ab", "emblem/ab.jpg")]
    [InlineData("image/jpeg", "files/1/ภาพ.JPEG", "files/1/ภาพ.JPEG")]
    [InlineData("application/pdf", "files/1/แผน ข้อ 1.2 ปี 2569", "files/1/แผน ข้อ 1.2 ปี 2569.pdf")]
    [InlineData("text/plain", "files/1/x.svg", "files/1/x.svg.txt")]
    [InlineData("text/plain; charset=utf-8", "files/1/x.csv", "files/1/x.csv")]
    [InlineData("application/octet-stream", "files/1/x.HTML", "files/1/x.bin")]
    [InlineData("application/octet-stream", "files/1/plan.dwg", "files/1/plan.dwg")]
    [InlineData(null, "files/1/..", "files/1/file.bin")]
    [InlineData("application/zip", "files/1/a:b*c?.odt", "files/1/a_b_c_.odt")]
    public void A_file_is_named_by_what_is_in_it(string? type, string path, string expected) => StoredNames.Of(path, type).ShouldBe(expected);

    private async Task<string> OfficeAsync()
    {
        var office = await database.OfficeAsync();
        await using var scope = database.Enter(office.AgencyId);
        await Filled.PublishAsync(scope, "news", new(2568));
        await Filled.RowsAsync(scope, Filled.Place("news", "news"), Filled.Cells(("date", "2026-01-05"), ("title", "ก")));
        await Filled.FileAsync(scope, "news", "<html><script>1</script></html>", "page.html");
        await Filled.FileAsync(scope, "news", "แฟ้มสมมติ", "no-ending");
        await Filled.PublishAsync(scope, "news");
        await Filled.PublishAsync(scope, "structure_and_powers");
        (await scope.Get<RowEditing>().AddAsync(Filled.Place("executives", "people"), Filled.Cells(("name", "นายสมมติ บริหาร"), ("post", "นายก")), default,
            new Dictionary<string, PlainPicture> { ["photo"] = PlainPicture.From(RowPicturesTests.Png()).Value! })).IsOk.ShouldBeTrue();
        await Filled.PublishAsync(scope, "executives");
        var book = scope.Get<QuestionBook>();
        for (var at = 0; at < Questions; at++)
        {
            var question = (await book.AskAsync($"คำถามสมมติข้อที่ {at}", null, null, false, default)).Value!;
            (await book.AnswerAsync(question.Id, question.Version, "คำตอบสมมติ", true, default)).IsOk.ShouldBeTrue();
        }

        await book.AskAsync(Secret + " ที่ยังไม่ตอบ", Secret, null, false, default);
        var own = (await book.AskAsync(Secret + " เฉพาะผู้ถาม", Secret, null, false, default)).Value!;
        (await book.AnswerAsync(own.Id, own.Version, Secret, false, default)).IsOk.ShouldBeTrue();
        return office.Slug;
    }

    /// <summary>Follows every link from the front page on.</summary>
    private static async Task<List<Seen>> WalkAsync(string root)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        await using var app = builder.Build();
        var types = new FileExtensionContentTypeProvider();
        types.Mappings.TryAdd(".jsonld", "application/ld+json");
        app.UseFileServer(new FileServerOptions { FileProvider = new PhysicalFileProvider(root), StaticFileOptions = { ContentTypeProvider = types } });
        await app.StartAsync();
        var home = new Uri(app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single() + "/");
        using var client = new HttpClient();
        var (seen, met, waiting) = (new List<Seen>(), new HashSet<Uri>(), new Queue<(Uri Address, bool Picture)>([(new Uri(home, "index.html"), false)]));
        while (waiting.TryDequeue(out var next))
        {
            using var answer = await client.GetAsync(next.Address);
            var type = answer.Content.Headers.ContentType?.MediaType;
            seen.Add(new(Uri.UnescapeDataString(home.MakeRelativeUri(next.Address).ToString()), answer.StatusCode, type, next.Picture));
            foreach (Match link in Link().Matches(type is "text/html" or "text/css" or "text/xml" or "application/ld+json" ? await answer.Content.ReadAsStringAsync() : ""))
            {
                var to = new Uri(next.Address, WebUtility.HtmlDecode(link.Groups.Values.Skip(2).First(g => g.Success).Value).Split('#')[0]);
                if (to.Authority == home.Authority && met.Add(to))
                {
                    waiting.Enqueue((to, link.Groups[1].Success));
                }
            }
        }

        return seen;
    }

    [GeneratedRegex("(<img[^>]* )?(?<![a-z])(?:href|src|action)=\"([^\"]*)\"|url\\(\"?([^\")]+)\"?\\)|<(?:link|loc)>([^<]+)<|\"(?:@id|url|contentUrl|item)\":\"((?!urn:)[^\"]*)\"", RegexOptions.CultureInvariant)]
    private static partial Regex Link();

    [GeneratedRegex("<article", RegexOptions.CultureInvariant)]
    private static partial Regex Question();

    private sealed record Seen(string Path, HttpStatusCode Status, string? Type, bool IsPicture);
}
