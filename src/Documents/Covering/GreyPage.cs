using System.Globalization;
using System.IO.Compression;
using System.Text;

namespace Prongsai.Documents.Covering;

/// <summary>The picture of a page: one grey byte a point, as pdftoppm writes it (PGM).</summary>
internal sealed class GreyPage
{
    private const int MostPixels = 40_000_000;

    private static readonly byte[] Sign = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A];
    private static readonly uint[] Sums = [.. Enumerable.Range(0, 256).Select(Sum)];

    private readonly byte[] pixels;

    private GreyPage(int width, int height, byte[] pixels) => (Width, Height, this.pixels) = (width, height, pixels);

    public int Width { get; }

    public int Height { get; }

    /// <summary>Null when it is no such picture.</summary>
    public static GreyPage? Read(byte[] pgm)
    {
        var (at, fields) = (0, new List<string>());
        while (fields.Count < 4 && at < Math.Min(pgm.Length, 200))
        {
            var end = Array.FindIndex(pgm, at, b => b is (byte)' ' or (byte)'\n');
            if (end < 0)
            {
                return null;
            }

            fields.Add(Encoding.ASCII.GetString(pgm, at, end - at));
            at = end + 1;
        }

        return fields is ["P5", var w, var h, "255"] && int.TryParse(w, CultureInfo.InvariantCulture, out var width) && int.TryParse(h, CultureInfo.InvariantCulture, out var height)
            && width > 0 && height > 0 && (long)width * height <= MostPixels && pgm.Length - at >= width * height
            ? new(width, height, pgm[at..(at + (width * height))]) : null;
    }

    /// <summary>Paints a box black; what stood there is gone.</summary>
    public void Paint(PageBox box, double scale)
    {
        var (left, right) = (Math.Clamp((int)Math.Floor(box.Left * scale), 0, Width), Math.Clamp((int)Math.Ceiling(box.Right * scale), 0, Width));
        var (top, bottom) = (Math.Clamp((int)Math.Floor(box.Top * scale), 0, Height), Math.Clamp((int)Math.Ceiling(box.Bottom * scale), 0, Height));
        for (var y = top; y < bottom && right > left; y++)
        {
            pixels.AsSpan((y * Width) + left, right - left).Clear();
        }
    }

    public byte[] ToPng()
    {
        using var png = new MemoryStream();
        png.Write(Sign);
        Chunk(png, "IHDR", [.. Big(Width), .. Big(Height), 8, 0, 0, 0, 0]);
        using var packed = new MemoryStream();
        using (var zip = new ZLibStream(packed, CompressionLevel.Optimal, leaveOpen: true))
        {
            for (var y = 0; y < Height; y++)
            {
                zip.WriteByte(0);
                zip.Write(pixels, y * Width, Width);
            }
        }

        Chunk(png, "IDAT", packed.ToArray());
        Chunk(png, "IEND", []);
        return png.ToArray();
    }

    private static void Chunk(Stream png, string name, byte[] data)
    {
        byte[] named = [.. Encoding.ASCII.GetBytes(name), .. data];
        png.Write(Big(data.Length));
        png.Write(named);
        var sum = 0xFFFFFFFF;
        foreach (var b in named)
        {
            sum = Sums[(byte)(sum ^ b)] ^ (sum >> 8);
        }

        png.Write(Big((int)~sum));
    }

    private static byte[] Big(int value) => [(byte)(value >> 24), (byte)(value >> 16), (byte)(value >> 8), (byte)value];

    private static uint Sum(int value)
    {
        var sum = (uint)value;
        for (var bit = 0; bit < 8; bit++)
        {
            sum = (sum & 1) != 0 ? 0xEDB88320 ^ (sum >> 1) : sum >> 1;
        }

        return sum;
    }
}
