using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.DependencyInjection;
using Prongsai.Accounts.Contracts;
using Prongsai.Assessment.Contracts;
using Prongsai.Assessment.Features.Import;
using Prongsai.Documents;
using Prongsai.Frameworks;
using Prongsai.Kernel;
using Prongsai.Organization.Contracts;
using Prongsai.Papers;
using Prongsai.Platform;
using Prongsai.Platform.Files;

namespace Prongsai.Assessment.Features.Start;

/// <summary>From a paper to an office: reads who it is about, opens the office, takes the paper in.</summary>
[AllowAnonymous]
[RequestSizeLimit(2 * FileStore.LargestFile)]
internal sealed class StartModel(ISignIn signIn, IOfficeSetup setup, IServiceScopeFactory scopes) : PageModel
{
    [BindProperty]
    public IFormFile? Upload { get; set; }

    [BindProperty]
    public string? OfficeName { get; set; }

    [BindProperty]
    public string? NameEn { get; set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken ct) => await signIn.MayOpenOfficeAsync(HttpContext, ct) ? Page() : Redirect("/sign-in");

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (!await signIn.MayOpenOfficeAsync(HttpContext, ct))
        {
            return Redirect("/sign-in");
        }

        if (Upload is null && string.IsNullOrWhiteSpace(OfficeName))
        {
            ModelState.AddModelError(nameof(Upload), "เลือกไฟล์เอกสาร หรือกรอกชื่อหน่วยงานถ้ายังไม่มีเอกสาร แล้วกดอีกครั้ง");
            return Page();
        }

        if (Upload?.Length > FileStore.LargestFile)
        {
            ModelState.AddModelError(nameof(Upload), ImportWords.TooLarge);
            return Page();
        }

        using var content = new MemoryStream();
        await (Upload?.CopyToAsync(content, ct) ?? Task.CompletedTask);
        var named = Name(content);
        if (!named.IsOk)
        {
            ModelState.AddModelError(named.Error.Code == "start.name" ? nameof(OfficeName) : nameof(Upload), named.Error.Message);
            return Page();
        }

        var opened = await setup.OpenAsync(new NewOffice(named.Value, NameEn, null), Actor.System, ct);
        if (!opened.IsOk)
        {
            ModelState.AddModelError(nameof(NameEn), opened.Error.Message);
            return Page();
        }

        content.Position = 0;
        var review = Upload is null ? "/office/agency" : await ReceiveAsync(opened.Value, content, ct);
        return Redirect(await signIn.EnterNewOfficeAsync(HttpContext, opened.Value, review, ct));
    }

    private Result<AgencyName> Name(MemoryStream content)
    {
        if (Upload is null)
        {
            return Named(OfficeName);
        }

        content.Position = 0;
        var document = DocumentReader.Read(content, Upload.FileName);
        if (!document.IsOk)
        {
            return document.Error;
        }

        return Named(string.IsNullOrWhiteSpace(OfficeName) ? PaperImporter.Stage(document.Value, RulePackLibrary.Shipped).Document.AgencyName : OfficeName);
    }

    private static Result<AgencyName> Named(string? text) => text is not null && AgencyName.TryParse(text.Trim()) is { } name
        ? name
        : new Error.Invalid("start.name", "ไม่พบชื่อหน่วยงานที่อ่านได้ กรุณากรอกชื่อ เช่น อบต.ตัวอย่าง หรือ เทศบาลตำบลตัวอย่าง");

    private async Task<string> ReceiveAsync(AgencyEntry agency, MemoryStream content, CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<AgencySession>().Enter(agency.AgencyId, Actor.System);
        var received = await scope.ServiceProvider.GetRequiredService<IImportIntake>().ReceiveAsync(content, Upload!.FileName, null, ct);
        return received.IsOk ? $"/office/imports/{received.Value}" : "/office/imports";
    }
}
