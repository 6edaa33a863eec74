using System.Buffers.Binary;

namespace Prongsai.Documents.Writing;

/// <summary>A PNG or JPEG with its size in pixels, told from its first bytes, never from a name.</summary>
internal sealed record Picture(byte[] Bytes, string MediaType, int Width, int Height)
{
    private static readonly byte[] Png = [0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A];

    public double HeightPerWidth => (double)Height / Width;

    public static Picture? From(byte[]? bytes)
    {
        if (bytes is null || bytes.Length < 24)
        {
            return null;
        }

        return bytes.AsSpan().StartsWith(Png) ? FromPng(bytes) : bytes[0] == 0xFF && bytes[1] == 0xD8 ? FromJpeg(bytes) : null;
    }

    private static Picture? FromPng(byte[] bytes) =>
        Sized(bytes, "image/png", BinaryPrimitives.ReadInt32BigEndian(bytes.AsSpan(16)), BinaryPrimitives.ReadInt32BigEndian(bytes.AsSpan(20)));

    private static Picture? FromJpeg(byte[] bytes)
    {
        for (var at = 2; at + 9 < bytes.Length && bytes[at] == 0xFF;)
        {
            var marker = bytes[at + 1];
            if (marker is >= 0xC0 and <= 0xCF and not (0xC4 or 0xC8 or 0xCC))
            {
                return Sized(
                    bytes,
                    "image/jpeg",
                    BinaryPrimitives.ReadUInt16BigEndian(bytes.AsSpan(at + 7)),
                    BinaryPrimitives.ReadUInt16BigEndian(bytes.AsSpan(at + 5)));
            }

            at += 2 + BinaryPrimitives.ReadUInt16BigEndian(bytes.AsSpan(at + 2));
        }

        return null;
    }

    private static Picture? Sized(byte[] bytes, string mediaType, int width, int height) =>
        width > 0 && height > 0 ? new Picture(bytes, mediaType, width, height) : null;
}
