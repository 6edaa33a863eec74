using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using Prongsai.Disclosure.Contracts;

namespace Prongsai.Disclosure.Features.Pack;

/// <summary>Reads a pack that comes from anywhere: names that lead out of it, doubled names and bombs are refused before anything is unpacked, and nothing is ever written to disk.</summary>
internal sealed class PackEntries : IDisposable
{
    private const int MostEntries = 20_000;
    private const long LargestText = 64L * 1024 * 1024, LargestWhole = 40L * 1024 * 1024 * 1024;

    private readonly ZipArchive zip;
    private readonly Dictionary<string, ZipArchiveEntry> entries;

    private PackEntries(ZipArchive zip, Dictionary<string, ZipArchiveEntry> entries) => (this.zip, this.entries) = (zip, entries);

    public IEnumerable<string> Paths => entries.Keys;

    /// <summary>Opens the pack, or says what is wrong with it as a whole.</summary>
    public static (PackEntries? Entries, PackFault? Fault) Open(Stream file)
    {
        try
        {
            var zip = new ZipArchive(file, ZipArchiveMode.Read, leaveOpen: true, Encoding.UTF8);
            var fault = FaultIn(zip, file.Length);
            return fault is null ? (new(zip, zip.Entries.ToDictionary(e => e.FullName)), null) : (null, fault);
        }
        catch (InvalidDataException)
        {
            return (null, new("", "ไม่ใช่แฟ้ม ZIP หรือแฟ้มเสียหาย"));
        }
    }

    public bool Has(string path) => entries.ContainsKey(path);

    /// <summary>Null when it is not there, too long, or damaged.</summary>
    public string? Text(string path)
    {
        if (!entries.TryGetValue(path, out var entry) || entry.Length > LargestText)
        {
            return null;
        }

        try
        {
            using var stream = entry.Open();
            using var buffer = new MemoryStream();
            return Copy(stream, entry.Length, (chunk, read) => buffer.Write(chunk, 0, read)) == entry.Length ? new UTF8Encoding(false, true).GetString(buffer.ToArray()) : null;
        }
        catch (Exception damaged) when (damaged is InvalidDataException or DecoderFallbackException)
        {
            return null;
        }
    }

    /// <summary>SHA-256 and size of a file; null when it cannot be unpacked. Reads no more than the size it should have and one byte.</summary>
    public (long Size, string Sha256)? Hash(string path, long expected)
    {
        try
        {
            using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
            using var stream = entries[path].Open();
            var size = Copy(stream, expected, (chunk, read) => hash.AppendData(chunk, 0, read));
            return (size, Convert.ToHexStringLower(hash.GetHashAndReset()));
        }
        catch (InvalidDataException)
        {
            return null;
        }
    }

    public void Dispose() => zip.Dispose();

    private static long Copy(Stream stream, long most, Action<byte[], int> take)
    {
        var chunk = new byte[128 * 1024];
        long size = 0;
        for (int read; size <= most && (read = stream.Read(chunk, 0, chunk.Length)) > 0; size += read)
        {
            take(chunk, read);
        }

        return size;
    }

    private static PackFault? FaultIn(ZipArchive zip, long length)
    {
        if (zip.Entries.Count > MostEntries || zip.Entries.Sum(e => e.Length) > LargestWhole || zip.Entries.Sum(e => e.CompressedLength) > length)
        {
            return new("", "มีแฟ้มมากหรือใหญ่ผิดปกติ จึงไม่เปิดอ่าน");
        }

        var seen = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var path in zip.Entries.Select(e => e.FullName))
        {
            if (path.Length is 0 or > 400 || path[0] == '/' || path.Any(c => c is '\\' or ':' || char.IsControl(c)) || path.Split('/').Any(part => part is "" or "." or ".."))
            {
                return new(path, "ชื่อนี้พาออกนอกชุดหรือใช้ไม่ได้ จึงไม่เปิดอ่าน");
            }

            if (!seen.Add(path))
            {
                return new(path, "มีชื่อซ้ำกัน");
            }
        }

        return null;
    }
}
