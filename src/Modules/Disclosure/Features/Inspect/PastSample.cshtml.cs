using System.Security.Cryptography;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Prongsai.Disclosure.Domain.Freezing;
using Prongsai.Disclosure.Features.Submission;
using Prongsai.Documents;

namespace Prongsai.Disclosure.Features.Inspect;

/// <summary>Items of that day drawn for a check: whoever types the same number draws the same.</summary>
[Authorize(Policy = "disclosure.past")]
internal sealed class PastSampleModel(PastPages pages) : PastPage(pages)
{
    [BindProperty(SupportsGet = true)]
    public int? Count { get; set; }

    [BindProperty(SupportsGet = true)]
    public int? Seed { get; set; }

    /// <summary>Items among which is drawn.</summary>
    public int Among { get; private set; }

    public IReadOnlyList<ShownPastItem> Drawn { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(int itemYear, string moment, CancellationToken ct) => await FillAsync(itemYear, moment, ct) ?? Page();

    public async Task<IActionResult> OnGetXlsxAsync(int itemYear, string moment, CancellationToken ct) => await FillAsync(itemYear, moment, ct) ?? File(
        SubmissionWords.Sheet($"ข้อที่สุ่มให้ตรวจ ปี {itemYear}", $"ข้อมูล{Past.Moment.Words} เลขสุ่ม {Seed} จำนวน {Drawn.Count} จาก {Among} ข้อที่เปิดดูได้", Drawn,
            new Column<ShownPastItem>("ข้อ", i => i.Item.Number, 1), new Column<ShownPastItem>("ข้อมูล", i => i.Item.Title, 4), new Column<ShownPastItem>("สถานะในวันนั้น", i => i.StateTh, 2), new Column<ShownPastItem>("ผลตรวจ", _ => "", 4)),
        SubmissionWords.SheetType, $"sample-{itemYear}-{moment}-{Seed}.xlsx");

    /// <summary>Without a number one is drawn and stands in the address from then on.</summary>
    private async Task<IActionResult?> FillAsync(int itemYear, string moment, CancellationToken ct)
    {
        if (await RefusedAsync(itemYear, moment, ct) is { } refused)
        {
            return refused;
        }

        if (Seed is null || Count is null)
        {
            return Redirect($"{Past.Path}/sample?count={Math.Clamp(Count ?? 5, 1, 100)}&seed={Seed ?? RandomNumberGenerator.GetInt32(1, 1_000_000)}");
        }

        Count = Math.Clamp(Count.Value, 1, 100);
        var open = Past.Open.ToList();
        (Among, Drawn) = (open.Count, SampleDraw.Draw(open, i => i.Item.Key, Count.Value, Seed.Value));
        return null;
    }
}
