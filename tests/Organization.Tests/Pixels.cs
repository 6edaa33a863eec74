using System.Buffers.Binary;
using System.Text;

namespace Prongsai.Organization.Tests;

/// <summary>Pictures written by hand, with something hidden in each.</summary>
internal static class Pixels
{
    public const string Secret = "ความลับสมมติ 13.7563 100.5018";

    public static byte[] Png(int width = 100, int height = 80) =>
    [
        0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A,
        .. Chunk("IHDR", [.. Big(width), .. Big(height), 8, 6, 0, 0, 0]),
        .. Chunk("tEXt", Encoding.UTF8.GetBytes(Secret)),
        .. Chunk("eXIf", Encoding.UTF8.GetBytes(Secret)),
        .. Chunk("IDAT", [0x78, 0x9C, 3, 0, 0, 0, 0, 1]),
        .. Chunk("IEND", []),
        .. Encoding.UTF8.GetBytes(Secret),
    ];

    public static byte[] Jpeg(int width = 100, int height = 80, byte turn = 0) =>
    [
        0xFF, 0xD8,
        .. Segment(0xE0, [.. "JFIF\0"u8, 1, 1, 0, 0, 72, 0, 72, 0, 0]),
        .. Segment(0xE1, turn == 0 ? [.. "Exif\0\0"u8, .. Encoding.UTF8.GetBytes(Secret)] : Held(turn)),
        .. Segment(0xFE, Encoding.UTF8.GetBytes(Secret)),
        .. Segment(0xEE, [.. "Adobe"u8, 0, 100, 0, 0, 0, 0, 1]),
        .. Segment(0xDB, new byte[65]),
        .. Segment(0xC2, [8, (byte)(height >> 8), (byte)height, (byte)(width >> 8), (byte)width, 1, 1, 0x11, 0]),
        .. Segment(0xDA, [1, 1, 0, 0, 63, 0]),
        1, 2, 0xFF, 0x00, 3, 0xFF, 0xD0, 4,
        .. Segment(0xC4, new byte[20]),
        .. Segment(0xDA, [1, 1, 0, 0, 63, 0]),
        5, 6,
        0xFF, 0xD9,
        .. Encoding.UTF8.GetBytes(Secret),
    ];

    public static byte[] Webp(int width = 100, int height = 80, bool moving = false)
    {
        byte[] parts =
        [
            .. Riff("VP8X", [0x3C, 0, 0, 0, (byte)(width - 1), 0, 0, (byte)(height - 1), 0, 0]),
            .. Riff("ICCP", Encoding.UTF8.GetBytes(Secret)),
            .. moving ? Riff("ANIM", new byte[6]) : [],
            .. Riff("VP8L", [0x2F, .. Little((uint)((width - 1) | ((height - 1) << 14))), 7, 7]),
            .. Riff("EXIF", Encoding.UTF8.GetBytes(Secret)),
            .. Riff("XMP ", Encoding.UTF8.GetBytes(Secret)),
        ];
        return [.. "RIFF"u8, .. Little((uint)parts.Length + 4), .. "WEBP"u8, .. parts];
    }

    /// <summary>Exif as a camera writes it, high byte first: make, orientation, and a place behind them.</summary>
    private static byte[] Held(byte turn) =>
    [
        .. "Exif\0\0MM\0*"u8, 0, 0, 0, 8, 0, 2,
        0x01, 0x0F, 0, 2, 0, 0, 0, 4, (byte)'C', (byte)'a', (byte)'m', 0,
        0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, turn, 0, 0,
        0, 0, 0, 0, .. Encoding.UTF8.GetBytes(Secret),
    ];

    private static byte[] Chunk(string name, byte[] content) => [.. Big(content.Length), .. Encoding.Latin1.GetBytes(name), .. content, 0, 0, 0, 0];

    private static byte[] Segment(byte marker, byte[] content) => [0xFF, marker, (byte)((content.Length + 2) >> 8), (byte)(content.Length + 2), .. content];

    private static byte[] Riff(string name, byte[] content) =>
        [.. Encoding.Latin1.GetBytes(name), .. Little((uint)content.Length), .. content, .. content.Length % 2 == 1 ? new byte[1] : []];

    private static byte[] Big(int number)
    {
        var bytes = new byte[4];
        BinaryPrimitives.WriteInt32BigEndian(bytes, number);
        return bytes;
    }

    private static byte[] Little(uint number)
    {
        var bytes = new byte[4];
        BinaryPrimitives.WriteUInt32LittleEndian(bytes, number);
        return bytes;
    }
}
