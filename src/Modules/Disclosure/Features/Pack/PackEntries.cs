using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using Prongsai.Disclosure.Contracts;
using static Prongsai.Disclosure.Features.Pack.PackShape;

namespace Prongsai.Disclosure.Features.Pack;

/// <summary>Reads a pack that comes from anywhere: names that lead out of it, doubled names and bombs are refused before anything is unpacked, and nothing is ever written to disk.</summary>
internal sealed class PackEntries : IDisposable
{
    /// <summary>Text of the pack's own, in memory one at a time.</summary>
    private const long LargestText = 32 * Mega;

    private readonly ZipArchive zip;
    private readonly Dictionary<string, ZipArchiveEntry> entries;

    private PackEntries(ZipArchive zip, Dictionary<string, ZipArchiveEntry> entries) => (this.zip, this.entries) = (zip, entries);

    public IEnumerable<string> Paths => entries.Keys;

    /// <summary>Opens the pack, or says what is wrong with it as a whole.</summary>
    public static (PackEntries? Entries, PackFault? Fault) Open(Stream file)
    {
        try
        {
            var measured = new PackDirectory(file);
            var zip = new ZipArchive(measured, ZipArchiveMode.Read, leaveOpen: true, Encoding.UTF8);
            var fault = PackShape.FaultIn(zip.Entries, file.Length);
            measured.IsRead = true;
            return fault is null ? (new(zip, zip.Entries.ToDictionary(e => e.FullName)), null) : (null, fault);
        }
        catch (PackDirectory.TooLongException)
        {
            return (null, PackShape.TooMany);
        }
        catch (Exception damaged) when (IsDamage(damaged))
        {
            return (null, new("", "ไม่ใช่แฟ้ม ZIP หรือแฟ้มเสียหายหรือมาไม่ครบ ขอชุดจากหน่วยงานใหม่"));
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
        catch (Exception damaged) when (IsDamage(damaged))
        {
            return null;
        }
    }

    /// <summary>Bytes of a file as the pack says; nothing when it is not there.</summary>
    public long SizeOf(string path) => entries.GetValueOrDefault(path)?.Length ?? 0;

    /// <summary>SHA-256 and size of a file; null when it cannot be unpacked or has another size. Reads no more than the size it should have and one piece.</summary>
    public (long Size, string Sha256)? Hash(string path, long expected)
    {
        if (entries[path].Length != expected)
        {
            return null;
        }

        try
        {
            using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
            using var stream = entries[path].Open();
            var size = Copy(stream, expected, (chunk, read) => hash.AppendData(chunk, 0, read));
            return (size, Convert.ToHexStringLower(hash.GetHashAndReset()));
        }
        catch (Exception damaged) when (IsDamage(damaged))
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

    /// <summary>What reading bytes that anybody may have written can end with.</summary>
    private static bool IsDamage(Exception error) => error is InvalidDataException or EndOfStreamException or DecoderFallbackException or OverflowException or ArgumentException or NotSupportedException;
}
