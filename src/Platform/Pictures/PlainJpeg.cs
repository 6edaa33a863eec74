using System.Buffers.Binary;

namespace Prongsai.Platform.Pictures;

/// <summary>JPEG (ITU-T T.81): tables, frames and scans stay; comments and application data go, save Adobe's word about the colours (APP14) and the way the camera was held (<see cref="JpegTurn"/>).</summary>
internal static class PlainJpeg
{
    public static PlainPicture? From(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length < 4 || bytes[0] != 0xFF || bytes[1] != 0xD8)
        {
            return null;
        }

        List<byte> kept = [0xFF, 0xD8];
        var (width, height, at, turn) = (0, 0, 2, JpegTurn.Upright);
        while (at + 1 < bytes.Length && bytes[at] == 0xFF)
        {
            var marker = bytes[at + 1];
            if (marker == 0xD9)
            {
                kept.AddRange([0xFF, 0xD9]);
                return width > 0 && height > 0 ? Turned(kept, width, height, turn) : null;
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

            turn = marker == 0xE1 && turn == JpegTurn.Upright ? JpegTurn.Read(bytes.Slice(at + 4, whole - 4)) : turn;
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

    private static PlainPicture Turned(List<byte> kept, int width, int height, byte turn)
    {
        kept.InsertRange(2, turn == JpegTurn.Upright ? [] : JpegTurn.Write(turn));
        return JpegTurn.SwapsSides(turn) ? new([.. kept], "image/jpeg", height, width) : new([.. kept], "image/jpeg", width, height);
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
