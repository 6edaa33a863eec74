namespace Prongsai.Documents.Programs;

/// <summary>A folder of one run, that only this account may enter and that goes with it.</summary>
internal sealed class WorkFolder : IDisposable
{
    private WorkFolder(string path) => Root = path;

    public string Root { get; }

    public static WorkFolder Create() => new(Directory.CreateTempSubdirectory("prongsai-read-").FullName);

    public string File(string name) => Path.Combine(Root, name);

    public void Dispose()
    {
        try
        {
            Directory.Delete(Root, recursive: true);
        }
        catch (IOException)
        {
            // what a killed program still held goes with the system's own clearing of the folder
        }
    }
}
