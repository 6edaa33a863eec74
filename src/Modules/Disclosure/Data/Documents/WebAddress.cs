using Prongsai.Kernel;

namespace Prongsai.Disclosure.Data.Documents;

/// <summary>An address as typed.</summary>
internal static class WebAddress
{
    public static Result<Uri> Of(string? typed) =>
        Uri.TryCreate(typed?.Trim(), UriKind.Absolute, out var uri) && uri.Scheme is ("http" or "https")
            ? uri
            : new Error.Invalid("evidence.address", "ที่อยู่ใช้ไม่ได้", [new("Address", "ที่อยู่ต้องเริ่มด้วย https:// เช่น https://www.example.go.th/plan")]);
}
