using Prongsai.Correspondence.Contracts;
using Prongsai.Correspondence.Data;
using Prongsai.Organization.Contracts;

namespace Prongsai.Correspondence.Features.Drafting;

/// <summary>Committees of the office, to fill names and duties from.</summary>
internal sealed class BodyChoices(IBodies bodies, Viewing viewing)
{
    public Task<IReadOnlyList<OfficeBody>> AllAsync(CancellationToken ct) => bodies.InOfficeAsync(viewing.Today, ct);

    public async Task FillAsync(LetterForm form, LetterKind kind, Guid body, CancellationToken ct)
    {
        if (await bodies.FindAsync(body, ct) is not { } found)
        {
            return;
        }

        var rows = found.Members.Select(m => new MemberForm { Name = m.Name, Post = m.Post, Role = RoleTh(m.Role), Person = m.Person, Came = MeetingForm.Present }).ToList();
        if (kind == LetterKind.Minutes)
        {
            (form.Meeting.Body, form.Meeting.People) = (found.Name, rows);
        }
        else
        {
            form.Members = rows;
            form.Duties = string.Join('\n', found.DutiesTh);
            form.Subject = string.IsNullOrWhiteSpace(form.Subject) ? $"แต่งตั้ง{found.Name}" : form.Subject;
        }
    }

    private static string RoleTh(BodyRole role) => role switch
    {
        BodyRole.Chair => "ประธานกรรมการ",
        BodyRole.ViceChair => "รองประธานกรรมการ",
        BodyRole.Secretary => "กรรมการและเลขานุการ",
        BodyRole.AssistantSecretary => "กรรมการและผู้ช่วยเลขานุการ",
        _ => "กรรมการ",
    };
}
