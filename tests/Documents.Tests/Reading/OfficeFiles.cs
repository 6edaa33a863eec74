using System.IO.Compression;
using System.Text;

namespace Prongsai.Documents.Tests.Reading;

/// <summary>Small Office files written by hand, part by part.</summary>
internal static class OfficeFiles
{
    private const string Word = "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\" "
        + "xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\" "
        + "xmlns:w14=\"http://schemas.microsoft.com/office/word/2010/wordml\" "
        + "xmlns:mc=\"http://schemas.openxmlformats.org/markup-compatibility/2006\"";

    private const string Sheet = "xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\" "
        + "xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"";

    private const string Relation = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";

    public static byte[] Docx(string body, params (string Name, string Content)[] more) => Zip(
    [
        ("_rels/.rels", Links(("rId1", "officeDocument", "word/document.xml"))),
        ("word/document.xml", $"<w:document {Word}><w:body>{body}</w:body></w:document>"),
        .. more.Select(m => (m.Name, m.Content.Replace("$w", Word, StringComparison.Ordinal))),
    ]);

    public static byte[] Xlsx(string sheetContent, params (string Name, string Content)[] more) => Zip(
    [
        ("_rels/.rels", Links(("rId1", "officeDocument", "xl/workbook.xml"))),
        ("xl/workbook.xml", $"<workbook {Sheet}><sheets><sheet name=\"ผลคะแนน\" sheetId=\"1\" r:id=\"rId1\"/></sheets></workbook>"),
        ("xl/_rels/workbook.xml.rels", Links(("rId1", "worksheet", "worksheets/sheet1.xml"), ("rId2", "sharedStrings", "sharedStrings.xml"), ("rId3", "styles", "styles.xml"))),
        ("xl/worksheets/sheet1.xml", $"<worksheet {Sheet}>{sheetContent}</worksheet>"),
        .. more.Select(m => (m.Name, m.Content.Replace("$x", Sheet, StringComparison.Ordinal))),
    ]);

    public static string Links(params (string Id, string Type, string Target)[] links) =>
        "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
        + string.Concat(links.Select(l => $"<Relationship Id=\"{l.Id}\" Type=\"{Relation}{l.Type}\" Target=\"{l.Target}\""
            + (l.Type == "hyperlink" ? " TargetMode=\"External\"" : "") + "/>"))
        + "</Relationships>";

    public static byte[] Zip(params (string Name, string Content)[] parts) =>
        Zip(parts.Select(p => (p.Name, Encoding.UTF8.GetBytes(p.Content))));

    public static byte[] Zip(IEnumerable<(string Name, byte[] Content)> parts)
    {
        using var bytes = new MemoryStream();
        using (var archive = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, content) in parts)
            {
                using var part = archive.CreateEntry(name, CompressionLevel.Optimal).Open();
                part.Write(content);
            }
        }
        return bytes.ToArray();
    }

    public static List<(string Name, byte[] Content)> Unzip(byte[] bytes)
    {
        using var archive = new ZipArchive(new MemoryStream(bytes));
        return [.. archive.Entries.Select(e =>
        {
            using var content = new MemoryStream();
            using var part = e.Open();
            part.CopyTo(content);
            return (e.FullName, content.ToArray());
        })];
    }
}
