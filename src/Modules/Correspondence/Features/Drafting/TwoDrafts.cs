using Prongsai.Platform.Web;

namespace Prongsai.Correspondence.Features.Drafting;

/// <summary>A draft's boxes as two people wrote them.</summary>
internal static class TwoDrafts
{
    /// <param name="unit">Name of a unit.</param>
    public static TwoVersions Compare(string drop, LetterForm theirs, LetterForm mine, Func<Guid?, string> unit) =>
        TwoVersions.Of(drop, Written(theirs, unit).Zip(Written(mine, unit), (t, m) => (t.Label, t.Text, m.Text)));

    private static IEnumerable<(string Label, string? Text)> Written(LetterForm form, Func<Guid?, string> unit) =>
    [
        ("เรื่อง", form.Subject), ("เรียน", form.To), ("อ้างถึง", form.References), ("สิ่งที่ส่งมาด้วย", form.Enclosures), ("ข้อความ", form.Paragraphs),
        ("อาศัยอำนาจตาม", form.Law), ("รายชื่อ", People(form.Members)), ("หน้าที่และอำนาจ", form.Duties), ("ข้อ", form.Clauses), ("คำลงท้าย", form.Closing),
        ("Subject", form.EnglishSubject), ("Text", form.EnglishText), ("ผู้มาประชุม", People(form.Meeting.People)), ("วาระ", Agenda(form.Meeting)),
        ("การประชุม", string.Join(' ', new[] { form.Meeting.On.Day, form.Meeting.On.Month, form.Meeting.On.Year, form.Meeting.Body, form.Meeting.Number, form.Meeting.Place, form.Meeting.From, form.Meeting.Until }.Where(t => !string.IsNullOrWhiteSpace(t)))),
        ("วงเงิน", form.Settings().Amount?.ToString()), ("ส่วนราชการเจ้าของเรื่อง", unit(form.Unit)), ("ผู้อ่าน", LetterWords.Audience(form.Settings().Audience)),
        ("เรื่องลับ", form.Settings().IsUnchecked ? "ใช่" : "ไม่ใช่"),
    ];

    private static string People(IEnumerable<MemberForm> people) => string.Join('\n', people.Where(p => !p.IsBlank).Select(p => $"{p.Name} {p.Post} {p.Role}".Trim()));

    private static string Agenda(MeetingForm meeting) => string.Join('\n', meeting.Agenda.Where(a => !a.IsBlank).Select(a => $"{a.Title}\n{a.Text}\n{a.Resolution}".Trim()));
}
