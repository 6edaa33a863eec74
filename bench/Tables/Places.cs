namespace Prongsai.Bench.Tables;

/// <summary>Where things lie in the working copy.</summary>
internal static class Places
{
    public static readonly string Root = FindRoot();

    public static string Product => Path.Combine(Root, "src/Host/bin/Release/net10.0/prongsai.dll");

    /// <summary>A new folder that the database's account may enter too.</summary>
    public static string NewFolder()
    {
        var folder = Directory.CreateTempSubdirectory("prongsai-bench-");
        folder.UnixFileMode |= UnixFileMode.GroupRead | UnixFileMode.GroupExecute | UnixFileMode.OtherRead | UnixFileMode.OtherExecute;
        return folder.FullName;
    }

    /// <summary>Deletes such a folder, and the database that may lie elsewhere behind a link.</summary>
    public static void Delete(string folder)
    {
        if (Directory.ResolveLinkTarget(Path.Combine(folder, "data", "postgres"), returnFinalTarget: true) is { } elsewhere)
        {
            Directory.Delete(elsewhere.FullName, recursive: true);
        }

        Directory.Delete(folder, recursive: true);
    }

    private static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "Prongsai.slnx")))
        {
            folder = folder.Parent;
        }

        return folder?.FullName ?? throw new InvalidOperationException("Prongsai.slnx not found above the bench");
    }
}
