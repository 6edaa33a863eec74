using System.IO.Compression;
using System.Text;
using System.Text.Json.Nodes;
using Prongsai.Disclosure.Contracts;
using Prongsai.Disclosure.Domain.Freezing;

namespace Prongsai.Disclosure.Tests.Freezing;

/// <summary>Packs that somebody made to break whoever checks them: each is refused with a sentence, without reading more than a pack holds.</summary>
public sealed class HostilePacks(DisclosureDatabase database) : IClassFixture<DisclosureDatabase>
{
    private const int Limit = 20_000;

    [Fact]
    public void Too_many_files_are_refused()
    {
        var pack = Zip(zip =>
        {
            for (var at = 0; at < 100_000; at++)
            {
                zip.CreateEntry($"files/{at}", CompressionLevel.NoCompression);
            }
        });

        PackVerifier.Verify(pack).Fault!.Why.ShouldContain($"เกิน {Limit:N0} แฟ้ม");
    }

    [Fact]
    public void A_list_of_files_without_end_is_not_read_to_its_end()
    {
        const int Count = 1200;
        var one = Zip(zip => zip.CreateEntry(new string('x', 60_000))).ToArray();
        var (start, end) = (Directory(one), one[^22..]);
        BitConverter.TryWriteBytes(end.AsSpan(8), (ushort)Count);
        BitConverter.TryWriteBytes(end.AsSpan(10), (ushort)Count);
        BitConverter.TryWriteBytes(end.AsSpan(12), Count * (one.Length - 22 - start));
        using var pack = new MemoryStream();
        pack.Write(one.AsSpan(..start));
        for (var at = 0; at < Count; at++)
        {
            pack.Write(one.AsSpan(start..^22));
        }

        pack.Write(end);

        PackVerifier.Verify(pack).Fault!.Why.ShouldContain("แฟ้ม ชุดหลักฐานไม่มีมากเท่านี้");
    }

    [Fact]
    public void What_would_swell_beyond_measure_is_refused_before_it_is_unpacked()
    {
        var pack = Zip(zip =>
        {
            for (var at = 0; at < 6; at++)
            {
                using var stream = zip.CreateEntry($"files/{at}.bin").Open();
                stream.Write(new byte[49 * 1024 * 1024]);
            }
        });

        PackVerifier.Verify(pack).Fault!.Why.ShouldContain("ขยายเกิน");
    }

    [Fact]
    public void A_file_larger_than_any_of_ours_is_refused_by_name()
    {
        var pack = Zip(zip =>
        {
            using var stream = zip.CreateEntry("files/large.bin").Open();
            stream.Write(new byte[51 * 1024 * 1024]);
        });

        PackVerifier.Verify(pack).Fault!.ShouldSatisfyAllConditions(f => f.Path.ShouldBe("files/large.bin"), f => f.Why.ShouldContain("50 MB"));
    }

    [Theory]
    [InlineData(uint.MaxValue - 1, null)] // a file of four gigabytes
    [InlineData(3u, null)] // shorter than it is
    [InlineData(null, uint.MaxValue - 1)] // packed, larger than the pack
    [InlineData(null, 1u)]
    public async Task A_size_that_lies_is_found(uint? size, uint? packed)
    {
        var pack = await PackAsync();
        var lying = Named(pack, (bytes, at) =>
        {
            BitConverter.TryWriteBytes(bytes.AsSpan(at + 20), packed ?? BitConverter.ToUInt32(bytes, at + 20));
            BitConverter.TryWriteBytes(bytes.AsSpan(at + 24), size ?? BitConverter.ToUInt32(bytes, at + 24));
            return bytes;
        });

        PackVerifier.Verify(new MemoryStream(lying)).Fault.ShouldNotBeNull();
    }

    [Theory]
    [InlineData("../out.txt")]
    [InlineData("/etc/out.txt")]
    [InlineData("C:/out.txt")]
    [InlineData("files/../../out.txt")]
    [InlineData("files\\out.txt")]
    [InlineData("files//out.txt")]
    [InlineData("files/folder/")]
    [InlineData("files/nul\0.txt")]
    [InlineData("files/\u001b[2Jout.txt")]
    [InlineData("files/trailing.")]
    [InlineData("files/trailing ")]
    public async Task A_name_that_leads_out_or_cannot_be_written_is_refused(string name) =>
        (await ChangedAsync(zip => Write(zip, name, "x"))).ShouldSatisfyAllConditions(f => f.Why.ShouldContain("พาออกนอกชุด"), f => f.Path.ShouldNotContain("\u001b"), f => f.Path.ShouldNotContain("\0"));

    [Fact]
    public async Task A_name_that_is_no_text_is_refused()
    {
        var pack = await PackAsync(zip => Write(zip, "files/????", "x"));
        var bytes = pack.ToArray();
        for (var at = 0; (at = bytes.AsSpan(at).IndexOf("????"u8) is >= 0 and var next ? at + next : -1) >= 0; at++)
        {
            new byte[] { 0xFF, 0xFE, 0xC0, 0x80 }.CopyTo(bytes, at);
        }

        PackVerifier.Verify(new MemoryStream(bytes)).Fault!.Why.ShouldContain("ใช้ไม่ได้");
    }

    [Theory]
    [InlineData("120777")] // symbolic link
    [InlineData("010644")] // pipe
    [InlineData("060644")] // device
    public async Task What_is_no_plain_file_is_refused(string mode) =>
        (await ChangedAsync(zip => zip.CreateEntry("files/link").ExternalAttributes = Convert.ToInt32(mode, 8) << 16)).Why.ShouldContain("ไม่ใช่แฟ้มธรรมดา");

    [Fact]
    public async Task A_name_that_stands_twice_is_refused() =>
        (await ChangedAsync(zip => { Write(zip, "files/a.txt", "1"); zip.CreateEntry("files/A.TXT"); })).Why.ShouldContain("ชื่อซ้ำ");

    [Fact]
    public async Task A_pack_cut_off_anywhere_is_refused()
    {
        var whole = (await PackAsync()).ToArray();
        for (var length = 0; length < whole.Length; length += 97)
        {
            PackVerifier.Verify(new MemoryStream(whole[..length])).Fault.ShouldNotBeNull($"cut at {length}");
        }
    }

    [Fact]
    public async Task A_pack_with_any_bytes_changed_ends_with_a_sentence_or_is_still_whole()
    {
        var whole = (await PackAsync()).ToArray();
        var random = new Random(2569);
        for (var round = 0; round < 3_000; round++)
        {
            var bytes = whole.ToArray();
            for (var change = random.Next(1, 5); change > 0; change--)
            {
                // half of the changes hit the list of files, where the reader is most easily misled
                var at = random.Next(2) == 0 ? random.Next(bytes.Length) : random.Next(Directory(whole), bytes.Length);
                bytes[at] = (byte)random.Next(256);
            }

            Should.NotThrow(() => PackVerifier.Verify(new MemoryStream(bytes)), $"round {round}");
        }
    }

    [Theory]
    [InlineData("")]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("\ufeff{}")]
    [InlineData("{\"format\":\"prongsai-pack/1\",\"files\":null,\"withheld\":[],\"missing\":[]}")]
    [InlineData("{\"format\":\"prongsai-pack/1\",\"frozen\":true,\"freeze_sha256\":null,\"files\":[],\"withheld\":[null],\"missing\":[null]}")]
    [InlineData("{\"format\":\"prongsai-pack/1\",\"files\":[{\"path\":\"a\",\"size\":1e400,\"sha256\":\"\",\"source\":\"\",\"uses\":[]}],\"withheld\":[],\"missing\":[]}")]
    [InlineData("{\"format\":\"prongsai-pack/1\",\"files\":[{\"path\":\"index.html\",\"size\":9223372036854775807,\"sha256\":\"\",\"source\":\"\",\"uses\":[]}],\"withheld\":[],\"missing\":[]}")]
    public async Task A_list_that_is_none_is_refused(string manifest) => (await ChangedAsync(zip => Write(zip, PackManifest.Path, manifest))).ShouldSatisfyAllConditions(f => f.Path.ShouldNotBeEmpty(), f => f.Why.ShouldNotBeEmpty());

    [Theory]
    [InlineData(PackManifest.Path)]
    [InlineData(PackManifest.FreezePath)]
    [InlineData(PackManifest.ActsPath)]
    [InlineData(PackManifest.ActPath)]
    [InlineData("items/")]
    public async Task Json_nested_without_end_or_with_numbers_beyond_all_is_refused(string path)
    {
        foreach (var text in (string[])[new string('[', 1_000_000), string.Concat(Enumerable.Repeat("{\"items\":", 200_000)), $"{{\"items\":[{{\"pre_score\":1{new string('0', 500_000)}}}]}}", $"{{\"fiscal_year\":{int.MaxValue},\"number\":-1,\"items\":[]}}"])
        {
            (await ChangedAsync(zip => Replace(zip, zip.Entries.Single(e => e.FullName == path || (path == "items/" && e.FullName.EndsWith("item.json", StringComparison.Ordinal))).FullName, text))).Why.ShouldNotBeEmpty();
        }
    }

    [Fact]
    public async Task A_table_of_more_cells_than_its_file_holds_is_not_built()
    {
        var columns = string.Join(',', Enumerable.Repeat("{\"key\":\"a\",\"title\":\"\"}", 200_000));
        var rows = string.Join(',', Enumerable.Repeat($"{{\"id\":\"{Guid.Empty}\",\"cells\":{{}}}}", 200_000));
        var fault = await ChangedAsync(zip =>
        {
            var path = zip.Entries.Single(e => e.FullName.EndsWith("item.json", StringComparison.Ordinal)).FullName;
            var item = JsonNode.Parse(Read(zip, path))!;
            item["tables"] = JsonNode.Parse($"[{{\"key\":\"t\",\"title\":\"\",\"columns\":[{columns}],\"rows\":[{rows}]}}]");
            var text = CanonicalJson.Of(item);
            Replace(zip, path, text);
            var freeze = JsonNode.Parse(Read(zip, PackManifest.FreezePath))!;
            freeze["items"]!.AsArray().Single(i => (bool)i!["is_public"]!)!["sha256"] = CanonicalJson.Hash(text);
            Replace(zip, PackManifest.FreezePath, CanonicalJson.Of(freeze));
        });

        fault.Why.ShouldContain("ตารางไม่ตรง");
    }

    [Fact]
    public void A_path_never_steers_what_it_is_shown_on()
    {
        var fault = new PackFault("a\u001b[31m\u202egnp.exe\n" + new string('x', 500), "");

        (fault.Path.Any(c => char.IsControl(c) || c == '\u202e'), fault.Path.Length).ShouldBe((false, 201));
    }

    private async Task<MemoryStream> PackAsync(Action<ZipArchive>? change = null)
    {
        var office = await database.OfficeAsync();
        await using var scope = database.Enter(office.AgencyId);
        await FreezeStory.PublishAsync(scope);
        await FreezeStory.FreezeAsync(scope);
        var pack = await FreezeStory.PackAsync(scope, 1);
        PackVerifier.Verify(pack).Fault.ShouldBeNull();
        if (change is null)
        {
            return pack;
        }

        using (var zip = new ZipArchive(pack, ZipArchiveMode.Update, leaveOpen: true))
        {
            change(zip);
        }

        return pack;
    }

    private async Task<PackFault> ChangedAsync(Action<ZipArchive> change) => PackVerifier.Verify(await PackAsync(change)).Fault.ShouldNotBeNull();

    private static MemoryStream Zip(Action<ZipArchive> fill)
    {
        var pack = new MemoryStream();
        using (var zip = new ZipArchive(pack, ZipArchiveMode.Create, leaveOpen: true))
        {
            fill(zip);
        }

        return pack;
    }

    /// <summary>Where the list of files begins.</summary>
    private static int Directory(byte[] bytes) => BitConverter.ToInt32(bytes, bytes.Length - 22 + 16);

    /// <summary>The bytes, with what is done at the first line of the list of files.</summary>
    private static byte[] Named(MemoryStream pack, Func<byte[], int, byte[]> change)
    {
        var bytes = pack.ToArray();
        return change(bytes, Directory(bytes));
    }

    private static string Read(ZipArchive zip, string path)
    {
        using var reader = new StreamReader(zip.GetEntry(path)!.Open());
        return reader.ReadToEnd();
    }

    private static void Write(ZipArchive zip, string path, string text)
    {
        zip.GetEntry(path)?.Delete();
        using var stream = zip.CreateEntry(path).Open();
        stream.Write(Encoding.UTF8.GetBytes(text));
    }

    /// <summary>Changes a file and its line in the pack's list, so that only its content can give it away.</summary>
    private static void Replace(ZipArchive zip, string path, string text)
    {
        Write(zip, path, text);
        if (path == PackManifest.Path)
        {
            return;
        }

        var manifest = JsonNode.Parse(Read(zip, PackManifest.Path))!;
        var entry = manifest["files"]!.AsArray().Single(f => (string?)f!["path"] == path)!;
        (entry["size"], entry["sha256"]) = (Encoding.UTF8.GetByteCount(text), CanonicalJson.Hash(text));
        if (path == PackManifest.FreezePath)
        {
            manifest["freeze_sha256"] = CanonicalJson.Hash(text);
        }

        Write(zip, PackManifest.Path, CanonicalJson.Of(manifest));
    }
}
