using System.IO.Compression;
using Prongsai.Disclosure.Contracts;
using Prongsai.Platform.Files;

namespace Prongsai.Disclosure.Features.Pack;

/// <summary>What a pack looks like from outside, before anything in it is unpacked: how many files, how large, with which names. What a pack of ours never has is refused here.</summary>
internal static class PackShape
{
    public const long Mega = 1024 * 1024;

    /// <summary>Files of a pack: far more than the items of a year can hold.</summary>
    public const int MostEntries = 20_000;

    private const string Stored = "files/";
    private const long LargestWhole = 40 * 1024 * Mega, LargestTexts = 512 * Mega;

    /// <summary>Unpacked bytes that may come of one packed byte, once it is worth counting.</summary>
    private const long MostRatio = 200, CountedFrom = 256 * Mega;

    public static readonly PackFault TooMany = new("", $"มีแฟ้มเกิน {MostEntries:N0} แฟ้ม ชุดหลักฐานไม่มีมากเท่านี้ จึงไม่เปิดอ่าน");

    public static PackFault? FaultIn(IReadOnlyCollection<ZipArchiveEntry> entries, long length) =>
        entries.Count > MostEntries ? TooMany : SizeFault(entries, length) ?? NameFault(entries);

    private static PackFault? SizeFault(IReadOnlyCollection<ZipArchiveEntry> entries, long length)
    {
        long whole = 0, texts = 0, packed = 0;
        foreach (var entry in entries)
        {
            if (entry.Length > FileStore.LargestFile)
            {
                return new(entry.FullName, $"แฟ้มนี้ใหญ่เกิน {FileStore.LargestFile / Mega} MB ชุดหลักฐานไม่มีแฟ้มใหญ่เท่านี้ จึงไม่เปิดอ่าน");
            }

            (whole, packed) = (whole + entry.Length, packed + Math.Min(entry.CompressedLength, length + 1));
            texts += entry.FullName.StartsWith(Stored, StringComparison.Ordinal) ? 0 : entry.Length;
        }

        return packed > length ? new("", "ขนาดแฟ้มที่ชุดนี้บอกไม่ตรงกับขนาดจริงของชุด จึงไม่เปิดอ่าน")
            : whole > LargestWhole || texts > LargestTexts ? new("", "เนื้อในใหญ่ผิดปกติสำหรับชุดหลักฐาน จึงไม่เปิดอ่าน")
            : whole > CountedFrom && whole / MostRatio > length ? new("", $"เนื้อในจะขยายเกิน {MostRatio} เท่าของชุด ซึ่งเป็นลักษณะของแฟ้มที่ทำมาให้เครื่องค้าง จึงไม่เปิดอ่าน")
            : null;
    }

    private static PackFault? NameFault(IEnumerable<ZipArchiveEntry> entries)
    {
        var seen = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var entry in entries)
        {
            if (!IsPlain(entry.FullName))
            {
                return new(entry.FullName, "ชื่อนี้พาออกนอกชุดหรือใช้ไม่ได้ จึงไม่เปิดอ่าน");
            }

            if (!IsFile(entry))
            {
                return new(entry.FullName, "ไม่ใช่แฟ้มธรรมดา แต่เป็นทางลัดหรือของพิเศษ จึงไม่เปิดอ่าน");
            }

            if (!seen.Add(entry.FullName))
            {
                return new(entry.FullName, "มีชื่อซ้ำกัน");
            }
        }

        return null;
    }

    /// <summary>A name inside the pack that every system can write as it stands.</summary>
    private static bool IsPlain(string path) =>
        path.Length is > 0 and <= 400 && !path.Any(c => c is '\\' or ':' or '\uFFFD' || char.IsControl(c)) && path.Split('/').All(part => part.Length > 0 && part[^1] is not ('.' or ' '));

    /// <summary>The upper half holds the Unix mode; its highest four bits the kind, 8 for a plain file, 0 where the writer says nothing.</summary>
    private static bool IsFile(ZipArchiveEntry entry) => ((uint)entry.ExternalAttributes >> 28) is 0 or 8;
}
