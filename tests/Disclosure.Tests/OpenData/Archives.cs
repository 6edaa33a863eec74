using System.IO.Compression;
using System.Net;
using System.Text.RegularExpressions;
using Prongsai.TestKit;

namespace Prongsai.Disclosure.Tests.OpenData;

/// <summary>The archive of a year stands on its own.</summary>
public sealed partial class Archives(DisclosureDatabase database) : IClassFixture<DisclosureDatabase>, IDisposable
{
    private readonly string folder = TestFolder.New("archive");

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Theory]
    [InlineData("")]
    [InlineData("https://archive.example.go.th/2569")]
    public async Task No_link_of_it_is_dead(string address)
    {
        await using var site = new OpenSite(database);
        var slug = await OfficeAsync();

        var written = await site.ArchiveAsync(slug, DisclosureDatabase.Year, At("a"), address);

        written.Failed.ShouldBeEmpty();
        Dead(At("a"), address).ShouldBeEmpty();
        File.Exists(At("a/sitemap.xml")).ShouldBe(address.Length > 0);
        Directory.GetFiles(At("a"), "*", SearchOption.AllDirectories).Where(f => File.ReadAllText(f).Contains("archive.invalid", StringComparison.Ordinal)).ShouldBeEmpty();
    }

    [Fact]
    public void The_checker_finds_a_dead_link()
    {
        Directory.CreateDirectory(At("b/c"));
        File.WriteAllText(At("b/c/page.html"), "<a href=\"../there.html#x\">ก</a><a href=\"gone%20now.html\">ข</a><img src=\"/root.png\">");
        File.WriteAllText(At("b/there.html"), "");

        Dead(At("b"), "").ShouldBe(["c/page.html → gone%20now.html", "c/page.html → /root.png"], ignoreOrder: true);
    }

    [Fact]
    public async Task Made_again_it_is_the_same_to_the_last_byte_as_folder_and_as_zip()
    {
        await using var site = new OpenSite(database);
        var slug = await OfficeAsync();
        foreach (var name in (string[])["a", "b", "a.zip", "b.zip"])
        {
            await site.ArchiveAsync(slug, DisclosureDatabase.Year, At(name));
        }

        File.ReadAllBytes(At("b/SHA256SUMS")).ShouldBe(File.ReadAllBytes(At("a/SHA256SUMS")));
        File.ReadAllBytes(At("b.zip")).ShouldBe(File.ReadAllBytes(At("a.zip")));
        using var zip = ZipFile.OpenRead(At("a.zip"));
        zip.Entries.Select(e => e.FullName).ShouldBe(Directory.GetFiles(At("a"), "*", SearchOption.AllDirectories).Select(f => Path.GetRelativePath(At("a"), f)), ignoreOrder: true);
        foreach (var line in File.ReadAllLines(At("a/SHA256SUMS")))
        {
            Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(File.ReadAllBytes(At("a/" + line[66..])))).ShouldBe(line[..64]);
        }
    }

    [Fact]
    public async Task It_tells_of_its_own_year_only_and_a_list_stands_where_the_search_was()
    {
        await using var site = new OpenSite(database);
        var slug = await OfficeAsync();

        await site.ArchiveAsync(slug, new(2568), At("old"));

        Directory.Exists(At("old/ita/2569")).ShouldBeFalse();
        var front = await File.ReadAllTextAsync(At("old/index.html"));
        (front.Contains("ita/2568/news.html", StringComparison.Ordinal), front.Contains("ita/2569", StringComparison.Ordinal), front.Contains("<form", StringComparison.Ordinal)).ShouldBe((true, false, false));
        File.Exists(At("old/ita/2568/news.en.html")).ShouldBeTrue();
        (await File.ReadAllTextAsync(At("old/ita/2568/news.html"))).ShouldContain("href=\"../../index.html\"");
    }

    [Fact]
    public async Task A_year_with_nothing_public_and_a_name_that_is_taken_are_refused()
    {
        await using var site = new OpenSite(database);
        var slug = await OfficeAsync();
        Directory.CreateDirectory(At("taken"));

        await Should.ThrowAsync<InvalidOperationException>(() => site.ArchiveAsync(slug, new(2566), At("none")));
        await Should.ThrowAsync<InvalidOperationException>(() => site.ArchiveAsync(slug, DisclosureDatabase.Year, At("taken")));
        Directory.GetFileSystemEntries(folder).ShouldBe([At("taken")]);
    }

    private string At(string name) => Path.Combine(folder, name);

    private async Task<string> OfficeAsync()
    {
        var office = await database.OfficeAsync();
        await using var scope = database.Enter(office.AgencyId);
        foreach (var year in (Kernel.FiscalYear[])[new(2569), new(2568)])
        {
            await Filled.RowsAsync(scope, Filled.Place("news", "news", year), Filled.Cells(("date", "2026-01-05"), ("title", "ก")));
            await Filled.PublishAsync(scope, "news", year);
            await Filled.PublishAsync(scope, "structure_and_powers", year);
        }

        await Filled.FileAsync(scope, "news", "แฟ้มสมมติ");
        return office.Slug;
    }

    /// <summary>Every link of every page, style sheet, feed and catalogue that leads into the archive and to no file there.</summary>
    private static List<string> Dead(string root, string address)
    {
        var dead = new List<string>();
        foreach (var file in Directory.GetFiles(root, "*", SearchOption.AllDirectories).Where(f => Path.GetExtension(f) is ".html" or ".css" or ".xml" or ".jsonld"))
        {
            var text = File.ReadAllText(file);
            foreach (var link in Link().Matches(text).Select(m => WebUtility.HtmlDecode(m.Groups.Values.Skip(1).First(g => g.Success).Value)).Distinct())
            {
                var inside = address.Length > 0 && link.StartsWith(address, StringComparison.Ordinal) ? link[address.Length..].TrimStart('/') : null;
                if (inside is null && (link.StartsWith('#') || (Uri.TryCreate(link, UriKind.Absolute, out var other) && !other.IsFile)))
                {
                    continue;
                }

                var path = Uri.UnescapeDataString((inside ?? link).Split('#')[0]);
                if (link.StartsWith('/') || !File.Exists(Path.GetFullPath(Path.Combine(inside is null ? Path.GetDirectoryName(file)! : root, path.Length == 0 ? "index.html" : path))))
                {
                    dead.Add($"{Path.GetRelativePath(root, file)} → {link}");
                }
            }
        }

        return dead;
    }

    [GeneratedRegex("(?:href|src|action)=\"([^\"]*)\"|url\\(\"?([^\")]+)\"?\\)|<(?:link|loc)>([^<]+)<|\"(?:@id|url|contentUrl|item)\":\"((?!urn:)[^\"]*)\"", RegexOptions.CultureInvariant)]
    private static partial Regex Link();
}
