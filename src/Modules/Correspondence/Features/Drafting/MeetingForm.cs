using Prongsai.Correspondence.Domain;
using Prongsai.Kernel;
using Prongsai.Platform.Web;

namespace Prongsai.Correspondence.Features.Drafting;

/// <summary>The form of a meeting's minutes.</summary>
public sealed class MeetingForm
{
    public const string Present = "present", Absent = "absent", Guest = "guest";

    public string? Body { get; set; }
    public string? Number { get; set; }
    public DateEntry On { get; set; } = new();
    public string? From { get; set; }
    public string? Until { get; set; }
    public string? Place { get; set; }
    public List<MemberForm> People { get; set; } = [];
    public List<AgendaForm> Agenda { get; set; } = [];

    internal static MeetingForm Of(Meeting? meeting) => meeting is null ? new() : new()
    {
        Body = meeting.Body,
        Number = meeting.Number,
        On = DateEntry.From(meeting.On),
        From = meeting.From,
        Until = meeting.Until,
        Place = meeting.Place,
        People = [.. Came(meeting.Present, Present), .. Came(meeting.Absent, Absent), .. Came(meeting.Guests, Guest)],
        Agenda = [.. meeting.Agenda.Select(a => new AgendaForm { Title = a.Title, Text = a.Text, Resolution = a.Resolution })],
    };

    internal Meeting Read(List<FieldFault> faults)
    {
        var on = On.IsBlank ? null : On.Read("Input.Meeting.On").Match<NodaTime.LocalDate?>(day => day, error =>
        {
            faults.Add(new("Input.Meeting.On", error.Message));
            return null;
        });
        return new()
        {
            Body = ThaiText.Typed(Body) ?? "",
            Number = ThaiText.Typed(Number) ?? "",
            On = on,
            From = ThaiText.Typed(From) ?? "",
            Until = ThaiText.Typed(Until) ?? "",
            Place = ThaiText.Typed(Place) ?? "",
            Present = Who(p => p.Came is not (Absent or Guest)),
            Absent = Who(p => p.Came == Absent),
            Guests = Who(p => p.Came == Guest),
            Agenda = [.. Agenda.Where(a => !a.IsBlank).Select(a => new AgendaItem(ThaiText.Typed(a.Title) ?? "", a.Text?.Trim() ?? "", ThaiText.Typed(a.Resolution)))],
        };
    }

    private IReadOnlyList<Member> Who(Func<MemberForm, bool> which) => [.. People.Where(p => !p.IsBlank && which(p)).Select(p => p.Read())];

    private static IEnumerable<MemberForm> Came(IReadOnlyList<Member> members, string came) => members.Select(m =>
    {
        var form = MemberForm.From(m);
        form.Came = came;
        return form;
    });
}

/// <summary>An item of the agenda.</summary>
public sealed class AgendaForm
{
    public string? Title { get; set; }
    public string? Text { get; set; }
    public string? Resolution { get; set; }

    internal bool IsBlank => string.IsNullOrWhiteSpace(Title) && string.IsNullOrWhiteSpace(Text) && string.IsNullOrWhiteSpace(Resolution);
}
