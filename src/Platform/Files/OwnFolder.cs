namespace Prongsai.Platform.Files;

/// <summary>A folder that only the account of the service may enter.</summary>
public static class OwnFolder
{
    private const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute;

    /// <summary>Makes the folder, or takes other accounts' rights from one that is there.</summary>
    public static DirectoryInfo Open(string path)
    {
        var folder = Directory.CreateDirectory(path, OwnerOnly);
        if (folder.UnixFileMode != OwnerOnly)
        {
            folder.UnixFileMode = OwnerOnly;
        }

        return folder;
    }
}
