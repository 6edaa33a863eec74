using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Prongsai.Platform;
using Prongsai.Platform.Acts;
using Prongsai.Platform.Mail;
using Prongsai.Platform.Web;
using Prongsai.Record.Data;

namespace Prongsai.Record.Features.Chain;

/// <summary>Is the record as it was written? Walks, anchors, and where anchors are mailed.</summary>
[Authorize(Policy = "record.read")]
internal sealed class ChainModel(AnchorSettings settings, ChainChecking checking, AnchorFolder folder, ChainDesk desk) : PageModel
{
    private const int AnchorsShown = 7;

    [BindProperty]
    public string? MailTo { get; set; }

    [BindProperty]
    public int? Seen { get; set; }

    public ChainState State { get; private set; } = null!;

    public IReadOnlyList<AnchorFile> Anchors { get; private set; } = [];

    public string Slug { get; private set; } = "";

    public bool MailWorks => desk.Outbox.IsConfigured;

    public bool MaySet => User.HasClaim(PersonClaims.Permission, "record.manage");

    public async Task OnGetAsync(CancellationToken ct)
    {
        await FillAsync(ct);
        (MailTo, Seen) = (State.MailTo, State.SettingVersion);
    }

    public async Task<IActionResult> OnPostCheckAsync(CancellationToken ct)
    {
        await FillAsync(ct);
        if (State.Running is null && (await checking.QueueAsync(ct)).Error is { } fault)
        {
            ModelState.Take(fault);
            return Page();
        }

        return Redirect("/office/record/chain");
    }

    public async Task<IActionResult> OnPostMailAsync(CancellationToken ct)
    {
        if (!MaySet)
        {
            return Forbid();
        }

        await FillAsync(ct);
        if ((await settings.ChangeAsync(MailTo, Seen, ct)).Error is { } fault)
        {
            ModelState.Take(fault);
            return Page();
        }

        TempData.Done(string.IsNullOrWhiteSpace(MailTo) ? "บันทึกแล้ว ไม่ส่งสมอทางอีเมล" : $"บันทึกแล้ว จะส่งสมอทุกวันไปที่ {MailTo.Trim()}");
        return Redirect("/office/record/chain");
    }

    private async Task FillAsync(CancellationToken ct)
    {
        State = await settings.StateAsync(ct);
        if (await desk.Directory.FindAsync(desk.Session.Agency, ct) is { } entry)
        {
            (Slug, Anchors) = (entry.Slug, folder.Newest(entry.Slug, AnchorsShown));
        }
    }
}

/// <summary>Whose chain it is, and whether mail can be sent.</summary>
internal sealed record ChainDesk(AgencySession Session, AgencyDirectory Directory, Outbox Outbox);
