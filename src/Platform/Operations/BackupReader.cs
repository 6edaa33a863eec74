using System.Formats.Tar;
using System.Security.Cryptography;
using System.Text.Json;
using Prongsai.Kernel;
using Prongsai.Platform.Data;

namespace Prongsai.Platform.Operations;

/// <summary>Takes a backup apart and lets through only what is exactly as it was written.</summary>
internal static class BackupReader
{
    /// <summary>Unpacks into a folder of the caller's, checking every hash on the way.</summary>
    /// <returns>The manifest; <see cref="Error.Invalid"/> <c>backup.damaged</c> or <c>backup.newer</c>, and then the folder may hold part of it.</returns>
    public static async Task<Result<BackupManifest>> UnpackAsync(string file, string folder, CancellationToken ct)
    {
        try
        {
            await using var input = File.OpenRead(file);
            await using var tar = new TarReader(input);
            var manifest = await ManifestAsync(tar, ct);
            if (manifest is null) return Damaged(file, BackupManifest.EntryName);
            if (manifest.Format > BackupManifest.CurrentFormat) return Newer(file);
            foreach (var part in manifest.Parts)
            {
                if (!await UnpackAsync(tar, part, folder, ct)) return Damaged(file, part.Path);
            }
            return manifest;
        }
        catch (Exception broken) when (broken is InvalidDataException or EndOfStreamException or JsonException or FormatException)
        {
            return Damaged(file, broken.Message);
        }
        catch (Exception missing) when (missing is FileNotFoundException or DirectoryNotFoundException)
        {
            return new Error.NotFound("backup.not_found", $"ไม่พบแฟ้ม {file} กรุณาตรวจชื่อแฟ้ม ({file} does not exist)");
        }
        catch (UnauthorizedAccessException refused)
        {
            return new Error.Invalid("environment.backup_unreadable", $"เปิดแฟ้ม {file} ไม่ได้ กรุณาตรวจสิทธิ์ของแฟ้ม: {refused.Message} (the backup cannot be opened)");
        }
    }

    private static async Task<BackupManifest?> ManifestAsync(TarReader tar, CancellationToken ct)
    {
        var entry = await tar.GetNextEntryAsync(copyData: false, ct);
        if (entry is not { Name: BackupManifest.EntryName, DataStream: { } content }) return null;
        return await JsonSerializer.DeserializeAsync<BackupManifest>(content, StoredJson.Options, ct);
    }

    private static async Task<bool> UnpackAsync(TarReader tar, BackupPart part, string folder, CancellationToken ct)
    {
        var entry = await tar.GetNextEntryAsync(copyData: false, ct);
        if (entry is not { DataStream: { } content } || entry.Name != part.Path || entry.EntryType != TarEntryType.RegularFile) return false;
        var path = Path.GetFullPath(Path.Combine(folder, part.Path));
        if (!path.StartsWith(Path.GetFullPath(folder) + Path.DirectorySeparatorChar, StringComparison.Ordinal)) return false;
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        await using var output = new FileStream(path, FileMode.CreateNew, FileAccess.ReadWrite);
        await content.CopyToAsync(output, ct);
        output.Flush(flushToDisk: true);
        output.Position = 0;
        return output.Length == part.Size && Convert.ToHexStringLower(await SHA256.HashDataAsync(output, ct)) == part.Sha256;
    }

    private static Error.Invalid Damaged(string file, string where) => new("backup.damaged",
        $"สำเนาสำรอง {file} เสียหายที่ {where} จึงไม่ได้กู้คืนสิ่งใด กรุณาใช้สำเนาอื่น (the backup {file} is damaged at {where}; nothing was restored, use another one)");

    private static Error.Invalid Newer(string file) => new("backup.newer",
        $"สำเนาสำรอง {file} ทำโดยโปร่งใสรุ่นใหม่กว่า จึงไม่ได้กู้คืนสิ่งใด กรุณาใช้โปรแกรมรุ่นใหม่ (the backup {file} was made by a newer Prongsai; nothing was restored)");
}
