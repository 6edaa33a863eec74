using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Options;
using NodaTime;

namespace Prongsai.Platform.Web;

/// <summary>The living style guide; not found unless <see cref="WebKitOptions.StyleGuide"/>.</summary>
[AllowAnonymous]
public sealed class KitModel(IOptions<WebKitOptions> options) : PageModel
{
    [BindProperty]
    public KitForm Input { get; set; } = new() { Signed = DateEntry.From(new LocalDate(2026, 1, 12)), Kind = "web", Items = ["O5"] };

    [BindProperty]
    public IFormFile? Upload { get; set; }

    /// <summary>Shows the page as one of long work: <c>?refresh=3</c>.</summary>
    [BindProperty(SupportsGet = true)]
    public int? Refresh { get; set; }

    public IReadOnlyList<Choice> Units { get; } = [new("office", "สำนักปลัด"), new("finance", "กองคลัง"), new("works", "กองช่าง")];

    public IReadOnlyList<Choice> Kinds { get; } =
        [new("web", "หน้าเว็บ", "ประชาชนอ่านได้ทันที"), new("file", "ไฟล์แนบ"), new("other", "ยังเลือกไม่ได้", "เปิดใช้เมื่อผู้ดูแลตั้งค่าแล้ว", Disabled: true)];

    public IReadOnlyList<Choice> Items { get; } = [new("O1", "O1 โครงสร้าง"), new("O2", "O2 ข้อมูลผู้บริหาร"), new("O5", "O5 ข้อมูลการติดต่อ")];

    public IReadOnlyList<Bar> Scores { get; } = [new("IIT", 99.49m), new("EIT", 84.40m, "ขาดอีก 0.60 คะแนน"), new("OIT", 77.50m, "ขาดอีก 7.50 คะแนน")];

    public IReadOnlyList<Spoke> Spokes { get; } =
    [
        .. new[] { (98.2m, 90m), (99.1m, 92m), (100m, 95m), (99.7m, 88m), (100m, 91m), (85.3m, 80m), (83.2m, 84m), (84.7m, 79m), (80m, 70m), (75m, 65m) }
            .Select((v, i) => new Spoke($"{i + 1}", $"ตัวชี้วัดที่ {i + 1}", v.Item1, v.Item2)),
    ];

    public IReadOnlyList<Trend> Trends { get; } =
    [
        new("IIT", [new(2566, 88.1m), new(2567, 90.4m), new(2568, 99.49m)]),
        new("EIT", [new(2566, 79.2m), new(2567, null), new(2568, 84.4m)]),
        new("OIT", [new(2566, 62.5m), new(2567, 70m), new(2568, 77.5m)]),
        new("รวม", [new(2566, 75.9m), new(2567, 80.2m), new(2568, 86.16m)]),
    ];

    public override void OnPageHandlerExecuting(PageHandlerExecutingContext context)
    {
        if (!options.Value.StyleGuide)
        {
            context.Result = NotFound();
        }
    }

    public IActionResult OnPost()
    {
        var signed = Input.Signed.Read("Signed");
        if (!signed.IsOk)
        {
            ModelState.Take(signed.Error, "Input");
        }

        if (string.IsNullOrWhiteSpace(Input.Email) || !Input.Email.Contains('@'))
        {
            ModelState.AddModelError("Input.Email", "กรอกอีเมลของสำนักงาน เช่น office@example.go.th");
        }

        if (!ModelState.IsValid)
        {
            return Page();
        }

        TempData.Done("บันทึกข้อมูลการติดต่อแล้ว ย้อนกลับได้ 7 วัน", "/_kit?handler=Undo");
        return RedirectToPage();
    }

    public IActionResult OnPostUndo()
    {
        TempData.Say(Sign.Progress, "ย้อนกลับแล้ว ข้อมูลเป็นเหมือนก่อนบันทึก");
        return RedirectToPage();
    }
}

/// <summary>The form of the style guide.</summary>
public sealed class KitForm
{
    public string? Email { get; set; }

    public int? Count { get; set; }

    public string? Note { get; set; }

    public string? Unit { get; set; }

    public string? Kind { get; set; }

    public List<string> Items { get; set; } = [];

    public DateEntry Signed { get; set; } = new();
}
