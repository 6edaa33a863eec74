using Prongsai.Kernel;

namespace Prongsai.Platform.Pictures;

/// <summary>A picture of which only what is seen is left: no camera data, place, comments, nor anything hidden behind its end. The kind is told from the bytes, never from a name.</summary>
/// <param name="Width">Pixels.</param>
/// <param name="Height">Pixels.</param>
public sealed record PlainPicture(byte[] Bytes, string MediaType, int Width, int Height)
{
    public const int LargestFile = 2 * 1024 * 1024;
    public const int SmallestSide = 64;
    public const int LargestSide = 3000;
    public const string Webp = "image/webp";

    /// <summary>Error <c>office.picture</c> when it is none of PNG, JPEG and WebP, is cut off, moves, or has a size that cannot be used.</summary>
    public static Result<PlainPicture> From(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length > LargestFile)
        {
            return Refused($"ภาพใหญ่เกิน {LargestFile / 1024 / 1024} MB ยังไม่มีอะไรเปลี่ยน กรุณาย่อภาพแล้วเลือกใหม่");
        }

        if ((PlainPng.From(bytes) ?? PlainJpeg.From(bytes) ?? PlainWebp.From(bytes)) is not { } picture)
        {
            return Refused("แฟ้มนี้ไม่ใช่ภาพนิ่ง PNG, JPEG หรือ WebP ที่สมบูรณ์ ยังไม่มีอะไรเปลี่ยน กรุณาเปิดภาพแล้วบันทึกเป็น PNG ก่อนเลือกใหม่");
        }

        return Math.Min(picture.Width, picture.Height) < SmallestSide || Math.Max(picture.Width, picture.Height) > LargestSide
            ? Refused($"ภาพกว้าง {picture.Width} สูง {picture.Height} จุด ใช้ได้ด้านละ {SmallestSide}-{LargestSide} จุด ยังไม่มีอะไรเปลี่ยน กรุณาปรับขนาดแล้วเลือกใหม่")
            : picture;
    }

    private static Error.Invalid Refused(string why) => new("office.picture", why, [new FieldFault("Upload", why)]);
}
