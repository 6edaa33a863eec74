using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Prongsai.Kernel;
using Prongsai.Platform.Web;
using Prongsai.Risk.Data;
using Prongsai.Risk.Domain;

namespace Prongsai.Risk.Features.InternalControl;

/// <summary>One component of ปค.4: the result of each principle and the conclusion. May be kept half done.</summary>
[Authorize(Policy = "risk.write")]
internal sealed class ComponentModel(InternalControls controls, Place place) : SharedFormPage
{
    [BindProperty]
    public List<string?> Results { get; set; } = [];

    [BindProperty]
    public string? Conclusion { get; set; }

    public FiscalYear Year { get; private set; }

    public ControlComponent Component { get; private set; } = null!;

    public ComponentResult? Kept { get; private set; }

    public async Task<IActionResult> OnGetAsync(int number, CancellationToken ct)
    {
        if (await FillAsync(number, ct) is { } elsewhere)
        {
            return elsewhere;
        }

        (Version, Conclusion) = (Kept?.Version, Kept?.Conclusion);
        Results = [.. Component.Principles.Select((_, i) => Kept?.Results.ElementAtOrDefault(i))];
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(int number, CancellationToken ct)
    {
        if (await FillAsync(number, ct) is { } elsewhere)
        {
            return elsewhere;
        }

        Results = [.. Component.Principles.Select((_, i) => Results.ElementAtOrDefault(i))];
        var set = await controls.SetComponentAsync(Year, number, Version, [.. Results.Select(r => ThaiText.Typed(r) ?? "")], ThaiText.Typed(Conclusion), ct);
        return await EndAsync(set, ($"บันทึกองค์ประกอบที่ {number} แล้ว", "/office/control"), async () => await FillAsync(number, ct) is null, () => (Kept?.Version,
            TwoVersions.Of($"/office/control/components/{number}", [.. Component.Principles.Select((p, i) => (p, Kept?.Results.ElementAtOrDefault(i), Results[i])), ("สรุป", Kept?.Conclusion, Conclusion)])));
    }

    private async Task<IActionResult?> FillAsync(int number, CancellationToken ct)
    {
        Year = place.Year(HttpContext);
        if (ControlComponents.Find(number) is not { } component)
        {
            return NotFound();
        }

        Component = component;
        if (await controls.OfYearAsync(Year, ct) is not { } book)
        {
            return Redirect("/office/control");
        }

        Kept = book.Of(number);
        return null;
    }
}
