using System.Collections.Concurrent;
using Prongsai.Documents;
using Prongsai.Frameworks;
using Prongsai.Seeds;

namespace Prongsai.Papers.Tests;

internal static class SeedPapers
{
    private static readonly ConcurrentDictionary<string, StagedPaper> Staged = new();

    public static OfficialDocument Document(string number)
    {
        using var stream = File.OpenRead(Seed.Find(number)!);
        return DocumentReader.Read(stream, Path.GetFileName(stream.Name)).Value!;
    }

    public static StagedPaper Stage(string number) =>
        Staged.GetOrAdd(number, key => PaperImporter.Stage(Document(key), RulePackLibrary.Shipped));
}
