using System.Net.Mail;
using Prongsai.Kernel;

namespace Prongsai.Platform.Mail;

/// <summary>A mail of plain text to one person.</summary>
/// <param name="To">One address, without a name.</param>
/// <param name="Subject">One line; line breaks and other control characters become spaces, so that nothing can slip into the head of the mail.</param>
/// <param name="Text">Plain text, paragraphs parted by line feeds.</param>
public sealed record OutgoingMail(string To, string Subject, string Text)
{
    private const int LongestAddress = 254;

    /// <summary>Hours in Bangkok in which the receiver wants no mail; a try that falls into them waits for their end. Null: any time.</summary>
    public QuietHours? Quiet { get; init; }

    /// <summary>Can a mail go to this address at all? Says nothing about whether somebody reads it.</summary>
    public static bool IsAddress(string? address) =>
        address is { Length: > 0 and <= LongestAddress }
        && !address.Any(c => char.IsControl(c) || char.IsWhiteSpace(c) || c is ',' or ';' or '<' or '>')
        && MailAddress.TryCreate(address, out var read) && read.Address == address && read.Host.Contains('.', StringComparison.Ordinal);

    internal string SafeSubject => string.Join(' ', new string([.. Subject.Select(c => char.IsControl(c) || c is '\u2028' or '\u2029' ? ' ' : c)])
        .Split(' ', StringSplitOptions.RemoveEmptyEntries));
}
