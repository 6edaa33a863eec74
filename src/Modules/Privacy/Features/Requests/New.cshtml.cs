using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using NodaTime;
using Prongsai.Kernel;
using Prongsai.Organization.Contracts;
using Prongsai.Platform.Web;
using Prongsai.Privacy.Domain;

namespace Prongsai.Privacy.Features.Requests;

/// <summary>A request brought to the office, written down by an officer.</summary>
[Authorize(Policy = "privacy.manage")]
internal sealed class NewModel(Data.Requests requests, IClock clock) : PageModel
{
    [BindProperty]
    public string? AskerName { get; set; }

    [BindProperty]
    public string? OnBehalfOf { get; set; }

    [BindProperty]
    public string? Contact { get; set; }

    [BindProperty]
    public Wanted? Wanted { get; set; }

    [BindProperty]
    public string? Details { get; set; }

    [BindProperty]
    public string? Identity { get; set; }

    [BindProperty]
    public DateEntry Received { get; set; } = new();

    public static IEnumerable<Choice> Rights => RightWords.All.Select(r => new Choice(r.Right.ToString(), r.NameTh, $"มาตรา {r.Section}"));

    public void OnGet() => Received = DateEntry.From(OfficeYear.Today(clock));

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        var received = Received.Read(nameof(Received));
        if (!received.IsOk)
        {
            ModelState.Take(received.Error);
        }

        if (Wanted is null)
        {
            ModelState.AddModelError(nameof(Wanted), "กรุณาเลือกว่าผู้ขอต้องการอะไร");
        }

        if (!ModelState.IsValid)
        {
            return Page();
        }

        var added = await requests.AddAsync(new(Wanted!.Value, AskerName ?? "", Contact, OnBehalfOf, ThaiText.Typed(Identity), Details ?? "", received.Value, Origin.Office), ct);
        if (!added.IsOk)
        {
            ModelState.Take(added.Error);
            return Page();
        }

        TempData.Done($"ลงทะเบียนคำขอที่ {added.Value.PrintedNumber} แล้ว ต้องตอบภายใน {PrivacyWords.Date(added.Value.DueOn)}");
        return Redirect($"/office/privacy/requests/{added.Value.Id}");
    }
}
