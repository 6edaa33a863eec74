using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Prongsai.Documents;
using Prongsai.Organization.Contracts;
using Prongsai.Organization.Data;

namespace Prongsai.Organization.Features.Delegations;

/// <summary>The report of a month as an official memo to keep.</summary>
[Authorize(Policy = "delegation.report")]
internal sealed class ReportFileModel(DelegationReading reading, ReportBook reports, DelegationPlace place, IOffice office, PdfPrinter pdf) : PageModel
{
    public string Fault { get; private set; } = "";

    public async Task<IActionResult> OnGetAsync(Guid id, string month, string format, CancellationToken ct)
    {
        var book = await reading.BookAsync(ct);
        if (format is not ("docx" or "pdf") || (await reports.MonthsAsync(book, ct)).FirstOrDefault(m => m.Order.Id == id && DelegationsModel.MonthKey(m.Month) == month) is not { } due)
        {
            return NotFound();
        }

        var memo = ReportMemo.Write(book, due, await reports.ActsAsync(id, due.Month, ct), await office.ProfileAsync(ct), place.Today);
        if (format == "docx")
        {
            using var buffer = new MemoryStream();
            DocxWriter.Write(memo, buffer);
            return File(buffer.ToArray(), "application/vnd.openxmlformats-officedocument.wordprocessingml.document", $"delegation-{month}.docx");
        }

        var printed = await pdf.Print(memo, cancellation: ct);
        Fault = printed.Error?.Message ?? "";
        return printed.IsOk ? File(printed.Value!, "application/pdf", $"delegation-{month}.pdf") : Page();
    }
}
