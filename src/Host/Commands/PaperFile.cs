using Prongsai.Documents;
using Prongsai.Kernel;

namespace Prongsai.Host.Commands;

/// <summary>A paper named on the command line.</summary>
internal static class PaperFile
{
    public static Result<OfficialDocument> Read(string path)
    {
        if (!File.Exists(path))
        {
            return new Error.Invalid("file.missing", $"ไม่พบไฟล์ {path} กรุณาตรวจชื่อและที่อยู่ของไฟล์");
        }

        try
        {
            using var stream = File.OpenRead(path);
            return DocumentReader.Read(stream, Path.GetFileName(path));
        }
        catch (Exception refused) when (refused is IOException or UnauthorizedAccessException)
        {
            return new Error.Invalid("file.unreadable", $"เปิดไฟล์ {path} ไม่ได้ กรุณาตรวจสิทธิ์การอ่านแล้วลองใหม่");
        }
    }
}
