using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using NodaTime;
using Prongsai.Accounts.Contracts;
using Prongsai.Accounts.Data;
using Prongsai.Accounts.Features.People;
using Prongsai.Accounts.Features.Provider;
using Prongsai.Accounts.Features.SecondFactor;
using Prongsai.Kernel;
using Prongsai.Organization.Contracts;
using Prongsai.Platform.Web;

namespace Prongsai.Accounts.Features.Me;

/// <summary>A person's own account: ways in, roles of today, browsers signed in.</summary>
[Authorize(Policy = "accounts.own")]
internal sealed class MeModel(AccountReading accounts, SecondFactors factors, Sessions sessions, ProviderSettings provider) : PageModel
{
    public Account Account { get; private set; } = null!;

    public FactorState State { get; private set; } = null!;

    public IReadOnlyList<GrantLine> Roles { get; private set; } = [];

    public IReadOnlyList<AccountSession> Sessions { get; private set; } = [];

    public IReadOnlyList<SecurityEvent> Events { get; private set; } = [];

    public string? Provider => provider.IsOn ? provider.Name : null;

    public Guid Session => Live.Id;

    private LiveSession Live => HttpContext.Features.Get<LiveSession>()!;

    public async Task OnGetAsync(CancellationToken ct)
    {
        var view = (await accounts.FindAsync(Live.Account, ct))!;
        Events = view.Events;
        (Account, Roles) = (view.Account, [.. view.Grants.Where(g => g.Counts)]);
        State = await factors.StateAsync(Live.Account, ct);
        Sessions = await sessions.LiveOfAsync(Live.Account, ct);
    }

    public async Task<IActionResult> OnPostEndAsync(Guid session, CancellationToken ct)
    {
        await sessions.EndAsync(Live.Account, session, Data.Sessions.FromElsewhere, ct);
        TempData.Done("เครื่องนั้นออกจากระบบแล้ว");
        return Redirect("/me");
    }

    public async Task<IActionResult> OnPostEndOthersAsync(CancellationToken ct)
    {
        await sessions.EndAllAsync(Live.Account, Live.Id, Data.Sessions.FromElsewhere, ct);
        TempData.Done("ทุกเครื่องอื่นออกจากระบบแล้ว");
        return Redirect("/me");
    }

    public static string Time(Instant at)
    {
        var local = at.InZone(OfficeYear.Bangkok);
        return $"{ThaiDates.Format(local.Date, ThaiDateStyle.Short)} {local.Hour:00}.{local.Minute:00} น.";
    }
}
