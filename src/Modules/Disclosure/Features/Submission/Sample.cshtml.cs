using System.Security.Cryptography;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using NodaTime;
using Prongsai.Disclosure.Domain.Freezing;
using Prongsai.Documents;
using Prongsai.Kernel;
using Prongsai.Organization.Contracts;
using Prongsai.Platform.Web;

namespace Prongsai.Disclosure.Features.Submission;

/// <summary>Items drawn for a check: anybody who types the same number draws the same.</summary>
[Authorize(Policy = "disclosure.edit")]
internal sealed class SampleModel(SubmissionNow now, SiteAddress site, IClock clock) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public int? Count { get; set; }

    [BindProperty(SupportsGet = true)]
    public int? Seed { get; set; }

    public FiscalYear Year { get; private set; }

    public int Public { get; private set; }

    public Error? Unknown { get; private set; }

    public IReadOnlyList<FrozenItem> Drawn { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(CancellationToken ct) => await FillAsync(ct) ?? Page();

    public async Task<IActionResult> OnGetXlsxAsync(CancellationToken ct) => await FillAsync(ct) ?? File(
        SubmissionWords.Sheet($"ข้อที่สุ่มให้ตรวจ ปี {Year}", $"เลขสุ่ม {Seed} จำนวน {Drawn.Count} จาก {Public} ข้อที่เผยแพร่", Drawn,
            new Column<FrozenItem>("ข้อ", i => i.Number, 1), new Column<FrozenItem>("ข้อมูล", i => i.Title, 3), new Column<FrozenItem>("ที่อยู่ (URL)", i => i.Address, 5), new Column<FrozenItem>("ผลตรวจ", _ => "", 3)),
        SubmissionWords.SheetType, $"sample-{Year}-{Seed}.xlsx");

    /// <summary>Without a number one is drawn and stands in the address from then on.</summary>
    private async Task<IActionResult?> FillAsync(CancellationToken ct)
    {
        Year = OfficeYear.Chosen(HttpContext, clock);
        if (Seed is null || Count is null)
        {
            return Redirect($"/office/disclosure/submission/sample?year={Year}&count={Math.Clamp(Count ?? 5, 1, 100)}&seed={Seed ?? RandomNumberGenerator.GetInt32(1, 1_000_000)}");
        }

        var address = site.Of(Request);
        if (!address.IsOk)
        {
            Unknown = address.Error;
            return null;
        }

        Count = Math.Clamp(Count.Value, 1, 100);
        var items = (await now.ReadAsync(Year, address.Value, ct)).Items.Where(i => i.IsPublic).ToList();
        (Public, Drawn) = (items.Count, SampleDraw.Draw(items, i => i.Key, Count.Value, Seed.Value));
        return null;
    }
}
