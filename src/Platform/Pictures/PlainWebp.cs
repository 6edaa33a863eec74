using System.Buffers.Binary;
using System.Text;

namespace Prongsai.Platform.Pictures;

/// <summary>WebP (RFC 9649): the picture and its transparency stay; Exif, XMP and profiles go. Moving pictures are not taken.</summary>
internal static class PlainWebp
{
    private const int Head = 12;
    private const byte HasAlpha = 0x10;

    public static PlainPicture? From(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length < Head + 8 || !bytes.StartsWith("RIFF"u8) || !bytes[8..].StartsWith("WEBP"u8))
        {
            return null;
        }

        List<byte> kept = [.. bytes[..Head]];
        (int Width, int Height)? size = null;
        for (var at = Head; at + 8 <= bytes.Length;)
        {
            var length = BinaryPrimitives.ReadUInt32LittleEndian(bytes[(at + 4)..]);
            if (length + (length & 1) > bytes.Length - at - 8)
            {
                return null;
            }

            var name = Encoding.Latin1.GetString(bytes.Slice(at, 4));
            var content = bytes.Slice(at + 8, (int)length);
            if (name is "ANIM" or "ANMF" || (name is "VP8 " or "VP8L" && (size is not null || (size = SizeOf(name, content)) is null)))
            {
                return null;
            }

            Keep(kept, name, content);
            at += 8 + (int)length + ((int)length & 1);
        }

        return size is { } found ? new(Sized(kept), PlainPicture.Webp, found.Width, found.Height) : null;
    }

    private static void Keep(List<byte> kept, string name, ReadOnlySpan<byte> content)
    {
        if (name is not ("VP8 " or "VP8L" or "VP8X" or "ALPH"))
        {
            return;
        }

        var start = kept.Count;
        kept.AddRange(Encoding.Latin1.GetBytes(name));
        kept.AddRange(Little(content.Length));
        kept.AddRange(content);
        if (name == "VP8X" && content.Length > 0)
        {
            kept[start + 8] &= HasAlpha;
        }

        if ((content.Length & 1) == 1)
        {
            kept.Add(0);
        }
    }

    private static (int, int)? SizeOf(string name, ReadOnlySpan<byte> content) => name switch
    {
        "VP8 " when content.Length >= 10 && content[3] == 0x9D && content[4] == 0x01 && content[5] == 0x2A =>
            (BinaryPrimitives.ReadUInt16LittleEndian(content[6..]) & 0x3FFF, BinaryPrimitives.ReadUInt16LittleEndian(content[8..]) & 0x3FFF),
        "VP8L" when content.Length >= 5 && content[0] == 0x2F => Lossless(BinaryPrimitives.ReadUInt32LittleEndian(content[1..])),
        _ => null,
    };

    private static (int, int) Lossless(uint bits) => ((int)(bits & 0x3FFF) + 1, (int)((bits >> 14) & 0x3FFF) + 1);

    private static byte[] Sized(List<byte> kept)
    {
        var size = Little(kept.Count - 8);
        for (var i = 0; i < size.Length; i++)
        {
            kept[4 + i] = size[i];
        }

        return [.. kept];
    }

    private static byte[] Little(int number)
    {
        var bytes = new byte[4];
        BinaryPrimitives.WriteInt32LittleEndian(bytes, number);
        return bytes;
    }
}
