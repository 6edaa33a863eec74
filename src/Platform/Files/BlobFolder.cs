using System.Buffers;
using System.Security.Cryptography;
using NodaTime;
using Prongsai.Kernel;

namespace Prongsai.Platform.Files;

/// <summary>The folder of contents: <c>ab/cd/abcd…</c> by SHA-256, written aside, flushed and renamed, never changed.</summary>
internal sealed class BlobFolder(string root)
{
    private const int Chunk = 128 * 1024;

    public string PathOf(ReadOnlySpan<byte> sha256)
    {
        var name = Convert.ToHexStringLower(sha256);
        return Path.Combine(root, name[..2], name[2..4], name);
    }

    /// <param name="at">Marked on the file, also when the content was there already: from then on it counts as wanted.</param>
    public async Task<Result<WrittenBlob>> WriteAsync(Stream content, long limit, Instant at, CancellationToken ct)
    {
        OwnFolder.Open(root);
        var incoming = Path.Combine(root, "incoming");
        Directory.CreateDirectory(incoming);
        var aside = Path.Combine(incoming, Guid.CreateVersion7().ToString("N"));
        try
        {
            var written = await CopyAsync(content, aside, limit, ct);
            if (written.IsOk) Keep(aside, PathOf(written.Value.Sha256), at.ToDateTimeUtc());
            return written;
        }
        finally
        {
            File.Delete(aside);
        }
    }

    /// <summary>Null when the content is not there or is not what its name says.</summary>
    public async Task<Stream?> OpenAsync(byte[] sha256, long size, CancellationToken ct)
    {
        var path = PathOf(sha256);
        if (!File.Exists(path)) return null;
        var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, Chunk, FileOptions.Asynchronous);
        if (stream.Length == size && (await SHA256.HashDataAsync(stream, ct)).AsSpan().SequenceEqual(sha256))
        {
            stream.Position = 0;
            return stream;
        }
        await stream.DisposeAsync();
        return null;
    }

    private static async Task<Result<WrittenBlob>> CopyAsync(Stream content, string path, long limit, CancellationToken ct)
    {
        await using var file = new FileStream(path, FileMode.CreateNew, FileAccess.Write, FileShare.None, 0, FileOptions.Asynchronous);
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var buffer = ArrayPool<byte>.Shared.Rent(Chunk);
        byte[]? head = null;
        long size = 0;
        try
        {
            int read;
            while ((read = await content.ReadAtLeastAsync(buffer.AsMemory(0, Chunk), Chunk, throwOnEndOfStream: false, ct)) > 0)
            {
                if ((size += read) > limit) return TooLarge(limit);
                head ??= buffer[..Math.Min(read, ContentSniffer.HeadLength)];
                hash.AppendData(buffer, 0, read);
                await file.WriteAsync(buffer.AsMemory(0, read), ct);
            }
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
        if (head is null) return new Error.Invalid("file.empty", "แฟ้มนี้ว่างเปล่า จึงไม่ได้จัดเก็บ กรุณาเลือกแฟ้มใหม่");
        file.Flush(flushToDisk: true);
        return new WrittenBlob(hash.GetHashAndReset(), size, head);
    }

    /// <summary>Takes a content away, unless somebody stored it again since <paramref name="untouchedSince"/>. Safe against a writer at the same moment:
    /// the file is set aside first, and comes back when a writer had marked it.</summary>
    /// <returns>True when the content is no longer there.</returns>
    public bool Remove(byte[] sha256, Instant untouchedSince)
    {
        var (path, leaving) = (PathOf(sha256), Path.Combine(root, "leaving"));
        Directory.CreateDirectory(leaving);
        var aside = Path.Combine(leaving, Path.GetFileName(path));
        if (File.Exists(aside)) Bring(aside, path);
        if (!File.Exists(path)) return true;
        if (IsTouched(path)) return false;
        File.Move(path, aside, overwrite: true);
        if (IsTouched(aside))
        {
            Bring(aside, path);
            return false;
        }
        File.Delete(aside);
        return true;

        bool IsTouched(string file) => File.GetLastWriteTimeUtc(file) > untouchedSince.ToDateTimeUtc();
    }

    private static void Bring(string aside, string path)
    {
        if (File.Exists(path)) File.Delete(aside);
        else File.Move(aside, path);
    }

    private static void Keep(string aside, string path, DateTime at)
    {
        if (Mark(path, at)) return;
        var folder = Path.GetDirectoryName(path)!;
        Directory.CreateDirectory(folder);
        File.SetLastWriteTimeUtc(aside, at);
        File.Move(aside, path, overwrite: true);
        DirectoryFlush.Flush(folder);
    }

    private static bool Mark(string path, DateTime at)
    {
        try
        {
            File.SetLastWriteTimeUtc(path, at);
            return true;
        }
        catch (Exception absent) when (absent is FileNotFoundException or DirectoryNotFoundException)
        {
            return false;
        }
    }

    private static Error.Invalid TooLarge(long limit) => new("file.too_large",
        $"แฟ้มนี้ใหญ่เกิน {limit / 1024 / 1024} เมกะไบต์ จึงไม่ได้จัดเก็บ กรุณาย่อหรือแบ่งแฟ้มแล้วลองใหม่");
}

/// <param name="Head">The first bytes, from which the type is told.</param>
internal sealed record WrittenBlob(byte[] Sha256, long Size, byte[] Head);
