using System.IO.Compression;
using System.Security.Cryptography;

namespace Prongsai.Platform.Web;

/// <summary>One embedded file, with its compressed forms made on first use.</summary>
internal sealed class AssetFile
{
    private readonly Lazy<byte[]> _brotli;
    private readonly Lazy<byte[]> _gzip;

    private AssetFile(string name, byte[] bytes)
    {
        Name = name;
        Bytes = bytes;
        var extension = Path.GetExtension(name);
        ContentType = extension switch
        {
            ".css" => "text/css; charset=utf-8",
            ".js" => "text/javascript; charset=utf-8",
            ".svg" => "image/svg+xml",
            ".woff2" => "font/woff2",
            _ => "application/octet-stream",
        };
        // Fonts are named by their content when the style sheets are made, because the style sheets name them.
        AddressName = extension == ".woff2" ? name : $"{Path.GetFileNameWithoutExtension(name)}.{Convert.ToHexStringLower(SHA256.HashData(bytes))[..8]}{extension}";
        _brotli = new(() => Squeeze(s => new BrotliStream(s, CompressionLevel.SmallestSize, leaveOpen: true)));
        _gzip = new(() => Squeeze(s => new GZipStream(s, CompressionLevel.SmallestSize, leaveOpen: true)));
    }

    public string Name { get; }

    public string AddressName { get; }

    public string ContentType { get; }

    public byte[] Bytes { get; }

    /// <summary>The form to send for an Accept-Encoding header, with the name of its encoding; null means as it is.</summary>
    public (byte[] Bytes, string? Encoding) For(string accepted) => Path.GetExtension(Name) == ".woff2"
        ? (Bytes, null)
        : accepted.Contains("br", StringComparison.OrdinalIgnoreCase) ? (_brotli.Value, "br")
        : accepted.Contains("gzip", StringComparison.OrdinalIgnoreCase) ? (_gzip.Value, "gzip")
        : (Bytes, null);

    public static AssetFile Read(string name, Stream stream)
    {
        using (stream)
        {
            using var copy = new MemoryStream();
            stream.CopyTo(copy);
            return new AssetFile(name, copy.ToArray());
        }
    }

    private byte[] Squeeze(Func<Stream, Stream> encode)
    {
        using var target = new MemoryStream();
        using (var encoder = encode(target))
        {
            encoder.Write(Bytes);
        }

        return target.ToArray();
    }
}
