namespace Prongsai.Platform.Postgres;

/// <summary>Held as long as a program works on a data folder; the system lets go of it when the program dies, however it dies.</summary>
internal sealed class DataFolderLock : IDisposable
{
    private readonly FileStream _file;

    private DataFolderLock(FileStream file) => _file = file;

    /// <summary>Null when another program holds it.</summary>
    public static DataFolderLock? TryTake(string dataFolder)
    {
        try
        {
            return new(new FileStream(Path.Combine(dataFolder, "prongsai.lock"), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None));
        }
        catch (IOException)
        {
            return null;
        }
    }

    public void Dispose() => _file.Dispose();
}
