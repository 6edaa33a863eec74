using System.Collections.Concurrent;
using Prongsai.Documents;
using Prongsai.Frameworks;

namespace Prongsai.Papers.Tests;

internal static class SeedPapers
{
    private static readonly ConcurrentDictionary<string, StagedPaper> Staged = new();

    public static string? Find(string number)
    {
        var folder = Path.Combine(RepositoryRoot(), "..", "shared", "seeds");
        return Directory.Exists(folder) ? Directory.EnumerateFiles(folder, number + "_*").FirstOrDefault() : null;
    }

    public static OfficialDocument Document(string number)
    {
        using var stream = File.OpenRead(Find(number)!);
        return DocumentReader.Read(stream, Path.GetFileName(stream.Name)).Value!;
    }

    public static StagedPaper Stage(string number) =>
        Staged.GetOrAdd(number, key => PaperImporter.Stage(Document(key), RulePackLibrary.Shipped));

    private static string RepositoryRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "Prongsai.slnx")))
            folder = folder.Parent;
        return folder!.FullName;
    }
}
