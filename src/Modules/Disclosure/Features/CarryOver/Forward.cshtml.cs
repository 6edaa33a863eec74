using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using NodaTime;
using Prongsai.Disclosure.Data;
using Prongsai.Disclosure.Domain;
using Prongsai.Frameworks;
using Prongsai.Kernel;
using Prongsai.Organization.Contracts;
using Prongsai.Platform.Web;

namespace Prongsai.Disclosure.Features.CarryOver;

/// <summary>What the new year can take over from the last one, item by item, before anything is taken.</summary>
[Authorize(Policy = "disclosure.edit")]
internal sealed class ForwardModel(YearForward forward, IClock clock) : PageModel
{
    public FiscalYear Year { get; private set; }

    public ForwardPlan Plan { get; private set; } = null!;

    public static string WordOf(CrosswalkKind kind) => kind switch
    {
        CrosswalkKind.Same => "เหมือนเดิม",
        CrosswalkKind.Renamed => "เปลี่ยนชื่อ",
        CrosswalkKind.Moved => "ย้ายหมวด",
        CrosswalkKind.Merged => "รวมหลายข้อ",
        CrosswalkKind.Split => "แยกจากข้อเดิม",
        CrosswalkKind.New => "ข้อใหม่",
        _ => "ไม่มีในปีใหม่",
    };

    public static string ContentOf(ForwardLine line) =>
        line.IsFilled ? "มีเนื้อหาของปีนี้แล้ว ไม่แตะต้อง"
        : !line.CanTake ? "ไม่มีเนื้อหาให้ยกมา"
        : string.Join(" · ", new[] { line.Texts > 0 ? $"ข้อความ {line.Texts} ส่วน" : null, line.Rows > 0 ? $"ตาราง {line.Rows} แถว" : null, line.Evidence > 0 ? $"ลิงก์และไฟล์ {line.Evidence}" : null }.OfType<string>());

    public async Task OnGetAsync(CancellationToken ct) => await FillAsync(ct);

    public async Task<IActionResult> OnPostAsync(string[] keys, CancellationToken ct)
    {
        await FillAsync(ct);
        if (keys.Length == 0)
        {
            ModelState.AddModelError("", "ยังไม่ได้เลือกข้อใด ทำเครื่องหมายหน้าข้อที่จะยกเนื้อหามา");
            return Page();
        }

        var taken = await forward.TakeAsync(Year, keys, ct);
        if (!taken.IsOk)
        {
            ModelState.Take(taken.Error);
            return Page();
        }

        TempData.Done($"ยกเนื้อหามา {taken.Value} ข้อ เป็นร่าง ยังไม่เผยแพร่ ตรวจวันที่และชื่อคนก่อนเผยแพร่");
        return Redirect($"/office/disclosure?year={Year}");
    }

    private async Task FillAsync(CancellationToken ct)
    {
        Year = OfficeYear.Chosen(HttpContext, clock);
        Plan = await forward.PlanAsync(Year, ct);
    }
}
