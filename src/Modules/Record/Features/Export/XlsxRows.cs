using System.Globalization;
using System.IO.Compression;
using System.Text;
using System.Xml;

namespace Prongsai.Record.Features.Export;

/// <summary>One sheet written row by row, so that a long list needs no memory. Every cell is text, never a formula; the head stays in sight.</summary>
internal static class XlsxRows
{
    private const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private const string Office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private const int LongestText = 32_767;

    private static readonly (string Path, string Xml)[] Frame =
    [
        ("[Content_Types].xml", """
            <?xml version="1.0" encoding="UTF-8"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/></Types>
            """),
        ("_rels/.rels", $"""
            <?xml version="1.0" encoding="UTF-8"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="{Office}/officeDocument" Target="xl/workbook.xml"/></Relationships>
            """),
        ("xl/workbook.xml", $"""
            <?xml version="1.0" encoding="UTF-8"?><workbook xmlns="{Main}" xmlns:r="{Office}"><sheets><sheet name="บันทึกการกระทำ" sheetId="1" r:id="r1"/></sheets></workbook>
            """),
        ("xl/_rels/workbook.xml.rels", $"""
            <?xml version="1.0" encoding="UTF-8"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="{Office}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>
            """),
    ];

    /// <param name="widths">Widths of the columns in characters.</param>
    public static async Task WriteAsync(IAsyncEnumerable<string[]> rows, IReadOnlyList<int> widths, Stream output, CancellationToken cancellationToken)
    {
        await using var package = await ZipArchive.CreateAsync(output, ZipArchiveMode.Create, leaveOpen: true, entryNameEncoding: null, cancellationToken);
        foreach (var (path, xml) in Frame)
        {
            await using var part = await package.CreateEntry(path).OpenAsync(cancellationToken);
            await part.WriteAsync(Encoding.UTF8.GetBytes(xml), cancellationToken);
        }

        await using var sheet = await package.CreateEntry("xl/worksheets/sheet1.xml").OpenAsync(cancellationToken);
        await using var writer = XmlWriter.Create(sheet, new XmlWriterSettings { Async = true, CheckCharacters = false });
        await SheetAsync(writer, rows, widths, cancellationToken);
    }

    private static async Task SheetAsync(XmlWriter writer, IAsyncEnumerable<string[]> rows, IReadOnlyList<int> widths, CancellationToken ct)
    {
        await writer.WriteStartDocumentAsync();
        await writer.WriteStartElementAsync(null, "worksheet", Main);
        await writer.WriteRawAsync("<sheetViews><sheetView workbookViewId=\"0\"><pane ySplit=\"1\" topLeftCell=\"A2\" activePane=\"bottomLeft\" state=\"frozen\"/></sheetView></sheetViews><cols>");
        foreach (var (width, column) in widths.Select((width, place) => (width, place + 1)))
        {
            await writer.WriteRawAsync(string.Create(CultureInfo.InvariantCulture, $"<col min=\"{column}\" max=\"{column}\" width=\"{width}\" customWidth=\"1\"/>"));
        }

        await writer.WriteRawAsync("</cols>");
        await writer.WriteStartElementAsync(null, "sheetData", Main);
        await foreach (var row in rows.WithCancellation(ct))
        {
            await writer.WriteStartElementAsync(null, "row", Main);
            foreach (var text in row) await CellAsync(writer, text);
            await writer.WriteEndElementAsync();
        }

        await writer.WriteEndElementAsync();
        await writer.WriteEndElementAsync();
        await writer.WriteEndDocumentAsync();
    }

    private static async Task CellAsync(XmlWriter writer, string text)
    {
        await writer.WriteStartElementAsync(null, "c", Main);
        await writer.WriteAttributeStringAsync(null, "t", null, "inlineStr");
        await writer.WriteStartElementAsync(null, "is", Main);
        await writer.WriteStartElementAsync(null, "t", Main);
        await writer.WriteAttributeStringAsync("xml", "space", null, "preserve");
        await writer.WriteStringAsync(Printable(text.Length > LongestText ? text[..LongestText] : text));
        await writer.WriteEndElementAsync();
        await writer.WriteEndElementAsync();
        await writer.WriteEndElementAsync();
    }

    private static string Printable(string text) => text.All(XmlConvert.IsXmlChar) ? text : string.Concat(text.Where(XmlConvert.IsXmlChar));
}
