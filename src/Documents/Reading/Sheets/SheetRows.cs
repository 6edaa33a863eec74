using System.Text;
using Prongsai.Kernel;

namespace Prongsai.Documents;

/// <summary>The rows of a list that somebody kept in a sheet: XLSX and other papers by the hostile-safe reader, CSV as UTF-8 or Windows-874.</summary>
public static class SheetRows
{
    private const int LargestText = 5 * 1024 * 1024, LargestSheet = 20 * 1024 * 1024;
    private static readonly Encoding Windows874 = CodePagesEncodingProvider.Instance.GetEncoding(874)!;

    /// <summary>All rows of all tables in order; a cell that continues a merged one is empty; headings and paragraphs between tables are rows of one cell.</summary>
    /// <param name="list">What the list is called in a refusal: "บัญชีบุคลากร".</param>
    public static async Task<Result<List<IReadOnlyList<string>>>> ReadAsync(Stream stream, string name, string list, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(stream);
        using var buffer = new MemoryStream();
        var chunk = new byte[81920];
        for (int read; (read = await stream.ReadAsync(chunk, cancellationToken)) > 0;)
        {
            buffer.Write(chunk, 0, read);
            if (buffer.Length > LargestSheet)
            {
                return new Error.Invalid("sheet.too_large", $"แฟ้มใหญ่เกิน 20 MB ซึ่งเกินกว่า{list}ทั่วไป ยังไม่มีอะไรถูกบันทึก ลบรูปภาพออกแล้วเลือกอีกครั้ง");
            }
        }

        var bytes = buffer.ToArray();
        return IsText(bytes)
            ? CsvRows.Read(Text(bytes)).ToList()
            : DocumentReader.Read(new MemoryStream(bytes), name, cancellation: cancellationToken).Then<List<IReadOnlyList<string>>>(d => Rows(d));
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

    private static List<IReadOnlyList<string>> Rows(OfficialDocument document) => [.. document.Blocks.SelectMany<Block, IReadOnlyList<string>>(block => block switch
    {
        Table table => table.Rows.Select(r => (IReadOnlyList<string>)[.. r.Cells.Select(c => c.IsContinuation ? "" : TextOf(c))]),
        Heading heading => [[Plain(heading.Content)]],
        Paragraph paragraph => [[Plain(paragraph.Content)]],
        _ => [],
    })];

    private static string TextOf(TableCell cell) => string.Join('\n', cell.Content.OfType<Paragraph>().Select(p => Plain(p.Content))).Trim();

    private static string Plain(IEnumerable<Inline> content) => string.Concat(content.Select(i => i switch { TextRun run => run.Text, Link link => link.Text, _ => " " }));
}
