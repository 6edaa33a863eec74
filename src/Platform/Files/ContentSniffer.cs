using System.Text;

namespace Prongsai.Platform.Files;

/// <summary>Tells the media type from the first bytes. The name only chooses between types that begin alike.</summary>
internal static class ContentSniffer
{
    public const int HeadLength = 4096;

    private static readonly (byte[] Magic, string Type)[] Known =
    [
        ("%PDF-"u8.ToArray(), "application/pdf"),
        ([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A], "image/png"),
        ([0xFF, 0xD8, 0xFF], "image/jpeg"),
        ("GIF8"u8.ToArray(), "image/gif"),
        ([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1], "application/x-ole-storage"),
    ];

    public static string TypeOf(ReadOnlySpan<byte> head, string fileName)
    {
        foreach (var (magic, type) in Known)
        {
            if (head.StartsWith(magic)) return type;
        }
        if (head.StartsWith("RIFF"u8) && head.Length > 12 && head[8..12].SequenceEqual("WEBP"u8)) return "image/webp";
        if (head.StartsWith("PK\u0003\u0004"u8)) return Package(fileName);
        return head.Contains((byte)0) ? "application/octet-stream" : Text(head);
    }

    private static string Package(string fileName) => Path.GetExtension(fileName).ToLowerInvariant() switch
    {
        ".docx" => "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
        ".xlsx" => "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        _ => "application/zip",
    };

    /// <summary>HTML and SVG are never served as such: they are given back as plain text.</summary>
    private static string Text(ReadOnlySpan<byte> head) => Encoding.UTF8.GetString(head).Contains('\uFFFD', StringComparison.Ordinal) && !CutAtEnd(head)
        ? "application/octet-stream"
        : "text/plain";

    private static bool CutAtEnd(ReadOnlySpan<byte> head) => head.Length == HeadLength && Encoding.UTF8.GetString(head[..^4]).IndexOf('\uFFFD') < 0;
}
