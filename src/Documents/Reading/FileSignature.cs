using System.Text;

namespace Prongsai.Documents.Reading;

/// <summary>Recognises by their first bytes the files that are refused; the name of a file is never trusted.</summary>
internal static class FileSignature
{
    private static readonly byte[] Ole = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1];

    public static bool IsZip(ReadOnlySpan<byte> bytes) => bytes.StartsWith("PK\x03\x04"u8) || bytes.StartsWith("PK\x05\x06"u8);

    /// <summary>The refusal of a file that is plainly something else; null when it may be a document.</summary>
    public static ReadRefused? Refusal(ReadOnlySpan<byte> bytes)
    {
        if (ImageKind(bytes) is { } image)
        {
            return Refusals.Image(image);
        }
        if (bytes[..Math.Min(1024, bytes.Length)].IndexOf("%PDF-"u8) >= 0)
        {
            return Refusals.Pdf();
        }
        if (bytes.StartsWith(Ole))
        {
            return OleRefusal(bytes);
        }
        return OtherForm(bytes) is { } form ? Refusals.OtherForm(form) : null;
    }

    private static string? ImageKind(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length >= 12 && bytes.StartsWith("RIFF"u8) && bytes[8..].StartsWith("WEBP"u8))
        {
            return "WebP";
        }
        if (bytes.Length >= 12 && bytes[4..].StartsWith("ftyp"u8))
        {
            return bytes[8..].StartsWith("hei"u8) || bytes[8..].StartsWith("mif1"u8) || bytes[8..].StartsWith("avif"u8) ? "HEIC" : null;
        }
        return bytes switch
        {
            [0x89, (byte)'P', (byte)'N', (byte)'G', ..] => "PNG",
            [0xFF, 0xD8, 0xFF, ..] => "JPEG",
            [(byte)'G', (byte)'I', (byte)'F', (byte)'8', ..] => "GIF",
            [(byte)'I', (byte)'I', 0x2A, 0, ..] or [(byte)'M', (byte)'M', 0, 0x2A, ..] => "TIFF",
            [(byte)'B', (byte)'M', _, _, _, _, 0, 0, 0, 0, ..] => "BMP",
            _ => null,
        };
    }

    private static ReadRefused OleRefusal(ReadOnlySpan<byte> bytes) =>
        Names(bytes, "EncryptedPackage") || Names(bytes, "EncryptionInfo") ? Refusals.Encrypted()
        : Names(bytes, "WordDocument") ? Refusals.OldOffice("Word (.doc)", ".docx")
        : Names(bytes, "Workbook") || Names(bytes, "Book") ? Refusals.OldOffice("Excel (.xls)", ".xlsx")
        : Refusals.OldOffice("เอกสาร Office", ".docx หรือ .xlsx");

    private static bool Names(ReadOnlySpan<byte> bytes, string stream) => bytes.IndexOf(Encoding.Unicode.GetBytes(stream)) >= 0;

    private static string? OtherForm(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length >= 12 && bytes[4..].StartsWith("ftyp"u8))
        {
            return "วิดีโอ";
        }
        return bytes switch
        {
            [(byte)'{', (byte)'\\', (byte)'r', (byte)'t', (byte)'f', ..] => "เอกสาร RTF",
            [(byte)'R', (byte)'a', (byte)'r', (byte)'!', ..] => "ไฟล์บีบอัด RAR",
            [(byte)'7', (byte)'z', 0xBC, 0xAF, ..] => "ไฟล์บีบอัด 7z",
            [0x1F, 0x8B, ..] => "ไฟล์บีบอัด GZIP",
            [(byte)'M', (byte)'Z', ..] when bytes.IndexOf((byte)0) >= 0 => "โปรแกรม",
            [0x7F, (byte)'E', (byte)'L', (byte)'F', ..] => "โปรแกรม",
            [(byte)'I', (byte)'D', (byte)'3', ..] => "ไฟล์เสียง",
            _ => null,
        };
    }

    /// <summary>Text that is the container of something else; null for text that is a paper.</summary>
    public static string? OtherTextForm(string text)
    {
        var start = text.AsSpan(0, Math.Min(text.Length, 2048)).TrimStart();
        if (start.StartsWith("MIME-Version:", StringComparison.OrdinalIgnoreCase))
        {
            return "หน้าเว็บแบบ MHTML";
        }
        return start.StartsWith("<?xml", StringComparison.OrdinalIgnoreCase) && start.Contains("mso-application", StringComparison.OrdinalIgnoreCase)
            ? "เอกสาร Office แบบ XML รุ่นเก่า" : null;
    }
}
