using System.Globalization;
using Prongsai.Disclosure.Data.Documents;
using Prongsai.Platform.Files;
using Prongsai.Platform.Web;

namespace Prongsai.Disclosure.Features;

/// <summary>Kind and size of a file as people read them, and the one sentence about the largest there may be.</summary>
internal static class FileWords
{
    public static string Largest => Size(FileStore.LargestFile);

    public static string TooLarge(long size) =>
        $"ไฟล์นี้ขนาด {Size(size)} ใหญ่เกิน {Largest} จึงยังไม่ได้แนบ ข้อความที่กรอกไว้ยังอยู่ครบ กรุณาลดขนาดหรือแบ่งไฟล์แล้วเลือกใหม่";

    /// <summary>"PDF, 1.2 MB".</summary>
    public static string Of(FileFacts file, Language language) => $"{Kind(file, language)}, {Size(file.Size)}";

    public static string Size(long bytes) => bytes switch
    {
        < 1024 => "1 KB",
        < 1024 * 1024 => string.Create(CultureInfo.InvariantCulture, $"{bytes / 1024} KB"),
        _ => string.Create(CultureInfo.InvariantCulture, $"{bytes / 1048576m:0.#} MB"),
    };

    private static string Kind(FileFacts file, Language language) => file.ContentType switch
    {
        "application/pdf" => "PDF",
        "image/png" or "image/jpeg" or "image/gif" or "image/webp" => language == Language.Thai ? "รูปภาพ" : "Picture",
        "text/plain" => language == Language.Thai ? "ข้อความ" : "Text",
        _ when Path.GetExtension(file.Name) is { Length: > 1 and < 6 } extension => extension[1..].ToUpperInvariant(),
        _ => language == Language.Thai ? "ไฟล์" : "File",
    };
}
