using System.Buffers.Binary;

namespace Prongsai.Organization.Domain;

/// <summary>JPEG (ITU-T T.81): tables, frames and scans stay; comments and application data go, save Adobe's word about the colours (APP14).</summary>
internal static class PlainJpeg
{
    public static PlainPicture? From(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length < 4 || bytes[0] != 0xFF || bytes[1] != 0xD8)
        {
            return null;
        }

        List<byte> kept = [0xFF, 0xD8];
        var (width, height, at) = (0, 0, 2);
        while (at + 1 < bytes.Length && bytes[at] == 0xFF)
        {
            var marker = bytes[at + 1];
            if (marker == 0xD9)
            {
                kept.AddRange([0xFF, 0xD9]);
                return width > 0 && height > 0 ? new([.. kept], "image/jpeg", width, height) : null;
            }

            if (marker == 0xFF)
            {
                at++;
                continue;
            }

            var whole = at + 4 <= bytes.Length ? 2 + BinaryPrimitives.ReadUInt16BigEndian(bytes[(at + 2)..]) : int.MaxValue;
            if (whole < 4 || whole > bytes.Length - at)
            {
                return null;
            }

            if (IsFrame(marker) && whole >= 9)
            {
                (height, width) = (BinaryPrimitives.ReadUInt16BigEndian(bytes[(at + 5)..]), BinaryPrimitives.ReadUInt16BigEndian(bytes[(at + 7)..]));
            }

            if (Draws(marker))
            {
                kept.AddRange(bytes.Slice(at, whole));
            }

            at += whole;
            if (marker == 0xDA)
            {
                var end = EndOfScan(bytes, at);
                kept.AddRange(bytes[at..end]);
                at = end;
            }
        }

        return null;
    }

    private static bool IsFrame(byte marker) => marker is >= 0xC0 and <= 0xCF and not (0xC4 or 0xC8 or 0xCC);

    private static bool Draws(byte marker) => marker is >= 0xC0 and <= 0xCF or 0xDA or 0xDB or 0xDD or 0xEE;

    /// <summary>Where the next marker stands: within a scan FF is followed by 00 or a restart mark.</summary>
    private static int EndOfScan(ReadOnlySpan<byte> bytes, int at)
    {
        while (at + 1 < bytes.Length && !(bytes[at] == 0xFF && bytes[at + 1] is not (0x00 or (>= 0xD0 and <= 0xD7))))
        {
            at++;
        }

        return at;
    }
}
