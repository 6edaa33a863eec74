using System.Text.Json;
using NodaTime.Text;
using Prongsai.Disclosure.Data.Freezing;
using Prongsai.Disclosure.Domain.Freezing;
using Prongsai.Disclosure.Features.Pack;
using Prongsai.Platform.Acts;
using Prongsai.Platform.Data;

namespace Prongsai.Disclosure.Contracts;

/// <summary>Checks an evidence pack by itself, without a database or a network.</summary>
public static class PackVerifier
{
    /// <summary>Items of one year, with room to spare.</summary>
    private const int MostItems = 500;

    /// <param name="file">Seekable.</param>
    /// <param name="expected">Hash of the freeze or of the pack that it must have, hexadecimal; null when none was kept.</param>
    public static PackReport Verify(Stream file, string? expected = null)
    {
        ArgumentNullException.ThrowIfNull(file);
        var (opened, refused) = PackEntries.Open(file);
        if (opened is not { } entries)
        {
            return new(refused);
        }

        using (entries)
        {
            return Verify(entries, expected);
        }
    }

    private static PackReport Verify(PackEntries entries, string? expected)
    {
        try
        {
            if (entries.Text(PackManifest.Path) is not { } text || PackManifest.Read(text) is not { } manifest)
            {
                return new(new(PackManifest.Path, entries.Has(PackManifest.Path) ? "อ่านบัญชีแฟ้มไม่ได้ หรือไม่ใช่ชุดหลักฐานของโปร่งใส" : "ไม่มีบัญชีแฟ้ม จึงไม่ใช่ชุดหลักฐานของโปร่งใส"));
            }

            var report = new PackReport(null, manifest.Files.Length, manifest.Frozen, manifest.Withheld.Length, manifest.FreezeSha256, CanonicalJson.Hash(text));
            return Listed(entries, manifest) is { } fault ? report with { Fault = fault } : Whole(entries, manifest, report, text, expected);
        }
        catch (Exception shapeless) when (shapeless is InvalidOperationException or NullReferenceException or ArgumentException or FormatException or OverflowException or NodaTime.Text.UnparsableValueException)
        {
            return new(new(PackManifest.Path, "เนื้อในไม่เป็นไปตามแบบของชุดหลักฐาน จึงถูกแก้ไขมา"));
        }
    }

    private static PackReport Whole(PackEntries entries, PackManifest manifest, PackReport report, string text, string? expected)
    {
        PackFault? fault = manifest.Withheld.Length > PackShape.MostEntries || manifest.Missing.Length > PackShape.MostEntries || manifest.ToText() != text ? new(PackManifest.Path, "บัญชีแฟ้มไม่ได้เขียนตามแบบ จึงถูกแก้ไขมา") : null;
        fault ??= Frozen(entries, manifest);
        report = report with { AsOf = fault is null && FreezeManifest.Read(entries.Text(PackManifest.FreezePath)!).AsOf is { } day && LocalDatePattern.Iso.Parse(day) is { Success: true } asOf ? asOf.Value : null };
        var (chain, act) = fault is null ? Chain(entries, manifest) : (fault, null);
        fault ??= chain;
        fault ??= manifest.Missing.Length > 0 ? new(manifest.Missing[0], "แฟ้มนี้เสียหายหรือหายไปในที่เก็บของหน่วยงานก่อนทำชุด") : null;
        fault ??= expected is not null && !string.Equals(expected.Trim(), report.FreezeHash, StringComparison.OrdinalIgnoreCase) && !string.Equals(expected.Trim(), report.PackHash, StringComparison.OrdinalIgnoreCase)
            ? new(PackManifest.Path, "รหัสไม่ตรงกับที่ให้มา ชุดนี้ไม่ใช่ของการตรึงครั้งนั้น") : null;
        return report with { Fault = fault, Act = act };
    }

    /// <summary>Every file that is listed, and none that is not.</summary>
    private static PackFault? Listed(PackEntries entries, PackManifest manifest)
    {
        var listed = new HashSet<string>(StringComparer.Ordinal) { PackManifest.Path };
        foreach (var file in manifest.Files)
        {
            if (!listed.Add(file.Path))
            {
                return new(file.Path, "อยู่ในบัญชีแฟ้มซ้ำกัน");
            }

            if (!entries.Has(file.Path))
            {
                return new(file.Path, "อยู่ในบัญชีแฟ้มแต่ไม่มีในชุด");
            }

            if (entries.Hash(file.Path, file.Size) is not { } found || found.Size != file.Size || found.Sha256 != file.Sha256)
            {
                return new(file.Path, "เนื้อแฟ้มไม่ตรงกับบัญชี แฟ้มนี้หรือบัญชีถูกแก้ไข");
            }
        }

        return entries.Paths.FirstOrDefault(p => !listed.Contains(p)) is { } extra ? new(extra, "ไม่มีในบัญชีแฟ้ม มีผู้เพิ่มเข้ามา") : null;
    }

    /// <summary>The items are those of the freeze, and the files those of the items.</summary>
    private static PackFault? Frozen(PackEntries entries, PackManifest manifest)
    {
        if (Read(entries, PackManifest.FreezePath, FreezeManifest.Read) is not { } freeze || CanonicalJson.Hash(entries.Text(PackManifest.FreezePath)!) != manifest.FreezeSha256)
        {
            return new(PackManifest.FreezePath, "บัญชีของวันตรึงไม่ตรงกับรหัสของมัน");
        }

        if (manifest.Frozen != freeze.Number > 0)
        {
            return new(PackManifest.FreezePath, "ชุดนี้อ้างว่าตรึงแล้ว แต่บัญชีของวันตรึงไม่ได้บอกเช่นนั้น");
        }

        if (freeze.Items.Length > MostItems || freeze.Items.DistinctBy(i => i.Key).Count() < freeze.Items.Length)
        {
            return new(PackManifest.FreezePath, "มีข้อซ้ำกันหรือมากผิดปกติ จึงถูกแก้ไขมา");
        }

        var hashes = manifest.Files.ToDictionary(f => f.Path, f => f.Sha256, StringComparer.Ordinal);
        foreach (var missing in manifest.Missing)
        {
            hashes.TryAdd(missing, "");
        }

        return freeze.Items.Where(i => i.IsPublic).Select(i => Item(entries, manifest, i, hashes)).FirstOrDefault(f => f is not null) ?? Index(entries, manifest, freeze);
    }

    /// <summary>The page that people read says what the items say.</summary>
    private static PackFault? Index(PackEntries entries, PackManifest manifest, FreezeManifest freeze)
    {
        var shown = freeze.Items.Where(i => i.IsPublic && !manifest.Withheld.Contains(new(i.Key, ""))).Select(i => FrozenItem.Read(entries.Text(PackManifest.ItemPath(i.Number, i.Key))!));
        return entries.Text(PackManifest.IndexPath) == PackIndex.Of(new(freeze, []), [.. shown], manifest.Withheld) ? null : new(PackManifest.IndexPath, "หน้าอ่านไม่ตรงกับเนื้อหาของข้อ");
    }

    private static PackFault? Item(PackEntries entries, PackManifest manifest, ManifestItem listed, Dictionary<string, string> hashes)
    {
        if (manifest.Withheld.Contains(new(listed.Key, "")))
        {
            return null;
        }

        var path = PackManifest.ItemPath(listed.Number, listed.Key);
        if (Read(entries, path, FrozenItem.Read) is not { } item)
        {
            return new(path, "ไม่มีเนื้อหาของข้อนี้ ทั้งที่อยู่ในบัญชีของวันตรึง");
        }

        var cut = manifest.Withheld.Any(w => w.Item == listed.Key);
        if (!cut && CanonicalJson.Hash(entries.Text(path)!) != listed.Sha256)
        {
            return new(path, "เนื้อหาของข้อไม่ตรงกับบัญชีของวันตรึง");
        }

        foreach (var table in item.Tables)
        {
            var csv = PackManifest.TablePath(listed.Number, listed.Key, table.Key);
            if ((long)table.Columns.Length * table.Rows.Length > entries.SizeOf(csv) || entries.Text(csv) != PackCsv.Of(table)) // a cell takes a byte at least
            {
                return new(csv, "ตารางไม่ตรงกับเนื้อหาของข้อ");
            }
        }

        return item.Files.Select(f => PackManifest.FilePath(f.Sha256, f.FileName ?? "") is var file && hashes.TryGetValue(file, out var hash)
            && (hash.Length == 0 || hash == f.Sha256) ? null : new PackFault(file, "แฟ้มของข้อไม่อยู่ในชุด หรือไม่ใช่แฟ้มของวันตรึง")).FirstOrDefault(f => f is not null);
    }

    /// <summary>The act of freezing makes its own hash and names this freeze; the acts listed hang together where one follows another.</summary>
    private static (PackFault? Fault, long? Act) Chain(PackEntries entries, PackManifest manifest)
    {
        if (Read(entries, PackManifest.ActsPath, text => JsonSerializer.Deserialize<List<ChainAct>>(text, StoredJson.Options)) is not { } acts)
        {
            return (new(PackManifest.ActsPath, "อ่านรายการการกระทำไม่ได้"), null);
        }

        for (var at = 1; at < acts.Count; at++)
        {
            if (acts[at].Sequence <= acts[at - 1].Sequence || (acts[at].Sequence == acts[at - 1].Sequence + 1 && acts[at].PreviousHash != acts[at - 1].Hash))
            {
                return (new(PackManifest.ActsPath, $"การกระทำที่ {acts[at].Sequence} ไม่ต่อกับก่อนหน้า"), null);
            }
        }

        if (!entries.Has(PackManifest.ActPath))
        {
            return manifest is { Frozen: true, Withheld.Length: 0 } ? (new(PackManifest.ActPath, "ไม่มีบันทึกการตรึง"), null) : (null, null);
        }

        return Read(entries, PackManifest.ActPath, text => JsonSerializer.Deserialize<ActProof>(text, StoredJson.Options)) is { } act && act.IsWhole()
            && act.Payload.Contains($"\"manifest_sha256\":\"{manifest.FreezeSha256}\"", StringComparison.Ordinal) && (acts.Count == 0 || acts[^1].Sequence != act.Sequence - 1 || acts[^1].Hash == act.PreviousHash)
            ? (null, act.Sequence)
            : (new(PackManifest.ActPath, "บันทึกการตรึงไม่ตรงกับรหัสของมัน หรือไม่ใช่ของการตรึงนี้"), null);
    }

    private static T? Read<T>(PackEntries entries, string path, Func<string, T?> parse) where T : class
    {
        try
        {
            return entries.Text(path) is { } text ? parse(text) : null;
        }
        catch (Exception damaged) when (damaged is JsonException or NodaTime.Text.UnparsableValueException or ArgumentException or FormatException or OverflowException)
        {
            return null;
        }
    }
}
