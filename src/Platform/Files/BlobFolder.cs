using System.Buffers;
using System.Security.Cryptography;
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

    public async Task<Result<WrittenBlob>> WriteAsync(Stream content, long limit, CancellationToken ct)
    {
        OwnFolder.Open(root);
        var incoming = Path.Combine(root, "incoming");
        Directory.CreateDirectory(incoming);
        var aside = Path.Combine(incoming, Guid.CreateVersion7().ToString("N"));
        try
        {
            var written = await CopyAsync(content, aside, limit, ct);
            if (written.IsOk) Keep(aside, PathOf(written.Value.Sha256));
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

    private static void Keep(string aside, string path)
    {
        if (File.Exists(path)) return;
        var folder = Path.GetDirectoryName(path)!;
        Directory.CreateDirectory(folder);
        File.Move(aside, path, overwrite: true);
        DirectoryFlush.Flush(folder);
    }

    private static Error.Invalid TooLarge(long limit) => new("file.too_large",
        $"แฟ้มนี้ใหญ่เกิน {limit / 1024 / 1024} เมกะไบต์ จึงไม่ได้จัดเก็บ กรุณาย่อหรือแบ่งแฟ้มแล้วลองใหม่");
}

/// <param name="Head">The first bytes, from which the type is told.</param>
internal sealed record WrittenBlob(byte[] Sha256, long Size, byte[] Head);
