using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Prongsai.Correspondence.Contracts;
using Prongsai.Correspondence.Data;
using Prongsai.Documents;
using Prongsai.Organization.Contracts;
using Prongsai.Platform;

namespace Prongsai.Correspondence.Features.Circulating;

/// <summary>The paper of acknowledgements, for the file of the matter.</summary>
[Authorize(Policy = "letters.read")]
internal sealed class CircularFileModel(Circulars circulars, IOffice office, AgencySession session, PdfPrinter pdf) : PageModel
{
    public string Fault { get; private set; } = "";

    public async Task<IActionResult> OnGetAsync(Guid id, string format, CancellationToken ct)
    {
        if (!PaperRendering.Formats.Contains(format) || await circulars.FindAsync(id, ct) is not { } view || !view.Circular.IsSentBy(session.Actor))
        {
            return NotFound();
        }

        var rendered = await PaperRendering.RenderAsync(AcknowledgementPaper.Of(view, await office.ProfileAsync(ct)), format, pdf, null, ct);
        if (rendered.IsOk)
        {
            return File(rendered.Value.Bytes, rendered.Value.ContentType, $"acknowledgements-{id:N}.{format}");
        }

        Fault = rendered.Error.Message;
        return Page();
    }
}

/// <summary>ใบรับทราบ: who has read the circular and when.</summary>
internal static class AcknowledgementPaper
{
    public static OfficialDocument Of(CircularView view, OfficeProfile office) => new(
        new DocumentProperties($"ใบรับทราบ {view.Circular.Title}") { ThaiDigits = true },
        [
            new Heading(1, "ใบรับทราบหนังสือเวียน"),
            Draft.Centred(office.Name.Full),
            new Paragraph($"เรื่อง {view.Circular.Title}{(view.Letter?.PrintedNumber is { } number ? $" (ที่ {number})" : "")}"),
            new Paragraph($"แจ้งเวียนเมื่อ {LetterWords.Moment(view.Circular.SentAt)} โดย {view.Circular.SenderName} · รับทราบแล้ว {view.Acknowledged} จาก {view.Recipients.Count} คน"),
            Draft.Table(
                view.Recipients.Select((r, i) => (Row: r, Number: i + 1)),
                new Column<(Recipient Row, int Number)>("ที่", r => $"{r.Number}", 0.7),
                new Column<(Recipient Row, int Number)>("ชื่อ", r => r.Row.Name, 4),
                new Column<(Recipient Row, int Number)>("ตำแหน่ง", r => r.Row.Post, 5),
                new Column<(Recipient Row, int Number)>("รับทราบเมื่อ", r => r.Row.AcknowledgedAt is { } at ? LetterWords.Moment(at) : "ยังไม่รับทราบ", 3)),
        ]);
}
