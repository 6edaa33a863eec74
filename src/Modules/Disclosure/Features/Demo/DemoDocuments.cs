using System.Text;
using NodaTime;
using Prongsai.Disclosure.Data;
using Prongsai.Disclosure.Data.Documents;
using Prongsai.Disclosure.Domain;
using Prongsai.Kernel;
using Prongsai.Platform;
using Prongsai.Platform.Modules;

namespace Prongsai.Disclosure.Features.Demo;

/// <summary>Documents of the demo, made up: one used in several items and years, one with a new version and a voucher, one near and one past its last day, one that nothing uses, one with what should not become public.</summary>
internal sealed class DemoDocuments(EvidenceEditing evidence, DocumentEditing documents, DocumentLibrary library, AgencySession session) : IDemoContent
{
    private static readonly FiscalYear Year = new(2569), Last = new(2568);

    /// <summary>Nobody's name and nobody's number.</summary>
    private const string Attendance = """
        รายชื่อผู้เข้าร่วมประชาคม วันที่ 19 มกราคม 2569 (ข้อมูลสมมติทั้งหมด)
        1. นายสมมติ ร่วมคิด เลขประจำตัวประชาชน 1-1111-11111-11-9 โทรศัพท์ 08 1111 1111
        2. นางสมมุติ ร่วมทำ เลขประจำตัวประชาชน 2-2222-22222-22-7 โทรศัพท์ 08 2222 2222
        ลงชื่อ ........................................ ผู้บันทึก
        """;

    public int Order => 33;

    public async Task<Result<Unit>> WriteAsync(CancellationToken cancellationToken)
    {
        session.Enter(session.Agency, new Actor("demo-documents", "นางสาวสมมติ ประสานงาน", "นักจัดการงานทั่วไปชำนาญการ"), null, Rights.Everything);
        try
        {
            return await DocumentsAsync(cancellationToken);
        }
        finally
        {
            session.Enter(session.Agency, Actor.System);
        }
    }

    private async Task<Result<Unit>> DocumentsAsync(CancellationToken cancellationToken)
    {
        var plan = await AddAsync("anti_corruption_plan", null, "แผนปฏิบัติการป้องกันการทุจริต พ.ศ. 2566-2570 (ตัวอย่าง)", new(2022, 12, 20), new(2027, 9, 30), cancellationToken);
        await evidence.UseAsync(Last, "anti_corruption_plan", plan, new(null, null, null, null, null), cancellationToken);
        await evidence.UseAsync(Year, "annual_report", plan, new(null, null, null, null, null), cancellationToken);
        await ReplaceAsync(plan, "แผนปฏิบัติการฉบับทบทวน ปี 2569", "ทบทวนตามมติที่ประชุม (สมมติ)", cancellationToken);
        await documents.VouchAsync(plan, null, cancellationToken);
        await AddAsync("no_gift_drive", "signed", "ประกาศเจตนารมณ์ไม่รับของขวัญ (ตัวอย่าง)", new(2026, 1, 5), new(2026, 3, 10), cancellationToken);
        await AddAsync("service_manual", null, "คู่มือประชาชน ขออนุญาตก่อสร้าง (ตัวอย่าง)", new(2025, 1, 15), new(2026, 1, 31), cancellationToken);
        await using (var list = new MemoryStream(Encoding.UTF8.GetBytes(Attendance)))
        {
            await evidence.AddFileAsync(Year, "participation_results", new("activity", "รายชื่อผู้เข้าร่วมประชาคม (ตัวอย่าง)", null, new(2026, 1, 19), null) { Prominence = Prominence.Public }, list, "attendance.txt", cancellationToken);
        }

        var old = await AddAsync("annual_report", null, "รายงานประจำปีฉบับร่าง (ตัวอย่าง)", new(2025, 10, 1), null, cancellationToken);
        return await library.FindAsync(old, Everyone, cancellationToken) is { Uses: [var use] } ? await evidence.RemoveAsync(Year, "annual_report", use.Evidence, cancellationToken) : Unit.Done;
    }

    private static DocumentReader Everyone => new(null, null, Rights.Everything);

    private async Task<Guid> AddAsync(string item, string? component, string title, LocalDate asOf, LocalDate? until, CancellationToken ct)
    {
        await using var content = Pdf(title);
        var added = await evidence.AddFileAsync(Year, item, new(component, title, null, asOf, null) { ValidUntil = until, Prominence = Prominence.Public }, content, "example.pdf", ct);
        return added.IsOk && (await library.AllAsync(Everyone, ct)).FirstOrDefault(d => d.Document.TitleTh == title) is { } found
            ? found.Document.Id
            : throw new InvalidOperationException(added.Error?.Message ?? title);
    }

    private async Task ReplaceAsync(Guid document, string text, string reason, CancellationToken ct)
    {
        await using var content = Pdf(text);
        await documents.ReplaceAsync(document, null, new(reason) { File = (content, "example-2569.pdf") }, ct);
    }

    /// <summary>The least that is a PDF: one empty page that says in its title what it would be.</summary>
    private static MemoryStream Pdf(string title)
    {
        var hex = Convert.ToHexString(Encoding.BigEndianUnicode.GetBytes(title));
        var (text, offsets) = (new StringBuilder("%PDF-1.4\n"), new List<int>());
        foreach (var body in new[] { "<</Type/Catalog/Pages 2 0 R/Lang(th)>>", "<</Type/Pages/Kids[3 0 R]/Count 1>>", "<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]>>", $"<</Title<FEFF{hex}>>>" })
        {
            offsets.Add(text.Length);
            text.Append(System.Globalization.CultureInfo.InvariantCulture, $"{offsets.Count} 0 obj{body}endobj\n");
        }

        var start = text.Length;
        text.Append(System.Globalization.CultureInfo.InvariantCulture, $"xref\n0 {offsets.Count + 1}\n0000000000 65535 f \n");
        offsets.ForEach(at => text.Append(System.Globalization.CultureInfo.InvariantCulture, $"{at:0000000000} 00000 n \n"));
        text.Append(System.Globalization.CultureInfo.InvariantCulture, $"trailer<</Size {offsets.Count + 1}/Root 1 0 R/Info 4 0 R>>\nstartxref\n{start}\n%%EOF\n");
        return new MemoryStream(Encoding.ASCII.GetBytes(text.ToString()));
    }
}
