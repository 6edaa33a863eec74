using Prongsai.Correspondence.Data;
using Prongsai.Correspondence.Domain;
using Prongsai.Documents;

namespace Prongsai.Correspondence.Features.Register;

/// <summary>The books as sheets, in the columns of the official forms (แบบที่ 13 and 14).</summary>
internal static class RegisterSheet
{
    public static OfficialDocument Of(string title, IReadOnlyList<Letter> letters) => new(new DocumentProperties(title) { Landscape = true },
    [
        Draft.Table(
            letters,
            new Column<Letter>("เลขทะเบียน", l => $"{l.Number}", 1),
            new Column<Letter>("ที่", l => l.PrintedNumber ?? "", 2),
            new Column<Letter>("ลงวันที่", l => l.DatedOn is { } day ? LetterWords.Day(day) : "", 2),
            new Column<Letter>("ชนิด", l => LetterKinds.Of(l.Kind).NameTh, 2),
            new Column<Letter>("ถึง", l => l.AddressedTo, 3),
            new Column<Letter>("เรื่อง", LetterWords.Title, 5),
            new Column<Letter>("ผู้ลงนาม", l => l.SignerName ?? "", 3),
            new Column<Letter>("การปฏิบัติ", l => l.SentNote ?? LetterWords.State(l), 3),
            new Column<Letter>("หมายเหตุ", l => l.CancelReason ?? "", 2)) with { Caption = title },
    ]);

    public static OfficialDocument Of(string title, IReadOnlyList<IncomingLetter> letters, IReadOnlyDictionary<Guid, string> units) => new(new DocumentProperties(title) { Landscape = true },
    [
        Draft.Table(
            letters,
            new Column<IncomingLetter>("เลขทะเบียนรับ", l => $"{l.Number}", 1),
            new Column<IncomingLetter>("ที่", l => l.TheirNumber ?? "", 2),
            new Column<IncomingLetter>("ลงวันที่", l => l.DatedOn is { } day ? LetterWords.Day(day) : "", 2),
            new Column<IncomingLetter>("จาก", l => l.FromWhom, 3),
            new Column<IncomingLetter>("ถึง", l => l.UnitId is { } unit ? units.GetValueOrDefault(unit, "") : "", 2),
            new Column<IncomingLetter>("เรื่อง", l => l.Subject, 5),
            new Column<IncomingLetter>("การปฏิบัติ", l => l.DoneNote ?? (l.DoneOn is null ? "" : "ดำเนินการแล้ว"), 3),
            new Column<IncomingLetter>("รับเมื่อ", l => LetterWords.Day(l.ReceivedOn), 2)) with { Caption = title },
    ]);
}
