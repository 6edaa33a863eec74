using System.Buffers.Binary;

namespace Prongsai.Platform.Pictures;

/// <summary>How a camera was held (Exif 2.32, tag 0112): the one word of camera data that is seen. Browsers and printing turn the picture by it; all else of Exif goes.</summary>
internal static class JpegTurn
{
    public const byte Upright = 1;
    private const ushort Orientation = 0x0112, Short = 3;
    private static readonly byte[] Head = [(byte)'E', (byte)'x', (byte)'i', (byte)'f', 0, 0];

    /// <summary>Is the picture stored lying on its side?</summary>
    public static bool SwapsSides(byte turn) => turn >= 5;

    /// <param name="content">Of an APP1 segment, without marker and length.</param>
    /// <returns>1 to 8; upright when it does not say or cannot be read.</returns>
    public static byte Read(ReadOnlySpan<byte> content)
    {
        if (!content.StartsWith(Head))
        {
            return Upright;
        }

        var tiff = content[Head.Length..];
        var isLittle = tiff.StartsWith("II*\0"u8);
        if (tiff.Length < 10 || !(isLittle || tiff.StartsWith("MM\0*"u8)))
        {
            return Upright;
        }

        var directory = Number32(tiff[4..], isLittle);
        if (directory > tiff.Length - 2)
        {
            return Upright;
        }

        var entries = tiff[(int)directory..];
        var count = Number16(entries, isLittle);
        for (var at = 2; count > 0 && at + 12 <= entries.Length; at += 12, count--)
        {
            if (Number16(entries[at..], isLittle) == Orientation && Number16(entries[(at + 2)..], isLittle) == Short)
            {
                return Number16(entries[(at + 8)..], isLittle) is >= 1 and <= 8 and var turn ? (byte)turn : Upright;
            }
        }

        return Upright;
    }

    /// <summary>An Exif segment that says nothing but this.</summary>
    public static byte[] Write(byte turn) =>
        [0xFF, 0xE1, 0, 34, .. Head, .. "II*\0"u8, 8, 0, 0, 0, 1, 0, 0x12, 0x01, 3, 0, 1, 0, 0, 0, turn, 0, 0, 0, 0, 0, 0, 0];

    private static ushort Number16(ReadOnlySpan<byte> bytes, bool isLittle) => isLittle ? BinaryPrimitives.ReadUInt16LittleEndian(bytes) : BinaryPrimitives.ReadUInt16BigEndian(bytes);

    private static uint Number32(ReadOnlySpan<byte> bytes, bool isLittle) => isLittle ? BinaryPrimitives.ReadUInt32LittleEndian(bytes) : BinaryPrimitives.ReadUInt32BigEndian(bytes);
}
