using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using NodaTime;
using NodaTime.Text;
using Prongsai.Kernel;
using Prongsai.Organization.Contracts;
using Prongsai.Organization.Data;
using Prongsai.Platform.Web;

namespace Prongsai.Organization.Features.DaysOff;

/// <summary>The days off of a fiscal year: those shipped, and where this office differs from them.</summary>
[Authorize(Policy = "office.manage")]
internal sealed class DaysOffModel(OfficeCalendar calendar, IClock clock) : PageModel
{
    private static readonly string[] Weekdays = ["จ.", "อ.", "พ.", "พฤ.", "ศ.", "ส.", "อา."];

    [BindProperty]
    public DateEntry Date { get; set; } = new();

    [BindProperty]
    public DayChange? Change { get; set; }

    [BindProperty]
    public string? Name { get; set; }

    [BindProperty]
    public string? Reason { get; set; }

    public FiscalYear Year { get; private set; }

    public IReadOnlyList<DayLine> Lines { get; private set; } = [];

    public int WorkingDays { get; private set; }

    /// <summary>Are all the days of the year announced, none only computed ahead?</summary>
    public bool Announced { get; private set; }

    /// <summary>Are the days off of the whole year known at all?</summary>
    public bool Known { get; private set; }

    public static IEnumerable<Choice> Changes =>
    [
        new(nameof(DayChange.Off), "วันหยุดของสำนักงาน", "เช่น วันหยุดของจังหวัด หรือปิดสำนักงานตามประกาศ"),
        new(nameof(DayChange.Works), "วันทำการ", "มาทำงานแม้รายการเดิมให้หยุด"),
        new(nameof(DayChange.AsShipped), "ตามรายการเดิม", "เอาสิ่งที่สำนักงานเคยกำหนดของวันนั้นออก"),
    ];

    public static string DateText(LocalDate date) => $"{Weekdays[(int)date.DayOfWeek - 1]} {ThaiDates.Format(date, ThaiDateStyle.Short)}";

    public Task OnGetAsync(string? on, DayChange? to, CancellationToken ct)
    {
        if (on is not null && LocalDatePattern.Iso.Parse(on) is { Success: true } chosen)
        {
            (Date, Change) = (DateEntry.From(chosen.Value), to);
        }

        return FillAsync(ct);
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        await FillAsync(ct);
        var date = Date.Read(nameof(Date));
        if (!date.IsOk)
        {
            ModelState.Take(date.Error);
        }

        if (Change is null)
        {
            ModelState.AddModelError(nameof(Change), "กรุณาเลือกว่าให้วันนั้นเป็นวันอะไร");
        }

        if (string.IsNullOrWhiteSpace(Reason))
        {
            ModelState.AddModelError(nameof(Reason), "กรุณาบอกเหตุผล เช่น ตามประกาศจังหวัดลงวันที่ 2 มีนาคม 2569");
        }

        return ModelState.IsValid ? await ChangeAsync(date.Value, Change!.Value, ct) : Page();
    }

    private async Task<IActionResult> ChangeAsync(LocalDate date, DayChange change, CancellationToken ct)
    {
        var name = change == DayChange.Off ? ThaiText.Typed(Name) : null;
        var changed = await calendar.ChangeAsync(date, change, name, ThaiText.Normalize(Reason!.Trim()), ct);
        if (!changed.IsOk)
        {
            ModelState.Take(changed.Error);
            return Page();
        }

        var becomes = change switch { DayChange.Off => "เป็นวันหยุด", DayChange.Works => "เป็นวันทำการ", _ => "ตามรายการเดิม" };
        TempData.Done($"บันทึกแล้ว {DateText(date)} {becomes}");
        return Redirect($"/office/agency/holidays?year={Year}");
    }

    private async Task FillAsync(CancellationToken ct)
    {
        Year = OfficeYear.Chosen(HttpContext, clock);
        var own = await calendar.OwnAsync(ct);
        var laid = OfficeCalendar.Laid(own);
        WorkingDays = laid.WorkingDaysBetween(Year.Start.PlusDays(-1), Year.End);
        (Known, Announced) = (laid.Covers(Year.Start) && laid.Covers(Year.End), laid.IsAnnounced(Year.Start) && laid.IsAnnounced(Year.End));
        var mine = own.Where(h => Year.Contains(h.Date)).ToDictionary(h => h.Date);
        Lines =
        [
            .. Holidays.Shipped.Where(h => Year.Contains(h.Date)).Select(h => new DayLine(h.Date, h.Name, h, mine.GetValueOrDefault(h.Date)))
                .Concat(mine.Values.Where(h => !h.Works).Select(h => new DayLine(h.Date, h.Name, null, h)))
                .OrderBy(l => l.Date),
        ];
    }
}

/// <summary>A day of the list.</summary>
/// <param name="Shipped">The shipped day off; null for one that only the office has.</param>
/// <param name="Own">What the office has laid down for the day.</param>
internal sealed record DayLine(LocalDate Date, string Name, Holiday? Shipped, LocalHoliday? Own)
{
    public bool IsWorkedOn => Own?.Works == true;
}
