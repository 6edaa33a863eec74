using System.Text.Json;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using NodaTime;
using Prongsai.Accounts.Contracts;
using Prongsai.Accounts.Domain;
using Prongsai.Organization.Contracts;
using Prongsai.Platform;
using Prongsai.Platform.Web;

namespace Prongsai.Accounts.Features.People;

/// <summary>One person of the staff list who may be invited.</summary>
public sealed class InviteRow
{
    public Guid Person { get; set; }
    public bool Chosen { get; set; }
    public string? Login { get; set; }
    public string? Role { get; set; }
}

/// <summary>What is handed to an invited person: shown once.</summary>
internal sealed record InvitationCard(string Name, string Login, string Token);

/// <summary>The people of an office who usually need an account, invited at one press.</summary>
[Authorize(Policy = "accounts.manage")]
[ConfirmIdentity]
internal sealed class InviteManyModel(Inviting inviting, IPeople people, IAccounts accounts, SiteAddress site, IClock clock) : PageModel
{
    /// <summary>Cards of so many people fit in what a redirect carries.</summary>
    public const int Most = 20;

    private const string CardsKey = "invitation-cards";
    private Dictionary<Guid, OfficePerson> _there = [];

    [BindProperty]
    public List<InviteRow> Rows { get; set; } = [];

    /// <summary>Just made; in this answer only.</summary>
    public IReadOnlyList<InvitationCard> Cards { get; private set; } = [];

    public IReadOnlyList<Choice> Roles { get; } = [.. Role.Staff.Select(r => new Choice(r.Key, r.NameTh))];

    public OfficePerson Of(InviteRow row) => _there[row.Person];

    public string LinkOf(InvitationCard card) => $"{site.Of(Request).Value}/sign-in/link?t={card.Token}";

    public async Task OnGetAsync(CancellationToken ct)
    {
        if (TempData[CardsKey] is string cards)
        {
            Response.Headers.CacheControl = "no-store";
            Cards = JsonSerializer.Deserialize<List<InvitationCard>>(cards)!;
            return;
        }

        var taken = (await ReadAsync(ct)).Select(a => a.Email).OfType<string>().Select(LoginName.Key).OfType<string>().ToHashSet();
        var roles = new HashSet<(Role, Guid?)>();
        Rows = [.. _there.Values.Select(p => (Person: p, Role: UsualRole.Of(p))).Where(x => x.Role is not null).Take(Most).Select(x => new InviteRow
        {
            Person = x.Person.Id,
            Chosen = roles.Add((x.Role!, UsualRole.UnitOf(x.Person, x.Role!))),
            Login = UsualLogin.Of(x.Person, taken),
            Role = x.Role!.Key,
        })];
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        await ReadAsync(ct);
        if (Rows.Count > Most || Rows.Exists(r => !_there.ContainsKey(r.Person)))
        {
            TempData.Say(Sign.Problem, "มีคนในรายการได้รับเชิญหรือพ้นจากตำแหน่งไปแล้วระหว่างนี้ โปรดตรวจรายการใหม่อีกครั้ง");
            return Redirect("/office/accounts/invite-many");
        }

        var chosen = Rows.Index().Where(r => r.Item.Chosen).ToList();
        if (chosen.Count == 0)
        {
            ModelState.AddModelError("", "ยังไม่ได้เลือกใคร ทำเครื่องหมายหน้าชื่อคนที่จะเชิญ");
            return Page();
        }

        if (site.Of(Request).Error is { } unknown)
        {
            ModelState.Take(unknown);
            return Page();
        }

        var invited = await inviting.InviteAsync([.. chosen.Select(r => FormOf(r.Item))], (n, field) => $"Rows[{chosen[n].Index}].{field}", ct);
        if (!invited.IsOk)
        {
            ModelState.Take(invited.Error);
            return Page();
        }

        TempData[CardsKey] = JsonSerializer.Serialize(chosen.Zip(invited.Value, (row, made) => new InvitationCard(Of(row.Item).Name, row.Item.Login!.Trim(), made.Token)));
        return Redirect("/office/accounts/invite-many");
    }

    private InviteForm FormOf(InviteRow row) => new() { Person = row.Person, Login = row.Login, Role = row.Role, Unit = Role.Find(row.Role ?? "") is { } role ? UsualRole.UnitOf(Of(row), role) : null };

    /// <summary>Finds those in service who have no account yet.</summary>
    /// <returns>The accounts there are.</returns>
    private async Task<IReadOnlyList<OfficeAccount>> ReadAsync(CancellationToken ct)
    {
        var there = await accounts.ActiveAsync(ct);
        var held = there.Select(a => a.Person).ToHashSet();
        _there = (await people.InServiceAsync(OfficeYear.Today(clock), ct)).Where(p => !held.Contains(p.Id)).ToDictionary(p => p.Id);
        return there;
    }
}
