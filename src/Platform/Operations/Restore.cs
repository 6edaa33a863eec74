using Prongsai.Kernel;
using Prongsai.Platform.Postgres;

namespace Prongsai.Platform.Operations;

/// <summary>Makes a data folder from a backup. Only into a folder that holds nothing, and only from a backup that is whole.</summary>
public static class Restore
{
    /// <returns>What was restored; <see cref="Error.Conflict"/> <c>restore.not_empty</c>, an error of the backup, or one whose code begins with <c>environment.</c>.
    /// After an error the folder is as empty as before.</returns>
    public static async Task<Result<BackupManifest>> IntoAsync(string file, ClusterOptions options, CancellationToken cancellationToken = default)
    {
        var folder = Path.GetFullPath(options.DataFolder);
        if (Directory.Exists(folder) && Directory.EnumerateFileSystemEntries(folder).Any()) return NotEmpty(folder);
        var unpacked = Path.Combine(Directory.CreateDirectory(folder).FullName, "restoring");
        var restored = await IntoAsync(file, unpacked, options, cancellationToken);
        if (Directory.Exists(unpacked)) Directory.Delete(unpacked, recursive: true);
        if (!restored.IsOk) Empty(folder);
        return restored;
    }

    private static async Task<Result<BackupManifest>> IntoAsync(string file, string unpacked, ClusterOptions options, CancellationToken ct)
    {
        var manifest = await BackupReader.UnpackAsync(file, unpacked, ct);
        if (!manifest.IsOk) return manifest;
        var opened = await PrivateCluster.OpenAsync(options, ct);
        if (!opened.IsOk) return opened.Error;
        await using var cluster = opened.Value;
        var dump = Path.Combine(unpacked, BackupManifest.DatabaseEntry);
        if (await DatabaseDump.ReadAsync(cluster.Binaries, cluster.Address.Owner, dump, ct) is { } refused) return Failed(file, refused);
        var files = Path.Combine(unpacked, BackupManifest.FilesPrefix);
        if (Directory.Exists(files)) Directory.Move(files, Path.Combine(options.DataFolder, "files"));
        return manifest;
    }

    private static void Empty(string folder)
    {
        var database = new DirectoryInfo(Path.Combine(folder, "postgres"));
        if (database.Exists && database.ResolveLinkTarget(returnFinalTarget: true) is { } elsewhere) Directory.Delete(elsewhere.FullName, recursive: true);
        foreach (var entry in new DirectoryInfo(folder).EnumerateFileSystemInfos())
        {
            if (entry is DirectoryInfo { LinkTarget: null } directory) directory.Delete(recursive: true);
            else entry.Delete();
        }
    }

    private static Error.Conflict NotEmpty(string folder) => new("restore.not_empty",
        $"แฟ้มข้อมูล {folder} ไม่ว่าง จึงไม่ได้กู้คืนทับ กรุณาใช้ --data ที่ว่าง ({folder} is not empty and was left alone; give an empty folder by --data)");

    private static Error.Invalid Failed(string file, string why) => new("environment.restore_failed",
        $"กู้คืนจาก {file} ไม่สำเร็จ แฟ้มข้อมูลถูกล้างให้ว่างดังเดิม กรุณาตรวจเหตุผล: {why} (the restore failed and left the folder empty)");
}
