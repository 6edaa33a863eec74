using System.Diagnostics;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace Prongsai.Sheets;

/// <summary>What happens to a sheet in another program.</summary>
internal static class OtherProgram
{
    /// <summary>The text of one cell, found by the words of its head.</summary>
    /// <param name="line">1 is the first row below the head.</param>
    public static byte[] Edit(byte[] file, int line, string head, string text) => Change(file, rows =>
    {
        var at = rows.FindIndex(r => r.Elements<Cell>().Any(c => c.InnerText == head));
        var column = Letters(rows[at].Elements<Cell>().First(c => c.InnerText == head));
        var cell = rows[at + line].Elements<Cell>().First(c => Letters(c) == column);
        cell.RemoveAllChildren();
        (cell.DataType, cell.InlineString) = (CellValues.InlineString, new InlineString(new Text(text)));
    });

    /// <summary>A row copied below the last, as one does who wants a new one.</summary>
    public static byte[] Copy(byte[] file, int line) => Change(file, rows =>
    {
        var at = rows.FindIndex(r => r.Elements<Cell>().Any(c => c.InnerText.StartsWith("รหัส", StringComparison.Ordinal)));
        var (copy, last) = ((Row)rows[at + line].CloneNode(true), rows[^1].RowIndex!.Value + 1);
        copy.RowIndex = last;
        foreach (var cell in copy.Elements<Cell>())
        {
            cell.CellReference = $"{Letters(cell)}{last}";
        }

        rows[^1].InsertAfterSelf(copy);
    });

    /// <summary>Opened and saved by LibreOffice, which writes every part of the file anew.</summary>
    public static async Task<byte[]> LibreOfficeAsync(byte[] file)
    {
        var folder = Directory.CreateTempSubdirectory("prongsai-sheet");
        try
        {
            var (sheet, saved) = (Path.Combine(folder.FullName, "sheet.xlsx"), Path.Combine(folder.FullName, "saved"));
            await File.WriteAllBytesAsync(sheet, file);
            var start = new ProcessStartInfo(LibreOfficeFactAttribute.Program, [$"-env:UserInstallation=file://{folder.FullName}/profile", "--headless", "--convert-to", "xlsx:Calc MS Excel 2007 XML", "--outdir", saved, sheet])
            {
                RedirectStandardOutput = true,
                RedirectStandardError = true,
            };
            using var program = Process.Start(start)!;
            await Task.WhenAll(program.StandardOutput.ReadToEndAsync(), program.StandardError.ReadToEndAsync(), program.WaitForExitAsync());
            return await File.ReadAllBytesAsync(Path.Combine(saved, "sheet.xlsx"));
        }
        finally
        {
            folder.Delete(true);
        }
    }

    private static byte[] Change(byte[] file, Action<List<Row>> change)
    {
        using var stream = new MemoryStream();
        stream.Write(file);
        using (var package = SpreadsheetDocument.Open(stream, true))
        {
            change([.. package.WorkbookPart!.WorksheetParts.First().Worksheet!.Descendants<Row>()]);
        }

        return stream.ToArray();
    }

    private static string Letters(Cell cell) => cell.CellReference!.Value!.TrimEnd("0123456789".ToCharArray());
}

/// <summary>A test that needs LibreOffice; skipped with a message where it is not installed.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class LibreOfficeFactAttribute : FactAttribute
{
    public const string Program = "/usr/bin/soffice";

    public LibreOfficeFactAttribute()
    {
        if (!File.Exists(Program))
        {
            Skip = "LibreOffice is not installed here";
        }
    }
}
