using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Prongsai.Kernel;
using Prongsai.Platform.Web;
using Prongsai.Risk.Data;
using Prongsai.Risk.Domain;

namespace Prongsai.Risk.Features.Starting;

/// <summary>The scale of the year as the office's manual or order has it: a line a step, a line a band.</summary>
[Authorize(Policy = "risk.manage")]
internal sealed class ScaleModel(RiskBooks books, AssessmentEditing editing, Place place) : PageModel
{
    [BindProperty(SupportsGet = true, Name = "kind")]
    public string? KindTyped { get; set; }

    [BindProperty]
    public string? Likelihood { get; set; }

    [BindProperty]
    public string? Impact { get; set; }

    [BindProperty]
    public string? Bands { get; set; }

    [BindProperty]
    public string? Domains { get; set; }

    [BindProperty]
    public string? Source { get; set; }

    [BindProperty]
    public int Version { get; set; }

    public RiskKind Kind => RiskWords.Kind(KindTyped);

    public RiskBook Book { get; private set; } = null!;

    public TwoVersions? Both { get; private set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        if (!await FillAsync(ct))
        {
            return Redirect("/office/risk" + RiskWords.Query(Kind));
        }

        var a = Book.Assessment;
        (Likelihood, Impact, Bands, Domains, Source, Version) = (Join(a.Likelihood), Join(a.Impact), Join(a.Bands), Join(a.Domains), a.ScaleSource, a.Version);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (!await FillAsync(ct))
        {
            return Redirect("/office/risk" + RiskWords.Query(Kind));
        }

        var lines = RiskWords.Lines(Bands);
        if (lines.Find(l => LevelBand.Read(l) is null) is { } unread)
        {
            ModelState.AddModelError(nameof(Bands), $"อ่านบรรทัด \"{unread}\" ไม่ได้ เขียนคะแนนแรก ขีด คะแนนสุดท้าย แล้วชื่อระดับ เช่น 10-14 สูง");
            return Page();
        }

        var scale = RiskScale.Of(RiskWords.Lines(Likelihood), RiskWords.Lines(Impact), [.. lines.Select(l => LevelBand.Read(l)!)]);
        var set = scale.IsOk ? await editing.SetScaleAsync(Book.Assessment.Id, Version, scale.Value, RiskWords.Lines(Domains), ThaiText.Typed(Source), ct) : scale.Error;
        if (set.IsOk)
        {
            TempData.Done("บันทึกเกณฑ์แล้ว ระดับของทุกข้อคำนวณใหม่ตามเกณฑ์นี้");
            return Redirect("/office/risk" + RiskWords.Query(Kind));
        }

        if (set.Error is Error.Conflict)
        {
            await FillAsync(ct);
            var a = Book.Assessment;
            Both = TwoVersions.Of("/office/risk/scale" + RiskWords.Query(Kind), ("โอกาส", Join(a.Likelihood), Likelihood), ("ผลกระทบ", Join(a.Impact), Impact), ("ช่วงคะแนน", Join(a.Bands), Bands), ("ภารกิจ", Join(a.Domains), Domains), ("ที่มา", a.ScaleSource, Source));
            ModelState.Remove(nameof(Version));
            Version = a.Version;
        }

        ModelState.Take(set.Error);
        return Page();
    }

    private static string Join(IEnumerable<string> lines) => string.Join('\n', lines);

    private async Task<bool> FillAsync(CancellationToken ct)
    {
        var book = await books.OfYearAsync(place.Year(HttpContext), Kind, ct);
        Book = book!;
        return book is not null;
    }
}
