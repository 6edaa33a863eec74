using System.IO.Compression;
using System.Text;
using System.Xml;
using Prongsai.Bench.Tables;
using Prongsai.Documents;
using Prongsai.Frameworks;
using Prongsai.Papers;

namespace Prongsai.Bench.Reading;

/// <summary>From bytes to staged rows: the five largest papers at hand and a Word file of the greatest length. Floor: only decoding the text or walking the XML.</summary>
internal static class ReadingBench
{
    public static void Run(ResultTable table)
    {
        var papers = Largest(5).Append(($"a DOCX of {BigPaper.Rows:N0} rows", BigPaper.AsDocx()));
        var slowest = 0.0;
        foreach (var (name, bytes) in papers)
        {
            var rows = 0;
            var timing = Timing.Of(4, () => rows = Stage(name, bytes));
            var floor = Timing.Of(4, () => Walk(bytes));
            slowest = Math.Max(slowest, Math.Max(timing.First, timing.Later));
            table.Add($"Reading {name}, {bytes.Length / 1024.0:N0} kB, {rows:N0} rows", $"{timing.Later:N1} ms (first {timing.First:N0})", $"{floor.Later:N1} ms");
        }

        table.Add("  the slowest of them, first run", $"{slowest:N0} ms", "", Aim.AtMost(slowest, 1_000, "ms"));
    }

    /// <summary>Fixtures of the tests, and real papers where they lie beside the working copy.</summary>
    private static IEnumerable<(string Name, byte[] Bytes)> Largest(int count)
    {
        string[] folders = [Path.Combine(Places.Root, "tests/Papers.Tests/Fixtures"), Path.Combine(Places.Root, "../shared/seeds")];
        return folders.Where(Directory.Exists)
            .SelectMany(folder => new DirectoryInfo(folder).EnumerateFiles())
            .Where(file => file.Extension != ".cs")
            .OrderByDescending(file => file.Length).Take(count)
            .Select(file => (file.Name, File.ReadAllBytes(file.FullName)));
    }

    private static int Stage(string name, byte[] bytes)
    {
        using var stream = new MemoryStream(bytes);
        var read = DocumentReader.Read(stream, name);
        var document = read.IsOk ? read.Value : throw new InvalidOperationException(read.Error.Message);
        return PaperImporter.Stage(document, RulePackLibrary.Shipped).Tables.Sum(t => t.Rows.Length);
    }

    private static void Walk(byte[] bytes)
    {
        if (bytes is not [(byte)'P', (byte)'K', ..])
        {
            _ = Encoding.UTF8.GetString(bytes).Split('\n').Length;
            return;
        }

        using var archive = new ZipArchive(new MemoryStream(bytes));
        using var part = archive.GetEntry("word/document.xml")!.Open();
        using var xml = XmlReader.Create(part);
        while (xml.Read())
        {
            _ = xml.NodeType == XmlNodeType.Text ? xml.Value.Length : 0;
        }
    }
}
