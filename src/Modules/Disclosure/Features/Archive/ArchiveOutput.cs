using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;

namespace Prongsai.Disclosure.Features.Archive;

/// <summary>Where the files of an archive go, one after the other; at the end their sums.</summary>
internal abstract class ArchiveOutput : IDisposable
{
    private readonly SortedDictionary<string, string> sums = new(StringComparer.Ordinal);

    public IReadOnlyCollection<string> Names => sums.Keys;

    /// <summary>A folder, or a zip when the name says so; written beside and named at the end, so that no half archive stands there.</summary>
    public static ArchiveOutput At(string path) => path.EndsWith(".zip", StringComparison.OrdinalIgnoreCase) ? new Zip(path) : new Folder(path);

    public async Task WriteAsync(string name, Func<Stream, Task> write)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        await using (var target = Open(name))
        await using (var summed = new SummedStream(target, hash))
        {
            await write(summed);
        }

        sums[name] = Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    /// <summary>Writes the sums (as <c>sha256sum -c</c> reads them) and gives the archive its name.</summary>
    public async Task FinishAsync()
    {
        var list = Encoding.UTF8.GetBytes(string.Concat(sums.Select(s => $"{s.Value}  {s.Key}\n")));
        await using (var target = Open("SHA256SUMS"))
        {
            await target.WriteAsync(list);
        }

        Finish();
    }

    public abstract void Dispose();

    protected abstract Stream Open(string name);

    protected abstract void Finish();

    private sealed class Folder(string path) : ArchiveOutput
    {
        private readonly string part = path.TrimEnd('/', '\\') + ".part";

        protected override Stream Open(string name)
        {
            var file = Path.Combine(part, Path.Combine(name.Split('/')));
            Directory.CreateDirectory(Path.GetDirectoryName(file)!);
            return new FileStream(file, FileMode.Create, FileAccess.Write);
        }

        protected override void Finish() => Directory.Move(part, path);

        public override void Dispose()
        {
            if (Directory.Exists(part))
            {
                Directory.Delete(part, recursive: true);
            }
        }
    }

    private sealed class Zip : ArchiveOutput
    {
        private static readonly DateTimeOffset Always = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);
        private readonly string path;
        private readonly ZipArchive zip;

        public Zip(string path) => (this.path, zip) = (path, new ZipArchive(new FileStream(path + ".part", FileMode.Create, FileAccess.Write), ZipArchiveMode.Create));

        protected override Stream Open(string name)
        {
            var entry = zip.CreateEntry(name);
            (entry.LastWriteTime, entry.ExternalAttributes) = (Always, Convert.ToInt32("100644", 8) << 16);
            return entry.Open();
        }

        protected override void Finish()
        {
            zip.Dispose();
            File.Move(path + ".part", path);
        }

        public override void Dispose()
        {
            zip.Dispose();
            File.Delete(path + ".part");
        }
    }

    /// <summary>Hands on what is written and takes its sum.</summary>
    private sealed class SummedStream(Stream target, IncrementalHash hash) : OneWayStream
    {
        public override void Flush() => target.Flush();

        public override void Write(byte[] buffer, int offset, int count)
        {
            hash.AppendData(buffer, offset, count);
            target.Write(buffer, offset, count);
        }

        public override ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default)
        {
            hash.AppendData(buffer.Span);
            return target.WriteAsync(buffer, cancellationToken);
        }
    }
}
