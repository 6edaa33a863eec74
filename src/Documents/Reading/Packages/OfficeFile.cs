using System.Collections.Immutable;

namespace Prongsai.Documents.Reading;

/// <summary>Decides by its parts which kind of Office file a container is, and reads it.</summary>
internal static class OfficeFile
{
    public static ImmutableArray<Block> Read(byte[] bytes, ReadBudget budget)
    {
        using var package = OfficePackage.Open(bytes, budget);
        if (package.Text("mimetype") is { } mime)
        {
            throw Refusals.OtherForm(mime.Contains("opendocument", StringComparison.Ordinal) ? "เอกสาร OpenDocument" : "ไฟล์ประเภทอื่น");
        }
        var main = Relationships.Of(package, "").OfType("officeDocument").FirstOrDefault()?.Target
            ?? (package.Has("word/document.xml") ? "word/document.xml" : null)
            ?? (package.Has("xl/workbook.xml") ? "xl/workbook.xml" : null)
            ?? throw Refusals.OtherForm("ไฟล์บีบอัด ZIP");
        if (main.EndsWith(".bin", StringComparison.OrdinalIgnoreCase))
        {
            throw Refusals.OldOffice("Excel แบบไบนารี (.xlsb)", ".xlsx");
        }
        return Root(package, main) switch
        {
            "document" => WordPaper.Read(package, main, budget),
            "workbook" => SheetPaper.Read(package, main, budget),
            "presentation" => throw Refusals.OtherForm("งานนำเสนอ PowerPoint"),
            _ => throw Refusals.Damaged(main),
        };
    }

    private static string? Root(OfficePackage package, string part)
    {
        using var reader = package.Read(part) ?? throw Refusals.Damaged(part);
        return reader.Next() ? reader.Name : null;
    }
}
