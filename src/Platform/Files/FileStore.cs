using Microsoft.EntityFrameworkCore;
using NodaTime;
using Prongsai.Kernel;
using Prongsai.Platform.Acts;
using Prongsai.Platform.Data;

namespace Prongsai.Platform.Files;

/// <summary>Files by content: each content lies once in the data folder, each agency holds references. A file is reached only through a reference.</summary>
public sealed class FileStore
{
    /// <summary>Largest file taken in, in bytes.</summary>
    public const long LargestFile = 50 * 1024 * 1024;

    private readonly BlobFolder _blobs;

    internal FileStore(BlobFolder blobs) => _blobs = blobs;

    /// <summary>Takes in a file as part of an act. Written and flushed to disk before the row is saved; when the act fails, only unreferenced content stays.</summary>
    /// <returns>The reference; <see cref="Error.Invalid"/> <c>file.too_large</c> or <c>file.empty</c>.</returns>
    public async Task<Result<StoredFile>> AddAsync(Act act, Stream content, string fileName, CancellationToken cancellationToken = default)
    {
        var written = await _blobs.WriteAsync(content, LargestFile, act.At, cancellationToken);
        if (!written.IsOk) return written.Error;
        var file = new StoredFile
        {
            Name = SafeName(fileName),
            ContentType = ContentSniffer.TypeOf(written.Value.Head, fileName),
            Size = written.Value.Size,
            Sha256 = written.Value.Sha256,
            StoredAt = act.At,
        };
        act.Db.Add(file);
        return file;
    }

    /// <summary>Opens a file of the agency for reading.</summary>
    /// <returns>The stream, to be disposed by the caller; <see cref="Error.NotFound"/> <c>file.not_found</c>; <see cref="Error.Invalid"/> <c>file.damaged</c> when
    /// the bytes on disk are not those that were stored.</returns>
    public async Task<Result<OpenedFile>> OpenAsync(AgencyData data, Guid fileId, CancellationToken cancellationToken = default)
    {
        var file = await data.ReadAsync((db, ct) => db.Set<StoredFile>().SingleOrDefaultAsync(row => row.Id == fileId, ct), cancellationToken);
        if (file is null) return new Error.NotFound("file.not_found", "ไม่พบแฟ้มนี้ อาจถูกลบหรือที่อยู่ไม่ถูกต้อง กรุณากลับไปเลือกจากรายการ");
        var opened = await _blobs.OpenAsync(file.Sha256, file.Size, cancellationToken);
        return opened is null
            ? new Error.Invalid("file.damaged", $"แฟ้ม {file.Name} ในที่เก็บเสียหาย จึงไม่ได้เปิดให้ ข้อมูลอื่นยังอยู่ครบ กรุณาแนบแฟ้มใหม่หรือกู้คืนจากสำเนาสำรอง")
            : new OpenedFile(file, opened);
    }

    /// <summary>Takes the bytes of a content away for good. The caller has made sure that no row of any agency names it.</summary>
    /// <param name="untouchedSince">Content stored again after this moment stays: its row may not be saved yet.</param>
    /// <returns>True when the bytes are no longer there.</returns>
    public bool RemoveContent(byte[] sha256, Instant untouchedSince) => _blobs.Remove(sha256, untouchedSince);

    private static string SafeName(string fileName)
    {
        var name = fileName.Replace('\\', '/').Split('/')[^1];
        name = string.Concat(name.Where(letter => !char.IsControl(letter))).Trim();
        return name.Length switch { 0 => "file", > 255 => name[^255..], _ => name };
    }
}

/// <summary>A file ready to be read; its stream belongs to the caller.</summary>
public sealed record OpenedFile(StoredFile File, Stream Content);
