using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using NodaTime;
using Prongsai.Disclosure.Data.Inspecting;
using Prongsai.Kernel;
using Prongsai.Organization.Contracts;
using Prongsai.Platform.Web;

namespace Prongsai.Disclosure.Features.Submission;

internal sealed class InspectorForm
{
    public string? Name { get; set; }
    public string? FromAgency { get; set; }
    public string? Email { get; set; }
    public DateEntry From { get; set; } = new();
    public DateEntry Until { get; set; } = new();
    public List<string> Years { get; set; } = [];

    /// <summary>public, internal or restricted.</summary>
    public string? Sees { get; set; }
    public string? AnswerDays { get; set; }
}

/// <summary>Invites somebody to inspect, for a time.</summary>
[Authorize(Policy = "disclosure.publish")]
internal sealed class InviteInspectorModel(Inspections inspections, IClock clock) : PageModel
{
    private const int UsualDays = 30, UsualAnswerDays = 7, YearsBack = 3;

    [BindProperty]
    public InspectorForm Input { get; set; } = new();

    public static IEnumerable<Choice> Reaches => [new("public", "เฉพาะที่เผยแพร่", "สิ่งที่ประชาชนเห็นในวันนั้น"), new("internal", "รวมข้อมูลภายใน", "ข้อที่ยังไม่เผยแพร่ด้วย ไม่รวมที่จำกัดการเข้าถึงหรือรอวันเผยแพร่"), new("restricted", "รวมข้อมูลจำกัดการเข้าถึง", "ต้องมีผู้มีสิทธิ์เผยแพร่อีกคนเห็นชอบก่อน")];

    /// <summary>This year and those before that assessors still ask for.</summary>
    public IEnumerable<Choice> Years => WorkYears.Around(OfficeYear.Today(clock)).Where(y => y <= FiscalYear.Of(OfficeYear.Today(clock)).BuddhistYear).OrderDescending().Take(YearsBack).Select(y => new Choice(y.ToString(System.Globalization.CultureInfo.InvariantCulture), $"ปีงบประมาณ {y}"));

    public void OnGet()
    {
        var today = OfficeYear.Today(clock);
        Input = new() { From = DateEntry.From(today), Until = DateEntry.From(today.PlusDays(UsualDays)), Years = [FiscalYear.Of(today).ToString()], Sees = "public", AnswerDays = UsualAnswerDays.ToString(System.Globalization.CultureInfo.InvariantCulture) };
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        var (from, until) = (Input.From.Read("From"), Input.Until.Read("Until"));
        var invited = !from.IsOk ? from.Error : !until.IsOk ? until.Error : await inspections.InviteAsync(new(
            Input.Name, Input.FromAgency, Input.Email, from.Value, until.Value, [.. Input.Years.Select(Number)], Input.Sees == "internal", Input.Sees == "restricted", Number(Input.AnswerDays)), ct);
        if (!invited.IsOk)
        {
            ModelState.Take(invited.Error, nameof(Input));
            return Page();
        }

        TempData[InspectorModel.LinkKey] = invited.Value.Link;
        TempData.Done("เชิญแล้ว ส่งบัตรเชิญให้ผู้ตรวจตอนนี้ ลิงก์แสดงครั้งเดียว");
        return Redirect($"/office/disclosure/submission/inspectors/{invited.Value.Id}");
    }

    private static int Number(string? text) => int.TryParse(ThaiDigits.ToArabic(text ?? "").Trim(), System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var number) ? number : 0;
}
