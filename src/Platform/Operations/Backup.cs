using System.Collections.Immutable;
using System.Formats.Tar;
using System.Security.Cryptography;
using System.Text.Json;
using NodaTime;
using Prongsai.Kernel;
using Prongsai.Platform.Data;
using Prongsai.Platform.Postgres;

namespace Prongsai.Platform.Operations;

/// <summary>Writes database and files into one tar file while the program may go on working. The dump is taken first: files are never changed, so all it refers to is there.</summary>
public sealed class Backup(DatabaseAddress address, string dataFolder, IClock clock)
{
    /// <summary>Written beside its place and renamed at the end: a file of that name is always whole.</summary>
    /// <returns><see cref="Error.Invalid"/> <c>backup.exists</c>, <c>environment.postgres_missing</c> or <c>environment.backup_failed</c>.</returns>
    public async Task<Result<BackupReport>> WriteAsync(string file, CancellationToken cancellationToken = default)
    {
        if (File.Exists(file)) return new Error.Invalid("backup.exists", $"มีแฟ้ม {file} อยู่แล้ว จึงไม่ได้เขียนทับ กรุณาใช้ชื่ออื่น ({file} exists and was not overwritten; use another name)");
        if (PostgresBinaries.Installed() is not [var binaries, ..]) return ClusterErrors.NotInstalled;
        if (!Directory.Exists(Path.GetDirectoryName(Path.GetFullPath(file)))) return Failed(file, "ไม่มีโฟลเดอร์ปลายทาง");
        var (dump, partial) = (file + ".dump", file + ".partial");
        try
        {
            if (await DatabaseDump.WriteAsync(binaries, address.Owner, dump, cancellationToken) is { } refused) return Failed(file, refused);
            var report = await ListAsync(dump, binaries.Major, cancellationToken);
            await PackAsync(report.Manifest, dump, partial, cancellationToken);
            File.Move(partial, file);
            return report;
        }
        catch (Exception refused) when (refused is IOException or UnauthorizedAccessException)
        {
            return Failed(file, refused.Message);
        }
        finally
        {
            File.Delete(dump);
            File.Delete(partial);
        }
    }

    private async Task<BackupReport> ListAsync(string dump, int postgresMajor, CancellationToken ct)
    {
        var parts = ImmutableArray.CreateBuilder<BackupPart>();
        var damaged = ImmutableArray.CreateBuilder<string>();
        parts.Add(await PartAsync(BackupManifest.DatabaseEntry, dump, ct));
        foreach (var path in StoredPaths())
        {
            var part = await PartAsync(BackupManifest.FilesPrefix + Path.GetRelativePath(FilesFolder, path), path, ct);
            if (part.Sha256 == Path.GetFileName(path)) parts.Add(part);
            else damaged.Add(path);
        }
        return new(new(BackupManifest.CurrentFormat, clock.GetCurrentInstant(), postgresMajor, parts.ToImmutable()), damaged.ToImmutable());
    }

    private string FilesFolder => Path.Combine(dataFolder, "files");

    private IEnumerable<string> StoredPaths() => !Directory.Exists(FilesFolder) ? [] : Directory.EnumerateFiles(FilesFolder, "*", SearchOption.AllDirectories)
        .Where(path => Path.GetFileName(path).Length == 64).Order(StringComparer.Ordinal);

    private async Task PackAsync(BackupManifest manifest, string dump, string file, CancellationToken ct)
    {
        await using var output = new FileStream(file, new FileStreamOptions
        {
            Mode = FileMode.CreateNew,
            Access = FileAccess.Write,
            UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite,
        });
        await using (var tar = new TarWriter(output, TarEntryFormat.Pax, leaveOpen: true))
        {
            using var json = new MemoryStream(JsonSerializer.SerializeToUtf8Bytes(manifest, StoredJson.Options));
            await AddAsync(tar, BackupManifest.EntryName, json, ct);
            foreach (var part in manifest.Parts)
            {
                var path = part.Path == BackupManifest.DatabaseEntry ? dump : Path.Combine(FilesFolder, part.Path[BackupManifest.FilesPrefix.Length..]);
                await using var content = File.OpenRead(path);
                await AddAsync(tar, part.Path, content, ct);
            }
        }
        output.Flush(flushToDisk: true);
    }

    private static Task AddAsync(TarWriter tar, string name, Stream content, CancellationToken ct) =>
        tar.WriteEntryAsync(new PaxTarEntry(TarEntryType.RegularFile, name) { DataStream = content, Mode = UnixFileMode.UserRead | UnixFileMode.UserWrite }, ct);

    private static async Task<BackupPart> PartAsync(string name, string path, CancellationToken ct)
    {
        await using var content = File.OpenRead(path);
        return new(name, content.Length, Convert.ToHexStringLower(await SHA256.HashDataAsync(content, ct)));
    }

    private static Error.Invalid Failed(string file, string why) => new("environment.backup_failed",
        $"สำรองข้อมูลลง {file} ไม่สำเร็จ ข้อมูลเดิมยังอยู่ครบ กรุณาตรวจเนื้อที่และสิทธิ์: {why} (the backup was not written; nothing was changed)");
}
