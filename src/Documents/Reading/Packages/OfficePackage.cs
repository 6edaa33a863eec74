using System.IO.Compression;
using System.Xml;

namespace Prongsai.Documents.Reading;

/// <summary>The parts of a DOCX or XLSX. Sizes are checked before and while a part is unpacked; nothing outside the file is ever opened.</summary>
internal sealed class OfficePackage : IDisposable
{
    private const int RatioFreeBytes = 4 * 1024 * 1024;

    private readonly ZipArchive archive;
    private readonly ReadBudget budget;
    private readonly Dictionary<string, ZipArchiveEntry> parts = new(StringComparer.OrdinalIgnoreCase);

    private OfficePackage(ZipArchive archive, ReadBudget budget)
    {
        this.archive = archive;
        this.budget = budget;
        foreach (var entry in archive.Entries)
        {
            parts.TryAdd(entry.FullName.Replace('\\', '/').TrimStart('/'), entry);
        }
    }

    /// <summary>Opens the container after counting its parts; refuses encrypted and monstrous ones.</summary>
    public static OfficePackage Open(byte[] bytes, ReadBudget budget)
    {
        if (bytes.AsSpan().Count("PK\x01\x02"u8) > budget.Limits.MaxParts)
        {
            throw Refusals.TooManyParts();
        }
        var archive = new ZipArchive(new MemoryStream(bytes, writable: false), ZipArchiveMode.Read);
        if (archive.Entries.Any(e => e.IsEncrypted))
        {
            throw Refusals.Encrypted();
        }
        CheckPromisedSizes(archive, budget);
        return new OfficePackage(archive, budget);
    }

    public IEnumerable<string> Names => parts.Keys;

    public bool Has(string part) => parts.ContainsKey(part);

    /// <summary>Text of a small part, for signatures such as <c>mimetype</c>.</summary>
    public string? Text(string part)
    {
        if (!parts.TryGetValue(part, out var entry))
        {
            return null;
        }
        using var reader = new StreamReader(Unpack(entry));
        var start = new char[256];
        return new string(start, 0, reader.ReadBlock(start));
    }

    /// <summary>A cursor over an XML part; null when there is no such part.</summary>
    public PartReader? Read(string part)
    {
        if (!parts.TryGetValue(part, out var entry))
        {
            return null;
        }
        if (Head(entry).Contains("<!DOCTYPE", StringComparison.OrdinalIgnoreCase))
        {
            throw Refusals.EntityDeclaration(part);
        }
        var settings = new XmlReaderSettings
        {
            DtdProcessing = DtdProcessing.Prohibit,
            XmlResolver = null,
            IgnoreComments = true,
            IgnoreProcessingInstructions = true,
            CloseInput = true,
        };
        return new PartReader(XmlReader.Create(Unpack(entry), settings), budget);
    }

    public void Dispose() => archive.Dispose();

    private static void CheckPromisedSizes(ZipArchive archive, ReadBudget budget)
    {
        var left = budget.Limits.MaxUnpackedBytes;
        foreach (var entry in archive.Entries)
        {
            if (entry.Length < 0 || entry.Length > left)
            {
                throw Refusals.ZipBomb();
            }
            left -= entry.Length;
        }
    }

    private string Head(ZipArchiveEntry entry)
    {
        using var reader = new StreamReader(Unpack(entry));
        var start = new char[4096];
        return new string(start, 0, reader.ReadBlock(start));
    }

    private GuardedStream Unpack(ZipArchiveEntry entry) =>
        new(entry.Open(), budget, Math.Max(RatioFreeBytes, entry.CompressedLength * budget.Limits.MaxUnpackRatio));
}
