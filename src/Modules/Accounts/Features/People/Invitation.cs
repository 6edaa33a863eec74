using Prongsai.Accounts.Data;
using Prongsai.Accounts.Domain;
using Prongsai.Kernel;
using Prongsai.Organization.Contracts;

namespace Prongsai.Accounts.Features.People;

/// <summary>What was typed of one invitation, with what is known of the person.</summary>
internal sealed class Invitation(InviteForm form, OfficePerson? person, Func<string, string> fieldOf)
{
    private readonly string? _name = person?.Name ?? ThaiText.Typed(form.Name);
    private readonly string? _login = ThaiText.Typed(form.Login) ?? person?.Email;

    /// <summary>As <see cref="LoginName.Key"/> looks it up; null when nothing usable was typed.</summary>
    public string? LoginKey => LoginName.IsUsable(_login) ? LoginName.Key(_login) : null;

    public FieldFault LoginTaken => new(fieldOf("Login"), "มีผู้ใช้ชื่อเข้าใช้นี้แล้ว กรุณาใช้ชื่ออื่น เช่น อีเมลของเจ้าตัว");

    /// <summary>What stands against it; empty when it can be sent.</summary>
    public IEnumerable<FieldFault> Faults
    {
        get
        {
            if (_name is null)
            {
                yield return new(fieldOf("Name"), "กรุณากรอกชื่อพร้อมคำนำหน้า เช่น นางสาวสมมติ ตัวอย่าง");
            }

            if (LoginKey is null)
            {
                yield return new(fieldOf("Login"), "กรุณากรอกชื่อเข้าใช้ " + LoginName.Advice);
            }

            if (Platform.Role.Find(form.Role ?? "") is null)
            {
                yield return new(fieldOf("Role"), "กรุณาเลือกบทบาท");
            }
        }
    }

    /// <summary>Only once there are no <see cref="Faults"/>.</summary>
    public NewAccount Account => new(_login!, _name!, person?.Post ?? ThaiText.Typed(form.Position), _login!.Contains('@') ? _login : person?.Email, person?.Id);

    public string Role => form.Role!;

    public Guid? Unit => form.Unit;
}
