using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using NodaTime;
using Prongsai.Organization.Contracts;
using Prongsai.Organization.Data;
using Prongsai.Platform.Web;

namespace Prongsai.Organization.Features.Terms;

/// <summary>What ends soon, and what has to be signed anew since its signer left.</summary>
[Authorize(Policy = "people.read")]
internal sealed class TermsModel(TermWatch watch, IAuthorizationService authorization, IClock clock) : PageModel
{
    public LocalDate Today { get; } = OfficeYear.Today(clock);

    public TermView View { get; private set; } = new([], []);

    public bool MayManage { get; private set; }

    public string Left(LocalDate day) => day < Today ? "(เลยมาแล้ว)" : $"(อีก {Period.DaysBetween(Today, day)} วัน)";

    public async Task OnGetAsync(CancellationToken ct)
    {
        View = await watch.ViewAsync(Today, ct);
        MayManage = (await authorization.AuthorizeAsync(User, "people.manage")).Succeeded;
    }

    public async Task<IActionResult> OnPostAsync(Guid paper, Guid holder, CancellationToken ct)
    {
        if (!(await authorization.AuthorizeAsync(User, "people.manage")).Succeeded)
        {
            return Forbid();
        }

        var view = await watch.ViewAsync(Today, ct);
        var isThere = view.Papers.Any(p => p.Paper.Id == paper && p.Holder?.Id == holder);
        var done = isThere && (await watch.ReaffirmAsync(paper, holder, Today, ct)).IsOk;
        TempData.Say(done ? Sign.Done : Sign.Problem, done ? "บันทึกแล้ว เอกสารเดิมใช้ต่อ" : "เอกสารนี้ไม่อยู่ในรายการแล้ว ไม่มีอะไรเปลี่ยน");
        return Redirect("/office/terms");
    }
}
