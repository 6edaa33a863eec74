using System.IO.Compression;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Prongsai.Disclosure.Contracts;
using Prongsai.Disclosure.Data;
using Prongsai.Disclosure.Domain;
using Prongsai.Disclosure.Domain.Freezing;
using Prongsai.Platform.Acts;

namespace Prongsai.Disclosure.Tests.Freezing;

/// <summary>Packs that are as they were made pass; every way of changing one is named.</summary>
public sealed class Packing(DisclosureDatabase database) : IClassFixture<DisclosureDatabase>
{
    private static readonly ActKind Test = new("disclosure.test", "ทดสอบ");

    [Fact]
    public async Task A_pack_proves_itself_and_is_the_same_whenever_it_is_made()
    {
        var office = await database.OfficeAsync();
        await using var scope = database.Enter(office.AgencyId);
        await FreezeStory.PublishAsync(scope);
        var line = await FreezeStory.FreezeAsync(scope);

        var first = PackVerifier.Verify(await FreezeStory.PackAsync(scope, 1), line.Hash);
        await FreezeStory.FreezeAsync(scope);
        database.Clock.Advance(NodaTime.Duration.FromDays(3));
        var later = PackVerifier.Verify(await FreezeStory.PackAsync(scope, 1, all: false), first.PackHash);
        database.Clock.Now = TestKit.StoppedClock.Start;

        first.Fault.ShouldBeNull();
        (first.Frozen, first.FreezeHash, first.Act).ShouldBe((true, line.Hash, (await scope.Data.ReadAsync((db, ct) => db.Set<RecordedAct>().Where(a => a.Kind == "disclosure.submission_frozen").Select(a => (long?)a.Sequence).MinAsync(ct)))));
        later.ShouldBe(first);
        PackVerifier.Verify(await FreezeStory.PackAsync(scope, 1), new string('0', 64)).Fault!.Path.ShouldBe(PackManifest.Path);
    }

    [Fact]
    public async Task A_state_that_nobody_froze_says_so()
    {
        var office = await database.OfficeAsync();
        await using var scope = database.Enter(office.AgencyId);
        await FreezeStory.PublishAsync(scope);

        var pack = await FreezeStory.PackAsync(scope, null);

        var report = PackVerifier.Verify(pack);
        (report.Fault, report.Frozen).ShouldBe((null, false));
        TextOf(pack, PackManifest.IndexPath).ShouldContain("ยังไม่ได้ตรึง");
    }

    [Fact]
    public async Task Every_change_is_found_and_the_first_wrong_file_is_named()
    {
        var office = await database.OfficeAsync();
        await using var scope = database.Enter(office.AgencyId);
        await FreezeStory.PublishAsync(scope);
        await FreezeStory.FreezeAsync(scope);
        var pack = await FreezeStory.PackAsync(scope, 1);
        var stored = Paths(pack).Single(p => p.StartsWith("files/", StringComparison.Ordinal));
        var item = Paths(pack).Single(p => p.EndsWith("item.json", StringComparison.Ordinal));

        Wrong(pack, zip => Write(zip, stored, "แฟ้มสมมตี")).ShouldBe(stored);
        Wrong(pack, zip => zip.GetEntry(stored)!.Delete()).ShouldBe(stored);
        Wrong(pack, zip => Write(zip, "files/extra.txt", "เพิ่ม")).ShouldBe("files/extra.txt");
        Wrong(pack, zip => Write(zip, "../out.txt", "ออก")).ShouldBe("../out.txt");
        Wrong(pack, zip => Write(zip, "/out.txt", "ออก")).ShouldBe("/out.txt");
        Wrong(pack, zip => Write(zip, "files/..\\out.txt", "ออก")).ShouldBe("files/..\\out.txt");
        Wrong(pack, zip => zip.CreateEntry(stored.ToUpperInvariant())).ShouldBe(stored.ToUpperInvariant());
        Wrong(pack, zip => zip.GetEntry(PackManifest.Path)!.Delete()).ShouldBe(PackManifest.Path);
        Wrong(pack, zip => Write(zip, PackManifest.Path, "{}")).ShouldBe(PackManifest.Path);
        Wrong(pack, zip => Write(zip, PackManifest.Path, TextOf(pack, PackManifest.Path) + " ")).ShouldBe(PackManifest.Path);
        Wrong(pack, zip => Write(zip, PackManifest.Path, TextOf(pack, PackManifest.Path).Replace("\"size\":", "\"size\":1", StringComparison.Ordinal))).ShouldNotBeNull();

        // whoever changes a file and its line in the list still has the list of the day against him
        Wrong(pack, zip => Swap(zip, pack, item, TextOf(pack, item).Replace("1 ถนน", "9 ถนน", StringComparison.Ordinal))).ShouldBe(item);
        Wrong(pack, zip => Swap(zip, pack, PackManifest.ActPath, TextOf(pack, PackManifest.ActPath).Replace("\"sequence\":", "\"sequence\":1", StringComparison.Ordinal))).ShouldBe(PackManifest.ActPath);
        Wrong(pack, zip => Swap(zip, pack, PackManifest.FreezePath, TextOf(pack, PackManifest.FreezePath).Replace("2026", "2025", StringComparison.Ordinal))).ShouldBe(PackManifest.FreezePath);
        Wrong(pack, zip => Swap(zip, pack, item, "{\"tables\":[{\"key\":null}]}")).ShouldBe(item);
    }

    [Fact]
    public void What_is_no_pack_is_refused()
    {
        PackVerifier.Verify(new MemoryStream([1, 2, 3])).Fault!.Path.ShouldBe("");
        PackVerifier.Verify(new MemoryStream()).Fault.ShouldNotBeNull();
    }

    [Theory]
    [InlineData(nameof(Prominence.Internal))]
    [InlineData(nameof(Prominence.Restricted))]
    [InlineData(nameof(Prominence.EmbargoUntil))]
    public async Task What_was_closed_since_is_in_no_pack_for_outsiders(string how)
    {
        var office = await database.OfficeAsync();
        await using var scope = database.Enter(office.AgencyId);
        await FreezeStory.PublishAsync(scope);
        await FreezeStory.FreezeAsync(scope);
        await scope.Data.ActAsync<int>(Test, async (act, ct) =>
        {
            var row = await act.Db.Set<YearItem>().SingleAsync(ct);
            (row.Prominence, row.EmbargoUntil) = (Enum.Parse<Prominence>(how), DisclosureDatabase.Tomorrow);
            return 1;
        });

        foreach (var pack in new[] { await FreezeStory.PackAsync(scope, 1, all: false), await FreezeStory.PackAsync(scope, null) })
        {
            PackVerifier.Verify(pack).Fault.ShouldBeNull();
            Holds(pack, "ถนนสมมติ").ShouldBeFalse();
            Holds(pack, "แผนสมมติ").ShouldBeFalse();
            Holds(pack, "แฟ้มสมมติ").ShouldBeFalse();
        }

        Holds(await FreezeStory.PackAsync(scope, 1), "ถนนสมมติ").ShouldBeTrue();
    }

    [Theory]
    [InlineData(nameof(Prominence.Internal))]
    [InlineData(nameof(Prominence.Restricted))]
    [InlineData(nameof(Prominence.EmbargoUntil))]
    public async Task A_file_closed_since_is_in_no_pack_for_outsiders_and_one_closed_before_in_none(string how)
    {
        var office = await database.OfficeAsync();
        await using var scope = database.Enter(office.AgencyId);
        var file = await FreezeStory.PublishAsync(scope);
        await FreezeStory.FreezeAsync(scope);
        await scope.Data.ActAsync<int>(Test, async (act, ct) =>
        {
            var row = await act.Db.Set<Evidence>().SingleAsync(e => e.Id == file, ct);
            (row.Prominence, row.EmbargoUntil) = (Enum.Parse<Prominence>(how), DisclosureDatabase.Tomorrow);
            return 1;
        });
        await FreezeStory.FreezeAsync(scope);

        foreach (var pack in new[] { await FreezeStory.PackAsync(scope, 1, all: false), await FreezeStory.PackAsync(scope, 2), await FreezeStory.PackAsync(scope, null) })
        {
            PackVerifier.Verify(pack).Fault.ShouldBeNull();
            Holds(pack, "ถนนสมมติ").ShouldBeTrue();
            Holds(pack, "แผนสมมติ").ShouldBeFalse();
            Holds(pack, "แฟ้มสมมติ").ShouldBeFalse();
        }
    }

    private static List<string> Paths(MemoryStream pack)
    {
        using var zip = new ZipArchive(new MemoryStream(pack.ToArray()));
        return [.. zip.Entries.Select(e => e.FullName)];
    }

    private static string TextOf(MemoryStream pack, string path)
    {
        using var zip = new ZipArchive(new MemoryStream(pack.ToArray()));
        using var reader = new StreamReader(zip.GetEntry(path)!.Open());
        return reader.ReadToEnd();
    }

    private static bool Holds(MemoryStream pack, string text) => Paths(pack).Exists(p => p.Contains(text, StringComparison.Ordinal) || TextOf(pack, p).Contains(text, StringComparison.Ordinal));

    /// <summary>The file named for a pack that was changed.</summary>
    private static string? Wrong(MemoryStream pack, Action<ZipArchive> change)
    {
        using var copy = new MemoryStream();
        copy.Write(pack.ToArray());
        using (var zip = new ZipArchive(copy, ZipArchiveMode.Update, leaveOpen: true))
        {
            change(zip);
        }

        return PackVerifier.Verify(copy).Fault?.Path;
    }

    private static void Write(ZipArchive zip, string path, string text)
    {
        zip.GetEntry(path)?.Delete();
        using var stream = zip.CreateEntry(path).Open();
        stream.Write(Encoding.UTF8.GetBytes(text));
    }

    /// <summary>Changes a file and, in the pack's list, its size and hash with it.</summary>
    private static void Swap(ZipArchive zip, MemoryStream pack, string path, string text)
    {
        Write(zip, path, text);
        var manifest = JsonNode.Parse(TextOf(pack, PackManifest.Path))!;
        var entry = manifest["files"]!.AsArray().Single(f => (string?)f!["path"] == path)!;
        (entry["size"], entry["sha256"]) = (Encoding.UTF8.GetByteCount(text), CanonicalJson.Hash(text));
        if (path == PackManifest.FreezePath)
        {
            manifest["freeze_sha256"] = "0";
        }

        Write(zip, PackManifest.Path, CanonicalJson.Of(manifest));
    }
}
