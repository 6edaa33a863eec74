using Prongsai.Kernel;
using Prongsai.Platform.Mail;

namespace Prongsai.Organization.Data;

/// <summary>An e-mail address as an officer typed it.</summary>
internal static class TypedEmail
{
    /// <returns>What is wrong with it; null when it can be written to or nothing was typed.</returns>
    public static string? Fault(string? typed) =>
        ThaiText.Typed(typed) is { } email && !OutgoingMail.IsAddress(email) ? "อีเมลต้องมีเครื่องหมาย @ และไม่มีช่องว่าง เช่น office@example.go.th" : null;
}
