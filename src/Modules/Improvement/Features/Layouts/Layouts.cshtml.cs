using System.Collections.Immutable;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Prongsai.Improvement.Data;
using Prongsai.Improvement.Domain;
using Prongsai.Kernel;
using Prongsai.Platform.Web;

namespace Prongsai.Improvement.Features.Layouts;

/// <summary>The office's own layouts: columns in any order, with one way to print the status.</summary>
[Authorize(Policy = MeasureEditing.Manage)]
internal sealed class LayoutsModel(ReportLayouts layouts) : PageModel
{
    private const int Places = 8, LongestName = 80;

    [BindProperty]
    public string? Name { get; set; }

    [BindProperty]
    public List<string?> Columns { get; set; } = [];

    [BindProperty]
    public string? Status { get; set; } = nameof(StatusStyle.ThreeBoxes);

    [BindProperty]
    public string? Kind { get; set; } = nameof(MeasureKind.Measure);

    [BindProperty]
    public string? Digits { get; set; } = "arabic";

    public ImmutableArray<ReportLayout> Own { get; private set; } = [];

    public static IEnumerable<Choice> ColumnChoices => Enum.GetValues<ReportColumn>().Select(c => new Choice(c.ToString(), ReportLayout.UsualHead(c) + (c == ReportColumn.StatusAndResult ? " (สถานะและผลในช่องเดียว)" : "")));

    public static IEnumerable<Choice> StatusChoices =>
    [
        new(nameof(StatusStyle.None), "ไม่พิมพ์สถานะ"), new(nameof(StatusStyle.TwoBoxes), "ช่องติ๊ก 2 ช่อง"), new(nameof(StatusStyle.ThreeBoxes), "ช่องติ๊ก 3 ช่อง"), new(nameof(StatusStyle.Text), "เป็นข้อความ"),
    ];

    public static IEnumerable<Choice> KindChoices => [new(nameof(MeasureKind.Measure), "มาตรการ"), new(nameof(MeasureKind.Uplift), "แนวทางยกระดับรายตัวชี้วัด")];

    public static IEnumerable<Choice> DigitChoices => [new("arabic", "เลขอารบิก"), new("thai", "เลขไทย")];

    public async Task OnGetAsync(CancellationToken ct)
    {
        await FillAsync(ct);
        Columns = [nameof(ReportColumn.Number), nameof(ReportColumn.Measure), nameof(ReportColumn.Steps), nameof(ReportColumn.Owners), nameof(ReportColumn.Period), nameof(ReportColumn.StatusAndResult), nameof(ReportColumn.Outcome), null];
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        await FillAsync(ct);
        if (Read() is not { } details)
        {
            return Page();
        }

        var made = await layouts.MakeAsync(details, ct);
        if (!made.IsOk)
        {
            ModelState.Take(made.Error);
            return Page();
        }

        TempData.Done("สร้างแบบรายงานแล้ว");
        return Redirect($"/office/improvement/report?layout={made.Value}");
    }

    public async Task<IActionResult> OnPostRemoveAsync(Guid id, CancellationToken ct)
    {
        await layouts.RemoveAsync(id, ct);
        TempData.Done("ลบแบบรายงานแล้ว");
        return Redirect("/office/improvement/layouts");
    }

    private LayoutDetails? Read()
    {
        var columns = Columns.Select(c => Enum.TryParse<ReportColumn>(c, out var column) && Enum.IsDefined(column) ? column : (ReportColumn?)null).OfType<ReportColumn>().ToImmutableArray();
        if (ThaiText.Typed(Name) is null or { Length: > LongestName })
        {
            ModelState.AddModelError("Name", "ตั้งชื่อแบบ เช่น แบบของสำนักปลัด");
        }

        if (!columns.Contains(ReportColumn.Measure) && !columns.Contains(ReportColumn.Steps))
        {
            ModelState.AddModelError("Columns[0]", "แบบต้องมีคอลัมน์มาตรการหรือขั้นตอน");
        }
        else if (columns.Distinct().Count() != columns.Length)
        {
            ModelState.AddModelError("Columns[0]", "เลือกคอลัมน์ซ้ำกัน แต่ละคอลัมน์ใช้ได้ครั้งเดียว");
        }

        return ModelState.IsValid
            ? new(ThaiText.Typed(Name)!, Kind == nameof(MeasureKind.Uplift) ? MeasureKind.Uplift : MeasureKind.Measure, columns, Enum.TryParse<StatusStyle>(Status, out var status) && Enum.IsDefined(status) ? status : StatusStyle.None, Digits == "thai")
            : null;
    }

    private async Task FillAsync(CancellationToken ct)
    {
        Own = [.. (await layouts.AllAsync(ct)).Except(ReportLayout.Known)];
        while (Columns.Count < Places)
        {
            Columns.Add(null);
        }
    }
}
