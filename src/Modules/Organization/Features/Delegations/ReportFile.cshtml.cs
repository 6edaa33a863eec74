using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Prongsai.Documents;

namespace Prongsai.Organization.Features.Delegations;

/// <summary>The report of a month as an official memo to keep.</summary>
[Authorize(Policy = "delegation.report")]
internal sealed class ReportFileModel(ReportSheet sheets, PdfPrinter pdf) : PageModel
{
    public string Fault { get; private set; } = "";

    public async Task<IActionResult> OnGetAsync(Guid id, string month, string format, CancellationToken ct)
    {
        if (format is not ("docx" or "pdf") || await sheets.FindAsync(id, month, ct) is not { } sheet)
        {
            return NotFound();
        }

        if (format == "docx")
        {
            using var buffer = new MemoryStream();
            DocxWriter.Write(sheet.Memo, buffer, sheet.Images);
            return File(buffer.ToArray(), "application/vnd.openxmlformats-officedocument.wordprocessingml.document", $"delegation-{month}.docx");
        }

        var printed = await pdf.Print(sheet.Memo, sheet.Images, ct);
        Fault = printed.Error?.Message ?? "";
        return printed.IsOk ? File(printed.Value!, "application/pdf", $"delegation-{month}.pdf") : Page();
    }
}
