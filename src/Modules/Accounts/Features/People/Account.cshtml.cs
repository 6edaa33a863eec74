using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Prongsai.Accounts.Features.SecondFactor;
using Prongsai.Kernel;
using Prongsai.Platform;
using Prongsai.Platform.Web;

namespace Prongsai.Accounts.Features.People;

/// <summary>One account as those who manage accounts see it. Reading is for more people than changing, so each change asks again who may.</summary>
[Authorize(Policy = "accounts.read")]
[ConfirmIdentity]
internal sealed class AccountModel(AccountReading accounts, AccountChanges changes, SecondFactors factors, AccountSurroundings around, AgencySession session) : PageModel
{
    public const string TokenKey = "account-link";

    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    [BindProperty]
    public GrantForm Input { get; set; } = new();

    [BindProperty]
    public string? Reason { get; set; }

    public AccountView View { get; private set; } = null!;

    public FactorState State { get; private set; } = null!;

    public int LiveSessions { get; private set; }

    /// <summary>Just made; in this answer only.</summary>
    public string? Link { get; private set; }

    /// <summary>Why <see cref="Link"/> lacks the office's address; null when it does not.</summary>
    public string? LinkLacks { get; private set; }

    public IReadOnlyList<Choice> Roles { get; } = [.. Role.All.Select(r => new Choice(r.Key, $"{r.NameTh}: {r.DutyTh}"))];

    public IReadOnlyList<Choice> Units { get; private set; } = [];

    public bool MayManage => session.Rights.Has("accounts.manage");

    public bool MayApprove => session.Rights.Has("accounts.approve");

    public bool MayApprovePerson => MayApprove && State.HasWayIn && IsSecondTo(View.Account.PersonGivenBy);

    /// <summary>Is the viewer neither the holder of the account nor whoever did the first half?</summary>
    public bool IsSecondTo(Guid? first) => session.Actor.Account is var me && me != $"{Id}" && me != $"{first}";

    public override async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        var handler = context.HandlerMethod?.Name;
        if (handler is not null && !(handler is "Approve" or "ApprovePerson" ? MayApprove : MayManage))
        {
            context.Result = Forbid();
            return;
        }

        await next();
    }

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        if (!await FillAsync(ct))
        {
            return NotFound();
        }

        if (TempData[TokenKey] is string token)
        {
            Response.Headers.CacheControl = "no-store";
            var site = around.Site.Of(Request);
            (Link, LinkLacks) = ($"{site.Value}/sign-in/link?t={token}", site.Error?.Message);
        }

        return Page();
    }

    public async Task<IActionResult> OnPostGiveAsync(CancellationToken ct) => await AnswerAsync(await changes.GiveAsync(Id, Input, ct), "ให้บทบาทแล้ว มีผลตั้งแต่การใช้งานครั้งถัดไปของเจ้าตัว", ct);

    public async Task<IActionResult> OnPostApproveAsync(Guid grant, int version, CancellationToken ct) => await AnswerAsync(await changes.Roles.ApproveAsync(grant, version, ct), "อนุมัติแล้ว", ct);

    public async Task<IActionResult> OnPostApprovePersonAsync(int version, CancellationToken ct) => await AnswerAsync(await changes.Persons.ApproveAsync(Id, version, ct), "ยืนยันแล้ว สิทธิจากตำแหน่งมีผลตั้งแต่การใช้งานครั้งถัดไปของเจ้าตัว", ct);

    public async Task<IActionResult> OnPostTakeAsync(Guid grant, int version, CancellationToken ct) => await AnswerAsync(await changes.Roles.TakeAsync(grant, version, null, ct), "ยกเลิกบทบาทแล้ว", ct);

    public async Task<IActionResult> OnPostRelinkAsync(CancellationToken ct) => await LinkedAsync(await changes.Inviting.RelinkAsync(Id, ct), ct);

    public async Task<IActionResult> OnPostRevokeAsync(CancellationToken ct) => await AnswerAsync(await changes.Ending.Links.RevokeAsync(Id, ct), "ยกเลิกลิงก์แล้ว", ct);

    public async Task<IActionResult> OnPostSignOutAsync(CancellationToken ct) => await AnswerAsync(await changes.Ending.Sessions.EndAllAsync(Id, null, "ผู้ดูแลระบบให้ออก", ct), "ออกจากทุกเครื่องแล้ว", ct);

    public async Task<IActionResult> OnPostEndAsync(int version, CancellationToken ct) => await AnswerAsync(await changes.Inviting.EndAsync(Id, version, Reason, ct), "สิ้นสุดบัญชีแล้ว", ct);

    public async Task<IActionResult> OnPostAskRecoveryAsync(CancellationToken ct) => await AnswerAsync(await changes.Recovery.AskAsync(Id, Reason, ct), "ขอกู้บัญชีแล้ว แจ้งผู้ดูแลระบบอีกคนให้ยืนยันที่หน้านี้", ct);

    public async Task<IActionResult> OnPostConfirmRecoveryAsync(Guid request, int version, CancellationToken ct) => await LinkedAsync(await changes.Recovery.ConfirmAsync(request, version, ct), ct);

    public async Task<IActionResult> OnPostRefuseRecoveryAsync(Guid request, int version, CancellationToken ct) => await AnswerAsync(await changes.Recovery.RefuseAsync(request, version, ct), "ไม่อนุมัติการกู้บัญชี", ct);

    private async Task<IActionResult> LinkedAsync(Result<Invited> made, CancellationToken ct)
    {
        if (made.IsOk)
        {
            TempData[TokenKey] = made.Value.Token;
        }

        return await AnswerAsync(made.Then<Unit>(_ => Unit.Done), "ออกลิงก์แล้ว ลิงก์แสดงครั้งเดียว", ct);
    }

    private async Task<IActionResult> AnswerAsync(Result<Unit> result, string done, CancellationToken ct)
    {
        if (result.IsOk)
        {
            TempData.Done(done);
            return Redirect($"/office/accounts/{Id}");
        }

        ModelState.Take(result.Error, nameof(Input));
        return await FillAsync(ct) ? Page() : NotFound();
    }

    private async Task<bool> FillAsync(CancellationToken ct)
    {
        if (await accounts.FindAsync(Id, ct) is not { } view)
        {
            return false;
        }

        View = view;
        State = await factors.StateAsync(Id, ct);
        LiveSessions = (await changes.Ending.Sessions.LiveOfAsync(Id, ct)).Count;
        Units = [.. (await around.Office.UnitsAsync(ct)).Select(u => new Choice(u.Id.ToString(), u.Name))];
        return true;
    }
}
