using System.Globalization;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Prongsai.Organization.Data;
using Prongsai.Organization.Domain;
using Prongsai.Platform.Web;

namespace Prongsai.Organization.Features.Look;

/// <summary>The two colours of the public site: a ready pair, or one's own as far as everybody can read it.</summary>
[Authorize(Policy = "office.manage")]
internal sealed class ColoursModel(LookEditing look) : PageModel
{
    public const string Own = "own";

    /// <summary>Place of a ready pair, or <see cref="Own"/>.</summary>
    [BindProperty]
    public string? Pair { get; set; }

    [BindProperty]
    public string? Main { get; set; }

    [BindProperty]
    public string? Accent { get; set; }

    /// <summary>Near what was chosen and readable; null while nothing was refused.</summary>
    public SiteColours? Suggested { get; private set; }

    public async Task OnGetAsync(CancellationToken ct)
    {
        var now = await look.NowAsync(ct) ?? SiteColours.Product;
        var ready = SiteColours.Ready.Select((r, i) => (r.Colours, i)).Where(r => r.Colours == now).Select(r => r.i.ToString(CultureInfo.InvariantCulture)).FirstOrDefault();
        (Pair, Main, Accent) = (ready ?? Own, now.Main.ToString(), now.Accent.ToString());
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (Chosen() is not { } colours)
        {
            ModelState.AddModelError(nameof(Pair), "เลือกคู่สีหนึ่งคู่ หรือกำหนดเองเป็นรหัสสี เช่น #1c5e3a");
            return Page();
        }

        if (!colours.IsReadable)
        {
            Suggested = colours.Readable;
            Refuse(nameof(Main), "สีหลัก", colours.MainContrast, SiteColours.OfLetters, Suggested.Main);
            Refuse(nameof(Accent), "สีรอง", colours.AccentContrast, SiteColours.OfLines, Suggested.Accent);
            return Page();
        }

        var changed = await look.ChangeAsync(colours, ct);
        if (!changed.IsOk)
        {
            ModelState.Take(changed.Error);
            return Page();
        }

        TempData.Done("เปลี่ยนสีของเว็บสาธารณะแล้ว ประชาชนเห็นภายในไม่กี่วินาที");
        return Redirect("/office/agency/colours");
    }

    private SiteColours? Chosen() => Pair == Own ? SiteColours.Of(Main, Accent)
        : int.TryParse(Pair, NumberStyles.None, CultureInfo.InvariantCulture, out var place) && place < SiteColours.Ready.Count ? SiteColours.Ready[place].Colours
        : null;

    private void Refuse(string field, string name, double contrast, double needed, Rgb near)
    {
        if (contrast < needed)
        {
            ModelState.AddModelError(field, string.Create(CultureInfo.InvariantCulture, $"{name}อ่อนเกินไป คนสายตาเลือนรางอ่านไม่ออก ความต่างกับพื้น {Math.Floor(contrast * 10) / 10:0.0} เท่า ต้องไม่น้อยกว่า {needed:0.0} สีใกล้เคียงที่ใช้ได้คือ {near}"));
        }
    }
}
