using System.Globalization;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Prongsai.Correspondence.Data;
using Prongsai.Correspondence.Features.Register;
using Prongsai.Documents;
using Prongsai.Organization.Contracts;
using Prongsai.Platform;

namespace Prongsai.Correspondence.Features.Incoming;

/// <summary>The book of letters received.</summary>
[Authorize(Policy = "letters.read")]
internal sealed class IncomingListModel(IncomingBook book, Viewing viewing, IOffice office, AgencySession session) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public string? Q { get; set; }

    [BindProperty(SupportsGet = true)]
    public Guid? Unit { get; set; }

    [BindProperty(SupportsGet = true)]
    public bool Open { get; set; }

    [BindProperty(SupportsGet = true, Name = "y")]
    public int? AskedYear { get; set; }

    public int Year => AskedYear is > 2400 and < 2700 ? AskedYear.Value : viewing.Today.Year + 543;

    public IReadOnlyList<IncomingLetter> Rows { get; private set; } = [];

    public IReadOnlyList<OfficeUnit> Units { get; private set; } = [];

    public string? NextPage { get; private set; }

    public string ExportPath => Link(null) + "&handler=Export";

    public bool MayRegister => session.Rights.Has(Viewing.KeepBooks);

    public string UnitName(Guid? unit) => Units.FirstOrDefault(u => u.Id == unit)?.Name ?? "ยังไม่มอบ";

    public async Task OnGetAsync(int? below, CancellationToken ct)
    {
        var rows = await book.PageAsync(Year, Unit, Open, Q, below, LetterStore.PageSize + 1, ct);
        Rows = [.. rows.Take(LetterStore.PageSize)];
        NextPage = rows.Count > LetterStore.PageSize ? Link(Rows[^1].Number) : null;
        Units = await office.UnitsAsync(ct);
    }

    public async Task<IActionResult> OnGetExportAsync(CancellationToken ct)
    {
        var rows = await book.PageAsync(Year, Unit, Open, Q, null, LetterStore.LongestExport, ct);
        using var sheet = new MemoryStream();
        XlsxWriter.Write(RegisterSheet.Of($"ทะเบียนหนังสือรับ ปี {Year}", rows, (await office.UnitsAsync(ct)).ToDictionary(u => u.Id, u => u.Name)), sheet);
        return File(sheet.ToArray(), "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", $"received-{Year}.xlsx");
    }

    private string Link(int? below) => "/office/letters/incoming" + QueryString.Create(new Dictionary<string, string?>
    {
        ["y"] = Year.ToString(CultureInfo.InvariantCulture),
        ["unit"] = Unit?.ToString(),
        ["open"] = Open ? "true" : null,
        ["q"] = Q,
        ["below"] = below?.ToString(CultureInfo.InvariantCulture),
    }.Where(p => p.Value is not null)).Value;
}
