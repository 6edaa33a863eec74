using System.Buffers.Binary;
using System.Text;

namespace Prongsai.Platform.Pictures;

/// <summary>PNG (ISO/IEC 15948): the chunks that draw stay, all others go.</summary>
internal static class PlainPng
{
    private const int Frame = 12; // length, name and check sum of a chunk
    private static readonly byte[] Sign = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A];
    private static readonly HashSet<string> Drawing = ["IHDR", "PLTE", "tRNS", "sRGB", "IDAT", "IEND"];

    public static PlainPicture? From(ReadOnlySpan<byte> bytes)
    {
        if (!bytes.StartsWith(Sign) || bytes.Length < Sign.Length + Frame + 13 || Name(bytes, Sign.Length) != "IHDR")
        {
            return null;
        }

        List<byte> kept = [.. Sign];
        var (drawn, at) = (false, Sign.Length);
        while (at + Frame <= bytes.Length)
        {
            var length = BinaryPrimitives.ReadUInt32BigEndian(bytes[at..]);
            if (length > bytes.Length - at - Frame)
            {
                return null;
            }

            var (name, whole) = (Name(bytes, at), (int)length + Frame);
            if (Drawing.Contains(name))
            {
                kept.AddRange(bytes.Slice(at, whole));
            }

            drawn |= name == "IDAT";
            at += whole;
            if (name == "IEND")
            {
                return drawn ? new([.. kept], "image/png", Side(bytes, 16), Side(bytes, 20)) : null;
            }
        }

        return null;
    }

    private static string Name(ReadOnlySpan<byte> bytes, int chunk) => Encoding.Latin1.GetString(bytes.Slice(chunk + 4, 4));

    private static int Side(ReadOnlySpan<byte> bytes, int at) => BinaryPrimitives.ReadInt32BigEndian(bytes[at..]);
}
