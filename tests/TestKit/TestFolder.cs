using System.Diagnostics;
using Prongsai.Platform.Postgres;

namespace Prongsai.TestKit;

/// <summary>Folders for one test or one run.</summary>
public static class TestFolder
{
    /// <summary>A new, empty folder that other accounts may enter, as the database's must; whoever asked deletes it.</summary>
    public static string New(string purpose)
    {
        var folder = Directory.CreateTempSubdirectory($"prongsai-{purpose}-");
        folder.UnixFileMode |= UnixFileMode.GroupRead | UnixFileMode.GroupExecute | UnixFileMode.OtherRead | UnixFileMode.OtherExecute;
        return folder.FullName;
    }

    /// <summary>Ends the database in a folder without ceremony and has the folder deleted; a test host that exits has no time for more.</summary>
    internal static void Destroy(string folder, int? database)
    {
        if (database is { } process) Process.GetProcessById(process).Kill();
        using var deletion = Process.Start("/bin/rm", ["-rf", folder]);
    }

    /// <summary>Deletes what killed test runs left: folders whose lock nobody holds.</summary>
    internal static void DeleteAbandoned(string purpose)
    {
        foreach (var folder in Directory.GetDirectories(Path.GetTempPath(), $"prongsai-{purpose}-*"))
        {
            if (!File.Exists(Path.Combine(folder, "prongsai.lock"))) continue;
            using var held = DataFolderLock.TryTake(folder);
            if (held is not null) Destroy(folder, Postmaster.LivingProcessIn(Path.Combine(folder, "postgres", "data")));
        }
    }
}
