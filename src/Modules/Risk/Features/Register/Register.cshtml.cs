using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using NodaTime;
using Prongsai.Kernel;
using Prongsai.Organization.Contracts;
using Prongsai.Risk.Data;
using Prongsai.Risk.Domain;

namespace Prongsai.Risk.Features.Register;

/// <summary>The year's register, the greatest risk first.</summary>
[Authorize(Policy = "risk.read")]
internal sealed class RegisterModel(RiskBooks books, ControlSources sources, Place place) : PageModel
{
    [BindProperty(SupportsGet = true, Name = "kind")]
    public string? KindTyped { get; set; }

    public RiskKind Kind => RiskWords.Kind(KindTyped);

    public FiscalYear Year { get; private set; }

    public RiskBook? Book { get; private set; }

    public IReadOnlyList<OfficeUnit> Units { get; private set; } = [];

    public PossibleControls Possible { get; private set; } = new(false, [], []);

    public LocalDate Today => place.Today;

    public bool MayWrite => place.May("risk.write");

    public bool MayManage => place.May("risk.manage");

    /// <summary>Papers of this register, by key.</summary>
    public IReadOnlyList<(string Key, string Title)> Papers => Kind switch
    {
        RiskKind.Bribery => [("bribery-risk", "รายงานการประเมินความเสี่ยงการให้หรือรับสินบน"), ("bribery-risk-actions", "รายงานผลการจัดการความเสี่ยงการให้หรือรับสินบน"), .. Shared],
        RiskKind.Organisation => [("risk-plan", "แผนบริหารจัดการความเสี่ยง"), ("risk-plan-actions", "รายงานผลตามแผนบริหารจัดการความเสี่ยง"), .. Shared],
        _ => [("fraud-risk", "รายงานการประเมินความเสี่ยงการทุจริต (แสดงโอกาส × ผลกระทบ)"), ("fraud-risk-table", "ตารางความเสี่ยงการทุจริต (แบบ 5 ช่อง)"), ("fraud-risk-actions", "รายงานผลการดำเนินการเพื่อจัดการความเสี่ยง"), .. Shared],
    };

    private static (string Key, string Title)[] Shared => [("risk-executive", "บันทึกข้อความรายงานผลต่อผู้บริหาร (ทุกทะเบียน)"), ("risk-meeting", "รายงานการประชุมชี้แจงมาตรการแก่เจ้าหน้าที่")];

    /// <summary>Units that own a control of which nothing has been told yet.</summary>
    public IReadOnlyList<(string Unit, int Controls)> Silent { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken ct)
    {
        Year = place.Year(HttpContext);
        Book = await books.OfYearAsync(Year, Kind, ct);
        if (Book is { } book)
        {
            Units = await place.UnitsAsync(ct);
            Possible = await sources.OfYearAsync(Year, ct);
            Silent = SilentUnits.Of(book, Units);
        }
    }
}

/// <summary>Who has not reported: counted from controls without activity and never from what somebody says.</summary>
internal static class SilentUnits
{
    public static IReadOnlyList<(string Unit, int Controls)> Of(RiskBook book, IReadOnlyList<OfficeUnit> units) =>
        [.. units.Select(u => (u.Name, book.Controls.Count(c => c.ClosedOn is null && c.Units.Contains(u.Id) && !book.Of(c).Any()))).Where(x => x.Item2 > 0)];
}
