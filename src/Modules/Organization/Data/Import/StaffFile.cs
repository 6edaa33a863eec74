using System.Text;
using Prongsai.Documents;
using Prongsai.Kernel;
using Prongsai.Organization.Domain;

namespace Prongsai.Organization.Data;

/// <summary>A file with a staff list: XLSX and other papers by the hostile-safe reader, CSV here.</summary>
internal static class StaffFile
{
    private const int LargestText = 5 * 1024 * 1024, LargestSheet = 20 * 1024 * 1024;
    private static readonly Encoding Windows874 = CodePagesEncodingProvider.Instance.GetEncoding(874)!;

    public static async Task<Result<StaffReading>> ReadAsync(Stream stream, string name, CancellationToken ct)
    {
        using var buffer = new MemoryStream();
        var chunk = new byte[81920];
        for (int read; (read = await stream.ReadAsync(chunk, ct)) > 0;)
        {
            buffer.Write(chunk, 0, read);
            if (buffer.Length > LargestSheet)
            {
                return new Error.Invalid("staff.too_large", "แฟ้มใหญ่เกิน 20 MB ซึ่งเกินกว่าบัญชีบุคลากรทั่วไป ยังไม่มีอะไรถูกบันทึก ลบรูปภาพออกแล้วเลือกอีกครั้ง");
            }
        }

        var bytes = buffer.ToArray();
        return IsText(bytes) ? StaffReader.Read(CsvRows.Read(Text(bytes))) : DocumentReader.Read(new MemoryStream(bytes), name, cancellation: ct).Then(d => StaffReader.Read(Rows(d)));
    }

    private static bool IsText(byte[] bytes) => bytes.Length <= LargestText && Array.IndexOf(bytes, (byte)0) < 0 && !bytes.AsSpan().StartsWith("PK"u8) && !bytes.AsSpan().TrimStart((byte)' ').StartsWith("<"u8);

    private static string Text(byte[] bytes)
    {
        try
        {
            return new UTF8Encoding(false, throwOnInvalidBytes: true).GetString(bytes);
        }
        catch (DecoderFallbackException)
        {
            return Windows874.GetString(bytes);
        }
    }

    /// <summary>Rows of all tables in order; headings and paragraphs between them are rows of one cell, as section rows are.</summary>
    private static List<IReadOnlyList<string>> Rows(OfficialDocument document) => [.. document.Blocks.SelectMany<Block, IReadOnlyList<string>>(block => block switch
    {
        Table table => table.Rows.Select(r => (IReadOnlyList<string>)[.. r.Cells.Select(c => c.IsContinuation ? "" : TextOf(c))]),
        Heading heading => [[Plain(heading.Content)]],
        Paragraph paragraph => [[Plain(paragraph.Content)]],
        _ => [],
    })];

    private static string TextOf(TableCell cell) => string.Join(' ', cell.Content.OfType<Paragraph>().Select(p => Plain(p.Content))).Trim();

    private static string Plain(IEnumerable<Inline> content) => string.Concat(content.Select(i => i switch { TextRun run => run.Text, Link link => link.Text, _ => " " }));
}
