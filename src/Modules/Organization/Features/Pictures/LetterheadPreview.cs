using Prongsai.Documents;
using Prongsai.Organization.Contracts;

namespace Prongsai.Organization.Features.Pictures;

/// <summary>How the heads of the office's papers look with what is kept about it.</summary>
internal static class LetterheadPreview
{
    public static string Letter(OfficeProfile office, string? emblem) => Fragment(
        "หนังสือภายนอก",
        PaperForm.Letter,
        new LetterHead($"{office.DocumentPrefix ?? "................"}/........", [office.Name.Full, .. Place(office)], "........................", "(ชื่อเรื่อง)", "(ผู้รับ)"),
        emblem);

    public static string Memo(OfficeProfile office, string? emblem) => Fragment(
        "บันทึกข้อความ",
        PaperForm.Memo,
        new MemoHead(
            string.Join(' ', new[] { office.Name.Full, office.Telephone is { } phone ? $"โทร. {phone}" : null }.OfType<string>()),
            $"{office.DocumentPrefix ?? "................"}/........", "........................", "(ชื่อเรื่อง)", "(ผู้รับ)"),
        emblem);

    private static string[] Place(OfficeProfile office) => office.Address is { } address ? [address] : office.Place is { Length: > 0 } place ? [place] : [];

    private static string Fragment(string title, PaperForm form, Block head, string? emblem) =>
        HtmlWriter.Fragment(new OfficialDocument(new DocumentProperties(title, form) { ThaiDigits = true }, [head]).WithEmblem(emblem), IOfficePictures.Address, 3);
}
