using NodaTime;

namespace Prongsai.Correspondence.Features.Drafting;

/// <summary>A field that two people wrote differently.</summary>
internal sealed record DifferentField(string Label, string Theirs, string Mine);

/// <summary>What somebody else saved while this form was open, beside what is typed here.</summary>
/// <param name="Who">Who saved last; null when the record does not say.</param>
internal sealed record TwoVersions(string? Who, Instant? At, IReadOnlyList<DifferentField> Fields)
{
    /// <param name="unit">Name of a unit.</param>
    public static IReadOnlyList<DifferentField> Compare(LetterForm theirs, LetterForm mine, Func<Guid?, string> unit) =>
        [.. Written(theirs, unit).Zip(Written(mine, unit), (t, m) => new DifferentField(t.Label, t.Text, m.Text)).Where(f => f.Theirs != f.Mine)];

    private static IEnumerable<(string Label, string Text)> Written(LetterForm form, Func<Guid?, string> unit) =>
    [
        ("เรื่อง", Plain(form.Subject)), ("เรียน", Plain(form.To)), ("อ้างถึง", Plain(form.References)), ("สิ่งที่ส่งมาด้วย", Plain(form.Enclosures)), ("ข้อความ", Plain(form.Paragraphs)),
        ("อาศัยอำนาจตาม", Plain(form.Law)), ("รายชื่อ", People(form.Members)), ("หน้าที่และอำนาจ", Plain(form.Duties)), ("ข้อ", Plain(form.Clauses)), ("คำลงท้าย", Plain(form.Closing)),
        ("Subject", Plain(form.EnglishSubject)), ("Text", Plain(form.EnglishText)), ("ผู้มาประชุม", People(form.Meeting.People)), ("วาระ", Agenda(form.Meeting)),
        ("การประชุม", string.Join(' ', new[] { form.Meeting.On.Day, form.Meeting.On.Month, form.Meeting.On.Year, form.Meeting.Body, form.Meeting.Number, form.Meeting.Place, form.Meeting.From, form.Meeting.Until }.Where(t => !string.IsNullOrWhiteSpace(t)))),
        ("วงเงิน", form.Settings().Amount?.ToString() ?? ""), ("ส่วนราชการเจ้าของเรื่อง", unit(form.Unit)), ("ผู้อ่าน", LetterWords.Audience(form.Settings().Audience)),
        ("เรื่องลับ", form.Settings().IsUnchecked ? "ใช่" : "ไม่ใช่"),
    ];

    private static string Plain(string? text) => (text ?? "").ReplaceLineEndings("\n").Trim();

    private static string People(IEnumerable<MemberForm> people) => string.Join('\n', people.Where(p => !p.IsBlank).Select(p => $"{p.Name} {p.Post} {p.Role}".Trim()));

    private static string Agenda(MeetingForm meeting) => string.Join('\n', meeting.Agenda.Where(a => !a.IsBlank).Select(a => $"{a.Title}\n{a.Text}\n{a.Resolution}".Trim()));
}
