using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Prongsai.Frameworks;
using Prongsai.Kernel;

namespace Prongsai.Assessment.Features.Frameworks;

[Authorize(Policy = "assessment.read")]
internal sealed class PacksModel : PageModel;

/// <summary>One year's pack with its open questions.</summary>
[Authorize(Policy = "assessment.read")]
internal sealed class PackModel : PageModel
{
    public RulePack Pack { get; private set; } = null!;

    public IActionResult OnGet(int packYear)
    {
        if (RulePackLibrary.Shipped.Find(new FiscalYear(packYear)) is not { } pack)
        {
            return NotFound();
        }

        Pack = pack;
        return Page();
    }

    /// <summary>The sample rule as a sentence.</summary>
    public static string Words(SampleRule rule) => rule.Minimum is { } fixedNumber
        ? $"อย่างน้อย {fixedNumber} คน"
        : string.Join(" ", new[]
        {
            rule.Share is { } share ? $"ร้อยละ {share * 100:0.##} ของผู้มีสิทธิตอบ" : null,
            rule.Floor is { } floor ? $"แต่ไม่น้อยกว่า {floor} คน" : null,
            rule is { CeilingAbove: { } above, Ceiling: { } ceiling } ? $"ถ้าเกิน {above} คน เก็บ {ceiling} คน" : null,
        }.OfType<string>());
}

/// <summary>What changed between two years.</summary>
[Authorize(Policy = "assessment.read")]
internal sealed class CompareModel : PageModel
{
    public PackDifference? Difference { get; private set; }

    public int From { get; private set; }

    public int To { get; private set; }

    public void OnGet(int from, int to)
    {
        (From, To) = (from, to);
        Difference = PackDifference.Between(RulePackLibrary.Shipped, new FiscalYear(from), new FiscalYear(to));
    }

    public static string Word(CrosswalkKind kind) => kind switch
    {
        CrosswalkKind.Same => "เหมือนเดิม",
        CrosswalkKind.Renamed => "เปลี่ยนชื่อ",
        CrosswalkKind.Moved => "ย้ายตัวชี้วัดย่อย",
        CrosswalkKind.Merged => "รวมกัน",
        CrosswalkKind.Split => "แยกกัน",
        CrosswalkKind.New => "ข้อใหม่",
        _ => "ไม่มีแล้ว",
    };
}
