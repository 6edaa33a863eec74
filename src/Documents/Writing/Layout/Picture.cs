using System.Buffers.Binary;

namespace Prongsai.Documents.Writing;

/// <summary>A PNG or JPEG with its size in pixels as it is seen, told from its first bytes, never from a name.</summary>
internal sealed record Picture(byte[] Bytes, string MediaType, int Width, int Height)
{
    /// <summary>The Exif segment of a picture that only says how the camera was held, as the office keeps it.</summary>
    private static readonly byte[] Turning = [0xFF, 0xE1, 0, 34, (byte)'E', (byte)'x', (byte)'i', (byte)'f', 0, 0, (byte)'I', (byte)'I', (byte)'*', 0, 8, 0, 0, 0, 1, 0, 0x12, 0x01, 3, 0, 1, 0, 0, 0];

    private static readonly byte[] Png = [0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A];

    /// <summary>Exif's number of how it is stored: 1 upright, 3 on its head, 6 and 8 on a side, 2, 4, 5 and 7 mirrored besides.</summary>
    public int Turn { get; init; } = 1;

    /// <summary>Is it stored on its side?</summary>
    public bool Lies => Turn >= 5;

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
        var turn = bytes.AsSpan(2).StartsWith(Turning) && bytes[2 + Turning.Length] is >= 1 and <= 8 and var told ? told : (byte)1;
        for (var at = 2; at + 9 < bytes.Length && bytes[at] == 0xFF;)
        {
            var marker = bytes[at + 1];
            if (marker is >= 0xC0 and <= 0xCF and not (0xC4 or 0xC8 or 0xCC))
            {
                var (width, height) = (BinaryPrimitives.ReadUInt16BigEndian(bytes.AsSpan(at + 7)), BinaryPrimitives.ReadUInt16BigEndian(bytes.AsSpan(at + 5)));
                return turn >= 5 ? Sized(bytes, "image/jpeg", height, width, turn) : Sized(bytes, "image/jpeg", width, height, turn);
            }

            at += 2 + BinaryPrimitives.ReadUInt16BigEndian(bytes.AsSpan(at + 2));
        }

        return null;
    }

    private static Picture? Sized(byte[] bytes, string mediaType, int width, int height, int turn = 1) =>
        width > 0 && height > 0 ? new Picture(bytes, mediaType, width, height) { Turn = turn } : null;
}
