using Prongsai.Correspondence.Contracts;
using Prongsai.Correspondence.Data;
using Prongsai.Correspondence.Domain;
using Prongsai.Kernel;

namespace Prongsai.Correspondence.Features.Drafting;

/// <summary>The form of a letter: a line of a box is an entry.</summary>
public sealed class LetterForm
{
    private const int LongestLine = 300;
    private const int LongestText = 20_000;
    private const int MostRows = 200;
    internal const string Secret = "secret";

    public string? Subject { get; set; }
    public string? To { get; set; }
    public string? References { get; set; }
    public string? Enclosures { get; set; }
    public string? Law { get; set; }
    public string? Paragraphs { get; set; }
    public string? Clauses { get; set; }
    public string? Closing { get; set; }
    public List<MemberForm> Members { get; set; } = [];
    public string? Duties { get; set; }
    public string? EnglishSubject { get; set; }
    public string? EnglishText { get; set; }
    public MeetingForm Meeting { get; set; } = new();
    public Guid? Unit { get; set; }
    public string? Audience { get; set; }

    /// <summary>In baht, as typed.</summary>
    public string? Amount { get; set; }
    public List<string> Secrecy { get; set; } = [];

    internal static LetterForm From(Letter letter, LetterContent content) => Of(content, letter.UnitId, letter.Audience.ToString(), letter.Amount?.ToString(), letter.IsUnchecked ? [Secret] : []);

    /// <summary>This form as it would be saved.</summary>
    internal LetterForm As(LetterContent content) => Of(content, Unit, Audience, Amount, Secrecy);

    private static LetterForm Of(LetterContent content, Guid? unit, string? audience, string? amount, List<string> secrecy) => new()
    {
        Subject = content.Subject,
        To = content.To,
        References = Lines(content.References),
        Enclosures = Lines(content.Enclosures),
        Law = content.Law,
        Paragraphs = Lines(content.Paragraphs),
        Clauses = Lines(content.Clauses),
        Closing = content.Closing,
        Members = [.. content.Members.Select(MemberForm.From)],
        Duties = Lines(content.Duties),
        EnglishSubject = content.EnglishSubject,
        EnglishText = Lines(content.EnglishParagraphs),
        Meeting = MeetingForm.Of(content.Meeting),
        Unit = unit,
        Audience = audience,
        Amount = amount,
        Secrecy = secrecy,
    };

    /// <summary>Blank rows after the filled ones, so that there is always room for the next name.</summary>
    internal void AddRoom(LetterKind kind, int rows = 2)
    {
        if (kind is LetterKind.AppointmentOrder or LetterKind.AssignmentOrder)
        {
            Members = [.. Members.Where(m => !m.IsBlank), .. Enumerable.Range(0, rows).Select(_ => new MemberForm())];
        }
        else if (kind == LetterKind.Minutes)
        {
            Meeting.People = [.. Meeting.People.Where(m => !m.IsBlank), .. Enumerable.Range(0, rows).Select(_ => new MemberForm())];
            Meeting.Agenda = [.. Meeting.Agenda.Where(a => !a.IsBlank), new()];
        }
    }

    internal LetterSettings Settings() =>
        new(Unit, Enum.TryParse<LetterAudience>(Audience, out var audience) && Enum.IsDefined(audience) ? audience : LetterAudience.Concerned, Secrecy.Contains(Secret))
        {
            Amount = Satang.TryParse(Amount ?? "", out var amount) ? amount : null,
        };

    internal Result<LetterContent> Read(LetterKind kind)
    {
        var faults = new List<FieldFault>();
        foreach (var (name, text) in new[] { (nameof(Subject), Subject), (nameof(To), To), (nameof(Closing), Closing) }.Where(f => f.Item2?.Length > LongestLine))
        {
            faults.Add(new($"Input.{name}", $"ยาวได้ไม่เกิน {LongestLine} ตัวอักษร ตอนนี้ {text!.Length}"));
        }

        foreach (var (name, text) in new[] { (nameof(Paragraphs), Paragraphs), (nameof(Clauses), Clauses), (nameof(Duties), Duties), (nameof(EnglishText), EnglishText), (nameof(Law), Law), (nameof(References), References), (nameof(Enclosures), Enclosures) }.Where(f => f.Item2?.Length > LongestText))
        {
            faults.Add(new($"Input.{name}", $"ยาวได้ไม่เกิน {LongestText} ตัวอักษร ตอนนี้ {text!.Length}"));
        }

        if (Members.Count > MostRows || Meeting.People.Count > MostRows || Meeting.Agenda.Count > MostRows)
        {
            faults.Add(new("Input.Members", $"รายชื่อมีได้ไม่เกิน {MostRows} แถว"));
        }

        if (!string.IsNullOrWhiteSpace(Amount) && !Satang.TryParse(Amount, out _))
        {
            faults.Add(new("Input.Amount", "กรอกเป็นจำนวนเงิน เช่น 25,000 หรือเว้นว่างถ้าไม่ใช่เรื่องเงิน"));
        }

        var meeting = kind == LetterKind.Minutes ? Meeting.Read(faults) : null;
        return faults.Count > 0 ? new Error.Invalid("letters.form", "บางช่องยังใช้ไม่ได้ ที่พิมพ์ไว้ยังอยู่ครบ", [.. faults]) : Content(kind, meeting);
    }

    private LetterContent Content(LetterKind kind, Meeting? meeting) => new()
    {
        Subject = kind == LetterKind.Minutes && meeting is not null && ThaiText.Typed(Subject) is null
            ? Domain.Forms.MinutesForm.Title(meeting)
            : ThaiText.Typed(Subject) ?? "",
        To = ThaiText.Typed(To) ?? "",
        References = Entries(References),
        Enclosures = Entries(Enclosures),
        Law = ThaiText.Typed(Law),
        Paragraphs = Entries(Paragraphs),
        Clauses = Entries(Clauses),
        Closing = ThaiText.Typed(Closing),
        Members = [.. Members.Where(m => !m.IsBlank).Select(m => m.Read())],
        Duties = Entries(Duties),
        EnglishSubject = ThaiText.Typed(EnglishSubject),
        EnglishParagraphs = Entries(EnglishText),
        Meeting = meeting,
    };

    private static string Lines(IReadOnlyList<string> entries) => string.Join('\n', entries);

    private static string[] Entries(string? text) => ThaiText.Lines(text);
}

/// <summary>A row for somebody named.</summary>
public sealed class MemberForm
{
    public string? Name { get; set; }
    public string? Post { get; set; }
    public string? Role { get; set; }
    public Guid? Person { get; set; }

    /// <summary>At a meeting: present, absent or guest.</summary>
    public string? Came { get; set; }

    internal bool IsBlank => string.IsNullOrWhiteSpace(Name) && string.IsNullOrWhiteSpace(Post) && string.IsNullOrWhiteSpace(Role);

    internal static MemberForm From(Member member) => new() { Name = member.Name, Post = member.Post, Role = member.Role, Person = member.Person };

    internal Member Read() => new(ThaiText.Typed(Name) ?? "", ThaiText.Typed(Post) ?? "", ThaiText.Typed(Role) ?? "") { Person = Person };
}
