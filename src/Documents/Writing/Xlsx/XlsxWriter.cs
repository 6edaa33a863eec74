using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using Prongsai.Documents.Writing;

namespace Prongsai.Documents;

/// <summary>Writes a paper as an Excel file: a sheet for each table with a frozen, repeated head; other text above or below its table.
/// Text is never a formula. Plain printed numbers become numbers, so that columns can be added up.</summary>
public static class XlsxWriter
{
    /// <param name="document">The paper.</param>
    /// <param name="output">Gets the file; need not be seekable.</param>
    public static void Write(OfficialDocument document, Stream output)
    {
        using var file = new MemoryStream();
        Build(PrintForm.Of(document), file);
        file.Position = 0;
        file.CopyTo(output);
    }

    private static void Build(OfficialDocument print, Stream file)
    {
        using var package = SpreadsheetDocument.Create(file, SpreadsheetDocumentType.Workbook);
        package.PackageProperties.Title = print.Properties.Title;
        package.PackageProperties.Language = print.Properties.Language;
        var workbook = package.AddWorkbookPart();
        workbook.AddNewPart<WorkbookStylesPart>().Stylesheet = XlsxStyles.Make();
        var sheets = new Sheets();
        var titles = new DefinedNames();
        foreach (var (plan, number) in SheetPlan.Of(print).Select((plan, number) => (plan, number)))
        {
            var part = workbook.AddNewPart<WorksheetPart>();
            var sheet = new XlsxSheet(plan, print.Properties);
            part.Worksheet = sheet.Make();
            sheets.Append(new Sheet { Id = workbook.GetIdOfPart(part), SheetId = (uint)number + 1, Name = plan.Name });
            if (sheet.HeadRows is { } rows)
            {
                titles.Append(new DefinedName($"'{plan.Name}'!${rows.First}:${rows.Last}") { Name = "_xlnm.Print_Titles", LocalSheetId = (uint)number });
            }
        }

        workbook.Workbook = new Workbook(sheets);
        if (titles.HasChildren)
        {
            workbook.Workbook.Append(titles);
        }
    }
}
