using Prongsai.Documents;
using Prongsai.Frameworks;

namespace Prongsai.Papers.Tests;

/// <summary>Papers of made-up offices in other layouts and words than the real ones.</summary>
internal static class FixturePapers
{
    public static IEnumerable<string> Names =>
        Directory.EnumerateFiles(Folder).Select(path => Path.GetFileName(path)).Where(name => !name.EndsWith(".cs", StringComparison.Ordinal)).Order(StringComparer.Ordinal);

    private static string Folder => Path.Combine(AppContext.BaseDirectory, "Fixtures");

    public static OfficialDocument Document(string name)
    {
        using var stream = File.OpenRead(Path.Combine(Folder, name));
        return DocumentReader.Read(stream, name).Value.ShouldNotBeNull();
    }

    public static StagedPaper Stage(string name) => Stage(Document(name));

    public static StagedPaper Stage(OfficialDocument document) => PaperImporter.Stage(document, RulePackLibrary.Shipped);

    /// <summary>Writes the paper as a file of the kind and reads that file.</summary>
    public static StagedPaper StageThrough(Action<OfficialDocument, Stream> write, OfficialDocument document, string name)
    {
        using var file = new MemoryStream();
        write(document, file);
        using var again = new MemoryStream(file.ToArray());
        return Stage(DocumentReader.Read(again, name).Value.ShouldNotBeNull());
    }
}
